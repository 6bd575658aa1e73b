"""Full text over everything: records, letters, notes and answers. What is typed is words, never a query language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.workspace.database import Database
from assistant.workspace.searchable import is_unspaced

CANDIDATES = 200
"""Places that are ranked by how well they fit: the newest that match. SQLite's own ranking counts every match there is,
which takes a hundred times as long in a hundred times as many notes."""
IN_THE_TITLE = 2.0
"""What a word in the title counts, beside one for every different word and a share for how dense they stand."""
LINE = 80.0
"""Characters of a text of usual length; in a longer one a single word says less."""
AROUND = 60
"""Characters shown on either side of the first words found."""
WORDS_AT_MOST = 12
"""Words of a query that count: a pasted page is no question."""
WHOLE_BELOW = 3
"""Letters from which a word is found by its beginning."""
_OPEN, _CLOSE = "\x02", "\x03"
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
_QUOTES = str.maketrans("“”„«»", '"""""')
_LETTERS = re.compile(r"\w+")
_MARKED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")


@dataclass(frozen=True)
class Shown:
    """A stretch of the words of a place; `hit` where they are what was looked for."""

    text: str
    hit: bool = False


@dataclass(frozen=True)
class Place:
    """Something that holds the words."""

    kind: str
    """A record's kind, `source`, or `answer`."""
    ref: str
    """The id of the record or the source; of an answer, that of its conversation."""
    person: str
    """The id of the mentor it belongs to; empty where it belongs to nobody or is not known."""
    day: str
    """ISO, or empty."""
    title: str
    shown: tuple[Shown, ...]
    """The words in place: the lines around the first hit, on one line."""
    whole: tuple[Shown, ...]
    """All its words."""


@dataclass(frozen=True)
class Found:
    """The places that hold what was looked for, the best first."""

    places: tuple[Place, ...] = ()
    more: bool = False
    """Whether there are more than were asked for."""
    loosely: bool = False
    """Whether no place holds all of the words, and these hold some of them."""


class Search(Database):
    """Finds words in everything that is kept."""

    def search(self, text: str, *, person: str | None = None, kind: str | None = None, limit: int = 20) -> Found:
        """The places with all of these words, or where there are none, with some of them.

        A word is found by its beginning, accents and case aside; words in quotation marks stand together. `person` is a
        mentor's id, `kind` a record's kind, `source` or `answer`.
        """
        terms = _terms(text)
        if not terms:
            return Found()
        signs = [run for word in _LETTERS.findall(text) for run in _runs(word) if is_unspaced(run)]
        places = self._places(" AND ".join(terms), signs, person, kind, limit)
        loosely = not places and len(terms) > 1
        if loosely:
            places = self._places(" OR ".join(terms), signs, person, kind, limit)
        return Found(tuple(places[:limit]), more=len(places) > limit, loosely=loosely and bool(places))

    def _places(
        self, query: str, signs: Sequence[str], person: str | None, kind: str | None, limit: int
    ) -> list[Place]:
        rows = self.rows(
            "SELECT kind, ref, person, day, title, highlight(words, 4, ?, ?), highlight(words, 5, ?, ?) FROM words"
            " WHERE words MATCH ? AND (? IS NULL OR person = ?) AND (? IS NULL OR kind = ?)"
            " ORDER BY rowid DESC LIMIT ?",
            _OPEN, _CLOSE, _OPEN, _CLOSE, query, person, person, kind, kind, max(CANDIDATES, limit + 1),
        )  # fmt: skip
        ranked = []
        for kind_of, ref, owner, day, title, heading, text in rows:
            marked = _mark_signs(text, signs)
            place = Place(kind_of, ref, owner, day, title, shown=_in_place(marked), whole=_pieces(marked))
            ranked.append((_fit(heading, marked), day, place))
        ranked.sort(key=lambda fitting: fitting[:2], reverse=True)
        return [place for _, _, place in ranked[: limit + 1]]


def _fit(heading: str, text: str) -> float:
    """How well a place fits: different words found, one in the title, and how dense they stand."""
    hits, titled = _MARKED.findall(text), _MARKED.findall(heading)
    different = len({hit.casefold() for hit in (*hits, *titled)})
    return different + IN_THE_TITLE * bool(titled) + len(hits) / (len(hits) + max(len(text) / LINE, 1.0))


def _terms(text: str) -> list[str]:
    """What is looked for, each as FTS5 takes it: words only, so nothing in it is an operator.

    A word counts by its beginning, a short one only where it is the last and may still be typed on.
    """
    asked = [match.groups() for match in _TERM.finditer(text.translate(_QUOTES))]
    terms: list[str] = []
    for number, (phrase, bare) in enumerate(asked, 1):
        runs = [run for word in _LETTERS.findall(phrase or bare or "") for run in _runs(word)]
        apart = [run for run in runs if not is_unspaced(run)]
        terms += [f'signs : "{" ".join(run)}"' for run in runs if is_unspaced(run)]
        if apart:
            open_ended = bare and (len(apart[-1]) >= WHOLE_BELOW or number == len(asked))
            terms.append(f'"{" ".join(apart)}"{" *" if open_ended else ""}')
    return terms[:WORDS_AT_MOST]


def _runs(word: str) -> Iterator[str]:
    """A word cut where its script changes: 李雷said is two."""
    at = 0
    for end in range(1, len(word) + 1):
        if end == len(word) or is_unspaced(word[end]) != is_unspaced(word[at]):
            yield word[at:end]
            at = end


def _mark_signs(marked: str, signs: Sequence[str]) -> str:
    """The index holds the letters of these scripts one by one, so it cannot mark them in the text itself."""
    for run in signs:
        if run not in _MARKED.findall(marked):
            marked = marked.replace(run, f"{_OPEN}{run}{_CLOSE}")
    return marked


def _pieces(marked: str) -> tuple[Shown, ...]:
    """A text cut where its hits begin and end."""
    return tuple(Shown(said, hit=number % 2 == 1) for number, said in enumerate(_MARKED.split(marked)) if said)


def _in_place(marked: str) -> tuple[Shown, ...]:
    """The words around the first hit, on one line; the first words where the hit is in the title."""
    first = max(marked.find(_OPEN), 0)
    start = max(0, marked.rfind("\n", 0, first) + 1, first - AROUND)
    end = marked.find("\n", first)
    window = marked[start : end if end >= 0 else len(marked)]
    pieces = [Shown("…")] if start and marked[start - 1] != "\n" else []
    room = 2 * AROUND
    for piece in _pieces(window):
        said = " ".join(f"|{piece.text}|".split())[1:-1]
        pieces.append(Shown(said if len(said) <= room else f"{said[:room]}…", piece.hit))
        room -= len(said)
        if room <= 0:
            break
    return tuple(pieces)

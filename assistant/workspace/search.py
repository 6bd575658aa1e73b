"""Full text over everything: records, letters, notes and answers. What is typed is words, never a query language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.workspace.database import Database
from assistant.workspace.searchable import is_unspaced

CANDIDATES = 1000
"""Places that are ranked by how well they fit. A word that stands in more says little; then the newest come first."""
AROUND = 60
"""Characters shown on either side of the first words found."""
WORDS_AT_MOST = 12
"""Words of a query that count: a pasted page is no question."""
WHOLE_BELOW = 3
"""Letters from which a word is found by its beginning."""
_OPEN, _CLOSE = "\x02", "\x03"
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
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
        matching = "words MATCH ? AND (? IS NULL OR person = ?) AND (? IS NULL OR kind = ?)"
        values = (query, person, person, kind, kind)
        newest = self.rows(
            f"SELECT rowid FROM words WHERE {matching} ORDER BY rowid DESC LIMIT ?", *values, CANDIDATES + 1
        )
        many = len(newest) > CANDIDATES
        best = "bm25(words, 0, 0, 0, 0, 4, 1, 1), day DESC, rowid DESC"
        rows = self.rows(
            "SELECT kind, ref, person, day, title, text, highlight(words, 5, ?, ?) FROM words"
            f" WHERE {matching} ORDER BY {'rowid DESC' if many else best} LIMIT ?",
            _OPEN, _CLOSE, *values, limit + 1,
        )  # fmt: skip
        return [
            Place(kind, ref, owner, day, title, _in_place(marked, plain, signs))
            for kind, ref, owner, day, title, plain, marked in rows
        ]


def _terms(text: str) -> list[str]:
    """What is looked for, each as FTS5 takes it: words only, so nothing in it is an operator.

    A word counts by its beginning, a short one only where it is the last and may still be typed on.
    """
    asked = [match.groups() for match in _TERM.finditer(text)]
    terms: list[str] = []
    for number, (phrase, bare) in enumerate(asked, 1):
        runs = [run for word in _LETTERS.findall(phrase or bare) for run in _runs(word)]
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


def _in_place(marked: str, plain: str, signs: Sequence[str]) -> tuple[Shown, ...]:
    """The words around the first hit, on one line, the hits told apart."""
    for run in signs:  # the index holds these letters one by one, so it cannot mark them in the text
        marked = marked.replace(run, f"{_OPEN}{run}{_CLOSE}") if run not in _MARKED.findall(marked) else marked
    first = marked.find(_OPEN)
    if first < 0:
        cut = " ".join(plain.split())
        return (Shown(cut[: 2 * AROUND] + ("…" if len(cut) > 2 * AROUND else "")),)
    start = max(0, marked.rfind("\n", 0, first) + 1, first - AROUND)
    end = marked.find("\n", first)
    window = marked[start : end if end >= 0 else len(marked)]
    pieces: list[Shown] = [Shown("…")] if start and marked[start - 1] != "\n" else []
    room = 2 * AROUND
    for number, piece in enumerate(_MARKED.split(window)):
        said = " ".join(f"|{piece}|".split())[1:-1]
        if not said:
            continue
        pieces.append(Shown(said if len(said) <= room else f"{said[:room]}…", hit=number % 2 == 1))
        room -= len(said)
        if room <= 0:
            break
    return tuple(pieces)

"""Somebody or some place that the notes know, told of where the notes tell the same of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.checks.facts.capitals import Capital
from assistant.checks.facts.folding import WORD, fold, stemmed
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_names import KnownNames
from assistant.checks.facts.nearby import clause_at, matter_of
from assistant.checks.facts.titles import is_title, title_groups, title_of
from assistant.checks.wordlists import words
from assistant.reading.date_phrases.tokens import MONTHS, WEEKDAYS
from assistant.reading.likely_names import common_words

_SURELY_SHARED = 2
"""Stems that a sentence shares with the one of the notes that it tells of another of the same title."""
_SHARED = 3
"""Stems that a clause shares with the sentence of the notes that tells it of another, whoever that is."""
_FRAME = 4
"""Words to either side of a name in which the notes may have the same words in the same order."""
_LEAST_FRAME = 2
_REACH = 70
_COMMON = 40
"""Sentences in which a stem may stand and still tell one matter from another."""
_ARTICLES = frozenset({"the", "a", "an", "my", "your", "his", "her", "our", "their", "this", "that"})


class _Token(NamedTuple):
    stem: str
    named: bool
    """Whether it is written as a name."""


def other_of_the_title(title: Capital, name: Capital, said: str, index: SourceIndex) -> int | None:
    """The sentence of the notes that tells it of another of that title: `Sister Lourdes found me a coat`, where Fátima
    did.

    None where this one stands in a sentence that shares any matter, or no other of the title stands in one that
    plainly does.
    """
    groups = title_groups().get(title_of(title.word), frozenset())
    own = name.folded.removesuffix("'s")
    matter = matter_of(said) - {stemmed(own), stemmed(title.folded)}
    found: int | None = None
    for place, sentence in enumerate(index.sentences):
        shared = len(matter & sentence.stems)
        told = [word.removesuffix("'s") for word in sentence.words]
        if shared and own in told:
            return None
        if shared < _SURELY_SHARED or found is not None:
            continue
        for one, following in pairwise(told):
            if one in title_groups() and title_groups()[one] & groups and following != own:
                found = place
    return found


def another_in_its_place(
    text: str,
    start: int,
    end: int,
    named: Sequence[Capital],
    known: KnownNames,
    index: SourceIndex,
    talking: frozenset[str],
) -> int | None:
    """The sentence of the notes that has another name where a sentence has this one, which stands elsewhere there.

    Either the words beside the name are the same and in the same order (`the first winter at Larkhill`), or the clause
    shares much with a sentence; and nothing of that is told of this one anywhere. `start` and `end` are those of the
    name in the text of the sentence; `talking`, the names of the writer and the reader, are no other's.
    """
    own = frozenset(one.folded.removesuffix("'s") for one in named if _is_name(one.word) and not is_title(one.word))
    return _place_of_another(text, start, end, own, known, index, talking) if own else None


@lru_cache(maxsize=1024)
def _place_of_another(
    text: str,
    start: int,
    end: int,
    own: frozenset[str],
    known: KnownNames,
    index: SourceIndex,
    talking: frozenset[str],
) -> int | None:
    """The same for the folded names; while a draft is typed, most sentences stay as they are."""
    told = frozenset().union(*(_told_of(name, index) for name in own))
    if not told:
        return None
    kin = own.union(*(known.after.get(name, frozenset()) for name in own))
    kin |= {name for name, following in known.after.items() if following & own}
    stems = frozenset(stemmed(name) for name in kin | talking)
    before = [token.stem for token in _tokens(text[max(0, start - _REACH) : start])][-_FRAME:]
    after = [token.stem for token in _tokens(text[end : end + _REACH])][:_FRAME]
    found = (
        _framed(before[::-1], told, stems, index, -1),
        _framed(after, told, stems, index, 1),
        _tied({*before[-1:], *after[:1]}, told, stems, index),
        _shared(clause_at(text, start, end), told, stems, index),
    )
    return next((place for place in found if place is not None), None)


def _framed(
    frame: Sequence[str], told: frozenset[str], kin: frozenset[str], index: SourceIndex, step: int
) -> int | None:
    """The sentence with the first words of a frame, read away from the name, beside another name."""
    matter = [stem for stem in frame if matter_of(stem)]
    places = {place for stem in matter for place in _holding(stem, index)}
    for place in sorted(places):
        tokens = _sentence_tokens(index, place)
        for at, token in enumerate(tokens):
            if not token.named or token.stem in kin:
                continue
            begin = at + step
            while 0 <= begin < len(tokens) and tokens[begin].named:
                begin += step
            same = _alike(frame, tokens, begin, step)
            shared = frozenset(same).intersection(matter)
            if len(same) >= _LEAST_FRAME and shared and not shared <= told:
                return place
    return None


def _tied(beside: set[str], told: frozenset[str], kin: frozenset[str], index: SourceIndex) -> int | None:
    """The sentence that has what this one is said to be beside another name: `my boss Kirsty`, `Fiona (boss)`."""
    for tie in sorted(beside & _ties() - told):
        for place in _holding(tie, index):
            tokens = _sentence_tokens(index, place)
            for one, following in pairwise(tokens):
                name = one if following.stem == tie else following if one.stem == tie else None
                if name and name.named and name.stem not in kin:
                    return place
    return None


@lru_cache(maxsize=1)
def _ties() -> frozenset[str]:
    return frozenset(stemmed(word) for word in words("facts.ties"))


def _alike(frame: Sequence[str], tokens: Sequence[_Token], begin: int, step: int) -> Sequence[str]:
    """The beginning of a frame that stands at a token, read in one direction."""
    count = 0
    while count < len(frame) and 0 <= begin + step * count < len(tokens):
        if tokens[begin + step * count].stem != frame[count]:
            break
        count += 1
    return frame[:count]


def _shared(clause: str, told: frozenset[str], kin: frozenset[str], index: SourceIndex) -> int | None:
    """The sentence that shares most stems with a clause and names another, where nothing of it is told of this one."""
    matter = matter_of(clause) - kin - {token.stem for token in _tokens(clause) if token.named}
    if len(matter) < _SHARED or not told.isdisjoint(matter):
        return None
    counts = Counter(place for stem in matter for place in _holding(stem, index))
    for place, count in counts.most_common():
        if count < _SHARED:
            return None
        if _names_another(_sentence_tokens(index, place), kin):
            return place
    return None


def _names_another(tokens: Sequence[_Token], kin: frozenset[str]) -> bool:
    names = {token.stem for token in tokens if token.named}
    return bool(names) and names.isdisjoint(kin)


def _holding(stem: str, index: SourceIndex) -> Sequence[int]:
    places = index.holding.get(stem, ())
    return places if len(places) <= _COMMON else ()


@lru_cache(maxsize=512)
def _told_of(name: str, index: SourceIndex) -> frozenset[str]:
    """The stems of all sentences of the notes in which a name stands."""
    places = index.holding.get(stemmed(name), ())
    return frozenset().union(*(index.sentences[place].stems for place in places))


@lru_cache(maxsize=4096)
def _sentence_tokens(index: SourceIndex, place: int) -> tuple[_Token, ...]:
    return tuple(_tokens(index.sentences[place].text))


def _tokens(text: str) -> Iterator[_Token]:
    """The words but articles, as their stems."""
    for found in WORD.finditer(text):
        word = fold(found.group()).removesuffix("'s")
        if word not in _ARTICLES:
            yield _Token(stemmed(word), _is_name(found.group()))


@lru_cache(maxsize=4096)
def _is_name(word: str) -> bool:
    """Whether a word is written like a name and is none that anybody writes with a capital."""
    low = fold(word).removesuffix("'s")
    if not word[0].isupper() or word.isupper() or is_title(word):
        return False
    ordinary = words("empty") | words("facts.capitals") | words("facts.places") | words("facts.labels")
    return not (low in ordinary or low in common_words() or low in MONTHS or low in WEEKDAYS)

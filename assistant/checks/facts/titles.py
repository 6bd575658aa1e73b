"""Titles of people: which say the same, which are mere courtesy, and what degree or calling bears one out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.checks.facts.index import SourceSentence
from assistant.checks.wordlists import entries, words
from assistant.reading.names import GIVEN

_BESIDE = 2
"""Words to either side at which a title or a degree is somebody's: `Prof. Gold`, `Gold (prof)`, `the vet, Gold`."""
_BEFORE = 8
"""Words before a degree or a calling in which its bearer is named: `Gold is a surgeon`."""
_FEW = 4
"""Words of a sentence that is none, but titles with a full stop: `Prof. habil. Jana Nowak`."""
_PRONOUNS = frozenset({"he", "she", "they"})


@lru_cache(maxsize=1)
def title_groups() -> dict[str, frozenset[int]]:
    """Title -> the numbers of its groups; titles of one group say the same, and `Sr` is of two."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(entries("facts.titles")):
        for title in line.split():
            found[title].add(number)
    return {title: frozenset(groups) for title, groups in found.items()}


def title_of(word: str) -> str:
    return word.rstrip(".").casefold()


@lru_cache(maxsize=4096)
def is_title(word: str) -> bool:
    """Whether a word before a name is a title: of a rank that must be told, or of courtesy: `Maestro`, `Auntie`."""
    return title_of(word) in title_groups() or title_of(word) in words("facts.courtesies")


@lru_cache(maxsize=1)
def _callings() -> dict[str, frozenset[int]]:
    """Degree or calling -> the groups of the title it carries."""
    found: dict[str, set[int]] = defaultdict(set)
    for line in entries("facts.callings"):
        title, *callings = line.split()
        for calling in callings:
            found[calling] |= title_groups()[title]
    return {calling: frozenset(groups) for calling, groups in found.items()}


def titles_told(sentences: Sequence[SourceSentence]) -> dict[str, frozenset[int]]:
    """Word -> the groups of the titles at it, or that a degree or a calling at it bears out."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, sentence in enumerate(sentences):
        told = sentence.words
        if len(told) <= _FEW and (told[-1] in title_groups() or told[-1] in _callings()):
            told = (*told, *(sentences[number + 1].words if number + 1 < len(sentences) else ()))
        for place, word in enumerate(told):
            for name in _beside(told, place) if word in title_groups() else ():
                found[name.removesuffix("'s")] |= title_groups()[word]
        before = sentences[number - 1] if number and sentences[number - 1].source == sentence.source else None
        for name, groups in _borne(_without_dots(told), before.words if before else ()):
            found[name.removesuffix("'s")] |= groups
    return {name: frozenset(groups) for name, groups in found.items()}


def _beside(told: Sequence[str], place: int) -> tuple[str, ...]:
    after = [word for word in told[place + 1 : place + 2 + _BESIDE] if word not in _callings()]
    return (*told[max(0, place - _BESIDE) : place], *after[:_BESIDE])


def _without_dots(told: Sequence[str]) -> tuple[str, ...]:
    """`ph`, `d` of `Ph.D.` as one word, in its place."""
    joined: list[str] = []
    for word in told:
        joined.append(word)
        for size in (3, 2):
            whole = "".join(joined[-size:])
            if len(word) == 1 and len(joined) >= size and whole in _callings():
                joined[-size:] = [whole]
    return tuple(joined)


def _borne(told: tuple[str, ...], before: tuple[str, ...]) -> Iterator[tuple[str, frozenset[int]]]:
    """The words that a degree or a calling of the sentence may name the bearer of; of a pronoun, those before it."""
    for place, word in enumerate(told):
        groups = _callings().get(word)
        if groups is None or any(after in words("facts.not_yet") for after in told[place + 1 : place + 2]):
            continue
        yield from ((name, groups) for name in told[place + 1 : place + 1 + _BESIDE])
        for name in reversed(told[max(0, place - _BEFORE) : place]):
            if name in words("facts.no_bearer"):
                break
            yield name, groups
            if name in GIVEN:
                break
            if name in _PRONOUNS:
                yield from ((other, groups) for other in _only_person(before))
                break


def _only_person(told: tuple[str, ...]) -> tuple[str, ...]:
    """The first name and the surname of the only person whose first name a sentence has."""
    given = [place for place, word in enumerate(told) if word in GIVEN]
    return told[given[0] : given[0] + 2] if len(given) == 1 else ()

"""The names in a line of notes, as rough notes write them: `Elena Barrios`, `VARNA FEST`, `wilma`, `cousin Coumba`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.facts.capitals import INSIDE
from assistant.checks.facts.folding import WORD, fold, stemmed
from assistant.checks.facts.index import folded_words
from assistant.checks.facts.titles import is_title
from assistant.checks.wordlists import words
from assistant.reading.date_phrases.tokens import MONTHS, WEEKDAYS
from assistant.reading.likely_names import common_words
from assistant.reading.names import GIVEN

_WHERE = frozenset({"at", "in", "near"})
_BETWEEN = INSIDE - {"of", "the"}
_OF_NOUNS = frozenset(
    {"the", "a", "an", "my", "your", "his", "her", "our", "their", "its", "this", "that", "no", "any", "some", "each"}
    | {"every", "first", "second", "last", "next", "new", "old", "one", "two", "three", "of", "per", "more"}
)
_TO_PEOPLE = frozenset(
    {
        "ask",
        "asked",
        "tell",
        "told",
        "thank",
        "thanked",
        "phone",
        "phoned",
        "ring",
        "met",
        "remind",
        "colleague",
        "friend",
    }
    | {"neighbour", "teacher", "nurse", "cook", "student", "trainee", "intern", "mentor", "cc", "dear", "hi", "hello"}
)
_DOES = re.compile(
    r" (?:said|says|told|tells|asked|asks|thinks|thought|knows|knew|taught|teaches|showed|shows|wrote|writes|who|he|she"
    r"|wants|wanted|promised|agreed|likes|hates|smiled|laughed|retired|retires|drove|drives|cooks|sings|laughs)\b"
    r"|: \"| \((?:my|our|his|her|their|the) |, (?:my|our|his|her|their) "
)
"""What only people do, or are told to be."""
_SHORTEST, _SHORTEST_LOUD = 3, 4
"""Letters of a name, and of one all in capitals, which elsewhere is a short form."""


@dataclass(frozen=True, slots=True)
class NamedRun:
    """Words of one name in a text, with their stems; whether they are a person's, where that shows."""

    start: int
    end: int
    stems: frozenset[str]
    person: bool | None


@lru_cache(maxsize=1024)
def named_runs(text: str) -> tuple[NamedRun, ...]:
    """The names of a text in order; while a draft is typed, most sentences stay as they are."""
    return tuple(_runs(text))


def _runs(text: str) -> Iterator[NamedRun]:
    found: list[re.Match[str]] = []
    before: re.Match[str] | None = None
    last: re.Match[str] | None = None
    for match in WORD.finditer(text):
        if is_named(match.group()) and not _is_noun(text, match, last):
            if found and not _joined(text[found[-1].end() : match.start()]):
                yield _run(text, found, before)
                found = []
            before = before if found else last
            found.append(match)
        last = match
    if found:
        yield _run(text, found, before)


@lru_cache(maxsize=8192)
def is_named(word: str) -> bool:
    """Whether a word is written like a name; a given name that is no other word needs no capital for it."""
    low = _bare(word)
    if len(low) < _SHORTEST or is_title(word) or _is_ordinary(low):
        return False
    if not word[0].isupper():
        return low in GIVEN and len(low) >= _SHORTEST_LOUD
    return not word.isupper() or len(low) >= _SHORTEST_LOUD


@lru_cache(maxsize=8192)
def name_stem(word: str) -> str:
    """The form in which the words of names are compared."""
    return stemmed(_bare(word))


@lru_cache(maxsize=1024)
def name_stems(text: str) -> frozenset[str]:
    """The words of a text in the form in which those of names are compared."""
    return frozenset(name_stem(word) for word in folded_words(text))


def is_where(word: str) -> bool:
    """Whether what stands behind a word is a place or a firm, and no person."""
    return word.casefold() in _WHERE


def is_institution(word: str) -> bool:
    """Whether a word says of what kind a firm or a house is: `Hotel`, `Stiftung`."""
    return _bare(word) in words("facts.institutions")


def _is_noun(text: str, match: re.Match[str], last: re.Match[str] | None) -> bool:
    """Whether a small word that is a given name elsewhere is none here: `the floor`, `a mark`."""
    if last is None or not match.group()[0].islower():
        return False
    return text[last.end() : match.start()] == " " and fold(last.group()) in _OF_NOUNS


def _bare(word: str) -> str:
    return fold(word).removesuffix("'s")


def _is_ordinary(low: str) -> bool:
    return (
        low in common_words()
        or any(low in words(f"facts.{each}") for each in ("capitals", "places", "labels"))
        or low in words("empty")
        or low in words("courtesy")
        or any(form in MONTHS or form in WEEKDAYS for form in (low, low.removesuffix("s")))
    )


def _joined(between: str) -> bool:
    return between == " " or (between[:1] == " " and between.strip() in _BETWEEN)


def _run(text: str, found: list[re.Match[str]], before: re.Match[str] | None) -> NamedRun:
    stems = frozenset(name_stem(one.group()) for one in found)
    return NamedRun(found[0].start(), found[-1].end(), stems, _is_person(text, found, before))


def _is_person(text: str, found: list[re.Match[str]], before: re.Match[str] | None) -> bool | None:
    """Whether a given name, a title or a tie makes it somebody's name, or what kind of house it is that of a firm; else
    what is told of it."""
    near = text[before.end() : found[0].start()] if before else ""
    said = [before.group()] if before and near == " " else []
    behind = WORD.match(text, found[-1].end() + 1)
    named = [*said, *(one.group() for one in found), *([behind.group()] if behind else [])]
    if any(word[0].isupper() and is_institution(word) for word in named):
        return False
    if any(_bare(one.group()) in GIVEN and one.group()[0].isupper() for one in found):
        return True
    if (
        before is not None
        and near in {" ", ". "}
        and (is_title(before.group()) or fold(before.group()) in _of_people())
    ):
        return True
    if said and is_where(said[0]):
        return False
    return True if _DOES.match(text, found[-1].end()) else None


@lru_cache(maxsize=1)
def _of_people() -> frozenset[str]:
    """What stands before somebody's name: a tie, or what one does to people alone."""
    return words("facts.ties") | _TO_PEOPLE

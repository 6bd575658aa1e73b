"""What a number counts: the words after it, and the things that go by several names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.checks.facts.folding import WORD, stemmed
from assistant.checks.wordlists import entries, words
from assistant.reading.date_phrases.tokens import MONTHS, WEEKDAYS

AFTER = re.compile(r"[\s-]*(?:(?P<word>[^\W\d_]+(?:'[a-z]+)?))")
"""The next word of a text."""
_NAMES = (
    r"line|year|level|chapter|slide|ward|room|unit|grade|band|bus|route|page|bay|floor|phase|step|class|stage|module"
    r"|section|round|version|plot|platform|gate|episode|volume|issue|form|track|table|figure|article|lesson|session"
    r"|part|ch|chs|p|pp|lvl|yr|nr|ep|eps|vol|sect|fig"
)
_LABEL = re.compile(rf"\b(?P<name>(?:{_NAMES})s?|no(?=\.))\.?\s*(?:\d{{1,4}}\s?(?:,|&|\+|-|/|and|to|or)\s?)*$")
_SHORT_LABELS = {"ch": "chapter", "chs": "chapter", "p": "page", "pp": "page", "lvl": "level", "yr": "year", "nr": "no",
                 "ep": "episode", "eps": "episode", "vol": "volume", "sect": "section", "fig": "figure"}  # fmt: skip
_LABEL_REACH = 36
_LEAD = re.compile(r"(?<![\w'])([a-z]{3,14}) {1,20}$")
_LEAD_REACH = 36
_OFTEN = re.compile(r"\s?(?:times\b(?!\s+as\b)|[x×](?![\w]|\s?\d))")
OFTEN = "=often"
"""What a number counts that tells how often."""
_SHORT = 3
"""Letters of a short form right before its number."""
_NOUNS = 3
"""Words after a number among which its noun is looked for."""


def is_how_often(text: str, end: int) -> bool:
    """Whether a number tells how often: `four times`, `3x`."""
    return _OFTEN.match(text, end) is not None


def label_before(text: str, start: int) -> str:
    """The word that a number is the number of: `chapter` of `chapters 3 and 8`; empty for none."""
    found = _LABEL.search(text, max(0, start - _LABEL_REACH), start)
    if found is None or (found["name"] not in _SHORT_LABELS and text[found.end("name")].isdecimal()):
        return ""
    name = found["name"] if found["name"] in _SHORT_LABELS else found["name"].removesuffix("s")
    return _SHORT_LABELS.get(name, {"clas": "class"}.get(name, name))


def names_shortly(label: str, number: str, told: Iterable[str]) -> bool:
    """Whether one of these words is the short form of a thing and its number: `y8` of `year 8`, `ch4`, `wk3`."""
    return any(
        word.endswith(number) and _short_of(word.removesuffix(number), label)
        for word in told
        if word[:1] == label[:1] and len(word) <= len(number) + _SHORT
    )


def _short_of(short: str, label: str) -> bool:
    left = iter(label)
    return short.isalpha() and all(letter in left for letter in short)


def lead_before(text: str, start: int) -> str:
    """The stem of the word that stands right before a number; empty where it carries no matter."""
    found = _LEAD.search(text, max(0, start - _LEAD_REACH), start)
    if found is None or found[1] in words("empty") or found[1] in words("facts.no_leads"):
        return ""
    return stemmed(found[1])


def nouns_after(text: str, end: int) -> frozenset[str]:
    """Stems of the next words that carry matter: what is counted, up to the end of the clause."""
    found: set[str] = set()
    position = end
    for _ in range(_NOUNS):
        match = AFTER.match(text, position)
        if match is None or WORD.match(text, match.start("word")) is None:
            break
        word = match["word"]
        if word in WEEKDAYS or (word in MONTHS and found):
            break
        root = stemmed(word)
        joined = position == end and text[end : end + 1] == "-"
        empty = word in words("empty") and root not in _alike() and not joined
        if empty and found:
            break
        if not empty and root not in _no_things():
            found |= counted(word)
        elif word not in {"of", "my", "our", "her", "his", "their", "your", "the", "more", "other", "new", "own"}:
            break
        position = match.end()
    return frozenset(found)


@lru_cache(maxsize=1)
def _no_things() -> frozenset[str]:
    return frozenset(stemmed(word) for word in words("facts.no_things"))


@lru_cache(maxsize=4096)
def counted(noun: str) -> frozenset[str]:
    """The stem of a counted thing, and the word for all that is called by a like name: kids are children."""
    root = stemmed(noun)
    return frozenset({root, _alike().get(root, root)})


def called_alike(noun: str) -> tuple[str, ...]:
    """The stems that stand for a counted thing: of all its names, where it goes by several."""
    several = _alike().get(noun, noun)
    return tuple(root for root, first in _alike().items() if first == several) or (noun,)


@lru_cache(maxsize=1)
def _alike() -> dict[str, str]:
    return {stemmed(word): f"={line.split()[0]}" for line in entries("facts.counted_alike") for word in line.split()}

"""Lists of the notes that a reader counts: how many items they have, and how many of them are marked off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.checks.facts.numerals import PLAIN, number_of

_HEAD = re.compile(r"^[^:\n]{0,60}:\s")
_ITEM = re.compile(r"(?:[^,;()\n]|\([^()\n]{0,200}\))+")
_JOINT = re.compile(r"\s(?:and|&|\+)\s")
_OFF = re.compile(
    r"\b(?:no|not|n|none|cancelled|canceled|canc|ill|sick|missed|skipped|failed|never|absent|off|lost)\b|[✗✘]"
    r"|\s[-–—]+\s*(?:$|\()"
)
"""An item that did not come about: `may - (flood)`, `16/3 (ill)`, `q3 n`."""
_LAST = re.compile(r"(?<=\s)([a-z]{1,4}|[✓✔✗✘+])\s*$")
_DONE = ("ok", "okay", "yes", "done", "sent", "paid", "✓", "✔")
"""Marks that tell of an item what the others still lack: `Luca ok, Jo ok, Hamid ???`."""
_BETWEEN_PEOPLE = re.compile(r",\s*(?:(?:and|plus)\s)?|\s(?:and|&|\+|plus)\s")
_SO_MANY = re.compile(rf"(\d{{1,3}}|{PLAIN})\s[a-z]")
_ME = frozenset({"me", "myself", "i", "us"})
_FEWEST, _MOST = 3, 60
"""Items that a list has, so that its count is worth knowing, and that a sentence has at most."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A list of the notes: how many items it has, and how many of them are of one kind, by their marks."""

    whole: int
    parts: frozenset[int]


def tallies(texts: Sequence[str]) -> tuple[Tally, ...]:
    """The lists of some sentences in small letters; two sentences side by side, or two halves of one, make one, too."""
    found: list[Tally] = []
    last = 0
    for text in texts:
        listed = _items(text)
        if len(listed) >= _FEWEST:
            found.append(Tally(len(listed), _parts(listed)))
        halves = [len(_items(half)) for half in text.split(";")] if ";" in text else []
        for one, other in (*pairwise(halves), (last, len(listed))):
            if one + other >= _FEWEST and one > 1:
                found.append(Tally(one + other, frozenset({one, other})))
        last = len(listed)
    return tuple(found)


def people_in(listed: str) -> int | None:
    """How many people a list in small letters has that the writer is one of: seven of `chief, me, 5 others`."""
    items = [item.strip() for item in _BETWEEN_PEOPLE.split(listed)]
    counted = [_SO_MANY.match(item) for item in items]
    if not any(item in _ME for item in items) or not any(counted):
        return None
    return sum(int(number_of(found[1]) or 1) if found else 1 for found in counted)


def _items(text: str) -> list[str]:
    head = _HEAD.match(text)
    return list(_each(text[head.end() :] if head else text))[:_MOST]


def _each(text: str) -> Iterator[str]:
    for found in _ITEM.finditer(text):
        yield from (item for item in _JOINT.split(found.group()) if item.strip())


def _parts(items: list[str]) -> frozenset[int]:
    """How many items are marked off or not, else bracketed or not, or end in the same short mark (`y`, `n`)."""
    marks = Counter(found[1] for item in items if (found := _LAST.search(item)))
    off = sum(1 for item in items if _OFF.search(item))
    counts = {off or sum(1 for item in items if "(" in item)}
    counts |= {marks[mark] for mark in _DONE if marks[mark] > 1}
    if sum(marks.values()) == len(items):
        counts |= set(marks.values())
    return frozenset(part for count in counts for part in (count, len(items) - count) if 0 < part < len(items))

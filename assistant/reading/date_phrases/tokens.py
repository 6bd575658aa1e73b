"""Words of a date phrase with their places, what a rule answers with, and the numbers in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from assistant.reading.words import load

WEEKDAYS: dict[str, int] = {name: n for n, names in enumerate(load("dates")["weekdays"]) for name in names}


MONTHS: dict[str, int] = {name: n for n, names in enumerate(load("dates")["months"], 1) for name in names}


NUMBERS: dict[str, int] = load("dates")["numbers"]


ORDINALS: dict[str, int] = load("dates")["ordinals"]


SHAKY = frozenset(load("dates")["shaky"])


UNITS = frozenset(load("dates")["units"])
WORKING = frozenset(load("dates")["working"])
_DASHES = frozenset("-–‑/")


_WORD = re.compile(
    r"2(?:day|mrw|moz|moro|morrow|nite|night)\b|\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a number or a mark, and where it stands."""

    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The day that is meant, and the first day of the span where a span was named ("next week")."""

    day: date
    first: date
    firm: bool = True
    """False for a lone weekday, month or day number: what follows decides whether it is a date at all."""


Words = tuple[Word, ...]


Read = tuple[int, Reading] | None


def words_of(text: str) -> Words:
    """The text's words, lower case, with their places."""
    return tuple(Word(m.group().lower().replace("’", "'"), m.start(), m.end()) for m in _WORD.finditer(text))


def at(words: Words, i: int) -> str:
    return words[i].low if 0 <= i < len(words) else ""


def same(words: Words, i: int, *phrase: str) -> bool:
    return all(at(words, i + k) == word for k, word in enumerate(phrase))


def single(day: date | None, end: int, *, firm: bool = True) -> Read:
    return None if day is None else (end, Reading(day, day, firm))


def count_of(words: Words, i: int) -> tuple[int, int] | None:
    """A number of things: `two`, `10`, `a couple of`, `twenty-one`. "a" is one."""
    low = at(words, i)
    if low.isdecimal() and len(low) <= 4:
        if at(words, i + 1) in _DASHES and at(words, i + 2).isdecimal():
            return None
        return i + 1, int(low)
    if low in {"a", "the"} and at(words, i + 1) == "couple":
        return i + (3 if at(words, i + 2) == "of" else 2), 2
    if low == "couple" and at(words, i + 1) == "of":
        return i + 2, 2
    value = NUMBERS.get(low)
    if value is None:
        return None
    after = i + 2 if at(words, i + 1) == "-" else i + 1
    unit = NUMBERS.get(at(words, after), 0)
    if value >= 20 and 0 < unit < 10:
        return after + 1, value + unit
    return i + 1, value


def ordinal_at(words: Words, i: int) -> tuple[int, int] | None:
    """`3rd`, `third`, `twenty-first`."""
    low = at(words, i)
    if low[:-2].isdecimal() and low[-2:] in {"st", "nd", "rd", "th"} and len(low) <= 4:
        return i + 1, int(low[:-2])
    if low in {"twenty", "thirty"}:
        after = i + 2 if at(words, i + 1) == "-" else i + 1
        unit = ORDINALS.get(at(words, after), 0)
        return (after + 1, NUMBERS[low] + unit) if 0 < unit < 10 else None
    value = ORDINALS.get(low)
    return None if value is None else (i + 1, value)


def day_figure(words: Words, i: int) -> tuple[int, int] | None:
    """A day of the month before or after its month: `3`, `3rd`, `third`, `11.`."""
    low = at(words, i)
    if low.isdecimal() and len(low) <= 2:
        return (i + 2 if at(words, i + 1) == "." and at(words, i + 2) in MONTHS else i + 1), int(low)
    return ordinal_at(words, i)


def year_after(words: Words, i: int) -> tuple[int, int | None]:
    """An optional year after a day and month: `2025`, `, 2025`, `'25`."""
    j = i + 1 if at(words, i) in {",", "'", "."} and at(words, i + 1).isdecimal() else i
    low = at(words, j)
    if len(low) == 4 and low.isdecimal() and 1900 <= int(low) <= 2200:
        return j + 1, int(low)
    if len(low) == 2 and low.isdecimal() and at(words, j - 1) == "'" and j > i:
        return j + 1, 2000 + int(low)
    return i, None

"""The times and days that transcripts and chats are stamped with: read, put in order, and written one way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?(?:\s?[ap]\.?\s?m\b\.?)?"
"""`10:32`, `0:03`, `00:12:31.250`, `10.32`, `10:32:05 PM`."""
DAY = (
    rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
    rf"|\d{{1,2}}\.?\s{_MONTH}\s\d{{4}})"
)
"""`12/03/2026`, `2026-03-12`, `12.3.26`, `Mar 12, 2026`, `12 March 2026`."""
STAMP = rf"(?:{DAY}(?:,?\s+|,|T)(?:klo\s|at\s|um\s|à\s)?{TIME}|{TIME},?\s+{DAY}|{TIME})"

_DAY = re.compile(DAY, re.IGNORECASE)
_TIME = re.compile(TIME, re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,4})([:.])(\d{2})(?:\2(\d{2}))?(?:[.,]\d{1,3})?\s?(?:(a|p)\.?\s?m)?", re.IGNORECASE)
_NAMED_MONTH = re.compile(_MONTH, re.IGNORECASE)

Order = Literal["dmy", "mdy", "ymd"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp as it is written: the words of its day (may be empty) and of its time."""

    day: str
    time: str


def stamp_of(text: str) -> Stamp:
    """The day and the time in a text that matched STAMP."""
    day = _DAY.search(text)
    rest = text[: day.start()] + text[day.end() :] if day else text
    time = _TIME.search(rest)
    return Stamp(day.group() if day else "", time.group() if time else "")


def order_of(stamps: Sequence[Stamp]) -> Order:
    """How a file writes its days: as its own numbers allow, else so that they run forwards, else as its clock suggests.

    A clock of twelve hours in capitals beside a year of two digits is the American export; others put the day first.
    """
    parts = [numbers for stamp in stamps if len(numbers := _numbers(stamp.day)) == 3]
    if any(len(first) == 4 for first, _, _ in parts):
        return "ymd"
    if any(int(first) > 12 for first, _, _ in parts):
        return "dmy"
    if any(int(second) > 12 for _, second, _ in parts):
        return "mdy"
    backwards = {order: _steps_back(parts, order) for order in ("dmy", "mdy")}
    if backwards["dmy"] != backwards["mdy"]:
        return "dmy" if backwards["dmy"] < backwards["mdy"] else "mdy"
    american = any(stamp.time.endswith(("AM", "PM")) for stamp in stamps) and all(
        len(year) == 2 for _, _, year in parts
    )
    return "mdy" if parts and american else "dmy"


def day_of(words: str, order: Order) -> date | None:
    """The day that a stamp's words mean; None where there is no such day."""
    month = _NAMED_MONTH.search(words)
    numbers = _numbers(words)
    if month and len(numbers) == 2:
        short, long = sorted(numbers, key=len)
        return _date(int(long), _MONTHS.index(month.group()[:3].lower()) + 1, int(short))
    return _ordered(numbers, order) if len(numbers) == 3 else None


def second_of(time: str) -> float | None:
    """A time as seconds, of a day or from the start of a recording; None for what is none."""
    match = _CLOCK.match(time.strip())
    if match is None:
        return None
    first, second, third = int(match[1]), int(match[3]), match[4]
    if match[5]:
        first = first % 12 + 12 * (match[5].lower() == "p")
    return first * 3600 + second * 60 + int(third) if third else first * 60 + second


def shown(stamp: Stamp, order: Order, *, elapsed: bool) -> str:
    """A stamp as evidence says it: `2026-03-12 10:32`, `10:32`, or `00:12:31` from the start of a recording."""
    match = _CLOCK.match(stamp.time)
    if match is None:
        return ""
    parts = [int(match[1]), int(match[3]), int(match[4] or 0)]
    if match[5]:
        parts[0] = parts[0] % 12 + 12 * (match[5].lower() == "p")
    if elapsed and not match[4]:
        parts = [parts[0] // 60, parts[0] % 60, parts[1]]
    time = ":".join(f"{part:02}" for part in (parts if match[4] or elapsed else parts[:2]))
    day = day_of(stamp.day, order) if stamp.day else None
    return f"{day.isoformat()} {time}" if day else time


def from_start(stamps: Sequence[Stamp]) -> bool:
    """Whether times of two parts are minutes and seconds: `0:03`, `00:12`, `71:05`; a clock starts later in the day."""
    short = [found for stamp in stamps if (found := _CLOCK.match(stamp.time)) and not found[4]]
    if not short or any(match[5] for match in short) or any(stamp.day for stamp in stamps):
        return False
    return int(short[0][1]) == 0 or any(int(match[1]) > 23 for match in short)


def has_seconds(stamp: Stamp) -> bool:
    """Whether its time has three parts, as recordings are stamped; messages of a chat have two."""
    match = _CLOCK.match(stamp.time)
    return match is not None and match[4] is not None


def time_code(seconds: float) -> str:
    """Seconds from the start as `00:12:31`."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def _numbers(words: str) -> list[str]:
    return re.findall(r"\d+", words)


def _steps_back(parts: list[list[str]], order: Order) -> int:
    days = [_ordered(numbers, order) or date.max for numbers in parts]
    return sum(later < earlier for earlier, later in pairwise(days))


def _ordered(numbers: list[str], order: Order) -> date | None:
    first, second, third = (int(number) for number in numbers)
    if len(numbers[0]) == 4 or order == "ymd":
        return _date(first, second, third)
    return _date(third, second, first) if order == "dmy" else _date(third, first, second)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None

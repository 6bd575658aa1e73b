"""Clock times and days as people write them in messages, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

_HOURS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_HOUR = rf"(?:2[0-3]|1\d|0?\d|{'|'.join(_HOURS)})"
_HALF = r"(?:[ap]\.?m\b\.?)"
_WEEKDAY = (
    r"(?:(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\b\.?"
    r"|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_WRITTEN = re.compile(
    rf"(?<![\d.:/])(?<![^\d]-)(?P<hour>[01]?\d|2[0-3])(?P<sep>[:h.])(?P<minute>[0-5]\d)(?: ?(?P<half>{_HALF}))?"
    r"(?: ?(?P<sure>uhr|hrs?|h)\b)?(?![\d:%]|\.\d)"
)
_PLAIN = re.compile(
    rf"(?<![\d.:/-])(?P<hour>1[0-2]|0?[1-9]) ?(?P<half>{_HALF})(?!\w)"
    r"|(?<![\d.:/-])(?P<hour24>[01]?\d|2[0-3])(?: uhr| ?h(?=[ ,.?!)]|$))"
)
_SPOKEN = re.compile(
    rf"(?<!\w)(?:{_HOUR} o'? ?clock|(?:half past|half|quarter past|quarter to|ten past|ten to|twenty past)"
    rf" {_HOUR}(?=[ ,.?!)]|$)|(?:at |12 |by |before |after |around )(?P<noon>noon|midday))(?!\w)"
)
_BARE = re.compile(
    rf"(?<!\w)(?:at|between|say|@) (?P<hour>{_HOUR})(?= (?:on|tomorrow|today|sharp|or (?:at )?{_HOUR}\b|and {_HOUR}\b"
    rf"|in the (?:morning|afternoon|evening)|{_WEEKDAY})|[,?!;)]|\.(?!\d)|$)"
)
_BEFORE_DOT = re.compile(
    r"(?:^|\b(?:at|from|to|until|till|by|between|and|or|after|before|around|um|ab|-)"
    r"|day,?|\b(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today),?) ?$"
)
_LASTS = re.compile(r"\b(?:takes|took|lasts|lasted|for|over|within|about|spent|of) $")
_DATE = re.compile(
    rf"(?<![\d.])(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.)?(?: of)? (?P<month>{_MONTH})(?: (?P<year>20\d\d))?"
    rf"|(?<!\w)(?P<month2>{_MONTH}) (?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|:)(?:,? (?P<year2>20\d\d))?"
    r"|(?<!\d)(?P<iso>20\d\d-[01]\d-[0-3]\d)(?!\d)"
)
_DAY = re.compile(
    rf"(?<!\w)(?<!by )(?<!until )(?<!till )(?<!before )(?<!since )(?<!last )"
    rf"(?:{_WEEKDAY}|tomorrow(?!\w)|today(?!\w)|tonight(?!\w)|the (?:[12]?\d|3[01])(?:st|nd|rd|th)(?!\w))"
)
_LISTED = re.compile(
    rf"(?<![\d.:])((?:[0-3]?\d(?:st|nd|rd|th|\.)?(?:, ?| or | and |/)){{1,4}})(?:or |and )?[0-3]?\d(?:st"
    rf"|nd|rd|th|\.)? {_MONTH}"
)
"""`4, 6 or 7 May`."""
_CUE = re.compile(
    rf"(?<!\w)(?:{_WEEKDAY}|today|tomorrow|tonight|{_MONTH} \d|\d\d? {_MONTH}|morning|afternoon|evening"
    r"|the \d\d?(?:st|nd|rd|th))"
)


class Clock(NamedTuple):
    """A time of day in a draft; `at` is None where its half of the day cannot be told."""

    start: int
    end: int
    at: time | None


def clock_times(lower: str, start: int, end: int) -> list[Clock]:
    """The times of day in small-letter words, in order: `15:00`, `3 pm`, `10.30`, `14h30`, `half past two`, `at three`.

    An hour alone counts only in a sentence that names a day.
    """
    found = [*_written(lower, start, end)]
    for match in _PLAIN.finditer(lower, start, end):
        found.append(Clock(*match.span(), _time(match["hour"] or match["hour24"], "0", match["half"])))
    for match in _SPOKEN.finditer(lower, start, end):
        found.append(Clock(*match.span(), _spoken(match)))
    if _CUE.search(lower, start, end):
        found += [Clock(*match.span("hour"), None) for match in _BARE.finditer(lower, start, end)]
    found.sort()
    return [one for number, one in enumerate(found) if number == 0 or one.start >= found[number - 1].end]


def _written(lower: str, start: int, end: int) -> Iterator[Clock]:
    for match in _WRITTEN.finditer(lower, start, end):
        sure = match["sep"] != "." or match["half"] or match["sure"] == "uhr"
        lasting = lower[match.end() : match.end() + 6].startswith((" hours", " hour")) and _LASTS.search(
            lower, max(start, match.start() - 9), match.start()
        )
        if not lasting and (sure or _BEFORE_DOT.search(lower, max(start, match.start() - 11), match.start())):
            yield Clock(*match.span(), _time(match["hour"], match["minute"], match["half"]))


def _spoken(match: re.Match[str]) -> time | None:
    return time(12) if match["noon"] else None


def _time(hour: str, minute: str, half: str | None) -> time:
    at = int(hour)
    if half and at <= 12:
        at = at % 12 + (12 if half.startswith("p") else 0)
    return time(at, int(minute))


def dates_in(lower: str, start: int, end: int, near: date | None) -> list[date]:
    """The days named with their month, in order; one without a year is the nearest to `near` (left out without it)."""
    days = (_date(match, near) for match in _DATE.finditer(lower, start, end))
    return [day for day in days if day is not None]


def _date(match: re.Match[str], near: date | None) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        day = int(match["day"] or match["day2"])
        month = _MONTHS.index((match["month"] or match["month2"])[:3]) + 1
        year = match["year"] or match["year2"]
        if year:
            return date(int(year), month, day)
        if near is None:
            return None
        return min((date(near.year + by, month, day) for by in (-1, 0, 1)), key=lambda one: abs(one - near))
    except ValueError:
        return None


def days_named(lower: str, start: int, end: int) -> int:
    """How many different days are named; a weekday beside its date is one day."""
    text = lower[start:end]
    dated = {match.group() for match in _DATE.finditer(text)}
    dated |= {figure for found in _LISTED.finditer(text) for figure in re.findall(r"\d+", found[1])}
    rest = re.sub(rf"(?:{_WEEKDAY}),?\s*(?:the )?\x00|\x00,?\s*\(?(?:{_WEEKDAY})", "\x00", _DATE.sub("\x00", text))
    return len(dated) + len(
        {match.group()[:3] if match.group()[:3] != "the" else match.group() for match in _DAY.finditer(rest)}
    )

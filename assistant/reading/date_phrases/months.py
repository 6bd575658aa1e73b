"""A day and its month in words: `20 March`, `the 28th of March`, `May the 4th`, `11. march`."""

from __future__ import annotations

from datetime import date

from assistant.reading import calendar
from assistant.reading.date_phrases.tokens import (
    MONTHS,
    SHAKY,
    WEEKDAYS,
    Read,
    Words,
    at,
    day_figure,
    single,
    year_after,
)
from assistant.reading.words import load

SUBJECTS = frozenset(load("dates")["subjects"])


_MAY_BE = frozenset(("be", "have", "not", "i", "also", "need"))
"""After a figure and "may" they show the verb: "the 4 may also come"."""


def dated(month: int, day: int, year: int | None, anchor: date, weekday: int | None = None) -> date | None:
    """A day of a named month; without a year the coming one, or the year before where the weekday fits there: nobody
    writes without a year of a day that is more than a year ahead."""
    if year is not None:
        return calendar.day_of(year, month, day)
    found = calendar.month_day(anchor, month, day)
    if weekday is None or found is None or found.weekday() == weekday:
        return found
    near = (calendar.day_of(anchor.year + step, month, day) for step in (0, -1))
    return next((other for other in near if other and other.weekday() == weekday), found)


def _year(words: Words, i: int, anchor: date) -> tuple[int, int | None]:
    """The year said after a day, in figures or as `next year`, and the end of both."""
    if at(words, i) in {"next", "this", "last"} and at(words, i + 1) == "year":
        return i + 2, anchor.year + {"next": 1, "this": 0, "last": -1}[at(words, i)]
    return year_after(words, i)


def month_at(words: Words, i: int) -> tuple[int, int] | None:
    value = MONTHS.get(at(words, i))
    if value is None:
        return None
    dotted = at(words, i + 1) == "." and len(at(words, i)) <= 4 and words[i + 1].start == words[i].end
    return (i + 2 if dotted and at(words, i + 2)[:1].isdecimal() else i + 1), value


def day_and_month(words: Words, i: int, anchor: date, weekday: int | None = None) -> Read:
    """`20 March`, `the 28th of March`, `March 20`, `May the 4th`, `Dec 3rd, 2024`, `11. march`, `3-Mar-2025`."""
    start = i + 1 if at(words, i) == "the" else i
    figure = day_figure(words, start)
    if figure and at(words, start) != "a":
        j, day = figure
        if at(words, j) in {"of", "-", ","} and at(words, j + 1) in MONTHS:
            j += 1
        month = month_at(words, j)
        if month and not (at(words, j) == "may" and at(words, j + 1) in _MAY_BE):
            dash = month[0] + 1 if at(words, month[0]) == "-" and len(at(words, month[0] + 1)) == 4 else month[0]
            end, year = _year(words, dash, anchor)
            found = dated(month[1], day, year, anchor, weekday)
            return single(found, _past_weekday(words, end if year else month[0], found))
    month = month_at(words, i)
    ordinal = at(words, month[0]).endswith(("st", "nd", "rd", "th")) if month else False
    if month and (ordinal or not (at(words, i) in SHAKY and at(words, i - 1) in SUBJECTS)):
        j = month[0] + (at(words, month[0]) in {"the", "-"})
        figure = day_figure(words, j)
        follows = at(words, figure[0]) if figure else ""
        if figure and not (at(words, j) == "second" and j == month[0]) and follows not in {"%", ":"}:
            end, year = _year(words, figure[0], anchor)
            found = dated(month[1], figure[1], year, anchor, weekday)
            return single(found, _past_weekday(words, end, found))
    return None


def _past_weekday(words: Words, end: int, day: date | None) -> int:
    """The end of the phrase with the weekday told after the date where it fits: `1 July (Tue)`, `1 July, Tue`."""
    if day is None or at(words, end) not in {"(", ","} or WEEKDAYS.get(at(words, end + 1)) != day.weekday():
        return end
    return end + 2 + (at(words, end) == "(" and at(words, end + 2) == ")")

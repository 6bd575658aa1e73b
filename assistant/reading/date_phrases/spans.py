"""Weeks, weekends, months, quarters and years, and their ends, middles and beginnings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.reading import calendar
from assistant.reading.date_phrases.months import month_at
from assistant.reading.date_phrases.tokens import (
    MONTHS,
    ORDINALS,
    SHAKY,
    WEEKDAYS,
    Read,
    Reading,
    Words,
    at,
    same,
    single,
    year_after,
)
from assistant.reading.words import load


@dataclass(frozen=True, slots=True)
class Span:
    """A run of days: a week, a month, a quarter, a year."""

    first: date
    last: date
    pick: date
    """The day meant where only the span is named: Friday of a week, else the last day."""


UNIT_SPANS = frozenset({"week", "wk", "weekend", "wknd", "wkend", "month", "mth", "quarter", "year", "yr"})


_STEPS = {
    "this": 0,
    "the": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "last": -1,
    "past": -1,
    "previous": -1,
}


_PARTS: dict[str, str] = load("dates")["parts"]


_SHORT_ENDS: dict[str, str] = load("dates")["short_ends"]


def _week(monday: date | None) -> Span | None:
    if monday is None:
        return None
    last, friday = calendar.add_days(monday, 6), calendar.add_days(monday, 4)
    return None if last is None or friday is None else Span(monday, last, friday)


def span_of(unit: str, anchor: date, step: int) -> Span | None:
    """This (0), next (1) or last (-1) week, weekend, month, quarter or year."""
    if unit in {"week", "wk"}:
        return _week(calendar.add_days(calendar.week_start(anchor), 7 * step))
    if unit in {"weekend", "wknd", "wkend"}:
        week = _week(calendar.add_days(calendar.week_start(anchor), 7 * step))
        saturday = calendar.add_days(week.last, -1) if week else None
        return Span(saturday, week.last, week.last) if week and saturday else None
    months = {"month": 1, "mth": 1, "quarter": 3, "year": 12, "yr": 12}.get(unit)
    if months is None:
        return None
    first = date(anchor.year, (anchor.month - 1) // months * months + 1, 1)
    begins, last = calendar.add_months(first, step * months), calendar.add_months(first, step * months + months - 1)
    if begins is None or last is None:
        return None
    end = calendar.month_end(last.year, last.month)
    return Span(begins, end, end)


def span_at(words: Words, i: int, anchor: date, *, bare: bool) -> tuple[int, Span] | None:
    """A named run of days. `bare` allows `the month`, `March` and `2026`, which are spans only as part of more."""
    low = at(words, i)
    start = i + 1 if low == "the" else i
    if same(words, start, "week", "after", "next"):
        week = _week(calendar.add_days(calendar.week_start(anchor), 14))
        return (start + 3, week) if week else None
    if same(words, start, "week", "before", "last"):
        week = _week(calendar.add_days(calendar.week_start(anchor), -14))
        return (start + 3, week) if week else None
    if at(words, start) in {"weekend", "wknd"} and same(words, start + 1, "after", "next"):
        span = span_of("weekend", anchor, 2)
        return (start + 3, span) if span else None
    if same(words, start, "month", "after", "next"):
        span = span_of("month", anchor, 2)
        return (start + 3, span) if span else None
    if low in {"this", "next", "last", "current", "the"} or same(words, i, "coming"):
        step = _STEPS[low]
        j = i + 1
        if low in {"this", "the"} and at(words, j) in {"coming", "current", "next", "past"}:
            coming_week = {"coming": 0 if at(words, j + 1) == "weekend" else 1, "current": 0, "next": 1, "past": -1}
            step = coming_week[at(words, j)]
            j += 1
        elif low == "the" and not bare and at(words, j) != "weekend":
            return None
        if at(words, j) in UNIT_SPANS:
            span = span_of(at(words, j), anchor, step)
            return (j + 1, span) if span else None
    if low in {"weekend", "wknd", "wkend"} or (bare and low in UNIT_SPANS):
        span = span_of(low, anchor, 0)
        return (i + 1, span) if span else None
    quarter = _quarter(words, start, anchor)
    if quarter:
        return quarter
    month = month_at(words, i)
    if month:
        end, year = year_after(words, month[0])
        if year is None and at(words, month[0]) in {"this", "next"} and at(words, month[0] + 1) == "year":
            end, year = month[0] + 2, anchor.year + (at(words, month[0]) == "next")
        if year is None and not bare:
            return None
        if year is None:
            year = anchor.year + (month[1] < anchor.month)
        last = calendar.month_end(year, month[1])
        return end, Span(date(year, month[1], 1), last, last)
    if bare and len(low) == 4 and low.isdecimal() and 1900 <= int(low) <= 2200:
        return i + 1, Span(date(int(low), 1, 1), date(int(low), 12, 31), date(int(low), 12, 31))
    return None


def _quarter(words: Words, i: int, anchor: date) -> tuple[int, Span] | None:
    """`Q2`, `q3 2026`, `second quarter`; the quarter that is not yet over."""
    if at(words, i) == "q" and at(words, i + 1) in {"1", "2", "3", "4"} and words[i + 1].start == words[i].end:
        j, number = i + 2, int(at(words, i + 1))
    elif ORDINALS.get(at(words, i), 9) <= 4 and at(words, i + 1) == "quarter":
        j, number = i + 2, ORDINALS[at(words, i)]
        j += at(words, j) == "of"
    else:
        return None
    end, year = year_after(words, j)
    if year is None:
        end = i + 2
        year = anchor.year + (calendar.month_end(anchor.year, number * 3) < anchor)
    last = calendar.month_end(year, number * 3)
    return end, Span(date(year, number * 3 - 2, 1), last, last)


def span_day(words: Words, i: int, anchor: date) -> Read:
    """A span named by itself means the day it stands for: Friday of `next week`, the end of `June 2025`."""
    found = span_at(words, i, anchor, bare=False)
    if found:
        j, span = found
        for part, weekday in _weekday_after(words, j):
            day = calendar.add_days(calendar.week_start(span.first), weekday)
            if (span.last - span.first).days == 6:
                return single(day, part)
        if at(words, i) in UNIT_SPANS and at(words, i + 1) != "after":
            return None
        first = span.first
        if span.last - span.first == calendar.DAY:
            first = calendar.add_days(span.first, -1) or span.first
        return j, Reading(span.pick, first)
    back = at(words, i) == "last" and at(words, i + 1) in MONTHS
    month = MONTHS.get(at(words, i + back))
    if month is None:
        return None
    if back:
        year = anchor.year - (month >= anchor.month)
        last = calendar.month_end(year, month)
        return i + 2, Reading(last, date(year, month, 1))
    year = anchor.year + (month < anchor.month)
    last = calendar.month_end(year, month)
    return i + 1, Reading(last, date(year, month, 1), firm=False)


def _weekday_after(words: Words, i: int) -> Iterator[tuple[int, int]]:
    """`next week Monday`, `next week on Monday`."""
    j = i + (at(words, i) in {"on", ","})
    if at(words, j) in WEEKDAYS and at(words, j) not in SHAKY:
        yield j + 1, WEEKDAYS[at(words, j)]


def part_of_span(words: Words, i: int, anchor: date) -> Read:
    """`the end of the month`, `mid-April`, `early next week`, `start of May`, `end of Q2`, `EOM`, `later this week`."""
    start = i + 1 if at(words, i) == "the" else i
    short = _SHORT_ENDS.get(at(words, start))
    if short:
        span = span_of(short, anchor, 0)
        return single(span.pick, start + 1) if span else None
    unit_end = _unit_end(words, start, anchor)
    if unit_end:
        return unit_end
    part = _PARTS.get(at(words, start))
    if at(words, start) in {"first", "second"} and at(words, start + 1) == "half":
        start, part = start + 1, "middle" if at(words, start) == "first" else "end"
    if part is None:
        if at(words, start) == "midweek":
            return single(_pick("middle", span_of("week", anchor, 0), anchor), start + 1)
        return None
    j = start + 1
    while at(words, j) in {"of", "-", "in", "the", "part", "on", "half"} and j < start + 5:
        j += 1
    if at(words, j - 1) == "the":
        j -= 1
    found = span_at(words, j, anchor, bare=True)
    if not found or (at(words, j) in UNIT_SPANS and part == "end" and at(words, start) == "later"):
        return None
    end, span = found
    named = at(words, end - 1) in UNIT_SPANS and at(words, j) not in {"next", "last", "coming"}
    if named and at(words, end) in {"after", "before"}:
        return None
    day = _pick(part, span, anchor)
    if day is not None and named and day < anchor:
        later = span_of(at(words, end - 1), anchor, 1)
        day = _pick(part, later, anchor)
    return single(day, end)


def unit_over(words: Words, i: int, anchor: date) -> Read:
    """`before the month is over`, `before the week's up`, `within the year`: the span's last day."""
    if at(words, i) == "within" and at(words, i + 1) in {"the", "this"} and at(words, i + 2) in UNIT_SPANS:
        span = span_of(at(words, i + 2), anchor, 0)
        return single(span.pick, i + 3) if span else None
    j = i + (at(words, i) in {"the", "this"})
    unit = at(words, j).removesuffix("'s")
    k = j + 1 + (at(words, j + 1) in {"is", "has", "'s"})
    if j == i or unit not in UNIT_SPANS or (k == j + 1 and unit == at(words, j)):
        return None
    if at(words, k) not in {"out", "over", "up", "done", "ended", "through", "finished", "gone"}:
        return None
    span = span_of(unit, anchor, 0)
    return single(span.pick, k + 1) if span else None


def this_time(words: Words, i: int, anchor: date) -> Read:
    """`this time next year`, `same day next week`: the same day of that span."""
    if (
        at(words, i) not in {"this", "same"}
        or at(words, i + 1) not in {"time", "day"}
        or at(words, i + 2) not in {"next", "last"}
    ):
        return None
    unit, step = at(words, i + 3), 1 if at(words, i + 2) == "next" else -1
    if unit in {"week", "wk"}:
        return single(calendar.add_days(anchor, 7 * step), i + 4)
    months = {"month": 1, "quarter": 3, "year": 12, "yr": 12}.get(unit)
    return single(calendar.add_months(anchor, months * step), i + 4) if months else None


def _unit_end(words: Words, i: int, anchor: date) -> Read:
    """`month end`, `year-end`, `month's end`."""
    unit = at(words, i).removesuffix("'s")
    j = i + 1 + (at(words, i + 1) == "-")
    if unit not in {"week", "month", "quarter", "year"} or at(words, j) != "end":
        return None
    span = span_of(unit, anchor, 0)
    return single(span.pick, j + 1) if span else None


def _pick(part: str, span: Span | None, anchor: date) -> date | None:
    """The end of a week is its Friday and the middle its Wednesday; the middle of a month is its 15th."""
    if span is None:
        return None
    if part == "end":
        return span.pick
    if part == "start":
        return span.first
    length = (span.last - span.first).days
    if length <= 6:
        return calendar.add_days(span.first, 2)
    if length <= 31:
        return span.first.replace(day=15)
    middle = calendar.add_months(span.first, 1 if length < 100 else 5)
    if middle is None:
        return None
    return middle.replace(day=15) if length < 100 else calendar.month_end(middle.year, middle.month)

"""The grammar of dates in English, British and American: words -> a reading.

A small descending parser over words. Each rule takes the words, a position and the anchor, and answers with the position
after the phrase and its reading, or None. Rules never look further than a phrase is long, so reading stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from assistant.reading import calendar
from assistant.reading.words import load

_WORDS = load("dates")
WEEKDAYS: dict[str, int] = {name: n for n, names in enumerate(_WORDS["weekdays"]) for name in names}
MONTHS: dict[str, int] = {name: n for n, names in enumerate(_WORDS["months"], 1) for name in names}
NUMBERS: dict[str, int] = _WORDS["numbers"]
ORDINALS: dict[str, int] = _WORDS["ordinals"]
SHAKY = frozenset(_WORDS["shaky"])
_SUBJECTS = frozenset(_WORDS["subjects"])
_UNITS = frozenset(_WORDS["units"])
_WORKING = frozenset(_WORDS["working"])
_PARTS: dict[str, str] = _WORDS["parts"]
_SHORT_ENDS: dict[str, str] = _WORDS["short_ends"]
_DASHES = frozenset("-–‑/")

_WORD = re.compile(r"\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]", re.IGNORECASE)
_GLUED = re.compile(r"(?<![\w.])(?P<n>\d{1,3})(?P<unit>days|day|d|wks|wk|w|hrs|h)\b", re.IGNORECASE)


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


@dataclass(frozen=True, slots=True)
class Span:
    """A run of days: a week, a month, a quarter, a year."""

    first: date
    last: date
    pick: date
    """The day meant where only the span is named: Friday of a week, else the last day."""


Words = tuple[Word, ...]
Read = tuple[int, Reading] | None


def words_of(text: str) -> Words:
    """The text's words, lower case, with their places."""
    return tuple(Word(m.group().lower().replace("’", "'"), m.start(), m.end()) for m in _WORD.finditer(text))


def _at(words: Words, i: int) -> str:
    return words[i].low if 0 <= i < len(words) else ""


def _same(words: Words, i: int, *phrase: str) -> bool:
    return all(_at(words, i + k) == word for k, word in enumerate(phrase))


def _single(day: date | None, end: int, *, firm: bool = True) -> Read:
    return None if day is None else (end, Reading(day, day, firm))


def _phrases(table: dict[str, int] | dict[str, list[int]]) -> dict[str, list[tuple[tuple[str, ...], object]]]:
    """A table of phrases by their first word, the longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], object]]] = {}
    for phrase, value in sorted(table.items(), key=lambda item: -len(item[0].split())):
        parts = tuple(phrase.split())
        by_first.setdefault(parts[0], []).append((parts, value))
    return by_first


_DAY_PHRASES = _phrases(_WORDS["days"])
_FEASTS = _phrases(_WORDS["feasts"])
_EASTER = _phrases(_WORDS["easter"])


def _known(table: dict[str, list[tuple[tuple[str, ...], object]]], words: Words, i: int) -> tuple[int, object] | None:
    for parts, value in table.get(_at(words, i), ()):
        if _same(words, i, *parts):
            return i + len(parts), value
    return None


# ------------------------------------------------------------------------------------------------------------- numbers


def _count(words: Words, i: int) -> tuple[int, int] | None:
    """A number of things: `two`, `10`, `a couple of`, `twenty-one`. "a" is one."""
    low = _at(words, i)
    if low.isdecimal() and len(low) <= 4:
        if _at(words, i + 1) in _DASHES and _at(words, i + 2).isdecimal():
            return None
        return i + 1, int(low)
    if low in {"a", "the"} and _at(words, i + 1) == "couple":
        return i + (3 if _at(words, i + 2) == "of" else 2), 2
    if low == "couple" and _at(words, i + 1) == "of":
        return i + 2, 2
    value = NUMBERS.get(low)
    if value is None:
        return None
    after = i + 2 if _at(words, i + 1) == "-" else i + 1
    unit = NUMBERS.get(_at(words, after), 0)
    if value >= 20 and 0 < unit < 10:
        return after + 1, value + unit
    return i + 1, value


def _ordinal(words: Words, i: int) -> tuple[int, int] | None:
    """`3rd`, `third`, `twenty-first`."""
    low = _at(words, i)
    if low[:-2].isdecimal() and low[-2:] in {"st", "nd", "rd", "th"} and len(low) <= 4:
        return i + 1, int(low[:-2])
    if low in {"twenty", "thirty"}:
        after = i + 2 if _at(words, i + 1) == "-" else i + 1
        unit = ORDINALS.get(_at(words, after), 0)
        return (after + 1, NUMBERS[low] + unit) if 0 < unit < 10 else None
    value = ORDINALS.get(low)
    return None if value is None else (i + 1, value)


def _day_figure(words: Words, i: int) -> tuple[int, int] | None:
    """A day of the month before or after its month: `3`, `3rd`, `third`, `11.`."""
    low = _at(words, i)
    if low.isdecimal() and len(low) <= 2:
        return (i + 2 if _at(words, i + 1) == "." and _at(words, i + 2) in MONTHS else i + 1), int(low)
    return _ordinal(words, i)


def _year(words: Words, i: int) -> tuple[int, int | None]:
    """An optional year after a day and month: `2025`, `, 2025`, `'25`."""
    j = i + 1 if _at(words, i) in {",", "'", "."} and _at(words, i + 1).isdecimal() else i
    low = _at(words, j)
    if len(low) == 4 and low.isdecimal() and 1900 <= int(low) <= 2200:
        return j + 1, int(low)
    if len(low) == 2 and low.isdecimal() and _at(words, j - 1) == "'" and j > i:
        return j + 1, 2000 + int(low)
    return i, None


# ----------------------------------------------------------------------------------------------------- days and months


def _dated(month: int, day: int, year: int | None, anchor: date, weekday: int | None = None) -> date | None:
    """A day of a named month; without a year the coming one, or the near year in which the weekday fits."""
    if year is not None:
        return calendar.day_of(year, month, day)
    found = calendar.month_day(anchor, month, day)
    if weekday is None or found is None or found.weekday() == weekday:
        return found
    near = (calendar.day_of(anchor.year + step, month, day) for step in (0, -1, 1))
    return next((other for other in near if other and other.weekday() == weekday), found)


def _month(words: Words, i: int) -> tuple[int, int] | None:
    value = MONTHS.get(_at(words, i))
    if value is None:
        return None
    dotted = _at(words, i + 1) == "." and len(_at(words, i)) <= 4 and words[i + 1].start == words[i].end
    return (i + 2 if dotted and _at(words, i + 2)[:1].isdecimal() else i + 1), value


def _day_and_month(words: Words, i: int, anchor: date, weekday: int | None = None) -> Read:
    """`20 March`, `the 28th of March`, `March 20`, `May the 4th`, `Dec 3rd, 2024`, `11. march`, `3-Mar-2025`."""
    start = i + 1 if _at(words, i) == "the" else i
    figure = _day_figure(words, start)
    if figure and _at(words, start) != "a":
        j, day = figure
        if _at(words, j) in {"of", "-", ","} and _at(words, j + 1) in MONTHS:
            j += 1
        month = _month(words, j)
        if month and not (_at(words, j) == "may" and _at(words, j + 1) in {"be", "have", "not", "i", "also", "need"}):
            dash = month[0] + 1 if _at(words, month[0]) == "-" and len(_at(words, month[0] + 1)) == 4 else month[0]
            end, year = _year(words, dash)
            found = _dated(month[1], day, year, anchor, weekday)
            return _single(found, end if year else month[0])
    month = _month(words, i)
    if month and not (_at(words, i) in SHAKY and _at(words, i - 1) in _SUBJECTS):
        j = month[0] + (_at(words, month[0]) in {"the", "-"})
        figure = _day_figure(words, j)
        follows = _at(words, figure[0]) if figure else ""
        if figure and not (_at(words, j) == "second" and j == month[0]) and follows not in {"%", ":"}:
            end, year = _year(words, figure[0])
            return _single(_dated(month[1], figure[1], year, anchor, weekday), end)
    return None


_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])")
_RUN = re.compile(r"(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?![\w.,/-])")
_FULL = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])(?!\.\d)")
_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})(?![\w/-])(?!\.\d)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(?!\d)|(\d{2})\.(\d{2})(?![.\w])")
_MONTH_ONLY = re.compile(r"(\d{4})-(\d{2})(?![-\d])|(\d{2})/(\d{4})(?![/\d])")


def _pair(a: int, b: int, year: int | None, anchor: date, weekday: int | None, month_first: bool) -> date | None:
    """Day and month in figures: day first, month first only where the other is impossible or the text shows it."""
    orders = ((a, b), (b, a)) if month_first else ((b, a), (a, b))
    found = [day for month, figure in orders if (day := _dated(month, figure, year, anchor)) is not None]
    if weekday is not None:
        for month, figure in orders:
            day = _dated(month, figure, year, anchor, weekday)
            if day is not None and day.weekday() == weekday:
                return day
    return found[0] if found else None


def _figures(text: str, at: int, anchor: date, weekday: int | None, month_first: bool) -> tuple[int, Reading] | None:
    """A date in figures alone; the end is a place in the text."""
    if at and (text[at - 1].isalnum() or text[at - 1] in "/-.:$€£"):
        return None
    match = _ISO.match(text, at)
    if match:
        found = calendar.day_of(int(match[1]), int(match[3]), int(match[4]))
        return None if found is None else (match.end(), Reading(found, found))
    match = _RUN.match(text, at)
    if match:
        found = calendar.day_of(int(match[1]), int(match[2]), int(match[3]))
        return None if found is None else (match.end(), Reading(found, found))
    match = _FULL.match(text, at)
    if match:
        year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
        found = _pair(int(match[1]), int(match[3]), year, anchor, weekday, month_first)
        return None if found is None else (match.end(), Reading(found, found))
    match = _MONTH_ONLY.match(text, at)
    if match:
        year, month = (int(match[1]), int(match[2])) if match[1] else (int(match[4]), int(match[3]))
        if not 1 <= month <= 12 or not 1900 <= year <= 2200:
            return None
        return match.end(), Reading(calendar.month_end(year, month), date(year, month, 1))
    match = _SHORT.match(text, at) or _DOTTED.match(text, at)
    if not match or match.group() in {"24/7", "7/24"}:
        return None
    a, b = (int(part) for part in match.groups() if part is not None)
    found = _pair(a, b, None, anchor, weekday, month_first)
    firm = (
        weekday is not None
        or match.group().endswith(".")
        or "/" in match.group()
        and not (match.group() in {"1/2", "1/3", "2/3", "1/4", "3/4"})
    )
    return None if found is None else (match.end(), Reading(found, found, firm))


# --------------------------------------------------------------------------------------------------------------- spans


def _week(monday: date | None) -> Span | None:
    if monday is None:
        return None
    last, friday = calendar.add_days(monday, 6), calendar.add_days(monday, 4)
    return None if last is None or friday is None else Span(monday, last, friday)


def _span_of(unit: str, anchor: date, step: int) -> Span | None:
    """This (0), next (1) or last (-1) week, weekend, month, quarter or year."""
    if unit in {"week", "wk"}:
        return _week(calendar.add_days(calendar.week_start(anchor), 7 * step))
    if unit == "weekend":
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


_UNIT_SPANS = frozenset({"week", "wk", "weekend", "month", "mth", "quarter", "year", "yr"})
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


def _span(words: Words, i: int, anchor: date, *, bare: bool) -> tuple[int, Span] | None:
    """A named run of days. `bare` allows `the month`, `March` and `2026`, which are spans only as a part of something."""
    low = _at(words, i)
    start = i + 1 if low == "the" else i
    if _same(words, start, "week", "after", "next"):
        week = _week(calendar.add_days(calendar.week_start(anchor), 14))
        return (start + 3, week) if week else None
    if _same(words, start, "week", "before", "last"):
        week = _week(calendar.add_days(calendar.week_start(anchor), -14))
        return (start + 3, week) if week else None
    if _same(words, start, "month", "after", "next"):
        span = _span_of("month", anchor, 2)
        return (start + 3, span) if span else None
    if low in {"this", "next", "last", "current", "the"} or _same(words, i, "coming"):
        step = _STEPS[low]
        j = i + 1
        if low in {"this", "the"} and _at(words, j) in {"coming", "current", "next", "past"}:
            coming_week = {"coming": 0 if _at(words, j + 1) == "weekend" else 1, "current": 0, "next": 1, "past": -1}
            step = coming_week[_at(words, j)]
            j += 1
        elif low == "the" and not bare and _at(words, j) != "weekend":
            return None
        if _at(words, j) in _UNIT_SPANS:
            span = _span_of(_at(words, j), anchor, step)
            return (j + 1, span) if span else None
    if low == "weekend" or (bare and low in _UNIT_SPANS):
        span = _span_of(low, anchor, 0)
        return (i + 1, span) if span else None
    quarter = _quarter(words, start, anchor)
    if quarter:
        return quarter
    month = _month(words, i)
    if month:
        end, year = _year(words, month[0])
        if year is None and _at(words, month[0]) in {"this", "next"} and _at(words, month[0] + 1) == "year":
            end, year = month[0] + 2, anchor.year + (_at(words, month[0]) == "next")
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
    if _at(words, i) == "q" and _at(words, i + 1) in {"1", "2", "3", "4"} and words[i + 1].start == words[i].end:
        j, number = i + 2, int(_at(words, i + 1))
    elif ORDINALS.get(_at(words, i), 9) <= 4 and _at(words, i + 1) == "quarter":
        j, number = i + 2, ORDINALS[_at(words, i)]
        j += _at(words, j) == "of"
    else:
        return None
    end, year = _year(words, j)
    if year is None:
        end = i + 2
        year = anchor.year + (calendar.month_end(anchor.year, number * 3) < anchor)
    last = calendar.month_end(year, number * 3)
    return end, Span(date(year, number * 3 - 2, 1), last, last)


def _span_day(words: Words, i: int, anchor: date) -> Read:
    """A span named by itself means the day it stands for: Friday of `next week`, the end of `June 2025`."""
    found = _span(words, i, anchor, bare=False)
    if found:
        j, span = found
        for part, weekday in _weekday_after(words, j):
            day = calendar.add_days(calendar.week_start(span.first), weekday)
            if (span.last - span.first).days == 6:
                return _single(day, part)
        if _at(words, i) in _UNIT_SPANS:
            return None
        first = span.first
        if span.last - span.first == calendar.DAY:
            first = calendar.add_days(span.first, -1) or span.first
        return j, Reading(span.pick, first)
    month = MONTHS.get(_at(words, i))
    if month is None:
        return None
    year = anchor.year + (month < anchor.month)
    last = calendar.month_end(year, month)
    return i + 1, Reading(last, date(year, month, 1), firm=False)


def _weekday_after(words: Words, i: int) -> Iterator[tuple[int, int]]:
    """`next week Monday`, `next week on Monday`."""
    j = i + (_at(words, i) in {"on", ","})
    if _at(words, j) in WEEKDAYS and _at(words, j) not in SHAKY:
        yield j + 1, WEEKDAYS[_at(words, j)]


def _part_of_span(words: Words, i: int, anchor: date) -> Read:
    """`the end of the month`, `mid-April`, `early next week`, `start of May`, `end of Q2`, `EOM`, `later this week`."""
    start = i + 1 if _at(words, i) == "the" else i
    short = _SHORT_ENDS.get(_at(words, start))
    if short:
        span = _span_of(short, anchor, 0)
        return _single(span.pick, start + 1) if span else None
    unit_end = _unit_end(words, start, anchor)
    if unit_end:
        return unit_end
    part = _PARTS.get(_at(words, start))
    if part is None:
        if _at(words, start) == "midweek":
            return _single(_pick("middle", _span_of("week", anchor, 0), anchor), start + 1)
        return None
    j = start + 1
    while _at(words, j) in {"of", "-", "in", "the", "part", "on", "half"} and j < start + 5:
        j += 1
    if _at(words, j - 1) == "the":
        j -= 1
    found = _span(words, j, anchor, bare=True)
    if not found or (_at(words, j) in _UNIT_SPANS and part == "end" and _at(words, start) == "later"):
        return None
    end, span = found
    named = _at(words, end - 1) in _UNIT_SPANS and _at(words, j) not in {"next", "last", "coming"}
    if named and _at(words, end) in {"after", "before"}:
        return None
    day = _pick(part, span, anchor)
    if day is not None and named and day < anchor:
        later = _span_of(_at(words, end - 1), anchor, 1)
        day = _pick(part, later, anchor)
    return _single(day, end)


def _unit_end(words: Words, i: int, anchor: date) -> Read:
    """`month end`, `year-end`, `month's end`."""
    unit = _at(words, i).removesuffix("'s")
    j = i + 1 + (_at(words, i + 1) == "-")
    if unit not in {"week", "month", "quarter", "year"} or _at(words, j) != "end":
        return None
    span = _span_of(unit, anchor, 0)
    return _single(span.pick, j + 1) if span else None


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


def _nth(words: Words, i: int, anchor: date) -> Read:
    """`first Monday of April`, `last Friday of the month`, `last day of May`, `first week of April`, `the 2nd of next month`."""
    start = i + 1 if _at(words, i) == "the" else i
    if _at(words, start) == "last":
        j, nth = start + 1, -1
    else:
        ordinal = _ordinal(words, start)
        if ordinal is None:
            return None
        j, nth = ordinal
    what = _at(words, j)
    working = what in _WORKING and _at(words, j + 1) in {"day", "week"}
    if working:
        j += 1
        what = _at(words, j)
    if what in {"day", "week", "weekend"} or what in WEEKDAYS:
        j += 1
    elif what not in {"of", "in"}:
        return None
    if _at(words, j) not in {"of", "in"} and not _same(words, j, "next", "month"):
        return None
    j += _at(words, j) in {"of", "in"}
    found = _span(words, j, anchor, bare=True)
    if not found:
        return None
    end, span = found
    day = _nth_day(what, nth, span, working=working)
    if day is not None and day < anchor and _at(words, end - 1) == "month" and _at(words, j) in {"the", "this"}:
        later = _span_of("month", anchor, 1)
        day = _nth_day(what, nth, later, working=working) if later else None
    return _single(day, end)


def _nth_day(what: str, nth: int, span: Span, *, working: bool) -> date | None:
    """The nth weekday, day or week of a span. The nth week is known by its Friday."""
    length = (span.last - span.first).days
    if what in WEEKDAYS or what in {"week", "weekend"}:
        weekday = WEEKDAYS.get(what, 6 if what == "weekend" else 4)
        month = span.last if nth < 0 else span.first
        return calendar.nth_weekday(month.year, month.month, weekday, nth) if length > 6 else None
    if working:
        edge = calendar.add_days(span.first, -1) if nth > 0 else calendar.add_days(span.last, 1)
        found = calendar.add_business_days(edge, nth) if edge else None
        return found if found and span.first <= found <= span.last else None
    if nth < 0:
        return span.last if what == "day" else None
    found = calendar.add_days(span.first, nth - 1)
    return found if found and found <= span.last else None


# ------------------------------------------------------------------------------------------------------------- offsets


def _shifted(day: date, count: int, unit: str, *, working: bool) -> date | None:
    if working:
        return calendar.add_business_days(day, count)
    if unit.startswith("day"):
        return calendar.add_days(day, count)
    if unit.startswith("w"):
        return calendar.add_days(day, 7 * count)
    if unit.startswith("f"):
        return calendar.add_days(day, 14 * count)
    if unit.startswith("h"):
        return calendar.add_days(day, count // 24)
    return calendar.add_months(day, count * {"m": 1, "q": 3, "y": 12}[unit[0]])


def _amount(words: Words, i: int) -> tuple[int, int, str, bool] | None:
    """`two weeks`, `3 business days`, `half a year`, `a fortnight`: the end, the count, the unit, working days or not."""
    if _at(words, i) in {"about", "around", "roughly", "approximately", "exactly", "max", "maximum"}:
        i += 1
    if _same(words, i, "half", "a", "year"):
        return i + 3, 6, "months", False
    if _same(words, i, "half", "an", "hour"):
        return i + 3, 0, "hours", False
    number = _count(words, i)
    if number is None:
        return None
    j, count = number
    j += _at(words, j) == "full"
    working = _at(words, j) in _WORKING
    j += working
    unit = _at(words, j)
    if unit == "weekdays":
        return j + 1, count, "days", True
    if unit not in _UNITS or (unit == "h" and words[j].start != words[j - 1].end):
        return None
    j += 1
    j += 2 if _at(words, j) == "'" and _at(words, j + 1) == "s" else _at(words, j) == "'"
    if _same(words, j, "and", "a", "half"):
        return (j + 3, count * 12 + 6, "months", False) if unit.startswith("y") else None
    if _same(words, j, "or") or _same(words, j, "-") or _same(words, j, "to"):
        return None
    return j, count, unit, working


def _genitive_amount(words: Words, i: int) -> tuple[int, int, str, bool] | None:
    """`three weeks' time`, `a week's time`: the unit with its 's."""
    number = _count(words, i)
    if number is None:
        return None
    j, count = number
    unit = _at(words, j).removesuffix("'s").removesuffix("s'")
    tail = j + 1 + (_at(words, j + 1) == "'")
    if unit in _UNITS and _at(words, j) != unit and _at(words, tail) == "time":
        return tail + 1, count, unit, False
    return None


def _offset(words: Words, i: int, anchor: date) -> Read:
    """Counted from today or from another day: `in two weeks`, `within 48 hours`, `a week from Friday`, `two weeks ago`."""
    j = i
    led = _at(words, i) in {"in", "within", "over", "during", "after"}
    if led:
        j += 1
        j += _at(words, j) == "the"
        j += _at(words, j) in {"next", "coming", "following"}
    else:
        j += _at(words, j) == "the" and _at(words, j + 1) == "day"
    amount = _genitive_amount(words, j) or _amount(words, j)
    if amount is None and led and _at(words, j - 1) == "next" and _at(words, j) in _UNIT_SPANS:
        amount = (j + 1, 1, _at(words, j), False)
    if amount is None and not led and _at(words, j) == "day" and _at(words, j + 1) in {"after", "before"}:
        amount = (j + 1, 1, "day", False)
    if amount is None and not led and _at(words, j) in {"week", "fortnight"} and _at(words, j + 1) == "from":
        amount = (j + 1, 1, _at(words, j), False)
    if amount is None:
        return None
    end, count, unit, working = amount
    if led:
        end += _at(words, end) == "time"
        if _at(words, end) in {"of", "old", "ago"}:
            return None
        end += 2 if _same(words, end, "from", "now") or _same(words, end, "from", "today") else 0
        if _at(words, i) == "after":
            return None
        return _single(_shifted(anchor, count, unit, working=working), end)
    follows = _at(words, end)
    if follows in {"ago", "back"}:
        return _single(_shifted(anchor, -count, unit, working=working), end + 1)
    if follows in {"hence", "later"}:
        return _single(_shifted(anchor, count, unit, working=working), end + 1)
    if follows in {"today", "tomorrow"} or (follows in WEEKDAYS and follows not in SHAKY and unit[0] in "wf"):
        base = moment(words, end, anchor)
        return _single(_shifted(base[1].day, count, unit, working=working), base[0]) if base else None
    if follows not in {"from", "after", "before", "on", "prior"}:
        return None
    end += 2 if follows == "prior" else 1
    if follows == "from" and _at(words, end) in {"now", "then", "here"}:
        day = _shifted(anchor, count, unit, working=working) if _at(words, end) == "now" else None
        return _single(day, end + 1)
    base = moment(words, end, anchor)
    if base is None or (not base[1].firm and _at(words, end) in MONTHS):
        return None
    sign = -1 if follows in {"before", "prior"} else 1
    return _single(_shifted(base[1].day, sign * count, unit, working=working), base[0])


# ------------------------------------------------------------------------------------------------------------ weekdays


def _weekday(words: Words, i: int, anchor: date) -> Read:
    """`Friday`, `this Friday`, `next Monday`, `Friday week`, `Monday after next`, `Friday the 21st`, `Fri 28 Mar`."""
    j = i + 1 if _at(words, i) == "the" else i
    said = _at(words, j) if _at(words, j) in {"this", "next", "last", "coming", "upcoming", "past", "following"} else ""
    j += bool(said)
    if said and _at(words, j) in {"coming", "past", "upcoming"}:
        said = "last" if _at(words, j) == "past" else "this"
        j += 1
    weekday = WEEKDAYS.get(_at(words, j))
    if weekday is None:
        return None
    shaky = _at(words, j) in SHAKY
    j += 1
    if _at(words, j) == "." and _at(words, j + 1)[:1].isdecimal():
        j += 1
    if not said:
        exact = _exact_weekday(words, j, anchor, weekday)
        if exact:
            return exact
    if said == "next":
        monday = calendar.week_start(anchor)
        return _single(calendar.add_days(monday, 7 + weekday), j)
    if said in {"last", "past"}:
        return _single(calendar.most_recent(anchor, weekday), j)
    found = calendar.coming(anchor, weekday)
    return _weekday_shift(words, j, anchor, weekday) or _single(found, j, firm=bool(said) and not shaky)


def _exact_weekday(words: Words, j: int, anchor: date, weekday: int) -> Read:
    """A weekday with its date: `Friday, March 28th`, `Tues 8 April`, `Friday the 21st`, `Friday 21`."""
    k = j + (_at(words, j) in {",", "(", "-"})
    k += _at(words, k) == "on"
    dated = _day_and_month(words, k, anchor, weekday)
    if dated:
        return dated
    the = _at(words, k) == "the"
    figure = _day_figure(words, k + the)
    if (
        figure is None
        or (not the and not _at(words, k)[:1].isdecimal())
        or _at(words, figure[0]) in {":", ".", "h", "am", "pm", "/", "-"}
    ):
        return None
    plain = _at(words, k).isdecimal()
    span = _span(words, figure[0] + 1, anchor, bare=True) if _at(words, figure[0]) == "of" else None
    if span:
        found = calendar.add_days(span[1].first, figure[1] - 1)
        return _single(found, span[0])
    day = calendar.day_number(anchor, figure[1])
    if day is None or (plain and day.weekday() != weekday):
        return None
    ahead = (calendar.day_number(start, figure[1]) for step in range(3) if (start := calendar.add_months(anchor, step)))
    return _single(next((near for near in ahead if near and near.weekday() == weekday), day), figure[0])


def _weekday_shift(words: Words, j: int, anchor: date, weekday: int) -> Read:
    """What may follow a weekday and move it: `week`, `fortnight`, `after next`, `next week`, `in two weeks`."""
    found = calendar.coming(anchor, weekday)
    if _at(words, j) in {"week", "fortnight"} and _at(words, j + 1) not in {"of", "in"}:
        return _single(calendar.add_days(found, 7 if _at(words, j) == "week" else 14), j + 1)
    if _same(words, j, "after", "next"):
        return _single(calendar.add_days(calendar.week_start(anchor), 14 + weekday), j + 2)
    if _same(words, j, "after", "this"):
        return _single(calendar.add_days(found, 7), j + 2)
    if _at(words, j) in {"last", "next"} and _at(words, j + 1) not in {"week", "month", "year", "time"}:
        step = found if _at(words, j) == "next" else calendar.most_recent(anchor, weekday)
        return _single(step, j + 1) if not _at(words, j + 1).isalpha() else None
    k = j + (_at(words, j) in {"of", "in", "the", ","})
    k += _at(words, k) == "the" and _at(words, k + 1) == "week"
    span = _span(words, k, anchor, bare=_at(words, j) == "of")
    if span and (span[1].last - span[1].first).days == 6:
        return _single(calendar.add_days(span[1].first, weekday), span[0])
    if _at(words, j) == "in":
        later = _offset(words, j, anchor)
        if later and _at(words, later[0] - 1).startswith(("week", "fortnight", "wk")):
            return _single(calendar.add_days(calendar.week_start(later[1].day), weekday), later[0])
    return None


# ----------------------------------------------------------------------------------------------------- the whole phrase


def _day_phrase(words: Words, i: int, anchor: date) -> Read:
    start = i + 1 if _at(words, i) == "the" and _at(words, i + 1) in {"day", "end", "close"} else i
    known = _known(_DAY_PHRASES, words, start)
    if known is None:
        return None
    end, days = known
    # "the end of the day tomorrow", "noon on Friday": the day named next is the one meant
    if days == 0 and _at(words, start) not in {"today", "tonight", "tdy", "tonite", "this"}:
        j = end + (_at(words, end) in {"on", ","})
        j += _at(words, j) in {"on"}
        later = moment(words, j, anchor)
        if later and _at(words, j) not in _DAY_PHRASES.keys() - {"today", "tomorrow", "tmrw", "tonight"}:
            return later
    if isinstance(days, int):
        week = end + 1 if _at(words, end) == "week" else end
        return _single(calendar.add_days(anchor, days + 7 * (week - end)), week)
    return None


def _feast(words: Words, i: int, anchor: date) -> Read:
    start = i + 1 if _at(words, i) == "the" else i
    known = _known(_FEASTS, words, start)
    if known and isinstance(known[1], list):
        month, day = known[1]
        end, year = _year(words, known[0])
        return _single(_dated(month, day, year, anchor), end)
    known = _known(_EASTER, words, start)
    if known and isinstance(known[1], int):
        end, year = _year(words, known[0])
        if year is not None:
            return _single(calendar.add_days(calendar.easter(year), known[1]), end)
        here = (calendar.add_days(calendar.easter(y), known[1]) for y in (anchor.year, anchor.year + 1))
        return _single(next((day for day in here if day and day >= anchor), None), known[0])
    return None


def _lone_number(words: Words, i: int, anchor: date) -> Read:
    """`the 15th`, `by the fifteenth`: the coming day of that number."""
    j = i + 1 if _at(words, i) == "the" else i
    ordinal = _ordinal(words, j)
    if ordinal is None or not 1 <= ordinal[1] <= 31:
        return None
    in_words = not _at(words, j)[0].isdecimal()
    led = _at(words, i - 1) in {"by", "on", "before", "until", "till", "til", "due", "for", "from", "deadline"}
    if in_words and not (j > i and led) or (j == i and not led and len(words) > 1):
        return None
    return _single(calendar.day_number(anchor, ordinal[1]), ordinal[0], firm=False)


_RULES: tuple[Callable[[Words, int, date], Read], ...] = (
    _day_and_month,
    _offset,
    _nth,
    _part_of_span,
    _day_phrase,
    _weekday,
    _span_day,
    _feast,
    _lone_number,
)


def moment(words: Words, i: int, anchor: date) -> Read:
    """The longest date phrase in words that starts at word `i`."""
    best: Read = None
    for rule in _RULES:
        found = rule(words, i, anchor)
        if found and (best is None or found[0] > best[0]):
            best = found
    return best


def figures(text: str, at: int, anchor: date, weekday: int | None, month_first: bool) -> tuple[int, Reading] | None:
    """A date in figures that starts at place `at` of the text; the end is a place, too."""
    return _figures(text, at, anchor, weekday, month_first)

"""Days, months, years and weekdays as a text names them, part by part: `Tue 3/3`, `24 or 26 March`, `the 17th`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from assistant.checks.facts.day_forms import (
    BARE_YEAR,
    BEGINS_IN_FIGURES,
    FIGURES,
    ISO,
    ISO_MONTH,
    LED_OLD_YEAR,
    MONTH_SLASH_YEAR,
    ON_THE_DAY,
    ORDINAL_DAY,
    SHORT_FIGURES,
    SHORT_YEAR,
    THE_DAY,
    WORDS_OF_ORDER,
    Sort,
    forms_of,
    names_of,
)
from assistant.checks.facts.day_windows import at, windows, within
from assistant.reading.date_phrases.tokens import WEEKDAYS


@dataclass(frozen=True, slots=True)
class Day:
    """What one mention says of a day; parts it leaves out are None."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    swapped: bool = False
    """Whether day and month in figures could stand the other way round."""


_LED = re.compile(r"(?<![a-z])([a-z]+)\.?,?\s+(?:the\s+)?$")
_DIGITS = re.compile(r"\d+")
_OF_FIGURES = re.compile(r"\d{1,2}|[a-z]+(?:-[a-z]+)?")
_COUNTED = re.compile(r"\s*(?:%|percent|people|euros?|pounds|dollars|words|pages|beds|hours|minutes|days|years)")
_MEASURED = re.compile(
    r"\s?(?:an?|the|of|days?|hours?|hrs?|h|mins?|weeks?|months?|years?|terms?|price|pay|time|pages?)\b"
)
"""Behind `1/2`, which is a part of something then."""
_PARTS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4"})
_DATING = re.compile(
    r"(?:\b(?:in|since|of|until|till|by|from|before|after|during|to|and|or|year|early|late|mid|class|spring|summer|autumn"
    r"|fall|winter|around|about|through)|[(,-])\s*$"
)
_MONTH_AFTER = re.compile(
    r"\b(?:in|by|until|till|since|last|next|this|early|late|mid|during|before|after|of|end|from|through|to|for|and|or"
    r"|between|every|first|-|mid-)\s*$"
)
_SURELY_MONTH_AFTER = re.compile(
    r"\b(?:in|by|until|till|since|last|next|this|early|late|mid|during|before|after|of|through|between)\s*$"
)
_WORDLIKE = frozenset({"may", "march", "mar", "jan", "june", "april", "august", "jun", "sun", "sat", "wed", "mon"})
_NUMBERED = re.compile(r"\s*(?:[-*•+]\s+)?\d{1,2}[.)]\s+(?:may|march)")
_MONTHS, _OF_THIS_CENTURY = 12, 50
_SURE_WEEKDAYS = 4
"""Letters from which a weekday's name is no other word of any language here."""


def made_of(year: int, month: int, day: int) -> date | None:
    """The day of the calendar, where there is one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_in(
    text: str, sort: Sort, *, cased: str | None = None, people: frozenset[str] = frozenset()
) -> tuple[Day, ...]:
    """Every mention in order, none twice. `text` is in small letters; `cased` the same with its capitals.

    With `cased`, months and weekdays that are words or names, too, count only where they are written as days, and
    those in `people` only after words that lead to a day.
    """
    taken: list[Day] = []
    covered = bytearray(len(text) + 1)
    for found in _all(text, sort):
        if any(covered[found.start : found.end]):
            continue
        if _is_named(found, text, people) if cased is None else _meant_so(found, text, cased, people):
            taken.append(found)
            covered[found.start : found.end] = b"\1" * (found.end - found.start)
    return tuple(sorted(taken, key=lambda day: day.start))


def _all(text: str, sort: Sort) -> Iterator[Day]:
    weekdays, months = names_of(sort)
    digits = [found.start() for found in _DIGITS.finditer(text)]
    for match in (*at(ISO, text, digits), *at(FIGURES, text, digits)):
        year = int(match["year"])
        whole = Day(*match.span(), year + 2000 if year < 100 else year, int(match["month"]), int(match["day"]))
        yield from _valid(replace(whole, swapped=match.re is FIGURES))
    by_month, by_weekday = tuple(windows(text, months)), tuple(windows(text, weekdays))
    day_month, month_day, bracketed, month_then_day, day_then_month, weekday_day, month_year, weekday, month = forms_of(
        sort
    )
    for form in (day_month, month_day, bracketed):
        for match in within(form, text, by_month):
            yield from _listed(match, weekdays, months, sort)
    yield from _in_figures(text, digits, sort)
    for form in (month_then_day, day_then_month) if sort == "source" else ():
        for match in within(form, text, by_month):
            yield from _valid(Day(*match.span("day"), month=months[match["month"]], day=int(match["day"])))
    for match in within(weekday_day, text, by_weekday):
        single = sort == "source" and not match["weekday"].endswith("days")
        if (single or match["the"] or match["th"]) and 1 <= int(match["day"]) <= 31:
            yield Day(*match.span(), day=int(match["day"]), weekday=weekdays[match["weekday"]])
    for match in within(month_year, text, by_month):
        yield Day(*match.span(), year=_year(match), month=months[match["month"]])
    for match in at(MONTH_SLASH_YEAR, text, digits):
        yield Day(*match.span(), year=int(match["year"]), month=int(match["month"]))
    yield from _months_in_figures(text, digits, sort)
    for form in ((THE_DAY,) if sort == "draft" else (ORDINAL_DAY, ON_THE_DAY)) if digits else ():
        for match in form.finditer(text):
            if 1 <= int(match["day"]) <= 31:
                yield Day(*match.span(), day=int(match["day"]))
    yield from _years(text, digits)
    if sort == "draft" and digits:
        yield from _old_years(text)
    for match in within(weekday, text, by_weekday):
        for part in ("weekday", "last"):
            name = match[part] or ""
            if name in WEEKDAYS or (name and (sort == "draft" or len(name) >= _SURE_WEEKDAYS)):
                yield Day(*match.span(part), weekday=weekdays[name])
        if sort == "source" and match["last"]:
            yield from _between(match.end(), weekdays[match["weekday"]], weekdays[match["last"]])
    for match in within(month, text, by_month):
        yield Day(*match.span("month"), month=months[match["month"]])
        if match["last"]:
            yield Day(*match.span("last"), month=months[match["last"]])


def _between(at: int, first: int, last: int) -> Iterator[Day]:
    """The weekdays that `mon-thu` has beside the two it names."""
    for step in range(1, (last - first) % 7):
        yield Day(at, at, weekday=(first + step) % 7)


def _in_figures(text: str, digits: list[int], sort: Sort) -> Iterator[Day]:
    """`3/3`, `15.3.`: in a draft only after a weekday or a word that leads to a day, since `7/10` may be a score."""
    for match in at(SHORT_FIGURES, text, digits):
        start, end = match.span()
        if "." in match.group()[:-1] and int(match["month"]) > _MONTHS:
            continue
        if match.group() in _PARTS and _MEASURED.match(text, end):
            continue
        led = _LED.search(text, max(0, start - 16), start)
        weekday = names_of(sort)[0].get(led[1]) if led else None
        begin = led.start() if led and weekday is not None else start
        if sort == "source" or weekday is not None or _DATING.search(text, max(0, start - 12), start):
            month = int(match["month"])
            yield from _valid(Day(begin, end, None, month, int(match["day"]), weekday, swapped=True))
            first = BEGINS_IN_FIGURES.search(text, max(0, start - 8), start) if sort == "source" else None
            yield from _valid(Day(*first.span("day"), month=month, day=int(first["day"]))) if first else ()


def _months_in_figures(text: str, digits: list[int], sort: Sort) -> Iterator[Day]:
    """`2026-01`; what may be a season (`2011-12`) is no month in a draft, and both in notes."""
    for match in at(ISO_MONTH, text, digits):
        year, month = int(match["year"]), int(match["month"])
        season = (year + 1) % 100 == month
        if not season or sort == "source":
            yield Day(*match.span(), year=year, month=month)
            yield from (Day(match.end(), match.end(), year=year + 1) for _ in range(season))


def _years(text: str, digits: list[int]) -> Iterator[Day]:
    for match in SHORT_YEAR.finditer(text):
        yield Day(*match.span(), year=_of_two_figures(int(match[1])))
    for match in at(BARE_YEAR, text, digits):
        if not _COUNTED.match(text, match.end()):
            yield Day(*match.span(), year=int(match["year"]))
            if match["yy"]:
                yield Day(match.end(), match.end(), year=int((match["year"][:2] + match["yy"])[-4:]))


def _old_years(text: str) -> Iterator[Day]:
    """Years before those that people live in, where a draft leads to them as to a year."""
    for match in LED_OLD_YEAR.finditer(text):
        if not _COUNTED.match(text, match.end()):
            yield Day(*match.span("year"), year=int(match["year"]))


def _listed(match: re.Match[str], weekdays: dict[str, int], months: dict[str, int], sort: Sort) -> Iterator[Day]:
    """The days of a list that share a month: each its own mention."""
    month, year = months[match["month"]], _year(match)
    led = weekdays.get(match["weekday"] or "")
    start, end = match.span()
    figures = [
        (word, match.start("days") + word.start(), match.start("days") + word.end())
        for word in _OF_FIGURES.finditer(match["days"])
    ]
    read: list[tuple[int, int, int, int | None]] = []
    for word, begin, stop in figures:
        said = word.group()
        if said in weekdays:
            led_next = weekdays[said]
            read.append((0, begin, stop, led_next))
        elif said.isdecimal() or said in WORDS_OF_ORDER:
            read.append((int(said) if said.isdecimal() else WORDS_OF_ORDER[said], begin, stop, None))
    numbered = [one for one in read if one[0]]
    for place, one in enumerate(numbered):
        before = [other[3] for other in read if other[1] < one[1] and not other[0]]
        weekday = (led if place == 0 else None) if not before else before[-1] if place else led
        first, last = place == 0, place == len(numbered) - 1
        yield from _valid(Day(start if first else one[1], end if last else one[2], year, month, one[0], weekday))
        if sort == "source" and match.start("month") < match.start("days") and last and one[0] >= 20:
            yield Day(end, end, year=2000 + one[0], month=month)


def _valid(day: Day) -> Iterator[Day]:
    """The mention where there is such a day in the calendar; figures the other way round where only that one is."""
    if day.month is None or day.day is None:
        return
    if 1 <= day.month <= 12 and 1 <= day.day <= 31:
        yield day
    elif day.swapped and 1 <= day.day <= 12 and 1 <= day.month <= 31:
        yield replace(day, month=day.day, day=day.month, swapped=False)


def _year(match: re.Match[str]) -> int | None:
    parts = match.groupdict()
    if parts.get("year"):
        return int(parts["year"])
    return _of_two_figures(int(parts["yy"])) if parts.get("yy") else None


def _of_two_figures(figures: int) -> int:
    """The year of `'98` or `'07`."""
    return figures + (2000 if figures < _OF_THIS_CENTURY else 1900)


def _is_named(found: Day, text: str, people: frozenset[str]) -> bool:
    """Whether a month or weekday in notes is one, and not the person of that name."""
    if found.day is not None or found.year is not None or text[found.start : found.end] not in people:
        return True
    return _SURELY_MONTH_AFTER.search(text, max(0, found.start - 12), found.start) is not None


def _is_an_item(found: Day, text: str) -> bool:
    """Whether the number before such a word is of a list, whose item it begins: `2. May she see the room?`"""
    return _NUMBERED.match(text, text.rfind("\n", 0, found.start) + 1, found.end) is not None


def _meant_so(found: Day, text: str, cased: str, people: frozenset[str]) -> bool:
    """Whether a word that can be something else is a day here: `in May`, not `you may`, not `May Summers`."""
    if found.day is not None or (found.year is not None and found.month is None):
        word = re.search(r"(?<![\w])(?:may|march)(?!\w)", text[found.start : found.end])
        return word is None or (cased[found.start + word.start()].isupper() and not _is_an_item(found, text))
    name = re.match(r"[a-z]+", text[found.start : found.end])
    word_ = name.group() if name else ""
    if word_ not in _WORDLIKE and word_ not in people:
        return True
    if not cased[found.start].isupper():
        return False
    if found.year is not None:
        return True
    led = _SURELY_MONTH_AFTER if word_ in people else _MONTH_AFTER
    follows = re.match(r"\s+(?:[A-Z][a-z]|said|told|is|was|has|and I\b)", cased[found.end : found.end + 12])
    if word_ in people and follows:
        return False
    return led.search(text, max(0, found.start - 12), found.start) is not None

"""Days and years that sources do not name but count to: `retired 2 yrs ago`, `20 y till 2015`, `1st weekend of Nov`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from assistant.checks.facts.day_forms import names_of
from assistant.checks.facts.days import made_of
from assistant.checks.facts.numerals import PLAIN, number_of

_COUNT = rf"(?<![\w.,/-])(?P<count>\d{{1,2}}|{PLAIN})\s?(?:years?|yrs?|y|a)\b"
_AGO = re.compile(rf"{_COUNT}\s+(?:ago|back|now|already)\b|\b(?:for|since)\s+{_COUNT.replace('count', 'since')}")
_UNTIL = re.compile(rf"{_COUNT}[^.;\n]{{0,24}}?\b(?:till|until|to|before|by|up to)\s+(?P<year>(?:19|20)\d\d)\b")
_FROM = re.compile(rf"\b(?:from|since|in)\s+(?P<year>(?:19|20)\d\d)\b[^.;\n]{{0,24}}?{_COUNT}")
_SPANS: tuple[tuple[re.Pattern[str], frozenset[int]], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b"), frozenset(months))
    for words, months in (
        ("spring", (3, 4, 5, 9, 10, 11)), ("summer", (6, 7, 8, 12, 1, 2)), ("autumn|fall", (9, 10, 11, 3, 4, 5)),
        ("winter", (12, 1, 2, 6, 7, 8)), ("easter", (3, 4)), ("christmas|xmas", (12,)), ("new year(?:'s)?", (12, 1)),
        ("half[- ]year", (6, 7)), ("year[- ]end|end of (?:the )?year", (12, 1)), ("q1", (1, 2, 3)), ("q2", (4, 5, 6)),
        ("q3", (7, 8, 9)), ("q4", (10, 11, 12)),
    )
)  # fmt: skip
"""Months that a season, a feast or a quarter can stand for, on both halves of the globe."""
_NEXT_YEAR = re.compile(r"\b(?:next|a|one|another) (?:yr|year)\b")
_OF_A_YEAR = re.compile(r"\b(?P<month>[a-z]{3,9})\.?,?\s+(?:of\s+)?(?P<which>last|this|next)\s+(?:year|yr)\b")
_LAST_OR_NEXT = re.compile(r"\b(?P<which>last|next)\s+(?P<month>[a-z]{3,9})\b(?!\s+(?:\d|year|yr))")
_YEARS_ON = {"last": -1, "this": 0, "next": 1}
_PLACES = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4, "last": -1}
_NTH = re.compile(
    rf"\b(?P<nth>{'|'.join(_PLACES)})\s+(?P<what>[a-z/]{{2,9}}|week\s?end)\.?\s+(?:of\s+|in\s+)?(?P<month>[a-z]{{3,9}})\b"
)
_WEEKENDS = frozenset({"weekend", "wkend", "wknd", "w/e"})
_SATURDAY, _WEEK = 5, 7
_LONGEST = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_PART = re.compile(
    r"\b(?P<part>end|last day|mid|middle|start|beginning|1st|first)(?:\s+of(?:\s+the)?|\s+in)?[\s-]+"
    r"(?P<month>[a-z]{3,9})\b"
)
_FIRST, _MIDDLE = frozenset({"start", "beginning", "1st", "first"}), frozenset({"mid", "middle"})
_AFTER_THAT = re.compile(
    r"\b(?:the\s+)?(?P<weekday>[a-z]{2,9})\s+after(?:wards)?(?:\s+that)?\s*(?:$|[.,;:!?)\n])", re.MULTILINE
)


def years_reached(text: str, today: date | None) -> frozenset[int]:
    """The years that a text in small letters counts to, from today or from a year beside it."""
    found = {int(match["year"]) - _number(match["count"]) for match in _UNTIL.finditer(text)}
    found |= {int(match["year"]) + _number(match["count"]) for match in _FROM.finditer(text)}
    if today:
        found |= {today.year - _number(match["count"] or match["since"]) for match in _AGO.finditer(text)}
        found |= {today.year + 1} if _NEXT_YEAR.search(text) else set()
    return frozenset(found)


def months_reached(text: str, today: date) -> frozenset[tuple[int, int]]:
    """The months, with their years, that a text in small letters tells from today: `July last year`, `next May`."""
    months = names_of("source")[1]
    found: set[tuple[int, int]] = set()
    for match in _OF_A_YEAR.finditer(text):
        if match["month"] in months:
            found.add((months[match["month"]], today.year + _YEARS_ON[match["which"]]))
    for match in _LAST_OR_NEXT.finditer(text):
        month = months.get(match["month"])
        if month and match["which"] == "last":
            found |= {(month, today.year - 1), (month, today.year - (month >= today.month))}
        elif month:
            found |= {(month, today.year + 1), (month, today.year + (month <= today.month))}
    return frozenset(found)


def months_of_spans(text: str) -> frozenset[int]:
    """The months that the seasons, feasts and quarters of a text in small letters can stand for."""
    return frozenset(month for named, months in _SPANS if named.search(text) for month in months)


def _number(said: str) -> int:
    return int(number_of(said) or 0)


def of_a_month(text: str, today: date | None) -> Iterator[date]:
    """The weekdays and weekends told by their place in a month, in the years around today."""
    weekdays, months = names_of("source")
    for match in _NTH.finditer(text) if today else ():
        weekend = match["what"].replace(" ", "") in _WEEKENDS
        weekday = _SATURDAY if weekend else weekdays.get(match["what"])
        month = months.get(match["month"])
        for year in (today.year - 1, today.year, today.year + 1) if today and month and weekday is not None else ():
            first = _nth(year, month or 1, weekday or 0, _PLACES[match["nth"]])
            yield from (first, first + timedelta(days=1)) if weekend else (first,)


def parts_of_months(text: str) -> frozenset[tuple[int, int]]:
    """Month and day of the months of which a text in small letters tells the end, the middle or the beginning."""
    months = names_of("source")[1]
    found = set()
    for match in _PART.finditer(text):
        month = months.get(match["month"])
        if month and match["part"] not in _FIRST and match["part"] not in _MIDDLE:
            found.add((month, _LONGEST[month - 1]))
        elif month:
            found.add((month, 1 if match["part"] in _FIRST else 15))
    return frozenset(found)


def of_a_weekday(weekday: int, today: date) -> Iterator[date]:
    """The last and the coming day of this name, and today."""
    ahead = (weekday - today.weekday()) % _WEEK
    yield from (today + timedelta(days=step) for step in (ahead - _WEEK, ahead, *(() if ahead else (_WEEK,))))


def of_a_number(numbers: Iterable[int], today: date, most: int) -> Iterator[date]:
    """The days of these numbers alone (`by the 30th`) that lie no more than so many days from today."""
    for number in numbers:
        for month in range(today.month - 2, today.month + 1):
            made = made_of(today.year + month // 12, month % 12 + 1, number)
            if made and abs((made - today).days) <= most:
                yield made


def weekdays_after(text: str, told: Iterable[date]) -> Iterator[date]:
    """The weekdays of a text in small letters that follow upon a told day: `by Fri next week, the Tuesday after`."""
    weekdays = names_of("source")[0]
    named = {weekdays[match["weekday"]] for match in _AFTER_THAT.finditer(text) if match["weekday"] in weekdays}
    for day in told if named else ():
        yield from (day + timedelta(days=(weekday - day.weekday() - 1) % _WEEK + 1) for weekday in named)


def _nth(year: int, month: int, weekday: int, place: int) -> date:
    begin = date(year, month, 1)
    if place > 0:
        return begin + timedelta(days=(weekday - begin.weekday()) % _WEEK + _WEEK * (place - 1))
    end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return end - timedelta(days=(end.weekday() - weekday) % _WEEK)

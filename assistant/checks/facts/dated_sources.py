"""How the sources write days in figures, and which of their days they count from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from assistant.checks.facts.days import Day, days_in
from assistant.checks.facts.folding import fold
from assistant.checks.wordlists import phrases

_ORDER = re.compile(r"(?<!\w)\d{1,2}(?:st|nd|rd|th)(?!\w)")
_MONTH_FIRST = re.compile(r"(?<![\w./:-])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])(?![\d/]|\s?%)")
_DAY_FIRST = re.compile(r"(?<![\w./:-])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])(?![\d/]|\s?%)")
_HEADING_YEAR = re.compile(r"\W{0,4}(?:19|20)\d\d\s*[:–|-]\s")


def month_stands_first(sources: Sequence[str]) -> bool:
    """Whether a day in figures shows that the month stands first (`8/24`), and none that it does not."""
    text = "\n".join(sources)
    return _MONTH_FIRST.search(text) is not None and _DAY_FIRST.search(text) is None


def month_first(days: tuple[Day, ...]) -> tuple[Day, ...]:
    """The same days with the month read first where figures leave it open: `9/5` is the 5th of September."""
    return tuple(replace(one, month=one.day, day=one.month) if _is_open(one) else one for one in days)


@lru_cache(maxsize=4096)
def days_of_line(sentence: str, people: frozenset[str]) -> tuple[Day, ...]:
    """The days of one sentence of the sources, with the year that heads it: `2025: 11/6 first talk, 9/7 second`. While
    notes grow, most sentences stay as they are.
    """
    days = days_in(fold(sentence), "source", people=people)
    year = days[0].year if days and _HEADING_YEAR.match(sentence) else None
    return tuple(one if one.year else replace(one, year=year) for one in days) if year else days


def written_on(whole: Sequence[tuple[int, date]], first_line: int | None, anchor: date) -> list[date]:
    """The day from which a source counts (`again in 2 weeks`): the first it has, where that stands in its first line or
    is not to come. `whole` are its days, each with the number of its line.
    """
    return [made for place, made in whole[:1] if place == first_line or made <= anchor]


def leads_to_a_day(line: str) -> bool:
    """Whether a line in small letters may name a day otherwise than by its month."""
    return _ORDER.search(line) is not None or phrases("facts.relative").search(line) is not None


def _is_open(day: Day) -> bool:
    return day.swapped and day.year is None and day.day is not None and day.day <= 12

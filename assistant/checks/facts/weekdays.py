"""FACT-WEEKDAY: a weekday and the date beside it name the same day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.days import Day
from assistant.checks.facts.grounds import grounds_of, known_days_of, named_as_days, today_of
from assistant.checks.facts.index import index_of
from assistant.checks.facts.judged_days import MONTH_NAMES, WEEKDAY_NAMES
from assistant.checks.facts.known_days import KnownDays, nearest
from assistant.checks.facts.passages import days_of
from assistant.checks.rule import Fault

_CLEARLY = 60
"""Days by which one year must lie nearer to today than another to be the only one meant."""


def weekday_and_date_agree(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A weekday with a day and month must be that weekday in the year that is written, else in the year nearest to
    today, or to the last day that the sources tell. With the day alone ("Tuesday the 4th") in the month named right
    before it, else in one within reach of today. A year that the sources tell may be the one meant. Silent where
    neither a year nor today is known.
    """
    index = grounds_of(context)
    notes = known_days_of(context, index) if index else KnownDays(index_of(()), None, ())
    today = today_of(context) or notes.anchor
    led: int | None = None
    for day in days_of(draft, named_as_days(context)):
        month, led = led, (day.month if day.day is None else None)
        if day.weekday is None or day.day is None:
            continue
        meant = _meant(day if day.month or month is None else replace(day, month=month), today)
        if not meant or any(one.weekday() == day.weekday for one in meant):
            continue
        right = meant[0]
        if day.year is None and notes.settle(day, right):
            continue
        words = draft.text[day.start : day.end].strip()
        name = f"{right.day} {MONTH_NAMES[right.month - 1]} {right.year}"
        mend = _mended(words, right) if day.month else None
        weekday = WEEKDAY_NAMES[right.weekday()]
        yield Fault(
            day.start,
            day.start + len(words),
            f"{name} is a {weekday}, not a {WEEKDAY_NAMES[day.weekday]}.",
            f"Write {mend or weekday}, or the date of the {WEEKDAY_NAMES[day.weekday]} you mean.",
            instead=mend,
        )


def _meant(day: Day, today: date | None) -> list[date]:
    """The dates that may be meant, the likeliest first."""
    if day.month and day.day and day.year:
        return _dates([(day.year, day.month, day.day)])
    if today is None or day.day is None:
        return []
    if day.month is None:
        months = [
            (today.year + (today.month - 1 + step) // 12, (today.month - 1 + step) % 12 + 1) for step in (-1, 0, 1, 2)
        ]
        return sorted(
            _dates([(year, month, day.day) for year, month in months]), key=lambda one: abs((one - today).days)
        )
    first = nearest(day.month, day.day, today)
    if first is None:
        return []
    others = _dates([(year, day.month, day.day) for year in (today.year - 1, today.year, today.year + 1)])
    away = abs((first - today).days)
    return [first, *(one for one in others if one != first and abs((one - today).days) - away < _CLEARLY)]


def _dates(given: list[tuple[int, int, int]]) -> list[date]:
    found = []
    for year, month, day in given:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return found


def _mended(words: str, right: date) -> str | None:
    """The same words with the right weekday, as long or as short as it was written."""
    said = words.split(maxsplit=1)[0].rstrip(".,")
    name = WEEKDAY_NAMES[right.weekday()]
    short = name if said.casefold().endswith("day") else name[:3]
    return short + words[len(said) :] if said.isalpha() else None

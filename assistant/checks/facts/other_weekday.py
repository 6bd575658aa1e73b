"""A day of the notes that a draft tells under another weekday than theirs."""

from __future__ import annotations

from assistant.checks.facts.days import Day, made_of
from assistant.checks.facts.known_days import KnownDays, nearest


def other_weekday(day: Day, known: KnownDays) -> tuple[Day, int] | None:
    """The same day of the same month in the notes, with its sentence, where they name another weekday and the calendar
    is on their side.
    """
    if day.weekday is None or day.month is None or day.day is None or known.anchor is None:
        return None
    meant = made_of(day.year, day.month, day.day) if day.year else nearest(day.month, day.day, known.anchor)
    if meant is None or meant.weekday() == day.weekday:
        return None
    named = [
        (one, place)
        for place, days in enumerate(known.by_sentence)
        for one in days
        if one.weekday is not None and (one.month, one.day) == (day.month, day.day)
    ]
    right = (found for found in named if found[0].weekday == meant.weekday())
    return None if any(one.weekday == day.weekday for one, _ in named) else next(right, None)

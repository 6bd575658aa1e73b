"""A weekday that is named beside a day, and whether the two go together."""

from __future__ import annotations

import re
from datetime import date

from assistant.model.days import day_words

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED = re.compile(r"\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(r"\d")


def weekday_conflict(words: str, day: date) -> str:
    """What is wrong where the words name a weekday and a date that is another one; empty where they go together.

    `Monday 26 November` read as 26 November 2026 -> `26 November is a Thursday, not a Monday`.
    """
    named = _NAMED.search(words)
    if named is None or not _DAY_OF_MONTH.search(words):
        return ""
    meant = next(name for name in _NAMES if name.startswith(named[1].casefold()[:3]))
    if _NAMES[day.weekday()] == meant:
        return ""
    weekday, _, rest = day_words(day, year=True).partition(" ")
    return f"{rest} is a {weekday}, not a {meant.capitalize()}"

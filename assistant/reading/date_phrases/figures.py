"""Dates in figures alone: `2025-04-02`, `28.03.2025`, `3/28`, `11/3`."""

from __future__ import annotations

import re
from datetime import date

from assistant.reading import calendar
from assistant.reading.date_phrases.months import dated
from assistant.reading.date_phrases.tokens import Reading

_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])")


_RUN = re.compile(r"(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?![\w.,/-])")


_FULL = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])(?!\.\d)")


_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})(?![\w/-])(?!\.\d)")


_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(?!\d)|(\d{2})\.(\d{2})(?![.\w])")


_MONTH_ONLY = re.compile(r"(\d{4})-(\d{2})(?![-\d])|(\d{2})/(\d{4})(?![/\d])")


_NO_DATES = frozenset(("24/7", "7/24"))


_FRACTIONS = frozenset(("1/2", "1/3", "2/3", "1/4", "3/4"))


def _pair(a: int, b: int, year: int | None, anchor: date, weekday: int | None, month_first: bool) -> date | None:
    """Day and month in figures: day first, month first only where the other is impossible or the text shows it."""
    orders = ((a, b), (b, a)) if month_first else ((b, a), (a, b))
    found = [day for month, figure in orders if (day := dated(month, figure, year, anchor)) is not None]
    if weekday is not None:
        for month, figure in orders:
            day = dated(month, figure, year, anchor, weekday)
            if day is not None and day.weekday() == weekday:
                return day
    return found[0] if found else None


def figures(text: str, at: int, anchor: date, weekday: int | None, month_first: bool) -> tuple[int, Reading] | None:
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
    if not match or match.group() in _NO_DATES:
        return None
    a, b = (int(part) for part in match.groups() if part is not None)
    found = _pair(a, b, None, anchor, weekday, month_first)
    slashed = "/" in match.group() and match.group() not in _FRACTIONS
    firm = weekday is not None or match.group().endswith(".") or slashed
    return None if found is None else (match.end(), Reading(found, found, firm))

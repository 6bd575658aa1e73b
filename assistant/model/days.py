"""Days as people say them."""

from __future__ import annotations

from datetime import date


def day_words(day: date, *, year: bool = False) -> str:
    """`Thursday 4 December`, or `Thursday 4 December 2026`."""
    return f"{day:%A} {day.day} {day:%B}" + (f" {day.year}" if year else "")


def short_day(day: date, *, year: bool = False) -> str:
    """`Thu 4 Dec`, or `Thu 4 Dec 2026`."""
    return f"{day:%a} {day.day} {day:%b}" + (f" {day.year}" if year else "")

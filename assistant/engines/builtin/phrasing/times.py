"""Days and lengths as people write them."""

from __future__ import annotations

from datetime import date

from assistant.engines.builtin.phrasing.tidy import join_list
from assistant.engines.builtin.spelling import Spelling

# Spelt out, since strftime follows the locale of the machine.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def say_date(day: date, today: date | None = None, spelling: Spelling | None = None) -> str:
    """`Thursday 4 December`, in America `Thursday, December 4`; with the year where it is not the year of `today`."""
    weekday, month = _DAYS[day.weekday()], _MONTHS[day.month - 1]
    american = spelling == "american"
    words = f"{weekday}, {month} {day.day}" if american else f"{weekday} {day.day} {month}"
    return words if today is None or day.year == today.year else f"{words}{',' * american} {day.year}"


def say_dates(
    days: tuple[date, ...], today: date | None = None, last: str = "or", spelling: Spelling | None = None
) -> str:
    """`Tuesday 4 or Thursday 6 March`: the month once where it is the same; in America it stands with each day."""
    ordered = sorted(set(days))
    if spelling != "american" and len(ordered) > 1 and len({(d.year, d.month) for d in ordered}) == 1:
        short = [f"{_DAYS[d.weekday()]} {d.day}" for d in ordered[:-1]]
        return join_list([*short, say_date(ordered[-1], today)], last)
    return join_list([say_date(d, today, spelling) for d in ordered], last)


def say_month(day: date, today: date | None = None) -> str:
    """`May`; with the year where it is not the year of `today`."""
    month = _MONTHS[day.month - 1]
    return month if today is None or day.year == today.year else f"{month} {day.year}"


def say_minutes(minutes: int) -> str:
    """`20 minutes`, `half an hour`, `an hour`, `an hour and a half`, `two hours`."""
    named = {1: "a minute", 30: "half an hour", 60: "an hour", 90: "an hour and a half"}
    if minutes in named:
        return named[minutes]
    hours, rest = divmod(minutes, 60)
    return f"{_SMALL[hours]} hours" if not rest and hours < len(_SMALL) else f"{minutes} minutes"


def say_count(number: int) -> str:
    """Small numbers in words: `three`."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)

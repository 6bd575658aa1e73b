"""Arithmetic of days: months, weeks (Monday to Sunday), quarters, Easter, business days (Monday to Friday)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, count: int) -> date | None:
    """`count` days later; None past the ends of the calendar."""
    try:
        return day + count * DAY
    except OverflowError:
        return None


def add_months(day: date, count: int) -> date | None:
    """The same day number `count` months later, else the last day of that month."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))


def add_business_days(day: date, count: int) -> date | None:
    """`count` Mondays to Fridays later; holidays are not known."""
    step = 1 if count >= 0 else -1
    if count and day.weekday() >= 5:
        # a count that starts on a weekend starts at the working day it looks back on
        day += DAY * ((4 - day.weekday()) if step > 0 else (7 - day.weekday()))
    weeks, rest = divmod(abs(count), 5)
    found = add_days(day, 7 * weeks * step)
    while found and rest:
        found = add_days(found, step)
        rest -= bool(found and found.weekday() < 5)
    return found


def month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def week_start(day: date) -> date:
    """The Monday of that week."""
    return day - day.weekday() * DAY


def coming(anchor: date, weekday: int) -> date:
    """The next such weekday after `anchor`, never `anchor` itself; Monday is 0."""
    return anchor + ((weekday - anchor.weekday() - 1) % 7 + 1) * DAY


def most_recent(anchor: date, weekday: int) -> date:
    """The last such weekday before `anchor`."""
    return anchor - ((anchor.weekday() - weekday - 1) % 7 + 1) * DAY


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of the month, -1 for the last."""
    if nth < 0:
        last = month_end(year, month)
        return last - ((last.weekday() - weekday) % 7) * DAY
    first = date(year, month, 1)
    found = first + ((weekday - first.weekday()) % 7 + 7 * (nth - 1)) * DAY
    return found if found.month == month else None


def month_day(anchor: date, month: int, day: int) -> date | None:
    """That day of the year at or after `anchor`, this year or the next."""
    this = day_of(anchor.year, month, day)
    if this is not None and this >= anchor:
        return this
    return day_of(anchor.year + 1, month, day)


def day_number(anchor: date, day: int) -> date | None:
    """The coming day of that number, `anchor` included, skipping months too short for it."""
    for ahead in range(3):
        year, month0 = divmod(anchor.year * 12 + anchor.month - 1 + ahead, 12)
        found = day_of(year, month0 + 1, day)
        if found is not None and found >= anchor:
            return found
    return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm; Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)

"""Clock times, and the arithmetic of days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.reading import calendar
from assistant.reading.clock import find_time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("half past two", "14:30"),
        ("at ten", "10:00"),
        ("2pm, her office", "14:00"),
        ("2.30 pm", "14:30"),
        ("12am", "00:00"),
        ("12 pm", "12:00"),
        ("18h30", "18:30"),
        ("quarter to three", "14:45"),
        ("quarter past nine", "09:15"),
        ("08:15 sharp", "08:15"),
        ("three o'clock", "15:00"),
        ("at noon", "12:00"),
        ("28.02., 8.30, cafeteria", "08:30"),
        ("10:00-11:00", "10:00"),
        ("Hall 2.45", None),
        ("480/month", None),
        ("25:00", None),
        ("at 9 people", None),
        ("13 pm", None),
    ],
)
def test_a_time_is_read_on_twenty_four_hours(text: str, time: str | None) -> None:
    assert find_time(text) == time


@given(st.times())
@settings(max_examples=50)
def test_a_time_in_figures_with_two_digits_means_itself(value: object) -> None:
    written = f"{value:%H:%M}"
    assert find_time(f"see you at {written}.") == written


@pytest.mark.parametrize(
    ("year", "day"),
    [(2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)), (2026, date(2026, 4, 5)), (2038, date(2038, 4, 25))],
)
def test_easter_falls_on_its_published_day(year: int, day: date) -> None:
    assert calendar.easter(year) == day


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)), st.integers(0, 6))
@settings(max_examples=80)
def test_the_coming_weekday_is_within_a_week_and_never_today(anchor: date, weekday: int) -> None:
    ahead, behind = calendar.coming(anchor, weekday), calendar.most_recent(anchor, weekday)
    assert ahead.weekday() == behind.weekday() == weekday
    assert 1 <= (ahead - anchor).days <= 7
    assert 1 <= (anchor - behind).days <= 7


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)), st.integers(1, 40))
@settings(max_examples=80)
def test_business_days_leave_out_weekends(anchor: date, count: int) -> None:
    day = calendar.add_business_days(anchor, count)
    assert day is not None
    assert day.weekday() < 5
    worked = sum((anchor + calendar.DAY * step).weekday() < 5 for step in range(1, (day - anchor).days + 1))
    assert worked == count


def test_the_ends_of_the_calendar_are_no_crash() -> None:
    assert calendar.add_days(date.max, 1) is None
    assert calendar.add_months(date.max, 1) is None
    assert calendar.add_months(date(2025, 1, 31), 1) == date(2025, 2, 28)

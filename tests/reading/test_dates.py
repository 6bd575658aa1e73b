"""Date phrases: which day they mean, and that what only looks like a date is none."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.reading.dates import find_dates, month_first, resolve

ANCHOR = date(2025, 3, 11)
ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "date_phrases.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
ANCHORED = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "date_phrases_by_anchor.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize(("phrase", "day"), ROWS)
def test_a_phrase_means_its_day_or_none(phrase: str, day: str) -> None:
    assert str(resolve(phrase, ANCHOR)) == day


@pytest.mark.parametrize(("anchor", "phrase", "day"), ANCHORED)
def test_a_phrase_means_its_day_on_other_days_of_the_week_and_ends_of_months(
    anchor: str, phrase: str, day: str
) -> None:
    assert str(resolve(phrase, date.fromisoformat(anchor))) == day


@pytest.mark.parametrize(
    ("phrase", "anchor", "day"),
    [
        ("in a month", date(2026, 1, 31), date(2026, 2, 28)),
        ("tomorrow", date(2024, 2, 28), date(2024, 2, 29)),
        ("Feb 29", date(2025, 3, 1), None),
        ("next Friday", date(2025, 12, 19), date(2025, 12, 26)),
        ("on Tuesday", date(2025, 4, 27), date(2025, 4, 29)),
        ("the 31st", date(2025, 4, 2), date(2025, 5, 31)),
        ("ten working days from now", date(2025, 3, 14), date(2025, 3, 28)),
        ("by Easter", date(2026, 1, 5), date(2026, 4, 5)),
        ("2 Jan", date(2025, 12, 19), date(2026, 1, 2)),
        ("sat 4/7", date(2026, 6, 1), date(2026, 7, 4)),
        ("tue 7/4", date(2026, 3, 1), date(2026, 4, 7)),
    ],
)
def test_ends_of_months_and_years_are_minded(phrase: str, anchor: date, day: date | None) -> None:
    assert resolve(phrase, anchor) == day


@given(DAYS, DAYS)
@settings(max_examples=60)
def test_a_full_date_means_itself_however_it_is_written(day: date, anchor: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%A, %d %b %Y"):
        assert resolve(day.strftime(form), anchor) == day


@given(DAYS)
@settings(max_examples=60)
def test_days_ahead_are_ahead(anchor: date) -> None:
    for phrase in ("by Friday", "next week", "in two weeks", "end of the month", "the 15th", "3 June", "this weekend"):
        day = resolve(phrase, anchor)
        assert day is not None
        assert anchor <= day <= anchor + timedelta(days=367)


@given(st.text(max_size=200), DAYS)
@settings(max_examples=150)
def test_any_text_is_searched_without_fail_and_places_fit(text: str, anchor: date) -> None:
    for found in find_dates(text, anchor):
        assert text[found.start : found.end].strip() == found.phrase


def test_a_phrase_takes_the_words_that_lead_to_it_and_the_time_of_day() -> None:
    text = "I'll ring the union by noon tomorrow and see her Thursday at half past four."
    assert [found.phrase for found in find_dates(text, ANCHOR)] == ["by noon tomorrow", "Thursday at half past four"]


def test_a_deadline_without_a_day_is_found_without_a_day() -> None:
    (found,) = find_dates("Aled walks round the oyster beds before the holidays.", ANCHOR)
    assert (found.phrase, found.day) == ("before the holidays", None)


def test_other_dates_in_the_text_show_the_order_of_day_and_month() -> None:
    assert month_first("from 3/4 to 3/28")
    assert not month_first("from 3/4 to 28/3")
    days = [found.day for found in find_dates("due 3/28, then again on 4/2", ANCHOR)]
    assert days == [date(2025, 3, 28), date(2025, 4, 2)]


@pytest.mark.parametrize("unit", ["1/", "Friday ", "by ", "the ", "in two weeks from ", "31.12.", "a week from "])
def test_long_runs_of_the_same_words_come_to_an_end(unit: str) -> None:
    assert isinstance(find_dates(unit * 500, ANCHOR), tuple)

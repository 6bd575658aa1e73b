"""By when a promise is due, in the words that notes have for it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.reading.due import due_at_the_end, due_in, due_loosely
from tests.reading.samples import read

TUESDAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("drawings to Odile, Mon", date(2026, 11, 23)),
        ("ring the foundry (Wed)", date(2026, 11, 18)),
        ("pass the list on\tsun", date(2026, 11, 22)),
        ("hand the keys back sat", date(2026, 11, 21)),
    ],
)
def test_a_short_day_at_the_end_of_a_line_is_its_day(line: str, day: date) -> None:
    found = due_at_the_end(line, TUESDAY)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize("line", ["dry the boards in the sun", "the chair where he sat", "ask Bo, Ana, Li by Friday"])
def test_a_word_that_only_looks_a_day_ends_no_line(line: str) -> None:
    assert due_at_the_end(line, TUESDAY) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("at thursday go to the yard", date(2026, 11, 19)),
        ("call her before Friday make she know", date(2026, 11, 20)),
        ("work with Bo on Saturday's early shift", date(2026, 11, 21)),
        ("the flute is for tomorrow's lesson", date(2026, 11, 18)),
        ("send the plan up to the 23rd", date(2026, 11, 23)),
        ("hand it in until day 21", date(2026, 11, 21)),
        ("fix an hour within 30th", date(2026, 11, 30)),
        ("scan the notes at weekend", date(2026, 11, 22)),
        ("pass the name on before the month runs out", date(2026, 11, 30)),
        ("tell Odile in the morning", date(2026, 11, 18)),
        ("send the link when I get home", TUESDAY),
        ("look it up before supper", TUESDAY),
        ("copy the plan, no later than the 29th", date(2026, 11, 29)),
    ],
)
def test_a_day_is_understood_where_it_is_said_loosely(words: str, day: date) -> None:
    found = due_loosely(words, TUESDAY)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    "words",
    [
        "read the page on Sunday's paper",
        "write 500 words on Friday's fall",
        "cut it by 20 pages",
        "page with the night requests",
        "ask for 3 days off",
    ],
)
def test_what_is_no_day_stays_none(words: str) -> None:
    assert due_loosely(words, TUESDAY) is None


def test_a_date_counts_before_what_is_said_loosely() -> None:
    found = read("Call with Halina, 17 November 2026\n\nActions\n- me: scan the notes at weekend, by 24 November\n")
    assert [c.due_iso for c in found.commitments] == [date(2026, 11, 24)]


def test_a_cell_under_due_may_be_a_short_day() -> None:
    table = "| What | Who | By when |\n|---|---|---|\n| price list | me | Wed |\n| spare key | Halina | sat |\n"
    found = read(f"Call with Halina, 17 November 2026\n\n{table}")
    assert [c.due_iso for c in found.commitments] == [date(2026, 11, 18), date(2026, 11, 21)]


def test_no_day_before_the_notes_is_due() -> None:
    assert due_in("by 3 November 2026", TUESDAY) is None

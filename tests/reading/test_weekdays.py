"""A weekday beside a date: nobody is sent to the wrong day in silence."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.dialogues.turns import AnswerError, Day
from assistant.reading.dictation import as_written
from assistant.reading.weekdays import weekday_conflict

THURSDAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Monday 26 November", "26 November 2026 is a Thursday, not a Monday"),
        ("Tue, 2026-11-26", "26 November 2026 is a Thursday, not a Tuesday"),
        ("Thursday 26 November", ""),
        ("Thu 26/11", ""),
        ("next Monday", ""),
        ("26 November", ""),
        ("the sunny 26 November", ""),
    ],
)
def test_a_weekday_that_is_not_of_its_date_is_named(words: str, says: str) -> None:
    assert weekday_conflict(words, THURSDAY) == says


def test_a_question_about_a_day_does_not_take_two_days_at_once() -> None:
    ask = Day(key="day", question="When?", today=date(2026, 11, 22))
    with pytest.raises(AnswerError, match="is a Thursday, not a Monday"):
        ask.take("Monday 26 November 2026")
    assert ask.take("Thursday 26 November 2026") == "2026-11-26"


def test_blanks_without_end_are_read_at_once() -> None:
    dictated = ["um the roster um is late um", " " * 200_000, "so comma uh we wait full stop"]
    assert as_written(dictated)[1] == " " * 200_000

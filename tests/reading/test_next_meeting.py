"""Which of the days in notes is the next meeting."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.evidence import Source
from assistant.reading.notes import digest_of

DAY = date(2026, 4, 15)
"""A Wednesday."""


def _next(text: str) -> date | None:
    meeting = digest_of(Source.of(text, title="notes"), today=DAY).next_meeting
    return meeting.date if meeting else None


@pytest.mark.parametrize(
    ("last", "day"),
    [
        ("Shall we say the 29th, 4 pm, at my allotment?", date(2026, 4, 29)),
        ("Speak on Tuesday 5 May at 15:30.", date(2026, 5, 5)),
        ("Back at it May 6, 11:30, Zoom.", date(2026, 5, 6)),
        ("So twelve May, three p.m., same canteen.", date(2026, 5, 12)),
        ("We meet again on Thursday 30 April at 9.", date(2026, 4, 30)),
    ],
)
def test_the_appointment_at_the_end_is_the_next_meeting(last: str, day: date) -> None:
    text = (
        "Wed 15 April 2026, call with Signe\n\nI will send her the rota by 20 April.\n"
        f"She thinks the ward is calmer now.\n\n{last}\n"
    )
    assert _next(text) == day


def test_an_answer_in_a_talk_fixes_the_day() -> None:
    text = (
        "Signe: You did well with the rota.\nKwame: Thanks. I'll send you the plan by Friday.\n"
        "Signe: Good. Same place, two weeks?\nKwame: The twenty-ninth, half past three. Perfect.\n"
    )
    assert _next(text) == date(2026, 4, 29)


@pytest.mark.parametrize(
    "text",
    [
        "Wed 15 April 2026, call with Signe\n\nThe form has to be back at head office by 29 May.\nShe was kind.\n",
        "Wed 15 April 2026, call with Signe\n\nI will send her the rota by 20 April.\nNo new date yet.\n",
        "Wed 15 April 2026, call with Signe\n\nMy exam is on 3 June. Should I tell the boss?\n",
    ],
)
def test_what_is_due_and_what_else_happens_is_no_next_meeting(text: str) -> None:
    assert _next(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "Next call with Amara Okafor on Thursday 30 April 2026 at 15:00, London, 30 minutes.",
        "Call with Amara Okafor on 30 April at 3pm",
        "Amara Okafor, Thu 30 Apr 15:00",
        "Again with Amara Okafor, my mentor, on 30 April 2026",
    ],
)
def test_a_first_line_may_tell_the_appointment_and_not_the_day_of_the_notes(line: str) -> None:
    digest = digest_of(Source.of(line, title="notes"), today=DAY)
    assert digest.day == DAY
    assert _next(line) == date(2026, 4, 30)


def test_a_relative_day_in_a_first_line_is_counted_from_today_once() -> None:
    assert _next("Seeing Amara Osei (mentor) tomorrow at 9.") == date(2026, 4, 16)


@pytest.mark.parametrize("line", ["14 April 2026, call with Signe at 15:00", "Call with Signe, 14 April 2026"])
def test_a_first_line_with_a_day_gone_by_dates_the_notes(line: str) -> None:
    assert digest_of(Source.of(f"{line}\n\nShe was kind.\n", title="notes"), today=DAY).day == date(2026, 4, 14)

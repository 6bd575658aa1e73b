"""Reminders: when one may go, how many, and what it says again."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.context import Context, ThreadContext
from assistant.checks.replies.nudges import business_days
from assistant.model.messages import Kind
from tests.checks.replying import findings, letter


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        (date(2026, 3, 2), date(2026, 3, 2), 0),
        (date(2026, 3, 6), date(2026, 3, 9), 1),
        (date(2026, 3, 2), date(2026, 3, 9), 5),
        (date(2026, 3, 7), date(2026, 3, 8), 0),
        (date(2026, 3, 9), date(2026, 3, 2), 0),
        (date(2026, 1, 1), date(2027, 1, 1), 261),
    ],
)
def test_business_days_leave_out_weekends(start: date, end: date, count: int) -> None:
    assert business_days(start, end) == count


@pytest.mark.parametrize(
    ("familiarity", "day", "agreed", "fires"),
    [
        ("cold", 6, None, True),
        ("cold", 9, None, False),
        ("known", 4, None, True),
        ("known", 5, None, False),
        ("cold", 4, 4, False),
        ("cold", 4, 20, True),
        ("cold", 10, 20, False),
    ],
)
def test_a_reminder_waits(familiarity: str, day: int, agreed: int | None, fires: bool) -> None:
    context = Context.model_validate(
        {
            "today": f"2026-03-{day:02}",
            "mentor": {"familiarity": familiarity},
            "thread": {"last_outgoing": "2026-03-02", "agreed_date": f"2026-03-{agreed:02}" if agreed else None},
        }
    )
    assert bool(findings("NUDGE-SOON", letter("In March I asked."), Kind.NUDGE, context)) is fires


def test_a_reminder_that_is_too_early_names_the_day_it_may_go() -> None:
    context = Context(today=date(2026, 3, 4), thread=ThreadContext(last_outgoing=date(2026, 3, 3)))
    assert "Friday 6 March" in findings("NUDGE-SOON", letter("In March I asked."), Kind.NUDGE, context)[0].suggestion


@pytest.mark.parametrize(("unanswered", "fires"), [(1, False), (2, False), (3, True), (None, False)])
def test_two_reminders_are_enough(unanswered: int | None, fires: bool) -> None:
    context = Context(thread=ThreadContext(unanswered=unanswered))
    assert bool(findings("NUDGE-MAX", letter("In March I asked."), Kind.NUDGE, context)) is fires


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("In March I asked for 20 minutes on roster tools before our pilot starts.", False),
        ("My question about a roster tool still stands; the pilot starts in May.", False),
        ("Any news on my email?", True),
        ("I wanted to follow up on my last message.", True),
    ],
)
def test_a_reminder_says_again_what_was_asked(text: str, fires: bool) -> None:
    asked = Context(thread=ThreadContext(original_ask="20 minutes on roster tools"))
    assert bool(findings("NUDGE-CONTEXT", letter(text), Kind.NUDGE, asked)) is fires
    assert bool(findings("NUDGE-CONTEXT", letter(text), Kind.NUDGE)) is fires

"""News of what others did, when a thing is due, and leave-taking are no reproach, no order, no argument."""

from __future__ import annotations

from datetime import datetime

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context
from assistant.model.messages import Channel, Kind

TODAY = datetime.fromisoformat("2026-04-02T09:00:00+02:00")


def ids(text: str, kind: Kind) -> set[str]:
    letter = f"Subject: The market garden\n\nDear Odile,\n\n{text}\n\nBest wishes,\nTam\n"
    return {found.id for found in run_checks(letter, kind, Channel.EMAIL, Context(today=TODAY))}


@pytest.mark.parametrize(
    "text",
    [
        "I applied to the co-op for a stall, and have had no answer so far.",
        "Waiting is my weak point. I almost sent the landlord a second mail.",
        "Of the four crates one slipped through, and the cook, I admit, got it for nothing.",
        "I would plant the beans under the wall. Is that too much wind, in your view?",
    ],
)
def test_an_update_may_tell_who_was_silent(text: str) -> None:
    assert "TONE-GUILT" not in ids(text, Kind.UPDATE)


@pytest.mark.parametrize(
    "text",
    [
        "My last two letters to you have had no answer so far.",
        "I sent you the planting plan in March and not a word came back.",
        "Three mails of mine went unanswered since Christmas.",
    ],
)
def test_an_update_may_not_count_the_readers_silence(text: str) -> None:
    assert "TONE-GUILT" in ids(text, Kind.UPDATE)


@pytest.mark.parametrize(
    "text", ["The tender has to be out by Friday week. Would you look at it before?", "Talk to you on 4 May!"]
)
def test_when_a_thing_is_due_is_no_order(text: str) -> None:
    assert "TONE-DEMAND" not in ids(text, Kind.HELP_BRIEF)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for telling me plainly. As you offered, I'll write again in the autumn, and not before.",
        "Thank you, that helps. I will write again in the spring, with a year of figures.",
    ],
)
def test_writing_again_in_another_season_accepts_the_no(text: str) -> None:
    assert "NO-GRACE" not in ids(text, Kind.DECLINE_REPLY)


def test_writing_again_next_week_does_not_accept_it() -> None:
    assert "NO-GRACE" in ids("Thank you. I'll write again next week.", Kind.DECLINE_REPLY)


def test_what_to_do_with_a_thing_is_a_question_like_others() -> None:
    assert "TONE-DECIDE" not in ids("What do I do with the wet bed by the gate?", Kind.HELP_BRIEF)
    assert "TONE-DECIDE" in ids("What should I do with my life?", Kind.HELP_BRIEF)


def test_a_weekday_is_of_the_month_named_before_it() -> None:
    assert "FACT-WEEKDAY" not in ids("I will try again in October, on Monday the 19th.", Kind.UPDATE)
    assert "FACT-WEEKDAY" in ids("I will try again in October, on Tuesday the 19th.", Kind.UPDATE)


@pytest.mark.parametrize(
    "text",
    [
        "In May I asked which years were wet. All I need is whether there was a third one.",
        "I asked in May which years were wet. A yes or no on a postcard would do.",
    ],
)
def test_a_wish_for_a_word_is_a_request(text: str) -> None:
    assert "MSG-ASK-NONE" not in ids(text, Kind.NUDGE)


def test_praise_that_somebody_else_is_quoted_with_is_no_flattery() -> None:
    assert "TONE-FLATTERY" not in ids('The head said, "You are the best grower we ever had."', Kind.UPDATE)

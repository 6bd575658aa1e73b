"""Words that an order, a reproach or a verdict would use, and that are none as they stand; beside their false twins."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeetingContext, MentorContext
from assistant.model.messages import Channel, Kind

MENTOR = MentorContext(name="Petra Sand", call_name="Petra", familiarity="known", meetings_held=3)


def _rules(said: str, kind: Kind) -> set[str]:
    text = f"Subject: The cost sheet for the boat shed\n\nDear Petra,\n\n{said}\n\nBest wishes,\nIfe"
    return _ids(text, kind, Context(mentor=MENTOR))


def _ids(text: str, kind: Kind, context: Context) -> set[str]:
    return {one.id for one in run_checks(text, kind, Channel.EMAIL, context) if one.level != "info"}


@pytest.mark.parametrize(
    ("said", "kind", "rule"),
    [
        ("A line by the 9th would still help me with the shed.", Kind.NUDGE, "TONE-GUILT"),
        ("In May you wanted to send me the price list of the yard.", Kind.NUDGE, "TONE-GUILT"),
        ("Back then I was ashamed to ask the younger crew; now I have.", Kind.THANKS, "TONE-APOLOGY"),
        ("Help me decide whether I go to the yard alone or with the crew.", Kind.HELP_BRIEF, "TONE-DECIDE"),
        ("Have you a hint for me how I should talk to the yard?", Kind.UPDATE, "TONE-DECIDE"),
        ("I talked to the yard. You have your old price list.", Kind.UPDATE, "TONE-DEMAND"),
        ("Could I ask you this in a call of ten minutes before the end of May?", Kind.FIRST_CONTACT, "MSG-ASK-SIZE"),
        ("What I would like to learn: to plan a season. Could we talk?", Kind.FIRST_CONTACT, "MSG-WHY-GOAL"),
    ],
)
def test_is_no_fault(said: str, kind: Kind, rule: str) -> None:
    assert rule not in _rules(said, kind)


@pytest.mark.parametrize(
    ("said", "kind", "rule"),
    [
        ("You were going to send me the price list by Friday.", Kind.NUDGE, "TONE-GUILT"),
        ("I am still waiting for an answer from you.", Kind.NUDGE, "TONE-GUILT"),
        ("I am ashamed to ask you for this.", Kind.THANKS, "TONE-APOLOGY"),
        ("Please decide for me whether I go to the yard.", Kind.HELP_BRIEF, "TONE-DECIDE"),
        ("You have to answer by Friday.", Kind.UPDATE, "TONE-DEMAND"),
        ("Could we have a call before the end of May?", Kind.FIRST_CONTACT, "MSG-ASK-SIZE"),
    ],
)
def test_its_twin_is_one(said: str, kind: Kind, rule: str) -> None:
    assert rule in _rules(said, kind)


def test_a_call_name_may_hold_a_title_of_another_tongue() -> None:
    context = Context(mentor=MentorContext(name="Ana Terra", call_name="Dra. Ana"))
    for greeting, wrong in (("Dear Dra. Ana,", False), ("Dear Dra. Inés,", True)):
        assert ("MSG-NAME" in _ids(f"{greeting}\n\nThank you for the list.\n\nIfe", Kind.UPDATE, context)) is wrong


def _agenda(*items: str, promises: int = 0) -> set[str]:
    text = "Subject: Friday\n\nDear Petra,\n\n" + "\n".join(f"{n}. {item}" for n, item in enumerate(items, 1))
    context = Context(mentor=MENTOR, meeting=MeetingContext(minutes=30), open_commitments=promises)
    return _ids(text, Kind.AGENDA, context)


def test_small_talk_a_report_and_a_role_are_no_bare_subjects() -> None:
    items = ("Your shoulder, and your garden (3 min)", "The figures I owed you: nine boats (4 min)")
    rest = (
        "You play the buyer. I never think of him. (8 min)",
        "The lease: sign or wait? (8 min)",
        "What next (3 min)",
    )
    assert not {"AG-QUESTION", "AG-CLOSE", "AG-LOAD"} & _agenda(*items, *rest)
    assert {"AG-QUESTION", "AG-CLOSE"} <= _agenda(*items, "The lease (8 min)", "The engine shed (8 min)")


def test_a_promise_of_the_readers_may_be_taken_up_softly() -> None:
    soft = "The lease. And the contract you wanted to send, could you bring it? (9 min)"
    assert "AG-OPENITEMS" not in _agenda(soft, "Next steps (3 min)", promises=1)
    assert "AG-OPENITEMS" in _agenda("The lease: sign or wait? (9 min)", "Next steps (3 min)", promises=1)

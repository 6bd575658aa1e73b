"""What the one key puts in place of the words mends the fault it belongs to."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.checks import run_checks, to_context
from assistant.model.messages import Channel, Kind

PRIYA: dict[str, Any] = {
    "mentor": {
        "name": "Priya Nair",
        "call_name": "Priya",
        "familiarity": "cold",
        "meetings_held": 0,
        "tz": "America/New_York",
    },
    "me": {"name": "Ana Berg", "tz": "Europe/Stockholm"},
    "other_people": ["Tom Okafor"],
    "today": "2026-03-02",
}
LONG = "Night rosters in Lund: which tool did your team choose, and would you choose it again today?"
MENDED = [
    ("MSG-NAME", Kind.THANKS, "Hi Pirya,\nthank you for Tuesday."),
    ("MSG-NAME", Kind.THANKS, "Dear Tom,\nthank you for Tuesday."),
    ("MSG-EXIT", Kind.FIRST_CONTACT, "I am a nurse. Could we talk for 20 minutes about rosters?"),
    ("UPD-REPLY", Kind.UPDATE, "The team drafted the roster."),
    ("SUBJ-LONG", Kind.FIRST_CONTACT, f"Subject: {LONG}\n\nI am a nurse."),
    ("TIME-ZONE", Kind.SCHEDULING, "Would Tuesday at 15:00 work for you?"),
    ("TIME-SLOTS", Kind.SCHEDULING, "Could we meet on Tuesday for 20 minutes?"),
    ("TONE-APOLOGY", Kind.FIRST_CONTACT, "Sorry to bother you, but could you tell me which tool you chose?"),
    ("TONE-STOCK", Kind.FIRST_CONTACT, "I hope you are doing well. I am a nurse in Lund."),
    ("TONE-FLATTERY", Kind.THANKS, "Your phenomenal talk and your world-class patience helped me."),
    ("TONE-FLATTERY", Kind.THANKS, "Thank you!!! It works, as you said."),
    ("FACT-OWNER", Kind.DEBRIEF, "Actions\n- [ ] send the roster by Friday"),
    ("FACT-DUE", Kind.DEBRIEF, "Actions\n- [ ] @me send the roster"),
    ("NO-GRACE", Kind.DECLINE_REPLY, "That is a clear answer."),
    ("HARD-ASK", Kind.DIFFICULT, "Could we fix the date a week ahead?"),
]


@pytest.mark.parametrize(("rule_id", "kind", "text"), MENDED)
def test_the_ready_wording_takes_the_fault_away(rule_id: str, kind: Kind, text: str) -> None:
    channel = Channel.FILE if kind is Kind.DEBRIEF else Channel.EMAIL
    context = to_context(PRIYA)
    fault = next(one for one in run_checks(text, kind, channel, context) if one.id == rule_id)
    assert fault.instead is not None
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: fault.line - 1]) + fault.column - 1
    end = sum(len(line) + 1 for line in lines[: fault.end_line - 1]) + fault.end_column - 1
    mended = text[:start] + fault.instead + text[end:]
    assert rule_id not in {one.id for one in run_checks(mended, kind, channel, context)}, mended


SAID_OTHERWISE = [
    ("MSG-PLACEHOLDER", Kind.AGENDA, "[5 min] hello\n[15 min] Should I sign?\n[5 min] next steps"),
    ("PRIV-WORDS", Kind.UPDATE, "The first year's wages were set by the union."),
    ("PRIV-WORDS", Kind.UPDATE, "Are fired pieces extra, at 38 a load?"),
    ("TONE-DEMAND", Kind.SCHEDULING, "My daughter is ill, so I must ask you to move our talk."),
    ("TONE-GUILT", Kind.NUDGE, "If you are the wrong person to ask, feel free to ignore me."),
    ("TONE-APOLOGY", Kind.THANKS, "So simple that I am a little angry with myself."),
    ("FACT-EMOTION", Kind.DEBRIEF, "Her story: she turned down Berlin twice."),
    ("REF-FORWARD", Kind.REFERRAL, "Salma Haddad has driven an ambulance for years. Could you spare her 15 minutes?"),
    ("HELP-MODE", Kind.HELP_BRIEF, "Please play the devil's advocate. Please don't offer to lend money."),
]


@pytest.mark.parametrize(("rule_id", "kind", "text"), SAID_OTHERWISE)
def test_the_same_words_in_a_harmless_sense_are_no_fault(rule_id: str, kind: Kind, text: str) -> None:
    assert rule_id not in {one.id for one in run_checks(text, kind, Channel.EMAIL, to_context(PRIYA))}


MEANT_ALIKE = [
    ("TONE-DEMAND", Kind.SCHEDULING, "I need your OK today, otherwise the room is gone."),
    ("TONE-DEMAND", Kind.DIFFICULT, "You must be at every session from now on."),
    ("TONE-STOCK", Kind.FIRST_CONTACT, "I hope all is well with you and yours. I am a nurse."),
    ("MSG-ASK-LABEL", Kind.FIRST_CONTACT, "Would you be somebody who takes me under his wing?"),
    ("MSG-ASK-HEAVY", Kind.FIRST_CONTACT, "Please work your way through our whole business plan."),
    ("MSG-ASK-VAGUE", Kind.HELP_BRIEF, "Anything that comes to your mind is welcome."),
    ("GOAL-VAGUE", Kind.GOAL, "Goal: doing better with the farm shop"),
    ("FACT-EMOTION", Kind.CLOSE_OUT, "You were certainly relieved that the talk was short."),
]


@pytest.mark.parametrize(("rule_id", "kind", "text"), MEANT_ALIKE)
def test_the_same_fault_in_other_words_is_found(rule_id: str, kind: Kind, text: str) -> None:
    assert rule_id in {one.id for one in run_checks(text, kind, Channel.EMAIL, to_context(PRIYA))}

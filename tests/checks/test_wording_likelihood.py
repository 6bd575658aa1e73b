"""Faults in wordings that no phrase list holds are found, and good sentences beside them are left alone."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks, to_context
from assistant.checks.wording_likelihood import weights
from assistant.model.messages import Kind

_KINDS = {
    "TONE-DEMAND": Kind.UPDATE,
    "TONE-GUILT": Kind.NUDGE,
    "TONE-FLATTERY": Kind.UPDATE,
    "TONE-DECIDE": Kind.HELP_BRIEF,
    "TONE-APOLOGY": Kind.UPDATE,
    "MSG-ASK-VAGUE": Kind.FIRST_CONTACT,
    "MSG-ASK-HEAVY": Kind.FIRST_CONTACT,
    "MSG-ASK-LABEL": Kind.FIRST_CONTACT,
    "HARD-BLAME": Kind.DIFFICULT,
}
_STRANGER = to_context({"mentor": {"name": "Priya Nair", "familiarity": "cold", "meetings_held": 0}})

FAULTS = [
    ("TONE-DEMAND", "Call me tonight, I will be at home."),
    ("TONE-DEMAND", "Send me the list before lunch."),
    ("TONE-DEMAND", "Get it done this week and tell me when it is finished."),
    ("TONE-GUILT", "I suppose I am not important enough for an answer."),
    ("TONE-GUILT", "It seems you have better things to do than to think of me."),
    ("TONE-GUILT", "I had hoped you would at least remember me."),
    ("TONE-FLATTERY", "You are simply the best mentor in the whole world."),
    ("TONE-FLATTERY", "You are a goddess of gardening and I am in awe."),
    ("TONE-DECIDE", "Whatever you think is right, I will sign it."),
    ("TONE-DECIDE", "You pick the job and I will take it."),
    ("TONE-DECIDE", "Please make the choice for me, I trust you blindly."),
    ("TONE-DECIDE", "I leave it all in your hands."),
    ("TONE-APOLOGY", "Please forgive me for stealing your time with my silly little worries."),
    ("TONE-APOLOGY", "I am ashamed to write to someone like you."),
    ("TONE-APOLOGY", "A thousand apologies for my stupid mail."),
    ("TONE-APOLOGY", "I feel terrible for being such a nuisance."),
    ("MSG-ASK-VAGUE", "Could you help me somehow with my situation?"),
    ("MSG-ASK-VAGUE", "I would love some support from you in general."),
    ("MSG-ASK-VAGUE", "Can we talk about things?"),
    ("MSG-ASK-VAGUE", "Maybe you could give me a push in the right direction?"),
    ("MSG-ASK-HEAVY", "Could you lend me two thousand euros until spring?"),
    ("MSG-ASK-HEAVY", "Could you write my whole application for me?"),
    ("MSG-ASK-HEAVY", "Would you hire me in your firm?"),
    ("MSG-ASK-HEAVY", "Can you speak to my boss and get me the promotion?"),
    ("MSG-ASK-LABEL", "I have decided that you are the mentor I need."),
    ("MSG-ASK-LABEL", "Do you still take mentees?"),
    ("HARD-BLAME", "You only think of yourself."),
    ("HARD-BLAME", "You are a selfish man who enjoys humiliating people."),
    ("HARD-BLAME", "You treat everyone like dirt."),
    ("HARD-BLAME", "Your arrogance ruined the whole year."),
]

GOOD = [
    ("TONE-DEMAND", "I keep Thursday free in case it suits you."),
    ("TONE-DEMAND", "The auditor wants the list by Monday, so I am writing it tonight."),
    ("TONE-GUILT", "Since I wrote, the exam has moved to June."),
    ("TONE-GUILT", "Take all the time you need with the draft."),
    ("TONE-FLATTERY", "Your note on the second page saved me a week."),
    ("TONE-FLATTERY", "I liked how you let the apprentice finish."),
    ("TONE-DECIDE", "I lean towards the smaller workshop; what would you check first?"),
    ("TONE-DECIDE", "The choice is mine, and I have made it."),
    ("TONE-APOLOGY", "I am new to the trade and learning fast."),
    ("TONE-APOLOGY", "Sorry for the wrong date; it is the ninth."),
    ("MSG-ASK-VAGUE", "Which of the two certificates did your hospital ask for?"),
    ("MSG-ASK-VAGUE", "Would you open with the price or with the drawings?"),
    ("MSG-ASK-HEAVY", "Which book would you read first on hygiene rules?"),
    ("MSG-ASK-HEAVY", "Could I ask you one question about your first winter?"),
    ("TONE-DEMAND", "Ring me, or I ring you, as you like."),
    ("TONE-DEMAND", "The papers must be in by noon on the 27th."),
    ("TONE-DEMAND", "I will take your advice, and start tomorrow with the small sail."),
    ("MSG-ASK-LABEL", "My mentor at the clinic told me to ask you."),
    ("MSG-ASK-LABEL", "You wrote that you take no mentees, so I keep to one question."),
    ("HARD-BLAME", "Our last two calls began twenty minutes late."),
    ("HARD-BLAME", "I was hurt when my plan came up in the team meeting."),
]


def _found(rule_id: str, sentence: str) -> bool:
    findings = run_checks(f"Hi Priya,\n\n{sentence}\n\nBest,\nAna\n", _KINDS[rule_id], context=_STRANGER)
    return any(finding.id == rule_id for finding in findings)


@pytest.mark.parametrize(("rule_id", "sentence"), FAULTS)
def test_a_fault_is_found_in_words_of_ones_own(rule_id: str, sentence: str) -> None:
    assert _found(rule_id, sentence)


@pytest.mark.parametrize(("rule_id", "sentence"), GOOD)
def test_a_good_sentence_is_left_alone(rule_id: str, sentence: str) -> None:
    assert not _found(rule_id, sentence)


def test_what_is_quoted_accuses_nobody() -> None:
    draft = 'Hi Priya,\n\n"{}"\n\nBest,\nAna\n'
    for rule_id, sentence in FAULTS:
        findings = run_checks(draft.format(sentence), Kind.UPDATE, context=_STRANGER)
        assert not any(finding.id == rule_id and rule_id.startswith("TONE-A") for finding in findings)


def test_the_weights_name_the_rules_that_ask_them() -> None:
    assert set(weights().rules) == set(_KINDS)

"""One thing said in many ways: which help is wanted and which is not, a decision with its case, why this reader, and
what is worded near an order and leaves the reader free. Beside each stands what is still a fault."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.vague import is_question_or_decision
from assistant.model.messages import Kind
from tests.checks.asking import found

KNOWN = Context(
    me=MeContext(name="Ana Berg"),
    mentor=MentorContext(name="Priya Nair", call_name="Priya", familiarity="known", meetings_held=4),
)


def _brief(wanted: str, declined: str) -> str:
    return (
        "Dear Priya,\n\nshould I open the kiosk on Mondays? So far I counted the guests, and I lean to closing.\n\n"
        f"{wanted}\n\n{declined}\n\nA good result: I can tell my staff on Friday.\n\nAna"
    )


@pytest.mark.parametrize(
    ("wish", "unclear"),
    [
        ("My request: attack this.", False),
        ("Tell me where I'm wrong.", False),
        ("Just a second pair of eyes.", False),
        ("I need a sounding board.", False),
        ("Help wanted: argue for Mondays as hard as you can.", False),
        ("Help wanted: ask me questions and test my sums.", False),
        ("**Help wanted.** What Priya did at the ferry, and a hard test of my reasons.", False),
        ("From you:\n- shoot holes into it\n- one story of your own", False),
        ("You be the guest, I am the waiter.", False),
        ("How would you word it?", False),
        ("Could you act as the landlord for five minutes?", False),
        ("Please remind me why I began.", False),
        ("Do the sums with me.", False),
        ("I come for encouragement.", False),
        ("Priya had a kiosk, too. What went wrong in the first year?", False),
        ("I would rather have questions than answers.", False),
        ("Help wanted: with the kiosk, please.", True),
        ("Help wanted: anything.", True),
        ("I would like to talk about the kiosk.", True),
        ("Could we take twenty minutes for it?", True),
        ("What I need: clarity.", True),
        ("Please take it up with me on Thursday.", True),
        ("My wish: a good talk.", True),
    ],
)
def test_which_help_is_wanted_can_be_said_in_many_ways(wish: str, unclear: bool) -> None:
    said = found("HELP-MODE", _brief(wish, "Not wanted: new suppliers."), Kind.HELP_BRIEF, KNOWN)
    assert bool(said) is unclear


@pytest.mark.parametrize(
    ("refusal", "unclear"),
    [
        ("Comfort would not help.", False),
        ("The lease is settled, that one is decided.", False),
        ("Please hold back with tips.", False),
        ("Anything but a pep talk.", False),
        ("I have enough opinions already.", False),
        ("What would not help now: addresses.", False),
        ("Leave aside: the money.", False),
        ("Not from Priya: a phone call to the landlord.", False),
        ("Whether I stay is not the question any more.", False),
        ("A good talk would help.", True),
        ("We have two waiters.", True),
        ("I don't know what comes next.", True),
    ],
)
def test_which_help_is_not_wanted_too(refusal: str, unclear: bool) -> None:
    said = found("HELP-MODE", _brief("Help wanted: play devil's advocate.", refusal), Kind.HELP_BRIEF, KNOWN)
    assert bool(said) is unclear


@pytest.mark.parametrize(
    ("topic", "asks"),
    [
        ("If it is yes, decide how I tell my brother", True),
        ("In case it snows: work out the detour", True),
        ("Once the shed is sold, agree on the split", True),
        ("Together pick one of the three", True),
        ("Let me read the opening; you say where it drags", True),
        ("You are the angry guest, I am me", True),
        ("You and the guest", False),
        ("If it is yes: money", False),
        ("In case of snow: the road", False),
        ("If time allows, the roof", False),
        ("Then the dog", False),
    ],
)
def test_a_decision_may_follow_its_case(topic: str, asks: bool) -> None:
    assert is_question_or_decision(topic) is asks


@pytest.mark.parametrize(
    ("said", "circular"),
    [
        ("Thank you for telling me about Mrs Sato. Would you pass this on?", False),
        ("Thank you for promising to ring Ilse Brandt at the mill. Would you send her this?", False),
        ("Your cousin Petra might know. Would you pass this on?", False),
        ("Your two ideas from May were Dr Lund, and the woman at the ferry office. Would you pass this on?", False),
        ("You offered to pass a few lines to Ilse. Here they are, if you still like?", False),
        ("I work at General Hospital in Lund. Could you introduce me to a manager?", True),
        ("Thank you for telling me so much. Could you introduce me to a manager?", True),
        ("Your network is large. Could you introduce me to a manager?", True),
        ("I was at Lund Technical College in Lund. Could you introduce me to a manager?", True),
        ("Ana Berg of Lund seeks a manager. Could you introduce me?", True),
    ],
)
def test_whom_the_reader_spoke_of_shows_why_this_reader(said: str, circular: bool) -> None:
    assert bool(found("MSG-WHY-YOU", said, Kind.INTRO_REQUEST, KNOWN)) is circular


@pytest.mark.parametrize(
    ("said", "kind", "demands"),
    [
        ("You gave me your price list and two evenings.", Kind.GIVE_BACK, False),
        ("As you said you would look at it, I will send you a photo.", Kind.THANKS, False),
        ("As you agreed, it goes online on Friday.", Kind.GIVE_BACK, False),
        ("With forty pupils behind you, you could have told me everything.", Kind.THANKS, False),
        ("You could have sent me home after five minutes.", Kind.THANKS, False),
        ("Our next walk is soon enough for an answer.", Kind.UPDATE, False),
        ("Your card from May still deserves an answer.", Kind.KEEP_IN_TOUCH, False),
        ("To apply I need your signature by the end of May.", Kind.MANAGER_NOTE, False),
        ("I need it by June, because the chairs come then. If you can't find it, no trouble.", Kind.NUDGE, False),
        ("You gave me your word.", Kind.GIVE_BACK, True),
        ("As you agreed, you send it on Friday.", Kind.GIVE_BACK, True),
        ("As you agreed, I will have your list on Friday.", Kind.GIVE_BACK, True),
        ("You could have told me earlier.", Kind.THANKS, True),
        ("You could have answered at least.", Kind.THANKS, True),
        ("I need your answer soon enough to sign.", Kind.UPDATE, True),
        ("I need your signature today.", Kind.MANAGER_NOTE, True),
        ("I need it by Friday.", Kind.NUDGE, True),
    ],
)
def test_what_was_given_and_what_can_wait_is_no_order(said: str, kind: Kind, demands: bool) -> None:
    assert bool(found("TONE-DEMAND", f"Dear Priya,\n\n{said}\n\nAna", kind, KNOWN)) is demands

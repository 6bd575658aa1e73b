"""Hard talks: what happened and a wish that may be refused, or a verdict on a person."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.model.messages import Channel, Kind


def _fires(rule: str, text: str) -> bool:
    return rule in {f.id for f in run_checks(text, Kind.DIFFICULT, Channel.FILE)}


BLAMES = [
    "You never care about our calls.",
    "You always cancel on the day.",
    "You're always late.",
    "You don't listen to me.",
    "It is your fault that I failed.",
    "You were rude on Tuesday.",
    "You are so dismissive of my ideas.",
    "You clearly don't have time for me.",
    "You made me feel stupid.",
    "You let me down.",
    "That's typical of you.",
    "A good mentor would have answered.",
    "Your lack of interest hurts.",
    "You keep moving our talks.",
    "Every time it ends up being about you.",
    "You only think about yourself.",
    "I don't understand why you never answer.",
    "You couldn't be bothered to read my draft.",
    "You just don't take me seriously.",
    "Honestly, you came across as arrogant.",
    "You ignored my last three drafts.",
    "You haven't once asked about my exam: that shows your indifference.",
    "You broke your promise.",
    "You have no respect for my time.",
    "That's how you are: cold, and too proud to ask.",
]
NO_BLAME = [
    "Our last two calls were moved on the day.",
    "You always made time for me, and I am grateful.",
    "You never let me down.",
    "You never made me feel small.",
    "I don't think you are rude.",
    "It is not your fault.",
    "On 12 March you were twenty minutes late.",
    "I am not saying that you don't care.",
    "You have always been fair with me.",
    "I felt alone with the decision when the call ended early.",
    "I know you care about this work.",
    "You said in May that you had little time.",
    "I never told you how I felt, and that is my part in it.",
    "You looked at your phone twice while I spoke about the audit.",
    "You never laughed at my questions.",
    "You always told me to speak up, so I do.",
    "None of this is your fault.",
    "When the talk moves to your projects, mine has no room.",
    "You are busy, I know.",
    "What I will not say: you never care.",
    "I always wait until the last minute.",
    "You were kind to my team.",
]


@pytest.mark.parametrize("text", BLAMES)
def test_a_verdict_on_a_person_is_found(text: str) -> None:
    assert _fires("HARD-BLAME", text)


@pytest.mark.parametrize("text", NO_BLAME)
def test_what_happened_and_praise_are_no_verdict(text: str) -> None:
    assert not _fires("HARD-BLAME", text)


ASKS = [
    "Could we meet every six weeks instead, or would you rather pause? Both are fine.",
    "I would like to keep to one topic a talk. If that is too much, we can also stop here.",
    "My wish: that we start with my question. If not, I understand.",
    "I'd prefer the phone. Either is fine.",
    "Please tell me a day before you move a call. If you can't, we could also end in June as planned.",
    "Would you read the draft first? Otherwise I will ask Tom; that's fine too.",
    "Wish: half the talk for my topic.\nAn outcome that is fine too: a pause until autumn.",
    "What if we met less often? How do you see it?",
    "I propose we stop in May or move to mails.",
]
NO_ASKS = [
    "I wanted you to know how I feel.",
    "Our last two calls were moved on the day, and I went home sad.",
    "Could we meet every six weeks?",
    "I would like you to be on time, two or three times in a row.",
    "So now it's out. I have said what I came to say.",
    "Please start on time from now on.",
]


@pytest.mark.parametrize("text", ASKS)
def test_a_wish_with_a_way_out_is_left_alone(text: str) -> None:
    assert not _fires("HARD-ASK", text)


@pytest.mark.parametrize("text", NO_ASKS)
def test_no_wish_or_no_way_out_is_found(text: str) -> None:
    assert _fires("HARD-ASK", text)


def test_a_missing_way_out_can_be_put_in() -> None:
    found = run_checks("Could we meet every six weeks?", Kind.DIFFICULT, Channel.FILE)
    ask = next(f for f in found if f.id == "HARD-ASK")
    assert ask.text == ""
    mended = "Could we meet every six weeks?" + (ask.instead or "")
    assert not _fires("HARD-ASK", mended)

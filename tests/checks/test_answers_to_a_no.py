"""Answers to a no, and the blurbs that are passed on: what argues, what thanks, and what stands alone."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.model.messages import Kind
from tests.checks.replying import findings, letter

ARGUES = [
    "Thank you. Are you sure?",
    "Thank you, but I really need you.",
    "I am disappointed, thank you anyway.",
    "Thanks. It would only take fifteen minutes.",
    "Thank you. Couldn't you make an exception?",
    "Thanks for writing. May I ask why?",
    "Thank you. What did I do wrong?",
    "Thank you. Please reconsider.",
    "Thank you. How about ten minutes by phone?",
    "Thanks, though surely a quarter of an hour can be found.",
    "Thank you. I had counted on you.",
    "Thanks. If it's about time, I can do any evening.",
    "That is a blow, thank you.",
    "Thank you. At least tell me who decided this.",
    "Thank you. Do think it over once more.",
    "Thanks, but you said in March that you would.",
]


GRACEFUL = [
    "Thank you for telling me plainly. Is there someone you would ask in my place?",
    "Thank you. I had hoped for a yes, but I understand.",
    "Many thanks for the quick answer; I completely understand.",
    "Thank you for explaining why not.",
    "Thank you, but please don't worry: I will find somebody.",
    "I'm grateful that you answered so fast. I am not disappointed.",
    "Thanks for being so clear. If you ever change your mind, my door is open.",
    "Kind of you to write. May I send you a line in autumn?",
    "Thank you! Would you know somebody who might have fifteen minutes for it?",
    "Thank you for your answer. No need to reconsider anything.",
    "I appreciate it. Your talk still changed my plans.",
    "Thanks, but you gave me more than you think with that one link.",
]


@pytest.mark.parametrize("text", ARGUES)
def test_arguing_with_a_no_is_found(text: str) -> None:
    assert findings("NO-GRACE", letter(text), Kind.DECLINE_REPLY)


@pytest.mark.parametrize("text", GRACEFUL)
def test_a_no_that_is_taken_well_is_left_alone(text: str) -> None:
    assert not findings("NO-GRACE", letter(text), Kind.DECLINE_REPLY)


def test_an_answer_to_a_no_thanks_and_a_blurb_need_not() -> None:
    found = findings("NO-GRACE", letter("Understood. I will ask Tom."), Kind.DECLINE_REPLY)
    assert [f.instead for f in found] == ["Thank you for telling me plainly. "]
    assert not findings("NO-GRACE", "Ana leads a ward. She asks for just 15 minutes on rosters.", Kind.REFERRAL)


BLURBS = [
    "Ana Berg leads a 12-bed ward and is choosing a roster tool. She asks for 15 minutes with someone who has done it.",
    "I am a joiner in Sligo with my first public order. Could I ask you one question about slim glazing?",
    "Minh has taught maths for nine years. He is looking for a half-hour call with somebody in publishing.",
    "I work as a vet nurse in Hexham and would value 15 minutes on how you moved to a zoo.",
]


NO_BLURBS = [
    "As we discussed, can you connect me with someone?",
    "Ana leads a ward. As I told you, she needs a tool. She asks for 15 minutes.",
    "I am a joiner. Could you introduce me to your cousin?",
    "Please forward this to whoever you know.",
    "Ana Berg leads a 12-bed ward and likes rosters.",
    "It's about the thing we spoke about on Sunday. I am a brewer and ask for 15 minutes.",
    "You know my story. I am looking for a call with a publisher.",
    "Hi Dana,\n\nAna leads a ward. She asks for 15 minutes on roster tools.",
]


TO_DANA = Context(mentor=MentorContext(name="Dana Ilic", call_name="Dana"))


@pytest.mark.parametrize("text", BLURBS)
def test_a_blurb_that_stands_alone_is_left_alone(text: str) -> None:
    assert not findings("REF-FORWARD", text, Kind.REFERRAL, TO_DANA)


@pytest.mark.parametrize("text", NO_BLURBS)
def test_a_blurb_that_leans_on_the_go_between_is_found(text: str) -> None:
    assert findings("REF-FORWARD", text, Kind.REFERRAL, TO_DANA)


def test_a_blurb_says_who_asks() -> None:
    context = Context(me=MeContext(name="Ana Berg"))
    assert findings("REF-FORWARD", "Could somebody spare 15 minutes on roster tools?", Kind.REFERRAL, context)
    assert not findings("REF-FORWARD", "15 minutes on roster tools for a ward lead? Ana Berg", Kind.REFERRAL, context)


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("Thank you. I know of Mr Sørensen, but I've never met him.", False),
        ("Thank you for the quick word, but you forgot to attach the link.", False),
        ("Thank you, but I still think ten minutes are possible.", True),
        ("Thanks, but you found time for Liv.", True),
        ("Thank you, but I want to learn from nobody else.", True),
    ],
)
def test_a_but_argues_only_where_something_is_wanted(text: str, fires: bool) -> None:
    assert bool(findings("NO-GRACE", letter(text), Kind.DECLINE_REPLY)) is fires

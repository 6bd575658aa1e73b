"""What came back is read as it is meant: the answer, the day, the name, the reason; and a machine's mail is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.correspondence import Answer
from assistant.reading.replies import answer_of, read_reply

TODAY = date(2026, 11, 22)

SAID = {
    Answer.YES: (
        "Hi Ana,\n\nHappy to help. How about Thursday 3 December at 10?\n\nBest,\nPriya",
        "Yes, gladly. Send me a few times that suit you.",
        "I can't do Tuesday, but Thursday at 3pm works for me.",
        "This week is crazy, but I could do 20 minutes on Tuesday 1 December.",
        "Of course, no problem. Friday at 9?",
        "Great to hear from you. Wednesday 2 December, 14:00, in my office?",
        "I would be glad to meet. My assistant Karin Falk will find a time.",
    ),
    Answer.LATER: (
        "I'm swamped until after Easter. Could you write to me again in May?",
        "I'd be happy to, but not before March.",
        "I am on parental leave until 1 March. Let's talk when I am back.",
        "Would love to, but the next two months are packed. Ping me in February?",
        "I cannot take this on at the moment; check back in six months.",
    ),
    Answer.NO: (
        "Dear Ana, thank you for your kind note. Unfortunately I can't take on any mentees.",
        "I'm afraid I don't have the capacity for this. Good luck!",
        "Sorry, no.",
        "I will have to decline. I only mentor people inside my own department.",
        "I would have loved to help, but I have no time for it.",
    ),
    Answer.REFERRAL: (
        "I'm not the right person for this, but try Wendy Cole, who runs our rosters.",
        "I can't help myself, sadly. Tom Okafor would be a much better person to ask.",
        "I've copied in my colleague Maria Lund, who did exactly this last year.",
    ),
    Answer.WRONG_PERSON: (
        "I think you have the wrong person. I work in catering.",
        "I think you have the wrong Dana, I am in sales and know nothing about clinical tools.",
        "I left the hospital two years ago, so I am not the right person any more.",
    ),
}
CASES = [(answer, text) for answer, texts in SAID.items() for text in texts]


@pytest.mark.parametrize(("answer", "text"), CASES, ids=[text[:40] for _, text in CASES])
def test_a_reply_is_read_for_what_it_says(answer: Answer, text: str) -> None:
    assert answer_of(text) is answer


@pytest.mark.parametrize(
    "text",
    [
        "Out of office: I am away until 3 January.",
        "Thanks for your message.",
        "",
        "Should we pilot roster A or roster B?",
    ],
)
def test_what_says_nothing_is_left_to_the_person(text: str) -> None:
    assert read_reply(text, TODAY) is None


def test_the_day_and_the_time_offered_are_read_and_one_ruled_out_is_not() -> None:
    reply = read_reply("I can't do Tuesday, but Thursday at 3pm works for me.", TODAY)
    assert reply
    assert (reply.days, reply.times) == ((date(2026, 11, 26),), ("15:00",))


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Sure! Tuesday 1 December at 10:00 or Friday 4 December at 14:30 would work for me.", ("10:00", "14:30")),
        ("Happy to. At 10:00 on Tuesday 1 December, or at 14:30 on Friday 4 December?", ("10:00", "14:30")),
        ("Yes, Tuesday 1 December or Friday 4 December, at 10:00 both times.", ("10:00", "10:00")),
        ("Gladly: Tuesday 1 December or Friday 4 December.", ("", "")),
    ],
)
def test_each_day_offered_has_its_own_time(text: str, times: tuple[str, ...]) -> None:
    reply = read_reply(text, TODAY)
    assert reply
    assert (reply.days, reply.times) == ((date(2026, 12, 1), date(2026, 12, 4)), times)


def test_a_later_tells_when_and_why() -> None:
    reply = read_reply("I'm swamped until after Easter. Could you write to me again in May?", TODAY)
    assert reply
    assert reply.again == date(2027, 5, 1)
    assert reply.reason == "I'm swamped until after Easter."


def test_a_referral_tells_the_name() -> None:
    reply = read_reply("I'm not the right person, but Tom Okafor would be a much better person to ask.", TODAY)
    assert reply
    assert reply.name == "Tom Okafor"


def test_what_is_quoted_below_is_not_the_answer() -> None:
    below = "\n\nOn Mon, 16 Nov 2026 at 10:00, Ana Berg <ana@x.org> wrote:\n> I understand if you cannot help."
    assert answer_of(f"Sounds good.{below}") is Answer.YES
    assert answer_of(f"Sorry, no.{below.replace('you cannot help', 'you would be happy to')}") is Answer.NO


@settings(max_examples=100)
@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    reply = read_reply(text, TODAY)
    assert reply is None or reply.said

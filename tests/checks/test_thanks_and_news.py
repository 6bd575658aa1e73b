"""Thanks and news: what follows from them, and the loop they close."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from assistant.checks.context import Context, MeetingContext
from assistant.model.messages import Kind
from tests.checks.replying import findings, letter

ADVICE = Context(advice=("let the team draft the roster first",))
NEXT = [
    "I will try it in the April roster.",
    "I'll let Jonas chair the stand-up twice.",
    "I'm going to photograph every joint.",
    "By Friday I will have the four weeks on one page.",
    "I have already sent the list to my team.",
    "I've booked the exam.",
    "I started the list the same evening.",
    "My plan is one page in the break room.",
    "From Monday the team drafts the roster first.",
    "I intend to ask the two oldest.",
    "Now I will do the ridge that way.",
    "I am rewriting the first page tonight.",
    "We'll test the late shift in May.",
    "Next step for me: the phone call with the supplier.",
    "Already on the train I crossed out half of my slides.",
    "On Thursday I sit down with my manager.",
]
NO_NEXT = [
    "Thanks again for everything.",
    "I will never forget this hour.",
    "I'll always be grateful.",
    "I will take it all to heart.",
    "I hope we meet again soon.",
    "I really enjoyed our talk on Tuesday.",
    "I'll keep you posted.",
    "Could we meet again next week?",
    "I look forward to Thursday.",
    "I learned so much from you.",
    "I will certainly think about it.",
    "It was lovely to see you on Monday.",
]


@pytest.mark.parametrize("text", NEXT)
def test_thanks_that_say_what_follows_are_left_alone(text: str) -> None:
    assert not findings("THX-NEXT", letter(f"Thank you for Tuesday. {text}"), Kind.THANKS)


@pytest.mark.parametrize("text", NO_NEXT)
def test_thanks_that_only_promise_gratitude_say_nothing_of_what_follows(text: str) -> None:
    assert findings("THX-NEXT", letter(f"Thank you for Tuesday. {text}"), Kind.THANKS)


@pytest.mark.parametrize(
    ("today", "level"),
    [
        (datetime.fromisoformat("2026-03-03T10:00+01:00"), None),
        (datetime.fromisoformat("2026-03-04T10:00+01:00"), "info"),
        (datetime.fromisoformat("2026-03-06T10:00+01:00"), "warn"),
        (datetime.fromisoformat("2026-03-01T10:00+01:00"), None),
        (date(2026, 3, 3), None),
        (date(2026, 3, 4), "info"),
        (date(2026, 3, 6), "warn"),
        (None, None),
    ],
)
def test_late_thanks_are_a_remark_after_a_day_and_a_warning_after_two(
    today: datetime | date | None, level: str | None
) -> None:
    ended = datetime.fromisoformat("2026-03-02T15:00+01:00")
    found = findings(
        "THX-LATE", letter("Thanks."), Kind.THANKS, Context(today=today, meeting=MeetingContext(ended=ended))
    )
    assert [f.level for f in found] == ([level] if level else [])


LOOPS = [
    "You suggested that the team drafts the roster first. They did, and two shifts changed.",
    "The team drafted the roster first this time, and I only checked it.",
    "Your idea of letting nurses draft it has worked.",
    "You told me to ask the night staff. I have not done it yet: they are two short.",
    "As you advised, I handed the first draft of the roster to my team.",
]
NO_LOOPS = [
    "All is well here, hope to talk soon.",
    "The lift is out of order again, and spring is late.",
    "I hoped to write earlier. The weather is fine.",
    "Thinking of you and the team! Warm greetings from the north.",
]


@pytest.mark.parametrize("text", LOOPS)
def test_news_that_closes_a_loop_is_left_alone(text: str) -> None:
    assert not findings("UPD-LOOP", letter(text), Kind.UPDATE, ADVICE)


@pytest.mark.parametrize("text", NO_LOOPS)
def test_news_without_a_loop_is_found(text: str) -> None:
    assert findings("UPD-LOOP", letter(text), Kind.KEEP_IN_TOUCH, ADVICE)


def test_news_of_other_things_misses_the_advice_only_where_advice_is_known() -> None:
    text = letter("I moved to Lund and started a new job.")
    assert findings("UPD-LOOP", text, Kind.UPDATE, ADVICE)
    assert not findings("UPD-LOOP", text, Kind.UPDATE)


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("I passed the exam.", True),
        ("I passed the exam. No reply needed.", False),
        ("I passed the exam. You needn't answer.", False),
        ("No answer needed, I only wanted that you know.", False),
        ("I passed. Please don't feel you have to write back.", False),
        ("I passed. Which of the two courses would you take next?", False),
        ("I passed. I'd be glad of your view on the second course.", False),
        ("I passed. Just so you know.", False),
        ("I passed. More in May.", True),
    ],
)
def test_news_says_whether_it_waits_for_an_answer(text: str, fires: bool) -> None:
    assert bool(findings("UPD-REPLY", letter(text), Kind.UPDATE)) is fires


ALSO_NEXT = [
    "I have found the book in our library and will read it before I present to the council on 17 November.",
    "I asked the porter for a key and will go in before the first shift.",
    "I slept on it and shall write to the bank on Monday.",
    "I keep the longer version, and then will cut it to a page.",
    "We bought the seed and are going to sow on Saturday.",
    "I heard you on the bell, and will ring it slower.",
    "I have the form here and plan to hand it in on Thursday.",
    "I took the three photographs and, with them, will ask the museum for a wall.",
    "I told my brother and will drop the second stall.",
    "My plan was too wide, so I chose one street and will knock on every door there.",
]
ALSO_NO_NEXT = [
    "I am grateful and will always be.",
    "I enjoyed it and will never forget it.",
    "You listened and will surely be tired now.",
    "I hope you rest and will have a good week.",
    "It was good and will stay with me.",
    "I liked the story and will remember it.",
    "She spoke so well and will surely win.",
    "I was moved and shall think of it often.",
]


def _thanks(text: str) -> str:
    return f"Hi Mei Ling, thank you for the call. Drawing the one map first was hard advice, and right. {text} Hamza"


@pytest.mark.parametrize("text", ALSO_NEXT)
def test_a_next_step_may_be_the_second_thing_of_a_sentence(text: str) -> None:
    assert not findings("THX-NEXT", _thanks(text), Kind.THANKS)


@pytest.mark.parametrize("text", ALSO_NO_NEXT)
def test_good_will_or_what_others_will_do_is_no_next_step_there(text: str) -> None:
    assert findings("THX-NEXT", _thanks(text), Kind.THANKS)

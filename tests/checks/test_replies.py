"""Thanks, news, reminders, answers to a no, blurbs."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeContext, MeetingContext, MentorContext, ThreadContext
from assistant.checks.finding import Finding
from assistant.checks.replies.nudges import business_days
from assistant.model.messages import Kind

ADVICE = Context(advice=("let the team draft the roster first",))


def _found(rule: str, text: str, kind: Kind, context: Context | None = None) -> list[Finding]:
    return [f for f in run_checks(text, kind, context=context or Context()) if f.id == rule]


def _letter(text: str) -> str:
    return f"Hi Priya,\n\n{text}\n\nBest,\nAna"


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
    assert not _found("THX-NEXT", _letter(f"Thank you for Tuesday. {text}"), Kind.THANKS)


@pytest.mark.parametrize("text", NO_NEXT)
def test_thanks_that_only_promise_gratitude_say_nothing_of_what_follows(text: str) -> None:
    assert _found("THX-NEXT", _letter(f"Thank you for Tuesday. {text}"), Kind.THANKS)


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
    found = _found(
        "THX-LATE", _letter("Thanks."), Kind.THANKS, Context(today=today, meeting=MeetingContext(ended=ended))
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
    assert not _found("UPD-LOOP", _letter(text), Kind.UPDATE, ADVICE)


@pytest.mark.parametrize("text", NO_LOOPS)
def test_news_without_a_loop_is_found(text: str) -> None:
    assert _found("UPD-LOOP", _letter(text), Kind.KEEP_IN_TOUCH, ADVICE)


def test_news_of_other_things_misses_the_advice_only_where_advice_is_known() -> None:
    text = _letter("I moved to Lund and started a new job.")
    assert _found("UPD-LOOP", text, Kind.UPDATE, ADVICE)
    assert not _found("UPD-LOOP", text, Kind.UPDATE)


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
    assert bool(_found("UPD-REPLY", _letter(text), Kind.UPDATE)) is fires


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
    assert bool(_found("NUDGE-SOON", _letter("In March I asked."), Kind.NUDGE, context)) is fires


def test_a_reminder_that_is_too_early_names_the_day_it_may_go() -> None:
    context = Context(today=date(2026, 3, 4), thread=ThreadContext(last_outgoing=date(2026, 3, 3)))
    assert "Friday 6 March" in _found("NUDGE-SOON", _letter("In March I asked."), Kind.NUDGE, context)[0].suggestion


@pytest.mark.parametrize(("unanswered", "fires"), [(1, False), (2, False), (3, True), (None, False)])
def test_two_reminders_are_enough(unanswered: int | None, fires: bool) -> None:
    context = Context(thread=ThreadContext(unanswered=unanswered))
    assert bool(_found("NUDGE-MAX", _letter("In March I asked."), Kind.NUDGE, context)) is fires


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
    assert bool(_found("NUDGE-CONTEXT", _letter(text), Kind.NUDGE, asked)) is fires
    assert bool(_found("NUDGE-CONTEXT", _letter(text), Kind.NUDGE)) is fires


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
    assert _found("NO-GRACE", _letter(text), Kind.DECLINE_REPLY)


@pytest.mark.parametrize("text", GRACEFUL)
def test_a_no_that_is_taken_well_is_left_alone(text: str) -> None:
    assert not _found("NO-GRACE", _letter(text), Kind.DECLINE_REPLY)


def test_an_answer_to_a_no_thanks_and_a_blurb_need_not() -> None:
    found = _found("NO-GRACE", _letter("Understood. I will ask Tom."), Kind.DECLINE_REPLY)
    assert [f.instead for f in found] == ["Thank you for telling me plainly. "]
    assert not _found("NO-GRACE", "Ana leads a ward. She asks for just 15 minutes on rosters.", Kind.REFERRAL)


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
    assert not _found("REF-FORWARD", text, Kind.REFERRAL, TO_DANA)


@pytest.mark.parametrize("text", NO_BLURBS)
def test_a_blurb_that_leans_on_the_go_between_is_found(text: str) -> None:
    assert _found("REF-FORWARD", text, Kind.REFERRAL, TO_DANA)


def test_a_blurb_says_who_asks() -> None:
    context = Context(me=MeContext(name="Ana Berg"))
    assert _found("REF-FORWARD", "Could somebody spare 15 minutes on roster tools?", Kind.REFERRAL, context)
    assert not _found("REF-FORWARD", "15 minutes on roster tools for a ward lead? Ana Berg", Kind.REFERRAL, context)


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
    assert bool(_found("NO-GRACE", _letter(text), Kind.DECLINE_REPLY)) is fires


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
    assert not _found("THX-NEXT", _thanks(text), Kind.THANKS)


@pytest.mark.parametrize("text", ALSO_NO_NEXT)
def test_good_will_or_what_others_will_do_is_no_next_step_there(text: str) -> None:
    assert _found("THX-NEXT", _thanks(text), Kind.THANKS)

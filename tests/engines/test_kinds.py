"""What each kind of message says: introductions, dates, news, reminders, answers to a no, and giving back."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.run import run_checks
from assistant.engines.builtin.messages import write_message
from assistant.engines.tasks import Addressee, Draft, Purpose, Sender, Slot, WriteMessage, angles_of
from assistant.model.evidence import Fact
from assistant.model.limits import fits, sms_parts, words_of
from assistant.model.messages import CHANNELS, Channel, Kind
from assistant.model.people import Manner
from assistant.reading.digest import NextMeeting

TODAY = date(2026, 3, 2)
ANA = Sender(name="Ana Berg", work="I lead a 12-bed ward")
PRIYA = Addressee(name="Priya Nair", greeting="Priya", familiarity="known")
DAYS = (date(2026, 3, 17), date(2026, 3, 19))
MEETING = NextMeeting(phrase="Tuesday 10 March, 2 pm", date=date(2026, 3, 10), time="14:00")
BLURB = "I am Ana Berg,\nand I lead a ward - 12 beds.\n\nWould you have 15 minutes?"

Form = tuple[Kind, Purpose | None]
FORMS: dict[Form, dict[Slot, str]] = {
    (Kind.INTRO_REQUEST, None): {
        Slot.THANKS_FOR: "your answer about the grant",
        Slot.GOAL: "run two roster reviews alone by 30 June",
        Slot.LOOKING_FOR: "somebody who has brought in self-rostering",
        Slot.CONNECTION: "you know half the hospital",
        Slot.BLURB: BLURB,
    },
    (Kind.REFERRAL, None): {
        Slot.WHY_YOU: "chose a roster tool for six wards",
        Slot.GOAL: "run two roster reviews alone by 30 June",
        Slot.TRIED: "asked the night staff what they would change",
        Slot.ASK: "how she chose a roster tool",
    },
    (Kind.SCHEDULING, Purpose.PROPOSE): {Slot.TOPIC: "the handover at 7"},
    (Kind.SCHEDULING, Purpose.ACCEPT): {Slot.WILL_DO: "send two drafts of the roster"},
    (Kind.SCHEDULING, Purpose.RESCHEDULE): {Slot.REASON: "I am on call that day"},
    (Kind.SCHEDULING, Purpose.RUNNING_LATE): {Slot.REASON: "I missed the ferry"},
    (Kind.UPDATE, None): {
        Slot.ADVICE: "ask the night staff before I change the plan",
        Slot.DID: "asked all six of them",
        Slot.CAME_OF: "two shifts swapped on their own",
        Slot.HARD_NOW: "the day staff wants the old plan back",
        Slot.ASK: "how she would tell them",
    },
    (Kind.UPDATE, Purpose.CHANGE): {
        Slot.CHANGED: "I no longer want the lead post",
        Slot.DID: "applied for the clinical post",
        Slot.CAME_OF: "fewer calls at night",
    },
    (Kind.NUDGE, None): {
        Slot.ORIGINAL_ASK: "20 minutes on roster tools",
        Slot.NEWS: "the pilot now starts in May",
        Slot.SMALLER_ASK: "which tool she dropped first",
    },
    (Kind.DECLINE_REPLY, Purpose.AFTER_NO): {Slot.GOAL: "run two roster reviews alone"},
    (Kind.DECLINE_REPLY, Purpose.AFTER_LATER): {Slot.REASON: "she has two trainees until June"},
    (Kind.DECLINE_REPLY, Purpose.AFTER_REFERRAL): {Slot.THANKS_FOR: "Dana Whitfield"},
    (Kind.DECLINE_REPLY, Purpose.AFTER_WRONG_PERSON): {Slot.TOPIC: "the roster budget"},
    (Kind.WITHDRAW, None): {
        Slot.ORIGINAL_ASK: "20 minutes on roster tools",
        Slot.REASON: "a colleague next door has agreed to help me",
    },
    (Kind.MANAGER_NOTE, None): {
        Slot.GOAL: "learn how a budget is made before the round in May",
        Slot.BECAUSE: "I will present my first one",
        Slot.LOOKING_FOR: "someone who has defended one",
    },
    (Kind.GIVE_BACK, None): {
        Slot.THEIR_NEED: "she looks for volunteers for the Saturday kitchen",
        Slot.OFFER: "two of my students would come from April",
    },
    (Kind.KEEP_IN_TOUCH, None): {
        Slot.CONNECTION: "we met at the nursing day in Lund",
        Slot.ADVICE: "ask the night staff first",
        Slot.DID: "asked all six of them",
        Slot.CAME_OF: "worked on two of three wards",
        Slot.RESULT: "passed the licence exam in May",
        Slot.CONGRATULATE: "her new job in Bergen",
    },
}  # fmt: skip
KINDS = sorted({kind for kind, _ in FORMS})
SHAPES = (
    "the old plan for the ward kitchen",
    "the ward kitchen closes at noon",
    "repaint the ward kitchen in May",
    "repainted the ward kitchen",
    "repainting the ward kitchen took a week; then nobody came",
    '"Paint the ward kitchen."',
    "ward kitchen, repainted",
    "whether to repaint the ward kitchen",
    "should I repaint the ward kitchen?",
    "to repaint the ward kitchen",
    "i repainted the ward kitchen",
)
"""The same matter as people jot it: a thing, a clause, an order, a past, a quotation, debris, a question."""


def facts(told: dict[Slot, str]) -> dict[Slot, tuple[Fact, ...]]:
    return {slot: (Fact.typed(text, slot.value),) for slot, text in told.items()}


def write(form: Form, told: dict[Slot, str] | None = None, **brief: object) -> Draft:
    kind, purpose = form
    given: dict[str, object] = {"me": ANA, "to": PRIYA, "today": TODAY, "kind": kind, "purpose": purpose}
    if purpose in {Purpose.PROPOSE, Purpose.RESCHEDULE}:
        given["days"] = DAYS
    if purpose in {Purpose.ACCEPT, Purpose.RESCHEDULE}:
        given["next_meeting"] = MEETING
    if purpose is Purpose.PROPOSE or kind is Kind.REFERRAL:
        given["minutes"] = 20
    if purpose is Purpose.RUNNING_LATE:
        given["minutes"] = 10
    if purpose in {Purpose.AFTER_NO, Purpose.AFTER_LATER}:
        given["write_again"] = date(2026, 9, 1)
    given["facts"] = facts(FORMS[form] if told is None else told)
    return write_message(WriteMessage.model_validate(given | brief))


def words(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", text.casefold())


@pytest.mark.parametrize("form", FORMS)
def test_each_form_can_be_told_from_every_side_and_in_every_channel(form: Form) -> None:
    kind = form[0]
    assert len(angles_of(kind)) == 3
    for angle in angles_of(kind):
        for channel in CHANNELS[kind]:
            draft = write(form, channel=channel, angle=angle.name)
            length = words_of(kind)
            assert draft.angle == angle.name
            assert fits(draft.body, channel)
            assert length is None or len(draft.body.partition("\n---\n")[0].split()) <= length.most + 8
            assert draft.subject or kind is Kind.REFERRAL or channel not in (Channel.EMAIL, Channel.LINKEDIN_INMAIL)
            assert len(draft.subject) <= 60
            assert not re.search(r"\{\{|\}\}|None|\s[,;.?!]|[?!.]{2,}", draft.body)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("directness", [1, 2, 3])
def test_every_draft_passes_the_rules_of_its_kind(form: Form, directness: Literal[1, 2, 3]) -> None:
    told = FORMS[form]
    goal, advice, connection = (told.get(slot) for slot in (Slot.GOAL, Slot.ADVICE, Slot.CONNECTION))
    context = Context(
        today=TODAY,
        me=MeContext(name="Ana Berg"),
        mentor=MentorContext(
            name="Priya Nair", call_name="Priya", familiarity="known", facts=(connection,) if connection else None
        ),
        goals=(goal,) if goal else None,
        advice=(advice,) if advice else None,
    )
    me = ANA.model_copy(update={"manner": Manner(directness=directness)})
    for angle in angles_of(form[0]):
        for channel in CHANNELS[form[0]]:
            draft = write(form, channel=channel, angle=angle.name, me=me)
            text = f"Subject: {draft.subject}\n\n{draft.body}" if draft.subject else draft.body
            found = [f for f in run_checks(text, form[0], channel, context) if f.level != "info"]
            assert not found, (text, found)


@pytest.mark.parametrize("form", FORMS)
def test_a_full_brief_leaves_nothing_open_and_loses_nothing(form: Form) -> None:
    draft = write(form)
    assert draft.left_open == () or form == (Kind.UPDATE, None)
    assert draft.left_out == ()


@pytest.mark.parametrize("kind", KINDS)
def test_the_three_sides_begin_differently_or_say_different_things(kind: Kind) -> None:
    form = next(form for form in FORMS if form[0] is kind)
    assert len({write(form, angle=angle.name).body for angle in angles_of(kind)}) == 3


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_brief_names_what_is_missing_and_stays_grammatical(form: Form) -> None:
    draft = write_message(WriteMessage(kind=form[0], purpose=form[1], today=TODAY))
    assert "your name" in draft.left_open
    assert form[0] is Kind.REFERRAL or len(draft.left_open) > 1 or form[1] is Purpose.AFTER_WRONG_PERSON
    assert "None" not in draft.body


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("shape", SHAPES)
def test_no_word_of_a_fact_is_lost_whatever_its_shape(form: Form, shape: str) -> None:
    for slot in FORMS[form]:
        if slot is Slot.ASK and shape.startswith('"'):
            continue  # nobody is asked something in quotation marks
        draft = write(form, {**FORMS[form], slot: shape})
        said = " ".join((draft.body, *draft.left_out)).casefold()
        assert "kitchen" in said, (slot, shape, draft.body)
        assert not re.search(r"\bto to\b|\bI I\b|\bfor to\b|\bi repaint\w* i\b|\bwould you i\b", draft.body, re.I)
        assert draft.body.count('"') % 2 == 0
        assert not re.search(r"[?!.]{2,}|,\.|: *\.", draft.body.replace("…", ""))


def test_a_blurb_is_carried_along_untouched_below_a_line() -> None:
    for channel in CHANNELS[Kind.INTRO_REQUEST]:
        draft = write((Kind.INTRO_REQUEST, None), channel=channel)
        letter, blurb = draft.body.split("\n\n---\n\n")
        assert blurb == BLURB
        assert re.search(r"if it fits|where it fits|if you think", letter)
        assert "thank" in letter.casefold()
        assert any(fact.text == BLURB for fact in draft.support)


def test_an_introduction_to_one_person_is_asked_by_name_and_only_if_they_would_like_it() -> None:
    told = {Slot.LOOKING_FOR: "Dana Whitfield at the port authority", Slot.GOAL: "lead a port office"}
    draft = write((Kind.INTRO_REQUEST, None), told)
    assert "Dana Whitfield at the port authority" in draft.body
    assert "Dana would" in draft.body
    assert draft.subject == "An introduction to Dana Whitfield?"
    assert "the text that they can forward" in draft.left_open


def test_a_blurb_says_who_i_am_in_full_and_greets_and_thanks_nobody() -> None:
    for angle in angles_of(Kind.REFERRAL):
        draft = write((Kind.REFERRAL, None), angle=angle.name)
        assert "Ana Berg" in draft.body.split(".")[0]
        assert draft.body.count("?") == 1
        assert not re.search(r"\b(?:hi|hello|dear|thank\w*|as we discussed)\b", draft.body, re.IGNORECASE)
        assert len(draft.body.split()) <= 120
        assert draft.subject == ""


def test_a_date_is_asked_for_with_its_length_and_two_days_or_theirs() -> None:
    offered = write((Kind.SCHEDULING, Purpose.PROPOSE)).body
    assert "20 minutes" in offered
    assert "Tuesday 17 or Thursday 19 March" in offered
    assert re.search(r"suits? you\?", write((Kind.SCHEDULING, Purpose.PROPOSE), days=()).body)


def test_a_yes_to_a_date_repeats_day_and_time_and_says_what_will_come() -> None:
    body = write((Kind.SCHEDULING, Purpose.ACCEPT), due=date(2026, 3, 9)).body
    assert "Tuesday 10 March at 14:00" in body
    assert "send two drafts of the roster by Monday 9 March" in body
    assert "thank" in body.casefold()
    assert "?" not in body


def test_moving_a_date_gives_a_reason_two_days_and_thanks() -> None:
    body = write((Kind.SCHEDULING, Purpose.RESCHEDULE)).body
    assert "I am on call that day" in body
    assert "Tuesday 17 or Thursday 19 March" in body
    assert "thank" in body.casefold()


@pytest.mark.parametrize("channel", CHANNELS[Kind.SCHEDULING])
def test_running_late_says_how_late_and_apologizes_once(channel: Channel) -> None:
    body = write((Kind.SCHEDULING, Purpose.RUNNING_LATE), channel=channel).body
    assert "10 minutes late" in body
    assert len(re.findall(r"apolog|sorry", body, re.IGNORECASE)) == 1
    assert "move" in body
    if channel is Channel.SMS:
        assert sms_parts(body).count == 1


def test_what_changed_is_the_first_thing_an_update_says() -> None:
    for angle in angles_of(Kind.UPDATE):
        body = write((Kind.UPDATE, Purpose.CHANGE), angle=angle.name).body
        assert "I no longer want the lead post" in body.split("\n\n")[1].split(". ")[0]


def test_an_update_asks_one_thing_or_says_that_no_answer_is_needed() -> None:
    assert write((Kind.UPDATE, None)).body.count("?") == 1
    silent = write((Kind.UPDATE, Purpose.CHANGE)).body
    assert re.search(r"no (?:reply|answer) needed|no need to (?:reply|answer)", silent, re.IGNORECASE)
    assert "?" not in silent


@pytest.mark.parametrize("channel", CHANNELS[Kind.NUDGE])
def test_a_reminder_repeats_the_ask_without_reproach_or_apology(channel: Channel) -> None:
    body = write((Kind.NUDGE, None), channel=channel, asked_on=date(2026, 2, 20)).body
    assert "20 minutes on roster tools" in body
    assert "which tool you dropped first" in body
    assert not re.search(r"sorry|apolog|waiting|heard|checking|following|did you|remind", body, re.IGNORECASE)
    assert len(body.split()) <= 80
    assert "Friday 20 February" in body or channel in (Channel.SMS, Channel.LINKEDIN_NOTE)


def test_an_earlier_request_is_told_as_one() -> None:
    told = {Slot.ORIGINAL_ASK: "could we talk for 20 minutes about roster tools?"}
    draft = write((Kind.NUDGE, None), told)
    assert "asked whether we could talk for 20 minutes about roster tools." in draft.body
    assert draft.subject == "Roster tools"


def test_a_question_asked_before_is_not_answered_by_the_way_out() -> None:
    for angle in angles_of(Kind.NUDGE):
        body = write((Kind.NUDGE, None), {Slot.ORIGINAL_ASK: "should I take the post or wait?"}, angle=angle.name).body
        assert not re.search(r"if not\b|no is fine", body, re.IGNORECASE)


@pytest.mark.parametrize("purpose", [p for k, p in FORMS if k is Kind.DECLINE_REPLY])
def test_an_answer_to_a_no_thanks_and_does_not_argue(purpose: Purpose) -> None:
    for angle in angles_of(Kind.DECLINE_REPLY):
        body = write((Kind.DECLINE_REPLY, purpose), angle=angle.name).body
        assert "thank" in body.casefold()
        assert not re.search(r"are you sure|reconsider|but |why|disappoint|just", body, re.IGNORECASE)


def test_after_a_no_a_name_is_asked_for_only_where_that_is_wanted() -> None:
    form = (Kind.DECLINE_REPLY, Purpose.AFTER_NO)
    assert "whom would you ask?" in write(form).body
    assert "September" in write(form).body
    assert "?" not in write(form, angle="thanks").body
    assert "ask" not in write(form, angle="contact").body


def test_whom_they_named_is_written_to_and_they_hear_of_it() -> None:
    body = write((Kind.DECLINE_REPLY, Purpose.AFTER_REFERRAL)).body
    assert "Dana Whitfield" in body
    assert "I will write to Dana and report back." in body
    told = {Slot.THANKS_FOR: "pointing me to Rupert Osei", Slot.WILL_DO: "write to him after the concert"}
    assert "I will write to him after the concert" in write((Kind.DECLINE_REPLY, Purpose.AFTER_REFERRAL), told).body


def test_advice_that_worked_is_told_as_its_own_doing() -> None:
    body = write((Kind.KEEP_IN_TOUCH, None)).body
    assert re.search(r"(?:It|Your advice) worked on two of three wards", body)
    assert "I worked" not in body


def test_what_fell_or_rose_is_neither_mine_nor_the_advice_itself() -> None:
    body = write((Kind.UPDATE, None), {Slot.ADVICE: "charge for it", Slot.CAME_OF: "went down from six to one"}).body
    assert "I went" not in body
    assert "went down from six to one" in body


def test_a_she_in_whom_i_look_for_is_never_the_reader() -> None:
    told = {**FORMS[Kind.INTRO_REQUEST, None], Slot.LOOKING_FOR: "a curator who opened her own gallery"}
    assert "a curator who opened her own gallery" in write((Kind.INTRO_REQUEST, None), told).body
    told[Slot.CONNECTION] = "you worked with her at Arup"
    assert "you worked with her at Arup" in write((Kind.INTRO_REQUEST, None), told).body


def test_a_note_after_a_long_time_asks_nothing_unless_told_to() -> None:
    assert "?" not in write((Kind.KEEP_IN_TOUCH, None)).body
    told = {**FORMS[Kind.KEEP_IN_TOUCH, None], Slot.ASK: "does the school still take helpers?"}
    body = write((Kind.KEEP_IN_TOUCH, None), told).body
    assert "Does the school still take helpers?" in body
    assert "needed" not in body

"""What each kind of message says: introductions, dates, news, reminders, answers to a no, and giving back."""

from __future__ import annotations

import re
from datetime import date

import pytest

from assistant.engines.tasks import Purpose, Slot, angles_of
from assistant.model.limits import sms_parts
from assistant.model.messages import CHANNELS, Channel, Kind
from tests.engines.forms import BLURB, FORMS, write


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

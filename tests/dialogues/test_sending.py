"""Marking a message as sent: kept word for word, once, and the clock for what comes next runs from there."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from assistant.dialogues.ask_ladder import allowed, lighter, weight_of
from assistant.dialogues.channels import channel_of
from assistant.dialogues.dates import near_days
from assistant.dialogues.sending import mark_sent
from assistant.dialogues.threads import open_request, thread_with, unanswered, waiting_for
from assistant.model.correspondence import Message
from assistant.model.errors import MenteeError
from assistant.model.messages import Channel, Kind
from assistant.model.people import Familiarity, Mentor, Stage
from assistant.model.work import Artifact
from tests.dialogues.desks import NOW, known
from tests.dialogues.threads import LENA, WENDY, asked, request

AT = datetime(2026, 11, 23, 11, 30)
"""A Monday."""


def piece(sort: Kind = Kind.FIRST_CONTACT, **more: object) -> Artifact:
    return Artifact.model_validate(
        {
            "id": "a-1",
            "sort": sort,
            "title": "T",
            "text": "Word for word.\n\nAna",
            "mentor": WENDY.id,
            "channel": "email",
        }
        | more
    )


def test_what_was_sent_is_kept_word_for_word_with_what_it_asks_for() -> None:
    message, kept, mentor = mark_sent(asked(), piece(ask="how you began", weight=1, minutes=20, subject="S"), AT)
    assert isinstance(message, Message)
    assert (message.text, message.subject, message.ask, message.weight, message.minutes) == (
        "Word for word.\n\nAna", "S", "how you began", 1, 20,
    )  # fmt: skip
    assert isinstance(kept, Artifact)
    assert kept.sent == AT.date()
    assert isinstance(mentor, Mentor)
    assert mentor.last_contact == AT.date()


def test_a_piece_is_marked_once_and_a_second_time_changes_nothing() -> None:
    _, kept, _ = mark_sent(asked(), piece(), AT)
    assert isinstance(kept, Artifact)
    assert mark_sent(asked(), kept, AT) == ()


@pytest.mark.parametrize(
    ("familiarity", "day"),
    [("cold", date(2026, 11, 30)), ("known", date(2026, 11, 26)), ("matched", date(2026, 12, 3))],
)
def test_an_answer_is_waited_for_as_long_as_the_two_know_each_other(familiarity: Familiarity, day: date) -> None:
    wendy = WENDY.model_copy(update={"familiarity": familiarity})
    desk = known().model_copy(update={"mentors": (wendy,)})
    message, _, mentor = mark_sent(desk, piece(), AT)
    assert isinstance(message, Message)
    assert isinstance(mentor, Mentor)
    assert message.answer_by == mentor.next_contact == day


@pytest.mark.parametrize("sort", [Kind.THANKS, Kind.UPDATE, Kind.WITHDRAW, Kind.DECLINE_REPLY])
def test_a_letter_that_asks_nothing_waits_for_nothing(sort: Kind) -> None:
    message, *_ = mark_sent(asked(), piece(sort), AT)
    assert isinstance(message, Message)
    assert message.answer_by is None


def test_a_first_message_makes_an_idea_a_contact_and_nothing_else_changes_a_stage() -> None:
    desk = known().model_copy(update={"mentors": (WENDY.model_copy(update={"stage": Stage.IDEA}),)})
    assert mark_sent(desk, piece(), AT)[2].stage is Stage.CONTACTED  # type: ignore[attr-defined]
    assert mark_sent(desk, piece(Kind.THANKS), AT)[2].stage is Stage.IDEA  # type: ignore[attr-defined]


def test_a_message_to_somebody_unknown_is_kept_without_a_mentor() -> None:
    assert len(mark_sent(asked(), piece(mentor="nobody"), AT)) == 2


def test_a_request_is_open_until_something_comes_in() -> None:
    first = request(WENDY, 10)
    assert open_request(asked(first), WENDY.id) == first
    came = Message(id="in", mentor=WENDY.id, direction="in", at=datetime(2026, 11, 12, 9))
    assert open_request(asked(first, came), WENDY.id) is None
    accepted = request(WENDY, 13, ask="", sort="scheduling")
    assert open_request(asked(first, came, accepted), WENDY.id) is None
    assert waiting_for(asked(request(LENA, 9), first)) == (LENA, WENDY)


def test_messages_are_counted_from_the_last_one_that_came_in_or_the_last_talk() -> None:
    came = Message(id="in", mentor=WENDY.id, direction="in", at=datetime(2026, 11, 12, 9))
    assert unanswered(asked(request(WENDY, 10), came, request(WENDY, 16)), WENDY.id) == 1
    assert unanswered(asked(request(WENDY, 2), request(WENDY, 9), request(WENDY, 16)), WENDY.id) == 3
    assert thread_with(asked(), WENDY.id) is None


@pytest.mark.parametrize(
    ("ask", "weight"),
    [
        ("how you chose your first roster tool", 1),
        ("how you prepare for board meetings", 1),
        ("how to introduce a new roster tool", 1),
        ("whether to lead the migration or stay hands-on", 2),
        ("could you look at my one-page outline", 3),
        ("review my CV", 4),
        ("could you read my business plan", 4),
        ("introduce me to your director", 5),
        ("would you be my mentor", 5),
        ("a weekly call", 5),
    ],
)
def test_an_ask_has_the_weight_that_it_puts_on_the_reader(ask: str, weight: int) -> None:
    assert weight_of(ask) == weight
    assert bool(lighter(ask)) == (weight >= 3)


def test_more_may_be_asked_of_people_one_knows_and_has_met() -> None:
    assert [allowed(0, "cold"), allowed(1, "met"), allowed(0, "known"), allowed(9, "known")] == [1, 2, 3, 5]


def test_proposed_days_are_near_business_days_on_which_nothing_is_planned() -> None:
    sunday = NOW.date()
    assert near_days(sunday, ()) == (date(2026, 11, 24), date(2026, 11, 26))
    assert near_days(sunday, (date(2026, 11, 24),)) == (date(2026, 11, 25), date(2026, 11, 27))
    taken = tuple(date(2026, 11, day) for day in (24, 25, 26, 27, 30))
    assert near_days(sunday, taken) == (date(2026, 12, 1), date(2026, 12, 2))


def test_a_message_goes_the_way_the_last_one_went_unless_another_is_settled() -> None:
    desk = asked(request(WENDY, 10, channel="linkedin-message"))
    assert channel_of(desk, WENDY, Kind.THANKS) is Channel.LINKEDIN_MESSAGE
    assert channel_of(desk, LENA, Kind.THANKS) is Channel.EMAIL
    assert channel_of(desk.model_copy(update={"channel": "sms"}), WENDY, Kind.THANKS) is Channel.SMS
    with pytest.raises(MenteeError, match="does not travel by sms"):
        channel_of(desk.model_copy(update={"channel": "sms"}), WENDY, Kind.UPDATE)

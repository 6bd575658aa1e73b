"""Reminders: from the thread, not too soon, not too often; and taking a request back."""

from __future__ import annotations

from datetime import date, datetime

from assistant.model.correspondence import Answer, Message
from assistant.model.people import Mentor, Stage
from assistant.model.work import Artifact
from tests.dialogues.threads import LENA, WENDY, asked, held, keys_of, of, request


def test_a_reminder_is_written_from_the_thread_and_asks_nothing_that_it_holds() -> None:
    desk = asked(request(WENDY, 10))
    assert not {"mentor", "original", "asked_on", "soon"} & set(keys_of("nudge", desk))
    letter = of(Artifact, held("nudge", desk, {"news": "the pilot starts on 7 December"}))[0]
    assert "how you chose your first roster tool" in letter.text
    assert "pilot starts on 7 December" in letter.text
    assert letter.ask == "how you chose your first roster tool"


def test_the_only_request_that_is_out_is_the_one_meant() -> None:
    assert "mentor" not in keys_of("nudge", asked(request(LENA, 10), mentor=""))


def test_a_reminder_goes_the_way_of_its_thread() -> None:
    desk = asked(request(WENDY, 10, channel="linkedin-message"))
    assert of(Artifact, held("nudge", desk))[0].channel == "linkedin-message"


def test_too_soon_is_said_with_the_day_and_waiting_writes_nothing() -> None:
    outcome = held("nudge", asked(request(WENDY, 20)))
    assert not outcome.records
    assert outcome.next_action
    assert outcome.next_action.day == date(2026, 11, 27)
    later = held("nudge", asked(request(WENDY, 20)), {"soon": "write"})
    assert later.next_action
    assert later.next_action.day == date(2026, 11, 27)


def test_three_messages_are_enough_and_then_one_lets_go() -> None:
    desk = asked(request(WENDY, 2), request(WENDY, 9), request(WENDY, 16))
    outcome = held("nudge", desk, {"again": "never"})
    assert of(Mentor, outcome)[0].stage is Stage.ENDED
    assert not of(Artifact, outcome)


def test_a_heavy_second_ask_is_pushed_back_once() -> None:
    keys = keys_of("nudge", asked(request(WENDY, 10)), {"smaller": "introduce me to your director"})
    assert any(key.startswith("ask.lighter") for key in keys)


def test_a_sent_reminder_starts_the_clock_again() -> None:
    outcome = held("nudge", asked(request(WENDY, 10)), {"sent": True})
    sent = of(Message, outcome)[0]
    assert sent.at == datetime(2026, 11, 22, 9)
    assert sent.answer_by == date(2026, 11, 27)
    assert outcome.next_action
    assert outcome.next_action.dialogue == "what-came-back"


def test_a_request_taken_back_is_thanked_for_and_closed() -> None:
    outcome = held(
        "withdraw", asked(request(WENDY, 10)), {"reason": "I have found a mentor in my own ward", "sent": True}
    )
    assert "found a mentor in my own ward" in of(Artifact, outcome)[0].text
    assert of(Mentor, outcome)[0].stage is Stage.ENDED
    assert of(Message, outcome)[0].answer_by is None


def test_a_reminder_of_nothing_is_not_written_and_what_is_missing_is_named() -> None:
    outcome = held("nudge", asked())
    assert not outcome.records
    assert [gap.slot for gap in outcome.left_open] == ["original"]
    smaller = of(Artifact, held("nudge", asked(), {"smaller": "which tool you would look at first"}))
    assert "which tool you would look at first" in smaller[0].text


def test_taking_back_invents_no_reason() -> None:
    silent = of(Artifact, held("withdraw", asked(request(WENDY, 10))))[0].text
    assert "somebody" not in silent
    assert "found" not in silent
    yes = Message(
        id="m-yes", mentor=LENA.id, direction="in", channel="email", at=datetime(2026, 11, 18, 9), answer=Answer.YES
    )
    assert "somebody else has said yes" in of(Artifact, held("withdraw", asked(request(WENDY, 10), yes)))[0].text


def test_what_was_asked_elsewhere_is_asked_for_before_it_is_taken_back() -> None:
    letter = of(Artifact, held("withdraw", asked(), {"original": "how you chose your roster tool"}))[0]
    assert "how you chose your roster tool" in letter.text

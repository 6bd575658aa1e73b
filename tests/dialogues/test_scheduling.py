"""A message about a date, and the meeting it makes or moves."""

from __future__ import annotations

import re
from datetime import date

import pytest

from assistant.model.errors import MenteeError
from assistant.model.evidence import Source
from assistant.model.people import Mentor, Stage
from assistant.model.work import Artifact, Meeting
from tests.dialogues.desks import known
from tests.dialogues.threads import WENDY, asked, held, keys_of, of


def test_days_are_proposed_and_marked_as_a_proposal() -> None:
    outcome = held(
        "scheduling", asked(), {"purpose": "propose", "about": "how you lead night shifts", "days": "propose"}
    )
    letter = of(Artifact, outcome)[0]
    assert "how you lead night shifts" in letter.text
    assert "24" in letter.text
    assert "26" in letter.text
    assert letter.ask == "how you lead night shifts"
    assert not of(Meeting, outcome)


def test_an_accepted_day_becomes_a_meeting_and_the_talk_is_prepared_next() -> None:
    outcome = held("scheduling", asked(), {"purpose": "accept", "day": "2026-12-04", "time": "14:00", "sent": True})
    assert (of(Meeting, outcome)[0].day, of(Meeting, outcome)[0].time) == (date(2026, 12, 4), "14:00")
    assert of(Mentor, outcome)[0].stage is Stage.FIRST_TALK
    assert outcome.next_action
    assert outcome.next_action.dialogue == "first-talk"
    assert outcome.next_action.day


def test_a_moved_talk_is_off_its_old_day() -> None:
    one = held(
        "scheduling", known(), {"purpose": "reschedule", "reason": "I am on call that day", "days": "2026-12-02"}
    )
    assert (of(Meeting, one)[0].id, of(Meeting, one)[0].day) == ("m-2", date(2026, 12, 2))
    two = held("scheduling", known(), {"purpose": "reschedule", "days": "1 December or 2 December"})
    assert of(Meeting, two)[0].day is None
    assert "on call" in of(Artifact, one)[0].text


def test_running_late_says_by_how_much_and_leaves_the_meeting_alone() -> None:
    outcome = held("scheduling", known(), {"purpose": "running-late", "late": 10})
    assert "10 minutes" in of(Artifact, outcome)[0].text
    assert not of(Meeting, outcome)


def test_a_form_that_is_settled_is_not_asked_for_and_an_unknown_one_is_refused() -> None:
    settled = asked().model_copy(update={"purpose": "accept"})
    assert "purpose" not in keys_of("scheduling", settled)
    with pytest.raises(MenteeError, match="no form"):
        held("scheduling", asked().model_copy(update={"purpose": "maybe"}))


def test_words_without_a_day_are_said_to_be_none() -> None:
    outcome = held("scheduling", asked(), {"purpose": "propose", "days": "whenever it suits"})
    assert "whenever" not in of(Artifact, outcome)[0].text


def test_a_talk_of_the_same_day_is_not_planned_twice() -> None:
    outcome = held("scheduling", known(), {"purpose": "accept", "day": "2026-11-25", "time": "11:00"})
    assert [(m.id, m.time, m.minutes) for m in of(Meeting, outcome)] == [("m-2", "11:00", 45)]


def test_notes_that_tell_the_day_are_not_asked_for_it() -> None:
    from assistant.conversations.desks import read_sources

    source = Source.of("Wendy wrote back. Next meeting: Thursday 3 December 2026 at 10:00.", title="notes.txt")
    desk = asked().model_copy(update={"sources": (source,), "notes": read_sources(asked(), (source,), WENDY)})
    assert not {"day", "time"} & set(keys_of("scheduling", desk, {"purpose": "accept"}))


def test_the_talk_that_is_planned_is_the_one_said_yes_to() -> None:
    assert "Wednesday 25 November" in of(Artifact, held("scheduling", known(), {"purpose": "accept"}))[0].text


def test_after_days_were_proposed_one_waits_for_the_answer() -> None:
    desk = asked()
    outcome = held("scheduling", desk, {"about": "which of two rosters to pilot", "sent": True})
    assert outcome.next_action
    assert outcome.next_action.day
    assert outcome.next_action.day > desk.today


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("1 or 3 December", (1, 3)),
        ("the 1st, 2nd or 3rd December", (1, 2, 3)),
        ("Tuesday 1 or Thursday 3 December", (1, 3)),
        ("30 November or 3 December", (30, 3)),
    ],
)
def test_days_that_share_a_month_are_all_offered(words: str, days: tuple[int, ...]) -> None:
    letter = of(Artifact, held("scheduling", asked(), {"purpose": "propose", "about": "shifts", "days": words}))[0]
    assert all(re.search(rf"\b{day}\b", letter.text) for day in days)

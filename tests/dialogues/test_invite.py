"""A date for the calendar: what it asks for, and what another calendar finds in the file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
import vobject
from pydantic import JsonValue

from assistant.conversations.performing import builtin_perform
from assistant.conversations.unattended import run_through
from assistant.dialogues.desk import Desk
from assistant.dialogues.invite import invite
from assistant.dialogues.outcomes import Outcome
from assistant.engines.tasks import Draft
from assistant.model.errors import MenteeError
from assistant.model.people import Profile
from assistant.model.work import Artifact, Meeting
from tests.dialogues.desks import NOW, known

LISBON = ZoneInfo("Europe/Lisbon")


def desk(**more: object) -> Desk:
    return known().model_copy(update={"now": NOW.replace(tzinfo=LISBON)} | more)


def made(desk: Desk, **given: JsonValue) -> Outcome:
    outcome = run_through(invite, desk, given, builtin_perform)[0].outcome
    assert outcome is not None
    return outcome


def paper(outcome: Outcome) -> Artifact:
    return next(record for record in outcome.records if isinstance(record, Artifact))


def test_a_planned_meeting_becomes_a_hold_without_a_question_about_it() -> None:
    event = vobject.readOne(paper(made(desk(), form="hold")).text).vevent
    assert event.dtstart.value == datetime(2026, 11, 25, 10, tzinfo=LISBON)
    assert event.summary.value.startswith("Ana and Priya")
    assert not hasattr(event, "attendee")


def test_an_invitation_asks_for_the_addresses_and_keeps_them() -> None:
    outcome = made(desk(), form="invitation", email="priya@h.example", my_email="ana@h.example")
    assert "METHOD:REQUEST" in paper(outcome).text
    kept = {record.kind: record for record in outcome.records}
    assert getattr(kept["mentor"], "email") == "priya@h.example"  # noqa: B009 - a record by its kind
    assert isinstance(kept["profile"], Profile)


def test_without_an_address_a_hold_is_made_and_the_gap_named() -> None:
    outcome = made(desk(), form="invitation")
    assert "METHOD" not in paper(outcome).text
    assert [gap.slot for gap in outcome.left_open] == ["email"]


def test_a_moved_meeting_keeps_its_uid_and_counts_up() -> None:
    first = paper(made(desk(), form="hold"))
    again = paper(made(desk(artifacts=(first,)), form="hold"))
    moved_to = tuple(m.model_copy(update={"time": "16:00"}) if m.id == "m-2" else m for m in known().meetings)
    moved = paper(made(desk(artifacts=(first,), meetings=moved_to), form="hold"))
    events = [vobject.readOne(one.text).vevent for one in (first, again, moved)]
    assert len({event.uid.value for event in events}) == 1
    assert [getattr(event, "sequence", None) and event.sequence.value for event in events] == [None, None, "1"]


def test_words_of_a_new_meeting_are_enough() -> None:
    new = desk(meetings=(), mentor="Nguyễn Thị Mai")
    outcome = made(new, day="next wednesday", time="half past two", minutes="45 minutes", form="hold")
    event = vobject.readOne(paper(outcome).text).vevent
    assert event.dtstart.value == datetime(2026, 11, 25, 14, 30, tzinfo=LISBON)
    assert next(r for r in outcome.records if isinstance(r, Meeting)).time == "14:30"


def test_a_time_without_a_zone_is_asked_for_it_and_never_guessed() -> None:
    naive = desk(now=NOW)
    assert made(naive).left_open
    assert "DTSTART:20261125T090000Z" in paper(made(naive, form="hold", tz="Europe/Stockholm")).text


def begins(outcome: Outcome) -> datetime:
    found: datetime = vobject.readOne(paper(outcome).text).vevent.dtstart.value
    return found


def test_an_hour_beyond_a_change_of_the_clocks_is_that_hour_there() -> None:
    there = desk(zone="Europe/Lisbon", now=NOW.replace(tzinfo=timezone(timedelta())), meetings=())
    outcome = made(there, day="2027-06-10", time="10:00", minutes=30, form="hold")
    assert begins(outcome) == datetime(2027, 6, 10, 9, tzinfo=UTC)


def test_a_conversation_taken_up_again_still_knows_the_zone_of_its_clock() -> None:
    kept = Desk.model_validate_json(Desk(now=NOW.replace(tzinfo=LISBON)).model_dump_json())
    outcome = made(kept, mentor="Priya Nair", day="2027-06-10", time="10:00", minutes=30, form="hold")
    assert begins(outcome) == datetime(2027, 6, 10, 9, tzinfo=UTC)


def test_with_a_bare_offset_the_zone_is_asked_for_where_the_clocks_may_be_changed_before_that_day() -> None:
    bare = desk(now=NOW.replace(tzinfo=timezone(timedelta(hours=1))), meetings=())
    given: dict[str, JsonValue] = {"time": "10:00", "minutes": 30}
    assert [gap.slot for gap in made(bare, day="2027-06-10", **given).left_open] == ["tz"]
    told = made(bare, day="2027-06-10", tz="Europe/Stockholm", form="hold", **given)
    assert begins(told) == datetime(2027, 6, 10, 8, tzinfo=UTC)
    assert begins(made(bare, day="2026-11-30", form="hold", **given)) == datetime(2026, 11, 30, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("key", "wrong", "right"),
    [
        ("time", "after lunch", "half past two"),
        ("tz", "the usual one", "Stockholm"),
        ("email", "Priya at work", "priya@h.example"),
    ],
)
def test_what_is_no_hour_no_zone_or_no_address_is_refused_with_what_it_takes(key: str, wrong: str, right: str) -> None:
    given: dict[str, JsonValue] = {"form": "invitation", "my_email": "ana@h.example"}
    with pytest.raises(MenteeError, match="write"):
        made(desk(), **given | {key: wrong})
    assert paper(made(desk(), **given | {key: right})).text


def test_the_entry_shows_as_it_grows() -> None:
    step, _ = run_through(invite, desk(), {"form": "hold", "place": "Room 4"}, builtin_perform)
    assert step.preview
    assert isinstance(step.preview.task, Draft)
    assert step.preview.task.body.splitlines()[1:] == ["Wednesday 25 November at 10:00 (WET), 45 minutes", "Room 4"]

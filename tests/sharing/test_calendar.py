"""Calendar files, read back by two other parsers and by eye of the standard."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.errors import MenteeError
from assistant.sharing.calendar import CalendarEvent, Person, calendar_file

START = datetime(2026, 11, 25, 10, tzinfo=ZoneInfo("Europe/Stockholm"))
STAMP = datetime(2026, 11, 22, 9, tzinfo=UTC)
ANA = Person(name="Ana Costa", email="ana@ward.example")
MAI = Person(name="Nguyễn Thị Mai", email="mai@clinic.example")
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=120)


def event(**more: object) -> CalendarEvent:
    given = {
        "uid": "m-1@mentee",
        "start": START,
        "minutes": 45,
        "stamp": STAMP,
        "title": "Ana and Mai: rosters",
    }
    return CalendarEvent.model_validate(given | more)


def test_a_hold_names_nobody_and_asks_nothing_of_anybody() -> None:
    text = calendar_file(event()).decode()
    assert "METHOD" not in text
    assert "ATTENDEE" not in text
    assert "ORGANIZER" not in text
    found = vobject.readOne(text).vevent
    assert found.dtstart.value == datetime(2026, 11, 25, 9, tzinfo=UTC)
    assert found.dtend.value == datetime(2026, 11, 25, 9, 45, tzinfo=UTC)
    assert found.valarm.action.value == "DISPLAY"


def test_an_invitation_has_its_method_and_both_people() -> None:
    found = vobject.readOne(calendar_file(event(organizer=ANA, attendee=MAI)).decode())
    assert found.method.value == "REQUEST"
    assert found.vevent.organizer.value == "mailto:ana@ward.example"
    assert found.vevent.attendee.value == "mailto:mai@clinic.example"
    assert found.vevent.attendee.params["CN"] == ["Nguyễn Thị Mai"]


def test_a_moved_meeting_keeps_its_uid_and_counts_up() -> None:
    moved = vobject.readOne(calendar_file(event(sequence=2, organizer=ANA, attendee=MAI)).decode()).vevent
    assert (moved.uid.value, moved.sequence.value) == ("m-1@mentee", "2")


def test_a_cancelled_meeting_says_so() -> None:
    found = vobject.readOne(calendar_file(event(cancelled=True, sequence=1, organizer=ANA, attendee=MAI)).decode())
    assert (found.method.value, found.vevent.status.value) == ("CANCEL", "CANCELLED")


@given(title=TEXT, place=TEXT, lines=st.lists(TEXT, max_size=5))
def test_any_words_survive_folded_and_escaped(title: str, place: str, lines: list[str]) -> None:
    description = "\n".join(lines)
    data = calendar_file(event(title=title, place=place, description=description, organizer=ANA, attendee=MAI))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    found = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
    assert str(found.get("summary", "")) == " ".join(title.split())
    assert str(found.get("description", "")) == description


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"start": START.replace(tzinfo=None)}, "time zone"),
        ({"organizer": ANA}, "their e-mail"),
        ({"organizer": Person(name="Ana", email="nowhere"), "attendee": MAI}, "your e-mail"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(wrong: dict[str, object], says: str) -> None:
    with pytest.raises(MenteeError, match=says):
        calendar_file(event(**wrong))

"""A meeting as a calendar file: a private hold, or an invitation (RFC 5545 [IC1], RFC 5546 [IC2]).

A hold has no METHOD and names nobody, so no calendar program sends anything to anyone. An invitation has
METHOD:REQUEST, the organizer and the attendee. Times are in UTC, so no time zone has to be described.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from assistant.model.base import Frozen
from assistant.model.errors import MenteeError
from assistant.model.text import one_line
from assistant.sharing.mail import address_of

REMIND_BEFORE = timedelta(minutes=15)
PRODUCT = "-//mentee//mentee//EN"


class Person(Frozen):
    """One side of an invitation."""

    name: str
    email: str


class CalendarEvent(Frozen):
    """A meeting as calendars know it. `start` and `stamp` know their time zone; `uid` stays when it moves."""

    uid: str
    start: datetime
    minutes: int
    stamp: datetime
    title: str
    description: str = ""
    place: str = ""
    sequence: int = 0
    """How often the time was changed since it was first sent."""
    cancelled: bool = False
    organizer: Person | None = None
    attendee: Person | None = None


def calendar_file(event: CalendarEvent) -> bytes:
    """The `.ics` file: an invitation where both people are given, else a hold.

    Raises MenteeError for a time without a zone, and for an invitation without two usable addresses.
    """
    from icalendar import Alarm, Calendar, Event, vCalAddress, vDuration

    if event.start.tzinfo is None or event.stamp.tzinfo is None:
        raise MenteeError("The meeting's time needs a time zone for a calendar file; keep yours in About me.")
    invites = event.organizer is not None or event.attendee is not None
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    if invites:
        calendar.add("method", "CANCEL" if event.cancelled else "REQUEST")
    entry = Event()
    entry.add("uid", one_line(event.uid))
    entry.add("dtstamp", event.stamp.astimezone(UTC))
    entry.add("dtstart", event.start.astimezone(UTC))
    entry.add("dtend", event.start.astimezone(UTC) + timedelta(minutes=event.minutes))
    entry.add("summary", one_line(event.title))
    if event.description:
        entry.add("description", event.description)
    if event.place:
        entry.add("location", one_line(event.place))
    if event.sequence or event.cancelled:
        entry.add("sequence", event.sequence)
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    if invites:
        organizer, attendee = _address(event.organizer, "your"), _address(event.attendee, "their")
        entry.add("organizer", vCalAddress.new(organizer[0], cn=organizer[1]))
        entry.add(
            "attendee",
            vCalAddress.new(attendee[0], cn=attendee[1], role="REQ-PARTICIPANT", partstat="NEEDS-ACTION", rsvp=True),
        )
    if not event.cancelled:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", one_line(event.title))
        alarm.add("trigger", vDuration(-REMIND_BEFORE))
        entry.add_component(alarm)
    calendar.add_component(entry)
    data: bytes = calendar.to_ical()
    return data


def _address(person: Person | None, whose: str) -> tuple[str, str]:
    address = address_of(person.email) if person else None
    if person is None or address is None:
        raise MenteeError(f"An invitation needs {whose} e-mail address; give it, or make a private hold instead.")
    return address.addr_spec, one_line(person.name)

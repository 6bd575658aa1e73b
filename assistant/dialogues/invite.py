"""A date for the calendar: a private hold, or an invitation that the other person answers (domain evidence 4.5)."""

from __future__ import annotations

import json
from collections.abc import Generator
from datetime import UTC, date, datetime, time
from typing import Any

from assistant.dialogues.asking import audience_of, signature, whom
from assistant.dialogues.desk import Desk
from assistant.dialogues.exact import Hour, MailAddress, Zone
from assistant.dialogues.facts import record_id
from assistant.dialogues.known_already import unless
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.own_zone import zone_for, zone_named
from assistant.dialogues.turns import Choose, Day, Dialogue, Minutes, Preview, Say, Text, Turn
from assistant.engines.tasks import Draft
from assistant.model.base import Record
from assistant.model.days import day_words
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor, Profile, call_name_of
from assistant.model.work import Artifact, Meeting
from assistant.reading.clock import find_time
from assistant.reading.durations import talk_length
from assistant.sharing.calendar import CalendarEvent, Person, calendar_file

HOLD = "hold"
INVITATION = "invitation"
FORMS = (
    Option(HOLD, "a private hold", "in my calendar only; nobody is sent anything"),
    Option(INVITATION, "an invitation", "they get it by mail and answer it; ask before you book (TG5)"),
)


def invite(desk: Desk) -> Dialogue:
    """Which meeting, at what time, and whether it is a hold or an invitation; what is known is not asked."""
    mentor = yield from whom(desk, "Who do you meet?", why="Both names stand in the title of the entry.")
    desk = audience_of(desk, mentor)
    meeting = yield from _meeting(desk, mentor)
    if meeting is None or mentor is None:
        asked = "On which day do you meet? It has to be a day to come."
        gap = LeftOpen("mentor", "Who do you meet?") if mentor is None else LeftOpen("day", asked)
        return Outcome(title="No calendar entry yet", left_open=(gap,))
    start = yield from _start(desk, meeting)
    if isinstance(start, LeftOpen):
        return Outcome(title="No calendar entry yet", left_open=(start,))
    yield Preview(_entry(desk.me.name or desk.notes.me or "", mentor, meeting, start), "Calendar entry, so far")
    form = yield Choose(
        key="form",
        question="A private hold, or an invitation?",
        why="Booking into somebody's calendar without asking first is not kind (TG5).",
        options=FORMS,
    )
    name = yield from signature(desk)
    yield Preview(_entry(name, mentor, meeting, start), "Calendar entry, so far")
    place = yield Text(
        key="place",
        question="Where, or under which link?",
        why="Whoever opens the entry a minute before finds the way.",
        example="Room 4, or the link of the call",
        optional=True,
    )
    yield Preview(_entry(name, mentor, meeting, start, place or ""), "Calendar entry, so far")
    mine, theirs = ("", "")
    if form == INVITATION:
        mine, theirs = yield from _addresses(desk, mentor)
    known = bool(mine and theirs)
    event = CalendarEvent(
        uid=f"{meeting.id}@mentee",
        start=start,
        minutes=meeting.minutes,
        stamp=desk.now if desk.now.tzinfo else desk.now.replace(tzinfo=UTC),
        title=_title(name, mentor, meeting),
        description=_description(desk, meeting),
        place=place or "",
        sequence=_sequence(desk, meeting, start),
        organizer=Person(name=name, email=mine) if known else None,
        attendee=Person(name=mentor.name, email=theirs) if known else None,
    )
    yield Say(f"{event.title}: {_when(start)}, {meeting.minutes} minutes{f', {place}' if place else ''}.")
    return _outcome(desk, mentor, meeting, event, invites=known, wanted=form == INVITATION, place=place or "")


def _meeting(desk: Desk, mentor: Mentor | None) -> Generator[Turn, Any, Meeting | None]:
    """The next meeting that is kept or told by the notes, with its day; else one made of the answers."""
    if mentor is None:
        return None
    kept = _kept(desk, mentor)
    told = desk.notes.next_meeting
    known = kept.day if kept else told.date if told and told.date and told.date >= desk.today else None
    answer = yield Day(
        key="day",
        question="On which day do you meet?",
        why="An entry needs its day.",
        today=desk.today,
        settled=known is not None,
    )
    day = date.fromisoformat(answer) if answer else known
    if day is None or day < desk.today:
        return None
    length = yield from unless(
        desk.minutes or (kept.minutes if kept else _told_length(desk)),
        Minutes(key="minutes", question="How long?", why="An entry needs its end.", example="30"),
    )
    if kept:
        moved = {"day": day, "minutes": length} | ({} if day == kept.day else {"time": ""})
        return kept.model_copy(update=moved)
    when = told.time if told and told.date in {None, day} and told.time else ""
    return Meeting(
        id=record_id("meeting", mentor.id, day.isoformat()), mentor=mentor.id, day=day, time=when, minutes=length or 30
    )


def _kept(desk: Desk, mentor: Mentor) -> Meeting | None:
    """The next meeting with this mentor that the workspace holds."""
    planned = [m for m in desk.meetings if m.mentor == mentor.id and m.state == "planned"]
    coming = ((m.day, m.time, m) for m in planned if m.day and m.day >= desk.today)
    return min(coming, key=lambda one: one[:2], default=(None, "", None))[2]


def _told_length(desk: Desk) -> int | None:
    """How long the notes say that the talk will be."""
    told = (talk_length(source.text) for source in desk.sources)
    return next((minutes for minutes, _ in filter(None, told)), None)


def _start(desk: Desk, meeting: Meeting) -> Generator[Turn, Any, datetime | LeftOpen]:
    """When it begins, or what is still missing for that."""
    question = Hour(key="time", question="At what time?", why="An entry needs its hour.", example="14:00")
    clock = yield from unless(find_time(meeting.time) if meeting.time else None, question)
    if clock is None or meeting.day is None:
        return LeftOpen("time", "At what time do you meet?")
    asked = "Which time zone is your calendar in?"
    at = datetime.combine(meeting.day, time.fromisoformat(clock))
    told = yield Zone(
        key="tz",
        question=asked,
        why="A calendar file says the hour for everybody, and clocks may change before that day (P21).",
        example="Europe/Lisbon",
        settled=(known := zone_for(desk, at)) is not None,
    )
    zone = zone_named(told) if told else known
    if zone is None:
        return LeftOpen("tz", asked)
    return at.replace(tzinfo=zone)


def _addresses(desk: Desk, mentor: Mentor) -> Generator[Turn, Any, tuple[str, str]]:
    """Both e-mail addresses, as kept or as asked."""
    to_them = MailAddress(
        key=f"email[{mentor.id}]",
        question=f"Which e-mail address does {mentor.greeting_name} use?",
        why="An invitation goes to an address.",
        example="priya@example.org",
    )
    theirs = (yield from unless(mentor.email, to_them)) or ""
    to_me = MailAddress(
        key="my_email", question="And yours?", why="Their answer comes back to it.", example="ana@example.org"
    )
    mine = (yield from unless(desk.me.email, to_me)) or ""
    return mine.strip(), theirs.strip()


def _title(name: str, mentor: Mentor, meeting: Meeting) -> str:
    """Both first names and what it is about."""
    both = f"{call_name_of(name)} and {mentor.greeting_name}" if name else f"Talk with {mentor.greeting_name}"
    return f"{both}: {meeting.outcome}" if meeting.outcome and len(meeting.outcome) <= 60 else both


def _entry(name: str, mentor: Mentor, meeting: Meeting, start: datetime, place: str = "") -> Draft:
    """The entry as a person reads it, before it is a file."""
    lines = (_title(name, mentor, meeting), f"{_when(start)}, {meeting.minutes} minutes", place)
    return Draft(kind=Kind.INVITE, channel=Channel.ICS, body="\n".join(line for line in lines if line))


def _description(desk: Desk, meeting: Meeting) -> str:
    """What it is for, the agenda where one was made, and that it may move."""
    agenda = next((paper.text for paper in desk.artifacts if paper.id == meeting.agenda), "")
    outcome = f"Outcome: {meeting.outcome}" if meeting.outcome and not agenda else ""
    return "\n\n".join(part for part in (outcome, agenda, "If another time suits better, just say so.") if part)


def _sequence(desk: Desk, meeting: Meeting, start: datetime) -> int:
    """How often the time changed since the first entry: up whenever start or length change (RFC 5546, 2.1.4)."""
    before = [json.loads(a.data) for a in desk.artifacts if a.sort == Kind.INVITE and a.data]
    mine = [entry for entry in before if entry.get("uid") == f"{meeting.id}@mentee"]
    if not mine:
        return 0
    last = max(mine, key=lambda entry: entry["sequence"])
    same = last["start"] == start.isoformat() and last["minutes"] == meeting.minutes
    return int(last["sequence"]) + (not same)


def _when(start: datetime) -> str:
    return f"{day_words(start.date())} at {start:%H:%M} ({start.tzname()})"


def _outcome(
    desk: Desk, mentor: Mentor, meeting: Meeting, event: CalendarEvent, *, invites: bool, wanted: bool, place: str
) -> Outcome:
    text = calendar_file(event).decode("utf-8").replace("\r\n", "\n")
    what = "Invitation" if invites else "Calendar hold"
    about = {"uid": event.uid, "start": event.start.isoformat(), "minutes": event.minutes, "sequence": event.sequence}
    artifact = Artifact(
        id=record_id("invite", mentor.id, text),
        sort=Kind.INVITE,
        title=f"{what}: {event.title}, {_when(event.start)}",
        text=text,
        mentor=mentor.id,
        channel=Channel.ICS,
        day=desk.today,
        data=json.dumps(about),
    )
    records: list[Record] = [
        artifact,
        meeting.model_copy(update={"time": f"{event.start:%H:%M}"}),
        mentor.model_copy(update={"email": event.attendee.email}) if event.attendee else mentor,
    ]
    if event.organizer and not desk.me.email:
        records.append(Profile.model_validate(desk.me.model_dump() | {"email": event.organizer.email}))
    gap = LeftOpen("email", "Both e-mail addresses are needed for an invitation; a private hold was made instead.")
    step = "Open the file; your calendar asks before it sends anything" if invites else "Open the file in your calendar"
    return Outcome(
        title=artifact.title,
        records=tuple(records),
        sources=desk.sources,
        saved=(f"{what}: kept in your workspace",),
        next_action=NextAction(step, desk.today, mentor=mentor.id),
        left_open=(gap,) if wanted and not invites else (),
        result=artifact,
        extra={"place": place} if place else {},
    )

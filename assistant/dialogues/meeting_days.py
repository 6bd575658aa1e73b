"""A meeting as it stands after a message about its day: agreed, moved, and told as kept."""

from __future__ import annotations

from assistant.dialogues.dates import Days
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import record_id
from assistant.model.days import day_words
from assistant.model.people import Mentor
from assistant.model.work import Meeting
from assistant.reading.digest import NextMeeting


def as_next(meeting: Meeting | None) -> NextMeeting | None:
    """A planned meeting as messages tell of it; None where its day is open."""
    if meeting is None or meeting.day is None:
        return None
    return NextMeeting(phrase=day_words(meeting.day), date=meeting.day, time=meeting.time or None)


def meeting_agreed(
    desk: Desk, mentor: Mentor, coming: Meeting | None, when: NextMeeting | None, minutes: int | None
) -> Meeting | None:
    """The meeting on the day agreed: the planned one that has no day or this day, else a new one."""
    if when is None or when.date is None:
        return coming
    same = next(
        (m for m in desk.meetings if m.mentor == mentor.id and m.day == when.date and m.state == "planned"), None
    )
    base = same or (coming if coming and coming.day is None else None)
    base = base or Meeting(id=record_id("meeting", mentor.id, str(when.date)), mentor=mentor.id)
    return base.model_copy(
        update={"day": when.date, "time": when.time or base.time, "minutes": minutes or base.minutes}
    )


def moved(meeting: Meeting | None, days: Days) -> Meeting | None:
    """A meeting that moves: to the one day offered, else it is open which day; the old one is off either way."""
    if meeting is None:
        return None
    one = days.days[0] if len(days.days) == 1 else None
    return meeting.model_copy(update={"day": one, "time": ""})


def meeting_saved(mentor: Mentor, meetings: tuple[Meeting, ...]) -> tuple[str, ...]:
    """The lines that say which meetings were kept."""
    days = (day_words(meeting.day) if meeting.day else "day open" for meeting in meetings)
    return tuple(f"Meeting with {mentor.name}, {day}: kept in your workspace" for day in days)

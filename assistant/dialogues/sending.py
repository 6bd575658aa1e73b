"""Marking a message as sent: kept word for word, with what it asks for and until when an answer is waited for."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from assistant.dialogues.asking import Asked
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import record_id
from assistant.dialogues.stages import KEPT_IN_TOUCH, NOT_YET
from assistant.dialogues.turns import YesNo
from assistant.dialogues.waiting import KEEP_IN_TOUCH_MONTHS, reminder_day
from assistant.model.base import Record
from assistant.model.correspondence import Message
from assistant.model.messages import Kind
from assistant.model.people import Mentor, Stage
from assistant.model.work import Advice, Artifact
from assistant.reading.calendar import add_months

_AWAITED = frozenset({Kind.FIRST_CONTACT, Kind.INTRO_REQUEST, Kind.NUDGE, Kind.MANAGER_NOTE})
"""Kinds that wait for an answer whatever they say; a scheduling message waits where it asks for a date."""


def mark_sent(
    desk: Desk, artifact: Artifact, at: datetime, *, ask: str = "", weight: int = 0, minutes: int | None = None
) -> tuple[Record, ...]:
    """What is kept when the person says that a piece went out: the message, the piece, and the mentor where known.

    `ask`, `weight` and `minutes` stand for what the piece itself does not say of its request. A first contact makes the
    mentor `contacted`: marking it is the person's own act. Nothing changes for a piece that was marked before.
    """
    if artifact.sent is not None:
        return ()
    mentor = desk.mentor_by_id(artifact.mentor)
    day = at.date()
    ask = artifact.ask or ask
    message = Message(
        id=record_id("message", artifact.id),
        mentor=artifact.mentor,
        sort=artifact.sort,
        channel=artifact.channel,
        at=at,
        subject=artifact.subject,
        text=artifact.text,
        artifact=artifact.id,
        ask=ask,
        weight=artifact.weight or weight,
        minutes=artifact.minutes or minutes,
        answer_by=reminder_day(day, mentor.familiarity if mentor else "cold") if _waits(artifact.sort, ask) else None,
    )
    kept = artifact.model_copy(update={"sent": day})
    if mentor is None:
        return (message, kept)
    return (message, kept, _written_to(mentor, message))


def _waits(sort: str, ask: str) -> bool:
    return sort in _AWAITED or (sort == Kind.SCHEDULING and bool(ask))


def _written_to(mentor: Mentor, message: Message) -> Mentor:
    """The mentor after a message: the clock starts anew, from the last contact in either direction."""
    day = message.at.date()
    later = mentor.next_contact
    if message.answer_by:
        later = message.answer_by
    elif later and later <= day:
        later = add_months(day, KEEP_IN_TOUCH_MONTHS) if mentor.stage in KEPT_IN_TOUCH else None
    stage = mentor.stage
    if message.sort == Kind.FIRST_CONTACT and stage in NOT_YET:
        stage = Stage.CONTACTED
    return mentor.model_copy(
        update={"stage": stage, "last_contact": max(day, mentor.last_contact or day), "next_contact": later}
    )


def told_by(desk: Desk, artifact: Artifact, day: date) -> tuple[Advice, ...]:
    """The rows of the ledger of which a letter that went out tells what was done or what came of it, told on that day.

    A sentence that the person took out tells nothing.
    """
    said = {span.text for fact in artifact.support if fact.text in artifact.text for span in fact.evidence}
    theirs = (row for row in desk.advice if row.mentor == artifact.mentor and row.told is None)
    return tuple(row.model_copy(update={"told": day}) for row in theirs if said & ({row.done, row.result} - {""}))


def whether_sent(desk: Desk, mentor: Mentor | None, artifact: Artifact, key: str = "sent") -> Asked:
    """Ask whether it went out. Returns the records that stand then: the piece, the message, and the mentor last.

    `mentor` is the mentor as the dialogue leaves them; they are among the records whenever they are not as the desk
    knows them.
    """
    answer = yield YesNo(
        key=key,
        question="Have you sent it?",
        why="The clock for what comes next starts when it is sent (FU1).",
        optional=True,
    )
    known = with_mentor(desk, mentor)
    if answer:
        return mark_sent(known, artifact, desk.now)
    changed = mentor is not None and desk.mentor_by_id(mentor.id) != mentor
    return (artifact, mentor) if changed else (artifact,)


def with_mentor(desk: Desk, mentor: Mentor | None) -> Desk:
    """The desk with this mentor on it as they stand now."""
    if mentor is None:
        return desk
    others = tuple(m for m in desk.mentors if m.id != mentor.id)
    return desk.model_copy(update={"mentors": (*others, mentor)})


def send_by(day: date, today: date) -> date:
    """The day to send something that has to be there a day before `day`; never past."""
    return max(today, day - timedelta(days=1))

"""The thread with one mentor: what was asked last, how often without an answer, and what was settled."""

from __future__ import annotations

from datetime import date
from typing import Any

from assistant.dialogues.desk import Desk
from assistant.dialogues.waiting import reminder_day
from assistant.model.correspondence import Message
from assistant.model.messages import Kind
from assistant.model.people import Mentor, Stage

OPEN_AT_MOST = 5
"""Open requests at a time (OS1)."""
MESSAGES_AT_MOST = 3
"""Messages without an answer in all: the request and two reminders (FU3, NUDGE-MAX)."""
_OVER = frozenset({Stage.ENDED, Stage.DECLINED, Stage.ALUMNI})
_REQUESTS = frozenset({Kind.FIRST_CONTACT, Kind.INTRO_REQUEST, Kind.NUDGE})
"""Kinds that ask whatever is kept of what they ask for."""


def last_request(desk: Desk, mentor_id: str) -> Message | None:
    """The last message that asked them for something."""
    asked = [m for m in desk.messages if m.mentor == mentor_id and m.direction == "out" and m.ask]
    return asked[-1] if asked else None


def unanswered(desk: Desk, mentor_id: str) -> int:
    """How many messages went out since the last one that came in, or since the two last met."""
    met = max((m.day for m in desk.meetings if m.mentor == mentor_id and m.state == "held" and m.day), default=date.min)
    count = 0
    for message in reversed([m for m in desk.messages if m.mentor == mentor_id]):
        if message.direction == "in" or message.at.date() <= met:
            break
        count += 1
    return count


def open_request(desk: Desk, mentor_id: str) -> Message | None:
    """The request that still waits for their answer: nothing came in, no talk was held, and it was not taken back."""
    mentor = desk.mentor_by_id(mentor_id)
    if mentor is None or mentor.stage in _OVER:
        return None
    thread = [m for m in desk.messages if m.mentor == mentor_id]
    request = next((m for m in reversed(thread) if m.direction == "out" and (m.ask or m.sort in _REQUESTS)), None)
    if request is None:
        return None
    since = thread[thread.index(request) + 1 :]
    answered = any(m.direction == "in" or m.sort == Kind.WITHDRAW for m in since)
    met = any(
        m.mentor == mentor_id and m.state == "held" and m.day and m.day >= request.at.date() for m in desk.meetings
    )
    return None if answered or met else request


def being_introduced(desk: Desk, mentor: Mentor) -> bool:
    """Whether somebody was asked to introduce the two, and has still time to answer."""
    asked = (open_request(desk, other.id) for other in desk.mentors if other.id != mentor.id)
    return any(
        request.sort == Kind.INTRO_REQUEST
        and mentor.name in request.text
        and (request.answer_by is None or request.answer_by > desk.today)
        for request in asked
        if request
    )


def waiting_for(desk: Desk) -> tuple[Mentor, ...]:
    """The mentors whose answer to a request is still out, the longest wait first."""
    waiting = [(request.at, m) for m in desk.mentors if (request := open_request(desk, m.id))]
    return tuple(mentor for _, mentor in sorted(waiting, key=lambda pair: pair[0]))


def owed(desk: Desk, mentor_id: str) -> Message | None:
    """What came in from them last, while nothing has been written back."""
    thread = [m for m in desk.messages if m.mentor == mentor_id]
    return thread[-1] if thread and thread[-1].direction == "in" else None


def may_remind(desk: Desk, mentor: Mentor) -> date | None:
    """The first day for a reminder; None where nothing waits, or where it was asked as often as it may be."""
    request = open_request(desk, mentor.id)
    if request is None or unanswered(desk, mentor.id) >= MESSAGES_AT_MOST:
        return None
    sent = [m for m in desk.messages if m.mentor == mentor.id and m.direction == "out"]
    since = max(request.at, sent[-1].at).date()
    return reminder_day(since, mentor.familiarity)


def thread_with(desk: Desk, mentor_id: str) -> dict[str, Any] | None:
    """The thread as the checks are told of it (check-context); None where nothing was sent."""
    sent = [m for m in desk.messages if m.mentor == mentor_id and m.direction == "out"]
    if not sent:
        return None
    request = last_request(desk, mentor_id)
    return {
        "last_outgoing": sent[-1].at.date().isoformat(),
        "unanswered": unanswered(desk, mentor_id),
        "original_ask": request.ask if request else None,
        "agreed_date": None,
    }

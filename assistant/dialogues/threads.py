"""The thread with one mentor: what was asked last, how often without an answer, and what was settled."""

from __future__ import annotations

from typing import Any

from assistant.dialogues.desk import Desk
from assistant.model.correspondence import Message


def last_request(desk: Desk, mentor_id: str) -> Message | None:
    """The last message that asked them for something."""
    asked = [m for m in desk.messages if m.mentor == mentor_id and m.direction == "out" and m.ask]
    return asked[-1] if asked else None


def unanswered(desk: Desk, mentor_id: str) -> int:
    """How many messages went out since the last one that came in."""
    count = 0
    for message in reversed([m for m in desk.messages if m.mentor == mentor_id]):
        if message.direction == "in":
            break
        count += 1
    return count


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

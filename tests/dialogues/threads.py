"""Desks with letters under way, for the tests of what comes back."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from pydantic import JsonValue

from assistant.conversations.performing import builtin_perform
from assistant.conversations.unattended import run_through
from assistant.dialogues.desk import Desk
from assistant.dialogues.outcomes import Outcome
from assistant.dialogues.registry import DIALOGUES
from assistant.model.base import Record
from assistant.model.correspondence import Message
from assistant.model.people import Mentor, Stage
from tests.dialogues.desks import known

R = TypeVar("R", bound=Record)

WENDY = Mentor(id="wendy-cole", name="Wendy Cole", stage=Stage.CONTACTED)
LENA = Mentor(id="lena-fischer", name="Lena Fischer", stage=Stage.CONTACTED)


def request(mentor: Mentor, day: int, ask: str = "how you chose your first roster tool", **more: object) -> Message:
    """A first message that went out on that day of November 2026, at ten."""
    return Message.model_validate(
        {
            "id": f"m-{mentor.id}-{day}",
            "mentor": mentor.id,
            "sort": "first-contact",
            "channel": "email",
            "at": datetime(2026, 11, day, 10),
            "text": f"Hello {mentor.greeting_name}, may I ask {ask}?",
            "ask": ask,
            "weight": 1,
            "minutes": 20,
        }
        | more
    )


def asked(*messages: Message, mentor: str = WENDY.id) -> Desk:
    """The desk of `known`, with Wendy and Lena on it, and these messages between them."""
    desk = known()
    mentors = (*desk.mentors, WENDY, LENA)
    return desk.model_copy(update={"mentor": mentor, "mentors": mentors, "messages": messages})


def held(name: str, desk: Desk, answers: dict[str, JsonValue] | None = None) -> Outcome:
    """A dialogue held to its end with these answers, and the rest skipped."""
    step, _ = run_through(DIALOGUES[name].maker(), desk, answers or {}, builtin_perform)
    assert step.outcome
    return step.outcome


def keys_of(name: str, desk: Desk, answers: dict[str, JsonValue] | None = None) -> list[str]:
    """The keys of what was asked on the way."""
    _, given = run_through(DIALOGUES[name].maker(), desk, answers or {}, builtin_perform)
    return list(given)


def of(kind: type[R], outcome: Outcome) -> list[R]:
    """The records of one kind that are kept."""
    return [record for record in outcome.records if isinstance(record, kind)]

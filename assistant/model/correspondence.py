"""Messages that went out or came in: what was said, when, and what it waits for."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import field_validator

from assistant.model.base import Record


class Answer(StrEnum):
    """What came back to a message (D05)."""

    YES = "yes"
    LATER = "later"
    NO = "no"
    REFERRAL = "referral"
    WRONG_PERSON = "wrong-person"
    SILENCE = "silence"


class Message(Record):
    """One message in either direction. What was sent is kept word for word, and never changed."""

    kind: ClassVar[str] = "message"

    mentor: str
    """Id of the relationship it belongs to."""
    direction: Literal["out", "in"] = "out"
    sort: str = ""
    """One of the kinds of messages.Kind; empty for what came in."""
    channel: str = ""
    at: datetime
    subject: str = ""
    text: str = ""
    artifact: str = ""
    """Id of the artifact that was sent."""
    ask: str = ""
    """What it asks for, in the person's words; empty for none."""
    weight: int = 0
    """How much it asks, 1 to 5 on the ask ladder; 0 for nothing."""
    minutes: int | None = None
    """How long a talk it asks for."""
    answer_by: date | None = None
    """When silence becomes an answer: the day for the one reminder, or to let go."""
    answer: Answer | None = None
    """For what came in: what it says."""
    reason: str = ""
    """For a no or a later: the reason, if one was given."""

    @field_validator("at")
    @classmethod
    def _by_the_wall_clock(cls, at: datetime) -> datetime:
        """The time as the clock on the wall showed it, so that any two messages can be put in order."""
        return at.replace(tzinfo=None)

"""What the checks are given beside the draft. Every field may be absent; a rule that lacks what it needs is silent."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import ConfigDict

from assistant.model.base import Frozen
from assistant.model.people import Familiarity


class _Part(Frozen):
    model_config = ConfigDict(frozen=True, extra="forbid")


class MeContext(_Part):
    name: str | None = None
    tz: str | None = None
    private_words: tuple[str, ...] = ()


class MentorContext(_Part):
    name: str | None = None
    call_name: str | None = None
    familiarity: Familiarity | None = None
    meetings_held: int | None = None
    tz: str | None = None
    facts: tuple[str, ...] | None = None
    linkedin: str | None = None
    agenda_hours: int | None = None


class MeetingContext(_Part):
    start: datetime | None = None
    minutes: int | None = None
    ended: datetime | None = None
    sent_at: datetime | None = None
    pre_reading: bool | None = None


class ThreadContext(_Part):
    last_outgoing: date | None = None
    unanswered: int | None = None
    original_ask: str | None = None
    agreed_date: date | None = None


class Wall(_Part):
    text: str
    audience: tuple[str, ...]


class Context(_Part):
    """The contract of `mentee check --context`."""

    today: datetime | date | None = None
    me: MeContext | None = None
    mentor: MentorContext | None = None
    other_people: tuple[str, ...] | None = None
    goals: tuple[str, ...] | None = None
    advice: tuple[str, ...] | None = None
    open_commitments: int | None = None
    meeting: MeetingContext | None = None
    thread: ThreadContext | None = None
    attachments: tuple[str, ...] | None = None
    sent_to_others: tuple[str, ...] | None = None
    agenda: tuple[str, ...] | None = None
    notes: tuple[str, ...] | None = None
    sources: tuple[str, ...] | None = None
    walls: tuple[Wall, ...] | None = None
    next_contact: str | None = None
    """A date, `none (chosen)`, or null where it is known to be empty; `model_fields_set` tells null from absent."""


NOTHING_KNOWN = Context()

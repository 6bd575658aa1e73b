"""The desk: a frozen view of what is known when a conversation starts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import model_validator

from assistant.model.base import Frozen, Record
from assistant.model.correspondence import Message
from assistant.model.evidence import Source
from assistant.model.help import Help
from assistant.model.people import Mentor, Profile
from assistant.model.work import Advice, Artifact, Commitment, Goal, Meeting, Noted, Reflection
from assistant.reading.digest import Digest


class Walled(Frozen):
    """Words that are not for everybody, and the ids of the mentors they are for; empty for the person alone."""

    text: str
    audience: tuple[str, ...] = ()


class Desk(Frozen):
    """Everything a dialogue may look at. Taken once, and stored with the conversation."""

    now: datetime
    zone: str = ""
    """The name of the zone that `now` was taken in, where it has one; a stored moment keeps its bare offset only."""
    me: Profile = Profile()
    mentors: tuple[Mentor, ...] = ()
    goals: tuple[Goal, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    advice: tuple[Advice, ...] = ()
    noted: tuple[Noted, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    artifacts: tuple[Artifact, ...] = ()
    messages: tuple[Message, ...] = ()
    """What went out and came in, oldest first."""
    walls: tuple[Walled, ...] = ()
    """Filled by `for_audience`: what was taken off the desk, for the check at the way out."""
    sent_to_others: tuple[str, ...] = ()
    """Filled by `for_audience`: what was sent to other mentors, for the check that no two get the same letter."""
    notes: Digest = Digest()
    """What the notes at hand say."""
    sources: tuple[Source, ...] = ()
    """The notes at hand."""
    mentor: str = ""
    """Id of the mentor this conversation is about, where that is settled beforehand."""
    minutes: int | None = None
    """The length of the talk, where it is settled beforehand."""
    wanted: Help | None = None
    not_wanted: Help | None = None
    """The help wanted, and not, where they are settled beforehand."""
    summary_words: int = 60
    subject: str = ""
    """Id of the record this conversation is about, such as one promise."""
    channel: str = ""
    """How a message travels, one of messages.Channel, where it is settled beforehand."""
    purpose: str = ""
    """What a message is for, one of tasks.Purpose, where it is settled beforehand."""
    planned: str = ""
    """An agenda's text to hold a debrief against, where one was given."""

    @model_validator(mode="before")
    @classmethod
    def _keep_the_zone(cls, values: Any) -> Any:
        now = values.get("now") if isinstance(values, dict) else None
        zone = now.tzinfo if isinstance(now, datetime) else None
        return {"zone": zone.key, **values} if isinstance(zone, ZoneInfo) and zone.key else values

    @property
    def today(self) -> date:
        return self.now.date()

    def mentor_by_id(self, mentor_id: str) -> Mentor | None:
        return next((m for m in self.mentors if m.id == mentor_id), None)

    def for_audience(self, mentor_id: str) -> Desk:
        """The desk as far as this mentor may hear of it: nothing that another mentor said in confidence.

        What a mentor said has that mentor as its audience, and so has what is derived from it; the person's own goals
        are for whom they share them with, or for anyone where they say nothing. What is taken off is kept as `walls`.
        """

        def theirs(owner: str) -> bool:
            return owner in {"", mentor_id}

        walls = (
            *(Walled(text=g.text, audience=g.mentors) for g in self.goals if g.mentors and mentor_id not in g.mentors),
            *(Walled(text=c.what, audience=(c.mentor,)) for c in self.commitments if not theirs(c.mentor)),
            *(Walled(text=a.text, audience=(a.mentor,)) for a in self.advice if not theirs(a.mentor)),
            *(Walled(text=n.text, audience=(n.mentor,)) for n in self.noted if not theirs(n.mentor)),
            *(Walled(text=words) for r in self.reflections for words in (r.reaction, r.true) if words),
            *(
                Walled(text=f.text, audience=(m.id,))
                for m in self.mentors
                for f in m.facts
                if f.audience != "all" and m.id != mentor_id
            ),
        )
        return self.model_copy(
            update={
                "goals": tuple(g for g in self.goals if not g.mentors or mentor_id in g.mentors),
                "meetings": tuple(m for m in self.meetings if theirs(m.mentor)),
                "commitments": tuple(c for c in self.commitments if theirs(c.mentor)),
                "advice": tuple(a for a in self.advice if theirs(a.mentor)),
                "noted": tuple(n for n in self.noted if theirs(n.mentor) and not n.private),
                "reflections": tuple(r for r in self.reflections if theirs(r.mentor)),
                "artifacts": tuple(a for a in self.artifacts if theirs(a.mentor) and not a.private),
                "messages": tuple(m for m in self.messages if theirs(m.mentor)),
                "walls": walls,
                "sent_to_others": tuple(
                    m.text for m in self.messages if m.direction == "out" and m.mentor != mentor_id and m.text
                ),
            }
        )


_SHELVES: dict[type[Record], str] = {
    Mentor: "mentors",
    Goal: "goals",
    Meeting: "meetings",
    Commitment: "commitments",
    Advice: "advice",
    Noted: "noted",
    Reflection: "reflections",
    Artifact: "artifacts",
    Message: "messages",
}


def with_records(desk: Desk, records: Iterable[Record]) -> Desk:
    """The desk as it is once these records are kept: each in the place of the one of its id, new ones last."""
    changed: dict[str, dict[str, Record]] = {}
    me = desk.me
    for record in records:
        me = record if isinstance(record, Profile) else me
        shelf = _SHELVES.get(type(record))
        if shelf:
            kept = changed.setdefault(shelf, {one.id: one for one in getattr(desk, shelf)})
            kept[record.id] = record
    return desk.model_copy(update={"me": me, **{shelf: tuple(kept.values()) for shelf, kept in changed.items()}})

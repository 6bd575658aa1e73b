"""Goals, meetings, promises, advice and messages: what a relationship is made of."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from assistant.model.base import Record
from assistant.model.evidence import Evidence, Fact


class Goal(Record):
    """What will be different, and how one will know."""

    kind: ClassVar[str] = "goal"

    text: str
    test: str = ""
    why_now: str = ""
    tried: str = ""
    obstacle: str = ""
    if_then: str = ""
    tasks: tuple[str, ...] = ()
    talks: str = ""
    """`one` or `several`: how many talks the person thinks it needs."""
    review: date | None = None
    mentors: tuple[str, ...] = ()
    """Ids of the mentors it is shared with; private while empty."""
    ratings: tuple[tuple[date, int], ...] = ()
    """How near the person feels, 1 to 10, by day."""
    state: Literal["active", "reached", "let-go"] = "active"
    evidence: tuple[Evidence, ...] = ()


class Meeting(Record):
    """One meeting, to come or held."""

    kind: ClassVar[str] = "meeting"

    mentor: str
    day: date | None = None
    time: str = ""
    minutes: int = 30
    state: Literal["planned", "held", "cancelled"] = "planned"
    outcome: str = ""
    """The planned outcome, as the agenda has it."""
    agenda: str = ""
    """Id of the artifact with the agenda."""
    debrief: str = ""


class Commitment(Record):
    """A promise that the person confirmed: who owes what, by when. `who` is `me`, a mentor's name, or None."""

    kind: ClassVar[str] = "commitment"

    who: str | None
    what: str
    mentor: str
    """Id of the relationship it belongs to."""
    due: date | None = None
    due_words: str = ""
    state: Literal["open", "done", "dropped"] = "open"
    made: date | None = None
    closed: date | None = None
    evidence: tuple[Evidence, ...] = ()


Stance = Literal["try", "adapt", "not-for-me"]


class Advice(Record):
    """One piece of advice, and what became of it."""

    kind: ClassVar[str] = "advice"

    mentor: str
    text: str
    giver: str = ""
    """Who said it, where that is somebody else than the mentor."""
    day: date | None = None
    stance: Stance | None = None
    why: str = ""
    done: str = ""
    """What the person did with it."""
    result: str = ""
    """What came of it."""
    told: date | None = None
    """When the one who gave it heard what came of it."""
    evidence: tuple[Evidence, ...] = ()


class Noted(Record):
    """A line the person noted in or after a meeting: feedback, a decision, a story, an open question."""

    kind: ClassVar[str] = "noted"

    mentor: str
    sort: Literal["feedback", "decision", "story", "question", "lesson", "resource"]
    text: str
    day: date | None = None
    private: bool = False
    """True where it must stay between the two."""
    evidence: tuple[Evidence, ...] = ()


class Reflection(Record):
    """What the person makes of one piece of criticism (D14). It is for them alone, every word of it."""

    kind: ClassVar[str] = "reflection"

    mentor: str
    words: str
    """The criticism in the exact words."""
    noted: str = ""
    """Id of the line of a debrief it is about."""
    day: date
    reaction: str = ""
    """The first reaction."""
    true: str = ""
    """Which part could be true."""
    sign: str = ""
    """What somebody would see in a week, if the person acted on it."""
    question: str = ""
    """What has to be asked to understand it."""
    experiment: str = ""
    until: date | None = None


class Artifact(Record):
    """A finished piece: the text the person approved, of one kind, for one mentor."""

    kind: ClassVar[str] = "artifact"

    sort: str
    """One of the kinds of messages.Kind."""
    title: str
    text: str
    subject: str = ""
    mentor: str = ""
    channel: str = ""
    day: date | None = None
    sent: date | None = None
    ask: str = ""
    """What it asks for, in the person's words; empty for none. Kept for the day it is sent."""
    weight: int = 0
    """How much it asks, 1 to 5 on the ask ladder; 0 for nothing."""
    minutes: int | None = None
    """How long a talk it asks for."""
    short: str = ""
    """The same in three lines, for a channel with little room, where there is such a form."""
    data: str = ""
    """The structured form as JSON, where there is one."""
    proposed: str = ""
    """The text as it was proposed, where the person changed it; empty where they did not."""
    private: bool = False
    """True for a paper that is for the person alone: shown to them, and never copied, sent or saved with the others."""
    support: tuple[Fact, ...] = ()

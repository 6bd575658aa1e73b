"""Debriefs: notes of a meeting and what the person says of it, and the debrief."""

from __future__ import annotations

from datetime import date
from typing import Literal

from assistant.engines.tasks.base import Provenance, Task
from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Fact, Source
from assistant.model.work import Stance
from assistant.reading.digest import Attributed, CommitmentFound, Digest, NextMeeting, PersonFound

OutcomeState = Literal["reached", "partly", "changed", "not-raised", "unknown"]
TopicState = Literal["raised", "not-raised", "unknown"]


class StanceTaken(Frozen):
    """What the person makes of one piece of advice."""

    advice: str
    stance: Stance | None
    why: str = ""


class AdviceLine(Frozen):
    """One line of the debrief's advice."""

    text: str
    giver: str | None
    stance: Stance | None = None
    why: str = ""
    evidence: tuple[Evidence, ...] = ()


class OutcomeLine(Frozen):
    """What was planned, and what the notes say became of it."""

    planned: str | None
    state: OutcomeState
    evidence: tuple[Evidence, ...] = ()
    said: bool = False
    """True where the person said so; read from the notes else."""


class TopicLine(Frozen):
    """One planned topic, and whether the notes tell that it came up."""

    text: str
    state: TopicState
    evidence: tuple[Evidence, ...] = ()


class Debrief(Frozen):
    """A meeting, looked back at. A line comes from what was noted or typed, never from what was planned."""

    mentor: str | None
    day: date | None
    summary: str
    outcome: OutcomeLine
    topics: tuple[TopicLine, ...] = ()
    """What was planned beside the outcome."""
    advice: tuple[AdviceLine, ...] = ()
    decisions: tuple[Fact, ...] = ()
    feedback: tuple[Attributed, ...] = ()
    commitments: tuple[CommitmentFound, ...] = ()
    open_questions: tuple[Fact, ...] = ()
    stories: tuple[Fact, ...] = ()
    takeaway: Fact | None = None
    differently: Fact | None = None
    help_asked: str = ""
    """The help the agenda asked for, in a few words."""
    help_received: Fact | None = None
    people: tuple[PersonFound, ...] = ()
    resources: tuple[Fact, ...] = ()
    next_meeting: NextMeeting | None = None
    private: tuple[Fact, ...] = ()
    provenance: Provenance = Provenance()


class SummarizeDebrief(Task):
    """Notes of a meeting and what the person says of it -> the debrief."""

    name = "summarize-debrief"
    result = Debrief

    sources: tuple[Source, ...] = ()
    digest: Digest = Digest()
    mentor: str | None = None
    day: date | None = None
    planned: str | None = None
    """The planned outcome sentence."""
    planned_topics: tuple[str, ...] = ()
    state: OutcomeState | None = None
    """What the person says became of it; computed from the notes where None."""
    stances: tuple[StanceTaken, ...] = ()
    commitments: tuple[CommitmentFound, ...] = ()
    """The promises as the person confirmed or mended them."""
    story: Fact | None = None
    takeaway: Fact | None = None
    differently: Fact | None = None
    help_asked: str = ""
    """The help the agenda asked for, in a few words; empty where it asked for none."""
    help_received: Fact | None = None
    next_meeting: NextMeeting | None = None
    private: tuple[Fact, ...] = ()
    added: tuple[Fact, ...] = ()
    """Further notes typed in the dialogue."""
    summary_words: int = 60

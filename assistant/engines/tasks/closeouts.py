"""Close-outs: a history looked back at, and its texts."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from assistant.engines.tasks.base import Addressee, Provenance, Sender, Task
from assistant.model.base import Frozen
from assistant.model.evidence import Fact
from assistant.model.relationship import Relationship


class CloseOutDocuments(Frozen):
    """The texts of a close-out, in Markdown (the letter as plain text)."""

    to_send: str
    private: str
    last_agenda: str
    letter: str


class CloseOutSummary(Frozen):
    """A relationship, looked back at."""

    mentor: str
    goal: Fact | None
    result: Fact | None
    ratings: tuple[tuple[date, int], ...] = ()
    helped: tuple[Fact, ...] = ()
    open: tuple[Fact, ...] = ()
    differently_me: tuple[Fact, ...] = ()
    differently_mentor: tuple[Fact, ...] = ()
    thanks: str = ""
    next_contact: date | Literal["none (chosen)"] | None = None
    letter_subject: str = ""
    documents: CloseOutDocuments
    support: tuple[Fact, ...] = ()
    provenance: Provenance = Provenance()


class CloseOut(Task):
    """The history and what the person says of it -> the close-out's texts."""

    name = "close-out"
    result = CloseOutSummary

    me: Sender = Sender()
    to: Addressee = Addressee()
    today: date
    goal: Fact | None = None
    result_reached: Fact | None = None
    ratings: tuple[tuple[date, int], ...] = ()
    meetings: tuple[date, ...] = ()
    helped: tuple[Fact, ...] = ()
    """The pieces of advice that mattered, in the words they were given."""
    came_of: dict[str, Fact] = Field(default_factory=dict)
    """What came of a piece of advice that helped, by its words."""
    open: tuple[Fact, ...] = ()
    """What the person still wants to do, and what they said of it in their own words."""
    owed: tuple[Fact, ...] = ()
    """What the mentor promised and has not done yet."""
    still_matters: Fact | None = None
    differently_me: Fact | None = None
    differently_mentor: Fact | None = None
    stay_in_touch: Fact | None = None
    next_contact: date | Literal["none (chosen)"] | None = None
    pass_on: Fact | None = None
    feedback: tuple[Fact, ...] = ()
    questions: tuple[Fact, ...] = ()
    """What was left open in the talks."""
    lessons: tuple[Fact, ...] = ()
    """What the person noted for the next time."""
    private: tuple[Fact, ...] = ()
    """What stays between the two, or with the person alone; it is on the private page and nowhere else."""
    last_minutes: int = 30
    """How long the last talk is to be."""
    history: Relationship | None = None
    """Everything dated, for the milestones of the private page."""
    numbers: tuple[tuple[str, str], ...] = ()
    """The history in numbers: what is counted, and the numbers in words."""
    drawing: str = ""
    """The history drawn with letters, for the private page."""

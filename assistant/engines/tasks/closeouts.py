"""Close-outs: a history looked back at, and its texts."""

from __future__ import annotations

from datetime import date
from typing import Literal

from assistant.engines.tasks.base import Addressee, Provenance, Sender, Task
from assistant.model.base import Frozen
from assistant.model.evidence import Fact


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
    open: tuple[Fact, ...] = ()
    still_matters: Fact | None = None
    differently_me: Fact | None = None
    differently_mentor: Fact | None = None
    stay_in_touch: Fact | None = None
    next_contact: date | Literal["none (chosen)"] | None = None
    pass_on: Fact | None = None
    private: tuple[Fact, ...] = ()

"""The tasks: a typed brief in, a typed result out. Any engine performs them; the results say what they rest on.

A brief holds everything an engine may use and nothing else, so that the same brief gives the same bytes (built-in
engine) and so that a person can read what would be sent (model engine).
"""

from __future__ import annotations

from assistant.engines.tasks.agendas import (
    AdviceTried,
    Agenda,
    AgendaItem,
    AgendaPart,
    BuildAgenda,
    PromiseBrief,
    TopicBrief,
)
from assistant.engines.tasks.angles import Angle, angles_of, written_kinds
from assistant.engines.tasks.base import Addressee, Provenance, Remark, Sender, Task
from assistant.engines.tasks.closeouts import CloseOut, CloseOutDocuments, CloseOutSummary
from assistant.engines.tasks.critique import MOST_SUGGESTIONS, Critique, Suggestion, Suggestions
from assistant.engines.tasks.debriefs import (
    AdviceLine,
    Debrief,
    OutcomeLine,
    OutcomeState,
    StanceTaken,
    SummarizeDebrief,
    TopicLine,
    TopicState,
)
from assistant.engines.tasks.goals import GoalOptions, ShapeGoals
from assistant.engines.tasks.messages import PURPOSES, Draft, Purpose, Slot, WriteMessage
from assistant.engines.tasks.reading import NotesRead, ReadNotes

__all__ = [
    "MOST_SUGGESTIONS",
    "PURPOSES",
    "Addressee",
    "AdviceLine",
    "AdviceTried",
    "Agenda",
    "AgendaItem",
    "AgendaPart",
    "Angle",
    "BuildAgenda",
    "CloseOut",
    "CloseOutDocuments",
    "CloseOutSummary",
    "Critique",
    "Debrief",
    "Draft",
    "GoalOptions",
    "NotesRead",
    "OutcomeLine",
    "OutcomeState",
    "PromiseBrief",
    "Provenance",
    "Purpose",
    "ReadNotes",
    "Remark",
    "Sender",
    "ShapeGoals",
    "Slot",
    "StanceTaken",
    "Suggestion",
    "Suggestions",
    "SummarizeDebrief",
    "Task",
    "TopicBrief",
    "TopicLine",
    "TopicState",
    "WriteMessage",
    "angles_of",
    "written_kinds",
]

"""What is asked of a model for each task, and how its answer becomes the task's result, by pure functions."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.engines.model.answers.grounds import Ground, Made, Wire, nothing_ahead, nothing_wrong

__all__ = ["Ground", "Made", "Way", "Wire", "way_of"]


@dataclass(frozen=True)
class Way:
    """How a model performs one kind of task."""

    answer: type[Wire]
    """The shape that is asked for: small and flat."""
    ground: Callable[[Any], Ground]
    """A task -> the lines it is about."""
    values: Callable[[Any], dict[str, object]]
    """A task -> what its prompt says in words of ours; nobody else's words are among them."""
    made: Callable[[Any, Any, Ground], Made]
    """Task, answer and ground -> the task's result, and what is doubtful about it."""
    faults: Callable[[Any, Any, Ground], tuple[str, ...]]
    """What a second asking could mend, a line each."""
    ahead: Callable[[Any], object]
    """Task -> what `made` will need beside the answer, kept there; worked out while the answer is waited for."""


_WAYS = {
    "read-notes": ("reading", "NotesAnswer"),
    "shape-goals": ("goals", "GoalsAnswer"),
    "build-agenda": ("agendas", "AgendaAnswer"),
    "write-message": ("messages", "MessageAnswer"),
    "summarize-debrief": ("debriefs", "DebriefAnswer"),
    "close-out": ("closeouts", "CloseOutAnswer"),
    "critique": ("critiques", "CritiqueAnswer"),
}
"""Task -> the module beside this one and the answer it asks for; imported when first needed."""


@cache
def way_of(name: str) -> Way:
    """The way of the task with that name."""
    module, answer = _WAYS[name]
    room = importlib.import_module(f"{__name__}.{module}")
    return Way(
        getattr(room, answer),
        room.ground,
        room.values,
        room.made,
        getattr(room, "faults", nothing_wrong),
        getattr(room, "ahead", nothing_ahead),
    )

"""The built-in engine: every task performed on this machine, deterministically, with no model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from assistant.engines.engine import Progress, silent
from assistant.engines.tasks import (
    BuildAgenda,
    CloseOut,
    ReadNotes,
    ShapeGoals,
    SummarizeDebrief,
    Task,
    WriteMessage,
)


def _performers() -> dict[type[Task], Callable[[Any], BaseModel]]:
    from assistant.engines.builtin.agendas import build_agenda
    from assistant.engines.builtin.closeouts import close_out
    from assistant.engines.builtin.debriefs import summarize_debrief
    from assistant.engines.builtin.digests import read_notes
    from assistant.engines.builtin.goals import shape_goals
    from assistant.engines.builtin.messages import write_message

    return {
        ReadNotes: read_notes,
        ShapeGoals: shape_goals,
        BuildAgenda: build_agenda,
        WriteMessage: write_message,
        SummarizeDebrief: summarize_debrief,
        CloseOut: close_out,
    }


def perform(task: Task) -> BaseModel:
    """The task's result. The same brief gives the same bytes."""
    return _performers()[type(task)](task)


class BuiltinEngine:
    """The built-in engine under the engines' common interface."""

    name = "builtin"

    async def perform(self, task: Task, progress: Progress = silent) -> BaseModel:
        progress(f"{task.name}: built-in engine")
        return perform(task)

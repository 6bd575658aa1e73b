"""The built-in engine: every task performed on this machine, deterministically, with no model."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import cache
from typing import Any

from pydantic import BaseModel

from assistant.engines.engine import Progress, silent
from assistant.engines.tasks import Task

PERFORMERS = {
    "read-notes": ("digests", "read_notes"),
    "shape-goals": ("goals", "shape_goals"),
    "build-agenda": ("agendas", "build_agenda"),
    "write-message": ("messages", "write_message"),
    "summarize-debrief": ("debriefs", "summarize_debrief"),
    "close-out": ("closeouts", "close_out"),
    "critique": ("critiques", "critique"),
}
"""Task -> the module beside this one and its function; imported when first needed."""


@cache
def _performer(name: str) -> Callable[[Any], BaseModel]:
    module, function = PERFORMERS[name]
    found: Callable[[Any], BaseModel] = getattr(importlib.import_module(f"{__name__}.{module}"), function)
    return found


def perform(task: Task) -> BaseModel:
    """The task's result. The same brief gives the same bytes."""
    return _performer(task.name)(task)


class BuiltinEngine:
    """The built-in engine under the engines' common interface."""

    name = "builtin"

    async def perform(self, task: Task, progress: Progress = silent) -> BaseModel:
        from assistant.engines.aside import performed_aside  # commands perform at once and never need it

        progress(f"{task.name}: built-in engine")
        return await performed_aside(perform, task)

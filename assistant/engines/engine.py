"""What an engine is: something that performs tasks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from pydantic import BaseModel

from assistant.engines.tasks import Task

Progress = Callable[[str], None]
"""Told in one line what the engine does now; may be called from any thread."""


def silent(_line: str) -> None:
    """A progress that tells nobody."""


class Engine(Protocol):
    """Performs tasks. `perform` returns an instance of `task.result` or raises `EngineError`."""

    name: str

    async def perform(self, task: Task, progress: Progress = silent) -> BaseModel: ...

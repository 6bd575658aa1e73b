"""Having a task performed at once, where nobody waits and nothing leaves the machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from pydantic import BaseModel

from assistant.engines.tasks import Task

Perform: TypeAlias = Callable[[Task], BaseModel]


def builtin_perform(task: Task) -> BaseModel:
    """The built-in engine, imported when it is first used."""
    from assistant.engines.builtin import perform

    return perform(task)

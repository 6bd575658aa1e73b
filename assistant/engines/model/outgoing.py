"""Everything that performing a task would send, word for word, before anything is sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.engines.model.calling import Caller
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.tokens import Estimate, count, estimate
from assistant.engines.tasks import Task

if TYPE_CHECKING:
    from assistant.engines.model.engine import ModelEngine


@dataclass(frozen=True)
class Outgoing:
    """The requests of one task. No key is in it."""

    endpoint: Endpoint
    task: str
    bodies: tuple[dict[str, Any], ...]
    """The JSON of each request; several where the notes are read in pieces, none for a task without words."""
    size: Estimate
    """Tokens of all of them, with the schemas beside the messages."""
    lines: tuple[tuple[str, int, int], ...] = ()
    """Stretches of lines: a source's id, first and last line."""
    masked: bool = False
    hidden: tuple[str, ...] = field(default=(), repr=False)
    """The words that go as placeholders."""

    @property
    def url(self) -> str:
        return f"{self.endpoint.base_url}/chat/completions"


def outgoing(engine: ModelEngine, caller: Caller, task: Task) -> Outgoing:
    """What performing the task would send first; a question asked again for its faults comes on top.

    Takes most of a second when tokens are first counted. Raises TooLongError.
    """
    plan = engine.plan(task)
    bodies = tuple(caller.body(request) for request in engine.requests(plan))
    sizes = [size_of(body) for body in bodies]
    return Outgoing(
        endpoint=engine.endpoint,
        task=task.name,
        bodies=bodies,
        size=Estimate(sum(size.tokens for size in sizes), max((size.margin for size in sizes), default=0.0)),
        lines=tuple(span for part in plan.parts for span in part.lines),
        masked=plan.mask is not None,
        hidden=plan.hidden,
    )


def size_of(body: Mapping[str, Any]) -> Estimate:
    """What a body takes: its messages, and the schema beside them."""
    found = estimate(body["messages"], body["model"])
    beside = count(json.dumps(body["response_format"])) if "response_format" in body else 0
    return Estimate(found.tokens + beside, found.margin)

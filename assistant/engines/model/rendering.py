"""A task's prompt as messages: first the rules, the same from call to call; then the lines in their fence."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.engines.model.fencing import fenced, harmless
from assistant.engines.model.numbering import NumberedLine
from assistant.engines.model.request import Message
from prompts import render, table

_TURN = "\f"
"""Stands in the frame of every prompt where the rules end and what changes begins."""


@dataclass(frozen=True)
class Prompt:
    """One prompt of prompts/tasks/."""

    name: str
    version: int
    answer: int
    """Tokens that its answer needs."""
    reads: int | None
    """Tokens of lines that one request takes at most; None for a task that is never split."""

    @property
    def id(self) -> str:
        return f"{self.name}@{self.version}"


@cache
def prompt_of(name: str) -> Prompt:
    """The prompt of the task with that name."""
    told = table("tasks/prompts.toml")[name]
    return Prompt(name, told["version"], told["answer"], told.get("reads"))


def rendered(
    prompt: Prompt,
    values: Mapping[str, object],
    lines: Sequence[NumberedLine],
    mark: str,
    asides: Sequence[tuple[str, Sequence[str]]] = (),
) -> tuple[Message, ...]:
    """The messages of one request. `values` are words of ours; everybody else's are in `lines` and `asides`.

    `mark` is what the fences are named by; where the text holds it, another is made from it. A name that a template
    wants and `values` lack raises jinja2.UndefinedError.
    """
    told = [(name, "\n".join(map(harmless, texts))) for name, texts in asides]
    while any(mark.casefold() in body.casefold() for _, body in told):
        mark = hashlib.sha256(mark.encode()).hexdigest()[:16]
    notes = fenced(lines, mark)
    fences = [f"<{name} {notes.mark}>\n{body}\n</{name} {notes.mark}>" for name, body in told]
    text = render(f"tasks/{prompt.name}.j2", prompt=prompt.id, notes="\n".join((*fences, notes.text)), **values)
    rules, rest = text.split(_TURN, 1)
    return Message(role="system", content=_tidy(rules)), Message(role="user", content=_tidy(rest))


def _tidy(text: str) -> str:
    return text.strip("\n")

"""What a dialogue ends with: what it leaves behind, what comes next, and what nobody said. Data only."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pydantic import BaseModel

from assistant.model.base import Record
from assistant.model.evidence import Source


@dataclass(frozen=True, slots=True)
class NextAction:
    """What to do next, and by when; `dialogue` does it here, where one does."""

    text: str
    day: date | None = None
    dialogue: str = ""
    mentor: str = ""


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """Something the piece would need and nobody said."""

    slot: str
    question: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a dialogue ends with."""

    title: str
    records: tuple[Record, ...] = ()
    sources: tuple[Source, ...] = ()
    saved: tuple[str, ...] = ()
    """What was saved where, a line each, as the last screen says it."""
    next_action: NextAction | None = None
    left_open: tuple[LeftOpen, ...] = ()
    result: BaseModel | None = None
    """The structured piece, for `--json`."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Further structured pieces by name: `help_brief`, `agenda`."""

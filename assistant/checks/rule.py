"""What a rule is: a pure function with its reason, where it applies, and an example of each sort."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant.checks.context import NOTHING_KNOWN, Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.finding import Level
from assistant.model.messages import Channel, Kind


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault as a rule sees it. `start == end` where something is absent; `level` only where it is not the rule's.

    `instead` is the wording that mends it, put in place of `start` to `end`; None where only the writer can know it.
    An empty string takes the words out. `settable` is what may be the writer's own to set: a remark at most.
    """

    start: int
    end: int
    message: str
    suggestion: str = ""
    level: Level | None = None
    instead: str | None = None
    settable: bool = False

    @classmethod
    def of(
        cls, span: Span, message: str, suggestion: str = "", level: Level | None = None, instead: str | None = None
    ) -> Fault:
        """A fault in words that are there."""
        return cls(span.start, span.end, message, suggestion, level, instead)


Find = Callable[[DraftText, Context], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class Example:
    """A draft with what the rule must know to judge it."""

    text: str
    kind: Kind
    channel: Channel = Channel.EMAIL
    context: Context = NOTHING_KNOWN


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table. `kinds` and `channels` say where it is asked; the function decides the rest."""

    id: str
    level: Level
    kinds: frozenset[Kind]
    reason: str
    """Why it matters to the reader, in one sentence."""
    practice: str
    """The practice (`P32`) or the source key behind it."""
    find: Find
    good: Example
    bad: Example
    channels: frozenset[Channel] = frozenset(Channel)

    @property
    def finds(self) -> str:
        """How it judges, as its function says it."""
        return " ".join((self.find.__doc__ or "").split("\n\n")[0].split())

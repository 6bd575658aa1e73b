"""Goals: what was said of one, and statements of it."""

from __future__ import annotations

from datetime import date

from assistant.engines.tasks.base import Provenance, Task
from assistant.engines.tasks.further import FurtherAnswer
from assistant.model.base import Frozen
from assistant.model.evidence import Fact


class GoalOptions(Frozen):
    """One to three statements of the same goal, the best first."""

    options: tuple[Fact, ...]
    questions: tuple[str, ...] = ()
    """At most two further questions whose answers would make the goal plainer; none from the built-in engine, which
    leaves them to the dialogue."""
    provenance: Provenance = Provenance()


class ShapeGoals(Task):
    """What the person said of a goal -> statements that say what will be different, how one will know, by when."""

    name = "shape-goals"
    result = GoalOptions

    change: Fact | None = None
    """What changed, or what they are stuck on."""
    difference: Fact | None = None
    """What somebody else could see in three months."""
    test: Fact | None = None
    why_now: Fact | None = None
    review: date | None = None
    found: tuple[Fact, ...] = ()
    """Goals as the notes have them."""
    further: tuple[FurtherAnswer, ...] = ()
    """What was answered to questions that an engine asked back; none is asked after that."""

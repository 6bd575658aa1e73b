"""A relationship over time, as a drawing needs it: what happened when, and how near the goal felt."""

from __future__ import annotations

from datetime import date
from typing import Literal

from assistant.model.base import Frozen

Lane = Literal["meetings", "letters", "advice", "mine", "theirs"]
"""What is drawn below one another: talks, letters, the mentor's advice, the promises of each side."""
LANES: tuple[Lane, ...] = ("meetings", "letters", "advice", "mine", "theirs")
Sign = Literal[
    "held",
    "planned",
    "cancelled",
    "out",
    "in",
    "result",
    "tried",
    "untried",
    "not-for-me",
    "kept",
    "open",
    "late",
    "dropped",
]
"""How a moment stands; `out` and `in` are letters, `result` is advice that was tried and that something came of."""


class Moment(Frozen):
    """One thing that happened, or is agreed to happen."""

    lane: Lane
    sign: Sign
    day: date | None = None
    """None where nobody noted when: it is counted, and not drawn."""
    text: str = ""
    """In the words it is kept in."""


class Relationship(Frozen):
    """Everything dated between a person and one mentor. Nothing of another mentor is in it."""

    name: str
    """What the mentor is called."""
    today: date
    moments: tuple[Moment, ...] = ()
    """By day; those without one last."""
    goal: str = ""
    """The goal that the ratings are of."""
    ratings: tuple[tuple[date, int], ...] = ()
    """How near the goal felt, 1 to 10, by day."""

    def count(self, lane: Lane, *signs: Sign) -> int:
        """How many moments of a lane have one of these signs; of any sign where none is named."""
        return sum(m.lane == lane and (not signs or m.sign in signs) for m in self.moments)

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which something is to be drawn, sorted."""
        dated = [moment.day for moment in self.moments if moment.day]
        return tuple(sorted((*dated, *(day for day, _ in self.ratings))))

"""The frame of a statement: whose deed it is, what about, and whether it is done, promised or advised."""

from __future__ import annotations

from dataclasses import dataclass

DONE, NOW, WILL, OFFERED, ADVISED, AGREED, VIEW, STATE = (
    "done",
    "now",
    "will",
    "offered",
    "advised",
    "agreed",
    "view",
    "state",
)
"""What a statement says of its deed. `view` is what somebody is said to think or like of its matter."""
ALL = frozenset({"all", "both", "every", "each"})
"""Words that tell of the whole."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: where it stands, whose deed it is (empty where nobody's), its status, its verb, the concepts of
    its matter, those that it tells as left aside (`rather than ring`), whether the whole is denied, and its words."""

    start: int
    end: int
    who: frozenset[str]
    status: str
    deed: str
    matter: frozenset[str]
    denied: bool
    without: frozenset[str]
    said: tuple[str, ...]
    subject: frozenset[str] = frozenset()
    """The concepts of a subject that is named: `my employer`, `Mirela`."""
    unsure: bool = False
    """Whether its own words say that it is uncertain."""
    tied: bool = False
    """Whether its sentence speaks of a condition."""

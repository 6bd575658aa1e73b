"""One thing that notes tell: whose it is, what about, and how it is marked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that notes tell. `sides` is empty where nobody is named; `denied` are the concepts under a `not`."""

    text: str
    line: int
    sides: frozenset[str]
    about: frozenset[str]
    denied: frozenset[str]
    marks: frozenset[str]
    around: frozenset[str] = frozenset()
    """What the rest of the line, and the line above, is about."""
    line_marks: frozenset[str] = frozenset()
    failed: bool = False
    """Whether a clause behind it says that nothing came of it."""

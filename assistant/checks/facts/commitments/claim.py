"""One claim of a draft: who is said to have promised, done, decided or advised what."""

from __future__ import annotations

from dataclasses import dataclass

PROMISE, DECISION, DEED, ADVICE, PLAN, TRIED, STATE = (
    "promise",
    "decision",
    "deed",
    "advice",
    "plan",
    "tried",
    "state",
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: where it stands, whose it is, of what sort, its verb, what it is about, and whether it is denied."""

    start: int
    end: int
    sort: str
    sides: frozenset[str]
    act: str
    about: frozenset[str]
    denied: bool
    subject: frozenset[str] = frozenset()
    """Concepts of a subject that is named: `Tom`, `the website`."""
    mild: bool = False
    """A new task in a list, or thanks in advance: need no trace in the notes."""
    beside_no: bool = False
    """Whether its sentence has another `not` or `without`."""
    whole: bool = False
    """Whether it is told of all or of both."""
    conditional: bool = False
    """Whether it stands under an `if`."""
    head: str = ""
    """The concept of what the deed is done to: of `the written exam with flying colours`, `exam`."""
    plain: bool = True
    """Whether its sentence has no `not`, `maybe`, `declined` of its own."""
    clear: bool = True
    """Whether its own clause has none, whatever the rest of its sentence says: `not now: I have enrolled`."""
    taken_back: bool = False
    """Whether its sentence goes on to say that it was taken back: `she offered to, and then withdrew`."""
    meant: bool = False
    """Whether it tells what somebody was going to do: that nothing came of it yet says nothing against it."""
    marks: frozenset[str] = frozenset()
    """How its sentence is marked as notes are: refused, considered, open."""
    points: bool = False
    """Whether it has no matter of its own, and points back: `we chose it so`."""

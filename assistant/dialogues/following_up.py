"""Following up: the advice and the promises that are kept, grouped as a person looks at them, and what can be changed.

A change is a function from the record to the record as it stands then, so that putting the old one back undoes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Generic, Literal, NamedTuple, TypeVar

from assistant.dialogues.desk import Desk
from assistant.model.base import Record
from assistant.model.work import Advice, Commitment, Stance

R = TypeVar("R", bound=Record)

Grouping = Literal["state", "person"]
"""Promises by whose they are, advice by what became of it; or either by the mentor."""


class Group(NamedTuple, Generic[R]):
    """Rows under one heading."""

    heading: str
    rows: tuple[R, ...]


# ------------------------------------------------------------------------------------------------------------- promises


def promise_groups(desk: Desk, *, by: Grouping = "state", mentor: str = "") -> tuple[Group[Commitment], ...]:
    """The promises both ways: overdue first, then by day; what is done or let go stands last."""
    kept = [c for c in desk.commitments if mentor in {"", c.mentor}]
    still = sorted(
        (c for c in kept if c.state == "open"), key=lambda c: (c.due or date.max, c.made or date.max, c.what)
    )
    closed = sorted((c for c in kept if c.state != "open"), key=lambda c: c.closed or date.min, reverse=True)
    if by == "person":
        return _grouped([*still, *closed], lambda c: _name(desk, c.mentor))
    groups = _grouped(still, whose)
    order = {heading: n for n, heading in enumerate((MINE, THEIRS, NOBODYS))}
    groups = tuple(sorted(groups, key=lambda group: order[group.heading]))
    return (*groups, *([Group("Done, or let go", tuple(closed))] if closed else []))


MINE, THEIRS, NOBODYS = "What I promised", "What others promised", "Nobody’s yet"


def whose(promise: Commitment) -> str:
    """The heading a promise stands under."""
    return MINE if promise.who == "me" else THEIRS if promise.who else NOBODYS


def overdue(promise: Commitment, today: date) -> bool:
    """Whether its day has passed and it is not done."""
    return promise.state == "open" and promise.due is not None and promise.due < today


def ticked_off(promise: Commitment, today: date) -> Commitment:
    """Done; a promise that was done already is open again."""
    if promise.state == "done":
        return promise.model_copy(update={"state": "open", "closed": None})
    return promise.model_copy(update={"state": "done", "closed": today})


def let_go(promise: Commitment, today: date) -> Commitment:
    """Let go on purpose."""
    return promise.model_copy(update={"state": "dropped", "closed": today})


def reopened(promise: Commitment) -> Commitment:
    """Still to do after all."""
    return promise.model_copy(update={"state": "open", "closed": None})


def due_on(promise: Commitment, day: date | None) -> Commitment:
    """The same by another day, or by none."""
    return promise.model_copy(update={"due": day, "due_words": ""})


def owned_by(promise: Commitment, who: str | None) -> Commitment:
    """The same with its owner: `me`, a name, or nobody."""
    return promise.model_copy(update={"who": who})


# --------------------------------------------------------------------------------------------------------------- advice

TO_DECIDE, TO_TRY, TO_TELL, TOLD, NOT_FOR_ME = (
    "To decide",
    "To try",
    "Tried, and not told yet",
    "Told what came of it",
    "Not for me",
)


def advice_groups(desk: Desk, *, by: Grouping = "state", mentor: str = "") -> tuple[Group[Advice], ...]:
    """The ledger: what is to decide first, what is told last; within a group the newest first."""
    kept = [a for a in desk.advice if mentor in {"", a.mentor}]
    newest = sorted(kept, key=lambda a: a.day or date.min, reverse=True)
    if by == "person":
        return _grouped(newest, lambda a: _name(desk, a.mentor))
    order = {heading: n for n, heading in enumerate((TO_DECIDE, TO_TRY, TO_TELL, TOLD, NOT_FOR_ME))}
    return tuple(sorted(_grouped(newest, stands), key=lambda group: order[group.heading]))


def stands(advice: Advice) -> str:
    """What became of a piece of advice so far, as a heading."""
    if advice.told:
        return TOLD
    if advice.done or advice.result:
        return TO_TELL
    if advice.stance == "not-for-me":
        return NOT_FOR_ME
    return TO_TRY if advice.stance else TO_DECIDE


def given_by(desk: Desk, advice: Advice) -> str:
    """Who gave it."""
    return advice.giver or _name(desk, advice.mentor)


def exact_words(record: Advice | Commitment) -> tuple[str, ...]:
    """The words of the notes it rests on; the words kept where no note is known."""
    return tuple(span.text for span in record.evidence if span.text) or (
        (record.text if isinstance(record, Advice) else record.what),
    )


def with_stance(advice: Advice, stance: Stance | None, why: str | None = None) -> Advice:
    """The same with a stance. The reason stands until another is given; without a stance there is none."""
    reason = advice.why if why is None and stance is not None else why or ""
    return advice.model_copy(update={"stance": stance, "why": reason})


def told_on(advice: Advice, day: date | None) -> Advice:
    """The same with the day on which its giver heard what came of it; None where they have not."""
    return advice.model_copy(update={"told": day})


def _name(desk: Desk, mentor: str) -> str:
    known = desk.mentor_by_id(mentor)
    return known.name if known else mentor or "nobody in particular"


def _grouped(rows: Iterable[R], heading: Callable[[R], str]) -> tuple[Group[R], ...]:
    groups: dict[str, list[R]] = {}
    for row in rows:
        groups.setdefault(heading(row), []).append(row)
    return tuple(Group(name, tuple(found)) for name, found in groups.items())

"""What notes say came of a thing, in other words than the draft's: `she refused`, `nothing signed`, `no choice yet`."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.concepts import weight
from assistant.checks.facts.commitments.claim import DECISION, DEED, PROMISE, STATE, Claim
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.wordlists import words

_SETTLED = frozenset({"done", "decided", "accepted", "promise"})
_ENOUGH = 2
"""Telling words that a claim and a clause must share, where the claim has more than one."""
_SHORT = 5
"""Words of matter in a clause that is about one thing."""


def came_of(claim: Claim, clauses: Sequence[Clause]) -> tuple[str, Clause] | None:
    """The reason and the clause that says that nothing came of what a claim tells as settled; None where none does.

    Silent where the claim's sentence has a `not` or a `maybe` itself, or where another clause tells of the same thing
    as settled.
    """
    if claim.denied or claim.mild or not claim.plain or claim.sort not in {PROMISE, DECISION, DEED}:
        return None
    if claim.act in words("commitments.acts_of_no"):
        return None
    things = frozenset(one for one in claim.about if weight(one) >= 1 and not one[:1].isdigit())
    if claim.act in words("commitments.acts_of_yes") and len(things) > 1:
        things -= {claim.act}
    if not things:
        return None
    against: tuple[int, str, Clause] | None = None
    settled = 0
    for clause in clauses:
        shared = things & clause.about
        if not shared or _of_another(claim, clause):
            continue
        reason = _fails(claim, shared, clause)
        if reason is None:
            if clause.marks & _SETTLED and not clause.marks & {"considered", "wished", "unsettled", "question"}:
                settled = max(settled, len(shared))
            continue
        share = len(shared) + len((things - shared) & clause.around) / 2
        enough = len(shared) >= _ENOUGH or (len(things) <= _ENOUGH and share * 2 >= len(things))
        enough = enough or (claim.act in shared and claim.act in clause.denied and share >= _ENOUGH)
        enough = enough or (claim.head in shared and reason in {"refused", "unsettled"} and len(clause.about) <= _SHORT)
        if enough and (against is None or len(shared) > against[0]):
            against = (len(shared), reason, clause)
    if against is None or settled >= against[0]:
        return None
    return against[1], against[2]


def done_after(claim: Claim, before: Clause, clauses: Sequence[Clause]) -> bool:
    """Whether a short clause right behind a plan has the same deed done: `wanted to talk to Nils. talked Friday`."""
    return claim.sort == DEED and any(
        claim.act in clause.about - clause.denied
        and "done" in clause.marks
        and not clause.marks & {"open", "refused", "wished"}
        and 0 <= clause.line - before.line <= 1
        and clause is not before
        and len([one for one in clause.about if weight(one) >= 1]) <= _ENOUGH
        and (not clause.sides or bool(clause.sides & claim.sides))
        for clause in clauses
    )


def not_of_all(claim: Claim, clauses: Sequence[Clause]) -> Clause | None:
    """The clause that takes one out of what a claim tells of all or of both: `didn't phone Mrs Lacey`, `Liv isn't`."""
    if not claim.whole or claim.denied or not claim.plain or claim.sort not in {DEED, STATE, PROMISE, DECISION}:
        return None
    for clause in clauses:
        things = {one for one in claim.about if weight(one) >= 1 and not one[:1].isdigit()}
        held = things & clause.about
        if "refused" in clause.marks and (claim.act in clause.denied or len(held) >= _ENOUGH):
            return None if _of_another(claim, clause) else clause
    return None


def _of_another(claim: Claim, clause: Clause) -> bool:
    sides = {ME, OTHER}
    return bool(clause.sides and not clause.sides & claim.sides and clause.sides <= sides and claim.sides <= sides)


def _fails(claim: Claim, shared: frozenset[str], clause: Clause) -> str | None:
    """Why a clause does not bear out what shares these words with it."""
    if clause.marks & {"question", "asked"} and claim.act == "ask":
        return None
    act = (
        claim.sort == DECISION
        or claim.act in clause.denied
        or not claim.act
        or claim.act in words("commitments.acts_of_yes")
    )
    if clause.denied and shared <= clause.denied and (act or len(shared) >= _ENOUGH):
        return "refused"
    if "bid" in clause.marks and (clause.failed or "unsettled" in clause.marks) and claim.act != "apply":
        return "unsettled"
    if (
        "bid" in clause.marks
        and claim.act in words("commitments.acts_of_success")
        and "done" not in clause.marks - {"done"}
    ):
        return "considered"
    if "fell" in clause.marks:
        return "unsettled"
    open_still = bool(clause.marks & {"considered", "wished", "asked", "question"}) or not clause.marks & _SETTLED
    if clause.failed and open_still:
        return "unsettled"
    yes = words("commitments.acts_of_yes") | words("commitments.acts_of_success")
    settles = claim.sort != DEED or claim.act in yes
    if settles and "unsettled" in clause.marks and not clause.marks & _SETTLED and len(shared) >= _ENOUGH:
        return "unsettled"
    if "wished" in clause.marks and "accepted" not in clause.marks and claim.sort != PROMISE:
        return "considered"
    return None

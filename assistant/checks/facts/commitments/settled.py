"""Results and deeds with consequences whose thing the notes have open, wished for, tried or failed throughout."""

from __future__ import annotations

from functools import cache

from assistant.checks.concepts import concept, weight
from assistant.checks.facts.commitments.claim import DECISION, DEED, Claim
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.wordlists import words

_OPEN = frozenset(
    {"considered", "wished", "asked", "question", "open", "unsettled", "bid", "fell", "planned", "refused"}
)
_SETTLED = frozenset({"done", "decided", "accepted"})
_MOST_CLAUSES = 200
"""About one thing; notes that name it more often are not weighed."""


def never_settled(claim: Claim, notes: Notes) -> tuple[str, Clause] | None:
    """The reason and the clause that says it, where the notes name what a deed was done to, and nowhere as done.

    Only deeds with consequences and results (`signed`, `got`, `has been approved`); silent where one clause about the
    thing tells it as done, or tells it without any mark, or tells the very verb of somebody as done.
    """
    if claim.sort not in {DEED, DECISION} or claim.denied or claim.mild or not claim.plain or claim.sides == {OTHER}:
        return None
    result = claim.act in words("commitments.acts_of_success")
    if claim.act in words("commitments.acts_of_no") or not (result or claim.act in _weighty()):
        return None
    told = (notes.clauses[place] for place in notes.holding.get(claim.act, ())[:_MOST_CLAUSES])
    if any(claim.act in clause.about - clause.denied and clause.marks & _SETTLED for clause in told):
        return None
    things = _things(claim, result=result)
    places = sorted({place for one in things for place in notes.holding.get(one, ())})[:_MOST_CLAUSES]
    found: tuple[str, Clause] | None = None
    plain = False
    for clause in (notes.clauses[place] for place in places):
        held = things & clause.about
        if not held or (clause.sides == {OTHER} and not (held & clause.denied or clause.failed)):
            continue
        reason = _not_done(held, clause, result=result)
        if reason is None and clause.marks:
            return None
        plain = plain or reason is None
        found = found or ((reason, clause) if reason else None)
    return None if found is None or (plain and not things & found[1].denied) else found


def _things(claim: Claim, *, result: bool) -> frozenset[str]:
    """What the deed was done to; of a result without an object, what its sentence is about."""
    if claim.subject and ME not in claim.sides:
        named = frozenset(one for one in claim.subject if weight(one) >= 1)
        if result and named & claim.about:
            return named
    if claim.head and claim.head != claim.act and weight(claim.head) >= 1 and not claim.head[:1].isdigit():
        return frozenset({claim.head})
    return frozenset(one for one in claim.about - {claim.act} if weight(one) >= 1 and not one[:1].isdigit())


def _not_done(held: frozenset[str], clause: Clause, *, result: bool) -> str | None:
    """Why a clause has the thing as not done; None where it may well be done."""
    if "fail" in clause.about and result:
        return "refused"
    if held & clause.denied or "fell" in clause.marks or (clause.failed and not clause.marks & _SETTLED):
        return "refused"
    if clause.marks & {"promise", "advised"} and not clause.marks & {"planned"}:
        return None
    bid = "bid" in clause.marks and result
    if not bid and clause.marks & _SETTLED - ({"done"} if clause.marks & {"open"} else frozenset()):
        return None
    return "planned" if clause.marks & _OPEN else None


@cache
def _weighty() -> frozenset[str]:
    return frozenset(concept(one) for one in words("commitments.verbs_weighty")) - {""}

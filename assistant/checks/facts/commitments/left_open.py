"""Decisions of which the notes say, close by, that nothing is decided."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.concepts import concept, weight
from assistant.checks.facts.commitments.claim import DECISION, Claim
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.notes import Notes

_MOST_CLAUSES = 2000
"""Of the notes, that one claim is held against."""


def is_left_open(claim: Claim, clauses: Sequence[Clause], notes: Notes) -> Clause | None:
    """The clause near the matter of a decision that says that nothing is decided, with few words of its own."""
    if claim.sort != DECISION or claim.denied or not claim.plain:
        return None
    things = _things(claim)
    lines = {clause.line for clause in clauses if things & clause.about}
    if not things or any(clause.marks & {"decided"} and "refused" not in clause.marks for clause in clauses):
        return None
    for clause in notes.clauses[:_MOST_CLAUSES]:
        undecided = (
            clause.marks & {"refused", "considered"} and _open_words() & clause.about | clause.denied & _open_words()
        )
        if undecided and {clause.line - 1, clause.line} & lines:
            return clause
    return None


def _things(claim: Claim) -> frozenset[str]:
    return frozenset(one for one in claim.about if weight(one) >= 1 and not one[:1].isdigit()) - {claim.act}


def _open_words() -> frozenset[str]:
    return frozenset({concept("choice"), concept("decision"), concept("decide"), concept("decided")})

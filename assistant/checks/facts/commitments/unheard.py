"""Deeds and decisions of which the notes hold no trace at all: not their verb, and nothing they are about."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.concepts import concept, weight
from assistant.checks.facts.commitments.claim import DECISION, DEED, Claim
from assistant.checks.facts.commitments.clauses import Clause
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.wordlists import words

_MOST_CLAUSES = 2000
"""Of the notes, that one claim is held against."""
_ENOUGH = 2
"""Telling words, all of them absent, that make a deed one that notes would tell."""


def is_unheard(claim: Claim, notes: Notes) -> bool:
    """Whether a plain, settled deed with consequences names two things or more that the notes never mention."""
    if claim.denied or claim.mild or not claim.plain or claim.sort not in {DEED, DECISION}:
        return False
    if claim.sort == DEED and claim.act not in _weighty(claim.sides):
        return False
    alike = (notes.clauses[place] for place in notes.holding.get(claim.act, ())[:_MOST_CLAUSES])
    if any(claim.act in clause.about for clause in alike if clause.sides & claim.sides or not clause.sides):
        return False
    things = _things(claim) - claim.subject
    return len(things) >= _ENOUGH and not any(one in notes.holding for one in things)


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


def _weighty(sides: frozenset[str]) -> frozenset[str]:
    if sides == {OTHER}:
        return _concepts("commitments.verbs_favour") - _concepts("commitments.verbs_light")
    return _concepts("commitments.verbs_weighty" if sides == {ME} else "commitments.verbs_public")


def _open_words() -> frozenset[str]:
    return frozenset({concept("choice"), concept("decision"), concept("decide"), concept("decided")})


def _concepts(name: str) -> frozenset[str]:
    return frozenset(concept(one) for one in words(name)) - {""}

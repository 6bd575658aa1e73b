"""Deeds, plans and advice that was tried, held against the clauses that tell of the same."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from assistant.checks.concepts import weight, when_words
from assistant.checks.facts.commitments_claim import PLAN, STATE, Claim
from assistant.checks.facts.commitments_clauses import Clause
from assistant.checks.facts.commitments_people import ME, OTHER, THIRD
from assistant.checks.facts.commitments_verdict import Verdict, counts_others, is_denied
from assistant.checks.wordlists import entries, words

_CLOSE = 0.5
"""Of a claim's matter in a clause that tells of the same thing."""


def deed_told(claim: Claim, near: list[tuple[float, Clause]]) -> Verdict | None:
    close = [
        (score, clause) for score, clause in near if (score >= _CLOSE or clause.denied) and _same_deed(claim, clause)
    ]
    against: Verdict | None = None
    for _, clause in close:
        if claim.mild and _is_mine(claim, clause):
            against = against or Verdict("inverted", clause)
            continue
        if (
            clause.sides
            and not clause.sides & claim.sides
            and OTHER in clause.sides | claim.sides
            and ME in clause.sides | claim.sides
        ):
            continue
        named = claim.subject and THIRD in clause.sides
        if named and not claim.subject & clause.about:
            continue
        denied = is_denied(claim, clause)
        if claim.mild and "promise" in clause.marks and clause.sides & claim.sides and not denied:
            return None
        if claim.sort == STATE:
            if denied == claim.denied:
                return None
            against = against or Verdict("refused", clause)
            continue
        if claim.act not in clause.about and opposite(claim.act) & clause.about - clause.denied:
            if counts_others(claim, clause):
                return None
            denied = not denied
        if claim.denied and clause.marks & {"open", "unsettled"}:
            return None
        if claim.act == "ask" and "asked" in clause.marks and not clause.marks & {"planned", "open"}:
            return None
        if claim.sort == PLAN:
            if denied != claim.denied and (denied or THIRD in claim.sides) and not clause.marks & {"question"}:
                against = against or Verdict("refused", clause)
            elif (
                ME not in claim.sides
                and clause.marks & {"considered"}
                and not clause.marks & {"decided", "promise", "planned"}
            ):
                against = against or Verdict("considered", clause)
            else:
                return None
            continue
        if denied != claim.denied or (clause.marks & {"open"} and claim.act in words("commitments.verbs_finish")):
            against = against or Verdict("undone", clause)
        elif claim.denied or ("done" in clause.marks and not clause.marks & {"considered", "open"}):
            return None
        elif clause.marks & {"considered", "open", "planned", "promise"} or (
            "asked" in clause.marks and claim.act != "ask"
        ):
            against = against or Verdict("planned", clause)
        else:
            return None
    return against


def _is_mine(claim: Claim, clause: Clause) -> bool:
    """Whether the deed the mentor is thanked for is one the notes have the writer do."""
    same = claim.act in clause.about - clause.denied and (claim.head in clause.about or not claim.head)
    return claim.sides == {OTHER} and clause.sides == {ME} and same and "considered" not in clause.marks


def tried_told(claim: Claim, clauses: Sequence[Clause]) -> Verdict | None:
    """`I tried it`: the notes must hold a trace of it beside the advice and the plan."""
    planned: Clause | None = None
    for clause in clauses:
        if is_denied(claim, clause):
            continue
        tells = "done" in clause.marks
        near = clause.about | clause.around if tells else clause.about
        shared = {one for one in claim.about & near if weight(one) >= 1}
        if not shared:
            continue
        if clause.sides == {OTHER} or clause.marks & {"advised", "considered", "open"}:
            continue
        if clause.marks & {"planned", "promise"} and "done" not in clause.marks:
            planned = clause
            continue
        if not tells and ME not in clause.sides:
            continue
        return None
    return Verdict("planned", planned) if planned else Verdict("untried", None)


def _same_deed(claim: Claim, clause: Clause) -> bool:
    """The same verb (or its opposite) and something more, or all of it."""
    shared = {one for one in claim.about & clause.about if one not in when_words() and not one.isdigit()}
    if claim.denied and len(shared) < 2:
        return False
    if claim.act in words("commitments.verbs_finish"):
        return bool(shared)
    if claim.act in clause.about or opposite(claim.act) & clause.about:
        shared |= claim.about & clause.around
        return (
            len(shared) >= 2
            or (bool(shared) and not claim.act)
            or len({one for one in claim.about if one not in when_words()}) == 1
        )
    things = claim.about - {claim.act}
    telling = any(weight(one) >= 1 / 2 for one in things)
    settled = clause.denied or (
        clause.marks & {"open", "considered", "planned"} and (clause.sides == claim.sides or not clause.sides)
    )
    whole = telling and len(things) >= 2 and things <= clause.about and claim.head in clause.about
    return whole and bool(settled) and (bool(clause.denied) or "done" not in clause.marks)


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in entries("commitments.opposites"):
        one, other = entry.split()
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {one: frozenset(others) for one, others in found.items()}


def opposite(act: str) -> frozenset[str]:
    return _opposites().get(act, frozenset())

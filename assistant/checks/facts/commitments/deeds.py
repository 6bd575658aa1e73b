"""Deeds, plans and advice that was tried, held against the clauses that tell of the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from assistant.checks.concepts import weight, when_words
from assistant.checks.facts.commitments.claim import DEED, PLAN, PROMISE, STATE, Claim
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.people import ME, OTHER, THIRD
from assistant.checks.facts.commitments.verdict import Verdict, counts_others, is_denied
from assistant.checks.facts.commitments.words import is_past
from assistant.checks.wordlists import entries, words

_ENOUGH = 3
"""Telling words shared, its verb among them, that make it the same deed."""
_HEARSAY = re.compile(
    r"\b(?:says?|said|tells?|told|heard|thinks?|writes|wrote)\b[\w ]{0,12}\b(?:she|he|they)\b", re.IGNORECASE
)
"""What somebody says that a `she` did may be told of the mentor."""
_I_WILL = re.compile(r"\bI(?:['’]ll| will| shall)\b")
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
        asked = claim.act == "ask" and "asked" in clause.marks and not clause.marks & {"planned", "open"}
        if asked and ("done" in clause.marks or not denied):
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


def done_by_them(claim: Claim, clauses: Sequence[Clause]) -> Clause | None:
    """The clause in which the mentor alone did what the writer tells as a deed of their own, to the very same thing.

    A clause that opens with its verb (`came with one question`) names nobody and may be the writer's, whoever's label
    stands before it.
    """
    if claim.sort != DEED or claim.sides != {ME} or claim.denied or not claim.plain or weight(claim.head) < 1:
        return None
    same = [clause for clause in clauses if claim.act in clause.about and claim.head in clause.about]
    by_them = [clause for clause in same if clause.sides == {OTHER} and "done" in clause.marks and not clause.denied]
    by_them = [clause for clause in by_them if not is_past(clause.text.lower().split()[0])]
    shared = any(len([one for one in claim.about & clause.about if weight(one) >= 1]) >= _ENOUGH for clause in by_them)
    return by_them[0] if shared and len(by_them) == len(same) else None


def promised_by_them(claim: Claim, clauses: Sequence[Clause]) -> Clause | None:
    """The clause in which the mentor takes on, in so many words, what a list has as the writer's task: `I'll dig it out
    and mail it to you`. None where the writer speaks of the same deed anywhere."""
    if claim.sort != PROMISE or not claim.mild or claim.sides != {ME} or claim.denied or weight(claim.act) < 1:
        return None
    same = [clause for clause in clauses if claim.act in clause.about - clause.denied]
    taken = [clause for clause in same if clause.sides == {OTHER} and "promise" in clause.marks]
    taken = [one for one in taken if _I_WILL.search(one.text) and len(claim.about & one.about) > 1]
    return taken[0] if taken and not any(ME in clause.sides for clause in same) else None


def done_by_a_third(claim: Claim, clauses: Sequence[Clause]) -> Clause | None:
    """The clause in which somebody named did what the draft tells as a deed of the mentor's, where no other has it."""
    if claim.sort != DEED or claim.sides != {OTHER} or claim.denied:
        return None
    same = [
        clause
        for clause in clauses
        if claim.act in clause.about - clause.denied
        and len([one for one in claim.about & clause.about - {claim.act} if weight(one) >= 1]) >= _ENOUGH - 1
    ]
    told = {"asked"} if claim.act == "ask" else {"done"}
    by_third = bool(same) and all(
        clause.sides == {THIRD} and clause.marks & told and not _HEARSAY.search(clause.text) for clause in same
    )
    return same[0] if by_third else None


def done_alone(claim: Claim, clauses: Sequence[Clause]) -> Clause | None:
    """The clause in which the writer did on their own what the draft tells as a deed of the mentor's."""
    if claim.sort != DEED or claim.sides != {OTHER} or claim.denied:
        return None
    things = {one for one in claim.about - {claim.act} if weight(one) >= 1}
    if any(OTHER in clause.sides and things & clause.about for clause in clauses):
        return None
    return next(
        (
            clause
            for clause in clauses
            if len(things & clause.about) >= min(2, len(things))
            and OTHER not in clause.sides
            and clause.marks & {"done"}
            and any(f" {alone}" in clause.text.lower() for alone in words("commitments.on_ones_own"))
        ),
        None,
    )


def _is_mine(claim: Claim, clause: Clause) -> bool:
    """Whether the deed the mentor is thanked for is one the notes have the writer do."""
    same = claim.act in clause.about - clause.denied and (claim.head in clause.about or not claim.head)
    return claim.sides == {OTHER} and clause.sides == {ME} and same and "considered" not in clause.marks


def tried_told(claim: Claim, clauses: Sequence[Clause]) -> Verdict | None:
    """`I tried it`: the clause that only plans it, where none tells it as done."""
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
    return Verdict("planned", planned) if planned else None


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

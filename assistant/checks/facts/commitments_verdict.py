"""What is wrong with a claim, and whether a clause says no to it."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checks.facts.commitments_claim import Claim
from assistant.checks.facts.commitments_clauses import Clause


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a claim, and the clause of the notes that says otherwise; None where nothing is near."""

    why: str
    clause: Clause | None


def is_denied(claim: Claim, clause: Clause) -> bool:
    """Whether the clause says no to what the claim is about."""
    if not clause.denied or (claim.act == "ask" and "asked" in clause.marks):
        return False
    if claim.act in clause.about:
        return claim.act in clause.denied
    shared = claim.about & clause.about
    half = len(shared) / 2
    return bool(shared) and (
        len(shared & clause.denied) > half or (not claim.act and len(shared & clause.denied) >= half)
    )

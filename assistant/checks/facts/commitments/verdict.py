"""What is wrong with a claim, and whether a clause says no to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.checks.facts.commitments.claim import Claim
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.wordlists import words

MESSAGES: Mapping[str, str] = {
    "nowhere": "This promise or agreement is not found in your notes.",
    "inverted": "Your notes tell this the other way round: it is yours to do, not theirs.",
    "third": "Your notes say that somebody else said this.",
    "refused": "Your notes say the opposite.",
    "considered": "Your notes only consider this; here it stands as settled.",
    "asked": "Your notes only ask for this; no yes is found in them.",
    "advised": "Your notes have this as a suggestion; here it stands as agreed.",
    "planned": "Your notes have this as still to come; here it stands as done.",
    "unsettled": "Your notes say that nothing came of this, or not yet.",
    "undone": "Your notes say otherwise about whether this was done.",
    "doubted": "Your notes may tell this otherwise.",
    "part": "Your notes say no to a part of this.",
}
"""What each verdict says to the writer."""
THEIRS_NOT_YOURS = "Your notes tell this the other way round: it is theirs to do, not yours."
"""The same as `inverted`, of what is told as the writer's."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a claim, and the clause of the notes that says otherwise; None where nothing is near."""

    why: str
    clause: Clause | None


def is_number(one: str) -> bool:
    """Whether a concept is a figure or a number word."""
    return one[:1].isdigit() or one in words("commitments.numbers")


def counts_others(claim: Claim, clause: Clause) -> bool:
    """Whether both count, and nothing alike: `kept two of six`, `closed 4 of 6` are no contradiction."""
    mine = {one for one in claim.about if is_number(one)}
    theirs = {one for one in clause.about if is_number(one)}
    return bool(mine and theirs) and not mine <= theirs


def is_denied(claim: Claim, clause: Clause) -> bool:
    """Whether the clause says no to what the claim is about."""
    if not clause.denied or (claim.act == "ask" and "asked" in clause.marks and "ask" not in clause.denied):
        return False
    if claim.act in clause.about:
        return claim.act in clause.denied
    shared = claim.about & clause.about
    half = len(shared) / 2
    return bool(shared) and (
        len(shared & clause.denied) > half or (not claim.act and len(shared & clause.denied) >= half)
    )

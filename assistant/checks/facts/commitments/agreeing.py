"""Whether a claim's own sentence says what the notes say against it."""

from __future__ import annotations

from assistant.checks.facts.commitments.claim import ADVICE, DEED, PROMISE, Claim
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.conditions import condition_in
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.verbs import reaching_out
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.wordlists import words

_DOUBTS = frozenset({"considered", "wished", "open"})
_SAID_ALIKE = {
    "considered": _DOUBTS | {"refused"},
    "planned": _DOUBTS,
    "refused": frozenset({"refused", "unsettled"}),
    "unsettled": frozenset({"refused", "unsettled", "open"}),
    "undone": frozenset({"refused", "unsettled", "open"}),
}
"""What speaks against a claim -> the marks with which its sentence says the same: `I applied and am waiting`."""
_FEW = 3
_ASKING_LEAVE = ("may i ", "can i ", "could i ", "might i ", "may we ", "can we ", "could we ")
_REQUESTS = ("could ", "can ", "would ", "will ", "do ", "did ", "have ", "are ", "may ", "any chance")


def agrees(claim: Claim, verdict: Verdict) -> bool:
    """Whether what speaks against a claim is what its sentence says: it was taken back, or stands under the very
    condition; or it was asked for only, and a no to the thing is none to the asking."""
    intended = claim.meant and verdict.clause is not None and verdict.clause.marks & {"promise", "planned"}
    if claim.taken_back or intended:
        return verdict.why in {"refused", "unsettled", "considered", "undone"}
    if not claim.denied and claim.marks & _SAID_ALIKE.get(verdict.why, frozenset()):
        return True
    if (
        verdict.why == "considered"
        and verdict.clause
        and (claim.about - {claim.act}) & condition_in(verdict.clause.text)
    ):
        return True
    if _reached_out(claim, verdict) or _was_put_as_question(claim, verdict):
        return True
    if claim.sort != DEED or claim.act != "ask" or verdict.clause is None or "ask" in verdict.clause.denied:
        return False
    theirs = OTHER in claim.sides and bool(verdict.clause.sides & claim.sides)
    wanted = theirs and bool(verdict.clause.marks & {"question", "wished"})
    return verdict.why in {"refused", "unsettled"} or (wanted and verdict.why in {"considered", "planned"})


def _reached_out(claim: Claim, verdict: Verdict) -> bool:
    """`form in, no reply`: what came of it behind the clause does not undo that the writer handed it in or asked."""
    clause = verdict.clause
    if clause is None or claim.sides != {ME} or claim.sort != DEED or claim.act not in reaching_out():
        return False
    if verdict.why == "planned":
        return claim.act == "ask" and clause.text.lower().startswith(_ASKING_LEAVE)
    said = clause.marks & {"refused", "unsettled", "question", "considered", "open", "planned"}
    return verdict.why == "unsettled" and clause.failed and not said


def _was_put_as_question(claim: Claim, verdict: Verdict) -> bool:
    """`Yes of course! First week of August?` in their mail is what they offered; a `Could you` asks."""
    clause = verdict.clause
    if clause is None or verdict.why not in {"considered", "asked"} or claim.sort != PROMISE:
        return False
    theirs = claim.sides == {OTHER} == clause.sides and "question" in clause.marks and "accepted" in clause.line_marks
    return theirs and not clause.text.lower().startswith(_REQUESTS)


def may_agree(claim: Claim, verdict: Verdict) -> bool:
    """Whether the claim's own words may say what the notes say: `dropped` and `not doing`, `if it comes along`."""
    if verdict.why == "considered":
        return not claim.plain and claim.conditional
    if verdict.why not in {"undone", "refused"} or claim.denied:
        return False
    if verdict.why == "refused" and claim.conditional:
        return True
    if claim.sort == ADVICE or (verdict.clause is not None and says_no(claim, verdict.clause)):
        return claim.beside_no
    turned = claim.act in words("commitments.acts_of_no")
    act_denied = verdict.clause is not None and claim.act in verdict.clause.denied
    return claim.beside_no or (turned and not act_denied)


def says_no(claim: Claim, clause: Clause) -> bool:
    """Whether somebody who is said to have agreed says no in a few words of their own: `boss says no way`."""
    return bool(claim.subject & clause.about) and "unsettled" in clause.marks and len(clause.about) <= _FEW

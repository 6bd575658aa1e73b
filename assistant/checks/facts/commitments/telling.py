"""What a clause of the notes says of the matter it shares with a claim, and what the clauses behind it say of that."""

from __future__ import annotations

import re

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.claim import DEED, PROMISE, TRIED, Claim
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.contrasts import contrasts_alone
from assistant.checks.facts.commitments.deeds import opposite
from assistant.checks.facts.commitments.matter import Matter
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.folding import fold
from assistant.checks.wordlists import words

TOLD, DENIED, UNDENIED, FAILED, HEDGED, PROMISED, PLANNED, ADVISED, OPEN, BARE = (
    "told",
    "denied",
    "undenied",
    "failed",
    "hedged",
    "promised",
    "planned",
    "advised",
    "open",
    "bare",
)
"""What a clause can say. `undenied` is told of what the claim denies, `bare` has no mark at all."""
ANSWERS = frozenset({"accepted", "decided"})
_HEDGES = frozenset({"considered", "wished", "question", "asked"})
_SETTLED = frozenset({"done", "decided", "accepted", "promise"})
_FAILURES = frozenset({"unsettled", "fell"})
_REST = (("promise", PROMISED), ("advised", ADVISED), ("planned", PLANNED), ("bid", PLANNED))
_COMMENT_WITHIN = 3
_COMMENT_WORDS, _BARE_COMMENT_WORDS = 1, 3
"""Telling words of its own that a comment may have; more where it opens with its `no`."""
_WORD = re.compile(r"[^\W\d_]+")


def tells(clause: Clause, held: frozenset[str], claim: Claim) -> str:
    """What a clause says of the concepts it shares with a claim."""
    marks, act = clause.marks, claim.act
    no = _denies(clause, held, claim)
    failed = bool(marks & _FAILURES) or (clause.failed and not marks & _SETTLED)
    if is_denial(claim):
        return _of_denial(claim, clause, no=no or failed)
    has_done = _has_done(clause, claim)
    if failed and not no and (has_done or (act == "ask" and "asked" in marks)):
        failed = False
    yes = bool(marks & ANSWERS)
    ends = act in words("commitments.acts_of_ending") and act not in clause.about
    if ends and (no or failed or "refused" in marks):
        return TOLD
    if no:
        return ADVISED if _is_advised_against(clause, claim) else DENIED
    if failed and "accepted" not in marks:
        return FAILED
    asked = "asked" in marks and (act == "ask" or "promise" in marks)
    if marks & _HEDGES and not yes and not asked and not (has_done and marks & _HEDGES <= {"asked"}):
        return HEDGED
    if claim.sort == PROMISE and ("promise" in marks or yes):
        return TOLD
    if "open" in marks:
        return OPEN
    if "done" in marks or yes:
        return TOLD
    return next((told for mark, told in _REST if mark in marks), BARE)


def _of_denial(claim: Claim, clause: Clause, *, no: bool) -> str:
    """What a clause says of something that a claim tells as not done."""
    same = claim.act in clause.about - clause.denied
    if no or (same and not claim.denied):
        return TOLD
    return UNDENIED if same and clause.marks & {"done", *ANSWERS} else BARE


def is_denial(claim: Claim) -> bool:
    """Whether a claim says that something was not done: `did not call`, `failed`, `skipped`."""
    return claim.denied or claim.act in words("commitments.acts_denied")


def comment_on(claim: Claim, notes: Notes, place: int, matter: Matter, *, has_act: bool) -> str | None:
    """What the short clauses right behind one in its line say of it: denied, hedged or told; None for nothing."""
    line = notes.clauses[place].line
    for after in notes.clauses[place + 1 : place + 1 + _COMMENT_WITHIN]:
        fresh = matter.fresh(after.about) if after.line == line else None
        if fresh is None or after.text.endswith(":") or contrasts_alone(after.text):
            return None
        bare = _opens_with_no(after, fresh)
        if len(fresh) > (_BARE_COMMENT_WORDS if bare else _COMMENT_WORDS):
            return None
        marks = after.marks
        if opposite(claim.act) & after.about and claim.act not in after.about:
            return DENIED
        if (after.denied or marks & _FAILURES or "refused" in marks) and not ("wished" in marks and fresh):
            if claim.act == "ask" and has_act:
                return None
            return TOLD if claim.act in words("commitments.acts_of_ending") and not has_act else DENIED
        if marks & _HEDGES and not marks & ANSWERS:
            return HEDGED if bare or not (fresh or "question" in marks) else None
        if "done" in marks or marks & ANSWERS:
            return TOLD
    return None


def _is_advised_against(clause: Clause, claim: Claim) -> bool:
    """Whether a clause only advises against a deed: whether it was done all the same it does not tell."""
    return claim.sort == DEED and "advised" in clause.marks and not clause.marks & (_SETTLED | _FAILURES)


def _has_done(clause: Clause, claim: Claim) -> bool:
    """Whether a clause has the very deed as done; `got` is told without its verb: `the pitch at last!`."""
    same = claim.act in clause.about - clause.denied or claim.act == "get"
    return "done" in clause.marks and same and claim.sort in {DEED, TRIED}


def _denies(clause: Clause, held: frozenset[str], claim: Claim) -> bool:
    """Whether a clause says no to what it shares; a `no` behind a deed that it tells as done is of what came of it."""
    act = claim.act
    if not clause.denied or (act == "ask" and "asked" in clause.marks and act not in clause.denied):
        return False
    deed = claim.sort in {DEED, TRIED} and act not in words("commitments.verbs_finish")
    if deed and "done" in clause.marks and act in clause.about:
        return False
    if act and act in clause.about:
        return act in clause.denied or (act != "ask" and held <= clause.denied)
    return bool(held & clause.denied)


def _opens_with_no(clause: Clause, fresh: list[str]) -> bool:
    """`no promise, apply like everyone`; but `no frost` and `not start with nights` are of another matter."""
    first, second = (*(fold(found) for found in _WORD.findall(clause.text)[:2]), "", "")[:2]
    return first in words("commitments.bare_answers") and concept(second) not in fresh

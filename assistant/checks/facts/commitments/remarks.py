"""Which findings that are no error and no warning are worth a remark.

A letter has ten true sentences for a false one, so that a remark is made only where it was right at least once in four
on letters that nobody had tuned for: of promises, of what nearly the whole of a statement contradicts, and of what a
rule and the fitted weights both doubt.
"""

from __future__ import annotations

from assistant.checks.facts.commitments.claim import ADVICE, DECISION, PLAN, PROMISE, TRIED, Claim
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, is_near, is_whole, said_of
from assistant.checks.facts.commitments.going_on import goes_on
from assistant.checks.facts.commitments.keeping import is_passed_on
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.statement import ADVISED, AGREED, OFFERED, WILL, Statement
from assistant.checks.facts.commitments.verbs import deed_of
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.wordlists import words

_DOUBTED = 0.45
"""How likely the weights must hold a fault that a rule finds, too."""
_DOUBTED_OF_PROMISES, _DOUBTED_ALONE = 0.25, 0.6
"""The same of what was promised, settled or advised; and of a promise that no rule finds wrong."""
_DOUBTED_OF_ADVICE, _NEVER = 0.9, 2.0
"""The same of advice said to be carried out, and of all else, that no rule finds wrong."""
_SAID_TO_BE_SETTLED = frozenset({PROMISE, DECISION, ADVICE})
_NEARLY_WHOLE, _HALF = 0.8, 0.45
"""Of a statement's deed and matter in the clause that speaks against it."""
_SURE_OF_ITSELF = frozenset({"asked", "third"})
"""What the rules alone find, that was only asked for, or said by somebody else."""
_STILL_WITHIN = 4
_ABOUT_A_PROMISE = frozenset({"inverted", "third"})
"""Verdicts on who it is, which are right of promises alone."""


def claim_pays(claim: Claim, verdict: Verdict, likely: float | None, *, by_rule: bool) -> bool:
    """Whether a doubt about a claim is worth a remark; `likely` is what the fitted weights say, None for nothing."""
    if verdict.why == "nowhere":
        return claim.sort == PROMISE
    if verdict.why == "planned" and verdict.clause is not None and verdict.clause.failed:
        return True
    if not by_rule:
        least = _DOUBTED_ALONE if claim.sort == PROMISE else _DOUBTED_OF_ADVICE if claim.sort == TRIED else _NEVER
        return likely is not None and likely >= least
    if claim.act in words("commitments.acts_of_success") or verdict.why in _SURE_OF_ITSELF:
        return True
    if claim.mild and verdict.why == "inverted":
        return True
    if not claim.denied and verdict.clause is not None and claim.act in verdict.clause.denied:
        return True
    settled = claim.sort in _SAID_TO_BE_SETTLED or (claim.sort == PLAN and claim.sides != {ME})
    if settled and not claim.denied and len(claim.about) > 1:
        return likely is None or likely >= _DOUBTED_OF_PROMISES
    return likely is not None and likely >= _DOUBTED


def statement_pays(told: Statement, verdict: Verdict, notes: Notes) -> bool:
    """Whether a doubt about a statement is worth a remark."""
    if verdict.clause is None:
        return True
    if verdict.why in _ABOUT_A_PROMISE:
        return told.status == OFFERED or _is_plainly_mine(told, verdict)
    if verdict.why == "considered" and told.status == OFFERED and _is_asked_of(told, verdict.clause):
        return True
    if verdict.why == "part":
        return is_near(told, verdict.clause, notes, _HALF)
    if verdict.why == "refused" and (
        told.status in {OFFERED, WILL} or (told.status == AGREED and "refused" in verdict.clause.marks)
    ):
        return "question" not in verdict.clause.marks
    if verdict.why == "planned" and _is_still_to_do(told, verdict.clause):
        return True
    if (verdict.why == "planned" and is_passed_on(told.deed)) or (verdict.why == "refused" and goes_on(told)):
        return True
    plain = not told.denied or told.status == ADVISED or verdict.why == "undone"
    return plain and is_whole(told, verdict.clause, notes, _NEARLY_WHOLE)


def _is_still_to_do(told: Statement, clause: Clause) -> bool:
    """Whether a clause has the very deed behind a `must still` or `not yet`: `the bank I must still call`."""
    said = said_of(clause.text)
    at = next((place for place, word in enumerate(said) if deed_of(word.text) == told.deed), -1)
    before = {word.text for word in said[max(0, at - _STILL_WITHIN) : max(0, at)]}
    still = before & {"still", "yet"} and before & {"must", "to", "need", "needs", "not"}
    return bool(still) and any(worth(one) >= 1 and is_held(one, clause.about) for one in told.matter)


def _is_plainly_mine(told: Statement, verdict: Verdict) -> bool:
    """Whether a clause has `I` before the very deed that a statement tells as theirs to come."""
    clause = verdict.clause
    if clause is None or told.status != WILL or told.who != {OTHER} or clause.sides != {ME}:
        return False
    said = said_of(clause.text)
    at = next((place for place, word in enumerate(said) if deed_of(word.text) == told.deed), 0)
    others = [one for one in told.matter if worth(one) >= 1 and is_held(one, clause.about)]
    return bool(others) and any(word.text == "i" for word in said[:at])


def _is_asked_of(told: Statement, clause: Clause) -> bool:
    """Whether a clause only asks for the very deed and all that is told of it, near the name of who is said to."""
    things = [one for one in told.matter - told.subject if worth(one) >= 1]
    known = clause.about | clause.around
    named = not told.subject or any(is_held(one, known) for one in told.subject)
    asks = "question" in clause.marks and is_held(told.deed, clause.about)
    return asks and named and bool(things) and all(is_held(one, clause.about) for one in things)

"""Why a clause of the notes may speak against a claim, and how far it bears one out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant.checks.facts.commitments.claim import ADVICE, DECISION, DEED, PLAN, PROMISE, STATE, TRIED, Claim
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.deeds import opposite
from assistant.checks.facts.commitments.matter import Matter
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.telling import (
    ADVISED,
    BARE,
    DENIED,
    FAILED,
    HEDGED,
    OPEN,
    PLANNED,
    PROMISED,
    TOLD,
    UNDENIED,
    comment_on,
    is_denial,
    tells,
)
from assistant.checks.facts.commitments.verdict import counts_others

REFUSED, UNSETTLED, CONSIDERED, STILL_PLANNED, THEIRS, THIRDS = (
    "refused",
    "unsettled",
    "considered",
    "planned",
    "inverted",
    "third",
)
"""What a clause can say against a claim; the names of the verdicts."""
DEEDS = frozenset({DEED, TRIED, STATE})
_WITHOUT_ACT = 0.75
"""How much of a clause's support is left where it has another verb."""
_TOLD_BEHIND = 0.8
_SUPPORT: Mapping[str, Mapping[str, tuple[float, float, float]]] = {
    PROMISE: {TOLD: (1, 0.9, 0.2), PROMISED: (1, 0.9, 0.2), PLANNED: (1, 0.6, 0.1), BARE: (0.9, 0.5, 0.1),
              ADVISED: (0.6, 0.4, 0.2), OPEN: (0.8, 0.6, 0.1)},
    DEED: {TOLD: (1, 0.95, 0.2), BARE: (0.9, 0.8, 0.2), PROMISED: (0.3, 0.3, 0.1), PLANNED: (0.1, 0.1, 0.1),
           ADVISED: (0.1, 0.1, 0.1), OPEN: (0.1, 0.1, 0)},
    DECISION: {TOLD: (1, 1, 0.6), BARE: (0.8, 0.7, 0.4), PROMISED: (0.9, 0.8, 0.4), PLANNED: (0.7, 0.5, 0.3),
               ADVISED: (0.2, 0.2, 0.1), OPEN: (0.3, 0.3, 0.1)},
    ADVICE: {TOLD: (1, 0.9, 0.5), BARE: (1, 0.9, 0.5), PROMISED: (0.9, 0.8, 0.5), PLANNED: (1, 0.9, 0.6),
             ADVISED: (1, 1, 1), OPEN: (0.8, 0.8, 0.5), HEDGED: (0.7, 0.7, 0.5), FAILED: (0.5, 0.5, 0.3)},
    PLAN: dict.fromkeys((TOLD, BARE, PROMISED, PLANNED, ADVISED, OPEN, HEDGED), (1, 0.9, 0.6)),
}  # fmt: skip
"""Sort of claim -> what a clause tells -> how far it bears the claim out, told of the same, of nobody, of another."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A clause beside a claim: the concepts they share, whether its verb or two telling words are among them, what it
    tells of them, what is said behind it, whether it has the opposite verb (`failed` beside `passed`), and whose it is:
    0 the claim's side, 1 nobody's, 2 another's."""

    clause: Clause
    held: frozenset[str]
    has_act: bool
    two: bool
    tells: str
    comment: str | None
    turned: bool
    whose: int


def beside(claim: Claim, notes: Notes, place: int, matter: Matter) -> Beside | None:
    """The clause at a place of the notes beside a claim; None where they share no telling word."""
    clause = notes.clauses[place]
    held = clause.about & matter.weights.keys()
    shared = held & matter.telling
    if not shared:
        return None
    has_act = bool(claim.act) and (claim.act in held or (claim.act == "get" and "done" in clause.marks))
    comment = None if is_denial(claim) else comment_on(claim, notes, place, matter, has_act=has_act)
    whose = 0 if clause.sides & claim.sides else 2 if clause.sides else 1
    turned = not has_act and bool(opposite(claim.act) & clause.about) and not counts_others(claim, clause)
    return Beside(clause, held, has_act, len(shared) > 1, tells(clause, held, claim), comment, turned, whose)


def support(claim: Claim, found: Beside) -> float:
    """How far a clause bears a claim out, 0 to 1, were it about all of its matter."""
    if found.turned and not is_denial(claim):
        return 0.0
    sort = (PROMISE if claim.mild else DEED) if claim.sort in DEEDS else claim.sort
    bears = _SUPPORT[sort].get(found.tells, (0.0, 0.0, 0.0))[found.whose]
    if sort in {DEED, DECISION} and not found.has_act:
        bears *= _WITHOUT_ACT
    if found.comment in {DENIED, HEDGED} and found.tells != TOLD:
        bears /= 2
    return max(bears, _TOLD_BEHIND) if found.comment == TOLD else bears


def is_task(claim: Claim) -> bool:
    """Whether it is a new task of the writer's own, in a list: it needs no trace in the notes."""
    return claim.mild and claim.sides == {ME} and claim.sort == PROMISE


def reasons(claim: Claim, found: Beside) -> Iterator[str]:
    """Why a clause speaks against a claim; a reason may come twice."""
    if claim.sort == ADVICE:
        if found.turned or found.comment == DENIED or (found.tells == DENIED and found.has_act):
            yield REFUSED
        return
    conditional = claim.conditional and claim.sort in {PROMISE, PLAN}
    if not (is_task(claim) or conditional):
        if found.turned:
            yield REFUSED
        yield from _told_otherwise(claim, found)
    if found.whose == 2 and found.tells in {TOLD, PROMISED, PLANNED}:
        yield from _of_another(claim, found)


def _told_otherwise(claim: Claim, found: Beside) -> Iterator[str]:
    mine = claim.sort == PLAN and claim.sides == {ME}
    hedged = claim.clear and not claim.conditional and not mine
    if found.comment == DENIED and found.tells != TOLD and not mine:
        yield UNSETTLED
    if found.comment == HEDGED and found.tells != TOLD and hedged:
        yield CONSIDERED
    if found.comment == TOLD:
        return
    if found.tells in {DENIED, UNDENIED}:
        yield REFUSED
    elif found.tells == FAILED and not mine:
        yield UNSETTLED
    elif found.tells == HEDGED and hedged:
        yield CONSIDERED
    elif not mine and _is_still_planned(claim, found.tells):
        yield STILL_PLANNED


def _is_still_planned(claim: Claim, told: str) -> bool:
    if told == ADVISED:
        return not (OTHER in claim.sides and claim.sort in DEEDS)
    if told in {OPEN, PLANNED}:
        return claim.sort != PROMISE
    return told == PROMISED and claim.sort in DEEDS and not claim.mild


def _of_another(claim: Claim, found: Beside) -> Iterator[str]:
    ours = len(found.clause.sides) == 1 and found.clause.sides | claim.sides <= {ME, OTHER}
    if not ours:
        yield THIRDS
    elif len(claim.sides) == 1 and (found.has_act or found.two) and not (is_task(claim) and _may_be_mine(found.clause)):
        yield THEIRS


def _may_be_mine(clause: Clause) -> bool:
    """Whether a clause of theirs leaves a task with the writer: it promises nothing, or speaks of `I`."""
    return " I " in clause.text or not clause.marks & {"promise", "planned", "decided"}

"""One of the things that a statement tells, to which the notes say no: `the ordering, not the payroll`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, likes
from assistant.checks.facts.commitments.contrasts import contrasts_alone
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.statement import AGREED, DONE, NOW, OFFERED, STATE, WILL, Statement
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.wordlists import words

_MOST_PLACES = 40
_ASSERTING = frozenset({DONE, NOW, STATE, OFFERED, AGREED, WILL})
_PARTLY = frozenset("half still waiting wait partly almost nearly ordered asked too instead left leave".split())
"""A statement with one of these leaves open itself what is not done."""


def denied_in_part(told: Statement, notes: Notes) -> Verdict | None:
    """The clause that says no to one of the things told, of which nothing else in the notes says yes.

    `I handed Juro the ordering and the payroll`, where the notes go on `not the payroll`. The clause denies nothing
    that the statement does not name, and stands in a line with another thing of it.
    """
    if told.status not in _ASSERTING or told.denied or told.without or told.deed == "ask" or _says_no(told):
        return None
    for thing in sorted(told.matter - told.subject):
        if worth(thing) < 1:
            continue
        clauses = list(_holding(thing, notes))
        denying = [one for one in clauses if is_held(thing, one.denied)]
        if len(denying) != len(clauses):
            continue
        found = next((one for one in denying if _denies_only(one, told) and _is_about(one, told, thing)), None)
        if found is not None:
            return Verdict("part", found)
    return None


def _says_no(told: Statement) -> bool:
    return bool((words("commitments.refused") | words("statements.putting_off") | _PARTLY) & set(told.said))


def _holding(thing: str, notes: Notes) -> Iterator[Clause]:
    places = {place for like in likes(thing) for place in notes.holding.get(like, ())[:_MOST_PLACES]}
    return (notes.clauses[place] for place in sorted(places) if is_held(thing, notes.clauses[place].about))


def _denies_only(clause: Clause, told: Statement) -> bool:
    """Whether a clause denies nothing but what is told, and plainly."""
    if clause.marks & {"question", "considered"} or contrasts_alone(clause.text):
        return False
    known = told.matter | {told.deed}
    return all(is_held(this, known) for this in clause.denied if worth(this) >= 1)


def _is_about(clause: Clause, told: Statement, thing: str) -> bool:
    """Whether another thing of the statement, or its deed, is in the clause or its line."""
    others: Sequence[str] = [one for one in told.matter | {told.deed} if one and one != thing and worth(one) >= 1]
    return any(is_held(one, clause.about | clause.around) for one in others)

"""What the line of a thing says of it behind its name: `the fence: ordered only`, `the ordering, not the payroll`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.checks.facts.commitments.clauses import Clause
from assistant.checks.facts.commitments.comparing import Match, is_held, likes, matches, texts_of
from assistant.checks.facts.commitments.contrasts import contrasts_alone
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.statement import AGREED, DONE, NOW, OFFERED, STATE, WILL, Statement
from assistant.checks.facts.commitments.verbs import reaching_out
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.wordlists import words

_NEAR, _BEHIND = 0.5, 0.2
_MOST_PLACES = 40
_NOTHING_CAME = frozenset({"unsettled", "fell"})
_ONCE = frozenset({"was", "were"})
_ANSWERS = frozenset({"answer", "answers", "reply", "replies", "word", "news"})
_COMMENTS = 3
"""Clauses behind a thing in its line that may be told of it."""
_ASSERTING = frozenset({DONE, NOW, STATE, OFFERED, AGREED, WILL})
_DONE = frozenset({DONE, NOW, STATE, AGREED, OFFERED})
_PARTLY = frozenset(
    {
        "half",
        "still",
        "waiting",
        "wait",
        "partly",
        "almost",
        "nearly",
        "ordered",
        "asked",
        "too",
        "instead",
        "left",
        "leave",
    }
)
"""A statement with one of these leaves open itself what is not done."""
_SETTLED = frozenset({"done", "accepted", "decided", "promise"})
_OPEN = frozenset({"open", "unsettled", "fell", "question", "refused"})


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


def left_hanging(told: Statement, notes: Notes) -> Verdict | None:
    """The clause behind a thing that leaves open, or puts off, what a statement tells as done to it.

    Silent where any clause about it tells of a deed behind.
    """
    if told.status not in _DONE or told.denied or told.tied or told.deed == "ask" or _says_no(told):
        return None
    found = [
        one for one in matches(told, notes) if one.score >= _NEAR and any(worth(thing) >= 1 for thing in one.things)
    ]
    if not found:
        return None
    near = [one for one in found if one.near >= found[0].near - _BEHIND]
    short = next(
        (one.clause for one in near if told.deed and not one.deed and "only" in texts_of(one.clause.text)), None
    )
    if short is not None:
        return Verdict("hanging", short)
    if any(_is_settled(one.clause) for one in near):
        return None
    for one in near:
        comment = next((each for each in _behind(one, told, notes) if _leaves_open(each, told)), None)
        if comment is not None and not _is_settled(comment):
            return Verdict("hanging", comment)
        if one.clause.marks & _NOTHING_CAME and told.deed not in reaching_out() and not one.deed:
            return Verdict("hanging", one.clause)
    return None


def _is_settled(clause: Clause) -> bool:
    """Whether a clause tells of something behind; what was only asked for is not."""
    return bool(_SETTLED & clause.marks) and "asked" not in clause.marks


def _behind(one: Match, told: Statement, notes: Notes) -> Iterator[Clause]:
    """The clauses behind a match in its line that name nothing new."""
    for each in notes.clauses[one.place + 1 : one.place + 1 + _COMMENTS]:
        known = told.matter | one.clause.about
        fresh = [this for this in each.about if worth(this) >= 1 and not is_held(this, known)]
        if each.line != one.clause.line or len(fresh) > bool(each.marks & _NOTHING_CAME):
            return
        yield each


def _leaves_open(clause: Clause, told: Statement) -> bool:
    """Whether a comment leaves a thing open, or puts it off; that no answer came undoes no asking."""
    said = texts_of(clause.text)
    if (told.deed in reaching_out() and said & _ANSWERS) or ("now" in told.said and said & _ONCE):
        return False
    return bool(clause.marks & _OPEN or said & words("statements.putting_off"))


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

"""Whether a clause has a deed still to come, open, or under an `if`, that a statement tells as done or promised."""

from __future__ import annotations

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import Match, is_held, said_of, texts_of
from assistant.checks.facts.commitments.conditions import condition_in, is_under_condition
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.offering import offers
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.statement import (
    ALL,
    DONE,
    WILL,
    Statement,
)
from assistant.checks.facts.commitments.verbs import deed_of, gives_up
from assistant.checks.facts.commitments.verdict import Verdict, is_number
from assistant.checks.facts.commitments.words import is_past, marks_in

_SETTLED = frozenset({"done", "decided", "accepted", "promise"})
_HEDGED = frozenset({"considered", "question", "asked", "wished"})
_AHEAD = frozenset({"planned", "promise", "open", "advised", "considered", "question", "asked", "wished", "bid"})
_HELPING = frozenset({"can", "will", "would", "could", "to", "should", "must", "may", "might"})
_HAVING = frozenset({"have", "has", "had", "got"})
_ANSWERING = frozenset({"answer", "answered", "reply", "replied", "word", "news", "heard", "back"})
_JOINING = frozenset({"and", "but"})
_FEW = frozenset({"one", "only", "some", "half", "two", "1", "2", "3"})
_COUNTED = (
    *("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_TO_COME = frozenset({"planned", "promise", "considered", "bid"})
CONDITIONS = frozenset({"if", "unless", "might", "maybe", "perhaps", "depends", "provided", "possibly"})
_NEAR = 0.5
_LARGELY = 0.6
_NEARLY_WHOLE = 0.8


def left_undone(told: Statement, notes: Notes) -> Verdict | None:
    """A clause that says no more than that a thing is still to come, of a deed told as done to it: `photos not yet`.

    A noun of the deed is no other thing: `letter to the bank: not yet` of `I wrote to the bank`."""
    if told.status != DONE or told.denied or told.deed == "ask" or told.who not in ({ME}, frozenset()):
        return None
    telling = sorted(one for one in told.matter if worth(one) >= 1)
    for place in {place for one in telling for place in notes.holding.get(one, ())}:
        clause = notes.clauses[place]
        about = [
            one for one in clause.about if one not in {"finish", told.deed} and (worth(one) >= 1 or is_number(one))
        ]
        said = texts_of(clause.text)
        if not clause.marks & {"open", "unsettled"} or clause.marks & {"done", "accepted"} or said & _ANSWERING:
            continue
        if (
            about
            and any(one in telling for one in about)
            and all(is_held(one, told.matter | {told.deed}) for one in about)
        ):
            return Verdict("planned", clause)
    return None


def is_still_ahead(told: Statement, one: Match, notes: Notes) -> bool:
    """Whether a clause has a deed before it, and not behind."""
    clause = one.clause
    if told.deed == "have" and _has_it(clause):
        return False
    whose = clause.sides & told.who or ("bid" in clause.marks and told.deed == "get" and not clause.sides)
    owned = told.deed in {"have", "get"} and one.score >= _LARGELY and bool(whose)
    if not (one.exact or owned) or (owned and not clause.marks & _TO_COME) or _done_behind(told, one, notes):
        return False
    forms = [word.text for word in said_of(clause.text) if deed_of(word.text) == told.deed]
    if not owned and not forms and not clause.marks & {"question", "open", "planned"}:
        return False
    past = is_behind(told.deed, clause)
    if "open" in clause.marks and told.deed == "finish":
        return True
    if "asked" in clause.marks and forms and not past and not clause.marks & {"accepted", "decided"}:
        return True
    return (
        not past
        and bool(clause.marks & (_AHEAD - ({"advised"} if told.who == {ME} else set())))
        and ("bid" in clause.marks or not clause.marks & {"done", "accepted", "decided"})
    )


def _has_it(clause: Clause) -> bool:
    """Whether a clause has a `have` that tells of now or before: not `will have`, nor `have to`, nor a `?`."""
    said = [word.text for word in said_of(clause.text)]
    return "question" not in clause.marks and any(
        word in _HAVING
        and said[place + 1 : place + 2] not in ([], ["to"])
        and not (place and said[place - 1] in _HELPING)
        for place, word in enumerate(said)
    )


def is_behind(deed: str, clause: Clause) -> bool:
    """Whether a clause has a deed in the past: not `she can put`."""
    said = said_of(clause.text)
    return any(
        deed_of(word.text) == deed and is_past(word.text) and not (place and said[place - 1].text in _HELPING)
        for place, word in enumerate(said)
    )


def only_some(told: Statement, one: Match) -> bool:
    """Whether what is told of all is told of some in a clause: `both stewards`, `only reached one`."""
    if told.status != DONE or not ALL & set(told.said) or one.score < _NEAR:
        return False
    said = [word.text for word in said_of(one.clause.text)]
    parts = any(
        of == "of" and some.isdigit() and whole.isdigit()
        for some, of, whole in zip(said, said[1:], said[2:], strict=False)
    )
    return ("only" in said or parts) and not ALL & set(said)


def fewer_behind(told: Statement, one: Match, notes: Notes) -> bool:
    """Whether what is told of all is told of fewer right behind a clause: `call the three parents. called two`."""
    if told.status != DONE or not ALL & set(told.said) or not one.exact or one.score < _NEAR:
        return False
    counts = [_COUNTED.index(word) for word in (*told.said, *texts_of(one.clause.text)) if word in _COUNTED]
    return any(
        each.line == one.clause.line
        and any(deed_of(word.text) == told.deed and is_past(word.text) for word in said_of(each.text)[:2])
        and any(_COUNTED.index(word) < max(counts, default=0) for word in texts_of(each.text) if word in _COUNTED)
        for each in notes.clauses[one.place : one.place + 2]
    )


def taken_back_behind(told: Statement, one: Match, notes: Notes) -> bool:
    """Whether the next clause of the line is the writer's bare no: `test it with the chair. I didn't`."""
    if told.who != {ME} or told.status not in {DONE, WILL} or told.deed == "ask" or one.score < _NEARLY_WHOLE:
        return False
    after = notes.clauses[one.place + 1 : one.place + 2]
    return any(
        each.line == one.clause.line
        and each.marks & {"refused", "unsettled"}
        and not each.marks & {"done", "accepted"}
        and OTHER not in each.sides
        and each.text[:1] != "("
        and not any(worth(this) >= 1 for this in each.about - one.clause.about)
        for each in after
    )


def _done_behind(told: Statement, one: Match, notes: Notes) -> bool:
    """Whether the next clause of the line says that it was done: `check the gauges. DONE`."""
    after = notes.clauses[one.place + 1 : one.place + 2]
    partly = bool(ALL & set(told.said))
    return any(
        each.line == one.clause.line
        and "done" in each.marks
        and not each.marks & {"refused", "unsettled", "open"}
        and not any(gives_up(word, texts_of(each.text)) for word in texts_of(each.text))
        and not (partly and _FEW & texts_of(each.text))
        for each in after
    )


def is_conditional(told: Statement, clause: Clause, after: Clause | None) -> bool:
    """Whether a clause has its deed under a condition that is not the writer's to meet, and a statement has not."""
    if any(is_held(one, told.matter) for one in condition_in(clause.text)):
        return False
    if offers(clause.text):
        return False
    if after is not None and after.line == clause.line and {"only", "if"} <= texts_of(after.text):
        return True
    return is_under_condition(said_of(clause.text))


def is_hedged(clause: Clause, deed: str) -> bool:
    """Whether a clause only asks, wishes or considers; a `would` alone is no hedge, nor is a wish for another thing
    behind the deed: `he starts in May and wants me there`."""
    if _wishes_besides(clause, deed):
        return False
    if {"left", "open"} <= texts_of(clause.text):
        return True
    if not clause.marks & _HEDGED or clause.marks & _SETTLED or offers(clause.text):
        return False
    said = texts_of(clause.text)
    return bool(clause.marks & (_HEDGED - {"considered"})) or "would" not in said or bool(said & CONDITIONS)


def _wishes_besides(clause: Clause, deed: str) -> bool:
    """Whether nothing but a wish hedges a clause, and that one is joined on behind the deed."""
    if clause.marks & _HEDGED != {"wished"}:
        return False
    said = said_of(clause.text)
    at = next((place for place, word in enumerate(said) if deed and deed_of(word.text) == deed), len(said))
    joined = next((place for place in range(at + 1, len(said)) if said[place].text in _JOINING), len(said))
    return at < joined < len(said) and "wished" not in marks_in(said[:joined])

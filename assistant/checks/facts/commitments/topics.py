"""What a clause takes from the topic before it in its line: `loan: Sparkasse said no`, `slides? me, Friday`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.checks.concepts import when_words
from assistant.checks.facts.commitments.answers import asks_which
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.people import THIRD, People, labelled_side
from assistant.checks.facts.commitments.words import Word

_BARE_NO = 2
"""Words of matter beside a `no` that refuses the topic before it: `loan: Sparkasse said no`."""
"""Words of matter beside a `no` that refuses the topic before it."""


def is_bare_no(clause: Clause) -> bool:
    """Whether a clause denies, and names hardly a thing: `not done:`, `didn't like:`."""
    return bool(clause.denied) and len(clause.about) <= 1


def taken_on(clause: Clause, said: Sequence[Word], people: People, mark: str) -> Clause:
    """Behind a topic, a name or `me` with no more than a day says who does it: `slides? me, Friday`, `menu: Petros`."""
    first, rest = said[0], said[1:]
    side = labelled_side(said[:1], people) or (
        THIRD if first.capital and first.concept not in {"", *when_words()} else None
    )
    if side is None or "(" in mark or any(word.concept and word.concept not in when_words() for word in rest):
        return clause
    marks = clause.marks - {"considered", "question"} | {"planned"}
    return replace(clause, sides=frozenset({side}), marks=marks, about=frozenset(clause.about) - {first.concept})


def tells_by_itself(topic: Clause) -> bool:
    """Whether a topic was answered or refused before more is said of it."""
    return bool(topic.denied or topic.marks & {"question", "accepted", "unsettled"})


def on_topic(clause: Clause, topic: Clause) -> Clause:
    """A clause with the matter and the marks of the topic before its line: `loan: Sparkasse said no`."""
    marks = topic.marks - {"question", "considered", "done", "refused", "unsettled", "wished", "bid", "fell"}
    which = asks_which(topic)
    if which and "refused" in clause.marks and not clause.marks & {"accepted", "decided"}:
        marks |= topic.marks & {"considered"}
    if not which and not clause.marks & {"accepted", "decided", "done", "promise", "refused"}:
        marks |= topic.marks & {"considered"}
    bare_no = not which and bool(clause.denied) and (len(clause.about) <= _BARE_NO or clause.denied >= clause.about)
    return replace(
        clause,
        about=clause.about | topic.about,
        denied=clause.denied | topic.about if bare_no else clause.denied,
        sides=clause.sides or topic.sides,
        marks=clause.marks | marks,
    )

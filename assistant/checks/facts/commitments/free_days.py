"""A day that somebody is said to be able to do, of which the notes say that they cannot."""

from __future__ import annotations

from itertools import pairwise

from assistant.checks.concepts import when_words
from assistant.checks.facts.commitments.comparing import said_of
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME
from assistant.checks.facts.commitments.statement import WILL, Statement
from assistant.checks.facts.commitments.verdict import Verdict

_MEETING = frozenset({"do", "make", "manage"})
_LIGHT = frozenset({"can", "be", "able", "to"})


def cannot_that_day(told: Statement, notes: Notes) -> Verdict | None:
    """The clause with `can't do Tuesdays` where a statement has `he can do Tuesdays`; silent where another has the day
    without the `not`."""
    if told.status != WILL or told.denied or told.matter or told.deed not in when_words() or ME in told.who:
        return None
    if not _LIGHT & set(told.said):
        return None
    named = [one for one in notes.clauses if any(word.concept == told.deed for word in said_of(one.text))]
    against = [one for one in named if _cannot(one.text, told.deed)]
    return Verdict("refused", against[0]) if against and len(against) == len(named) else None


def _cannot(text: str, day: str) -> bool:
    said = said_of(text)
    negated = [
        at
        for at, (one, after) in enumerate(pairwise(said))
        if (one.text, after.text) == ("can", "not") or (one.text == "unable" and after.text == "to")
    ]
    return any(said[at + 2].text in _MEETING and said[at + 3].concept == day for at in negated if at + 3 < len(said))

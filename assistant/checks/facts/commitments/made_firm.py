"""A thing that the notes have under an `only if`, told without one: `shadow day: only if her trust allows it`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held
from assistant.checks.facts.commitments.matter import is_figure, worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.verdict import Verdict

_ONLY_IF = re.compile(r"\b(?:(?:but|and) )?only (?:if|when|once|after)\b|\b(?:provided|as long as)\b", re.IGNORECASE)
_SEVERAL, _MOST = 2, 0.75


def made_firm(words: tuple[str, ...], notes: Notes) -> Verdict | None:
    """The clause that sets a condition to what a sentence tells without one; None where there is none.

    The sentence must name all that stands before the condition, two things at least, and little of the condition.
    """
    told = frozenset(one for word in words if (one := concept(word)))
    for clause, topic, condition in _conditional(notes):
        enough = len(topic) >= _SEVERAL and any(worth(one) >= 1 and not is_figure(one) for one in topic)
        kept = [one for one in condition if is_held(one, told)]
        named = all(is_held(one, told) for one in topic) or _names(topic, told)
        if enough and named and len(kept) * 2 <= len(condition):
            return Verdict("considered", clause)
    return None


def _names(topic: frozenset[str], told: frozenset[str]) -> bool:
    """Whether a sentence has what something is said of, a light word or one in four aside."""
    telling = [one for one in topic if worth(one) >= 1]
    held = sum(is_held(one, told) for one in telling)
    return held >= _SEVERAL and held >= _MOST * len(telling)


@lru_cache(maxsize=16)
def _conditional(notes: Notes) -> tuple[tuple[Clause, frozenset[str], frozenset[str]], ...]:
    return tuple(_read(notes))


def _read(notes: Notes) -> Iterator[tuple[Clause, frozenset[str], frozenset[str]]]:
    """Each clause that begins with its condition, what it says that of (itself, or the clause before it in its line),
    and what the condition names."""
    for place, clause in enumerate(notes.clauses):
        found = _ONLY_IF.match(clause.text)
        if found is None:
            continue
        named = frozenset(one for word in clause.text[found.end() :].split() if (one := concept(word.strip(".,;()"))))
        before = notes.clauses[place - 1] if place else clause
        topic = clause.about - named or (before.about if before.line == clause.line else frozenset())
        yield clause, topic, frozenset(one for one in named if worth(one) >= 1)

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

_ONLY_IF = re.compile(r"\bonly (?:if|when|once)\b|\b(?:provided|as long as)\b", re.IGNORECASE)
_SEVERAL = 2


def made_firm(words: tuple[str, ...], notes: Notes) -> Verdict | None:
    """The clause that sets a condition to what a sentence tells without one; None where there is none.

    The sentence must name all that stands before the condition, two things at least, and little of the condition.
    """
    told = frozenset(one for word in words if (one := concept(word)))
    for clause, topic, condition in _conditional(notes):
        enough = len(topic) >= _SEVERAL and any(worth(one) >= 1 and not is_figure(one) for one in topic)
        kept = [one for one in condition if is_held(one, told)]
        if enough and all(is_held(one, told) for one in topic) and len(kept) * 2 <= len(condition):
            return Verdict("considered", clause)
    return None


@lru_cache(maxsize=16)
def _conditional(notes: Notes) -> tuple[tuple[Clause, frozenset[str], frozenset[str]], ...]:
    return tuple(_read(notes))


def _read(notes: Notes) -> Iterator[tuple[Clause, frozenset[str], frozenset[str]]]:
    """Each clause that begins with its condition, what it says that of, and what the condition names."""
    for clause in notes.clauses:
        found = _ONLY_IF.match(clause.text)
        if found is None:
            continue
        named = frozenset(one for word in clause.text[found.end() :].split() if (one := concept(word.strip(".,;()"))))
        yield clause, clause.about - named, frozenset(one for one in named if worth(one) >= 1)

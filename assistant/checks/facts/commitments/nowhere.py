"""What a draft tells of the mentor, promised, of which the notes bear nothing."""

from __future__ import annotations

from functools import cache

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.comparing import is_held, likes, matches
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.statement import OFFERED, WILL, Statement
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.wordlists import words

_NEAR = 0.4
_REPORTING = frozenset({"would", "could"})
_YES = frozenset({"promise", "accepted"})


def told_nowhere(told: Statement, notes: Notes) -> Verdict | None:
    """That a favour of theirs, promised, is nowhere in the notes; a `you will send it` may be a guess."""
    if told.who != {OTHER} or told.denied or told.tied or told.deed not in favours():
        return None
    if not any(worth(one) >= 1 for one in told.matter):
        return None
    if told.status == OFFERED or (told.status == WILL and _REPORTING & set(told.said)):
        return None if _is_promised(told, notes) else Verdict("nowhere", None)
    return None


def _is_promised(told: Statement, notes: Notes) -> bool:
    """Whether a clause that is not the writer's alone has the deed, or promises anything of the same matter."""
    places = {place for like in likes(told.deed) for place in notes.holding.get(like, ())}
    deeds = [notes.clauses[place] for place in places if is_held(told.deed, notes.clauses[place].about)]
    if any(one.sides != {ME} and not (one.marks & {"done"} and not one.marks & _YES) for one in deeds):
        return True
    near = [one.clause for one in matches(told, notes) if one.near >= _NEAR]
    return any(
        one.marks & _YES or (OTHER in one.sides and one.marks & {"promise", "planned", "considered"}) for one in near
    )


@cache
def favours() -> frozenset[str]:
    """The concepts of what one person does for another."""
    return frozenset(concept(word) for word in words("commitments.verbs_favour")) - {""}

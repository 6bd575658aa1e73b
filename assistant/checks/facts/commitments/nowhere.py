"""What a draft tells of the mentor, promised or done, of which the notes bear nothing."""

from __future__ import annotations

from functools import cache

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.comparing import Match, is_held, likes, matches
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.statement import DONE, OFFERED, WILL, Statement
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.wordlists import words

_NEAR = 0.4
_BORNE = 0.3
"""How far a line must bear a deed of theirs out: faithful letters hardly ever stay below."""
_LIKE, _OTHER_DEED, _HALF = 0.9, 0.7, 0.5
"""What is left of a clause's share where it has a deed like it, another deed; another owner, or a no."""
_REPORTING = frozenset({"would", "could"})
_YES = frozenset({"promise", "accepted"})
_SAID = frozenset({"ask", "tell"})


def told_nowhere(told: Statement, notes: Notes) -> Verdict | None:
    """That a favour of theirs, promised or done, is nowhere in the notes; a `you will send it` may be a guess."""
    if told.who != {OTHER} or told.denied or told.tied or told.deed not in favours():
        return None
    if not any(worth(one) >= 1 for one in told.matter):
        return None
    if told.status == OFFERED or (told.status == WILL and _REPORTING & set(told.said)):
        return None if _is_promised(told, notes) else Verdict("nowhere", None)
    if told.status == DONE and told.deed not in _SAID and _borne(told, notes) < _BORNE:
        return Verdict("unheard", None)
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


def _borne(told: Statement, notes: Notes) -> float:
    return max((_share(told, one) for one in matches(told, notes)), default=0.0)


def _share(told: Statement, one: Match) -> float:
    """How far a clause bears a statement out, 0 to 1."""
    share = one.near * (1 if one.exact else _LIKE if one.deed else _OTHER_DEED)
    sides = one.clause.sides
    share *= _HALF if sides and not sides & told.who else 1
    return share * (_HALF if one.clause.denied else 1)


@cache
def favours() -> frozenset[str]:
    """The concepts of what one person does for another."""
    return frozenset(concept(word) for word in words("commitments.verbs_favour")) - {""}

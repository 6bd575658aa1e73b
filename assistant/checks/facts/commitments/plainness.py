"""Whether what a clause says against a claim is plain enough for more than a remark.

A clause shares words with many sentences. It contradicts one only where its no, its `if` or its owner is of the very
deed, and nearly all else that is claimed stands in it too.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, said_of
from assistant.checks.facts.commitments.kinship import kin
from assistant.checks.facts.commitments.matter import is_figure, worth
from assistant.checks.facts.commitments.people import ME
from assistant.checks.facts.commitments.verbs import deed_of
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.wordlists import words

_NO = frozenset({"refused", "undone"})
_NEARLY_ALL = 0.66
"""Of what is claimed, counted word by word, in the clause itself; what only stands around it counts half."""
_SOME = 0.33
"""Enough of it where both ways of reading find the no."""
_SEVERAL = 2
_OWNERS = frozenset({"she", "he", "they"})


@dataclass(frozen=True, slots=True)
class Told:
    """What a draft tells, as far as it counts here: the deed, what it is about and of whom, whether it says no itself,
    and whether it is told as promised or to come."""

    deed: str
    about: frozenset[str]
    sides: frozenset[str]
    denied: bool
    promised: bool


def is_plain(told: Told, verdict: Verdict, *, agreed: bool, turned: bool) -> bool:
    """Whether a verdict is plain; `agreed` where both ways of reading found it, `turned` where the clause has the
    opposite word."""
    clause = verdict.clause
    if clause is None:
        return True
    share = _share(clause, told.about | {told.deed})
    if verdict.why in _NO:
        return _is_plain_no(told, clause, share, agreed=agreed, turned=turned)
    if verdict.why == "considered":
        telling = _telling(told)
        whole = agreed and len(telling) >= _SEVERAL and all(is_held(one, clause.about) for one in telling)
        return whole or _names(clause, told.deed)
    if verdict.why == "inverted":
        if told.sides == {ME} and not (told.promised or (agreed and _names_owner(clause, told.deed))):
            return False
        return agreed or (_names(clause, told.deed) and share >= _NEARLY_ALL)
    return True


def _is_plain_no(told: Told, clause: Clause, share: float, *, agreed: bool, turned: bool) -> bool:
    if told.denied:
        named = _names(clause, told.deed) and told.deed not in clause.denied
        return share >= _NEARLY_ALL and (turned or named)
    if agreed and _is_denied(told, clause, least=1):
        return share >= _SOME
    return share >= _NEARLY_ALL and (turned or _is_denied(told, clause, least=1 if clause.sides else _SEVERAL))


def _is_denied(told: Told, clause: Clause, *, least: int) -> bool:
    """Whether the deed stands under the no of a clause; or, where that does not name it, all that it is about, which
    must be so many things at least."""
    deed = told.deed
    if deed in words("commitments.verbs_finish") and clause.marks & {"open", "unsettled"}:
        return True
    if _names(clause, deed):
        return not {deed, *kin(deed)}.isdisjoint(clause.denied)
    telling = _telling(told)
    return len(telling) >= least and all(is_held(one, clause.denied) for one in telling)


def _names(clause: Clause, deed: str) -> bool:
    return bool(deed) and not {deed, *kin(deed)}.isdisjoint(clause.about)


def _telling(told: Told) -> list[str]:
    return [one for one in told.about - {told.deed} if worth(one) >= 1]


def _share(clause: Clause, about: AbstractSet[str]) -> float:
    counted = [one for one in about if one and not is_figure(one)]
    own = sum(is_held(one, clause.about) for one in counted)
    around = sum(is_held(one, clause.around) and not is_held(one, clause.about) for one in counted)
    return (own + around / 2) / len(counted) if counted else 0.0


def _names_owner(clause: Clause, deed: str) -> bool:
    """Whether a clause has a `she` or `he` before the deed."""
    said = said_of(clause.text)
    at = next((place for place, word in enumerate(said) if deed_of(word.text) == deed), 0)
    return any(word.text in _OWNERS for word in said[:at])

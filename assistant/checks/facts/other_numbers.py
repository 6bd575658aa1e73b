"""The number of the notes that belongs where a draft tells another one, by each of the ways to find it.

Answers are kept: while a draft is typed, most of its sentences and numbers stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.displacing import transposed
from assistant.checks.facts.fitting_numbers import fitting_numbers
from assistant.checks.facts.fitting_places import Mentions, fitting_places
from assistant.checks.facts.in_its_place import Own, put_in_place_of, told_in_draft
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.other_parts import told_of_the_other_part
from assistant.checks.facts.shares import plain_numbers


@dataclass(frozen=True, eq=False, slots=True)
class DraftNumbers:
    """The numbers of a draft by their sorts, and by their bare values with their sentences. Equal is only the same."""

    own: Own
    mentions: Mentions


def numbers_of_draft(found: Iterable[tuple[str, Amount]]) -> DraftNumbers:
    """The numbers of a draft, each with its sentence; the same object as long as they are the same."""
    return _kept(frozenset(found))


@lru_cache(maxsize=16)
def _kept(found: frozenset[tuple[str, Amount]]) -> DraftNumbers:
    mentions: dict[Fraction, list[tuple[str, Amount]]] = {}
    for said, one in sorted(found, key=lambda pair: (pair[0], pair[1].start)):
        for value in plain_numbers(one) if one.unit != "order" else ():
            mentions.setdefault(value, []).append((said, one))
    return DraftNumbers(told_in_draft(one for _, one in found), mentions)


@lru_cache(maxsize=1024)
def other_number(amount: Amount, said: str, beside: DraftNumbers, known: KnownNumbers, *, new: bool) -> int | None:
    """The sentence of the notes that has another number for what a sentence tells, which the draft has nowhere; where
    it may be the writer's own (`new`), the places of other numbers tell nothing.
    """
    other = put_in_place_of(amount, said, beside.own, known) or told_of_the_other_part(amount, said, beside.own, known)
    if other:
        return other[1]
    if amount.dimension in {"count", "money"}:
        turned = transposed(amount, known.told, frozenset(value for _, value in beside.own))
        if turned is not None:
            return min(known.told.values[turned])
    if new:
        return None
    better = fitting_places(known).better(amount, said, beside.mentions)
    better = better or fitting_numbers(known).better(amount, said, beside.mentions)
    return better[1] if better else None

"""The clauses of the notes that are about the same things as a part of a draft, the nearest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from assistant.checks.facts.commitments.comparing import likes
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes

_RARE, _AROUND = 0.35, 0.4
_PLACES = 40
"""Clauses that one word is followed to."""
_NEAREST = 6


@dataclass(frozen=True, slots=True)
class Near:
    """A clause that shares a telling word: its place, its share of the matter, with the lines around it, the words."""

    place: int
    share: float
    near: float
    held: frozenset[str]


def weights_of(about: frozenset[str], notes: Notes) -> Mapping[str, float]:
    """How much each concept tells beside these notes: the less, the more of their clauses have it."""
    return {one: worth(one) / (1 + _RARE * log(max(1, _count(one, notes)))) for one in sorted(about)}


def places_of(about: Mapping[str, float], notes: Notes) -> list[int]:
    """Where the clauses stand that hold a telling word, or have it around them."""
    telling = [one for one in about if worth(one) >= 1]
    return sorted({place for one in telling for like in likes(one) for place in notes.holding.get(like, ())[:_PLACES]})


def nearest_places(about: Mapping[str, float], notes: Notes, most: int) -> list[int]:
    """Where the clauses stand that hold a telling word, or have it around them; of more than `most`, those that hold
    most of what is told."""
    held: dict[int, float] = {}
    for one, weight in about.items():
        if worth(one) < 1:
            continue
        for place in {place for like in likes(one) for place in notes.holding.get(like, ())[:_PLACES]}:
            held[place] = held.get(place, 0.0) + weight
    return sorted(sorted(held, key=lambda place: (-held[place], place))[:most])


@lru_cache(maxsize=1024)
def alike(about: frozenset[str], notes: Notes) -> tuple[Near, ...]:
    """The clauses that share a telling word, the nearest first."""
    weights = weights_of(about, notes)
    total = sum(weights.values())
    if total < 1:
        return ()
    likes_of = {one: likes(one) for one in weights}
    found = []
    for place in places_of(weights, notes):
        clause = notes.clauses[place]
        held = frozenset(one for one, like in likes_of.items() if not like.isdisjoint(clause.about))
        if not any(worth(one) >= 1 for one in held):
            continue
        share = sum(weights[one] for one in held) / total
        beside = (one for one, like in likes_of.items() if one not in held and not like.isdisjoint(clause.around))
        around = sum(weights[one] for one in beside) / total
        found.append(Near(place, share, share + _AROUND * around, held))
    return tuple(sorted(found, key=lambda one: (-one.near, -one.share, one.place))[:_NEAREST])


def _count(one: str, notes: Notes) -> int:
    return sum(one in notes.clauses[place].about for place in notes.holding.get(one, ())[:_PLACES])

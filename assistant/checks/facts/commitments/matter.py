"""What a claim is about, weighed: words that are rare in the notes most, figures and days hardly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import sqrt

from assistant.checks.concepts import concept, weight, when_words
from assistant.checks.facts.commitments.claim import Claim
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.verdict import is_number
from assistant.checks.wordlists import words

_PLACES = 30
"""Clauses that one word is followed to; notes that name it more often say nothing rare by it."""
_FULL, _LIGHT, _FIGURE, _ACT = 1.0, 0.3, 0.2, 0.7
_TELLING = 0.5
_DIGITS = 6
"""Sums are rounded, so that the order of their parts cannot show."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Concept -> weight; the telling ones, the figures, and the sum of all weights."""

    weights: Mapping[str, float]
    telling: frozenset[str]
    figures: frozenset[str]
    total: float

    def share(self, held: Iterable[str]) -> float:
        """How much of the matter these concepts are, 0 to 1."""
        return round(sum(self.weights[one] for one in held) / self.total, _DIGITS)

    def fresh(self, about: Iterable[str]) -> list[str]:
        """The concepts that tell something, and not of this."""
        return [one for one in about if one not in self.weights and worth(one) == _FULL and one != "say"]


def matter_of(claim: Claim, notes: Notes) -> tuple[Matter, Sequence[int]]:
    """A claim's matter beside these notes, and the places of the clauses that hold a telling word of it."""
    plain = {one: worth(one) for one in sorted(claim.about)}
    if claim.act:
        plain[claim.act] = max(_TELLING, plain.get(claim.act, 0.0) * _ACT)
    weights = {}
    places: set[int] = set()
    for one, much in plain.items():
        holding = notes.holding.get(one, ())[:_PLACES]
        count = sum(1 for place in holding if one in notes.clauses[place].about)
        weights[one] = much / sqrt(max(1, count))
        if much >= _TELLING:
            places.update(holding)
    telling = frozenset(one for one, much in plain.items() if much >= _TELLING)
    figures = frozenset(one for one in plain if is_figure(one))
    return Matter(weights, telling, figures, round(sum(weights.values()), _DIGITS) or _FULL), sorted(places)


def is_figure(one: str) -> bool:
    """Whether a concept is a number, or only says when."""
    return is_number(one) or one in when_words()


@lru_cache(maxsize=16384)
def worth(one: str) -> float:
    """How much a concept tells before it is known how often the notes have it."""
    if is_figure(one):
        return _FIGURE
    return _LIGHT if is_light(one) or weight(one) < 1 else _FULL


def is_light(one: str) -> bool:
    """Whether a concept is of those that name hardly anything by themselves: a day, a way, a thing."""
    return one in _light()


@cache
def _light() -> frozenset[str]:
    return frozenset(concept(one) or one for one in words("commitments.light_words"))

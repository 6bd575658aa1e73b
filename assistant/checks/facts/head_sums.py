"""Numbers that somebody may have worked out in the head from two that stand near each other in the notes."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.shares import in_unit, plain_numbers, unit_of

_LEAST = 12
"""Up to here nearly everything comes out of something."""


class HeadSums:
    """What two numbers near each other come to: their sum, difference, product and ratio, unless they count two
    different things. Which of these a writer meant cannot be told, so that such a number is worth a remark, no more.
    """

    def __init__(self, pairs: Iterable[tuple[Amount, Amount]]) -> None:
        self._found: set[Fraction] = set()
        for one, other in pairs:
            if _of_two_things(one, other):
                continue
            for first in _numbers(one):
                for second in _numbers(other):
                    if one.dimension == other.dimension:
                        self._found |= {first + second, abs(first - second)}
                    if first and second:
                        self._found |= {first * second, first / second, second / first}

    def give(self, amount: Amount) -> bool:
        """Whether this number comes out: a count, a price, or a length of time in its own unit."""
        if amount.unit == "order" or amount.label or amount.dimension == "share":
            return False
        value = in_unit(amount) if amount.dimension == "time" else amount.value
        return value > _LEAST and value in self._found


def _of_two_things(one: Amount, other: Amount) -> bool:
    counts = one.dimension == other.dimension == "count"
    lengths = one.dimension == other.dimension == "time" and unit_of(one.unit) != unit_of(other.unit)
    return lengths or (counts and bool(one.nouns and other.nouns) and not one.nouns & other.nouns)


def _numbers(one: Amount) -> frozenset[Fraction]:
    return frozenset() if one.unit == "order" or one.label else plain_numbers(one)

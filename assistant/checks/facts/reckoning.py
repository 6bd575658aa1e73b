"""Sums and differences of numbers, what follows from those of a text, and how near one length of time is to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.shares import MOST_TOGETHER, plain_numbers

MOST_IN_A_ROW = 12
"""Numbers of one sentence that are summed up; one with more is no sentence."""
_SAME_UNIT, _OTHER_UNIT, _ROUGHLY = 0.02, 0.12, 0.2
"""How far a length of time may lie from one that is told, as a part of it."""


def combined(values: list[Fraction]) -> frozenset[Fraction]:
    """Sums of numbers that stand in a row, and the differences of every two."""
    runs = {sum(values[start:stop], Fraction(0)) for start, stop in combinations(range(len(values) + 1), 2)}
    pairs = {calculated for one, other in combinations(values, 2) for calculated in (one + other, abs(one - other))}
    return frozenset(runs | pairs)


def sums_of_like(
    by_sentence: Sequence[Sequence[Amount]],
    by_noun: Mapping[str, Sequence[tuple[Amount, int]]],
    pairs: Iterable[tuple[Amount, Amount]],
) -> frozenset[Fraction]:
    """Sums and differences of the numbers of one sentence, and of those that count one thing."""
    found: set[Fraction] = set()
    for amounts in by_sentence:
        told = _counts(amounts)
        if 1 < len(told) <= MOST_IN_A_ROW:
            found |= combined(told)
        found |= {one.parts[1] - one.parts[0] for one in amounts if one.parts}
    for one, other in pairs:
        if one.unit == other.unit == "%":
            found.add(100 * abs(one.value - other.value))
        if one.dimension == other.dimension and one.nouns & other.nouns:
            found |= {one.value + other.value, abs(one.value - other.value)}
    for named in by_noun.values():
        told = _counts([amount for amount, _ in named])
        if 2 < len(told) <= MOST_IN_A_ROW:
            found.add(sum(told, Fraction(0)))
    return frozenset(found)


def sums_of_near(
    by_sentence: Sequence[Sequence[Amount]], pairs: Iterable[tuple[Amount, Amount]]
) -> frozenset[Fraction]:
    """Sums, differences and products of numbers near each other, of whatever they are."""
    found: set[Fraction] = set()
    for one, other in pairs:
        if "share" in {one.dimension, other.dimension}:
            continue
        for first in plain_numbers(one) or {one.value}:
            for second in plain_numbers(other) or {other.value}:
                found |= {first + second, abs(first - second), first * second}
    for place, amounts in enumerate(by_sentence):
        told = _counts(amounts)
        if 1 < len(told) <= MOST_IN_A_ROW:
            nearby = [one.value for beside in by_sentence[place : place + 2] for one in beside]
            found |= {abs(one - other) for one in combined(told) for other in nearby[:MOST_TOGETHER]}
    return frozenset(found)


def _counts(amounts: Iterable[Amount]) -> list[Fraction]:
    return [
        amount.value
        for amount in amounts
        if amount.dimension in {"count", "money"} and not amount.label and amount.unit != "order"
    ]


def same_length(told: float, told_unit: str, said: float, unit: str, *, rough: bool) -> bool:
    """Whether two lengths in minutes are one, as nearly as their units allow."""
    allowed = _SAME_UNIT if unit == told_unit or {unit, told_unit} <= {"min", "hour"} else _OTHER_UNIT
    return abs(told - said) <= max(_ROUGHLY if rough else 0, allowed) * max(told, 1)


def slack(days: float, unit: str, *, rough: bool) -> float:
    """Days by which a length between two days may differ from the one that is said."""
    if unit == "month":
        return max(16.0, days * _OTHER_UNIT)
    return max(1.0 if unit == "day" else 4.0, days * (_ROUGHLY if rough else _OTHER_UNIT if unit == "year" else 0.03))


def agree(told: Amount, said: Amount) -> bool:
    """Whether two lengths of time may be meant as one."""
    slack = _ROUGHLY if said.rough or told.rough else _OTHER_UNIT
    return abs(told.value - said.value) <= slack * max(told.value, said.value)

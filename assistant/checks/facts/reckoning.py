"""Sums and differences of numbers, and how near one length of time is to another."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from assistant.checks.facts.amounts import Amount

_SAME_UNIT, _OTHER_UNIT, _ROUGHLY = 0.02, 0.12, 0.2
"""How far a length of time may lie from one that is told, as a part of it."""


def combined(values: list[Fraction]) -> frozenset[Fraction]:
    """Sums of numbers that stand in a row, and the differences of every two."""
    runs = {sum(values[start:stop], Fraction(0)) for start, stop in combinations(range(len(values) + 1), 2)}
    pairs = {calculated for one, other in combinations(values, 2) for calculated in (one + other, abs(one - other))}
    return frozenset(runs | pairs)


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

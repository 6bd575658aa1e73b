"""Numbers set against each other: what part one is of another, and the bare number of an amount."""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction
from itertools import combinations

from assistant.checks.facts.amounts import Amount

MOST_TOGETHER = 24
"""Numbers of one place that are set against each other."""
_SHARE, _ROUGH_SHARE, _ROUNDED = 0.012, 0.11, 0.0051
"""How far a share may lie from one that is told: in words, after `about`, in rounded percent."""
_MINUTES_OF = {"min": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43830, "year": 525960, "decade": 5259600}
_UNIT_NAMES = {
    "min": ("min", "mins", "minute", "sec", "second"),
    "hour": ("h", "hr", "hrs", "hour", "std"),
    "day": ("day", "night"),
    "week": ("week", "wk", "wks", "fortnight"),
    "month": ("month", "mth", "mths", "mo", "quarter"),
    "year": ("year", "yr", "yrs"),
}
_UNIT_OF = {name: unit for unit, names in _UNIT_NAMES.items() for name in names}


def shares_among(amounts: list[Amount]) -> list[float]:
    """The shares among some numbers, and those that they are of each other."""
    told = {float(amount.value) for amount in amounts if amount.dimension == "share"}
    of_pairs = shares_of(list(combinations(amounts[:MOST_TOGETHER], 2)))
    return sorted({*of_pairs, *told, *(1 - share for share in told if share <= 1)})


def shares_of(pairs: list[tuple[Amount, Amount]]) -> list[float]:
    """What part one number of each pair is of the other, shares of shares, and what remains of each."""
    found: set[float] = set()
    for one, other in pairs:
        if one.dimension == "share" and other.dimension == "share":
            found |= {float(one.value * other.value), float(one.value), float(other.value)}
        if (one.unit == "%") != (other.unit == "%"):
            continue
        if one.dimension != other.dimension and "time" in {one.dimension, other.dimension}:
            continue
        for first in plain_numbers(one):
            for second in plain_numbers(other):
                low, high = min(first, second), max(first, second)
                if high:
                    found.add(float(low / high))
    return sorted(found | {1 - share for share in found})


def near_one(shares: list[float], amount: Amount) -> bool:
    """Whether one of the shares, in order, is the one that is said; figures of percent are rounded ones."""
    value = float(amount.value)
    slack = _ROUGH_SHARE if amount.rough else _SHARE if amount.unit != "%" else _ROUNDED
    at = bisect_left(shares, value - slack)
    return at < len(shares) and shares[at] <= value + slack


def plain_numbers(amount: Amount) -> frozenset[Fraction]:
    """The bare numbers that an amount is told with: both of `5 in 45`, 45 of `45 min`, 60 of `60 %`."""
    if amount.parts:
        return frozenset(amount.parts)
    if amount.dimension == "time":
        return frozenset({in_unit(amount)})
    return (
        frozenset({amount.value})
        if amount.dimension != "share"
        else frozenset({amount.value * 100} if amount.unit == "%" else ())
    )


def in_unit(amount: Amount) -> Fraction:
    """A length of time as the number of its own unit: 45 of `45 min`."""
    minutes = _MINUTES_OF.get(unit_of(amount.unit))
    return amount.value / minutes if minutes else amount.value


def unit_of(name: str) -> str:
    """One name for each unit of time."""
    return _UNIT_OF.get(name, name)

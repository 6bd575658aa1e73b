"""Thousands that are written once for several numbers of a line: `need 22k. have 18.`"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.shares import MOST_TOGETHER

_THOUSAND = 1000


def carried_thousands(
    texts: Sequence[str], by_sentence: Sequence[Sequence[Amount]], lines: Sequence[Sequence[int]]
) -> frozenset[Fraction]:
    """The bare numbers of lines with a number in `k`, as thousands, and the sums and differences of all of these."""
    found: set[Fraction] = set()
    for line in lines:
        told = [(one, texts[place]) for place in line for one in by_sentence[place]][:MOST_TOGETHER]
        thousands = {one.value for one, text in told if text[one.end - 1 : one.end] == "k" and one.value >= _THOUSAND}
        if not thousands:
            continue
        carried = {_THOUSAND * one.value for one, _ in told if _may_be_thousands(one)}
        pairs = list(combinations(carried | thousands, 2))
        found |= carried | {one + other for one, other in pairs} | {abs(one - other) for one, other in pairs}
    return frozenset(found)


def _may_be_thousands(amount: Amount) -> bool:
    return amount.dimension in {"count", "money"} and not amount.label and 1 <= amount.value < _THOUSAND

"""What prices and rates come to: so much each times how many, so much a month in a year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import product

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.shares import MOST_TOGETHER, in_unit, plain_numbers
from assistant.checks.facts.told_amounts import rate_after

_EACH = re.compile(
    r"\s?(?:[x×*@/]|(?:each|apiece|per|times|p/|pp)\b|(?:daily|nightly|weekly|monthly|ea)\b|an?\s[a-z]|[a-z]{1,9}\s(?:each|apiece)\b)"
)
_BOTH_WAYS = re.compile(r"\s?(?:each|either|one|per) way\b")
_TIMES = re.compile(r"(?:[x×*@]|\bà|\ba|\beach|\btimes|\bof)\s?[$€£]?$")
_IN_A = {
    ("day", "week"): (5, 7), ("day", "month"): (30,), ("day", "year"): (365,), ("week", "month"): (4,),
    ("week", "year"): (52,), ("month", "quarter"): (3,), ("month", "year"): (12,), ("quarter", "year"): (4,),
}  # fmt: skip
"""How many of one unit a longer one has, as people reckon."""
_REACH = 4
"""Characters before a number in which a sign of multiplying stands."""


def comes_to(by_sentence: Sequence[Sequence[Amount]], texts: Sequence[str]) -> tuple[frozenset[Fraction], ...]:
    """What the numbers of a sentence, or of two next to each other, come to where one is so much a piece: the bare
    numbers, the lengths of time in minutes, and of the bare numbers those that change by a share.
    """
    bare: set[Fraction] = set()
    lengths: set[Fraction] = set()
    changed: set[Fraction] = set()
    for place, amounts in enumerate(by_sentence):
        near = [*amounts[:MOST_TOGETHER], *(by_sentence[place + 1][:MOST_TOGETHER] if place + 1 < len(texts) else ())]
        for one in amounts[:MOST_TOGETHER]:
            if one.unit == "%":
                counts = [other for other in near if other.dimension in {"count", "money"}]
                changed |= {made for other in counts for made in _changed(other, one)}
            if one.dimension == "time" and _BOTH_WAYS.match(texts[place], one.end):
                lengths.add(2 * one.value)
            if not is_multiplied(texts[place], one) or one.dimension == "share":
                continue
            for other in near:
                if other is one or other.dimension == "share":
                    continue
                if "time" in {one.dimension, other.dimension} and other in amounts:
                    lengths |= _lengths(one, other)
                if one.dimension == "time" and other.nouns and not is_multiplied(texts[place], other):
                    continue
                bare |= {first * second for first, second in product(plain_numbers(one), plain_numbers(other))}
    return frozenset(bare | changed), frozenset(lengths), frozenset(changed)


def _changed(amount: Amount, percent: Amount) -> set[Fraction]:
    """What a number was or becomes where it changes by so many percent: 132 after 10 % more was 120."""
    share = percent.value
    found = {amount.value * (1 + share), amount.value * (1 - share), amount.value * share, amount.value / (1 + share)}
    return found | ({amount.value / (1 - share)} if share < 1 else set())


def is_multiplied(text: str, amount: Amount) -> bool:
    """Whether a number is a price or a rate, or stands beside a sign of multiplying."""
    before = text[max(0, amount.start - _REACH) : amount.start]
    follows = _EACH.match(text, amount.end) is not None
    return follows or _TIMES.search(before) is not None or text[amount.end - 1 : amount.end] in {"x", "×"}


def _lengths(one: Amount, other: Amount) -> set[Fraction]:
    if one.dimension == other.dimension:
        return set()
    return {one.value * other.value}


def at_another_rate(amount: Amount, rate: str, told: Iterable[tuple[Amount, str]]) -> bool:
    """Whether a number for one unit of time is what the notes tell for another: 2,200 a month, 26,400 a year."""
    for other, text in told:
        other_rate = rate_after(text, other.end)
        if not other_rate or other_rate == rate or other.dimension not in {amount.dimension, "count"}:
            continue
        value, said = in_unit(other), in_unit(amount)
        longer, shorter = _IN_A.get((other_rate, rate), ()), _IN_A.get((rate, other_rate), ())
        if any(value * step == said for step in longer) or any(said * step == value for step in shorter):
            return True
    return False

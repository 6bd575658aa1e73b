"""A bare number joined to one with a unit shares it: `11 per cent to 4`, `nineteen cents instead of sixteen`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.shares import in_unit

_JOINED = re.compile(
    r"(?:,|\s+an?(?:\s+[a-z]+){1,3}?)?\s+(?:instead of|rather than|and not|not|(?:up |down )?from|as against)\s+"
)
_TO = re.compile(r"\s+(?:down |up )?to\s+")
_FROM = re.compile(r"\bfrom\s+$")
_REACH, _CLAUSE = 12, 60
"""Characters before `from`, and those within which a number before a length is what was done in it."""


def with_shared_units(text: str, amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """The numbers of a text in small letters, the bare ones in the unit of the one that they are joined to."""
    found = list(amounts)
    for place in range(len(found) - 1):
        one, other = found[place], found[place + 1]
        between = text[one.end : other.start]
        turned = _TO.fullmatch(between) and _FROM.search(text, max(0, one.start - _REACH), one.start)
        if not turned and not _JOINED.fullmatch(_without_unit(between, one)):
            continue
        if one.dimension == "time" and not turned and place and one.start - found[place - 1].end <= _CLAUSE:
            continue
        if _bare(other) and _has_unit(one):
            found[place + 1] = _in_unit_of(one, other)
        elif _bare(one) and _has_unit(other) and turned:
            found[place] = _in_unit_of(other, one)
    return tuple(found)


def _without_unit(between: str, one: Amount) -> str:
    """What stands between two numbers, without the word of money that the first is told in."""
    return between.lstrip()[len(one.unit) :] if one.dimension == "money" and one.unit else between


def _bare(amount: Amount) -> bool:
    return amount.dimension == "count" and not (amount.nouns or amount.label or amount.unit or amount.glued)


def _has_unit(amount: Amount) -> bool:
    return amount.dimension in {"time", "money"} or amount.unit == "%"


def _in_unit_of(one: Amount, bare: Amount) -> Amount:
    """The bare number in the unit of another."""
    value = bare.value
    if one.unit == "%":
        value /= 100
    elif one.dimension == "time" and one.value:
        value *= one.value / in_unit(one)
    return replace(bare, value=value, dimension=one.dimension, unit=one.unit, lead="")

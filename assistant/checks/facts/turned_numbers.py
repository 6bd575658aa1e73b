"""What a number was and what it became, told side by side: `90 min -> 11 min`, `from 12 to 20`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise
from operator import attrgetter

from assistant.checks.facts.amounts import Amount, Dimension

Turn = tuple[Dimension, frozenset[Fraction]]
"""Two numbers of one dimension, lengths of time in minutes."""
_TURNED = re.compile(
    r"[\s,]*(?:->|→|=>|-->|\bto\b|\bdown to\b|\bup to\b|\bnow\b|\binstead of\b|\brather than\b|\bwas\b)\s*"
    r"(?:only |just |abt |about |~)?"
)
_MEASURED = re.compile(r"\s[a-z]{2,14}$|\s[a-z]{2,14}(?=[\s,]*(?:->|→|=>))")
"""What the first of them counts: `90 calls -> 11`."""


def turns_in(text: str, amounts: Sequence[Amount]) -> Iterable[Turn]:
    """The pairs of one sentence in small letters of which one number took the other's place."""
    for one, other in pairwise(sorted(amounts, key=attrgetter("start"))):
        between = text[one.end : other.start] if other.start > one.end else ""
        if one.dimension == other.dimension and one.value != other.value and _turned(between):
            yield one.dimension, frozenset({one.value, other.value})


def _turned(between: str) -> bool:
    return _TURNED.fullmatch(_MEASURED.sub("", between, count=1)) is not None or _TURNED.fullmatch(between) is not None


def is_a_turn(amount: Amount, beside: Iterable[Amount], turns: frozenset[Turn]) -> bool:
    """Whether a number stands beside another in a draft as in the notes, which tell how one became the other."""
    return any((amount.dimension, frozenset({amount.value, one.value})) in turns for one in beside)

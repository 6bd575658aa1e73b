"""Counts that the notes tell month by month: `july 22 / sept 31 / oct 13`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.day_forms import names_of

_CELL = re.compile(
    r"(?<![\w.-])(?P<month>[a-z]{3,9})\.?\s?[:=|-]?\s?(?P<count>\d{1,6})(?![\w:.,]\d|\d|\s?%|st|nd|rd|th)"
)
_SEPARATED = re.compile(r"[\s/,;|•+]{1,6}(?:and |then )?")
_IN_MONTH = re.compile(r"(?:\s+[a-z]+){0,2}\s+(?:in|for)\s+(?P<month>[a-z]{3,9})\b")
_LEAST = 2


def counts_of_months(texts: Iterable[str]) -> dict[int, tuple[int, frozenset[Fraction]]]:
    """Month -> the sentence that tells it in a row of months, and the counts that it has there.

    `texts` are the sentences of the notes, in small letters.
    """
    months = names_of("source")[1]
    found: dict[int, set[Fraction]] = defaultdict(set)
    places: dict[int, int] = {}
    for place, text in enumerate(texts):
        cells = [cell for cell in _CELL.finditer(text) if cell["month"] in months]
        beside = [_SEPARATED.fullmatch(text, one.end(), other.start()) for one, other in pairwise(cells)]
        if len(cells) < _LEAST or not all(beside):
            continue
        for cell in cells:
            found[months[cell["month"]]].add(Fraction(int(cell["count"])))
            places.setdefault(months[cell["month"]], place)
    return {month: (places[month], frozenset(counts)) for month, counts in found.items()}


def of_another_month(
    amount: Amount, said: str, counts: dict[int, tuple[int, frozenset[Fraction]]]
) -> tuple[Fraction, int] | None:
    """The count of the month that a number is told for, with its sentence, where the number is another month's."""
    if not counts or amount.dimension != "count":
        return None
    behind = _IN_MONTH.match(said, amount.end)
    month = names_of("draft")[1].get(behind["month"]) if behind else None
    if month not in counts or amount.value in counts[month][1] or len(counts[month][1]) > 1:
        return None
    others = any(amount.value in values for other, (_, values) in counts.items() if other != month)
    return (next(iter(counts[month][1])), counts[month][0]) if others else None

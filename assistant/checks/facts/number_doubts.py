"""How likely it is that a number of a draft is wrong, by fitted trees: of those that nothing is found of, and of those
that are only new."""

from __future__ import annotations

from functools import cache, lru_cache

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.number_features import Standing, number_features
from assistant.checks.facts.other_numbers import DraftNumbers
from assistant.checks.facts.trees import Trees, is_a_page, trees_in

LEAST = 0.07
"""How likely a number must be wrong that nothing else is found of (`tools/fit_doubts.py` prints what that finds)."""
LEAST_OF_NEW = 0.07
"""The same of one that is only new, and of which the notes tell no other."""

LEAST_OF_A_FAULT = 0.3
"""The same of one that rules find wrong though the notes tell no other of it, for more than a remark: by trees fitted
to the other sets, of 112 planted numbers found for sure 14 fall below, and of 18 true ones that were accused 12 (those
with another of it counted in)."""


@lru_cache(maxsize=1024)
def likely_wrong(
    amount: Amount, said: str, others: tuple[Amount, ...], kind: str, standing: Standing, beside: DraftNumbers,
    known: KnownNumbers,
) -> float | None:  # fmt: skip
    """0 to 1; None beside less than a page of notes. Found once while one types elsewhere."""
    if not is_a_page(known.told.index.sources):
        return None
    return trees().likelihood(number_features(amount, said, others, kind, standing, beside.mentions, known))


@cache
def trees() -> Trees:
    """Written by `tools/fit_doubts.py`."""
    return trees_in("assistant.checks.facts", "number_doubts.json")

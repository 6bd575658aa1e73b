"""Numbers that were only planned, beside those that came about: `apprentices: plan 16, really 12`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from assistant.checks.facts.index import folded_words, stems_of

_PLANNED = re.compile(
    r"\b(?:plan(?:ned)?|target|goal|aim(?:ed)?|hoped(?: for)?|expected|supposed|budgeted)"
    r"(?: for| was| were)?\s?[:=]?\s?(?P<plan>\d{1,6})\b"
    r"[^.;\n\d]{0,16}?\b(?:really|actual(?:ly)?|in fact|in reality|reality|real|came|got|did|became|in the end|have)"
    r"(?: is| was| were| are)?\s?[:=]?\s?(?P<real>\d{1,6})\b"
)
_OF_PLANS = re.compile(
    r"\b(?:plan\w*|target\w*|goal\w*|aim\w*|hope\w*|expect\w*|want\w*|suppos\w*|budget\w*|instead|rather|not|\w+n't|where)\b"
)


@dataclass(frozen=True, slots=True)
class Planned:
    """A number that was planned, the one that came about, the sentence, and the stems of its matter."""

    plan: Fraction
    real: Fraction
    place: int
    stems: frozenset[str]


def planned_in(texts: Iterable[str]) -> tuple[Planned, ...]:
    """The plans of some sentences in small letters."""
    return tuple(
        Planned(Fraction(int(found["plan"])), Fraction(int(found["real"])), place, stems_of(folded_words(text)))
        for place, text in enumerate(texts)
        for found in _PLANNED.finditer(text)
    )


def of_plans(text: str) -> bool:
    """Whether a text in small letters speaks of what was wanted, and not of what came about."""
    return _OF_PLANS.search(text) is not None


def told_as_done(value: Fraction, nouns: frozenset[str], said: str, plans: Iterable[Planned]) -> Planned | None:
    """The plan that a sentence tells as what came about; None where it speaks of plans itself."""
    if of_plans(said):
        return None
    return next((one for one in plans if one.plan == value and one.real != value and nouns & one.stems), None)

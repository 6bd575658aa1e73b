"""The value that a number of a text has in figures or words, and whether it is told roughly."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from assistant.checks.facts.amount_forms import MINUTES_MORE
from assistant.checks.facts.numerals import in_figures, in_words, number_of
from assistant.checks.wordlists import words

_OR_SO = re.compile(r"\s?-?(?:odd|ish)\b|(?:\s[a-z]+)? (?:or so|or thereabouts|give or take|more or less)\b")
"""Behind a number that is none exactly: `twenty-odd minutes`, `ten or so`."""


def value_of(match: re.Match[str]) -> Fraction | None:
    """The value of a number that was found (`amount_forms.AMOUNT`); None for words that make none."""
    if match["one_unit"] or match["for_unit"] or match["whole_unit"]:
        return Fraction(1)
    if match["dozen"]:
        said = match["dozen"]
        return Fraction(
            6 if said.startswith("half") else 24 if said.startswith("two") else 36 if said.startswith("three") else 12
        )
    if match["words"]:
        return in_words(match["words"])
    value = in_figures(match["figure"])
    return value * {"k": 1000, "m": 1_000_000, "mio": 1_000_000, "bn": 1_000_000_000}.get(match["k"] or "", 1)


def with_minutes(text: str, hours: Fraction, end: int) -> tuple[Fraction, int]:
    """Hours with the minutes behind them that name no unit (`1 hour 10`, `1h10`), and where they end."""
    more = MINUTES_MORE.match(text, end)
    minutes = number_of(more["glued"] or more["apart"]) if more else None
    return (hours + minutes / 60, more.end()) if more and minutes else (hours, end)


def is_rough(text: str, start: int, end: int) -> bool:
    """Whether the words around a number say that it is none exactly."""
    return text[max(0, start - 18) : start].rstrip().endswith(_roughly()) or _OR_SO.match(text, end) is not None


@lru_cache(maxsize=1)
def _roughly() -> tuple[str, ...]:
    return tuple(words("facts.roughly"))

"""The condition a clause of the notes sets, and whether a draft keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.checks.facts.commitments.words import SUBJECTS, Word, words_of

_SETTING = frozenset({"if", "unless"})
_MINE_TO_MEET = frozenset({"i", "we"})
_ASKING = frozenset({"ask", "asks", "asked", "check", "see", "sees", "finds"})
_LEAST = 3
"""Words that a condition has at least, its `if` among them."""


def is_under_condition(said: Sequence[Word]) -> bool:
    """Whether words set a condition that is not the writer's to meet: not `if I send it`, nor `ask if she has one`."""
    place = _place(said)
    after = said[place + 1].text if place + 1 < len(said) else ""
    return place < len(said) and after not in _MINE_TO_MEET and not _ASKING & {word.text for word in said}


@lru_cache(maxsize=4096)
def condition_in(text: str) -> frozenset[str]:
    """The concepts of the condition that a clause sets: of `she reads it if max 2 pages` the two pages."""
    said = words_of(text)
    place = _place(said)
    behind = said[place + 1 :]
    if place == 0:
        ends = (at for at, word in enumerate(said) if at >= _LEAST and word.text in SUBJECTS)
        behind = said[1 : next(ends, len(said))]
    return frozenset(word.concept for word in behind) - {""}


def _place(said: Sequence[Word]) -> int:
    return next((place for place, word in enumerate(said) if word.text in _SETTING), len(said))

"""What comes first: `radar first, then English` against `the English exam has to come before the radar course`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.comparing import is_held, said_of
from assistant.checks.facts.commitments.matter import worth

_WITHIN = 8


def against_order(said: tuple[str, ...], text: str) -> bool:
    """Whether the words of a statement have two things in the opposite order of a clause."""
    ours, theirs = _order(said), _order(tuple(word.text for word in said_of(text)))
    if ours is None or theirs is None:
        return False
    (first, last), (before, after) = ours, theirs
    return _share(first, after) and _share(last, before) and not (_share(first, before) and _share(last, after))


def _share(some: frozenset[str], others: frozenset[str]) -> bool:
    return any(is_held(one, others) for one in some)


@lru_cache(maxsize=8192)
def _order(said: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]] | None:
    """What comes first, and what after it; None where the words tell no order."""
    for at, word in enumerate(said):
        if word == "before":
            return _sides(said[:at], said[at + 1 :])
        if word == "after" or (word == "until" and at + 1 < len(said) and said[at + 1] != "after"):
            return _sides(said[at + 1 :], said[:at])
        if word == "then" and "first" in said[:at]:
            return _sides(said[:at], said[at + 1 :])
    return None


def _sides(first: Sequence[str], last: Sequence[str]) -> tuple[frozenset[str], frozenset[str]] | None:
    before, after = _telling(first[-_WITHIN:]), _telling(last[:_WITHIN])
    return (before - after, after - before) if before - after and after - before else None


def _telling(said: Sequence[str]) -> frozenset[str]:
    return frozenset(one for one in (concept(word) for word in said) if one and worth(one) >= 1)

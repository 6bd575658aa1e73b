"""Which concepts can stand for one another, and which say the opposite of one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from assistant.checks.concepts import concept
from assistant.checks.wordlists import entries

_ALONE: frozenset[str] = frozenset()


@cache
def _kin() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in entries("kinship.alike"):
        group = {concept(word) or word for word in entry.split()}
        for one in group:
            found.setdefault(one, set()).update(group - {one})
    return {one: frozenset(others) for one, others in found.items()}


def kin(one: str) -> frozenset[str]:
    """The concepts that can stand for this one; likeness does not pass on."""
    return _kin().get(one, _ALONE)


@cache
def _opposed() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in entries("kinship.opposed"):
        words = entry.split()
        one, other = words[0], words[-1]
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {one: frozenset(others) for one, others in found.items()}


def opposed(words: Iterable[str], others: Iterable[str]) -> tuple[str, str] | None:
    """The first pair of words, one of each side, that say the opposite, where neither side has both; else None."""
    ours, theirs = {_plain(one) for one in words}, {_plain(one) for one in others}
    for one in sorted(ours):
        for against in sorted(_opposed().get(one, _ALONE) & theirs):
            if against not in ours and one not in theirs:
                return one, against
    return None


@cache
def _plain(word: str) -> str:
    """A word as the opposites list it: `raising`, `raised` and `raises` are `raise`."""
    known = _opposed()
    if word in known:
        return word
    irregular = _forms().get(word)
    if irregular is not None:
        return irregular
    for ending in ("ing", "ed", "es", "s", "d"):
        if word.endswith(ending):
            bare = word[: -len(ending)]
            for one in (bare, f"{bare}e", bare[:-1] if len(bare) > 2 and bare[-1] == bare[-2] else bare):
                if one in known:
                    return one
    return word


@cache
def _forms() -> Mapping[str, str]:
    """Irregular forms of the words that have an opposite: `sold` is `sell`."""
    found: dict[str, str] = {}
    for entry in entries("concepts.alike"):
        first, *rest = entry.split()
        if first in _opposed():
            found.update({word: first for word in rest if word not in _opposed()})
    return found

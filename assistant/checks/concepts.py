"""What words mean when two texts are compared: `sent`, `forwarding` and `shares` are one concept, so are kin words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from assistant.checks.facts.folding import WORD, fold
from assistant.checks.matter import stem
from assistant.checks.wordlists import entries, words

_ROOT = 6
"""Letters of a long stem that tell its family: `introdu|ction`, `introdu|ced`."""


@cache
def _alike() -> Mapping[str, str]:
    """Word -> the first word of its meaning."""
    found: dict[str, str] = {}
    for entry in entries("concepts.alike"):
        first, *others = entry.split()
        for word in (first, *others):
            found.setdefault(word, first)
    return found


@lru_cache(maxsize=32768)
def concept(word: str) -> str:
    """The concept of a folded word; empty for words without matter."""
    bare = word.removesuffix("'s")
    known = _alike().get(bare) or (_alike().get(bare[:-1]) if bare.endswith("s") else None)
    if known is not None:
        return known
    if bare in words("empty") or (len(bare) < 2 and bare.isascii() and not bare.isdigit()):
        return ""
    bare = bare.replace("-", "") if "-" in bare and not bare[:1].isdigit() else bare
    root = stem(bare)
    return _alike().get(root) or root[:_ROOT]


def concepts(text: str, *, without: Iterable[str] = ()) -> frozenset[str]:
    """The concepts in a text, without those of `without`."""
    return frozenset(concept(fold(found.group())) for found in WORD.finditer(text)) - {"", *without}


@cache
def when_words() -> frozenset[str]:
    """Concepts that only say when."""
    return frozenset(concept(word) or word for word in words("concepts.when"))


@cache
def _weak() -> frozenset[str]:
    return frozenset(concept(word) for word in words("courtesy"))


@lru_cache(maxsize=32768)
def weight(one: str) -> float:
    """How much a concept tells of what is meant: figures and days little, polite and common words less than others."""
    if one.isdigit() or one in when_words():
        return 0.25
    return 0.5 if one in _weak() else 1.0

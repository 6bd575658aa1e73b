"""What a number counts: the words after it, and the things that go by several names."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checks.facts.folding import WORD, stemmed
from assistant.checks.wordlists import entries, words

AFTER = re.compile(r"[\s-]*(?:(?P<word>[^\W\d_]+(?:'[a-z]+)?))")
"""The next word of a text."""
_NOUNS = 3
"""Words after a number among which its noun is looked for."""


def nouns_after(text: str, end: int) -> frozenset[str]:
    """Stems of the next words that carry matter: what is counted, up to the end of the clause."""
    found: set[str] = set()
    position = end
    for _ in range(_NOUNS):
        match = AFTER.match(text, position)
        if match is None or WORD.match(text, match.start("word")) is None:
            break
        word = match["word"]
        root = stemmed(word)
        joined = position == end and text[end : end + 1] == "-"
        empty = word in words("empty") and root not in _alike() and not joined
        if empty and found:
            break
        if not empty and root not in _no_things():
            found |= counted(word)
        elif word not in {"of", "my", "our", "her", "his", "their", "your", "the", "more", "other", "new", "own"}:
            break
        position = match.end()
    return frozenset(found)


@lru_cache(maxsize=1)
def _no_things() -> frozenset[str]:
    return frozenset(stemmed(word) for word in words("facts.no_things"))


@lru_cache(maxsize=4096)
def counted(noun: str) -> frozenset[str]:
    """The stem of a counted thing, and the word for all that is called by a like name: kids are children."""
    root = stemmed(noun)
    return frozenset({root, _alike().get(root, root)})


def called_alike(noun: str) -> tuple[str, ...]:
    """The stems that stand for a counted thing: of all its names, where it goes by several."""
    several = _alike().get(noun, noun)
    return tuple(root for root, first in _alike().items() if first == several) or (noun,)


@lru_cache(maxsize=1)
def _alike() -> dict[str, str]:
    return {stemmed(word): f"={line.split()[0]}" for line in entries("facts.counted_alike") for word in line.split()}

"""What a stretch of text is about: its content words, reduced so that `rosters` meets `roster`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.checks.wordlists import words

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDINGS = ("ingly", "ings", "ing", "edly", "ied", "ies", "ed", "es", "s", "e", "y")


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """A small-letter word without its English ending: crude, the same both ways, never shorter than three letters."""
    bare = word.removesuffix("'s").removesuffix("’s")
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            bare = bare[: -len(ending)]
            break
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "aeiou" else bare


def matter(text: str, *, besides: Iterable[str] = (), names: Iterable[str] = ()) -> frozenset[str]:
    """The stems of the content words of `text`: no empty words, none of the lists `besides`, no part of `names`."""
    return _matter(text, _left_out((words("empty"), *(words(name) for name in besides)), tuple(names)))


@lru_cache(maxsize=512)
def _matter(text: str, left_out: frozenset[str]) -> frozenset[str]:
    """A sentence that stays as it is while one types is read once."""
    return frozenset(
        stem(word)
        for word in {found.casefold() for found in _WORD.findall(text)}
        if word.replace("’", "'") not in left_out
        and (len(word) > 1 or not word.isascii())
        and word.removesuffix("'s").removesuffix("’s") not in left_out
    )


@lru_cache(maxsize=256)
def _left_out(lists: tuple[frozenset[str], ...], names: tuple[str, ...]) -> frozenset[str]:
    parts = (part.casefold() for name in names for part in _WORD.findall(name))
    return frozenset().union(*lists, parts)

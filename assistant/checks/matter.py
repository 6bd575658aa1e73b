"""What a stretch of text is about: its content words, reduced so that `rosters` meets `roster`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.checks.wordlists import words

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDINGS = ("ingly", "ings", "ing", "edly", "ied", "ies", "ed", "es", "s", "e", "y")


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
    left_out = {*words("empty"), *(word for name in besides for word in words(name))}
    left_out |= {part.casefold() for name in names for part in _WORD.findall(name)}
    found = (word.casefold() for word in _WORD.findall(text))
    kept = (word for word in found if word.replace("’", "'") not in left_out and (len(word) > 1 or not word.isascii()))
    return frozenset(stem(word) for word in kept if word.removesuffix("'s").removesuffix("’s") not in left_out)

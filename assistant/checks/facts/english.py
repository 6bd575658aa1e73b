"""Whether a draft is in English."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checks.draft import DraftText
from assistant.checks.wordlists import words

_LETTERS = re.compile(r"[^\W\d_]+")
_LOOKED_AT, _FEW, _PART = 3000, 12, 5
"""Characters that are looked at; words from which a draft shows its language, and of how many one must be small."""


def is_english(draft: DraftText) -> bool:
    """Whether enough of the words are the small words of English, so that capitals mean what they mean there."""
    counts = [_small_among(line) for line in draft.lower[:_LOOKED_AT].split("\n")]
    said, small = sum(said for said, _ in counts), sum(small for _, small in counts)
    return said < _FEW or small >= said / _PART


@lru_cache(maxsize=256)
def _small_among(line: str) -> tuple[int, int]:
    """How many words a line has, and how many of them are small ones."""
    said = _LETTERS.findall(line)
    return len(said), sum(word in words("empty") for word in said)

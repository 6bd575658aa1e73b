"""Words as they are compared, without case and accents: `Nguyễn`, `NGUYEN` and `nguyen` are one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from assistant.checks.matter import stem

_OWN_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
                              "ı": "i", "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-",
                              "−": "-"})  # fmt: skip
"""Latin letters that Unicode does not take apart, and marks with a plain twin."""
_PART = re.compile(r"(?:(\d)\s?)?([½¼¾])")
_PARTS = {"½": ".5", "¼": ".25", "¾": ".75"}
WORD = re.compile(r"[^\W_]+(?:['’ʼ‐‑-][^\W_]+)*")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """A word or a short text in small letters without marks on letters; other scripts keep theirs."""
    low = text.casefold()
    if low.isascii():
        return low
    low = _PART.sub(lambda found: f"{found[1] or 0}{_PARTS[found[2]]}", low)
    apart = unicodedata.normalize("NFKD", low.translate(_OWN_LETTERS))
    bare = "".join(char for char in apart if not ("\u0300" <= char <= "\u036f"))
    return unicodedata.normalize("NFC", bare)


@lru_cache(maxsize=65536)
def stemmed(word: str) -> str:
    """The stem of a folded word; sources say the same words over and over."""
    return stem(word)

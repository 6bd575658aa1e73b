"""Words of a statement made into an item's text: marks, emoji and joining words taken off its ends, nothing put in."""

from __future__ import annotations

import re
import unicodedata

_JOINING = re.compile(
    r"(?:(?:and|but|so|then|also|well|ok|okay|oh|honestly|to|plus|:|,|;|-|–|—|→|->)(?=\W|$)[\s,:]*)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"[\s,;:.\-–—→(&+]+$|\s(?:and|but|or|so|because|then|also|the|a)$", re.IGNORECASE)
_KEPT_ENDS = frozenset("\"”’')]»%")


def trimmed(text: str, *, joining: bool = True) -> tuple[int, int]:
    """The places of the part of a text that is an item's words. `joining` takes "and", "so", "to" off its front."""
    start, end = 0, len(text)
    changed = True
    while changed:
        changed = False
        while start < end and not _wordy(text[start]) and text[start] not in "\"“‘'(#@$€£%<\\/+~[":
            start, changed = start + 1, True
        if joining:
            match = _JOINING.match(text, start, end)
            if match and match.end() > start and match.end() < end:
                start, changed = match.end(), True
    end = _end(text, start, end)
    for left, right in (('"', '"'), ("“", "”"), ("(", ")"), ("'", "'")):
        inner = text[start:end]
        if len(inner) > 2 and inner.startswith(left) and inner.endswith(right) and right not in inner[1:-1]:
            start, end = start + 1, end - 1
            end = _end(text, start, end)
    return start, end


def _end(text: str, start: int, end: int) -> int:
    changed = True
    while changed and end > start:
        changed = False
        last = text[end - 1]
        if not _wordy(last) and last not in _KEPT_ENDS and last not in "?!":
            end, changed = end - 1, True
            continue
        opened = text.count("(", start, end) - text.count(")", start, end)
        if last == ")" and opened < 0:
            end, changed = end - 1, True
            continue
        match = _TRAILING.search(text, max(start, end - 12), end)
        if match and match.start() > start:
            end, changed = match.start(), True
    return end


def clean_text(text: str, *, joining: bool = True) -> str:
    """The trimmed words themselves; emoji and empty brackets inside are left out."""
    start, end = trimmed(text, joining=joining)
    inner = "".join(
        ch for ch in text[start:end] if unicodedata.category(ch) not in {"So", "Sk", "Mn"} or ch in "°^`´¨" or _mark(ch)
    )
    inner = re.sub(r"\s+([,.;:?!])", r"\1", " ".join(inner.split()))
    return inner.replace("()", "").strip()


def _mark(ch: str) -> bool:
    """Accents of letters are marks, too; emoji variation selectors are not."""
    return unicodedata.category(ch) == "Mn" and not 0xFE00 <= ord(ch) <= 0xFE0F


def _wordy(ch: str) -> bool:
    return ch.isalnum()

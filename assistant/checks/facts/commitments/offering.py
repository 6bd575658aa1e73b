"""How notes have somebody offer a thing without the word: `I can be ruder if you like`, `happy to go over it`."""

from __future__ import annotations

import re

_COURTESY = re.compile(
    r"\b(?:I|we|she|he|they)\b(?! can['’]?t| cannot| wouldn['’]?t| won['’]?t)[^;.]{2,60}"
    r",? if (?:(?:you|I)(?: would|['’]d)? (?:like|want|wish|please|prefer|need (?:it|me|that))"
    r"|(?:that|it) helps)\b(?! to)"
    r"|\bif you(?: ever|['’]d| would)?(?: still)? (?:want|like|need|wish|care|fancy)\b[^;.?!]{2,60}, "
    r"(?:just |do |please )?"
    r"(?:phone|ring|call|text|write|mail|e-?mail|message|ask|tell me|let me know|say so|shout|come|knock)\b"
    r"|\b(?:happy|glad|delighted|pleased) to (?!have|hear|see|be)",
    re.IGNORECASE,
)


def offers(text: str) -> bool:
    """Whether a clause offers something: its `if` is a courtesy, and leaves nothing open."""
    return _COURTESY.search(text) is not None

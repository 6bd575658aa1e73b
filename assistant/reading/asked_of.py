"""Of whom something is asked in a talk: whoever is told to do it, or asked to, is the one who does it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading.statements import Statement, lowered
from assistant.reading.words import load

_WORDS = load("doers")
_ACTS = load("commitments")["acts"]
_LEADS = r"(?:(?:and|but|so|then|ok|okay|right|well|also|first|now|please|just|maybe|kindly|go on,?|you,?)\W+)*"
_ACTS_TOLD = rf"(?:{_ACTS}|choose|leave)"
_TOLD = re.compile(
    rf"\W*{_LEADS}(?!let |{_WORDS['taken']})"
    rf"(?:(?:don't forget to|remember to|be sure to|make sure you) |(?:you(?:'ll)? )?{_ACTS_TOLD}\b)"
)
"""What one tells another to do: `Put it in my mail`, `You, you bring me a page`."""
_I_AM_ASKED = re.compile(r"\b(?:(?:would|will|could|can|do) you\b|any (?:chance|shot|way)\b)")
_I_OFFER = re.compile(
    r"\b(?:you|do you|would you|d'you) (?:want|like)(?: that)? (?:me to|i)\b|\b(?:want|need|like) me to\b"
    r"|\b(?:may|shall|should|can|could) i\b"
)
_NEAR = 4
"""Statements before and after in which the other one speaks."""


def asked_in_talk(what: str, statements: Sequence[Statement], n: int) -> str | None:
    """Who does what one tells or asks another to do in a talk, or offers to do; None where it is neither."""
    statement = statements[n]
    if not statement.passage.speaker or statement.voice is None:
        return None
    if statement.asks:
        if _I_OFFER.search(statement.low):
            return statement.voice
        return addressed(statements, n) if _I_AM_ASKED.search(statement.low) else None
    begins = statement.low.find(" ".join(lowered(what).split()[:2]))
    lead = statement.low[: max(0, begins)]
    if not re.fullmatch(rf"\W*{_LEADS}", lead) or not _TOLD.match(statement.low):
        return None
    return addressed(statements, n)


def addressed(statements: Sequence[Statement], n: int) -> str | None:
    """Whom the words of a talk are said to: who speaks next, else who spoke before."""
    voice = statements[n].voice
    later = (s.voice for s in statements[n + 1 : n + 1 + _NEAR] if s.passage.speaker)
    earlier = (s.voice for s in reversed(statements[max(0, n - _NEAR) : n]) if s.passage.speaker)
    return next((other for other in (*later, *earlier) if other not in {None, voice}), None)

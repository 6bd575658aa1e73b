"""What a sentence of a draft does: it tells what is so, or it asks, offers or intends something new."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checks.draft import DraftText, Span
from assistant.model.messages import Kind

_ASKS = re.compile(
    r"\?\s*[\"')*_]*$|\b(?:could|can|would|may|might|shall|should) (?:we|i|you)\b"
    r"|\bwould (?:it|that|there|a|an|the|any)\b"
    r"|\bif (?:you|it|that|this) (?:have|had|could|can|suits?|works?|would|are|is)\b"
    r"|\b(?:are|is) (?:you|that|it) (?:free|open|possible)\b"
    r"|\b(?:i am|i'm) (?:free|available|asking)\b"
    r"|\bi (?:would|'d) (?:be|like|love|prefer|rather)\b|\bi'd (?:be|like|love|prefer|rather)\b"
    r"|\b(?:either|any|both|all) (?:day|time|slot|of (?:these|those|them)|is|are)\b"
    r"|\bmy (?:offer|suggestion|proposal|ask)\b"
    r"|\bwould (?:do|be (?:enough|plenty|fine|great))\b|\bis (?:plenty|enough)\b"
)
_INTENDS = re.compile(
    r"\b(?:i|we)\s?(?:'ll|will|shall|(?:am|'m|are|'re) (?:going|planning|hoping|aiming|about) to"
    r"|(?:plan|intend|hope|aim|want|mean|expect|propose) to|suggest)\b"
    r"|\bmy (?:plan|aim|idea|intention|next step|goal)\b|\blet me\b|\blet(?:'s| us)\b"
    r"|\b(?:i am|i'm) (?:trying|preparing|deciding|giving)\b"
    r"|\bby (?:then|the end)\b.{0,40}\bi\b.{0,12}\bwill\b|\bnext time i\b"
)
_MEETS = re.compile(
    r"\b(?:see you|see each other|see us|speak (?:then|again|on)|talk (?:then|again|on)|meet (?:again|on|at|next|in)"
    r"|our (?:next|call|talk|meeting|session)|"
    r"next (?:talk|meeting|call|session)|until|till"
    r"|as (?:agreed|planned|arranged|discussed|promised)|agreed|confirmed?"
    r"|our (?:slot|appointment)|for our|"
    r"(?:we|are|is) (?:on|due|booked|set)|looking forward to|forward to)\b"
)
_OWN_KINDS = frozenset({Kind.GOAL, Kind.AGREEMENT})


@lru_cache(maxsize=256)
def is_own(draft: DraftText, sentence: Span) -> bool:
    """Whether a sentence asks, offers or intends, so that its days and numbers are the writer's to set."""
    low = draft.lower[sentence.start : sentence.end]
    if draft.kind in _OWN_KINDS or _ASKS.search(low):
        return True
    return _INTENDS.search(low) is not None and _MEETS.search(low) is None

"""A day or hour that is the writer's to set: proposed to the reader, or the last on which an answer is of use."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.stance import is_own
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind

_LIMIT = re.compile(
    r"\b(?:by|before|until|till|than|up to)\s+(?:(?:the|latest|end of|noon|midday|evening|on|of)\s+){0,3}$"
)
_LABEL = re.compile(r"\b(?:proposed|suggested|possible)\)?[* ]*:")
"""What stands behind it is proposed: `Next call (proposed): 3 May`."""
_LEAD = 40
"""Characters before a day in which it is told to be the last one."""


@lru_cache(maxsize=256)
def _is_proposal(draft: DraftText, sentence: Span) -> bool:
    low = draft.lower[sentence.start : sentence.end]
    proposed = phrases("facts.proposes").search(low) is not None or _LABEL.search(low) is not None
    return proposed and phrases("facts.fixed").search(low) is None


def is_to_set(draft: DraftText, sentence: Span, at: int) -> bool:
    """Whether the day or clock time at a place is the writer's to set, so that the notes need not have it."""
    return is_own(draft, sentence) or is_proposed(draft, sentence, at)


def is_proposed(draft: DraftText, sentence: Span, at: int) -> bool:
    """Whether it is offered to the reader, or the day by which the reader's answer is of use. Of days that both arrange
    already, one of those that the notes have is chosen.
    """
    if draft.kind is Kind.SCHEDULING:
        return False
    if _is_proposal(draft, sentence):
        return True
    limit = _LIMIT.search(draft.lower, max(sentence.start, at - _LEAD), at)
    low = draft.lower[sentence.start : sentence.end] if limit else ""
    return bool(low) and phrases("facts.answers_me").search(low) is not None

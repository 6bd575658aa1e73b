"""What a sentence of a draft does: it tells what is so, or it asks, offers or intends something new."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checks.draft import DraftText, Span
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind

_QUESTION = re.compile(r"\?\s*[\"')*_]*$")
_OWN_KINDS = frozenset({Kind.GOAL, Kind.AGREEMENT})


@lru_cache(maxsize=256)
def is_own(draft: DraftText, sentence: Span) -> bool:
    """Whether a sentence asks, offers or intends, so that its days and numbers are the writer's to set."""
    low = draft.lower[sentence.start : sentence.end]
    if draft.kind in _OWN_KINDS or asks(draft, sentence):
        return True
    return phrases("facts.intends").search(low) is not None and phrases("facts.meets").search(low) is None


@lru_cache(maxsize=256)
def asks(draft: DraftText, sentence: Span) -> bool:
    """Whether a sentence asks or offers, so that not even the notes can say otherwise."""
    low = draft.lower[sentence.start : sentence.end]
    return _QUESTION.search(low) is not None or phrases("facts.asks").search(low) is not None

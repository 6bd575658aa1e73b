"""What a sentence of a draft does: it tells what is so, or it asks, offers or intends something new."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checks.draft import DraftText, Span
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind

_QUESTION = re.compile(r"\?\s*[\"')*_]*$")
_JOINT = re.compile(r"[,:]\s+(?:and|but|so|because|since|which|while|though|although)\s|;\s|\s-\s|:\s")
"""Where a sentence goes on with another statement."""
_WISHES = re.compile(
    r"\W*(?:(?:what|all) (?:i'd like|i would like|i want|i'd want|i need|i'd need|would help|i hope for|i'd love)\b"
    r"[^:.]{0,40}"
    r"|(?:help )?(?:wanted|needed|asked for|wish(?:ed)?(?: for)?)):"
)
"""Words before a colon behind which everything is wished for."""
_TELLS = re.compile(r"\b(?:is|are|was|were|has|had|got|came|went|took|made|gave|[a-z]{2,}ed)\b")
_OWN_KINDS = frozenset({Kind.GOAL, Kind.AGREEMENT})


@lru_cache(maxsize=256)
def is_own(draft: DraftText, sentence: Span) -> bool:
    """Whether a sentence asks, offers or intends, so that its days and numbers are the writer's to set."""
    low = draft.lower[sentence.start : sentence.end]
    if draft.kind in _OWN_KINDS or asks(draft, sentence) or _WISHES.match(low):
        return True
    return phrases("facts.intends").search(low) is not None and phrases("facts.meets").search(low) is None


@lru_cache(maxsize=256)
def asks(draft: DraftText, sentence: Span) -> bool:
    """Whether a sentence asks or offers, so that not even the notes can say otherwise."""
    low = draft.lower[sentence.start : sentence.end]
    return _QUESTION.search(low) is not None or phrases("facts.asks").search(low) is not None


def part_of(draft: DraftText, sentence: Span, at: int) -> Span:
    """The part of a sentence that holds a place, where it stands for itself: it has a verb of telling."""
    begin, end = _part_at(draft.lower[sentence.start : sentence.end], at - sentence.start)
    if end - begin == sentence.end - sentence.start:
        return sentence
    return Span(sentence.start + begin, sentence.start + end, draft.text[sentence.start + begin : sentence.start + end])


@lru_cache(maxsize=512)
def _part_at(low: str, at: int) -> tuple[int, int]:
    """From where to where the part of a small-letter sentence goes that holds a place."""
    whole = (0, len(low))
    if _QUESTION.search(low):
        return whole
    if (head := _WISHES.match(low)) and head.end() <= at:
        return whole
    begin, end = whole
    for joint in _JOINT.finditer(low):
        if joint.end() <= at:
            begin = joint.end()
        elif joint.start() >= at:
            end = min(end, joint.start())
    return (begin, end) if _TELLS.search(low, begin, end) else whole

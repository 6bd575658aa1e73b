"""Where writers say something themselves: outside quotation marks, and not in order to deny it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.draft import DraftText, Span
from assistant.checks.wordlists import phrases
from assistant.model.messages import Channel, Kind

_BEFORE = 24
"""Characters before a phrase in which a `not` or `never` turns it."""
_QUOTED = re.compile(r'"[^"\n]{1,240}"')
_TAG_WITHIN = 160
"""Characters behind a phrase in which it shows who said it."""
_SAYING = re.compile(r"\b(?:said|says|told|wrote|writes|asked|answered|replied)\b[^\n]{0,12}$")
_SAID_BY_OTHERS = re.compile(
    r",\s+(?:(?:says?|said)\s+(?:my|the|our|his|her|their|he|she)\b"
    r"|(?:as )?(?:he|she|they|people|(?:my|the|our|his|her|their) [\w'-]{1,20}) (?:also |always |often )?"
    r"(?:says?|said|told|tells|jokes?|joked|claims?|asks?|asked|wrote|thinks?|thought)\b)"
)
_LONGEST_CLAUSE = 400
"""Characters to either side in which a clause ends."""
_CLAUSE_END = re.compile(r"[,;:()!?.]|\s-\s|\b(?:but|because|so|and|then)\b")


@lru_cache(maxsize=2)
def quotations(draft: DraftText) -> tuple[tuple[int, int], ...]:
    """Where somebody's words stand in quotation marks on one line."""
    return tuple(found.span() for found in _QUOTED.finditer(draft.own))


def without_quotes(text: str) -> str:
    """The text, same length, with blanks in place of what stands in straight quotation marks."""
    return _QUOTED.sub(lambda found: " " * len(found.group()), text)


def is_quoted(draft: DraftText, offset: int) -> bool:
    """Whether an offset lies within quotation marks, or in what somebody else is told to say (`…, says my aunt`).

    In notes for a hard talk, quotation marks hold what the writer means to say, unless a word of saying leads to them.
    """
    places = quotations(draft)
    at = bisect_right(places, (offset, len(draft.text))) - 1
    if at >= 0 and offset < places[at][1]:
        planned = draft.kind is Kind.DIFFICULT and draft.channel is Channel.FILE
        return not planned or _SAYING.search(draft.lower, max(0, places[at][0] - _BEFORE), places[at][0]) is not None
    sentence = draft.sentence_at(offset)
    return (
        sentence is not None
        and _SAID_BY_OTHERS.search(draft.lower, offset, min(sentence.end, offset + _TAG_WITHIN)) is not None
    )


def said(draft: DraftText, *names: str, start: int | None = None, end: int | None = None) -> Iterator[Span]:
    """Where the phrases of lists stand in the writer's own prose (or in `start` to `end` of it)."""
    prose = draft.prose
    begin, stop = prose.start if start is None else start, prose.end if end is None else end
    for found in phrases(*names).finditer(draft.lower, begin, stop):
        if not is_quoted(draft, found.start()):
            yield Span(found.start(), found.end(), draft.text[found.start() : found.end()])


def denied(draft: DraftText, span: Span, names: str = "tone.denied") -> bool:
    """Whether a word of denial comes right before, in the same clause."""
    before = draft.lower[max(draft.prose.start, span.start - _BEFORE) : span.start]
    return phrases(names).search(_last_clause(before)) is not None


def clause(draft: DraftText, sentence: Span, offset: int) -> str:
    """The clause of a sentence around an offset, in small letters."""
    lowered = draft.lower
    begin, end = max(sentence.start, offset - _LONGEST_CLAUSE), min(sentence.end, offset + _LONGEST_CLAUSE)
    starts = [found.end() for found in _CLAUSE_END.finditer(lowered, begin, offset)]
    following = _CLAUSE_END.search(lowered, offset, end)
    return lowered[starts[-1] if starts else begin : following.start() if following else end]


def _last_clause(text: str) -> str:
    ends = [found.end() for found in _CLAUSE_END.finditer(text)]
    return text[ends[-1] :] if ends else text

"""Long talk without full stops cut where a new thought begins: "and then she said", "ive got to", "my goal is"."""

from __future__ import annotations

import re

from assistant.reading.words import load

_WORDS = load("sentences")
_OPENS = re.compile(rf"[,;]?\s(?:(?:{_WORDS['joins']})\s){{0,4}}(?=(?:{'|'.join(_WORDS['opens'])})\b)", re.IGNORECASE)
_HANGS = re.compile(rf"\b(?:{_WORDS['hangs']})$", re.IGNORECASE)
_JOINS = re.compile(rf"[,;]?\s(?:{_WORDS['joins']})\s", re.IGNORECASE)
_LONG = 24
"""A sentence of more words than this, with hardly a mark in it, is several."""
_ENDLESS = 45
"""A sentence of more words than this may be cut without a joining word, too."""
_WORDS_A_MARK = 14
_LEAST_WORDS = 3


def clauses(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The places of the thoughts in a sentence; the sentence itself where it is short or has commas enough."""
    words = len(text[start:end].split())
    marks = sum(text.count(mark, start, end) for mark in ",;:()–—")
    if words <= _LONG or marks * _WORDS_A_MARK > words:
        return ((start, end),)
    spans: list[tuple[int, int]] = []
    at = start
    for match in _OPENS.finditer(text, start, end):
        joined = _JOINS.match(match.group()) is not None
        if not joined and words <= _ENDLESS:
            continue
        hangs = not joined and _HANGS.search(text[max(at, match.start() - 16) : match.start()])
        if hangs or len(text[at : match.start()].split()) < _LEAST_WORDS:
            continue
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, end))
    return tuple(spans)

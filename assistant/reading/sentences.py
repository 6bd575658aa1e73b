"""Sentences with their places: no split inside numbers, after abbreviations, or inside an ellipsis."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.reading.clauses import clauses
from assistant.reading.date_phrases.tokens import MONTHS
from assistant.reading.words import load

_WORDS = load("sentences")
_ABBREVIATIONS = frozenset(_WORDS["abbreviations"])
_NUMBERING = frozenset(_WORDS["before_numbers"])
_END = re.compile(r"[.!?…。！？]+[\"”’')\]*_]*(?=\s|$)|[。！？]")
_LAST_WORD = re.compile(r"[\w.]+$")
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])+")
_SHORT = 4000
"""Characters of a passage whose sentences are worth keeping."""
_NEXT = re.compile(r"\s*[\"“‘'(\[*_]*(\S)")
_MONTH = re.compile(r"\s+(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b", re.IGNORECASE)
"""Behind `18.` within a sentence: `from 6. to 18. Dec`."""


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence of a passage, in order; white space around them left out.

    One that runs on without a mark is given as the thoughts it is made of.
    """
    return _kept(text) if len(text) <= _SHORT else _sentences(text)


@lru_cache(maxsize=512)
def _kept(text: str) -> tuple[tuple[int, int], ...]:
    """A paragraph that stays as it is while another one is typed is cut once."""
    return _sentences(text)


def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if _ends(text, start, match):
            _add(spans, text, start, match.end())
            start = match.end()
    _add(spans, text, start, len(text))
    return tuple(thought for span in spans for thought in clauses(text, *span))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    mark = match.group()
    following = _NEXT.match(text, match.end())
    if following is None:
        return True
    lower_next = following[1].islower()
    if mark.startswith(("…", "...")):
        return not lower_next
    if not mark.startswith("."):
        return True
    word = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    last = word.group().lower() if word else ""
    if word and len(last) == 1 and word.group().isupper() and last != "i":
        return False
    if word and _INITIALS.fullmatch(word.group()):
        return False
    if last in _NUMBERING:
        return not following[1].isdecimal()
    if last in _ABBREVIATIONS:
        return False
    if last.isdecimal() and len(last) <= 2 and word and word.start() > start and _MONTH.match(text, match.end()):
        return False
    # "11. march": a figure with a full stop before a small letter is an ordinal; elsewhere rough notes begin small
    return not (last.isdecimal() and (lower_next or following[1].isdecimal()) and len(last) <= 2)


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))

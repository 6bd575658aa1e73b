"""Several meetings in one file: which day the words below each dated heading were written on."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date

from assistant.reading.dates import find_dates
from assistant.reading.document import Document, Passage
from assistant.reading.sections import section_kind
from assistant.reading.words import load

_TALK = re.compile(load("meetings")["talks"])
_MOST_WORDS = 14
_LEAST_BELOW = 2
"""Passages that stand below the last of the headings."""
_YEAR = re.compile(r"\d{4}|\d[./-]\d{1,2}[./-]\d{2}")
_TOLD_ON = re.compile(r"\b(?:stops?|starts?|ends?|begins?|closes?|opens?|falls?|is due) (?:on|by|from|until|in)\b")
"""A sentence that says when something is to happen stands over no notes: `Lunch delivery stops on 31 October.`"""
_HEADS = frozenset(("text", "heading"))


def days_of_meetings(document: Document, today: date) -> tuple[tuple[int, date], ...]:
    """The line and the day of every dated heading of a meeting; empty where the notes are of one meeting only."""
    if document.transcript or document.mail:
        return ()
    found = tuple(
        (passage.lines[0], day) for passage in document.passages if (day := _day_of(passage, today)) is not None
    )
    lines = sorted(passage.lines[0] for passage in document.passages)
    found = tuple((line, day) for line, day in found if len(lines) - bisect_right(lines, line) >= _LEAST_BELOW)
    days = [day for _, day in found]
    return found if len(set(days)) > 1 and days == sorted(days) else ()


def day_at(line: int, meetings: tuple[tuple[int, date], ...], day: date) -> date:
    """The day of the meeting that a line stands below; `day` above the first."""
    at = bisect_right(meetings, line, key=lambda meeting: meeting[0])
    return meetings[at - 1][1] if at else day


def _day_of(passage: Passage, today: date) -> date | None:
    """The day in a line that is over the notes of one meeting: `2nd talk, 9 Nov 2026`, `## 2026-11-09 call`."""
    text = f"{passage.label} {passage.text}" if passage.label else passage.text
    low = text.lower()
    if (
        passage.kind not in _HEADS
        or passage.depth
        or len(text.split()) > _MOST_WORDS
        or low.startswith(("next", "nxt"))
    ):
        return None
    if section_kind(passage.label) not in {"", "context"} or not any(ch.isdigit() for ch in text):
        return None
    found = next(
        (found for found in find_dates(text, today) if found.day and any(c.isdigit() for c in found.phrase)), None
    )
    if passage.kind == "text" and found is not None and _TOLD_ON.search(low, 0, found.start + len(found.phrase)):
        return None
    if found is None or re.match(r"(?:by|until|before|till|due|for|next)\b", found.phrase.lower()):
        return None
    alone = len(text) - len(found.phrase) <= 4 and (passage.kind == "heading" or _YEAR.search(found.phrase) is not None)
    return found.day if alone or (_TALK.search(low) and (passage.kind == "heading" or found.start < 40)) else None

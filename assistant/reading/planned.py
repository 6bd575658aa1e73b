"""A plan above what came of it: notes that begin with what one meant to say and go on with what was said."""

from __future__ import annotations

import re

from assistant.reading.document import Document
from assistant.reading.sections import plain
from assistant.reading.words import load

_PLANS = re.compile(load("meetings")["plan_heads"])
_CAME = re.compile(load("meetings")["came_heads"])
_MOST_WORDS = 12
"""Words of a line that can be over a part of the notes."""


def planned_lines(document: Document) -> frozenset[int]:
    """The lines of the plan: from the line that announces it to the one that says what really happened.

    None where there is no second part: a page that only plans is of a talk to come.
    """
    start: int | None = None
    for passage in document.passages:
        head = plain(f"{passage.label} {passage.text}" if passage.label else passage.text)
        if len(head.split()) > _MOST_WORDS:
            continue
        if start is not None and passage.lines[0] > start and _CAME.search(head):
            return frozenset(range(start, passage.lines[0]))
        if start is None and _PLANS.search(head):
            start = passage.lines[0]
    return frozenset()

"""Where a draft quotes: what stands in quotation marks is held against the notes as a quotation, and claims nothing."""

from __future__ import annotations

import re
from bisect import bisect_right

from assistant.checks.draft import DraftText

_QUOTED = re.compile(r'(?<![\w"])["“](?=[^\s"”])[^"”\n]{12,600}["”](?!\w)')
"""As quotations are found that must stand in the notes word for word; what is shorter is a term or a title."""


def quoted_in(draft: DraftText) -> tuple[tuple[int, int], ...]:
    """Start and end of what stands in quotation marks in the draft's own prose, in order."""
    return tuple(found.span() for found in _QUOTED.finditer(draft.own))


def is_within(start: int, end: int, quoted: tuple[tuple[int, int], ...]) -> bool:
    """Whether a stretch lies wholly in one of the quotations."""
    place = bisect_right(quoted, (start, end)) - 1
    return place >= 0 and quoted[place][0] < start and end <= quoted[place][1]

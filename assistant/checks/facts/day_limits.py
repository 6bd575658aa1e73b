"""A day before which, or after which, something lies, where the notes count from or up to the next day itself."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from assistant.checks.draft import DraftText
from assistant.checks.facts.days import Day
from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays, nearest

_SAID = re.compile(r"\b(?P<word>after|before|until|till|by|from)\s+(?:the\s+)?$")
_TOLD = {
    "after": re.compile(r"\b(?:from|as of|starting|beginning|since|ab|w/e from)\s+$"),
    "from": re.compile(r"\bafter\s+$"),
    "before": re.compile(r"\b(?:until|till|til|by|up to|through|thru|to)\s+$|[-–]\s?$"),
    "until": re.compile(r"\bbefore\s+$"),
}
"""What stands before the neighbouring day in notes: `after 8 June` is `from 9 June`."""
_STEP = {"after": 1, "from": -1, "before": -1, "until": 1}
_ALIKE = {"till": "until", "by": "until"}
_LEAD = 16


def is_next_to_a_told_end(draft: DraftText, day: Day, known: KnownDays, index: SourceIndex) -> bool:
    """Whether a day is a limit that the notes tell by the day beside it: `after 8 June`, of `free from 9 June`."""
    led = _SAID.search(draft.lower, max(0, day.start - _LEAD), day.start)
    if led is None or known.anchor is None or not (day.month and day.day):
        return False
    limit = _ALIKE.get(led["word"], led["word"])
    meant = nearest(day.month, day.day, known.anchor)
    return meant is not None and _told_behind(_TOLD[limit], meant + timedelta(days=_STEP[limit]), known, index)


@lru_cache(maxsize=256)
def _told_behind(lead: re.Pattern[str], meant: date, known: KnownDays, index: SourceIndex) -> bool:
    for place, days in enumerate(known.by_sentence):
        at = [one.start for one in days if (one.month, one.day) == (meant.month, meant.day)]
        text = fold(index.sentences[place].text) if at else ""
        if any(lead.search(text, max(0, start - _LEAD), start) for start in at):
            return True
    return False

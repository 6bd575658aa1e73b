"""A part of a month (`at the end of October`, `the second Monday of May`) against the days the notes have in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from assistant.checks.draft import DraftText
from assistant.checks.facts.days import Day
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.reading.date_phrases.tokens import WEEKDAYS

_BEFORE = 48
_PART = re.compile(
    r"\b(?:(?:in )?(?:the )?(?P<part>beginning|start|early|middle|mid|end|late|close)(?: (?:of|in))?[ -]?"
    r"|(?:the )?(?P<nth>first|second|third|fourth|last) (?P<weekday>[a-z]+day) (?:of|in) )$"
)
_DAYS = {
    "beginning": (1, 10), "start": (1, 10), "early": (1, 12), "middle": (9, 21), "mid": (9, 21),
    "end": (20, 31), "late": (18, 31), "close": (20, 31),
}  # fmt: skip
"""The days of a month, with some leeway, that its parts are taken for."""
_SAFE = 28
"""A day that every month of every year has."""
_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3}


def part_told_otherwise(
    draft: DraftText, day: Day, days: Sequence[Day], known: KnownDays, index: SourceIndex
) -> tuple[int, int] | None:
    """Where the words of a part of a month begin, and the sentence of the notes that has a day of this month outside
    that part, which the draft tells nowhere; None where the notes have one inside, or name a part of it themselves.
    """
    said = _PART.search(draft.lower, max(0, day.start - _BEFORE), day.start)
    if day.month is None or day.day is not None or day.year is not None or said is None:
        return None
    told = [(place, made) for place, made in _whole(known) if made.month == day.month]
    if any(_lies_in(said, made) for _, made in told) or any(
        _named_there(known, index, place, day) for place, _ in told
    ):
        return None
    own = {(one.month, one.day) for one in days}
    missing = [place for place, made in told if (made.month, made.day) not in own]
    return (said.start(), missing[0]) if missing else None


@lru_cache(maxsize=16)
def _whole(known: KnownDays) -> tuple[tuple[int, date], ...]:
    return tuple(
        (place, made)
        for place, days in enumerate(known.by_sentence)
        for one in days
        if one.day
        for made in known.whole(one)
    )


def _named_there(known: KnownDays, index: SourceIndex, place: int, day: Day) -> bool:
    """Whether a sentence of the notes names a part of this month."""
    text = index.sentences[place].text.lower()
    return any(
        one.month == day.month and not one.day and _PART.search(text, 0, one.start) for one in known.by_sentence[place]
    )


def _lies_in(said: re.Match[str], made: date) -> bool:
    """Whether a day is in the part that is said; which year the notes mean may be open, so its neighbours do, too."""
    if said["part"]:
        first, last = _DAYS[said["part"]]
        return first <= made.day <= last
    weekday = WEEKDAYS.get(said["weekday"])
    years = (made.year + step for step in (-1, 0, 1))
    if all(date(year, made.month, min(made.day, _SAFE)).weekday() != weekday for year in years):
        return False
    nth = (made.day - 1) // 7
    return nth == _NTH[said["nth"]] if said["nth"] in _NTH else nth > 2

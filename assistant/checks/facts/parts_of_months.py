"""A part of a month (`at the end of October`, `the second Monday of May`) against the days the notes have in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from assistant.checks.draft import DraftText
from assistant.checks.facts.days import Day
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.nearby import clause_at, matter_of
from assistant.reading.date_phrases.tokens import WEEKDAYS

_BEFORE = 48
_CLAUSE = 120
"""Characters to either side in which the clause of a month lies."""
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
    if any(_lies_in(said, made) for _, made in told) or _named_for_it(draft, day, known, index):
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


def _named_for_it(draft: DraftText, day: Day, known: KnownDays, index: SourceIndex) -> bool:
    """Whether a line of the notes names a part of this month, and speaks of the matter of the clause as much as any
    that has a day of the month.
    """
    begin, end = max(0, day.start - _CLAUSE), day.end + _CLAUSE
    matter = matter_of(clause_at(draft.own[begin:end], day.start - begin, day.end - begin))
    named, dated = -1, 0
    for line, part in _lines_in(known, index).get(day.month or 0, ()):
        shared = len(matter & matter_of(line))
        named, dated = (max(named, shared), dated) if part else (named, max(dated, shared))
    return named >= dated


@lru_cache(maxsize=16)
def _lines_in(known: KnownDays, index: SourceIndex) -> Mapping[int, Sequence[tuple[str, bool]]]:
    """Month -> the lines of the notes that have a day of it, or name a part of it."""
    found: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    for place, days in enumerate(known.by_sentence):
        text = index.sentences[place].text
        low = text.lower()
        for one in days:
            part = one.month is not None and not one.day and _PART.search(low, 0, one.start) is not None
            end = text.find("\n", one.end)
            line = text[text.rfind("\n", 0, one.start) + 1 : end if end >= 0 else len(text)]
            months = {one.month} if part else {made.month for made in known.whole(one)}
            for month in months - {None}:
                found[month or 0].append((line, part))
    return found


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

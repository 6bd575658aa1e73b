"""Whether a day or an hour that the notes do not have stands where they have another one, which the draft never tells.

Only then is it surely wrong: what the notes neither have nor contradict may have been reckoned, or read off a calendar.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.clocks import Clock, clocks_in, lengths_in
from assistant.checks.facts.day_rivals import agree, around
from assistant.checks.facts.days import Day
from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.nearby import matter_of
from assistant.checks.wordlists import phrases

_LEADS = 12
"""Characters from a day to the hour that is told of it: `Tuesday 4 May at 16:00`."""
_STRETCH = re.compile(
    r"\b(?:after|from|before|until|till|til|by|between|any|free|flexible|morning|afternoon|evening|all day|ab|bis|nach"
    r"|vor)\b|\d\s*(?:-|–|to)\s*\d|\bor\b|>|<"
)
"""In a line that leaves more than one hour open."""
_COUNTED_YEARS = re.compile(r"\b(?:\d{1,2}|[a-z]+)\s?(?:yrs?|years?|y) (?:ago|back|now|since|already)\b")
_NTH = re.compile(r"\b(?:1st|2nd|3rd|4th|first|second|third|fourth|last) (?:weekend|wknd|we)\b")
_YEAR = re.compile(r"(?<![\w.,/:-])1[0-9]\d\d(?![\w%]|[.,:]\d)")
"""A year of long ago, which in notes stands bare."""
_LAID = 1
"""Lines above and below in which the matter of a day of the notes may be named."""


def displaces(
    draft: DraftText,
    passage: Span,
    day: Day,
    beside: tuple[Day, ...],
    known: KnownDays,
    index: SourceIndex,
    rival: tuple[Day, int] | None = None,
) -> bool:
    """Whether the notes have another day of the matter of this passage (a `rival`), or one that a slip makes this one,
    which is none of the days of the draft. A line of the matter that names the same month or day tells the one meant.
    """
    own, places = _of_the_matter(draft, passage, day.start, index)
    told = [(one, place) for place, days in enumerate(known.by_sentence) for one in days if _as_fine(one, day)]
    if any(place in own and _tells(one, day) for one, place in told):
        return False
    if any(_tells_otherwise(index.sentences[place].text, day) for place in own):
        return True
    others = [(one, place) for one, place in told if not agree(one, day)]
    others += [rival] if rival else []
    places |= {rival[1]} if rival else frozenset()
    rivals = (one for one, place in others if place in places or _is_a_slip(one, day))
    return any(not any(_tells(said, one) for said in beside) for one in rivals)


def displaces_hour(draft: DraftText, passage: Span, clock: Clock, beside: Sequence[Clock], index: SourceIndex) -> bool:
    """Whether the notes have another hour of the matter of this passage, which is none of the draft's."""
    said = {one.minute for one in beside}
    own, _ = _of_the_matter(draft, passage, clock.start, index)
    return any(not said >= hours_of(index.sentences[place].text) for place in own)


def other_hours_of_its_day(
    passage: Span, clock: Clock, days: tuple[Day, ...], known: KnownDays, index: SourceIndex
) -> str | None:
    """The line of the notes that gives other hours, and no stretch of time, for the day right before a clock time."""
    led = [one for one in days if passage.start <= one.start and one.end <= clock.start <= one.end + _LEADS]
    if not led:
        return None
    day = max(led, key=lambda one: one.end)
    lines = [
        index.sentences[place].text
        for place, told in enumerate(known.by_sentence)
        if any(_tells(one, day) for one in told)
    ]
    timed = [line for line in lines if hours_of(line)]
    open_ = any(_STRETCH.search(line.casefold()) for line in timed)
    return None if open_ or not timed else " ".join(timed[0].split())


@lru_cache(maxsize=8)
def leaves_hours_open(index: SourceIndex) -> bool:
    """Whether a line of the notes leaves more than one hour open, so that another hour may be asked for in it."""
    lines = (sentence.text for sentence in index.sentences)
    return any(_STRETCH.search(line.casefold()) is not None and bool(hours_of(line)) for line in lines)


def hours_of(line: str) -> set[int]:
    """The hours of a line of the notes, on twelve hours."""
    text = fold(line)
    ranges = (end.minute for begins, ends, _ in lengths_in(text) for end in (begins, ends))
    return {*(one.minute for one in clocks_in(text)), *ranges}


def _of_the_matter(
    draft: DraftText, passage: Span, at: int, index: SourceIndex
) -> tuple[frozenset[int], frozenset[int]]:
    """The lines of the notes that share a word with a passage, or speak of meeting as it does; and those beside too."""
    matter = matter_of(around(draft, passage, at))
    own = {place for stem in matter for place in index.holding.get(stem, ())}
    if phrases("facts.meets").search(draft.lower, passage.start, passage.end):
        own |= _of_meeting(index)
    near = {
        other
        for place in own
        for other in range(max(0, place - _LAID), min(len(index.sentences), place + _LAID + 1))
        if index.sentences[other].source == index.sentences[place].source
    }
    return frozenset(own), frozenset(near)


@lru_cache(maxsize=8)
def _of_meeting(index: SourceIndex) -> frozenset[int]:
    lines = enumerate(index.sentences)
    return frozenset(place for place, line in lines if phrases("facts.meets").search(line.text.casefold()))


def _as_fine(told: Day, said: Day) -> bool:
    """Whether a mention of the notes has the finest part of what is said."""
    if said.day:
        return told.day is not None
    if said.month:
        return told.month is not None
    return told.weekday is not None if said.weekday is not None else told.year is not None


def _tells_otherwise(line: str, said: Day) -> bool:
    """Whether a line gives its time by a count, or as one of several weekends: a year or day beside it is another."""
    text = fold(line)
    if said.day is None and said.month is None and said.year is not None:
        return _COUNTED_YEARS.search(text) is not None or any(int(one) != said.year for one in _YEAR.findall(text))
    return said.day is not None and _NTH.search(text) is not None


def _tells(one: Day, other: Day) -> bool:
    """Whether two mentions may be of one day: no part differs, and the finest that both have is the same."""
    if not agree(one, other):
        return False
    if one.day is not None and other.day is not None:
        return True
    if one.weekday is not None and one.weekday == other.weekday:
        return True
    return other.day is None and one.month is not None and one.month == other.month


def _is_a_slip(told: Day, said: Day) -> bool:
    """Whether two whole days share a part, as one that is miswritten does with the right one."""
    same = ((told.month, said.month), (told.day, said.day), (told.weekday, said.weekday))
    return said.day is not None and any(one is not None and one == other for one, other in same)

"""Clock times of a draft that the notes do not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.clocks import HALF_A_DAY, Clock
from assistant.checks.facts.clocks_elsewhere import is_told_in_another_place
from assistant.checks.facts.day_rivals import around
from assistant.checks.facts.days import Day
from assistant.checks.facts.displaced_days import displaces_hour, leaves_hours_open, other_hours_of_its_day
from assistant.checks.facts.grounds import grounds_of, known_days_of, named_as_days, today_of
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.known_numbers import known_numbers
from assistant.checks.facts.nearby import nearest_words
from assistant.checks.facts.passages import clocks_of, covering, days_of, passage_at, passages, person_of, quoted_places
from assistant.checks.facts.proposed_days import is_to_set
from assistant.checks.finding import Level
from assistant.checks.rule import Fault
from assistant.model.messages import Kind

_AROUND = re.compile(r"\b(?:around|about|towards|roughly|nearly|before|after)\b")
_LIMIT = re.compile(r"\b(?:before|after) $")
_AN_HOUR, _HALF_HOUR = 60, 30
_UNTIL = re.compile(r"\s*(?:to|until|till|and|-|–)\s*[\d:.h]*")
"""Between the hours at which a thing begins and ends."""


def hours_not_in_notes(draft: DraftText, context: Context) -> Iterator[Fault]:
    """What rules find of the clock times of a draft."""
    index = grounds_of(context)
    if index is None:
        return
    known = known_days_of(context, index)
    quoted = quoted_places(draft)
    parts = passages(draft, person_of(context))
    days = days_of(draft, named_as_days(context))
    dated = covering(len(draft.text), ((day.start, day.end) for day in days))
    clocks = clocks_of(draft)
    for place, clock in enumerate(clocks):
        passage = None if quoted[clock.start] or dated[clock.start] else passage_at(parts, clock.start)
        fault = _fault_or_doubt(draft, passage, clocks, place, days, known, index, context) if passage else None
        if fault:
            yield fault


def _fault_or_doubt(
    draft: DraftText, passage: Span, clocks: Sequence[Clock], place: int, days: tuple[Day, ...], known: KnownDays,
    index: SourceIndex, context: Context,
) -> Fault | None:  # fmt: skip
    """A clock time that the notes do not have: an error where it stands for another one of theirs. One that is asked
    for, offered, or may be reckoned is only doubted, where one of theirs is missing from the draft.
    """
    fault = _hour_fault(draft, passage, clocks, place, days, known, index, context)
    if fault or not _is_doubtful(draft, passage, clocks, place, known, index, context):
        return fault
    clock = clocks[place]
    words = draft.text[clock.start : clock.end].strip()
    nearest = nearest_words(index, around(draft, passage, clock.start))
    return Fault(clock.start, clock.start + len(words), f"“{words}” is not named in your notes.", nearest, "info")


def _hour_fault(
    draft: DraftText, passage: Span, clocks: Sequence[Clock], place: int, days: tuple[Day, ...], known: KnownDays,
    index: SourceIndex, context: Context,
) -> Fault | None:  # fmt: skip
    clock, last = clocks[place], clocks[place - 1] if place else None
    numbers = known_numbers(index, known)
    told = numbers.lengths.clocks_reached | _meeting_clocks(context)
    begins = last if last and _UNTIL.fullmatch(draft.lower, last.end, clock.start) else None
    ends = numbers.told.hours.ranges.get(begins.minute, frozenset()) if begins else frozenset()
    otherwise = bool(ends) and clock.minute not in ends
    if not told or (clock.minute in told and not otherwise):
        return None
    if is_told_in_another_place(draft, clocks, place, numbers.lengths.clocks_reached):
        return None
    words = draft.text[clock.start : clock.end].strip()
    start, end = clock.start, clock.start + len(words)
    if is_to_set(draft, passage, clock.start):
        line = other_hours_of_its_day(passage, clock, days, known, index)
        message = f"“{words}” is not the hour that your notes have for this day."
        return Fault(start, end, message, f"Your notes say: “{line}”.", "info") if line else None
    roughly = _is_rough(draft, clock)
    if (roughly or clock.minute == 0) and any(_apart(clock.minute, other) <= _AN_HOUR for other in told):
        return None
    if _zones_differ(context) and any((clock.minute - other) % 30 == 0 for other in told):
        return None
    level: Level | None = None if otherwise or displaces_hour(draft, passage, clock, clocks, index) else "info"
    nearest = nearest_words(index, around(draft, passage, clock.start))
    return Fault(start, end, f"“{words}” is not found in your notes.", nearest, level)


def _is_doubtful(
    draft: DraftText, passage: Span, clocks: Sequence[Clock], place: int, known: KnownDays, index: SourceIndex,
    context: Context,
) -> bool:  # fmt: skip
    """Whether an hour is none of the notes or of the meeting, nor one of theirs elsewhere, and one of theirs stands
    nowhere in the draft.
    """
    clock, told = clocks[place], known_numbers(index, known).told.hours.minutes | _meeting_clocks(context)
    if draft.kind is Kind.SCHEDULING or clock.minute in told or _is_nearly(draft, clock):
        return False
    if is_told_in_another_place(draft, clocks, place, told):
        return False
    if leaves_hours_open(index) and is_to_set(draft, passage, clock.start):
        return False
    missing = told - {one.minute for one in clocks}
    moved = _between_zones(context)
    return bool(missing) and not any((clock.minute - other) % HALF_A_DAY in moved for other in told)


def _is_rough(draft: DraftText, clock: Clock) -> bool:
    return _AROUND.search(draft.lower, max(0, clock.start - 12), clock.start + 8) is not None


def _is_nearly(draft: DraftText, clock: Clock) -> bool:
    """Whether an hour is told as near another; in figures, `after 14:30` is that hour itself."""
    figures = any(char.isdecimal() for char in draft.text[clock.start : clock.end])
    return _is_rough(draft, clock) and not (
        figures and _LIMIT.search(draft.lower, max(0, clock.start - 12), clock.start)
    )


def _between_zones(context: Context) -> frozenset[int]:
    """The minutes by which the clocks of the two may differ, either way, in summer or in winter; on twelve hours."""
    today, pair = today_of(context), (context.me, context.mentor)
    if today is None or not _zones_differ(context):
        return frozenset()
    noon = datetime(today.year, today.month, today.day, 12)
    try:
        mine, theirs = (noon.replace(tzinfo=ZoneInfo(one.tz)).utcoffset() for one in pair if one and one.tz)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return frozenset(range(0, HALF_A_DAY, _HALF_HOUR))
    if mine is None or theirs is None:
        return frozenset()
    apart = int((mine - theirs).total_seconds()) // 60
    return frozenset((sign * apart + step) % HALF_A_DAY for sign in (1, -1) for step in (-_AN_HOUR, 0, _AN_HOUR))


def _apart(one: int, other: int) -> int:
    return min((one - other) % HALF_A_DAY, (other - one) % HALF_A_DAY)


def _meeting_clocks(context: Context) -> frozenset[int]:
    """When the meeting of the workspace begins and ends."""
    meeting = context.meeting
    if meeting is None:
        return frozenset()
    moments = [moment for moment in (meeting.start, meeting.ended) if moment]
    if meeting.start and meeting.minutes:
        moments.append(meeting.start + timedelta(minutes=meeting.minutes))
    return frozenset((moment.hour * 60 + moment.minute) % HALF_A_DAY for moment in moments)


def _zones_differ(context: Context) -> bool:
    me, mentor = context.me, context.mentor
    return bool(me and mentor and me.tz and mentor.tz and me.tz != mentor.tz)

"""TIME-ZONE, TIME-SLOTS: when to meet, so that both read the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.messages.clocks import Clock, clock_times, dates_in, days_named
from assistant.checks.messages.requests import requests
from assistant.checks.messages.sizes import proposals
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases, words
from assistant.reading.zones import zone_of

_ABBREVIATION = re.compile(r"(?<![A-Za-z])([A-Z]{2,5})(?![A-Za-z])(?: ?[+-] ?\d{1,2})?")
_PLACE = re.compile(r"[ ,(/=]{1,3}(?:in |at )?([^\W\d_][\w'-]+)")
_PIECES = re.compile(r"[,;:()/]|\b(?:and|or|which is)\b")
_ANY_YEAR = date(2026, 1, 1)
"""A day that is named without its year has the same clocks in any."""
_REACH = 40
"""Characters beside a sentence in which its zone may stand: `(CET)` after the full stop."""


def carries_its_zone(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A clock time without a zone, where the two clocks differ on that day; one zone is enough for the times after it.

    A zone is an abbreviation (`CET`), an offset, a city or country, `your time`, `here`. Silent where the two zones or
    the day are not known, and where both clocks agree.
    """
    zones = _zones(context)
    if zones is None:
        return
    mine, theirs = zones
    cities = tuple(zone.key.rpartition("/")[2].replace("_", " ").lower() for zone in zones)
    for sentence in draft.sentences:
        times = clock_times(draft.lower, sentence.start, sentence.end)
        if _names_a_zone(draft, sentence, times, cities):
            return
        moment = _moment(draft, sentence, context) if times else None
        if moment is not None and _offset(mine, moment) != _offset(theirs, moment):
            if _names_a_zone_later(draft, sentence, cities):
                return
            yield _without_zone(draft, times[-1], moment, mine, theirs)
            return


def _without_zone(draft: DraftText, clock: Clock, moment: datetime, mine: ZoneInfo, theirs: ZoneInfo) -> Fault:
    said = draft.text[clock.start : clock.end]
    apart = abs(_offset(mine, moment) - _offset(theirs, moment)) / timedelta(hours=1)
    mark = moment.replace(tzinfo=mine).strftime("%Z")
    zone = mark if mark.isalpha() else f"{mine.key.rpartition('/')[2].replace('_', ' ')} time"
    both = f"{said} {zone}"
    if clock.at is not None:
        there = datetime.combine(moment.date(), clock.at, mine).astimezone(theirs)
        day = "" if there.date() == moment.date() else f" {there:%A}"
        both = f"{both} ({there:%H:%M}{day} your time)"
    return Fault(
        clock.start,
        clock.end,
        f"“{said}” has no time zone, and your clocks are {apart:g} hour{'' if apart == 1 else 's'} apart then.",
        f"Write “{both}”, if you mean your own time.",
        instead=both,
    )


def _zones(context: Context) -> tuple[ZoneInfo, ZoneInfo] | None:
    mine = context.me.tz if context.me else None
    theirs = context.mentor.tz if context.mentor else None
    if not mine or not theirs or mine == theirs:
        return None
    return _both_known(mine, theirs)


@lru_cache(maxsize=16)
def _both_known(mine: str, theirs: str) -> tuple[ZoneInfo, ZoneInfo] | None:
    try:
        return ZoneInfo(mine), ZoneInfo(theirs)
    except (KeyError, ValueError, OSError):
        return None


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.replace(tzinfo=zone).utcoffset() or timedelta()


def _moment(draft: DraftText, sentence: Span, context: Context) -> datetime | None:
    """Noon of the day a time is meant on: a date in its sentence, else the meeting's, else today."""
    today = context.today.date() if isinstance(context.today, datetime) else context.today
    meeting = context.meeting.start.date() if context.meeting and context.meeting.start else None
    named = dates_in(draft.lower, sentence.start, sentence.end, meeting or today or _ANY_YEAR)
    day = named[0] if named else meeting or today
    return datetime.combine(day, time(12)) if day else None


def _names_a_zone(draft: DraftText, sentence: Span, times: list[Clock], cities: tuple[str, ...]) -> bool:
    """Whether a zone stands with the times of a sentence, or the sentence says one for all (`all times are in CET`)."""
    if not times and "time" not in draft.lower[sentence.start : sentence.end] and not sentence.text.endswith(":"):
        return False
    if _has_zone_words(draft, sentence.start, sentence.end, cities):
        return True
    return any(_place_after(draft, clock) for clock in times)


def _names_a_zone_later(draft: DraftText, sentence: Span, cities: tuple[str, ...]) -> bool:
    """`Tuesday at 15:00 works. (CET)`, and `All times are CET` anywhere below."""
    if _has_zone_words(draft, sentence.end, sentence.end + _REACH, cities):
        return True
    return any(
        "time" in draft.lower[one.start : one.end] and _has_zone_words(draft, one.start, one.end, cities)
        for one in draft.sentences
        if one.start > sentence.start and not clock_times(draft.lower, one.start, one.end)
    )


def _has_zone_words(draft: DraftText, start: int, end: int, cities: tuple[str, ...]) -> bool:
    if any(found[1].lower() in words("zones.short") for found in _ABBREVIATION.finditer(draft.own, start, end)):
        return True
    said = draft.lower[start:end]
    if phrases("zones.named").search(said) is not None or any(city in said for city in cities):
        return True
    return any(zone_of(piece) for piece in _PIECES.split(draft.own[start:end]) if piece)


def _place_after(draft: DraftText, clock: Clock) -> bool:
    """Whether a place follows a time at once: `9:00 Berlin`, `17:00 in Seoul`."""
    found = _PLACE.match(draft.own, clock.end)
    return found is not None and found[1][0].isupper() and found[1].lower() not in words("zones.no_places")


def offers_slots(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A meeting is asked for on one day or none: no second slot, and no question for the reader's own.

    Silent where a date is being settled, kept or moved by the reader's choice.
    """
    prose = draft.prose
    if not proposals(draft):
        return
    if phrases("zones.their_choice").search(draft.lower, prose.start, prose.end) or _leaves_open(draft):
        return
    if days_named(draft.lower, prose.start, prose.end) >= 2 or _times_to_choose(draft) >= 2:
        return
    first = proposals(draft)[0][0].span
    yield Fault(
        first.end,
        first.end,
        "One slot, or none, means another round of mail.",
        "Offer two or three days, or ask which one suits.",
        instead=" Or is there a day that suits you better?",
    )


def _leaves_open(draft: DraftText) -> bool:
    """`If that suits you`; not `would Tuesday at five be good for you?`, which leaves only a yes or a no."""
    for sentence in draft.sentences:
        if phrases("zones.suits_them").search(draft.lower, sentence.start, sentence.end):
            one = days_named(draft.lower, sentence.start, sentence.end)
            asks = sentence.text.rstrip().endswith("?")
            if not (one and asks and clock_times(draft.lower, sentence.start, sentence.end)):
                return True
    return False


def _times_to_choose(draft: DraftText) -> int:
    """Times in requests that stand apart by `or` or a comma, not as the two ends of one slot."""
    count = 0
    for request in requests(draft):
        times = clock_times(request.lower, 0, len(request.lower))
        count += len(times) if " or " in request.lower else min(1, len(times))
    return count

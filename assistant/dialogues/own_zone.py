"""The time zone that an hour is meant in: as told, or that of the clock at hand, with its rules.

An offset alone says what the clock shows today. Whether it will show the same on the day of a meeting, the rules of the
zone say; where they are not known and the clock may have been changed by then, the zone has to be asked for.
"""

from __future__ import annotations

from datetime import datetime, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from assistant.dialogues.desk import Desk
from assistant.reading.zones import zone_of_hour


def zone_for(desk: Desk, at: datetime) -> tzinfo | None:
    """The zone of an hour without one: in which the notes tell it, else the person's own, else that of the clock at
    hand; None where none is known whose hour on that day is sure."""
    told = desk.notes.next_meeting
    said = zone_of_hour(" ".join(evidence.text for evidence in told.evidence)) if told else ""
    return zone_named(said) or zone_named(desk.me.tz) or _of_the_clock(desk, at)


def zone_named(name: str) -> tzinfo | None:
    """The zone of that name, or None."""
    try:
        return ZoneInfo(name.strip()) if name.strip() else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _of_the_clock(desk: Desk, at: datetime) -> tzinfo | None:
    zone = desk.now.tzinfo
    if zone is None or isinstance(zone, ZoneInfo):
        return zone
    return zone_named(desk.zone) or (None if _may_be_changed(desk.now, at) else zone)


@lru_cache(maxsize=8)
def _may_be_changed(now: datetime, at: datetime) -> bool:
    """Whether in any zone whose clock shows the same as this one now, it will be changed by then."""
    for name in available_timezones():
        zone = zone_named(name)
        same = zone is not None and now.astimezone(zone).utcoffset() == now.utcoffset()
        if same and at.replace(tzinfo=zone).utcoffset() != now.utcoffset():
            return True
    return False

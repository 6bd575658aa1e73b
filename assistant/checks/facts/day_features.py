"""How a day of a draft stands to the notes, in features for a doubt (likely_wrong.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.checks.facts.days import Day
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.site_features import Mention, Spot, lines_near, site_features
from assistant.checks.facts.trees import Trees, trees_in
from assistant.model.messages import Kind

_SEVERAL = 6
_MOST_LINES = 40
"""Lines with a part of a day that are looked at wherever they stand."""


@dataclass(frozen=True, slots=True)
class DayStanding:
    """Whether the sentence of a day asks, whether the writer proposes the day or is to set it, and how many days the
    draft names."""

    asks: bool
    proposed: bool
    to_set: bool
    days: int


Parts = tuple[int | None, int | None, int | None, int | None]
"""Year, month, day and weekday of a day."""


@dataclass(frozen=True, slots=True)
class DayPlace:
    """A day in a draft: where it stands in its sentence, the day (without its place), how it stands there, and the
    other days of the draft."""

    mention: Mention
    day: Day
    standing: DayStanding
    others: frozenset[Parts]
    kind: Kind


@lru_cache(maxsize=1024)
def likely_wrong_day(place: DayPlace, known: KnownDays, index: SourceIndex) -> float:
    """0 to 1; found once while one types elsewhere."""
    return trees().likelihood(day_features(place, known, index))


def day_features(place: DayPlace, known: KnownDays, index: SourceIndex) -> dict[str, float]:
    """Feature -> number."""
    day, standing = place.day, place.standing
    told = {
        f"of {place.kind}": True,
        "day": bool(day.day),
        "month": bool(day.month),
        "year": bool(day.year),
        "weekday": day.weekday is not None,
        "held": known.hold(day),
        "named": known.names(day),
        "only stepped": known.only_stepped(day),
        "asks": standing.asks,
        "proposed": standing.proposed,
        "to set": standing.to_set,
    }
    found = {name: 1.0 for name, holds in told.items() if holds} | {"days": standing.days / _SEVERAL}
    return found | _of_sites(place.mention, parts_of(day), place.others, known, index)


def parts_of(day: Day) -> Parts:
    return day.year, day.month, day.day, day.weekday


def _of_sites(
    mention: Mention, own: Parts, others: frozenset[Parts], known: KnownDays, index: SourceIndex
) -> dict[str, float]:
    homes, rivals, unsaid = [], [], []
    for place in sorted({*lines_near(mention.said, index), *_lines_with(known, own)}):
        for day in known.by_sentence[place]:
            noted, spot = parts_of(day), Spot(place, day.start, day.end)
            if not _is_as_fine(noted, own):
                continue
            if _is_same(noted, own) or _falls_on(day, own, known):
                homes.append(spot)
                continue
            rivals.append(spot)
            if not any(_is_same(noted, other) for other in others):
                unsaid.append(spot)
    return site_features(mention, homes, rivals, unsaid, index)


def _lines_with(known: KnownDays, own: Parts) -> Sequence[int]:
    """The lines that name a day by the part that tells most of it."""
    part = next((place for place in (2, 1, 3, 0) if own[place] is not None), 0)
    return _lines_by_part(known).get((part, own[part]), ())


@lru_cache(maxsize=16)
def _lines_by_part(known: KnownDays) -> Mapping[tuple[int, int | None], Sequence[int]]:
    """Which part of a day, and what it is -> the first lines that have it."""
    found: dict[tuple[int, int | None], list[int]] = {}
    for line, days in enumerate(known.by_sentence):
        for key in {(part, told) for day in days for part, told in enumerate(parts_of(day)) if told is not None}:
            lines = found.setdefault(key, [])
            if len(lines) < _MOST_LINES:
                lines.append(line)
    return found


def _is_as_fine(noted: Parts, own: Parts) -> bool:
    """Whether a day of the notes has the parts by which one of a draft is told."""
    _, month, day, weekday = noted
    if own[2]:
        return day is not None
    if own[1]:
        return month is not None
    if own[3] is not None:
        return weekday is not None or day is not None
    return noted[0] is not None


def _is_same(noted: Parts, own: Parts) -> bool:
    """Whether two days may be one, by the parts that both have."""
    if own[2]:
        return noted[2] == own[2] and (noted[1] is None or own[1] is None or noted[1] == own[1])
    if own[1]:
        return noted[1] == own[1] and (not own[0] or not noted[0] or noted[0] == own[0])
    return noted[3] == own[3] if own[3] is not None else noted[0] == own[0]


def _falls_on(noted: Day, own: Parts, known: KnownDays) -> bool:
    """Whether a date of the notes without its weekday is of that weekday."""
    alone = own[3] is not None and not own[2] and noted.weekday is None
    return alone and any(one.weekday() == own[3] for one in known.whole(noted))


@cache
def trees() -> Trees:
    """Written by `tools/fit_doubts.py`."""
    return trees_in("assistant.checks.facts", "day_doubts.json")

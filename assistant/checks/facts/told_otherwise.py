"""A weekday or month alone that passes for known, where the notes have another one in its place.

A weekday passes since some day near today falls on it, a month since it may be reckoned, or since something else is in
it. Such a day is only doubted: where the notes do not name it and the one that they do name is missing from the draft,
or where they give another one to the matter of its clause.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.days import Day
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.nearby import clause_at, matter_of
from assistant.checks.facts.proposed_days import is_to_set
from assistant.checks.facts.stance import asks, is_own

_SHARED = 2
"""Stems by which a line of the notes speaks of the matter of a clause."""
_BESIDE = 1
"""Lines above and below that may tell the day of a line."""


@dataclass(frozen=True, slots=True)
class Otherwise:
    """The day that the notes have instead, and its line; None where they have none, or only the workspace has it."""

    told: Day | None = None
    place: int | None = None


def told_otherwise(
    draft: DraftText,
    passage: Span,
    day: Day,
    beside: Sequence[Day],
    known: KnownDays,
    index: SourceIndex,
    arranged: Sequence[date],
) -> Otherwise | None:
    """What the notes have in place of a weekday or month that stands alone; `arranged` are the days of the workspace,
    `beside` those of the draft.
    """
    if day.day is not None or day.year is not None:
        return None
    own = day.weekday if day.month is None else day.month
    of_workspace = {one.weekday() if day.month is None else one.month for one in arranged}
    if own in of_workspace:
        return None
    said = frozenset(part for one in beside for part in _parts(known, one, day))
    in_weeks = day.month is None
    named = _all_named(known, in_weeks=in_weeks)
    told_at_all = in_weeks and own in known.named_weekdays
    unnamed = not told_at_all and own not in _parts_of_all(known, in_weeks=in_weeks)
    planned = is_own(draft, passage) and not asks(draft, passage)
    if unnamed and (not planned or of_workspace - said):
        missing = next((Otherwise(one, place) for part, one, place in named if part not in said), None)
        new = (day.month or not known.names(day)) and not is_to_set(draft, passage, day.start)
        if missing or new or of_workspace - said:
            return missing or Otherwise()
    return _of_the_matter(draft, passage, day, beside, known, index, said)


def _of_the_matter(
    draft: DraftText,
    passage: Span,
    day: Day,
    beside: Sequence[Day],
    known: KnownDays,
    index: SourceIndex,
    said: frozenset[int],
) -> Otherwise | None:
    """Another day of the matter of this clause, where no line that shares a word with it, or is beside, tells it."""
    begin = max((one.end for one in beside if passage.start < one.end <= day.start), default=passage.start)
    end = min((one.start for one in beside if day.end <= one.start < passage.end), default=passage.end)
    shared, near = _lines_about(clause_at(draft.own[begin:end], day.start - begin, day.end - begin), index)
    own, in_weeks = {*_parts(known, day, day)}, day.month is None
    lines = _parts_of_lines(known, in_weeks=in_weeks)
    if any(not own.isdisjoint(lines[place]) for place in near if 0 <= place < len(lines)):
        return None
    found = [
        (-count, place)
        for place, count in shared
        if count >= _SHARED and lines[place] and lines[place].isdisjoint(said)
    ]
    if not found:
        return None
    _, place = min(found)
    return Otherwise(next(one for one in known.by_sentence[place] if _parts(known, one, day)), place)


@lru_cache(maxsize=256)
def _lines_about(clause: str, index: SourceIndex) -> tuple[tuple[tuple[int, int], ...], frozenset[int]]:
    """The lines that share words with a clause and how many, and all these with the lines beside them."""
    shared = Counter(place for stem in matter_of(clause) for place in index.holding.get(stem, ()))
    near = frozenset(other for place in shared for other in range(place - _BESIDE, place + _BESIDE + 1))
    return tuple(shared.items()), near


@lru_cache(maxsize=16)
def _all_named(known: KnownDays, *, in_weeks: bool) -> tuple[tuple[int, Day, int], ...]:
    """Every weekday, or else every month, that the notes name, with the mention and its sentence."""
    return tuple(
        (part, one, place)
        for place, days in enumerate(known.by_sentence)
        for one in days
        for part in _parts_named(one, in_weeks=in_weeks)
    )


@lru_cache(maxsize=16)
def _parts_of_all(known: KnownDays, *, in_weeks: bool) -> frozenset[int]:
    return frozenset(part for part, _, _ in _all_named(known, in_weeks=in_weeks))


@lru_cache(maxsize=16)
def _parts_of_lines(known: KnownDays, *, in_weeks: bool) -> tuple[frozenset[int], ...]:
    """For each sentence of the notes the weekdays, or else the months, of its days."""
    return tuple(
        frozenset(part for one in days for part in _parts_of(known, one, in_weeks=in_weeks))
        for days in known.by_sentence
    )


def _parts_named(one: Day, *, in_weeks: bool) -> tuple[int, ...]:
    """Its weekday, or its month; figures that may be swapped name two months."""
    parts = (one.weekday,) if in_weeks else (one.month, one.day if one.swapped else None)
    return tuple(part for part in parts if part is not None)


def _parts(known: KnownDays, one: Day, like: Day) -> tuple[int, ...]:
    """The weekdays or months of a mention, as `like` names one."""
    return _parts_of(known, one, in_weeks=like.month is None)


def _parts_of(known: KnownDays, one: Day, *, in_weeks: bool) -> tuple[int, ...]:
    """Those that it names, and of a whole day without its weekday the one on which it falls."""
    named = _parts_named(one, in_weeks=in_weeks)
    return named or (tuple(made.weekday() for made in known.whole(one)) if in_weeks else ())

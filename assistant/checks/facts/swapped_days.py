"""A day of the notes told of what the same line tells of another day: `finished in April (began in Feb)`.

Lines with several days are nobody's home for a whole matter, so each day there has the words right around it; a draft
that tells one of them with the words of another, which it tells nowhere, is remarked on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.better_fit import stems_around
from assistant.checks.facts.days import Day
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.nearby import clause_at, matter_of

_RARE = 3
"""Sentences in which a word may stand that tells one day of a line from another."""
_NEAR = 40
"""Characters of a draft to either side of a day in which the words for it stand."""


@dataclass(frozen=True, slots=True)
class _Site:
    day: Day
    place: int
    stems: frozenset[str]


def swapped_day(
    draft: DraftText, passage: Span, day: Day, beside: Sequence[Day], known: KnownDays, index: SourceIndex
) -> tuple[Day, int] | None:
    """The day that the notes tell with the words beside a day of a draft, and its sentence; `beside` are the days of
    the draft. None where one of those words stands beside the day that is said, too, or the draft tells the other."""
    if day.month is None or (day.day is None and day.year is not None):
        return None
    sites = _sites_of(known, index).get((day.month, day.day), ())
    said = [(one.month, one.day) for one in beside]
    begin = max((one.end for one in beside if passage.start < one.end <= day.start), default=passage.start)
    end = min((one.start for one in beside if day.end <= one.start < passage.end), default=passage.end)
    begin, end = max(begin, day.start - _NEAR), min(end, day.end + _NEAR)
    near = matter_of(clause_at(draft.own[begin:end], day.start - begin, day.end - begin))
    if not sites or any(near & site.stems for site in sites):
        return None
    telling = {stem for stem in near if len(index.holding.get(stem, ())) <= _RARE}
    for place in sorted({site.place for site in sites}):
        others = [
            site
            for site in _in_sentence(known, index, place)
            if (site.day.month, site.day.day) not in said and (site.day.day is None) == (day.day is None)
        ]
        fitting = [site for site in others if site.stems & telling]
        if len(fitting) == 1:
            return fitting[0].day, place
    return None


@lru_cache(maxsize=16)
def _sites_of(known: KnownDays, index: SourceIndex) -> Mapping[tuple[int | None, int | None], Sequence[_Site]]:
    """Month and day -> where the notes tell it, in lines with several days."""
    found: dict[tuple[int | None, int | None], list[_Site]] = defaultdict(list)
    for place in range(len(known.by_sentence)):
        for site in _in_sentence(known, index, place):
            found[site.day.month, site.day.day].append(site)
    return found


@lru_cache(maxsize=512)
def _in_sentence(known: KnownDays, index: SourceIndex, place: int) -> tuple[_Site, ...]:
    days = [one for one in known.by_sentence[place] if one.month is not None]
    around = stems_around(index.sentences[place].text.casefold(), days)
    return tuple(_Site(day, place, stems) for day, stems in around)

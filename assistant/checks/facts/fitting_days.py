"""Where in the notes a day of a draft has its place, by the words around it: beside itself, or beside another day.

A draft may tell a day of the notes of the wrong thing, or one that only follows from them: `the paper goes in on the
22nd`, where that is the day of the vote and the paper has another one. Then its words fit the place of the other day
better than any of its own, and the draft tells that other day nowhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.checks.concepts import concepts, when_words
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.better_fit import stems_around
from assistant.checks.facts.days import Day
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.nearby import clause_at, matter_of
from assistant.checks.facts.reached_days import of_a_number, of_a_weekday

_AROUND, _IN_LINE, _IN_CLAUSE = 2.0, 1.0, 0.5
"""What a stem weighs that stands right around a day, in its line, or only in the clause of the draft."""
_WEIGHTS = ((2, 1.0), (4, 0.6), (8, 0.3))
_COMMON, _WEIGHT_OF_COMMON = 40, 0.1
"""In how many places a stem may stand, and what it weighs there."""
_LEAST = 2.1
"""How much better a day must fit the place of another: by more than one rare word right beside both."""
_NEAR = 40
"""Characters of a draft to either side of a day in which the words for it stand."""
_SOON = 31
"""Days from today within which a number alone, as `the 17th`, is a day."""
_MEANING = "~"
"""Before what a word means, so that it is told from a stem: `talk` and `speak` are one."""


@dataclass(frozen=True, slots=True)
class _Site:
    """A day of the notes with its sentence, the words right around it, and the days and weekdays it may stand for."""

    day: Day
    place: int
    words: frozenset[str]
    dates: frozenset[tuple[int, int]]
    weekdays: frozenset[int]


class FittingDays:
    """The places of the days of the notes, weighed by how rare the words around them are."""

    def __init__(self, known: KnownDays, index: SourceIndex) -> None:
        self._known, self._index = known, index
        self._in_sentence: dict[int, list[_Site]] = {}
        self._telling: dict[Hashable, list[_Site]] = defaultdict(list)
        self._beside: dict[str, list[int]] = defaultdict(list)
        for place, days in enumerate(known.by_sentence):
            named = [one for one in days if one.day or one.weekday is not None]
            written = [one for one in named if one.end > one.start]
            around = stems_around(index.sentences[place].text.casefold(), written, _words_for)
            around += [(one, frozenset()) for one in named if one.end == one.start]
            self._in_sentence[place] = [self._site(day, place, words) for day, words in around[:_COMMON]]
            for site in self._in_sentence[place]:
                for word in site.words:
                    self._beside[word].append(place)
                for key in _keys_of(site):
                    self._telling[key].append(site)

    def better(self, draft: DraftText, passage: Span, day: Day, beside: Sequence[Day]) -> tuple[Day, int] | None:
        """The day of the notes, with its sentence, whose place the words around a day of a draft fit, where they fit
        none of its own as well; None where the draft tells that day, too. `beside` are the days of the draft.
        """
        near, clause = _words_around(draft, passage, day, beside)
        homes = tuple(self.telling(day))
        if any(near & site.words for site in homes):
            return None
        own, at_home = max((self._fit(near, clause, site) for site in homes), default=0.0), {one.place for one in homes}
        best, most = None, own + _LEAST
        for site in self._candidates(near, clause):
            fit = self._fit(near, clause, site) if site.place not in at_home and _is_as_fine(site, day) else 0.0
            if fit >= most:
                best, most = site, fit
        if best is None or any(_tells(best, one) for one in beside):
            return None
        return best.day, best.place

    def telling(self, day: Day) -> Iterator[_Site]:
        """The places at which the notes may tell a day: as it is, by its weekday, or by its number alone."""
        if day.month and day.day:
            yield from self._telling.get((day.month, day.day), ())
            yield from self._telling.get((day.day, day.month), ()) if day.swapped else ()
        elif day.day:
            yield from self._telling.get(("number", day.day), ())
        else:
            yield from self._telling.get(("weekday", day.weekday), ())

    def _site(self, day: Day, place: int, words: frozenset[str]) -> _Site:
        whole = tuple(self._known.whole(day)) or self._reached(day)
        dates = {(one.month, one.day) for one in whole}
        if day.month and day.day:
            dates |= {(day.month, day.day), *([(day.day, day.month)] if day.swapped else [])}
        named = {day.weekday} if day.weekday is not None else {one.weekday() for one in whole}
        return _Site(day, place, words, frozenset(dates), frozenset(named))

    def _reached(self, day: Day) -> tuple[date, ...]:
        """The days near today that a number or a weekday alone may name."""
        if self._known.anchor is None or day.month:
            return ()
        if day.day:
            return tuple(of_a_number({day.day}, self._known.anchor, _SOON))
        return tuple(of_a_weekday(day.weekday, self._known.anchor)) if day.weekday is not None else ()

    def _candidates(self, near: frozenset[str], clause: frozenset[str]) -> Iterable[_Site]:
        """The days in the sentences that share a word of the clause, but for those that stand everywhere."""
        held = [self._index.holding.get(stem, ()) for stem in clause] + [self._beside.get(word, ()) for word in near]
        places = {place for found in held if len(found) <= _COMMON for place in found}
        return (site for place in sorted(places) for site in self._in_sentence.get(place, ()))

    def _fit(self, near: frozenset[str], clause: frozenset[str], site: _Site) -> float:
        """How well the words around a day of a draft fit a place of the notes."""
        line, holding = self._index.sentences[site.place].stems, self._index.holding
        shared, weights = near & site.words, {True: 0.0, False: 0.0}
        for word in shared:
            weights[word.startswith(_MEANING)] += _weight(len(self._beside[word]))
        in_line = sum(_weight(len(holding.get(stem, ()))) for stem in near & line - site.words)
        in_clause = sum(_weight(len(holding.get(stem, ()))) for stem in clause & line - near)
        return _AROUND * max(weights[True], weights[False]) + _IN_LINE * in_line + _IN_CLAUSE * in_clause


def _keys_of(site: _Site) -> Iterator[Hashable]:
    """What a day of the notes is found by: its dates, its numbers and its weekdays."""
    yield from site.dates
    yield from {("number", one) for _, one in site.dates} | ({("number", site.day.day)} if site.day.day else set())
    yield from (("weekday", one) for one in site.weekdays)


def _tells(site: _Site, day: Day) -> bool:
    """Whether a day of the notes may be one of a draft."""
    if day.month and day.day:
        either = day.swapped and (day.day, day.month) in site.dates
        return either or (day.month, day.day) in site.dates or (site.day.day == day.day and site.day.month is None)
    if day.day:
        return site.day.day == day.day or any(number == day.day for _, number in site.dates)
    return day.weekday is not None and day.weekday in site.weekdays


def _is_as_fine(site: _Site, day: Day) -> bool:
    """Whether a day of the notes has the parts of one of a draft: a number, or else a weekday."""
    return site.day.day is not None if day.day else site.day.weekday is not None


def _words_around(
    draft: DraftText, passage: Span, day: Day, beside: Sequence[Day]
) -> tuple[frozenset[str], frozenset[str]]:
    """The words nearest to a day of a draft with what they mean, and the stems of its clause, up to the next days."""
    begin = max((one.end for one in beside if passage.start < one.end <= day.start), default=passage.start)
    end = min((one.start for one in beside if day.end <= one.start < passage.end), default=passage.end)
    clause = matter_of(clause_at(draft.own[begin:end], day.start - begin, day.end - begin))
    low, high = max(begin, day.start - _NEAR), min(end, day.end + _NEAR)
    nearest = clause_at(draft.own[low:high], day.start - low, day.end - low)
    return _words_for(nearest), clause | matter_of(nearest)


@lru_cache(maxsize=512)
def _words_for(text: str) -> frozenset[str]:
    """The stems that carry the matter of a text, and what its words mean."""
    meanings = (one for one in concepts(text) - when_words() if not one.isdecimal())
    return matter_of(text) | {_MEANING + one for one in meanings}


def _weight(places: int) -> float:
    return next((weight for most, weight in _WEIGHTS if places <= most), _WEIGHT_OF_COMMON)


@lru_cache(maxsize=16)
def fitting_days(known: KnownDays, index: SourceIndex) -> FittingDays:
    """The places of the days of the notes; the same notes are read once."""
    return FittingDays(known, index)

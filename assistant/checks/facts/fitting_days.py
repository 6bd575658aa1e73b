"""Where in the notes a day of a draft has its place, by the words around it: beside itself, or beside another day.

A draft may tell a day of the notes of the wrong thing, or one that only follows from them: `the paper goes in on the
22nd`, where that is the day of the vote and the paper has another one. Then its words fit the place of the other day
better than any of its own, and the draft tells that other day nowhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import takewhile

from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.better_fit import stems_around
from assistant.checks.facts.days import Day
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.likely_places import likelier, plain, rarity, told_together, weights_of, words_for
from assistant.checks.facts.nearby import clause_at, matter_of
from assistant.checks.facts.reached_days import of_a_number, of_a_weekday

_COMMON = 40
"""In how many places a word may stand."""
_LEAST = 1.5
"""By how much the log odds must speak for the place of another day. On drafts that the weights were not fitted on this
found ten days told of another thing in 200 drafts, and accused two days of as many true ones."""
_FEW = 60
"""Days of the notes that are all compared."""
_SPEAKS = 2
"""Words by which a line shows what it is about; a day alone (`next 14/6, here`) may be of anything."""
_BEGINS = 6
"""Characters before a day with which a line still begins with it: `- 5/11 the answer came`."""
_HEADED = 6
"""Sentences that a day may stand above."""
_TOGETHER = 2
"""Names and numbers of a sentence that a line of the notes has as well and that count."""
_NEAR = 40
"""Characters of a draft to either side of a day in which the words for it stand."""
_SOON = 31
"""Days from today within which a number alone, as `the 17th`, is a day."""


@dataclass(frozen=True, slots=True)
class _Site:
    """A day of the notes with its sentence, the words right around it, and the days and weekdays it may stand for."""

    day: Day
    place: int
    words: frozenset[str]
    dates: frozenset[tuple[int, int]]
    weekdays: frozenset[int]
    heads: bool
    """Whether its line begins with it, so that the lines below are of that day, perhaps."""


@dataclass(frozen=True, slots=True)
class _Said:
    """The words nearest to a day of a draft with what they mean; the stems of its clause and of its sentence, and
    those of the names and numbers told with it."""

    near: frozenset[str]
    clause: frozenset[str]
    sentence: frozenset[str]
    together: frozenset[str]


@dataclass(frozen=True, slots=True)
class Choice:
    """A day of the notes with its sentence, whether it is the one that a draft says, and what speaks for it."""

    day: Day
    place: int
    home: bool
    features: Mapping[str, float]


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
            around = stems_around(index.sentences[place].text.casefold(), written, words_for)
            around += [(one, frozenset()) for one in named if one.end == one.start]
            self._in_sentence[place] = [self._site(day, place, words) for day, words in around[:_COMMON]]
            for site in self._in_sentence[place]:
                for word in site.words:
                    self._beside[word].append(place)
                for key in _keys_of(site):
                    self._telling[key].append(site)

    def better(self, draft: DraftText, passage: Span, day: Day, beside: Sequence[Day]) -> tuple[Day, int] | None:
        """The day of the notes, with its sentence, whose place the words around a day of a draft fit far better than
        any place of its own; `beside` are the days of the draft. None where a line that tells the day says too little
        to be of anything else, or has one of the words nearest to it, or heads lines with such a word.
        """
        said, homes = _said(draft, passage, day, beside), tuple(self.telling(day))
        if any(
            len(self._matter(site.place)) < _SPEAKS
            or said.near & site.words
            or (site.heads and said.clause & self._below(site.place))
            for site in homes
        ):
            return None
        best = likelier(self._choices(said, homes, day, beside), weights_of("day"), _LEAST)
        return (best.day, best.place) if best else None

    def choices(self, draft: DraftText, passage: Span, day: Day, beside: Sequence[Day]) -> Iterator[Choice]:
        """The days of the notes that a day of a draft may be, or stand in place of, with what speaks for each; none
        where the notes have not this day, or no other."""
        return self._choices(_said(draft, passage, day, beside), tuple(self.telling(day)), day, beside)

    def _choices(self, said: _Said, homes: Sequence[_Site], day: Day, beside: Sequence[Day]) -> Iterator[Choice]:
        own, told_there = {id(site) for site in homes}, {site.place for site in homes if not site.words}
        others = [
            site
            for site in (self._candidates(said) if homes else ())
            if id(site) not in own and site.place not in told_there and _is_as_fine(site, day)
        ]
        elsewhere = [one for one in beside if one.start != day.start]
        for site in (*homes, *others) if others else ():
            told = id(site) not in own and any(_tells(site, one) for one in elsewhere)
            yield Choice(site.day, site.place, id(site) in own, self._features(said, site, told=told))

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
        return _Site(day, place, words, frozenset(dates), frozenset(named), day.start <= _BEGINS)

    def _reached(self, day: Day) -> tuple[date, ...]:
        """The days near today that a number or a weekday alone may name."""
        if self._known.anchor is None or day.month:
            return ()
        if day.day:
            return tuple(of_a_number({day.day}, self._known.anchor, _SOON))
        return tuple(of_a_weekday(day.weekday, self._known.anchor)) if day.weekday is not None else ()

    def _candidates(self, said: _Said) -> Iterable[_Site]:
        """The days in the sentences that share a word with a sentence, or next to one; of few days all."""
        if sum(map(len, self._in_sentence.values())) <= _FEW:
            return (site for sites in self._in_sentence.values() for site in sites)
        held: list[Sequence[int]] = [self._index.holding.get(stem, ()) for stem in said.sentence]
        held += [self._beside.get(word, ()) for word in said.near]
        places = {place + step for found in held if len(found) <= _COMMON for place in found for step in (-1, 0, 1)}
        return (site for place in sorted(places) for site in self._in_sentence.get(place, ()))

    def _features(self, said: _Said, site: _Site, *, told: bool) -> dict[str, float]:
        """How the words around a day of a draft fit a place of the notes; `told` where the draft tells that day too."""
        line, holding = self._index.sentences[site.place].stems, self._index.holding
        near, around = plain(said.near), plain(site.words)

        def weigh(words: Iterable[str], places: Mapping[str, Sequence[int]] = holding) -> float:
            return sum(rarity(len(set(places.get(word, ())))) for word in words)

        return {
            "beside both": weigh(near & around, self._beside),
            "meant beside both": weigh((said.near - near) & site.words, self._beside),
            "beside, in its line": weigh((near & line) - around),
            "in the clause, beside": weigh((said.clause - near) & around),
            "in the clause, in its line": weigh(((said.clause - near) & line) - around),
            "in the sentence, in its line": weigh((said.sentence - said.clause) & line),
            "in the clause, above its line": weigh((said.clause & self._matter(site.place - 1)) - line),
            "in the clause, below its line": weigh((said.clause & self._below(site.place)) - line),
            "names and numbers in its line": min(_TOGETHER, len(said.together & line)),
            "told, too": float(told),
            "nothing beside": float(not site.words),
        }

    def _matter(self, place: int) -> frozenset[str]:
        return matter_of(self._index.sentences[place].text) if place >= 0 else frozenset()

    def _below(self, place: int) -> frozenset[str]:
        """What stands below a day, up to the next one: it heads that, perhaps."""
        below = range(place + 1, min(place + 1 + _HEADED, len(self._index.sentences)))
        headed = takewhile(lambda one: not self._in_sentence.get(one), below)
        return frozenset().union(*(self._matter(one) for one in headed))


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


def _said(draft: DraftText, passage: Span, day: Day, beside: Sequence[Day]) -> _Said:
    """The words around a day of a draft, up to the next days."""
    begin = max((one.end for one in beside if passage.start < one.end <= day.start), default=passage.start)
    end = min((one.start for one in beside if day.end <= one.start < passage.end), default=passage.end)
    clause = matter_of(clause_at(draft.own[begin:end], day.start - begin, day.end - begin))
    low, high = max(begin, day.start - _NEAR), min(end, day.end + _NEAR)
    nearest = clause_at(draft.own[low:high], day.start - low, day.end - low)
    sentence = draft.own[passage.start : passage.end]
    together = told_together(sentence, day.start - passage.start, day.end - passage.start)
    return _Said(words_for(nearest), clause | matter_of(nearest), matter_of(sentence), together)


@lru_cache(maxsize=16)
def fitting_days(known: KnownDays, index: SourceIndex) -> FittingDays:
    """The places of the days of the notes; the same notes are read once."""
    return FittingDays(known, index)

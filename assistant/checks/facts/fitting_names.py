"""Whose place in the notes a name of a draft has, by the words around it: its own, or that of another name there.

A draft may tell a name of the notes of what they tell of another: `I will ask Deirdre to read a report`, where Hamish
reads and Deirdre leads the team. Then its words fit the place of the other name better than any of its own, and the
draft tells nothing else of that other one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from assistant.checks.facts.better_fit import nearest_matter, stems_around
from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.named_runs import NamedRun, is_named, name_stem, named_runs
from assistant.checks.facts.nearby import matter_of

_AROUND, _IN_LINE, _OF_CLAUSE, _OF_SENTENCE, _BEFORE, _BELOW = 2.0, 1.0, 1.0, 0.45, 0.25, 0.25
"""What a stem weighs that stands right around both names; right around that of the draft and in the line of the other;
elsewhere in its clause, its sentence, or before that; and in a line of the notes below, that has no name of its own."""
_WEIGHTS = ((2, 1.0), (4, 0.6), (8, 0.3))
_COMMON, _WEIGHT_OF_COMMON = 40, 0.1
"""In how many lines a stem may stand, and what it weighs there."""
_LEAST, _UNLIKE, _SAID = 1.0, 0.25, 2.0
"""How much better a name must fit the place of another; how much more where not both are known to be persons, or both
to be none; and where the draft has that other one elsewhere."""
_SMALL = re.compile(r"(?<![\w'-])[a-z]\w{2,}")
_LINES_BELOW = 3
_MOST_LINES, _MOST_NAMES = 60, 40
"""Lines that share most with a sentence, and names of a line, that are looked at."""
_MARKS = ",;:()"
_LIKE = 4
"""First letters by which two names are taken for one in two spellings."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The words around a name of a draft: the nearest, those of its clause, its sentence, and before that."""

    near: frozenset[str]
    clause: frozenset[str]
    sentence: frozenset[str]
    before: frozenset[str]


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A name of the notes, as they write it, with its line and the stems right around it."""

    name: str
    run: NamedRun
    line: int
    stems: frozenset[str]


class FittingNames:
    """The names of the notes with their places, and what these are about, weighed by how rare the words are."""

    def __init__(self, index: SourceIndex) -> None:
        self.lines = tuple(line for text in index.sources for line in (*text.split("\n"), ""))
        self._stems = [matter_of(line) for line in self.lines]
        self._held: dict[str, list[int]] = defaultdict(list)
        for number, stems in enumerate(self._stems):
            for stem in stems:
                self._held[stem].append(number)
        self._small = _written_small(index)
        self._in_line = [self._places(number, line) for number, line in enumerate(self.lines)]
        self._beside = Counter(stem for places in self._in_line for one in places for stem in one.stems)
        self._whose = _bearers(one.run for places in self._in_line for one in places)
        self._person = self._sorts()
        self._above, self._below = self._owned()

    def bearer(self, stems: frozenset[str]) -> str | None:
        """Who or what bears a name with one of these stems; None where the notes have no such name."""
        return next((self._whose[stem] for stem in sorted(stems) if stem in self._whose), None)

    def person(self, bearer: str) -> bool | None:
        """Whether a bearer is a person or none, where the notes show it."""
        return self._person.get(bearer)

    def fits(self, bearer: str, spot: Spot) -> tuple[float, Sequence[tuple[float, NamedPlace, str]]]:
        """How well a spot fits the places of one bearer, and how well the best place of each other, the best first."""
        own, best = 0.0, dict[str, tuple[float, NamedPlace]]()
        for place in self._candidates(spot):
            whose, fit = self._whose[min(place.run.stems)], self._fit(spot, place)
            if whose == bearer:
                own = max(own, fit)
            elif fit > best.get(whose, (0.0,))[0]:
                best[whose] = fit, place
        found = [(fit, place, whose) for whose, (fit, place) in best.items() if fit - own >= _LEAST]
        return own, sorted(found, key=lambda one: (-one[0], one[1].line, one[1].run.start))

    def _candidates(self, spot: Spot) -> Iterator[NamedPlace]:
        """The names of the lines that share most with a spot, and of those above them that have none themselves."""
        shared: Counter[int] = Counter()
        for stem in spot.near | spot.clause | spot.sentence | spot.before:
            held = self._held.get(stem, ())
            shared.update(held if len(held) <= _COMMON else ())
        most = sorted(shared.items(), key=lambda one: (-one[1], one[0]))[:_MOST_LINES]
        for line in dict.fromkeys(self._above.get(number, number) for number, _ in most):
            yield from self._in_line[line][:_MOST_NAMES]

    def _fit(self, spot: Spot, place: NamedPlace) -> float:
        """How well the words around a name of a draft fit the place of one of the notes."""
        line, around, below = self._stems[place.line], place.stems, self._below.get(place.line, frozenset())
        near = spot.near | spot.clause
        right_there = (
            _AROUND * sum(_weight(self._beside[stem]) for stem in spot.near & around)
            + _IN_LINE * self._weigh(stem for stem in spot.near if stem in line and stem not in around)
            + _OF_CLAUSE * self._weigh(stem for stem in spot.clause - spot.near if stem in line)
        )
        return (
            right_there
            + _OF_SENTENCE * self._weigh(stem for stem in spot.sentence - near if stem in line)
            + _BEFORE * self._weigh(stem for stem in spot.before - spot.sentence - near if stem in line)
            + _BELOW * self._weigh(stem for stem in near if stem in below and stem not in line)
        )

    def _weigh(self, stems: Iterable[str]) -> float:
        return sum(_weight(len(self._held[stem])) for stem in stems)

    def _places(self, number: int, line: str) -> tuple[NamedPlace, ...]:
        low = fold(line)
        said = low if len(low) == len(line) else line.lower()
        if len(said) != len(line):
            return ()
        around = stems_around(said, [run for run in named_runs(line) if self._small.isdisjoint(run.stems)])
        return tuple(NamedPlace(line[run.start : run.end], run, number, stems - run.stems) for run, stems in around)

    def _sorts(self) -> Mapping[str, bool]:
        """Bearer -> whether a person; where one place shows a person, the others do not matter."""
        found: dict[str, bool] = {}
        for place in (one for places in self._in_line for one in places):
            if place.run.person is not None:
                whose = self._whose[min(place.run.stems)]
                found[whose] = place.run.person or found.get(whose, False)
        return found

    def _owned(self) -> tuple[Mapping[int, int], Mapping[int, frozenset[str]]]:
        """Lines without a name -> the one above that has one; and that one -> what stands in those below it."""
        above: dict[int, int] = {}
        below: dict[int, frozenset[str]] = defaultdict(frozenset)
        named: int | None = None
        for number, line in enumerate(self.lines):
            if not line.strip():
                named = None
            elif self._in_line[number]:
                named = number
            elif named is not None and number - named <= _LINES_BELOW:
                above[number] = named
                below[named] |= self._stems[number]
        return above, below


def spot_of(said: str, start: int, end: int, before: str, own: frozenset[str]) -> Spot:
    """The words around a name in a sentence, and in what stands before it, without those of the name itself."""
    low = fold(said)
    near = nearest_matter(low if len(low) == len(said) else said.lower(), _Mention(start, end))
    begin = max(said.rfind(mark, 0, start) for mark in _MARKS) + 1
    stop = min((at for mark in _MARKS if (at := said.find(mark, end)) >= 0), default=len(said))
    clause = matter_of(said[begin:stop])
    return Spot((near & clause) - own, clause - own, matter_of(said) - own, matter_of(before) - own)


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int


def told_of(
    names: FittingNames,
    own: frozenset[str],
    spot: Spot,
    *,
    person: bool | None,
    said: frozenset[str],
    beside: frozenset[str],
    talking: frozenset[str],
) -> NamedPlace | None:
    """The place of another name that a spot of a draft fits better than any of this name's own.

    `person` is whether the draft shows a person there; `said` are the stems of the draft, `beside` those of the
    sentence, and `talking` those of the names of the writer and the reader, who are no others.
    """
    bearer = names.bearer(own)
    if bearer is None:
        return None
    fit_of_own, others = _fits(names, bearer, spot)
    sorts = {names.person(bearer), person} - {None}
    for fit, place, whose in others:
        stems = place.run.stems
        other = names.person(whose)
        if not talking.isdisjoint(stems) or not beside.isdisjoint(stems) or _alike(own, stems):
            continue
        if other is not None and not sorts <= {other}:
            continue
        least = _LEAST + (0 if other is not None and other in sorts else _UNLIKE)
        if fit - fit_of_own >= least + (0 if said.isdisjoint(stems) else _SAID):
            return place
    return None


@lru_cache(maxsize=1024)
def _fits(names: FittingNames, bearer: str, spot: Spot) -> tuple[float, Sequence[tuple[float, NamedPlace, str]]]:
    """The same; while a draft is typed, most spots stay as they are."""
    return names.fits(bearer, spot)


@lru_cache(maxsize=16)
def fitting_names(index: SourceIndex) -> FittingNames:
    """The names of the notes with their places; the same notes are read once."""
    return FittingNames(index)


def _written_small(index: SourceIndex) -> frozenset[str]:
    """The stems of words that the notes have in small letters, too, and that are nobody's given name."""
    small = {word for text in index.sources for word in _SMALL.findall(text)}
    return frozenset(name_stem(word) for word in small if not is_named(word))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    begins = {stem[:_LIKE] for stem in one}
    return any(stem[:_LIKE] in begins for stem in other)


def _weight(places: int) -> float:
    return next((weight for most, weight in _WEIGHTS if places <= most), _WEIGHT_OF_COMMON)


def _bearers(runs: Iterable[NamedRun]) -> Mapping[str, str]:
    """Stem of a name -> the first stem of all names that share one with it: `Wilma`, `Wilma Terpstra`, `W Terpstra`."""
    first: dict[str, str] = {}

    def root(stem: str) -> str:
        while first[stem] != stem:
            first[stem] = first[first[stem]]
            stem = first[stem]
        return stem

    for run in sorted(runs, key=attrgetter("start")):
        for stem in run.stems:
            first.setdefault(stem, stem)
        one, *others = sorted(run.stems)
        for stem in others:
            first[root(stem)] = root(one)
    return {stem: root(stem) for stem in first}

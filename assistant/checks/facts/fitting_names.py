"""Whose place in the notes a name of a draft has, by the words around it: its own, or that of another name there.

A draft may tell a name of the notes of what they tell of another: `I will ask Deirdre to read a report`, where Hamish
reads and Deirdre leads the team. Then its words fit the place of the other name better than any of its own, and the
draft tells nothing else of that other one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from assistant.checks.facts.bearers import Bearers
from assistant.checks.facts.better_fit import nearest_matter, stems_around
from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.likely_places import fit_of, plain, rarity, weights_of, words_for
from assistant.checks.facts.named_runs import NamedRun, is_institution, is_named, name_stem, named_runs
from assistant.checks.facts.nearby import matter_of

_COMMON = 40
"""In how many lines a stem may stand that names are looked for by."""
_LEAST = 0.5
"""By how much the log odds must speak for the place of another name; by weights fitted to
the other drafts 15 of 68 planted names that the notes have are found from here on, and 15 of 1,194 faithful drafts are
remarked on."""
_SMALL = re.compile(r"(?<![\w'-])[a-z]\w{2,}")
_LINES_BELOW = 3
_MOST_LINES, _MOST_NAMES = 60, 40
"""Lines that share most with a sentence, and names of a line, that are looked at."""
_FEW = 40
"""Names of the notes that are all looked at."""
_MARKS = ",;:()"
_THE_HOUSE = re.compile(r"\b(?:the|that|this|their|our) ([a-z]{3,})\b")
_ASIDE = re.compile(r"\((?=[^()\n]{1,24}\))|(?<=[\w.])\)")
"""The marks of a few words in brackets, which part nothing: `Samuel (new) alone`."""
_BEFORE, _AFTER = re.compile(r"([a-z']+)[^\w.;:]{1,2}\Z"), re.compile(r"(?:'s)?[^\w.;:]{1,2}([a-z']+)")
_NEXT = 24
"""Characters in which the words next to a name stand."""
_TOGETHER = 2
"""Other names of a sentence that a line of the notes has as well and that count."""
_LIKE = 4
"""First letters by which two names are taken for one in two spellings."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The words around a name of a draft: the nearest with what they mean, those of its clause, its sentence, and
    before that; the one before it, the one behind it; the names told with it, and that right beside it.
    """

    near: frozenset[str]
    clause: frozenset[str]
    sentence: frozenset[str]
    before: frozenset[str]
    ahead: str
    behind: str
    together: frozenset[str]

    def without(self, stems: frozenset[str]) -> Spot:
        """The same without the words of a name."""
        near, clause, sentence, before = (one - stems for one in (self.near, self.clause, self.sentence, self.before))
        return Spot(near, clause, sentence, before, self.ahead, self.behind, self.together - stems)


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A name of the notes, as they write it, with its line and the words right around it."""

    name: str
    run: NamedRun
    line: int
    words: frozenset[str]
    ahead: str
    behind: str


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A name of a draft, by its stems, and the words around it; whether it shows a person there, the stems of the
    draft, those of its sentence, and those of the names of the writer and the reader, who are no others.
    """

    own: frozenset[str]
    spot: Spot
    person: bool | None
    said: frozenset[str]
    beside: frozenset[str]
    talking: frozenset[str]


@dataclass(frozen=True, slots=True)
class Choice:
    """A place of a name of the notes, whether it is the one that a draft says, and what speaks for it."""

    place: NamedPlace
    home: bool
    features: Mapping[str, float]


class FittingNames:
    """The names of the notes with their places, and what these are about, weighed by how rare the words are."""

    def __init__(self, index: SourceIndex) -> None:
        self.lines = tuple(line for text in index.sources for line in (*text.split("\n"), ""))
        self._stems = [matter_of(line) for line in self.lines]
        self._held: dict[str, list[int]] = defaultdict(list)
        for number, stems in enumerate(self._stems):
            for stem in stems:
                self._held[stem].append(number)
        small = _written_small(index)
        self._houses = _houses(self.lines)
        self._in_line = [tuple(self._places(number, line, small)) for number, line in enumerate(self.lines)]
        self._every = [place for places in self._in_line for place in places]
        self.stems = frozenset().union(*(place.run.stems for place in self._every))
        self._bearers = Bearers([place.run for place in self._every])
        self._beside_any = [frozenset().union(*(plain(one.words) for one in places)) for places in self._in_line]
        self._beside = Counter(word for place in self._every for word in place.words)
        self._borne: dict[int, list[NamedPlace]] = defaultdict(list)
        for place in self._every:
            for bearer in self._bearers.of(place.run.stems):
                self._borne[bearer].append(place)
        self._above, self._below = self._owned()

    def told_of(self, mention: Mentioned) -> NamedPlace | None:
        """The place of another name that a spot of a draft fits far better than any of this name's own."""
        own, others = _weighed(self, replace(mention, said=frozenset()))
        best, most = None, -inf
        for place, untold, told in others:
            fit = untold if mention.said.isdisjoint(place.run.stems - mention.own) else told
            if fit > most:
                best, most = place, fit
        return best if most - own >= _LEAST else None

    def weighed(self, mention: Mentioned) -> tuple[float, list[tuple[NamedPlace, float, float]]]:
        """How well a spot fits the best of a name's own places, and those of others: where the draft does not tell that
        other name elsewhere, and where it does; none where no place fits well enough."""
        own, others, weights = 0.0, [], weights_of("name")
        for choice in self.choices(mention):
            fit = fit_of(choice, weights)
            if choice.home:
                own = max(own, fit)
            else:
                told = replace(choice, features={**choice.features, "told, too": 1.0})
                others.append((choice.place, fit, fit_of(told, weights)))
        enough = any(max(untold, told) - own >= _LEAST for _, untold, told in others)
        return own, others if enough else []

    def choices(self, mention: Mentioned) -> Iterator[Choice]:
        """The names of the notes that one of a draft may be, or stand in place of, with what speaks for each; none
        where the notes have not this name, or no other."""
        own, spot = mention.own, mention.spot
        bearers = self._bearers.of(own)
        homes = dict.fromkeys(place for one in sorted(bearers) for place in self._borne[one])
        others = [
            place
            for place in (self._candidates(spot) if homes else ())
            if place not in homes and _may_be(place, mention)
        ]
        if not others:
            return
        of_own = {self._bearers.person(bearers), mention.person} - {None}
        for place in list(homes)[:_MOST_LINES]:
            yield Choice(place, True, self._features(spot, place) | {"as told": 1.0})
        for place in others:
            sort = self._bearers.person(self._bearers.of(place.run.stems))
            features = self._features(spot, place) | {
                "told, too": float(not mention.said.isdisjoint(place.run.stems - own)),
                "of another sort": float(sort is not None and bool(of_own - {sort})),
                "of unknown sort": float(sort is None or not of_own),
            }
            yield Choice(place, False, features)

    def _candidates(self, spot: Spot) -> Iterable[NamedPlace]:
        """The names of the lines that share most with a spot, and of those above them that have none themselves; of
        few names all."""
        if len(self._every) <= _FEW:
            return self._every
        shared: Counter[int] = Counter()
        for stem in plain(spot.near) | spot.clause | spot.sentence | spot.before:
            held = self._held.get(stem, ())
            shared.update(held if len(held) <= _COMMON else ())
        most = sorted(shared.items(), key=lambda one: (-one[1], one[0]))[:_MOST_LINES]
        lines = dict.fromkeys(self._above.get(number, number) for number, _ in most)
        return (place for line in lines for place in self._in_line[line][:_MOST_NAMES])

    def _features(self, spot: Spot, place: NamedPlace) -> dict[str, float]:
        """How the words around a name of a draft fit a place of the notes."""
        line, below = self._stems[place.line], self._below.get(place.line, frozenset())
        near, around = plain(spot.near), plain(place.words)
        clause = spot.clause - near

        def in_lines(words: Iterable[str]) -> float:
            return sum(rarity(len(self._held[word])) for word in words)

        def right_beside(words: Iterable[str]) -> float:
            return sum(rarity(self._beside[word]) for word in words)

        return {
            "beside both": right_beside(near & around),
            "meant beside both": right_beside((spot.near - near) & place.words),
            "beside, in its line": in_lines((near & line) - around),
            "in the clause, beside": in_lines(clause & around),
            "in the clause, in its line": in_lines((clause & line) - around),
            "in the sentence, in its line": in_lines((spot.sentence - spot.clause - near) & line),
            "before, in its line": in_lines((spot.before - spot.sentence - near) & line),
            "in the clause, below its line": in_lines(((near | clause) & below) - line),
            "names in its line": min(_TOGETHER, len(spot.together & line)),
            "behind the same word": float(bool(spot.ahead) and spot.ahead == place.ahead),
            "before the same word": float(bool(spot.behind) and spot.behind == place.behind),
            "beside another in its line": in_lines((near | clause) & (self._beside_any[place.line] - around)),
            "nothing beside": float(not place.words),
        }

    def _places(self, number: int, line: str, small: frozenset[str]) -> Iterator[NamedPlace]:
        low = fold(line)
        low = low if len(low) == len(line) else line.lower()
        if len(low) != len(line):
            return
        runs = [run for run in named_runs(line) if small.isdisjoint(run.stems)]
        runs += self._meant(line, low, runs)
        for run, found in stems_around(_ASIDE.sub("/", low), runs, words_for):
            ahead, behind = _next_to(low, run.start, run.end)
            yield NamedPlace(line[run.start : run.end], run, number, found - run.stems, ahead, behind)

    def _meant(self, line: str, low: str, runs: list[NamedRun]) -> Iterator[NamedRun]:
        """The house that is meant by its kind alone: `the hotel`, where the notes have just one."""
        for found in _THE_HOUSE.finditer(low) if self._houses else ():
            house = self._houses.get(found.group(1))
            if house and line[found.start(1)].islower():
                yield NamedRun(found.start(1), found.end(1), house.stems, False)

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


@lru_cache(maxsize=1024)
def spot_of(said: str, start: int, end: int, before: str, own: frozenset[str]) -> Spot:
    """The words around a name in a sentence, and in what stands before it, without those of the name itself."""
    low = fold(said)
    low = low if len(low) == len(said) else said.lower()
    begin = max(said.rfind(mark, 0, start) for mark in _MARKS) + 1
    stop = min((at for mark in _MARKS if (at := said.find(mark, end)) >= 0), default=len(said))
    clause = matter_of(said[begin:stop])
    near = nearest_matter(low[begin:stop], _Mention(start - begin, end - begin), words_for)
    others = (run.stems for run in named_runs(said) if run.end <= start or run.start >= end)
    ahead, behind = _next_to(low, start, end)
    together = frozenset().union(*others)
    return Spot(near, clause, matter_of(said), matter_of(before), ahead, behind, together).without(own)


def _next_to(low: str, start: int, end: int) -> tuple[str, str]:
    """The words right before and right behind a name."""
    ahead, behind = _BEFORE.search(low, max(0, start - _NEXT), start), _AFTER.match(low, end, end + _NEXT)
    return ahead.group(1) if ahead else "", behind.group(1) if behind else ""


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int


def _may_be(place: NamedPlace, mention: Mentioned) -> bool:
    """Whether a name of the notes may be the one that is meant: neither of those who talk, nor beside this one."""
    stems = place.run.stems - mention.own
    if not stems or not mention.talking.isdisjoint(place.run.stems) or not mention.beside.isdisjoint(stems):
        return False
    begins = {stem[:_LIKE] for stem in mention.own - place.run.stems}
    return not any(stem[:_LIKE] in begins for stem in stems)


@lru_cache(maxsize=16)
def fitting_names(index: SourceIndex) -> FittingNames:
    """The places of the names of the notes; the same notes are read once."""
    return FittingNames(index)


@lru_cache(maxsize=1024)
def _weighed(names: FittingNames, mention: Mentioned) -> tuple[float, list[tuple[NamedPlace, float, float]]]:
    """The same, once while one types elsewhere."""
    return names.weighed(mention)


def _written_small(index: SourceIndex) -> frozenset[str]:
    """The stems of words that the notes have in small letters, too, and that are nobody's given name."""
    small = {word for text in index.sources for word in _SMALL.findall(text)}
    return frozenset(name_stem(word) for word in small if not is_named(word))


def _houses(lines: Iterable[str]) -> Mapping[str, NamedRun]:
    """Kind of house -> the name of the only one of that kind in the notes: `Hotel Lamantin`."""
    found: dict[str, NamedRun] = {}
    several: set[str] = set()
    for line in lines:
        for run in named_runs(line):
            *_, ahead = ("", *line[: run.start].split(" ")[:-1])
            behind = line[run.end :].split(" ")[1:2]
            for word in (ahead, *line[run.start : run.end].split(), *behind):
                if is_institution(word) and word[0].isupper():
                    kind = fold(word)
                    several |= {kind} if kind in found and found[kind].stems != run.stems else set()
                    found.setdefault(kind, run)
    return {kind: run for kind, run in found.items() if kind not in several}

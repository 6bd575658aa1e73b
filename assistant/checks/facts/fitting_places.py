"""Where in the notes a number of a draft has its place, by the words around it: beside itself, or beside another one.

A draft may tell a number of the notes of the wrong thing: `two customers prepay`, where three are to prepay and two of
the year are gone. Then its words fit the place of the other number better than any of its own, and nothing else that
the draft tells stands for that other number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.better_fit import Site, nearest_matter
from assistant.checks.facts.counted_things import OFTEN
from assistant.checks.facts.in_its_place import of_one_sort, tells
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.nearby import clause_at, matter_of
from assistant.checks.facts.shares import in_unit, plain_numbers

Mentions = Mapping[Fraction, Sequence[tuple[str, Amount]]]
"""The numbers of a draft by their bare values, each with its sentence."""
_AROUND, _IN_LINE, _IN_CLAUSE, _NAMED, _CLASH = 2.0, 1.0, 0.5, 1.0, 0.5
"""What a stem weighs that stands right around a number, in its line, or only in the clause of the draft; and what it
weighs that both count the same, or two things."""
_WEIGHTS = ((2, 1.0), (4, 0.6), (8, 0.3))
_COMMON, _WEIGHT_OF_COMMON = 40, 0.1
"""In how many places a stem may stand, and what it weighs there."""
_FURTHEST = 5
"""How many times as great one number may be that stands in place of another."""
_ROUND, _ROUNDED = 10, Fraction(1, 12)
_UNSAID, _SAID_OF_OTHERS, _SAID_OF_IT, _NOT_SURELY = 1.0, 2.0, 3.0, 3.0
"""How much better a number must fit the place of another which the draft does not tell; tells, but of another thing;
tells of this; and how much where the number itself may be worked out, or is a `two` that nobody counted."""
_A_FEW = 2
_COVERS = 0.8
"""From what part of its fit on another number of the draft is the one that stands for a place."""
_MOST_MENTIONED = 8


@dataclass(frozen=True, slots=True)
class _Spot:
    """The words around a number of a draft: the nearest, and those of its clause."""

    amount: Amount
    near: frozenset[str]
    clause: frozenset[str]


class FittingPlaces:
    """The places of the numbers of the notes, weighed by how rare the words around them are."""

    def __init__(self, known: KnownNumbers) -> None:
        self._known = known
        self._beside: Counter[str] = Counter()
        for site in known.sites.every:
            self._beside.update(site.stems)

    def better(self, amount: Amount, said: str, mentions: Mentions) -> tuple[Amount, int] | None:
        """The number of the notes, with its sentence, whose place the words around a number of a draft fit, where they
        fit none of its own as well, and no other number of the draft has that place.
        """
        spot = _spot(amount, said)
        own, best, most = 0.0, None, 0.0
        told = amount.value in self._known.told.values
        for site in self._candidates(spot):
            fit = self._fit(spot, site)
            if tells(site.amount, amount) or plain_numbers(site.amount) & plain_numbers(amount):
                own, told = max(own, fit), True
            elif fit > most and self._may_stand_for(amount, site):
                best, most = site, fit
        if best is None or most - own < _UNSAID:
            return None
        if not told and amount.value in self._known.derived[best.place]:
            return None
        surely = told and (amount.figure or amount.value > _A_FEW)
        least = max(self._least(best, most, mentions), 0 if surely else _NOT_SURELY)
        return (best.amount, best.place) if most - own >= least else None

    def _least(self, site: Site, fit: float, mentions: Mentions) -> float:
        """How much better a number must fit a place, by whether others of the draft tell what stands there."""
        others = [one for value in plain_numbers(site.amount) for one in mentions.get(value, ())]
        if not others:
            return _UNSAID
        covered = max(self._fit(_spot(one, said), site) for said, one in others[:_MOST_MENTIONED])
        return _SAID_OF_IT if covered >= _COVERS * fit else _SAID_OF_OTHERS

    def _candidates(self, spot: _Spot) -> Iterable[Site]:
        """The numbers in the sentences that share a word of the clause, but for those that stand everywhere."""
        held = (self._known.told.index.holding.get(stem, ()) for stem in sorted(spot.near | spot.clause))
        places = {place for found in held if len(found) <= _COMMON for place in found}
        return (site for place in sorted(places) for site in self._known.sites.in_sentence(place))

    def _fit(self, spot: _Spot, site: Site) -> float:
        """How well the words around a number of a draft fit a place of the notes."""
        holding, line = self._known.told.index.holding, self._known.told.index.sentences[site.place].stems
        around = sum(_weight(self._beside[stem]) for stem in spot.near & site.stems)
        in_line = sum(_weight(len(holding.get(stem, ()))) for stem in spot.near & line - site.stems)
        in_clause = sum(_weight(len(holding.get(stem, ()))) for stem in spot.clause & line - spot.near)
        named = bool(spot.amount.nouns & site.amount.nouns)
        clash = not named and bool(spot.amount.nouns and site.amount.nouns)
        return _AROUND * around + _IN_LINE * in_line + _IN_CLAUSE * in_clause + _NAMED * named - _CLASH * clash

    def _may_stand_for(self, said: Amount, site: Site) -> bool:
        """Whether a number is of a sort and size with one of the notes in whose sentence it does not stand itself."""
        told = site.amount
        if told.label or told.unit == "order" or told.value <= 1 or not of_one_sort(said, told):
            return False
        if not Fraction(1, _FURTHEST) <= said.value / told.value <= _FURTHEST:
            return False
        rounded = said.rough or in_unit(said) % _ROUND == 0
        if rounded and abs(said.value - told.value) <= told.value * _ROUNDED:
            return False
        return not any(
            tells(one, said) or plain_numbers(one) & plain_numbers(said)
            for one in self._known.told.by_sentence[site.place]
        )


def _spot(amount: Amount, said: str) -> _Spot:
    near = nearest_matter(said, amount) | amount.nouns - {OFTEN}
    return _Spot(amount, near, matter_of(clause_at(said, amount.start, amount.end)))


def _weight(places: int) -> float:
    return next((weight for most, weight in _WEIGHTS if places <= most), _WEIGHT_OF_COMMON)


@lru_cache(maxsize=16)
def fitting_places(known: KnownNumbers) -> FittingPlaces:
    """The places of the numbers of the notes; the same notes are read once."""
    return FittingPlaces(known)

"""How a number of a draft stands to the notes, in features for a doubt: whether they tell it or allow it, how well the
lines that tell it fit its sentence, and how well those that tell another of its sort do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from math import log10

from assistant.checks.facts.amounts import Amount, worked_out
from assistant.checks.facts.better_fit import Site
from assistant.checks.facts.fitting_numbers import fitting_numbers, is_told, may_stand_for
from assistant.checks.facts.fitting_places import Mentions
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.likely_places import fit_of, rarity, weights_of
from assistant.checks.facts.nearby import clause_at, matter_of
from assistant.checks.facts.other_numbers import DraftNumbers
from assistant.checks.facts.reckoning import combined
from assistant.checks.facts.shares import plain_numbers
from assistant.checks.facts.trees import Trees, trees_in

_COMMON, _MOST_SITES = 40, 120
"""Sentences of the notes in which a word may stand and still tell one from others; numbers that are compared."""
_STRANGE = 0.6
"""What a word counts that the notes have nowhere."""
_SMALL, _COUNTED_UP_TO, _MOST_SUMMED = 12, 15, 8
_TWO, _FEW, _SEVERAL, _HUNDRED = 2, 4, 6, 100
_HALF = 0.5
_DIGITS = 6
"""Sums are rounded, so that the order of their parts cannot show."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the other checks found of a number: whether the notes bear it out, how many rivals it has, whether those
    are a limit; whether its sentence asks, and whether it is the writer's own to set."""

    held: bool
    rivals: int
    limited: bool
    asks: bool
    own: bool


@dataclass(frozen=True, slots=True)
class _Fit:
    """How much of its clause and sentence the best of some lines hold (0 to 1), and what is beside its number."""

    clause: float = 0.0
    clause_around: float = 0.0
    sentence: float = 0.0
    beside: float = 0.0
    counts_the_same: float = 0.0
    together: float = 0.0


@lru_cache(maxsize=1024)
def likely_wrong_number(
    amount: Amount, said: str, others: tuple[Amount, ...], kind: str, standing: Standing, beside: DraftNumbers,
    known: KnownNumbers,
) -> float:  # fmt: skip
    """0 to 1. Found once while one types elsewhere."""
    return trees().likelihood(number_features(amount, said, others, kind, standing, beside.mentions, known))


def number_features(
    amount: Amount, said: str, others: Iterable[Amount], kind: str, standing: Standing, mentions: Mentions,
    known: KnownNumbers,
) -> dict[str, float]:  # fmt: skip
    """Feature -> number. `others` are the other numbers of the sentence `said`, `mentions` those of the draft."""
    beside = [value for one in others for value in plain_numbers(one)]
    found = _of_itself(amount, said, beside, kind)
    found |= {
        "borne out": float(standing.held),
        "rivals": standing.rivals / _TWO,
        "limited": float(standing.limited),
        "asks": float(standing.asks),
        "own": float(standing.own),
    }
    found = {**found, **_of_notes(amount, said, frozenset(mentions), known)}
    return {name: much for name, much in found.items() if much}


def _of_itself(amount: Amount, said: str, beside: list[Fraction], kind: str) -> dict[str, float]:
    return {
        amount.dimension: 1.0,
        f"in {amount.unit or 'nothing'}": 1.0,
        f"of {kind}": 1.0,
        "figures": float(amount.figure),
        "magnitude": log10(float(amount.value) + 1),
        "small": float(amount.value <= _SMALL),
        "rough": float(bool(amount.rough)),
        "label": float(bool(amount.label)),
        "order": float(amount.unit == "order"),
        "things": len(amount.nouns) / _TWO,
        "worked out": float(worked_out(said)),
        "comes of those beside": float(amount.value in combined(beside[:_MOST_SUMMED])),
        "beside": len(beside) / _FEW,
        "length": len(said) / _HUNDRED,
    }


@lru_cache(maxsize=512)
def _of_notes(amount: Amount, said: str, mentioned: frozenset[Fraction], known: KnownNumbers) -> Mapping[str, float]:
    """Found once while one types elsewhere, as long as the draft tells the same numbers."""
    told = known.told
    clause, sentence = matter_of(clause_at(said, amount.start, amount.end)), matter_of(said)
    lines = _Lines(clause, sentence, amount, known)
    sites = _sites(amount, sentence, known)
    own = [is_told(one.amount, amount) for one in sites]
    homes = [one for one, told_so in zip(sites, own, strict=True) if told_so]
    others = (one for one, told_so in zip(sites, own, strict=True) if not told_so)
    rivals = [one for one in others if may_stand_for(amount, one.amount)]
    unsaid = [one for one in rivals if mentioned.isdisjoint(plain_numbers(one.amount))]
    home, rival, other = (lines.best(some) for some in (homes, rivals, unsaid))
    found = {
        "told": float(bool(homes)),
        "places": len(homes) / _FEW,
        "a plain number": float(amount.value in told.values),
        "outright": float(amount.value in known.outright),
        "comes of like": float(amount.value in known.sums_of_like),
        "can be worked out": float(amount.value in known.worked_out),
        "comes of neighbours": float(amount.value in known.of_neighbours),
        "listed": float(_is_listed(amount, sentence, known)),
        "rival numbers": len(rivals) / _SEVERAL,
        "rival numbers unsaid": len(unsaid) / _SEVERAL,
        "best line, sentence": lines.most(sentence),
        "best line, clause": lines.most(clause),
    }
    for name, fit in (("home", home), ("rival", rival), ("unsaid", other)):
        found |= {f"{name}: {what}": getattr(fit, what) for what in _Fit.__slots__}
        if name != "home":
            found |= {f"{name} less home: {what}": getattr(fit, what) - getattr(home, what) for what in _Fit.__slots__}
    found["best line less home, sentence"] = found["best line, sentence"] - home.sentence
    found["best line less home, clause"] = found["best line, clause"] - home.clause
    return found | _of_places(amount, said, mentioned, known)


def _of_places(amount: Amount, said: str, mentioned: frozenset[Fraction], known: KnownNumbers) -> dict[str, float]:
    """What the fitted weights of places (fitting_numbers.py) say for a place of its own, and for another's."""
    own: list[float] = []
    theirs: list[float] = []
    for choice in fitting_numbers(known).choices(amount, said, mentioned):
        (own if choice.home else theirs).append(fit_of(choice, weights_of("number")))
    if not own or not theirs:
        return {}
    return {"fit of home": max(own), "fit of rival": max(theirs), "fit of rival less home": max(theirs) - max(own)}


def _is_listed(amount: Amount, sentence: frozenset[str], known: KnownNumbers) -> bool:
    whole = amount.value.denominator == 1 and amount.value <= _COUNTED_UP_TO
    return whole and bool(known.told.lists(int(amount.value), amount.nouns, sentence, _TWO))


def _sites(amount: Amount, sentence: frozenset[str], known: KnownNumbers) -> list[Site]:
    """The numbers in the lines that share a word with the sentence, or next to one, and this very number anywhere."""
    every = fitting_numbers(known).every
    if len(every) <= _MOST_SITES:
        return list(every)
    held = [known.told.index.holding.get(stem, ()) for stem in sorted(sentence)]
    places = {place + step for found in held if len(found) <= _COMMON for place in found for step in (-1, 0, 1)}
    own = {
        place for value in sorted(plain_numbers(amount)) for place in sorted(known.told.values.get(value, ()))[:_COMMON]
    }
    return [site for place in sorted(own | places) for site in known.sites.in_sentence(place)][:_MOST_SITES]


class _Lines:
    """How much of a clause and a sentence of a draft the lines of the notes hold."""

    def __init__(self, clause: frozenset[str], sentence: frozenset[str], amount: Amount, known: KnownNumbers) -> None:
        self._clause, self._sentence, self._amount = clause, sentence, amount
        self._index = known.told.index
        self._weights = {one: self._weight(one) for one in clause | sentence}
        self._shares: dict[tuple[frozenset[str], int], float] = {}
        self._whole = {stems: sum(self._weights[one] for one in stems) for stems in (clause, sentence)}

    def _weight(self, stem: str) -> float:
        places = self._index.holding.get(stem, ())
        return rarity(len(places)) if places else _STRANGE

    def share(self, stems: frozenset[str], place: int) -> float:
        """How much of the clause's or the sentence's stems a line holds, 0 to 1."""
        if not stems or not 0 <= place < len(self._index.sentences):
            return 0.0
        share = self._shares.get((stems, place))
        if share is None:
            held = sum(self._weights[one] for one in stems & self._index.sentences[place].stems)
            share = self._shares[stems, place] = round(held / self._whole[stems], _DIGITS)
        return share

    def most(self, stems: frozenset[str]) -> float:
        """How much of the clause's or the sentence's stems the line holds that has most of them."""
        held = [self._index.holding.get(one, ()) for one in stems]
        places = {place for found in held if len(found) <= _COMMON for place in found}
        return max((self.share(stems, place) for place in places), default=0.0)

    def best(self, sites: Iterable[Site]) -> _Fit:
        """The best of each that any of some numbers' lines has."""
        fits = [self._fit(site) for site in sites]
        return _Fit(*(max(getattr(one, what) for one in fits) for what in _Fit.__slots__)) if fits else _Fit()

    def _fit(self, site: Site) -> _Fit:
        clause, sentence = self.share(self._clause, site.place), self.share(self._sentence, site.place)
        around = max(self.share(self._clause, site.place + step) for step in (-1, 0, 1))
        near = len(site.stems & (self._clause | self._amount.nouns)) / max(1, min(_FEW, len(site.stems)))
        same = float(bool(site.amount.nouns & self._amount.nouns))
        return _Fit(clause, around, sentence, near, same, clause + _HALF * sentence + near + same)


@cache
def trees() -> Trees:
    """Written by `tools/fit_doubts.py`."""
    return trees_in("assistant.checks.facts", "number_doubts.json")

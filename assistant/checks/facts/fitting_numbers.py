"""Where in the notes a number of a draft has its place, told by fitted weights: beside itself, or beside another one.

Numbers that stand side by side in the notes are the ones that a draft exchanges: `36 beds` of `14 beds, 36 volunteers`.
What a number counts, and the words beside it, tell which of them is meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import takewhile
from math import inf
from operator import attrgetter

from assistant.checks.concepts import concepts, when_words
from assistant.checks.facts.amounts import Amount, amounts_in
from assistant.checks.facts.better_fit import Site
from assistant.checks.facts.counted_things import OFTEN
from assistant.checks.facts.fitting_places import Mentions
from assistant.checks.facts.folding import stemmed
from assistant.checks.facts.in_its_place import of_one_sort, tells
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.likely_places import fit_of, rarity, told_together, weights_of
from assistant.checks.facts.listed import comes_of_a_list
from assistant.checks.facts.nearby import clause_at, matter_of
from assistant.checks.facts.numerals import TENS, UNITS
from assistant.checks.facts.reckoning import combined
from assistant.checks.facts.shares import in_unit, plain_numbers

_COMMON = 40
"""In how many places a word may stand that tells one from others."""
_LEAST = 2.4
"""By how much the log odds must speak for the place of another number. On drafts that the weights were not fitted on,
three of five such numbers were wrong, and hardly any of a faithful letter."""
_FURTHEST = 6
"""How many times as great one number may be that stands in place of another."""
_FEW = 60
"""Numbers of the notes that are all compared."""
_TOGETHER = 2
"""Names and numbers of a sentence that a line of the notes has as well and that count."""
_A_FEW = 4
"""Up to this, a number in words is as often counted by the writer."""
_COUNTED_UP_TO, _MOST_SUMMED = 15, 8
_BEFORE, _BEHIND = 5, 4
"""Words nearest to a number."""
_NEAR, _REACH = 40, 80
"""Characters to either side in which the words for a number stand."""
_TOKEN = re.compile(r"[^\W\d_][\w']*|[^\w\s'\"]|\d+")
_NUMBERS = frozenset({*UNITS, *TENS})
_GOES_ON = re.compile(
    r"(?:\s?[a-z%€$£]{1,20}){0,2}\s?(?:->|→|=>|>|-|–|/|:|\bto\b|\(was|\bfrom\b|, (?:was|now|then))\s?[€$£]?"
    r"|\s(?:in|on|at|by|last|this|before|after|until)(?:\s[a-z]{1,20}){1,2}, (?:now )?"
)
"""Between two numbers of the notes that tell of one thing, before and after: `25 min (was 40)`."""
_STRETCH = re.compile(rf"(?:\d|\b(?:{'|'.join(sorted(_NUMBERS))}))\s?(?:to|and|or|-|–|till|until)\s?$")
"""Before the second of two numbers that stand for a stretch, or of a list: `classes 6 to 8`."""
_MEANING = "~"
"""Before what a word means, so that it is told from a stem: `talk` and `speak` are one."""
_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a number: those around it, what they mean, and the one right before it."""

    near: frozenset[str]
    meant: frozenset[str]
    before: str


@dataclass(frozen=True, slots=True)
class _Said:
    """A number of a draft with the stems of its clause and of its sentence, and the names and numbers told with it."""

    amount: Amount
    words: _Words
    clause: frozenset[str]
    sentence: frozenset[str]
    together: frozenset[str]


@dataclass(frozen=True, slots=True)
class Choice:
    """A number of the notes with its sentence, whether it is the one that a draft says, and what speaks for it."""

    amount: Amount
    place: int
    home: bool
    features: Mapping[str, float]


class FittingNumbers:
    """The places of the numbers of the notes, weighed by how rare the words around them are."""

    def __init__(self, known: KnownNumbers) -> None:
        self._known, self._index = known, known.told.index
        self._beside: dict[str, set[int]] = {}
        self.every = tuple(known.sites.every)
        self._words: dict[int, _Words] = {}
        for site in self.every:
            text = known.told.folded[site.place]
            words = _around(text, site.amount.start, site.amount.end, site.stems)
            self._words[id(site)] = words
            for word in words.near | words.meant:
                self._beside.setdefault(word, set()).add(site.place)

    def better(self, amount: Amount, said: str, mentions: Mentions) -> tuple[Amount, int] | None:
        """The number of the notes, with its sentence, whose place the words around a number of a draft fit far better
        than any place of its own. None where a line tells it without a word beside it, which may be of anything."""
        if amount.dimension == "count" and not amount.figure and amount.value <= _A_FEW:
            return None
        return _better(self, amount, said, frozenset(mentions))

    def better_beside(self, amount: Amount, said: str, mentioned: Container[Fraction]) -> tuple[Amount, int] | None:
        """The same, where a draft tells these numbers."""
        best, most, own = None, -inf, -inf
        for choice in self.choices(amount, said, mentioned):
            fit = fit_of(choice, weights_of("number"))
            if choice.home and not choice.features["nothing beside"]:
                own = max(own, fit)
            elif choice.home:
                return None
            elif fit > most:
                best, most = choice, fit
        return (best.amount, best.place) if best and most - max(own, 0.0) >= _LEAST else None

    def choices(self, amount: Amount, text: str, mentions: Container[Fraction]) -> Iterator[Choice]:
        """The numbers of the notes that one of a draft may be, or stand in place of, with what speaks for each; none
        where the notes have not this one, or no other."""
        if amount.label or amount.unit == "order" or amount.value <= 1:
            return
        said = _said_of(amount, text)
        homes: list[Site] = []
        others: list[Site] = []
        for site in self._candidates(said):
            if is_told(site.amount, amount):
                homes.append(site)
            elif may_stand_for(amount, site.amount):
                others.append(site)
        own: dict[int, list[Site]] = defaultdict(list)
        for one in homes:
            own[one.place].append(one)
        others = [one for one in others if not any(self._go_on(one, home) for home in own[one.place])]
        if not homes or not others or self._is_reckoned(amount, text):
            return
        here = {value for one in homes for value in plain_numbers(one.amount)}
        for site, home in (*((one, True) for one in homes), *((one, False) for one in others)):
            told = not home and any(value in mentions for value in plain_numbers(site.amount) - here)
            yield Choice(site.amount, site.place, home, self._features(said, site, told=told))

    def _go_on(self, one: Site, other: Site) -> bool:
        """Whether two numbers of one line tell of one thing, for nothing but a sign or a word stands between them."""
        low, high = sorted((one.amount, other.amount), key=_start)
        between = self._known.told.folded[one.place][low.end : high.start]
        if one.amount.nouns and other.amount.nouns:
            return False
        return not matter_of(between) - low.nouns or _GOES_ON.fullmatch(between) is not None

    def _is_reckoned(self, amount: Amount, text: str) -> bool:
        """Whether a number is one of a list or a stretch, or may be counted or summed up where it stands."""
        if _STRETCH.search(text, max(0, amount.start - _NEAR), amount.start) or comes_of_a_list(
            amount, self._known, text
        ):
            return True
        small = not amount.figure and amount.value.denominator == 1 and amount.value <= _COUNTED_UP_TO
        if small and self._known.told.lists(int(amount.value), amount.nouns, matter_of(text), 2):
            return True
        others = [value for start, value in _values_of(text) if start != amount.start]
        return amount.value in combined(others[:_MOST_SUMMED])

    def _candidates(self, said: _Said) -> Iterable[Site]:
        """The numbers in the sentences that share a word with a sentence, or next to one; of few numbers all."""
        if len(self.every) <= _FEW:
            return self.every
        held: list[Collection[int]] = [self._index.holding.get(stem, ()) for stem in said.sentence]
        held += [self._beside.get(word, ()) for word in said.words.near]
        places = {place + step for found in held if len(found) <= _COMMON for place in found for step in (-1, 0, 1)}
        places |= set(list(self._known.told.values.get(in_unit(said.amount), ()))[:_COMMON])
        return [site for place in sorted(places) for site in self._known.sites.in_sentence(place)]

    def _features(self, said: _Said, site: Site, *, told: bool) -> dict[str, float]:
        """How the words around a number of a draft fit a place of the notes; `told` where the draft tells it too."""
        line, holding = self._index.sentences[site.place].stems, self._index.holding
        near, own = said.words, self._words[id(site)]
        one, other = said.amount, site.amount

        def weigh(words: Iterable[str], places: Mapping[str, Iterable[int]] = holding) -> float:
            return sum(rarity(len(set(places.get(word, ())))) for word in words)

        nouns, others = one.nouns - {OFTEN}, other.nouns - {OFTEN}
        counted = bool(nouns & others)
        return {
            "counts the same": float(counted),
            "counts another thing": float(bool(nouns and others) and not counted),
            "counts nothing": float(not others),
            "same word before": float(bool(near.before) and near.before == own.before),
            "beside both": weigh(near.near & own.near, self._beside),
            "meant beside both": weigh(near.meant & own.meant, self._beside),
            "beside, in its line": weigh((near.near & line) - own.near),
            "in the clause, in its line": weigh(((said.clause - near.near) & line) - own.near),
            "in the sentence, in its line": weigh((said.sentence - said.clause) & line),
            "in the clause, above its line": weigh((said.clause & self._matter(site.place - 1)) - line),
            "in the clause, below its line": weigh((said.clause & self._matter(site.place + 1)) - line),
            "names and numbers in its line": min(_TOGETHER, len(said.together & line)),
            "told, too": float(told),
            "nothing beside": float(not own.near),
        }

    def _matter(self, place: int) -> frozenset[str]:
        return matter_of(self._index.sentences[place].text) if 0 <= place < len(self._index.sentences) else frozenset()


def is_told(told: Amount, said: Amount) -> bool:
    return tells(told, said) or bool(plain_numbers(told) & plain_numbers(said))


def may_stand_for(said: Amount, told: Amount) -> bool:
    """Whether a number is of a sort and size with another one of the notes."""
    if told.label or told.unit == "order" or told.value <= 1:
        return False
    if "money" in {said.dimension, told.dimension} and said.dimension != told.dimension:
        return False
    if not of_one_sort(said, told) and not (told.dimension == "count" and not told.nouns):
        return False
    return Fraction(1, _FURTHEST) <= in_unit(said) / in_unit(told) <= _FURTHEST


def _around(text: str, start: int, end: int, near: frozenset[str]) -> _Words:
    leading = takewhile(_is_word, reversed(_TOKEN.findall(text, max(0, start - _NEAR), start)))
    before = next((one for one in leading if matter_of(one)), "")
    meanings = concepts(text[max(0, start - _NEAR) : end + _NEAR]) - when_words()
    return _Words(near, frozenset(_MEANING + one for one in meanings if not one.isdecimal()), stemmed(before))


@lru_cache(maxsize=512)
def _said_of(amount: Amount, text: str) -> _Said:
    near = _nearest(text, amount) | amount.nouns - {OFTEN}
    clause = matter_of(clause_at(text, amount.start, amount.end))
    together = told_together(text, amount.start, amount.end)
    return _Said(amount, _around(text, amount.start, amount.end, near), clause | near, matter_of(text), together)


def _nearest(text: str, amount: Amount) -> frozenset[str]:
    """The stems of the words next to a number of a draft, up to a mark or to another number."""
    before = list(takewhile(_is_word, reversed(_TOKEN.findall(text, max(0, amount.start - _REACH), amount.start))))
    behind = list(takewhile(_is_word, _TOKEN.findall(text, amount.end, amount.end + _REACH)))
    return matter_of(" ".join((*reversed(before[:_BEFORE]), *behind[:_BEHIND])))


def _is_word(token: str) -> bool:
    return token[0].isalpha() and token not in _NUMBERS


@lru_cache(maxsize=64)
def _values_of(text: str) -> tuple[tuple[int, Fraction], ...]:
    """The bare numbers of a sentence, each with its place."""
    return tuple((one.start, value) for one in amounts_in(text) for value in plain_numbers(one))


@lru_cache(maxsize=512)
def _better(
    numbers: FittingNumbers, amount: Amount, said: str, mentioned: frozenset[Fraction]
) -> tuple[Amount, int] | None:
    """Found once while one types elsewhere, as long as the draft tells the same numbers."""
    return numbers.better_beside(amount, said, mentioned)


@lru_cache(maxsize=16)
def fitting_numbers(known: KnownNumbers) -> FittingNumbers:
    """The places of the numbers of the notes; the same notes are read once."""
    return FittingNumbers(known)

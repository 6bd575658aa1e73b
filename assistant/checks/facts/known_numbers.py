"""The numbers that follow from those that sources tell: sums, differences, products, lengths between times."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import combinations, pairwise
from operator import attrgetter

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.better_fit import Sites
from assistant.checks.facts.folding import stemmed
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.known_lengths import KnownLengths
from assistant.checks.facts.rates import comes_to, is_multiplied
from assistant.checks.facts.reckoning import (
    MOST_IN_A_ROW,
    combined,
    sums_of_like,
    sums_of_near,
)
from assistant.checks.facts.shares import (
    MOST_TOGETHER,
    in_unit,
    plain_numbers,
)
from assistant.checks.facts.thousands import carried_thousands
from assistant.checks.facts.told_numbers import ToldNumbers
from assistant.checks.facts.told_outright import told_outright
from assistant.checks.facts.turned_numbers import Turn, turns_in

_NEAR = 3
"""Sentences of the sources within which two numbers are put together."""
_MOST_PAIRS = 12_000
_EACH = 0.05
"""How far a number shared out may be rounded, as a part of it."""
_EVERYWHERE = 4
"""Up to this, a bare number stands in most notes."""
_FAR_FROM_CHANCE = 1000
"""From this on, a sum that comes out of the notes is hardly one by chance."""
_PARTS = frozenset(stemmed(word) for word in ("parts", "instalments", "installments", "payments", "rates", "times"))
_ADDED = re.compile(r"\b(?:in addition to|on top of|as well as|added to|besides|plus)\b")
_place = attrgetter("start")


def _in_parts(one: Amount, other: Amount) -> bool:
    """Whether one of two numbers says in how many parts the other is paid: `fee 1200 in 3 parts`."""
    return bool((one.nouns | other.nouns) & _PARTS) and max(one.value, other.value) >= _FAR_FROM_CHANCE / 10


class KnownNumbers:
    """Numbers of the sources (`told`), with what can be worked out of them."""

    def __init__(self, told: ToldNumbers) -> None:
        self.told = told
        self._beside: dict[tuple[int, int], frozenset[Fraction]] = {}

    def each(self, amount: Amount) -> bool:
        """Whether a number comes out where one of the notes is shared out over another near it, roundly."""
        value = float(amount.value)
        return any(
            abs(float(max(first, second) / min(first, second)) - value) <= _EACH * value
            for one, other in self.pairs
            if (one.dimension == "time") != (other.dimension == "time")
            for first in plain_numbers(one)
            for second in plain_numbers(other)
            if first and second
        )

    @cached_property
    def outright(self) -> frozenset[Fraction]:
        """Numbers that stand for their whole matter: answers, totals, those who came."""
        return told_outright(self.told.folded, self.told.by_sentence, tuple(self.told.by_line.values()))

    @cached_property
    def thousands(self) -> frozenset[Fraction]:
        """Thousands told without their `k`, and what they come to."""
        return carried_thousands(self.told.folded, self.told.by_sentence, tuple(self.told.by_line.values()))

    @cached_property
    def turns(self) -> frozenset[Turn]:
        """The pairs of numbers of which one took the other's place."""
        told = zip(self.told.folded, self.told.by_sentence, strict=True)
        return frozenset(turn for text, amounts in told for turn in turns_in(text, amounts))

    @cached_property
    def sites(self) -> Sites:
        """The numbers by the words around them."""
        return Sites(self.told.folded, self.told.by_sentence)

    def tells(self, amount: Amount) -> bool:
        """Whether just this number stands in the notes, of whatever: a length of time, a share, or a count."""
        if amount.unit == "order" or amount.label:
            return False
        if amount.dimension == "time":
            bare = in_unit(amount) > _EVERYWHERE and in_unit(amount) in self.told.bare
            return bare or amount.value in self.told.values_of_time
        if amount.dimension == "share":
            return any(one.dimension == "share" and one.value == amount.value for one, _ in self.told.with_text)
        return amount.value in self.told.values

    @cached_property
    def instalments(self) -> frozenset[Fraction]:
        """What is paid each time where a number is told with the parts it is paid in."""
        pairs = (sorted((one.value, other.value)) for one, other in self.pairs if _in_parts(one, other))
        return frozenset(large / small for small, large in pairs if small)

    @cached_property
    def lengths(self) -> KnownLengths:
        """The lengths of time."""
        return KnownLengths(self.told, self.pairs)

    @cached_property
    def pairs(self) -> list[tuple[Amount, Amount]]:
        """Pairs of numbers that stand near each other."""
        found: list[tuple[Amount, Amount]] = []
        for place, amounts in enumerate(self.told.by_sentence):
            own = amounts[:MOST_TOGETHER]
            nearby = [other for beside in self.told.by_sentence[place + 1 : place + 1 + _NEAR] for other in beside]
            found += combinations(own, 2)
            found += [(one, other) for one in own for other in nearby[:MOST_TOGETHER]]
            if len(found) > _MOST_PAIRS:
                break
        return found

    @cached_property
    def worked_out(self) -> frozenset[Fraction]:
        """Sums, differences and products of numbers near each other, and the sums of numbers that stand in a row."""
        return self.sums_of_like | sums_of_near(self.told.by_sentence, self.pairs)

    @cached_property
    def derived(self) -> tuple[frozenset[Fraction], ...]:
        """Of every sentence, the sums and differences of its numbers, and of what is left of its shares."""
        return tuple(sums_of_like([amounts], {}, list(combinations(amounts[:MOST_TOGETHER], 2)))
                     for amounts in self.told.by_sentence)  # fmt: skip

    def follows_near(self, value: Fraction, stems: frozenset[str]) -> bool:
        """Whether a number is the sum or difference of those of a sentence that shares one of these stems, or is next
        to one that does; of any, where none does.
        """
        places = {place for one in stems for place in self.told.index.holding.get(one, ())}
        near = {place + step for place in places for step in (-1, 0, 1)}
        if not places:
            return value >= _FAR_FROM_CHANCE and value in self.sums_of_like
        return any(value in found for place, found in enumerate(self.derived) if place in near)

    def worked_out_of(self, rivals: tuple[tuple[Amount, int], ...]) -> frozenset[Fraction]:
        """Sums, differences and products of one of these numbers with another of its sentence or one near it."""
        found: set[Fraction] = set()
        for rival, place in rivals:
            beside = self.told.by_sentence[max(0, place - 1) : place + 2]
            near = [value for amounts in beside for one in amounts for value in plain_numbers(one)][:MOST_TOGETHER]
            own = sorted(plain_numbers(rival))
            found |= {
                result for one in own for other in near for result in (one + other, abs(one - other), one * other)
            }
            row = [value for one in self.told.by_sentence[place] for value in plain_numbers(one)][:MOST_IN_A_ROW]
            found |= combined(row)
        return frozenset(found)

    def remains_of(self, rivals: tuple[tuple[Amount, int], ...]) -> frozenset[Fraction]:
        """What the other numbers of its sentence leave of one of these: six of 14 where three and five are told."""
        return frozenset(
            abs(rival.value - part)
            for rival, place in rivals[:MOST_IN_A_ROW]
            for part in self._parts_beside(rival, place)
        )

    def _parts_beside(self, rival: Amount, place: int) -> frozenset[Fraction]:
        """The other counts of its sentence, and what they come to together; worked out once for each number."""
        at = (place, rival.start)
        if at not in self._beside:
            row = self.told.by_sentence[place][:MOST_TOGETHER]
            others = [one.value for one in row if one.dimension == "count" and one.start != rival.start]
            self._beside[at] = frozenset(others) | combined(others[:MOST_IN_A_ROW])
        return self._beside[at]

    def part_of_one(self, rivals: tuple[tuple[Amount, int], ...]) -> frozenset[Fraction]:
        """What a share told beside one of these numbers, and its rest, come to: 15 of `30% of 50 members`."""
        found: set[Fraction] = set()
        for rival, place in rivals[:MOST_IN_A_ROW]:
            for one in self.told.by_sentence[place][:MOST_TOGETHER]:
                if 0 < one.value < 1 and one.dimension in {"share", "count"}:
                    found |= {rival.value * one.value, rival.value * (1 - one.value)}
        return frozenset(found)

    @cached_property
    def added(self) -> frozenset[Fraction]:
        """What two numbers come to of which the notes say that one is added: `8 agents in addition to your 14`."""
        found: set[Fraction] = set()
        for amounts, text in zip(self.told.by_sentence, self.told.folded, strict=True):
            counts = sorted((one for one in amounts if one.dimension == "count" and not one.label), key=_place)
            found |= {
                one.value + other.value
                for one, other in pairwise(counts)
                if _ADDED.search(text, one.end, other.start) is not None
            }
        return frozenset(found)

    def holds_coins(self, amount: Amount) -> bool:
        """Whether so many cents are a price of the notes, or the difference of two: nineteen of `EUR 0.19`."""
        value = amount.value / 100
        return value in self.told.values or value in self._differences_of_prices

    @cached_property
    def _differences_of_prices(self) -> frozenset[Fraction]:
        prices = ((one, other) for one, other in self.pairs if "money" in {one.dimension, other.dimension})
        return frozenset(abs(one.value - other.value) for one, other in prices)

    @cached_property
    def comes_to(self) -> tuple[frozenset[Fraction], ...]:
        """What prices and rates come to: bare numbers, and lengths of time in minutes."""
        return comes_to(self.told.by_sentence, self.told.folded)

    @cached_property
    def of_neighbours(self) -> frozenset[Fraction]:
        """Sums and differences of two numbers side by side in one sentence that name no two things."""
        found: set[Fraction] = set()
        for amounts in self.told.by_sentence:
            counts = sorted((one for one in amounts if one.dimension == "count" and not one.label), key=_place)
            for one, other in pairwise(counts):
                if not (one.nouns and other.nouns) or one.nouns & other.nouns:
                    found |= {one.value + other.value, abs(one.value - other.value)}
        return frozenset(found)

    @cached_property
    def priced_totals(self) -> frozenset[Fraction]:
        """What whole lists come to at a price a piece that the notes tell."""
        prices = {
            one.value
            for amounts, text in zip(self.told.by_sentence, self.told.folded, strict=True)
            for one in amounts
            if one.dimension in {"count", "money"} and is_multiplied(text, one)
        }
        return frozenset(price * total for price in prices for total in self.told.results[False].totals)

    @cached_property
    def sums_of_like(self) -> frozenset[Fraction]:
        """Sums and differences of the numbers of one sentence, of those that count one thing, and of columns."""
        return sums_of_like(self.told.by_sentence, self.told.by_noun, self.pairs) | self.of_columns

    @cached_property
    def of_columns(self) -> frozenset[Fraction]:
        """The sums of the columns of tables."""
        return frozenset(sum(column, Fraction(0)) for column in self.columns)

    @cached_property
    def columns(self) -> tuple[tuple[Fraction, ...], ...]:
        """The columns of tables: sentences in a row that tell equally many numbers, three or more."""
        found: list[tuple[Fraction, ...]] = []
        rows: list[tuple[Amount, ...]] = []
        for amounts in (*self.told.by_sentence, ()):
            if rows and len(amounts) != len(rows[0]):
                if len(rows) > 2:
                    found += zip(*([one.value for one in row] for row in rows), strict=True)
                rows = []
            if amounts:
                rows.append(amounts)
        return tuple(found)


@lru_cache(maxsize=16)
def known_numbers(index: SourceIndex, days: KnownDays) -> KnownNumbers:
    """The numbers of the sources; the same sources are read once."""
    return KnownNumbers(ToldNumbers(index, days))

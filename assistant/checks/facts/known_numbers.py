"""The numbers that follow from those that sources tell: sums, differences, products, lengths between times."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import combinations, pairwise
from operator import attrgetter

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.clocks import HALF_A_DAY
from assistant.checks.facts.folding import stemmed
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.nearby import matching_places
from assistant.checks.facts.rates import comes_to, is_multiplied
from assistant.checks.facts.reckoning import (
    MOST_IN_A_ROW,
    agree,
    combined,
    same_length,
    slack,
    sums_of_like,
    sums_of_near,
)
from assistant.checks.facts.shares import (
    MOST_TOGETHER,
    in_unit,
    plain_numbers,
    unit_of,
)
from assistant.checks.facts.told_numbers import ToldNumbers

_NEAR = 3
"""Sentences of the sources within which two numbers are put together."""
_MOST_PAIRS = 12_000
_MINUTE = frozenset({"min", "mins", "minute"})
_SHORT = frozenset({"min", "hour"})
_LONG = frozenset({"day", "week", "month", "year"})
_MOST_DAYS = 60
_EACH = 0.05
"""How far a number shared out may be rounded, as a part of it."""
_DAY = 1440
_FAR_FROM_CHANCE = 1000
"""From this on, a sum that comes out of the notes is hardly one by chance."""
_PARTS = frozenset(stemmed(word) for word in ("parts", "instalments", "installments", "payments", "rates", "times"))
_place = attrgetter("start")
_OF_DECADES = 3
"""Years by which a span may differ from decades that are told."""


def _in_parts(one: Amount, other: Amount) -> bool:
    """Whether one of two numbers says in how many parts the other is paid: `fee 1200 in 3 parts`."""
    return bool((one.nouns | other.nouns) & _PARTS) and max(one.value, other.value) >= _FAR_FROM_CHANCE / 10


class KnownNumbers:
    """Numbers of the sources (`told`), with what can be worked out of them."""

    def __init__(self, told: ToldNumbers) -> None:
        self.told = told
        self._beside: dict[tuple[int, int], frozenset[Fraction]] = {}

    @cached_property
    def clocks_reached(self) -> frozenset[int]:
        """Clock times that lie a told length before or after another."""
        lengths = {
            round(minutes) for minutes, unit in self.told.times if unit in {"min", "hour"} and minutes < HALF_A_DAY
        }
        moved = {
            (clock + sign * length) % HALF_A_DAY for clock in self.told.clocks for length in lengths for sign in (1, -1)
        }
        return frozenset(moved | self.told.clocks)

    @cached_property
    def months_between(self) -> frozenset[int]:
        """Months from one to another of a sentence, both counted or one: `jan-nov`."""
        found: set[int] = set()
        for days in self.told.days.by_sentence:
            named = [day.month for day in days if day.month][:MOST_TOGETHER]
            found |= {(last - first) % 12 + more for first, last in combinations(named, 2) for more in (0, 1)}
        return frozenset(found)

    def lies_back(self, amount: Amount) -> bool:
        """Whether a length of time before today is told as such, or reaches back to a day that is told."""
        value, unit, anchor = float(amount.value), unit_of(amount.unit), self.told.days.anchor
        if anchor is None or unit not in _LONG:
            return self.holds_time(amount)
        if any(same_length(told, told_unit, value, unit, rough=amount.rough) for told, told_unit in self.told.times):
            return True
        days, back = value / _DAY, [(anchor - one).days for one in self.told.days.between if one <= anchor]
        years = {anchor.year - year for year in self.told.days.years}
        return any(abs(span - days) <= slack(days, unit, rough=True) for span in back) or days / 365.25 in years

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
    def instalments(self) -> frozenset[Fraction]:
        """What is paid each time where a number is told with the parts it is paid in."""
        pairs = (sorted((one.value, other.value)) for one, other in self.pairs if _in_parts(one, other))
        return frozenset(large / small for small, large in pairs if small)

    @cached_property
    def spans(self) -> frozenset[int]:
        """Days between every two days that are told, today among them."""
        days = sorted(self.told.days.between)[:_MOST_DAYS]
        return frozenset((late - early).days for early, late in combinations(days, 2))

    @cached_property
    def year_spans(self) -> frozenset[int]:
        years = sorted(self.told.days.years)[:_MOST_DAYS]
        return frozenset(late - early for early, late in combinations(years, 2))

    @cached_property
    def years_told_together(self) -> frozenset[int]:
        """Years from one to another of a sentence: `filed 2011, granted 2014`."""
        found: set[int] = set()
        for days in self.told.days.by_sentence:
            years = sorted({day.year for day in days if day.year})[:MOST_TOGETHER]
            found |= {late - early for early, late in combinations(years, 2)}
        return frozenset(found)

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
    def _derived(self) -> tuple[frozenset[Fraction], ...]:
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
        return any(value in found for place, found in enumerate(self._derived) if place in near)

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

    def holds_time(self, amount: Amount) -> bool:
        """Whether a length of time is told, or lies between two times that are told."""
        value, unit = float(amount.value), unit_of(amount.unit)
        if any(same_length(told, told_unit, value, unit, rough=amount.rough) for told, told_unit in self.told.times):
            return True
        days = value / _DAY
        if unit in _LONG and any(abs(span - days) <= slack(days, unit, rough=amount.rough) for span in self.spans):
            return True
        if unit == "month" and in_unit(amount) in self.months_between:
            return True
        if unit in {"year", "decade"} and days / 365.25 in self.year_spans:
            return True
        if unit == "decade" and any(abs(span - days / 365.25) <= _OF_DECADES for span in self.year_spans):
            return True
        if unit in _SHORT and amount.value in self.told.bare:
            return True
        return in_unit(amount) in self.told.bare or in_unit(amount) in self.lengths_worked_out

    @cached_property
    def _minutes_in_all(self) -> Fraction:
        """What the minutes of an agenda in the notes come to: those of the sentences that tell one length alone."""
        every = [[one for one in amounts if one.unit in _MINUTE] for amounts in self.told.by_sentence]
        return sum((one.value for lengths in every if len(lengths) == 1 for one in lengths), Fraction(0))

    @cached_property
    def lengths_worked_out(self) -> frozenset[Fraction]:
        """Sums and differences of lengths of time in one unit; differences of bare numbers, which may be ages."""
        found: set[Fraction] = set()
        for place, amounts in enumerate(self.told.by_sentence):
            for one in amounts:
                if one.dimension == "time":
                    rest = self.told.of_a_unit_before(place, unit_of(one.unit))
                    found |= {abs(in_unit(one) - other) for other in rest}
            bare = [one for one in amounts if one.dimension == "count" and not one.nouns and one.value > 1]
            found |= {abs(one.value - other.value) for one, other in combinations(bare[:MOST_TOGETHER], 2)}
        found |= {self._minutes_in_all}
        for one, other in self.pairs:
            if one.dimension == other.dimension == "time" and unit_of(one.unit) == unit_of(other.unit):
                found |= {in_unit(one) + in_unit(other), abs(in_unit(one) - in_unit(other))}
        return frozenset(found)

    def holds_time_there(self, amount: Amount, places: list[int]) -> bool:
        """Whether a length of time follows from some sentences alone: told there, or begun there and not yet over."""
        value, unit = float(amount.value), unit_of(amount.unit)
        days = value / _DAY
        for place in places:
            more = self.told.years_more(place) if unit == "year" else frozenset()
            if in_unit(amount) in self.told.of_a_unit_before(place, unit) | more:
                return True
            for other in self.told.by_sentence[place]:
                if other.dimension == "count" and not other.nouns and other.value == amount.value and unit in _SHORT:
                    return True
                if (
                    other.dimension == "time"
                    and unit_of(other.unit) == unit
                    and in_unit(amount) - in_unit(other) in more
                ):
                    return True
                if other.dimension == "time" and same_length(
                    float(other.value), unit_of(other.unit), value, unit, rough=amount.rough
                ):
                    return True
            told = self.told.days.whole_in(place)
            years = {day.year for day in self.told.days.by_sentence[place] if day.year}
            if unit in _LONG and any(
                abs(abs((one - other).days) - days) <= slack(days, unit, rough=amount.rough)
                for one, other in combinations(told, 2)
            ):
                return True
            if self.told.days.anchor:
                years.add(self.told.days.anchor.year)
            if unit == "year" and any(abs(one - other) == days / 365.25 for one, other in combinations(years, 2)):
                return True
        return False

    def contradicted(self, amount: Amount, clause: str) -> tuple[Amount, int] | None:
        """A length of time or a share that the notes tell of the same matter, where this one does not agree with it."""
        if amount.dimension != "time" or not amount.value:
            return None
        found: tuple[Amount, int] | None = None
        for place in matching_places(self.told.index, clause):
            for other in self.told.by_sentence[place]:
                if other.dimension != amount.dimension:
                    continue
                if 1 / 6 <= other.value / amount.value <= 6:
                    if agree(other, amount):
                        return None
                    found = found or (other, place)
        return found


@lru_cache(maxsize=16)
def known_numbers(index: SourceIndex, days: KnownDays) -> KnownNumbers:
    """The numbers of the sources; the same sources are read once."""
    return KnownNumbers(ToldNumbers(index, days))

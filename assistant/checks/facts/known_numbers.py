"""The numbers that sources tell, and those that follow from them: sums, differences, shares, lengths between times."""

from __future__ import annotations

import re
from collections import defaultdict
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import combinations

from assistant.checks.facts.amounts import Amount, called_alike
from assistant.checks.facts.clocks import HALF_A_DAY, clocks_in, lengths_in
from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.nearby import matching_places
from assistant.checks.facts.reckoning import agree, combined, same_length, slack
from assistant.checks.facts.shares import (
    MOST_TOGETHER,
    in_unit,
    near_one,
    plain_numbers,
    shares_among,
    shares_of,
    unit_of,
)
from assistant.checks.facts.told_amounts import told_in

_NEAR = 3
"""Sentences of the sources within which two numbers are put together."""
_MOST_PAIRS = 12_000
_MOST_IN_A_ROW = 12
_SHORT = frozenset({"min", "hour"})
_LONG = frozenset({"day", "week", "month", "year"})
_MOST_DAYS = 60
_DAY = 1440
_CLAUSE_END = re.compile(r"[.;:!?()\n]")
_JOINS = re.compile(r"\s(?:\+|&|and|or)\s")


class KnownNumbers:
    """Numbers of the sources by what they count, with what can be worked out of them."""

    def __init__(self, index: SourceIndex, days: KnownDays) -> None:
        self.index, self._days = index, days

    @cached_property
    def by_sentence(self) -> tuple[tuple[Amount, ...], ...]:
        """The numbers of every sentence of the sources, those of days and clock times left out."""
        return tuple(
            tuple(told_in(fold(sentence.text), self._days.by_sentence[place]))
            for place, sentence in enumerate(self.index.sentences)
        )

    @cached_property
    def clocks(self) -> frozenset[int]:
        """Clock times, in minutes on twelve hours."""
        found: set[int] = set()
        for sentence in self.index.sentences:
            text = fold(sentence.text)
            found |= {clock.minute for clock in clocks_in(text)}
            found |= {end.minute for begins, ends, _ in lengths_in(text) for end in (begins, ends)}
        return frozenset(found)

    @cached_property
    def clocks_reached(self) -> frozenset[int]:
        """Clock times that lie a told length before or after another."""
        lengths = {round(minutes) for minutes, unit in self.times if unit in {"min", "hour"} and minutes < HALF_A_DAY}
        moved = {
            (clock + sign * length) % HALF_A_DAY for clock in self.clocks for length in lengths for sign in (1, -1)
        }
        return frozenset(moved | self.clocks)

    @cached_property
    def values(self) -> dict[Fraction, set[int]]:
        """Every plain number, with the sentences that tell it; also the two numbers of a share."""
        found: dict[Fraction, set[int]] = defaultdict(set)
        for place, amounts in enumerate(self.by_sentence):
            for amount in amounts:
                for value in plain_numbers(amount):
                    found[value].add(place)
        return found

    @cached_property
    def by_noun(self) -> dict[str, list[tuple[Amount, int]]]:
        """The numbers that are said of a thing, by the stem of its name."""
        found: dict[str, list[tuple[Amount, int]]] = defaultdict(list)
        for place, amounts in enumerate(self.by_sentence):
            for amount in amounts:
                for noun in amount.nouns:
                    found[noun].append((amount, place))
        return found

    @cached_property
    def times(self) -> tuple[tuple[float, str], ...]:
        """Lengths of time in minutes, with their units: told, between two clock times, between two days."""
        found = [
            (float(a.value), unit_of(a.unit)) for amounts in self.by_sentence for a in amounts if a.dimension == "time"
        ]
        for sentence in self.index.sentences:
            found += [(length.total_seconds() / 60, "min") for _, _, length in lengths_in(fold(sentence.text))]
        return tuple(found)

    @cached_property
    def spans(self) -> frozenset[int]:
        """Days between every two days that are told, today among them."""
        days = sorted(self._days.between)[:_MOST_DAYS]
        return frozenset((late - early).days for early, late in combinations(days, 2))

    @cached_property
    def year_spans(self) -> frozenset[int]:
        years = sorted(self._days.years)[:_MOST_DAYS]
        return frozenset(late - early for early, late in combinations(years, 2))

    @cached_property
    def _pairs(self) -> list[tuple[Amount, Amount]]:
        """Pairs of numbers that stand near each other."""
        found: list[tuple[Amount, Amount]] = []
        for place, amounts in enumerate(self.by_sentence):
            own = amounts[:MOST_TOGETHER]
            nearby = [other for beside in self.by_sentence[place + 1 : place + 1 + _NEAR] for other in beside]
            found += combinations(own, 2)
            found += [(one, other) for one in own for other in nearby[:MOST_TOGETHER]]
            if len(found) > _MOST_PAIRS:
                break
        return found

    @cached_property
    def worked_out(self) -> frozenset[Fraction]:
        """Sums, differences and products of numbers near each other, and the sums of numbers that stand in a row."""
        found: set[Fraction] = set()
        for one, other in self._pairs:
            if "share" in {one.dimension, other.dimension}:
                continue
            for first in plain_numbers(one) or {one.value}:
                for second in plain_numbers(other) or {other.value}:
                    found |= {first + second, abs(first - second), first * second}
        for place, amounts in enumerate(self.by_sentence):
            told = [amount.value for amount in amounts if amount.dimension in {"count", "money"}]
            if 1 < len(told) <= _MOST_IN_A_ROW:
                sums = combined(told)
                found |= sums
                nearby = [one.value for beside in self.by_sentence[place : place + 2] for one in beside]
                found |= {abs(one - other) for one in sums for other in nearby[:MOST_TOGETHER]}
        for named in self.by_noun.values():
            told = [amount.value for amount, _ in named if amount.dimension in {"count", "money"}]
            if 2 < len(told) <= _MOST_IN_A_ROW:
                found.add(sum(told, Fraction(0)))
        return frozenset(found)

    @cached_property
    def told_shares(self) -> list[float]:
        """Shares that are told as shares, and what remains of each."""
        told = {
            float(amount.value) for amounts in self.by_sentence for amount in amounts if amount.dimension == "share"
        }
        return sorted(told | {1 - share for share in told if share <= 1})

    @cached_property
    def shares(self) -> list[float]:
        """Shares that are one number of another near it, or of a share told near it, and what remains of each."""
        return shares_of(self._pairs)

    def shares_beside(self, places: list[int]) -> list[float]:
        """The same of the numbers of some sentences and of those next to them."""
        near = {beside for place in places for beside in (place - 1, place, place + 1)}
        amounts = [
            amount for place in sorted(near) if 0 <= place < len(self.by_sentence) for amount in self.by_sentence[place]
        ]
        return shares_among(amounts)

    @cached_property
    def counted(self) -> dict[int, set[int]]:
        """How many things stand in a list of the sources -> the sentences of such lists."""
        found: dict[int, set[int]] = defaultdict(set)
        for place, sentence in enumerate(self.index.sentences):
            for listed in _CLAUSE_END.split(sentence.text):
                commas = listed.count(",") + 1
                if commas == 1:
                    continue
                for count in {commas, commas + len(_JOINS.findall(listed))}:
                    found[count].add(place)
            found[len(_JOINS.findall(sentence.text)) + 1].add(place)
        return found

    def holds_time(self, amount: Amount) -> bool:
        """Whether a length of time is told, or lies between two times that are told."""
        value, unit = float(amount.value), unit_of(amount.unit)
        if any(same_length(told, told_unit, value, unit, rough=amount.rough) for told, told_unit in self.times):
            return True
        days = value / _DAY
        if unit in _LONG and any(abs(span - days) <= slack(days, unit, rough=amount.rough) for span in self.spans):
            return True
        if unit in {"year", "decade"} and days / 365.25 in self.year_spans:
            return True
        if unit in _SHORT and amount.value in self._bare:
            return True
        return in_unit(amount) in self._bare or in_unit(amount) in self.lengths_worked_out

    @cached_property
    def _bare(self) -> frozenset[Fraction]:
        """Numbers that are said of nothing: `course 18, fee 300`."""
        return frozenset(
            amount.value
            for amounts in self.by_sentence
            for amount in amounts
            if amount.dimension == "count" and not amount.nouns and amount.unit != "order" and amount.value > 1
        )

    @cached_property
    def lengths_worked_out(self) -> frozenset[Fraction]:
        """Sums and differences of lengths of time in one unit; differences of bare numbers, which may be ages."""
        found: set[Fraction] = set()
        for amounts in self.by_sentence:
            bare = [one for one in amounts if one.dimension == "count" and not one.nouns and one.value > 1]
            found |= {abs(one.value - other.value) for one, other in combinations(bare[:MOST_TOGETHER], 2)}
        for one, other in self._pairs:
            if one.dimension == other.dimension == "time" and unit_of(one.unit) == unit_of(other.unit):
                found |= {in_unit(one) + in_unit(other), abs(in_unit(one) - in_unit(other))}
        return frozenset(found)

    def holds_time_there(self, amount: Amount, places: list[int]) -> bool:
        """Whether a length of time follows from some sentences alone: told there, or begun there and not yet over."""
        value, unit = float(amount.value), unit_of(amount.unit)
        days = value / _DAY
        for place in places:
            for other in self.by_sentence[place]:
                if other.dimension == "count" and not other.nouns and other.value == amount.value and unit in _SHORT:
                    return True
                if other.dimension == "time" and same_length(
                    float(other.value), unit_of(other.unit), value, unit, rough=amount.rough
                ):
                    return True
            told = self._days.whole_in(place)
            years = {day.year for day in self._days.by_sentence[place] if day.year}
            if unit in _LONG and any(
                abs(abs((one - other).days) - days) <= slack(days, unit, rough=amount.rough)
                for one, other in combinations(told, 2)
            ):
                return True
            if self._days.anchor:
                years.add(self._days.anchor.year)
            if unit == "year" and any(abs(one - other) == days / 365.25 for one, other in combinations(years, 2)):
                return True
        return False

    def holds_share(self, amount: Amount, clause: str) -> bool:
        """Whether a share is told or follows from two numbers: those of the same matter where the notes have some."""
        if amount.parts and self.values.get(amount.parts[0], set()) & self.values.get(amount.parts[1], set()):
            return True
        if amount.parts and self._of_another_whole(amount):
            return False
        places = matching_places(self.index, clause)
        told = [other for place in places for other in self.by_sentence[place]]
        if any(other.dimension == "share" for other in told):
            return near_one(shares_among(told), amount) or near_one(self.told_shares, amount)
        if sum(len(plain_numbers(other)) for other in told) > 1:
            return near_one(self.shares_beside(places), amount)
        if amount.parts and all(part in self.values for part in amount.parts):
            return True
        return near_one(self.told_shares, amount) or near_one(self.shares, amount)

    def _of_another_whole(self, amount: Amount) -> bool:
        """Whether the notes tell the whole of a share (`seven technicians`) with other parts than this one."""
        part, whole = amount.parts or (amount.value, amount.value)
        for noun in amount.nouns:
            for other, place in self.by_noun.get(noun, ()):
                told = {value for one in self.by_sentence[place] for value in plain_numbers(one)} - {whole}
                if other.value == whole and told:
                    may_be = {part, whole - part}
                    follows = may_be & (told | combined(sorted(told)[:_MOST_IN_A_ROW]))
                    return not follows and not near_one(shares_among(list(self.by_sentence[place])), amount)
        return False

    @cached_property
    def by_label(self) -> dict[str, list[tuple[Amount, int]]]:
        """The numbers that name one of several: `line 14`, `year 9`."""
        found: dict[str, list[tuple[Amount, int]]] = defaultdict(list)
        for place, amounts in enumerate(self.by_sentence):
            for amount in amounts:
                if amount.label:
                    found[amount.label].append((amount, place))
        return found

    def rivals(self, amount: Amount) -> list[tuple[Amount, int]]:
        """Other numbers that the sources give the same thing, where they never put this number beside it."""
        if amount.label:
            named = self.by_label.get(amount.label, [])
            return [] if any(other.value == amount.value for other, _ in named) else named
        order = amount.unit == "order"
        found: list[tuple[Amount, int]] = []
        for noun in amount.nouns:
            told = [
                (other, place)
                for other, place in self.by_noun.get(noun, ())
                if other.dimension == amount.dimension and (other.unit == "order") == order
            ]
            beside = {place for word in called_alike(noun) for place in self.index.holding.get(word, ())}
            mine = {near for place in self._unbound.get(amount.value, ()) for near in (place - 1, place, place + 1)}
            mine |= self.values.get(amount.value, set())
            if told and not mine & beside:
                found += told
        return found

    @cached_property
    def _unbound(self) -> dict[Fraction, set[int]]:
        """Numbers that are said of nothing, or of `them`, with the sentences that tell them."""
        found: dict[Fraction, set[int]] = defaultdict(set)
        for place, amounts in enumerate(self.by_sentence):
            for amount in amounts:
                if amount.dimension in {"count", "money"} and not amount.nouns & self.index.stems - {"them"}:
                    found[amount.value].add(place)
        return found

    def displaced(self, places: list[int], said: frozenset[Fraction], most: Fraction) -> tuple[Amount, int] | None:
        """A count of these sentences, else of the next ones, that the draft tells nowhere: another may stand for it."""
        for near in (
            places,
            [place - 1 for place in places if place > 0],
            [place + 1 for place in places if place + 1 < len(self.by_sentence)],
        ):
            counts = [
                (amount, place)
                for place in near
                for amount in self.by_sentence[place]
                if amount.dimension == "count" and amount.unit != "order" and amount.value > 1
            ]
            if counts:
                return next((one for one in counts if one[0].value not in said and one[0].value <= most), None)
        return None

    def lists(self, count: int, nouns: frozenset[str], matter: frozenset[str], least: int) -> bool:
        """Whether the sources list so many things of this name, or where they speak of the same matter."""
        for place in self.counted.get(count, ()):
            sentence = self.index.sentences[place]
            if len((nouns | matter) & sentence.stems) >= least or (nouns & sentence.stems and ":" in sentence.text):
                return True
        return False

    def contradicted(self, amount: Amount, clause: str) -> tuple[Amount, int] | None:
        """A length of time or a share that the notes tell of the same matter, where this one does not agree with it."""
        if amount.dimension != "time" or not amount.value:
            return None
        found: tuple[Amount, int] | None = None
        for place in matching_places(self.index, clause):
            for other in self.by_sentence[place]:
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
    return KnownNumbers(index, days)

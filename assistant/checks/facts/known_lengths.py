"""The lengths of time that follow from what sources tell: between two times or days, sums of lengths, and rivals."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from itertools import combinations

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.clocks import HALF_A_DAY
from assistant.checks.facts.nearby import matching_places
from assistant.checks.facts.reckoning import agree, same_length, slack
from assistant.checks.facts.shares import MOST_TOGETHER, in_unit, unit_of
from assistant.checks.facts.told_numbers import ToldNumbers

_MINUTE = frozenset({"min", "mins", "minute"})
_SHORT = frozenset({"min", "hour"})
_LONG = frozenset({"day", "week", "month", "year"})
_MOST_DAYS = 60
_DAY = 1440
_MONTHS_IN_YEAR = 12
_ROUNDED_TO, _LEAST_ROUNDED, _ROUNDED = 5, 15, Fraction(1, 11)
"""Minutes to which people round the length of a talk, from which on, and how far: `an hour` for 55 minutes (ours)."""
_FEW = 4
"""Weeks or months up to which a writer counts them off the calendar."""
_FEW_DAYS = 31
"""The same of days."""
_OF_DECADES = 3
"""Years by which a span may differ from decades that are told."""


class KnownLengths:
    """Lengths of time of the sources; `pairs` are the numbers that stand near each other."""

    def __init__(self, told: ToldNumbers, pairs: list[tuple[Amount, Amount]]) -> None:
        self.told, self.pairs = told, pairs

    @cached_property
    def clocks_reached(self) -> frozenset[int]:
        """Clock times that lie a told length before or after another."""
        lengths = {
            round(minutes) for minutes, unit in self.told.times if unit in {"min", "hour"} and minutes < HALF_A_DAY
        }
        told = self.told.hours.minutes
        moved = {(clock + sign * length) % HALF_A_DAY for clock in told for length in lengths for sign in (1, -1)}
        return frozenset(moved | told)

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

    def rounds_a_stay(self, amount: Amount) -> bool:
        """Whether a length of time is that of a talk from one clock time to another, rounded as people round it."""
        if amount.value in self.told.hours.sittings:
            return True
        if amount.value % _ROUNDED_TO or amount.value < _LEAST_ROUNDED:
            return False
        return any(abs(stay - amount.value) <= amount.value * _ROUNDED for stay in self.told.hours.sittings)

    def since_a_month(self, amount: Amount) -> bool:
        """Whether so many months lie between today and the last month of a name that the notes tell."""
        anchor = self.told.days.anchor
        if anchor is None or unit_of(amount.unit) != "month":
            return False
        told = {day.month for days in self.told.days.by_sentence for day in days if day.month and not day.year}
        return any((anchor.month - month) % _MONTHS_IN_YEAR == in_unit(amount) for month in told)

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

    def only_between_days(self, amount: Amount) -> bool:
        """Whether some weeks, months or many days are told nowhere, and only two days of the notes lie so far apart.

        Of many days some two lie any few weeks apart.
        """
        value, unit = float(amount.value), unit_of(amount.unit)
        few = _FEW_DAYS if unit == "day" else _FEW
        if unit not in {"day", "week", "month"} or in_unit(amount) <= few or in_unit(amount) in self.told.bare:
            return False
        return not any(
            same_length(told, told_unit, value, unit, rough=amount.rough) for told, told_unit in self.told.times
        )

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

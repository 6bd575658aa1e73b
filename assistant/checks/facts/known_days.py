"""The days that sources tell, in every way a draft may name them again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property

from assistant.checks.facts.dated_sources import (
    days_of_line,
    leads_to_a_day,
    month_first,
    month_stands_first,
    written_on,
)
from assistant.checks.facts.days import Day, made_of
from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.reached_days import (
    months_of_spans,
    months_reached,
    of_a_month,
    of_a_number,
    of_a_weekday,
    parts_of_months,
    weekdays_after,
    years_reached,
)
from assistant.checks.facts.stepped_days import stepped_days
from assistant.reading.dates import find_dates

_WEEKEND = re.compile(r"\b(?:weekends?|wknd|w/e)\b")
_MONTHS_IN_YEAR = 12
_PARTS_OF_MONTH = (1, 15, 28)
"""Days by which a month stands where time is counted from it."""
_LAST_DAYS = 24
_NEAR = 31
"""Days before and after today of which a relative phrase in rough notes may speak."""


def nearest(month: int, day: int, today: date) -> date | None:
    """The day of that name nearest to today; None where the calendar has none."""
    found = [made for year in (today.year - 1, today.year, today.year + 1) if (made := made_of(year, month, day))]
    return min(found, key=lambda one: abs((one - today).days), default=None)


class KnownDays:
    """Days, months, years and weekdays that the sources name or imply, seen from `today`."""

    def __init__(
        self, index: SourceIndex, today: date | None, dated: tuple[date, ...], people: frozenset[str] = frozenset()
    ) -> None:
        self._index, self._today, self._dated, self._people = index, today, dated, people

    @cached_property
    def by_sentence(self) -> tuple[tuple[Day, ...], ...]:
        """The mentions of every sentence of the index, in its order."""
        found = (days_of_line(sentence.text, self._people) for sentence in self._index.sentences)
        return tuple(map(month_first, found) if month_stands_first(self._index.sources) else found)

    @cached_property
    def _mentions(self) -> tuple[Day, ...]:
        return tuple(day for days in self.by_sentence for day in days)

    @cached_property
    def anchor(self) -> date | None:
        """Today, else the last day with a year that the sources tell."""
        if self._today:
            return self._today
        whole = [
            made
            for day in self._mentions
            if day.year and day.month and (made := made_of(day.year, day.month, day.day or 1))
        ]
        return max(whole, default=None)

    @cached_property
    def pairs(self) -> frozenset[tuple[int, int]]:
        """Month and day of every day that is told, both orders of figures where either is possible."""
        told = {(day.month, day.day) for day in self._mentions if day.month and day.day}
        told |= {(day.day, day.month) for day in self._either_way if day.day and day.month}
        named = {day.month for day in self._mentions if day.month} | self._months_around
        told |= {(month, one.day) for one in self._mentions if one.day for month in named if self._falls(one, month)}
        numbers = {one.day for one in self._mentions if one.day and not one.month and one.weekday is None}
        soon = of_a_number(numbers, self.anchor, _NEAR) if self.anchor else ()
        told |= {(one.month, one.day) for one in (*self._relative, *soon)}
        return frozenset(told | parts_of_months("\n".join(self._index.sources).casefold()))

    @property
    def _months_around(self) -> set[int]:
        """The months around today, of which a weekday with its number alone is one: `Mon 9, Tue 10 or Wed 11`."""
        return {(self.anchor.month - 1 + step) % _MONTHS_IN_YEAR + 1 for step in (-1, 0, 1)} if self.anchor else set()

    def _falls(self, one: Day, month: int) -> bool:
        """Whether a weekday with its number alone (`tue 5`) may be of a month."""
        made = made_of(self.anchor.year, month, one.day) if self.anchor and one.day and not one.month else None
        return made is not None and made.weekday() == one.weekday

    @cached_property
    def _either_way(self) -> tuple[Day, ...]:
        """Days in figures that may be read both ways: none where another shows that the day stands first."""
        figures = [day for day in self._mentions if day.swapped and day.day]
        shown = any(day.day and day.day > _MONTHS_IN_YEAR for day in figures)
        return () if shown else tuple(day for day in figures if day.day and day.day <= _MONTHS_IN_YEAR)

    @cached_property
    def dates(self) -> frozenset[date]:
        """Whole days: with the year that is told, else the nearest."""
        found = {made for day in self._mentions for made in self.whole(day)}
        return frozenset(found | self._relative)

    def whole_in(self, place: int) -> list[date]:
        """The whole days of a sentence of the sources, months by their parts, and today."""
        found = [
            made
            for day in self.by_sentence[place]
            for part in ((day.day,) if day.day else _PARTS_OF_MONTH)
            for made in self.whole(replace(day, day=part))
        ]
        return [*found, *([self.anchor] if self.anchor else [])]

    @cached_property
    def between(self) -> frozenset[date]:
        """The days between which time may be counted: those that are told, and months by their parts."""
        found = {made for place in range(len(self.by_sentence)) for made in self.whole_in(place)}
        return frozenset(found) | self.dates

    @cached_property
    def told_whole(self) -> tuple[date, ...]:
        """Each day that is told whole, as often as it is, in order."""
        return tuple(made for one in self._mentions for made in self.whole(one))

    def whole(self, day: Day) -> Iterable[date]:
        if day.month is None or day.day is None:
            return
        if day.year:
            made = made_of(day.year, day.month, day.day)
        else:
            made = nearest(day.month, day.day, self.anchor) if self.anchor else None
        if made:
            yield made

    @cached_property
    def _relative(self) -> frozenset[date]:
        """Days that the workspace holds, that are said of another day ("tomorrow", "in four weeks"), and today."""
        found = set(self._dated)
        if self.anchor is None:
            return frozenset(found)
        if self._today:
            found |= {self._today + timedelta(days=ahead) for ahead in (-1, 0, 1)}
        found |= set(self._of_weekdays(self._mentions))
        for number, source in enumerate(self._index.sources):
            found |= set(of_a_month(fold(source), self.anchor))
            told = "\n".join(line for line in dict.fromkeys(source.split("\n")) if leads_to_a_day(line.casefold()))
            lines = [place for place, sentence in enumerate(self._index.sentences) if sentence.source == number]
            days = [(at, made) for at in lines for day in self.by_sentence[at][:1] for made in self.whole(day)]
            for said in dict.fromkeys((self.anchor, *written_on(days, min(lines, default=None), self.anchor))):
                found |= {one.day for one in find_dates(told, said) if one.day and abs((one.day - said).days) <= _NEAR}
        text = "\n".join(self._index.sources).casefold()
        return frozenset(found.union(weekdays_after(text, found.union(self.told_whole))))

    @cached_property
    def stepped(self) -> frozenset[tuple[int, int]]:
        """Month and day of told days moved by a number of days or weeks that is told beside them, and of their ends."""
        own = frozenset({*self._dated, *([self.anchor] if self.anchor else [])})
        told = [frozenset(made for day in days for made in self.whole(day)) for days in self.by_sentence]
        named = [frozenset(self._of_weekdays(days)) for days in self.by_sentence]
        moved = stepped_days(self._index.sentences, told, named, own)
        return frozenset((one.month, one.day) for one in moved)

    def _of_weekdays(self, days: Iterable[Day]) -> Iterator[date]:
        for day in days:
            if day.weekday is not None and day.day is None and self.anchor:
                yield from of_a_weekday(day.weekday, self.anchor)

    @cached_property
    def months(self) -> frozenset[int]:
        found = {day.month for day in self._mentions if day.month} | {one.month for one in self.dates}
        found |= {day.day for day in self._either_way if day.day}
        text = " ".join(source.casefold() for source in self._index.sources)
        return frozenset(found | months_of_spans(text))

    @cached_property
    def years(self) -> frozenset[int]:
        found = {day.year for day in self._mentions if day.year} | {one.year for one in self.dates}
        if self.anchor:
            found.add(self.anchor.year)
            told = {day.month for day in self._mentions if day.month and not day.year}
            text = "\n".join(self._index.sources).casefold()
            found |= years_reached(text, self.anchor) | {one[1] for one in self._months_reached}
            found |= {self.anchor.year - 1} if any(month > self.anchor.month for month in told) else set()
        return frozenset(found)

    @cached_property
    def _months_reached(self) -> frozenset[tuple[int, int]]:
        text = "\n".join(self._index.sources).casefold()
        return months_reached(text, self.anchor) if self.anchor else frozenset()

    @cached_property
    def named_weekdays(self) -> frozenset[int]:
        found = {day.weekday for day in self._mentions if day.weekday is not None}
        if any(_WEEKEND.search(source.casefold()) for source in self._index.sources):
            found |= {5, 6}
        return frozenset(found)

    @cached_property
    def _weekdays_near(self) -> frozenset[int]:
        """Weekdays of the days that are told and lie near today: of which a weekday alone may speak."""
        if self.anchor is None:
            return frozenset(one.weekday() for one in self.dates)
        return frozenset(one.weekday() for one in self.dates if abs((one - self.anchor).days) <= _NEAR)

    @cached_property
    def _by_month(self) -> Mapping[int, frozenset[int]]:
        """Month -> the years that are told with it."""
        told = {(day.month, day.year) for day in self._mentions if day.month and day.year}
        told |= {(one.month, one.year) for one in self.dates} | self._months_reached
        return {month: frozenset(year for other, year in told if other == month) for month, _ in told}

    def _years_of(self, month: int) -> frozenset[int]:
        """The years that are told with a month; any that is told where it has none of its own."""
        return self._by_month.get(month) or self.years

    @cached_property
    def days_of_month(self) -> frozenset[int]:
        told = {day.day for day in self._mentions if day.day} | {day.month for day in self._either_way if day.month}
        return frozenset(told | {one.day for one in self.dates})

    def hold(self, day: Day) -> bool:
        """Whether the sources tell such a day."""
        if day.month and day.day:
            given = (day.month, day.day) in self.pairs or (day.swapped and (day.day, day.month) in self.pairs)
            return (given or (day.month, day.day) in self.stepped) and (
                day.year is None or day.year in self._years_of(day.month)
            )
        if day.month:
            return day.month in self.months and (day.year is None or day.year in self._years_of(day.month))
        if day.day:
            return day.day in self.days_of_month or any(step[1] == day.day for step in self.stepped)
        if day.weekday is not None:
            return day.weekday in self.named_weekdays or day.weekday in self._weekdays_near
        return day.year in self.years or str(day.year) in self._index.words

    def names(self, day: Day, *, past: bool = False) -> bool:
        """Whether the sources themselves tell a weekday or a month, and not only today or a day told from it; with
        `past`, a weekday as itself, or of a day up to today.
        """
        if day.day is not None or day.year is not None:
            return True
        if day.weekday is not None:
            return day.weekday in (self._weekdays(past=True) if past else self._weekdays_told)
        return day.month not in self._months_reckoned

    def _weekdays(self, *, past: bool) -> frozenset[int | None]:
        told = {one.weekday() for one in self.told_whole if not (past and self._today and one > self._today)}
        return frozenset(
            told | ({one.weekday for one in self._mentions if not past or not one.day} & self.named_weekdays)
        )

    @cached_property
    def _weekdays_told(self) -> frozenset[int | None]:
        return self._weekdays(past=False)

    @cached_property
    def _months_reckoned(self) -> frozenset[int]:
        return frozenset({one.month for one in self._relative} - {one.month for one in self._mentions})

    def first_day(self, most: int) -> date | None:
        """The first whole day of the sources, where it lies no more than so many days back."""
        first = next(iter(self.told_whole), None)
        return first if first and self._today and 0 <= (self._today - first).days <= most else None

    def only_stepped(self, day: Day) -> bool:
        """Whether a day is told nowhere and only lies a told number of days or weeks from one that is."""
        if not (day.month and day.day):
            return False
        return (day.month, day.day) not in self.pairs and not (day.swapped and (day.day, day.month) in self.pairs)

    def settle(self, day: Day, meant: date) -> bool:
        """Whether a weekday and date are right in a year that is told, or stand so in notes of another time."""
        told = {one.year for one in self._mentions if one.year} | {one.year for one in self._dated}
        if day.month and day.day:
            years = (made_of(year, day.month, day.day) for year in told)
            if any(made.weekday() == day.weekday for made in years if made):
                return True
        far = self.anchor is not None and abs((meant - self.anchor).days) > _NEAR
        return far and any(
            (one.month, one.day, one.weekday) == (day.month, day.day, day.weekday) for one in self._mentions
        )

    def end_of_month(self, month: int) -> bool:
        """Whether the sources speak of the end of a month, by its last days or by its name alone."""
        return any(day.month == month and (day.day is None or day.day >= _LAST_DAYS) for day in self._mentions) or any(
            one.month == month and one.day >= _LAST_DAYS for one in self.dates
        )

    def in_sentence(self, place: int, like: Day) -> list[Day]:
        """Days of a sentence of the sources that are told with the same parts."""
        return [
            day
            for day in self.by_sentence[place]
            if bool(day.day) >= bool(like.day) and bool(day.month) >= bool(like.month)
            and (like.month or like.day or (day.weekday is None) == (like.weekday is None))
            and (like.month or like.day or like.weekday is not None or day.year)
        ]  # fmt: skip

"""What both drawings of a relationship share: how days lie on a line, its months, and the numbers in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.model.relationship import LANES, Lane, Relationship, Sign
from prompts import table

WORDS = "documents/relationship.toml"
YEARS = 10
"""Further from today than this a day is drawn at the edge; one slip of the pen must not squeeze all the rest."""
RATINGS_TOLD = 6
"""Ratings told in words; all of them are drawn."""
STEPS = (1, 3, 12, 60)
"""Months between two marks of the scale, the closest that fit."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Whole months, from the first of the first one up to the first of the month after the last one."""

    first: date
    end: date

    def share(self, day: date) -> float:
        """Where a day lies, from 0 to 1."""
        return min(max((day - self.first).days / (self.end - self.first).days, 0), 1)

    def marks(self, most: int) -> list[date]:
        """The first day of each month; of each quarter, year or fifth year where there would be more than `most`."""
        months = list(self._months())
        step = next((step for step in STEPS if len(months) <= most * step), STEPS[-1])
        return [month for month in months if (month.year * 12 + month.month - 1) % step == 0] or months[:1]

    def _months(self) -> Iterator[date]:
        month = self.first
        while month < self.end:
            yield month
            month = next_month(month)


def scale_of(drawn: Relationship) -> Scale | None:
    """The months in which something happened, today among them; None where nothing has a day."""
    days = drawn.days
    if not days:
        return None
    far = timedelta(days=YEARS * 366)
    first = max(min(*days, drawn.today), drawn.today - far)
    last = min(max(*days, drawn.today), drawn.today + far)
    return Scale(first.replace(day=1), next_month(last))


def next_month(day: date) -> date:
    """The first day of the month after."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def month_name(month: date, *, year: bool) -> str:
    """`Nov`, or `Nov 2026`."""
    return f"{month:%b %Y}" if year else f"{month:%b}"


def lanes_of(drawn: Relationship) -> tuple[Lane, ...]:
    """The lanes in which there is something."""
    return tuple(lane for lane in LANES if drawn.count(lane))


def lane_name(lane: Lane, drawn: Relationship) -> str:
    return str(table(WORDS)["lanes"][lane]).format(name=drawn.name)


def counted(lane: Lane, drawn: Relationship) -> Iterator[tuple[Sign, str]]:
    """The signs of a lane that occur, each with its number in words."""
    for sign, how in table(WORDS)["signs"].items():
        number = drawn.count(lane, sign)
        if number:
            yield sign, str(how["words"]).format(n=number)


def in_numbers(drawn: Relationship) -> Iterator[tuple[str, str]]:
    """Every lane's name with its numbers in words, then how the ratings went."""
    for lane in lanes_of(drawn):
        yield lane_name(lane, drawn), ", ".join(words for _, words in counted(lane, drawn))
    if drawn.ratings:
        yield str(table(WORDS)["ratings"]), ratings_words(drawn)


def ratings_words(drawn: Relationship, *, arrow: str = "→", left_out: str = "…") -> str:
    """`4 → 6 → 7 of 10`; of many the first and the last ones."""
    values = [str(value) for _, value in drawn.ratings]
    if len(values) > RATINGS_TOLD:
        values = [values[0], left_out, *values[2 - RATINGS_TOLD :]]
    return f"{f' {arrow} '.join(values)} of 10"

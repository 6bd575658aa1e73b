"""Numbers of one kind that stand in a row or below each other: what they come to, up to one of them, on average."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import accumulate, combinations

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.units import MINUTES

_LEAST, _MOST = 3, 60
"""Numbers that make a series, and of one that are set against each other."""
_BREAK = re.compile(r"[.;!?](?:\s|$)|->|=>|→")
_BRACKETED = re.compile(r"\([^()\n]{0,200}\)")
_NAME_BETWEEN = re.compile(r"[\s,;/&+]*(?:and )?[^\W\d]{1,20}\.?\s?[:=-]?\s?")
_ROUGHLY = Fraction(2, 25)
"""How far a sum may be rounded, as a part of it."""
_TIME = "time"
_FIRST = "=first"
"""The key of a column that is only the first number of every row."""


@dataclass(frozen=True)
class Series:
    """Numbers that count one thing, in order, lengths of time in minutes; `rows` are those of the register."""

    dimension: str
    values: tuple[Fraction, ...]
    rows: tuple[int, ...] = ()

    @cached_property
    def total(self) -> Fraction:
        return sum(self.values, Fraction(0))

    @cached_property
    def running(self) -> frozenset[Fraction]:
        """What the first two, three … come to."""
        return frozenset(list(accumulate(self.values))[1:])

    @cached_property
    def mean(self) -> Fraction:
        return self.total / len(self.values)

    @cached_property
    def differences(self) -> frozenset[Fraction]:
        return frozenset(abs(one - other) for one, other in combinations(self.values[:_MOST], 2))

    def of(self, rows: frozenset[int]) -> Fraction:
        """What the numbers of some rows come to."""
        return sum((value for value, row in zip(self.values, self.rows, strict=False) if row in rows), Fraction(0))


class Results:
    """What the series of some notes come to, of one dimension."""

    def __init__(self, series: Sequence[Series]) -> None:
        self._series = series

    @cached_property
    def totals(self) -> tuple[Fraction, ...]:
        return tuple(sorted({one.total for one in self._series}))

    @cached_property
    def running(self) -> tuple[Fraction, ...]:
        return tuple(sorted({made for one in self._series for made in one.running}))

    @cached_property
    def differences(self) -> frozenset[Fraction]:
        return frozenset(made for one in self._series for made in one.differences)

    @cached_property
    def means(self) -> tuple[Fraction, ...]:
        return tuple(sorted({one.mean for one in self._series}))


def holds_near(made: Sequence[Fraction], said: Amount) -> bool:
    """Whether one of some results, in order, is the number that is said, rounded where that says so."""
    slack = said.value * _ROUGHLY if said.rough else Fraction(0)
    return within(made, said.value, slack)


def within(made: Sequence[Fraction], value: Fraction, slack: Fraction) -> bool:
    """Whether one of some numbers, in order, lies so near a value."""
    at = bisect_left(made, value - slack)
    return at < len(made) and made[at] <= value + slack


def in_a_line(text: str, amounts: Sequence[Amount]) -> Iterator[Series]:
    """The series of one sentence: `choir: sopranos 11 altos 9 tenors 3`; `42, 44, 41 min`; those in brackets apart."""
    ordered = sorted((one for one in amounts if _plain(one)), key=lambda one: one.start)
    brackets = [found.span() for found in _BRACKETED.finditer(text)]
    marks = [found.start() for found in _BREAK.finditer(text)]
    colons = [at for at, char in enumerate(text) if char == ":"]
    groups: dict[tuple[str, int, int, int], list[Amount]] = defaultdict(list)
    for one in ordered:
        inside = next((number for number, (start, end) in enumerate(brackets, 1) if start < one.start < end), 0)
        before = sum(at < one.start for at in colons)
        if one.dimension != _TIME:
            groups["count", inside, sum(at < one.start for at in marks), before].append(one)
        else:
            groups[_TIME, inside, 0, 0].append(one)
    for (dimension, *_), listed in groups.items():
        unit = _unit_behind(text, ordered, listed) if dimension == "count" else None
        if unit:
            each = Fraction(MINUTES.get(unit.unit.removesuffix("s"), 1))
            values = [one.value * each for one in listed] + [unit.value]
            yield Series(_TIME, tuple(values))
        elif dimension == _TIME and len(listed) > 1:
            yield Series(_TIME, tuple(one.value for one in listed))
        elif len(listed) >= _LEAST:
            behind = zip(listed, [*listed[1:], None], strict=True)
            if _alike([_without_next_name(text, *two) for two in behind]):
                yield Series("count", tuple(one.value for one in listed))


def _alike(amounts: Sequence[Amount]) -> bool:
    """Whether some numbers may count one thing: those that name what they count name the same."""
    named = [one.nouns for one in amounts if one.nouns]
    return not named or bool(frozenset.intersection(*named))


def _without_next_name(text: str, one: Amount, following: Amount | None) -> Amount:
    """The number without the word that belongs to the next one: `altos` of `sopranos 11 altos 9`."""
    named = text[: one.start].rstrip().endswith(tuple("abcdefghijklmnopqrstuvwxyz:-="))
    last = following is None or _NAME_BETWEEN.fullmatch(text[one.end : following.start]) is not None
    return replace(one, nouns=frozenset()) if named and last else one


def _unit_behind(text: str, ordered: list[Amount], listed: list[Amount]) -> Amount | None:
    """The length of time whose unit the bare numbers right before it share."""
    follows = next((one for one in ordered if one.start > listed[-1].end), None)
    if follows is None or follows.dimension != _TIME or len(listed) < 2:
        return None
    joined = all(
        re.fullmatch(r"\s?[,/]\s?|\s(?:and|then)\s", text[one.end : other.start])
        for one, other in zip(listed, [*listed[1:], follows], strict=True)
    )
    return follows if joined else None


def of_rows(rows: Sequence[Sequence[Amount]], texts: Sequence[str], *, alike: bool) -> Iterator[Series]:
    """The columns of a register: the numbers that have a cell, a noun or a word before them in common, and where the
    rows are `alike`, the first number of every row.
    """
    columns: dict[int | str, list[tuple[int, Amount]]] = defaultdict(list)
    for number, (amounts, text) in enumerate(zip(rows, texts, strict=True)):
        plain = sorted((one for one in amounts if _plain(one)), key=lambda one: one.start)
        for place, one in enumerate(plain):
            cell = text.count("|", 0, one.start) if "|" in text else -1
            names = [noun for noun in one.nouns if not noun.startswith("=")] or [one.lead] * bool(one.lead)
            keys: list[int | str] = [cell] if cell >= 0 else [*names, *([_FIRST] if place == 0 else [])]
            for key in keys:
                columns[key].append((number, one))
    for key, column in columns.items():
        numbers = [number for number, _ in column]
        amounts = [one for _, one in column]
        if len(set(numbers)) < len(numbers) or len({one.dimension == _TIME for one in amounts}) > 1:
            continue
        if key == _FIRST and not (alike and len(numbers) == len(rows) and _alike(amounts)):
            continue
        if len(numbers) >= (2 if alike else _LEAST):
            yield Series(amounts[0].dimension, tuple(one.value for one in amounts), tuple(numbers))


def _plain(one: Amount) -> bool:
    return one.dimension != "share" and not one.label and one.unit != "order"

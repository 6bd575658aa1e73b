"""Lists and tables of the notes, row by row: how many rows there are, what they say, what their numbers come to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import groupby, pairwise

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import SourceIndex, folded_words, stems_of
from assistant.checks.facts.series import Series, of_rows
from assistant.reading.date_phrases.tokens import MONTHS, WEEKDAYS

_LEAST, _MOST = 3, 200
"""Rows that a register has."""
_ALIKE = frozenset({"table", "dated", "named"})
"""Shapes of rows whose numbers are of one kind, as those of bullets are not."""
_RULE = re.compile(r"[\s|:+=-]*")
_BULLET = re.compile(r"\s*(?:[-*•+>]\s+)?")
_BOX = re.compile(r"\[(?P<mark>[ x✓✔X]?)\]")
_DATED = re.compile(
    r"(?:on\s+)?(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}\b|\d{1,2}(?:st|nd|rd|th)?\s(?P<month>[a-z]{3,9})\b"
    r"|(?P<name>[a-z]{3,9})\b|(?:19|20)\d\d\b)"
)
_NUMBERED = re.compile(r"(?:(?:no|nr)\.?\s?)?\d{1,3}\s?[.):]\s")
_CLOCK = re.compile(r"[\[(]?(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)(?!\d|[.:/]\d)")
_NAMED = re.compile(r"[^\W\d][^\d:|]{0,28}[:=-]?\s*\d")
_HEAD = re.compile(r"^(?P<head>[^:\n]{0,60}):\s")
_ITEM = re.compile(r"(?:[^,;()\n]|\([^()\n]{0,200}\))+")
_BOXED = re.compile(r"\[[ x✓✔X]?\][^\[\n]*")
_NAMES_OF_DAYS = frozenset({*MONTHS, *WEEKDAYS})
_LONGEST_LOG, _FEW_STAMPS = 600, 8
"""Minutes that a log covers at most; clock times up to which it is an agenda as much as a transcript."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its text in small letters, the stems of its words, and the numbers told in it."""

    text: str
    stems: frozenset[str]
    amounts: tuple[Amount, ...]


@dataclass(frozen=True)
class Register:
    """Rows of one shape that stand below each other, or items of one line, with the line above or before them."""

    heading: frozenset[str]
    rows: tuple[Row, ...]
    shape: str

    @cached_property
    def counts(self) -> Counter[str]:
        """How many rows have each stem."""
        return Counter(stem for row in self.rows for stem in row.stems)

    @cached_property
    def ticked(self) -> int | None:
        """How many rows have a tick in their box; None where they have no boxes."""
        boxes = [box for row in self.rows if (box := _BOX.search(row.text))]
        return sum(1 for box in boxes if box["mark"].strip()) if len(boxes) == len(self.rows) else None

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """The columns of numbers."""
        return tuple(
            of_rows([row.amounts for row in self.rows], [row.text for row in self.rows], alike=self.shape in _ALIKE)
        )

    def parts_of(self, matter: frozenset[str]) -> frozenset[int]:
        """How many rows say one of these stems, where it is said of some of them only."""
        return frozenset(self.counts[one] for one in matter if 0 < self.counts[one] < len(self.rows))


class Registers:
    """The registers of some notes, found again by their length and their words."""

    def __init__(self, every: tuple[Register, ...]) -> None:
        self.every = every
        self._sums: dict[tuple[str, bool], frozenset[Fraction]] = {}

    @cached_property
    def by_length(self) -> dict[int, list[Register]]:
        found: dict[int, list[Register]] = defaultdict(list)
        for one in self.every:
            found[len(one.rows)].append(one)
        return dict(found)

    @cached_property
    def by_stem(self) -> dict[str, list[Register]]:
        """The registers by the stems of their headings and of their rows."""
        found: dict[str, list[Register]] = defaultdict(list)
        for one in self.every:
            for stem in one.heading | one.counts.keys():
                found[stem].append(one)
        return dict(found)

    def sums_with(self, stem: str, *, time: bool) -> frozenset[Fraction]:
        """What columns come to in the rows that have a stem, and in all others, where these are two or more."""
        if (stem, time) not in self._sums:
            found: set[Fraction] = set()
            for register in self.by_stem.get(stem, ()):
                rows = frozenset(number for number, row in enumerate(register.rows) if stem in row.stems)
                others = frozenset(range(len(register.rows))) - rows
                for series in register.series if rows and others else ():
                    if (series.dimension == "time") == time:
                        found |= {series.of(part) for part in (rows, others) if len(part) > 1}
            self._sums[stem, time] = frozenset(found)
        return self._sums[stem, time]


def registers_of(index: SourceIndex, told: Sequence[Sequence[Amount]]) -> tuple[Register, ...]:
    """The registers of the sources; `told` are the numbers of every sentence, as they are placed in it."""
    found: list[Register] = []
    for source in range(len(index.sources)):
        lines = list(_lines(index, told, source))
        above = ""
        for shape, rows in groupby(lines, key=lambda row: _shape(row.text)):
            listed = list(rows)
            if shape and len(listed) > 1:
                found += _of_lines(shape, above, listed[:_MOST])
            above = listed[-1].text
        for line in lines:
            found += _of_one_line(line)
    return tuple(found)


def _lines(index: SourceIndex, told: Sequence[Sequence[Amount]], source: int) -> Iterator[Row]:
    text = index.sources[source]
    by_line: dict[int, list[Amount]] = defaultdict(list)
    for place, sentence in enumerate(index.sentences):
        if sentence.source == source:
            begin = text.rfind("\n", 0, sentence.start) + 1
            by_line[begin] += sorted(told[place], key=lambda one: one.start)
    begin = 0
    for line in text.split("\n"):
        low = fold(line)
        yield Row(low, stems_of(folded_words(line)), tuple(by_line.get(begin, ())))
        begin += len(line) + 1


def _shape(line: str) -> str:
    """What the rows of a register have in common at their beginning."""
    if not line.strip():
        return ""
    if line.lstrip().startswith("|"):
        return "table"
    at = _BULLET.match(line)
    begin = at.end() if at else 0
    if _BOX.match(line, begin):
        return "box"
    if _CLOCK.match(line, begin):
        return "clock"
    dated = _DATED.match(line, begin)
    if dated and (dated["month"] or dated["name"] or "jan") in _NAMES_OF_DAYS:
        return "dated"
    if _NUMBERED.match(line, begin):
        return "numbered"
    if begin > 0 and line[:begin].strip():
        return "bullet"
    return "named" if _NAMED.match(line) else ""


def _of_lines(shape: str, above: str, rows: list[Row]) -> Iterator[Register]:
    heading = stems_of(folded_words(above))
    if shape == "table":
        rows = [row for row in rows if not _RULE.fullmatch(row.text)]
        if rows and not rows[0].amounts:
            heading, rows = heading | rows[0].stems, rows[1:]
    if len(rows) >= _LEAST or (len(rows) > 1 and shape in {"table", "dated"}):
        yield Register(heading, tuple(rows), shape)


def _of_one_line(line: Row) -> Iterator[Register]:
    """The items of one line, where they are told off by commas or boxes."""
    boxed = _BOXED.findall(line.text)
    head = _HEAD.match(line.text)
    items = boxed if len(boxed) >= _LEAST else _ITEM.findall(line.text, head.end() if head else 0)[:_MOST]
    if len(items) >= _LEAST:
        rows = tuple(Row(item, stems_of(folded_words(item)), ()) for item in items if item.strip())
        yield Register(stems_of(folded_words(head["head"])) if head else frozenset(), rows, "items")


def sittings_in(sources: Sequence[str]) -> frozenset[int]:
    """Minutes from the first to the last of the clock times that the lines of a log begin with; of a short log, from
    each to the next as well.
    """
    found: set[int] = set()
    for source in sources:
        stamps = [
            int(stamp["hour"]) * 60 + int(stamp["minute"])
            for line in source.split("\n")
            if (stamp := _CLOCK.match(line, at.end() if (at := _BULLET.match(line)) else 0))
        ]
        if len(stamps) < _LEAST or stamps != sorted(stamps) or stamps[-1] - stamps[0] > _LONGEST_LOG:
            continue
        found.add(stamps[-1] - stamps[0])
        if len(stamps) <= _FEW_STAMPS:
            found |= {later - one for one, later in pairwise(stamps)}
    return frozenset(one for one in found if one)

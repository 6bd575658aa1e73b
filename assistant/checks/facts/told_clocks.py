"""The clock times that sources tell, how many stand in a row, and the lengths of time from one to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from assistant.checks.facts.clocks import clocks_in, hours_between, lengths_in
from assistant.checks.facts.registers import sittings_in

_MOST_LINES = 4
"""Lines of clock times that are counted together."""


class ToldClocks:
    """Clock times of some sentences, in small letters; `lines` are the sentences of each line."""

    def __init__(self, texts: Sequence[str], lines: Sequence[Sequence[int]], sources: Sequence[str]) -> None:
        self._texts, self._lines, self._sources = texts, lines, sources

    @cached_property
    def minutes(self) -> frozenset[int]:
        """Clock times, in minutes on twelve hours."""
        found: set[int] = set()
        for text in self._texts:
            found |= {clock.minute for clock in clocks_in(text)}
            found |= {end.minute for begins, ends, _ in lengths_in(text) for end in (begins, ends)}
        return frozenset(found)

    @cached_property
    def listed(self) -> frozenset[int]:
        """How many clock times stand in a line, or in lines that follow each other: ten of two weeks of times."""
        by_line = [sum(1 for place in places for _ in clocks_in(self._texts[place])) for places in self._lines]
        runs = (by_line[start : start + long] for start in range(len(by_line)) for long in range(1, _MOST_LINES + 1))
        return frozenset(sum(run) for run in runs if min(run) > 1)

    @cached_property
    def ranges(self) -> dict[int, frozenset[int]]:
        """When things begin -> when they end, in minutes on twelve hours."""
        found: dict[int, set[int]] = defaultdict(set)
        for text in self._texts:
            for begins, ends, _ in lengths_in(text):
                found[begins.minute].add(ends.minute)
        return {begins: frozenset(ends) for begins, ends in found.items()}

    @cached_property
    def sittings(self) -> frozenset[int]:
        """Minutes that the logs with clock times cover, and those from one clock time to another: `8:00-9:15`."""
        ranges = (length for text in self._texts for _, _, length in lengths_in(text))
        bare = {minutes for text in self._texts for minutes in hours_between(text)}
        return sittings_in(self._sources) | {int(length.total_seconds()) // 60 for length in ranges} | bare

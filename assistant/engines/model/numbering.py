"""Every line of the sources under one number, so that a model can say with a number which line it means."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from assistant.model.evidence import Source


class NumberedLine(NamedTuple):
    """A line as a model sees it. `number` runs on over all sources, from 1; `line` is its place in its own source."""

    number: int
    source: str
    line: int
    text: str


@lru_cache(maxsize=8)
def numbered(sources: tuple[Source, ...]) -> tuple[NumberedLine, ...]:
    """The lines of all sources in order, blank ones among them; line `n` is at place `n - 1`."""
    every = ((source.id, line, text) for source in sources for line, text in enumerate(source.lines, 1))
    return tuple(NumberedLine(number, *rest) for number, rest in enumerate(every, 1))

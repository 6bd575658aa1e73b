"""Lengths of time in tables that name their unit once, above: `timing (min)`, `min per batch`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.facts.shares import unit_of

_UNITS = "mins?|minutes|hrs?|hours|h|days|wks|weeks|months|years"
_TITLE = re.compile(
    rf"\((?:in )?(?P<bracketed>{_UNITS})\)|\b(?:(?P<rate>{_UNITS}) per\b|in (?P<told>{_UNITS})\b(?=\W*$))"
)
_BLANK = re.compile(r"\n\s*\n|\Z")


def units_told_above(sources: Sequence[str]) -> tuple[tuple[int, int, int, str], ...]:
    """Stretches of the sources, from the line below a title that names a unit to the next blank line.

    Each is the number of the source, its begin and end there, and the unit.
    """
    found: list[tuple[int, int, int, str]] = []
    for number, source in enumerate(sources):
        begin = 0
        for line in source.split("\n"):
            title = _TITLE.search(line.casefold())
            begin += len(line) + 1
            if title and begin < len(source):
                blank = _BLANK.search(source, begin - 1)
                unit = title["bracketed"] or title["rate"] or title["told"]
                found.append((number, begin, blank.start() if blank else len(source), unit_of(unit.removesuffix("s"))))
    return tuple(found)

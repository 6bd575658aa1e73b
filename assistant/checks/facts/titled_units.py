"""Lengths of time in tables that name their unit once, above: `timing (min)`, `min per batch`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.facts.shares import unit_of

_UNITS = "mins?|minutes|hrs?|hours|h|days|wks|weeks|months|years"
_TITLE = re.compile(
    rf"\((?:in )?(?P<bracketed>{_UNITS})\)|\b(?:(?P<rate>{_UNITS}) per\b|in (?P<told>{_UNITS})\b(?=\W*$))"
)


def units_told_above(sources: Sequence[str]) -> tuple[tuple[int, int, int, str], ...]:
    """Stretches of the sources, from the line below a title that names a unit to the next blank line or title.

    Each is the number of the source, its begin and end there, and the unit.
    """
    found: list[tuple[int, int, int, str]] = []
    for number, source in enumerate(sources):
        begin, open_since, unit = 0, 0, ""
        for line in source.split("\n"):
            title = _TITLE.search(line.casefold())
            if unit and (title or not line.strip()):
                found.append((number, open_since, begin, unit))
                unit = ""
            begin += len(line) + 1
            if title:
                unit = unit_of((title["bracketed"] or title["rate"] or title["told"]).removesuffix("s"))
                open_since = begin
        if unit and open_since < len(source):
            found.append((number, open_since, len(source), unit))
    return tuple(found)

"""A task with its owner and day behind it, set apart: `strength sheet — Ana — Thurs`, `sash cords = mine, thurs`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.reading.names import folded
from assistant.reading.people import Cast
from assistant.reading.words import load

_DASH = re.compile(r"\s+(?:[-–—|/]|->|→|>)\s+|\s*\t\s*")
_EQUALS = re.compile(r"\s*=\s*|\s+(?:→|->)\s+")
_WHOSE: dict[str, str] = load("promises")["whose"]
_MINE = re.compile(rf"(?P<whose>{'|'.join(_WHOSE)})\b[,;:]?\s*", re.IGNORECASE)
_UNOWNED = re.compile(
    r"\?+|tbc|tbd|anyone\??|anybody\??|who\??|nobody(?: yet)?|no one(?: yet)?|unassigned|somebody|someone"
)
_LEAST_CELLS = 3
_MOST_WHO = 4
"""Words of a cell that names an owner."""
_MOST_REST = 6
"""Words of a cell that says when."""


@dataclass(frozen=True, slots=True)
class Dashed:
    """What is to be done, the words for whose it is (empty where nobody's), and what stands behind them."""

    what: str
    who: str
    rest: str


def dashed(text: str, cast: Cast) -> Dashed | None:
    """The parts of `what — who — when` or `what = whose, when`; None for a text of another kind."""
    cells = [cell.strip() for cell in _DASH.split(text) if cell.strip()]
    if len(cells) >= _LEAST_CELLS:
        at = next((n for n, cell in enumerate(cells[1:], 1) if _is_owner(cell, cast)), 0)
        if at and len(cells) <= at + 2 and len(cells[-1].split()) <= _MOST_REST:
            return Dashed(" ".join(cells[:at]), _owner(cells[at]), " ".join(cells[at + 1 :]))
    parts = _EQUALS.split(text, maxsplit=1)
    mine = _MINE.match(parts[1]) if len(parts) > 1 else None
    if mine is None or len(parts[1][mine.end() :].split()) > _MOST_REST:
        return None
    return Dashed(parts[0], _WHOSE[mine["whose"].lower()], parts[1][mine.end() :])


def _is_owner(cell: str, cast: Cast) -> bool:
    if len(cell.split()) > _MOST_WHO:
        return False
    low = folded(cell)
    return _UNOWNED.fullmatch(low) is not None or low in {"me", "i"} or low in _WHOSE or cast.who(cell) is not None


def _owner(cell: str) -> str:
    low = folded(cell)
    return "" if _UNOWNED.fullmatch(low) else _WHOSE.get(low, cell)

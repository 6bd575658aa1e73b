"""Keys as rows: key, action, what the foot of the screen says, what it does. One rule for all of them.

A key that a text area or a list would take for itself (F6, Ctrl+O) works all the same: function keys and Ctrl with a
letter go before the widget that has the focus. Each has an id, so that it can be put on another key.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from textual.binding import Binding, BindingType

from assistant.model.base import slug

BEFORE_THE_FOCUS = re.compile(r"f\d+|ctrl\+[a-z]")


class Key(NamedTuple):
    """One key, or several with commas between; what it does; whether the foot of the screen shows it."""

    key: str
    action: str
    words: str
    tip: str
    shown: bool = True


def bindings(place: str, *keys: Key) -> list[BindingType]:
    """The keys of a place, under ids like `talk.write-it-now`."""
    return [
        Binding(
            row.key,
            row.action,
            row.words,
            id=f"{place}.{slug(row.words)}",
            tooltip=row.tip,
            show=row.shown,
            priority=BEFORE_THE_FOCUS.fullmatch(row.key) is not None,
        )
        for row in keys
    ]

"""Where in a text the forms of days are tried, so that a long one is read in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LETTERS = re.compile(r"[a-z]+")
_BEFORE, _AFTER = 64, 24
"""Characters before and after the name of a month or weekday within which a date lies."""


def windows(text: str, names: dict[str, int]) -> Iterator[tuple[int, int]]:
    """Stretches around these names, so that the forms with them are tried nowhere else; no end cuts a word."""
    start = end = -1
    for word in _LETTERS.finditer(text):
        if word.start() < end < word.end():
            end = word.end()  # else `decision` would be cut to `dec`
        if word.group() in names:
            if word.start() - _BEFORE > end:
                if end >= 0:
                    yield start, end
                start = max(0, word.start() - _BEFORE)
            end = word.end() + _AFTER
    if end >= 0:
        yield start, end


def within(form: re.Pattern[str], text: str, stretches: tuple[tuple[int, int], ...]) -> Iterator[re.Match[str]]:
    """Where a form stands within these stretches."""
    for start, end in stretches:
        yield from form.finditer(text, start, end)


def at(form: re.Pattern[str], text: str, places: list[int]) -> Iterator[re.Match[str]]:
    """Where a form begins at one of these places."""
    for place in places:
        match = form.match(text, place)
        if match:
            yield match

"""Notes too long for one request, in pieces: cut where a turn of speech or a paragraph begins, never inside a line."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from assistant.engines.model.fencing import shown
from assistant.engines.model.numbering import NumberedLine, numbered
from assistant.engines.model.tokens import count
from assistant.model.evidence import Source
from assistant.reading.lines import Line, ends_sentence
from assistant.reading.speakers import turn_of

_NOWHERE, _LINE, _PASSAGE, _PARAGRAPH, _SECTION = range(5)
"""How good a place a line is to begin a piece with."""
_HEADING = re.compile(r"#{1,6}\s+\S")
_ITEM = re.compile(r"\s*(?:[-*+•·・–—]|\d{1,2}[.)])\s")
_SHORTEST = 0.7
"""Share of an even piece from which on a piece may end."""


class Piece(NamedTuple):
    """Lines that go into one request together, and the tokens they take as they are shown.

    `tokens` is beyond the budget only where a single line is.
    """

    lines: tuple[NumberedLine, ...]
    tokens: int


def split(sources: tuple[Source, ...], budget: int, size: Callable[[str], int] = count) -> tuple[Piece, ...]:
    """The lines of the sources in as few, evenly filled pieces as fit the budget; every line is in exactly one.

    A piece ends before a heading or another source where it can, else before a paragraph or a turn of speech, else
    before a list item or a new sentence, else between lines. `size` tells the tokens of a text. Linear in the text.
    """
    lines = numbered(sources)
    taken = (size(f"{shown(line)}\n") if line.text.strip() else 1 for line in lines)
    filled = list(accumulate(taken, initial=0))
    places = [place for source in sources for place in _places(source)]
    pieces: list[Piece] = []
    start = 0
    while start < len(lines):
        end = _end(filled, places, start, budget)
        pieces.append(Piece(lines[start:end], filled[end] - filled[start]))
        start = end
    return tuple(pieces)


def _end(filled: list[int], places: list[int], start: int, budget: int) -> int:
    """Where the piece that begins at `start` ends: the best place near an even share of what is left."""
    left = filled[-1] - filled[start]
    if left <= budget:
        return len(places)
    even = left / -(-left // max(budget, 1))
    last = bisect_right(filled, filled[start] + budget, start + 1) - 1
    if last <= start:
        return start + 1
    first = min(bisect_left(filled, filled[start] + even * _SHORTEST, start + 1), last)
    aim = filled[start] + even
    return max(range(first, last + 1), key=lambda at: (places[at], -abs(filled[at] - aim)))


@lru_cache(maxsize=8)
def _places(source: Source) -> tuple[int, ...]:
    """How good each line is to begin with; the first line of a source always is.

    Told from the line and the one before it alone: the readers' full structure costs a second for a talk of an hour.
    """
    speaking = [_speaker(number, line) for number, line in enumerate(source.lines, 1)]
    coming_back = {name for name, times in Counter(speaking).items() if name and times > 1}
    places = [_SECTION]
    for (above, line), name in zip(pairwise(source.lines), speaking[1:], strict=True):
        if not line.strip():
            places.append(_NOWHERE)
        elif _HEADING.match(line):
            places.append(_SECTION)
        elif not above.strip() or name in coming_back:
            places.append(_PARAGRAPH)
        else:
            places.append(_PASSAGE if _ITEM.match(line) or ends_sentence(above) else _LINE)
    return tuple(places)


def _speaker(number: int, line: str) -> str:
    turn = turn_of(Line(number, line, 0, 0, line)) if line.strip() else None
    return turn.name if turn else ""

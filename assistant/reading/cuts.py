"""A passage cut into parts: one sentence or item each, and one undertaking each where several share a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.reading.compounds import items_apart, masked, undertaken_apart
from assistant.reading.document import Passage
from assistant.reading.sections import SectionKind
from assistant.reading.sentences import sentences

_ITEM_WORDS = 25
"""A list item up to this length is one part; a longer one is cut into sentences."""
_MOST_CHARACTERS = 1000
"""Nobody writes longer sentences; text without any full stop is cut here, so that reading stays linear."""
_COUNTED = re.compile(r"(?:^|(?<=[\s,;:]))\(?(?:\d|[a-e])\)\s+")
_TOLD: frozenset[SectionKind] = frozenset(("", "context", "commitments"))
"""Sections in which what several people undertake in one sentence is told apart."""


def parts_of(passage: Passage, section: SectionKind, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The places of the parts of a passage that each say one thing. `names` are the words of people's names, folded."""
    for start, end in _parts(passage, section):
        if passage.kind == "row" or section not in _TOLD:
            yield start, end
            continue
        items = items_apart(passage.text[start:end]) if section == "commitments" else ((0, end - start),)
        for first, last in items:
            text = passage.text[start + first : start + last]
            for left, right in undertaken_apart(text, masked(text, names)):
                yield start + first + left, start + first + right


def _parts(passage: Passage, section: SectionKind) -> tuple[tuple[int, int], ...]:
    counted = list(_COUNTED.finditer(passage.text))
    if len(counted) > 1 and section and passage.kind != "row":
        ends = [match.start() for match in counted[1:]] + [len(passage.text)]
        return tuple((match.end(), end) for match, end in zip(counted, ends, strict=True))
    spans = sentences(passage.text)
    short = len(passage.text.split()) <= _ITEM_WORDS
    quoted = (
        short
        and passage.text[:1] in '"“'
        and passage.text.rstrip(".")[-1:] in '"”'
        and passage.text.count(passage.text[0]) <= 2
    )
    one = (
        quoted
        or (
            passage.kind == "item"
            and short
            and "?" not in passage.text[:-1]
            and (section not in {"", "context"} or len(spans) == 1)
        )
        or passage.kind == "row"
    )
    whole = ((0, len(passage.text)),)
    return tuple(piece for span in (whole if one else spans) for piece in _pieces(passage.text, *span))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in pieces of bearable length, cut between words."""
    while end - start > _MOST_CHARACTERS:
        cut = text.rfind(" ", start, start + _MOST_CHARACTERS)
        cut = cut if cut > start else start + _MOST_CHARACTERS
        yield start, cut
        start = cut
    yield start, end

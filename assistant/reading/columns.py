"""Text set side by side -> reading order: a sheet in two columns, or cues in a margin beside the notes they are of.

Works on numbered lines and keeps their numbers, so that what is read still says where it stands. A table, where every
row has all its cells, is no sheet; it is left as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.reading.dates import days_said
from assistant.reading.lines import label_of, line_of
from assistant.reading.sections import section_kind

_GAP = re.compile(r"\S {3,}(?=\S)|^ {12,}(?=\S)")
_INNER_GAP = re.compile(r"\S\s{2,}\S")
_BAR = re.compile(r"\s*[|│┃]\s?")
_LEAST_LINES = 4
_LEAST_BOTH = 3
_LEAST_ALONE = 2
"""Rows with words on one side only, from which a sheet is no table."""
_NARROWEST = 12
_CUE_WIDTH = 30
_MOST_CHARACTERS = 240
"""A longer line is none of a sheet."""
_RAGGED = 5
"""Characters by which a wrapped line may fall short of the column's width."""
_BESIDE_A_DAY = 4
"""Characters that may stand beside a day in a cell of its own: `by`, brackets."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A line of a text as it is to be read."""

    number: int
    text: str
    goes_on: bool | None = None
    """Whether it continues the line before; None where its words must tell."""


def in_reading_order(lines: Iterable[tuple[int, str]]) -> list[Laid]:
    """The lines one column after the other; cues of a margin stand as labels before their notes."""
    laid = [Laid(number, text) for number, text in lines]
    margin = _margin(laid)
    if margin:
        return _with_cues(laid, margin)
    gutter = _gutter(laid)
    return _unrolled(laid, gutter) if gutter else laid


# ------------------------------------------------------------------------------------------------------ two columns


def _gutter(laid: list[Laid]) -> int:
    """Where the right column begins; 0 where the text has no two columns."""
    starts: Counter[int] = Counter()
    for line in laid:
        if len(line.text) <= _MOST_CHARACTERS and line.text.count("|") < 2:
            text = line.text.expandtabs(8)
            starts.update({match.end() for match in _GAP.finditer(text) if match.end() >= _NARROWEST})
    for at, count in starts.most_common(3):
        if count >= _LEAST_LINES and _is_sheet(laid, at):
            return at
    return 0


def _is_sheet(laid: list[Laid], at: int) -> bool:
    first, last = _block(laid, at)
    both = alone = days = 0
    for line in laid[first : last + 1]:
        text = line.text.expandtabs(8)
        if len(text) > at and text[at - 1] != " ":
            return False
        left, right = text[:at].strip(), text[at:].strip()
        both += bool(left and right)
        alone += bool(left) != bool(right)
        days += bool(right) and _is_day(right)
    if days * 2 >= both and days:
        return False
    headed = section_kind(_left(laid[first], at)) and section_kind(_right(laid[first], at))
    return both + bool(headed) >= _LEAST_BOTH and (alone >= _LEAST_ALONE or bool(headed))


def _is_day(cell: str) -> bool:
    """Whether a cell says when, and nothing else: `by Friday`, `10/20`."""
    found = next(iter(days_said(cell)), None)
    return found is not None and len(cell) - len(found.phrase) <= _BESIDE_A_DAY


def _block(laid: list[Laid], at: int) -> tuple[int, int]:
    """The first and the last line with words that begin at the gutter; a title over a blank line is none of them."""
    rows = [n for n, line in enumerate(laid) if _begins_at(line.text.expandtabs(8), at)]
    title = not any(line.text.strip() for line in laid[: rows[0]]) and not laid[rows[0] + 1].text.strip()
    return rows[1] if title else rows[0], rows[-1]


def _begins_at(text: str, at: int) -> bool:
    return len(text) > at and text[at] != " " and text[at - 2 : at] == "  "


def _left(line: Laid, at: int) -> str:
    return line.text.expandtabs(8)[:at].rstrip()


def _right(line: Laid, at: int) -> str:
    return line.text.expandtabs(8)[at:].rstrip()


def _unrolled(laid: list[Laid], at: int) -> list[Laid]:
    first, last = _block(laid, at)
    while last + 1 < len(laid) and laid[last + 1].text.strip() and len(laid[last + 1].text) <= at:
        last += 1
    block = laid[first : last + 1]
    left = _column([Laid(line.number, _left(line, at)) for line in block])
    right = _column([Laid(line.number, _right(line, at)) for line in block])
    return [*laid[:first], *left, Laid(block[-1].number, ""), *right, Laid(block[-1].number, ""), *laid[last + 1 :]]


def _column(laid: list[Laid]) -> list[Laid]:
    """A column whose wrapped lines are known by its own width."""
    width = max((len(line.text.strip()) for line in laid if not _INNER_GAP.search(line.text)), default=0)
    told: list[Laid] = []
    before = ""
    for line in laid:
        words = line.text.strip()
        first = words.split(" ", 1)[0]
        full = len(before) + 1 + len(first) >= width - _RAGGED
        begins = line_of(line.number, line.text)
        own = begins.bullet or bool(label_of(begins)) or section_kind(words) != "" or words.isupper()
        goes_on = bool(before and words and full and not own and not before.isupper() and not _ended(before))
        told.append(Laid(line.number, line.text, goes_on))
        before = words
    return told


def _ended(text: str) -> bool:
    """Whether a line is whole: it ends a sentence, or has a cell of its own at the end (`call Ana    - mon`)."""
    return text.endswith((".", "!", "?", ")")) or _INNER_GAP.search(text) is not None


# ------------------------------------------------------------------------------------------------- cues in a margin


def _margin(laid: list[Laid]) -> int:
    """Where a single bar divides cues from notes, line for line; 0 where none does."""
    bars: Counter[int] = Counter()
    for line in laid:
        marks = [n for n, ch in enumerate(line.text[:_MOST_CHARACTERS]) if ch in "|│┃"]
        if len(marks) == 1 and 0 < marks[0] <= _CUE_WIDTH:
            bars[marks[0]] += 1
    at, count = max(bars.items(), key=lambda entry: entry[1], default=(0, 0))
    if count < _LEAST_LINES:
        return 0
    known = sum(bool(section_kind(line.text[:at].strip())) for line in laid if _barred(line.text, at))
    return at if known >= _LEAST_ALONE else 0


def _barred(text: str, at: int) -> bool:
    return len(text) > at and text[at] in "|│┃"


def _with_cues(laid: list[Laid], at: int) -> list[Laid]:
    """Every cue as a heading over the notes beside and below it; a cue of several lines is put together."""
    told: list[Laid] = []
    for line in laid:
        if not _barred(line.text, at):
            told.append(line)
            continue
        cue = line.text[:at].strip()
        note = _BAR.sub("", line.text[at:], count=1).rstrip()
        if cue:
            told += [Laid(line.number, ""), Laid(line.number, f"## {cue}")]
        if note.strip():
            told.append(Laid(line.number, note))
    return told

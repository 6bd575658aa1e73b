"""A relationship drawn with letters: a row per lane over the months, ratings as a path, and the numbers in words.

A line is made of pieces with a role each, so that a face may colour them; without colour nothing is lost.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Literal, NamedTuple

from assistant.model.relationship import Lane, Relationship
from assistant.model.text import one_line
from assistant.sharing.relationship_scale import (
    WORDS,
    Scale,
    counted,
    lane_name,
    lanes_of,
    month_name,
    ratings_words,
    scale_of,
)
from prompts import table

Role = Literal["label", "axis", "good", "open", "warn", "calm", "text"]
LEAST, MOST = 40, 160
"""Cells below which no month can be told from the next, and beyond which more room shows nothing more."""
LABEL_MOST = 16
LEVELS = 5
"""Rows of the ratings: two steps of the scale of ten in each."""
MARK_CELLS = 4
"""Cells from one mark of the scale to the next, at the least."""
NEAR = (0, 1, -1, 2, -2)
"""Where a sign goes whose cell is taken, before it is counted with the one that stands there."""


class Piece(NamedTuple):
    """Letters of one role."""

    text: str
    role: Role


class Cell(NamedTuple):
    """What stands in one cell, and how many moments that is."""

    glyph: str
    role: Role
    number: int = 1

    @property
    def piece(self) -> Piece:
        if self.number == 1:
            return Piece(self.glyph, self.role)
        return Piece(str(self.number) if self.number <= 9 else "+", self.role)


Line = tuple[Piece, ...]


def relationship_lines(drawn: Relationship, width: int = 72, *, ascii_only: bool = False) -> tuple[Line, ...]:
    """The drawing in so many cells, a line each. With `ascii_only` its own signs are ASCII; names stay as they are."""
    scale = scale_of(drawn)
    if scale is None:
        return ((Piece(str(table(WORDS)["nothing"]), "text"),),)
    return tuple(_lines(drawn, scale, min(max(width, LEAST), MOST), "ascii" if ascii_only else "glyph"))


def relationship_text(drawn: Relationship, width: int = 72, *, ascii_only: bool = False) -> str:
    """The drawing as plain text."""
    lines = relationship_lines(drawn, width, ascii_only=ascii_only)
    return "\n".join("".join(piece.text for piece in line).rstrip() for line in lines)


def cells(text: str) -> int:
    """How many cells a text takes in a terminal: two for a wide letter, none for what is set on another."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _lines(drawn: Relationship, scale: Scale, width: int, form: str) -> Iterator[Line]:
    words = table(WORDS)
    axis = words["axis_ascii" if form == "ascii" else "axis"]
    names = {lane: _cut(lane_name(lane, drawn), axis["cut"]) for lane in lanes_of(drawn)}
    own = str(words["ratings"])
    label = 2 + max(map(cells, (*names.values(), *((_top(own),) if drawn.ratings else ()))))
    room = width - label
    marks = scale.marks(room // MARK_CELLS)
    months = [_column(month, scale, room) for month in marks]
    grid = {column: Cell(axis["grid"], "axis") for column in months}
    today = _column(drawn.today, scale, room)
    yield _row("", label, _marker(str(words["today"]), axis["marker"], today, room))
    for lane, name in names.items():
        yield _row(name, label, _drawn(grid | _placed(lane, drawn, scale, room, form), room))
    if drawn.ratings:
        yield ()
        yield from _rated(drawn, scale, label, room, axis, own)
    line = dict.fromkeys(range(room), Cell(axis["line"], "axis"))
    line |= {column: Cell(axis["month"], "axis") for column in months} | {today: Cell(axis["today"], "text")}
    yield _row("", label, _drawn(line, room))
    yield _row("", label, (Piece(_month_names(marks, scale, room), "label"),))
    yield ()
    for lane, name in names.items():
        pieces = [(_sign(sign, form), Piece(f" {said}", "text")) for sign, said in counted(lane, drawn)]
        yield from _wrapped(name, label, pieces, width)
    if drawn.ratings:
        went = Piece(ratings_words(drawn, arrow=axis["arrow"], left_out=axis["left_out"]), "text")
        yield from _wrapped(own, label, [(Piece("", "text"), went)], width)


def _column(day: date, scale: Scale, room: int) -> int:
    return min(int(scale.share(day) * room), room - 1)


def _sign(sign: str, form: str) -> Piece:
    how = table(WORDS)["signs"][sign]
    return Piece(how[form], how["tone"])


def _placed(lane: Lane, drawn: Relationship, scale: Scale, room: int, form: str) -> dict[int, Cell]:
    """The signs of a lane by column; where there is no room beside one another, they are counted."""
    placed: dict[int, Cell] = {}
    for moment in drawn.moments:
        if moment.lane != lane or moment.day is None:
            continue
        at = _column(moment.day, scale, room)
        free = next((at + by for by in NEAR if 0 <= at + by < room and at + by not in placed), None)
        if free is None:
            placed[at] = placed[at]._replace(number=placed[at].number + 1)
        else:
            placed[free] = Cell(*_sign(moment.sign, form))
    return placed


def _rated(drawn: Relationship, scale: Scale, label: int, room: int, axis: dict[str, str], own: str) -> Iterator[Line]:
    """The ratings as numbers at their height, with a path from one to the next."""
    points = [(_column(day, scale, room), value) for day, value in drawn.ratings]
    rows: list[dict[int, Cell]] = [{} for _ in range(LEVELS)]
    for (start, low), (end, high) in pairwise(points):
        for column in range(start, end):
            between = low + (high - low) * (column - start) / (end - start)
            rows[_level(between)][column] = Cell(axis["path"], "calm")
    for column, value in points:
        for digit, char in enumerate(str(value)):
            rows[_level(value)][min(column, room - len(str(value))) + digit] = Cell(char, "good")
    for number, row in enumerate(rows):
        edge = {0: _top(own), LEVELS - 1: "1"}.get(number, "")
        yield _row(edge.rjust(label - 2), label, _drawn(row, room)) if edge else _row("", label, _drawn(row, room))


def _top(own: str) -> str:
    """What stands before the uppermost row of the ratings."""
    return f"{own}  10"


def _level(value: float) -> int:
    return min(int((10 - value) / 2), LEVELS - 1)


def _marker(word: str, marker: str, column: int, room: int) -> Line:
    """The word for today beside its marker, on the side where there is room."""
    if column + 1 + cells(word) < room:
        return Piece(" " * column, "text"), Piece(f"{marker} {word}", "text")
    return Piece(" " * max(column - cells(word) - 1, 0), "text"), Piece(f"{word} {marker}", "text")


def _month_names(marks: list[date], scale: Scale, room: int) -> str:
    """Names below the months, as many as fit; the first one and each January with its year."""
    names = ""
    for number, month in enumerate(marks):
        at = _column(month, scale, room)
        name = month_name(month, year=number == 0 or month.month == 1)
        if at and at <= len(names):
            continue
        if at + len(name) <= room:
            names = names.ljust(at) + name
    return names


def _drawn(row: dict[int, Cell], room: int) -> Line:
    """Cells as pieces, neighbours of one role as one piece."""
    pieces: list[Piece] = []
    for column in range(room):
        piece = row[column].piece if column in row else Piece(" ", "axis")
        if pieces and pieces[-1].role == piece.role:
            pieces[-1] = Piece(pieces[-1].text + piece.text, piece.role)
        else:
            pieces.append(piece)
    return tuple(pieces)


def _row(name: str, label: int, pieces: Iterable[Piece]) -> Line:
    return (Piece(name + " " * (label - cells(name)), "label"), *pieces)


def _wrapped(name: str, label: int, signs: list[tuple[Piece, Piece]], width: int) -> Iterator[Line]:
    """A lane in numbers, wrapped under itself."""
    line: list[Piece] = []
    at = label
    for sign, said in signs:
        size = cells(sign.text) + cells(said.text) + 3
        if line and at + size > width:
            yield _row(name, label, line)
            name, line, at = "", [], label
        line += [sign, said, Piece("   ", "text")]
        at += size
    yield _row(name, label, line)


def _cut(name: str, mark: str) -> str:
    """A name that leaves room for the drawing."""
    name = one_line(name)
    if cells(name) <= LABEL_MOST:
        return name
    while cells(name) >= LABEL_MOST:
        name = name[:-1]
    return name + mark

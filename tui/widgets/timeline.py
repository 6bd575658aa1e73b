"""A relationship over time between the rows of a page, drawn anew for every width."""

from __future__ import annotations

from textual.content import Content

from assistant.model.relationship import Relationship
from assistant.sharing.relationship_text import Role, relationship_lines, relationship_text
from tui.looks import MUTED
from tui.safe import Rows, parts

TONES: dict[Role, str] = {
    "label": MUTED,
    "axis": MUTED,
    "calm": MUTED,
    "good": "$success",
    "open": "$accent",
    "warn": "bold $error",
    "text": "",
}
"""Colours of the drawing's roles; each sign tells the same without them."""


class DrawnPage(Rows):
    """Rows, the drawing, and more rows below it."""

    def __init__(self, before: Rows, drawn: Relationship, after: Rows) -> None:
        super().__init__((*before.rows, *after.rows))
        self.before, self.drawn, self.after = before, drawn, after

    @property
    def plain(self) -> str:
        """The words and the drawing, for tests and for search."""
        return f"{self.before.plain}\n{relationship_text(self.drawn)}\n{self.after.plain}"

    def lines(self, width: int) -> list[Content]:
        """The page laid out in so many cells, a line each."""
        return [*self.before.lines(width), *drawing_lines(self.drawn, width), *self.after.lines(width)]


def drawing_lines(drawn: Relationship, width: int) -> list[Content]:
    """The drawing in so many cells, in colours of the theme."""
    return [parts(*((piece.text, TONES[piece.role]) for piece in line)) for line in relationship_lines(drawn, width)]

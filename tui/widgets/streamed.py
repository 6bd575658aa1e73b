"""The end of a text that grows while it is looked at.

A drawing costs the same however much has come: what was wrapped stays as it is, its lines go to the terminal without
being laid out again, and so does the screen around them.
"""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from assistant.model.text import clean
from tui.safe import plain

ITALIC = Style(italic=True)
TAB = 4
"""Cells from one tab stop to the next."""


class Wrapped:
    """A growing text in lines of so many cells, of which only the last one is ever wrapped again."""

    def __init__(self) -> None:
        self.lines: list[str] = [""]
        self._told = ""
        self._text = ""
        self._width = 0
        self._settled = 0
        """Characters before the last line."""

    def grow(self, told: str, width: int) -> None:
        """Take the text as it is now. Another width, or a text that differs before its last line, is wrapped anew.

        A screen that is not laid out yet has no width: nothing is wrapped until it has.
        """
        if width < 1 or (told == self._told and width == self._width):
            return
        text = clean(told).expandtabs(TAB)
        if width != self._width or not text.startswith(self._text[: self._settled]):
            self.lines, self._settled = [""], 0
        new = [part.plain for part in Content(text[self._settled :]).wrap(width)]
        self.lines = [*self.lines[:-1], *new]
        self._settled = text.rindex(new[-1], self._settled)
        self._told, self._text, self._width = told, text, width


class Streamed(Widget):
    """As much of the end of a growing text as there is room for, letter for letter."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._words = ""
        self._wrapped = Wrapped()
        self._shown: list[str] = []
        self._style = ITALIC

    def tell(self, words: str) -> None:
        """Show the end of these words at the next drawing."""
        self._words = words
        self.refresh()

    def render(self) -> Content:
        return plain("\n".join(self._shown), "italic")

    def render_lines(self, crop: Region) -> list[Strip]:
        width, height = self.size
        self._wrapped.grow(self._words, width)
        self._shown = self._wrapped.lines[-height:]
        self._style = self.visual_style.rich_style + ITALIC
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        if self.text_selection is not None:
            return super().render_line(y)
        words = self._shown[y] if y < len(self._shown) else ""
        return Strip([Segment(words, self._style)], cell_len(words)).apply_offsets(0, y)

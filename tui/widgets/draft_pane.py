"""The right side of a conversation: the piece it is for, as far as it has grown."""

from __future__ import annotations

from pydantic import BaseModel
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.looks import MUTED
from tui.safe import Plain, line, title
from tui.widgets.marks import Marks
from tui.widgets.paper import paper


class DraftPane(VerticalScroll):
    """Draws the piece it is given."""

    def compose(self) -> ComposeResult:
        yield Plain(id="lines")

    def show_nothing_yet(self) -> None:
        """Say what will stand here."""
        title(self, "What you will get")
        self.query_one("#lines", Plain).show(line("It grows here with every answer.", MUTED))

    def show_piece(self, heading: str, piece: BaseModel, marks: Marks) -> None:
        """Show the piece, with the marks of the lines it rests on."""
        title(self, heading)
        self.query_one("#lines", Plain).show(paper(piece, marks))

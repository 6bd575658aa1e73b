"""One line of words asked for above a screen, in a small sheet."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from assistant.model.errors import MenteeError
from assistant.model.text import one_line
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Plain, line, title
from tui.widgets.fields.lines import OneLine
from tui.widgets.keybar import KeyBar


class Words(ModalScreen[str | None]):
    """Dismissed with the words as `take` leaves them, or with None where nothing is to change."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings("words", Key("escape", "leave", "close", "Back, and nothing changes"))

    def __init__(self, heading: str, words: str = "", *, note: str = "", take: Callable[[str], str] = one_line) -> None:
        """`words` stand there already; `take` raises MenteeError with what it takes."""
        super().__init__()
        self.heading = heading
        self.words = words
        self.note = note
        self.take = take

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet", classes="small"):
            yield OneLine(value=self.words, id="line", select_on_focus=False)
            yield Plain(line(self.note or "enter keeps it", MUTED), id="fault")
            yield KeyBar()

    def on_mount(self) -> None:
        title(self.query_one("#sheet"), self.heading)
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _keep(self, event: Input.Submitted) -> None:
        event.stop()
        try:
            taken = self.take(event.value)
        except MenteeError as error:
            self.query_one("#fault", Plain).show(line(f"✗ {error}", "$error"))
            return
        self.dismiss(taken)

    def action_leave(self) -> None:
        self.dismiss(None)

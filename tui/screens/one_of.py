"""A short list to take one thing from."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList

from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Plain, choice, line, title
from tui.widgets.keybar import KeyBar


class OneOf(ModalScreen[str | None]):
    """Dismissed with what was taken, or with None."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings("one-of", Key("escape", "leave", "close", "Back without taking one"))

    def __init__(self, heading: str, names: tuple[str, ...], *, at: str = "", note: str = "") -> None:
        """`at` is highlighted first; `note` says what taking one does."""
        super().__init__()
        self.heading = heading
        self.names = names
        self.at = at
        self.note = note

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet", classes="small"):
            yield OptionList(id="names", markup=False)
            yield Plain(line(self.note, MUTED))
            yield KeyBar()

    def on_mount(self) -> None:
        title(self.query_one("#sheet"), self.heading)
        names = self.query_one("#names", OptionList)
        names.add_options(choice(line(name)) for name in self.names)
        names.highlighted = self.names.index(self.at) if self.at in self.names else 0
        names.focus()

    @on(OptionList.OptionSelected)
    def _taken(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self.names[event.option_index])

    def action_leave(self) -> None:
        self.dismiss(None)

"""What was sent: when, where, how much and which lines. The words themselves are nowhere in the journal; the lines are
shown as they stand in the workspace.
"""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList

from assistant.model.sending import Sent
from tui.keys import Key, bindings
from tui.safe import Plain, choice, title
from tui.screens.place import Place
from tui.widgets.engine_page import entry_page, entry_rows, task_words


class JournalScreen(Place[None]):
    """The entries, newest first, beside the one that is highlighted."""

    CSS_PATH = ["../styles/papers.tcss", "../styles/engine.tcss"]  # noqa: RUF012

    BINDINGS = bindings("journal", Key("escape", "app.pop_screen", "back", "Back to the engine"))

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Sent, ...] = ()

    def heading(self) -> tuple[str, str]:
        return "What was sent", "the words are not in the journal"

    def body(self) -> ComposeResult:
        with Horizontal(id="desk"):
            yield OptionList(id="letters", markup=False)
            with VerticalScroll(id="done"):
                yield Plain(id="entry")

    def on_mount(self) -> None:
        workspace = self.mentee.workspace
        self.entries = workspace.sent()
        self._sources = {source.id: source for source in workspace.sources()}
        self._titles = {info.id: info.title for info in workspace.conversations()}
        pane = self.query_one("#letters", OptionList)
        pane.add_options(choice(entry_rows(entry)) for entry in self.entries)
        title(pane, "Newest first")
        pane.highlighted = 0 if self.entries else None
        pane.focus()

    @on(OptionList.OptionHighlighted)
    def _show(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        entry = self.entries[event.option_index]
        title(self.query_one("#done"), task_words(entry).capitalize())
        page = entry_page(entry, self._sources, self._titles.get(entry.conversation, ""))
        self.query_one("#entry", Plain).show(page)

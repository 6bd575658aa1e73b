"""Notes are read, by whichever engine is on, before the conversation about them begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from assistant.reading.digest import Digest
from tui.keys import Key, bindings
from tui.safe import title
from tui.widgets.at_work import AtWork
from tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from assistant.dialogues.desk import Desk
    from assistant.engines.engine import Engine, Progress
    from assistant.engines.tasks import ReadNotes
    from tui.engine_at_hand import EngineAtHand


class Reading(ModalScreen[Digest | None]):
    """Dismissed with what the notes say, or with None where the person leaves them unread."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings("reading", Key("escape", "leave", "stop", "Stop reading, then go back to the notes"))

    def __init__(self, task: ReadNotes, desk: Desk, at_hand: EngineAtHand) -> None:
        super().__init__()
        self.reads = task
        self.desk = desk
        self.at_hand = at_hand

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet", classes="small"):
            yield AtWork(
                "Reading your notes",
                self._read,
                lambda watch: self.at_hand.engine(self.desk, watch),
                way_back="esc goes back to the notes",
            )
            yield KeyBar()

    def on_mount(self) -> None:
        title(self.query_one("#sheet"), "Notes")

    async def _read(self, engine: Engine, progress: Progress) -> Digest:
        return cast("Digest", await engine.perform(self.reads, progress))

    @on(AtWork.Finished)
    def _done(self, event: AtWork.Finished) -> None:
        event.stop()
        self.dismiss(cast("Digest", event.result))

    def action_leave(self) -> None:
        if not self.query_one(AtWork).stop():
            self.dismiss(None)

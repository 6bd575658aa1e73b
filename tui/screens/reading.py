"""Notes are read, by whichever engine is on, before the conversation about them begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pydantic import BaseModel
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from assistant.conversations.advance import DOUBTFUL
from assistant.reading.digest import Digest
from tui.keys import Key, bindings
from tui.safe import Plain, Row, Rows, line, parts, title
from tui.widgets.at_work import AtWork
from tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from assistant.dialogues.desk import Desk
    from assistant.engines.engine import Engine, Progress
    from assistant.engines.tasks import NotesRead, ReadNotes
    from tui.engine_at_hand import EngineAtHand

DOUBT = parts(("! ", "$warning"))


class Reading(ModalScreen[Digest | None]):
    """Dismissed with what the notes say, or with None where the person leaves them unread."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings(
        "reading",
        Key("enter", "go_on", "go on", "On to the questions"),
        Key("escape", "leave", "stop", "Stop reading, then go back to the notes"),
    )

    def __init__(self, task: ReadNotes, desk: Desk, at_hand: EngineAtHand) -> None:
        super().__init__()
        self.reads = task
        self.desk = desk
        self.at_hand = at_hand
        self._doubtful: NotesRead | None = None
        """What was read, where the engine itself doubts some of it and the person has not seen that yet."""

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

    async def _read(self, engine: Engine, progress: Progress) -> BaseModel:
        return await engine.perform(self.reads, progress)

    @on(AtWork.Finished)
    async def _done(self, event: AtWork.Finished) -> None:
        event.stop()
        from assistant.engines.tasks import NotesRead

        found = cast("Digest", event.result)
        if not isinstance(found, NotesRead) or not found.provenance.findings:  # the built-in engine doubts nothing
            self.dismiss(found)
            return
        self._doubtful = found
        rows = Rows((Row(line(DOUBTFUL, "bold")), *(Row(line(one), lead=DOUBT) for one in found.provenance.in_words())))
        at_work = self.query_one(AtWork)
        await self.query_one("#sheet").mount(Plain(rows, id="doubts"), before=at_work)
        await at_work.remove()
        self.refresh_bindings()

    def action_go_on(self) -> None:
        self.dismiss(self._doubtful)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._doubtful is not None if action == "go_on" else True

    def action_leave(self) -> None:
        if not any(at_work.stop() for at_work in self.query(AtWork)):
            self.dismiss(None)

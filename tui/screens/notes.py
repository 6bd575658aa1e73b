"""Notes come in: pasted or from a file, and then straight to the preparation of a meeting."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, TextArea

from assistant.model.errors import MenteeError
from assistant.model.evidence import Source
from tui.safe import Plain, line, title
from tui.screens.place import Place
from tui.widgets.fields.lines import Prose

MUTED = "$foreground-muted"


class NotesScreen(Place[None]):
    """One field for the notes, one for a file's path."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+j",
            "prepare",
            "prepare a meeting",
            id="notes.prepare",
            priority=True,
            tooltip="Read these notes and prepare a meeting from them",
        ),
        Binding(
            "f8",
            "debrief",
            "debrief a meeting",
            id="notes.debrief",
            priority=True,
            tooltip="These are notes of a meeting: look back at it",
        ),
        Binding("f9", "goal", "find a goal", id="notes.goal", priority=True, tooltip="Find a goal in these notes"),
        Binding("escape", "leave", "home", id="notes.leave", tooltip="Back to Home"),
    ]

    def heading(self) -> tuple[str, str]:
        return "Notes", "nothing leaves this machine"

    def body(self) -> ComposeResult:
        with Vertical(id="pasting"):
            yield Prose(id="notes")
            yield Input(placeholder="or the path of a file: notes.md, talk.vtt, diary.docx", id="path")
            yield Plain("", id="fault")

    def on_mount(self) -> None:
        title(self.query_one("#pasting"), "Paste your rough notes", "ctrl+j goes on · enter is a new line")
        self._say("They can be as rough as they are; what they already say will not be asked.", MUTED)
        self.query_one(Prose).focus()

    def _say(self, words: str, style: str) -> None:
        self.query_one("#fault", Plain).show(line(words, style))

    def sources(self) -> tuple[Source, ...]:
        """What was pasted and what lies in the file. Raises MenteeError where there is neither."""
        from assistant.reading.files import open_notes

        pasted = self.query_one(Prose).text
        path = self.query_one(Input).value.strip()
        found = [Source.of(pasted, title="pasted notes", day=self.mentee.today)] if pasted.strip() else []
        if path:
            found.append(open_notes(Path(path).expanduser())[0])
        if not found:
            raise MenteeError("There are no notes yet; paste them, or name a file.")
        return tuple(found)

    @on(TextArea.Changed)
    def _typed(self) -> None:
        self._say("", MUTED)

    @on(Input.Submitted)
    def action_prepare(self) -> None:
        self._start("session-prep")

    def action_debrief(self) -> None:
        self._start("debrief")

    def action_goal(self) -> None:
        self._start("goals")

    def _start(self, dialogue: str) -> None:
        try:
            sources = self.sources()
        except MenteeError as error:
            self._say(f"✗ {error}", "$error")
            return
        self.mentee.start(dialogue, sources=sources)

    def action_leave(self) -> None:
        self.mentee.go_home()

"""Notes come in: pasted or from a file, and then straight to the preparation of a meeting.

What is pasted is kept like a conversation begun and not finished: it waits on Home until it is used.
"""

from __future__ import annotations

import secrets
from functools import partial
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, TextArea
from textual.worker import Worker, WorkerState, get_current_worker

from assistant.dialogues.desk import Desk
from assistant.model.conversation import ConversationInfo
from assistant.model.errors import MenteeError
from assistant.model.evidence import Source
from tui.dropped import dropped_paths
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Plain, line, saying_why, title, toast
from tui.screens.place import Place
from tui.widgets.fields.lines import Prose

DIALOGUE = KEY = "notes"
SAVE_AFTER = 0.5


class _Stopped(Exception):  # noqa: N818 - it says what the person did
    """The person stopped the reading of a file."""


class NotesScreen(Place[None]):
    """One field for the notes, one for a file's path."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings(
        "notes",
        Key("ctrl+j", "prepare", "prepare a meeting", "Read these notes and prepare a meeting from them"),
        Key("f8", "debrief", "debrief a meeting", "These are notes of a meeting: look back at it"),
        Key("f9", "goal", "find a goal", "Find a goal in these notes"),
        Key("f7", "kept", "last notes", "Take the notes you used last time"),
        Key("escape", "leave", "home", "Back to Home; the notes are kept"),
    )

    def __init__(self, kept: str = "") -> None:
        super().__init__()
        self.kept = kept
        self._saving = False
        self._opening: Worker[None] | None = None
        """The reading of files that was begun last."""

    def heading(self) -> tuple[str, str]:
        return "Notes", "kept on this machine as you type"

    def body(self) -> ComposeResult:
        text, _ = self.mentee.workspace.unsent(self.kept).get(KEY, ("", "")) if self.kept else ("", "")
        with Vertical(id="pasting"):
            yield Prose(text, id="notes")
            yield Input(placeholder="or files: notes.md, talk.vtt, report.docx (drop them here)", id="path")
            yield Plain("", id="fault")

    def on_mount(self) -> None:
        title(self.query_one("#pasting"), "Paste your rough notes", "ctrl+j goes on · enter is a new line")
        self._say("They can be as rough as they are; what they already say will not be asked.", MUTED)
        self.query_one(Prose).focus()

    @on(Worker.StateChanged)
    def _broken(self, event: Worker.StateChanged) -> None:
        """A file that breaks its reader in a way nobody foresaw leaves everything where it was."""
        if event.state is WorkerState.ERROR and event.worker is self._opening:
            self._say(
                f"✗ Reading stopped ({type(event.worker.error).__name__}); save the file as plain text.", "$error"
            )

    def _say(self, words: str, style: str) -> None:
        self.query_one("#fault", Plain).show(line(words, style))

    # -------------------------------------------------------------------------------------------------- what is typed

    @property
    def text(self) -> str:
        """What is in the field."""
        return self.query_one(Prose).text

    @on(TextArea.Changed)
    def _typed(self) -> None:
        if not self._saving:
            self._saving = True
            self.set_timer(SAVE_AFTER, self.save_unsent)

    def save_unsent(self) -> None:
        """Write down what was pasted and is not used yet."""
        self._saving = False
        with saying_why(self.app):
            self._save()

    def _save(self) -> None:
        workspace = self.mentee.workspace
        if not self.kept and self.text.strip():
            now = self.mentee.clock()
            self.kept = f"{DIALOGUE}-{now:%Y%m%d}-{secrets.token_hex(3)}"
            workspace.begin(
                ConversationInfo(
                    id=self.kept,
                    dialogue=DIALOGUE,
                    title="notes you pasted",
                    desk=Desk(now=now).model_dump_json(),
                    started=now,
                )
            )
        if self.kept:
            workspace.save_unsent(self.kept, KEY, self.text)

    def _done_with(self, sources: tuple[Source, ...]) -> None:
        """The notes are used, or there are none: they no longer wait on Home."""
        if self.kept:
            self.mentee.workspace.finish(self.kept, (), sources, self.mentee.clock())
            self.kept = ""

    # ---------------------------------------------------------------------------------------------------- going on

    @work(thread=True, exclusive=True, group="files", exit_on_error=False)
    def _open(self, dialogue: str, text: str, paths: tuple[Path, ...]) -> None:
        """Read what was pasted and the files, off the screen's own thread, for a long one takes seconds."""
        from assistant.reading.files import open_notes, pasted_notes

        worker = get_current_worker()

        def tell(name: str, share: float) -> None:
            if worker.is_cancelled:
                raise _Stopped
            self.app.call_from_thread(self._say, f"Reading {name} … {share:.0%}  (esc stops)", "$primary")

        try:
            found = [pasted_notes(text, title="pasted notes", day=self.mentee.today)] if text.strip() else []
            found += [open_notes(path, partial(tell, path.name))[0] for path in paths]
        except MenteeError as error:
            self.app.call_from_thread(self._say, f"✗ {error}", "$error")
        except _Stopped:
            self.app.call_from_thread(self._say, "Stopped; your notes are as they were.", MUTED)
        else:
            self.app.call_from_thread(self._go_on, dialogue, tuple(found))

    def _go_on(self, dialogue: str, sources: tuple[Source, ...]) -> None:
        self._say("", MUTED)
        for remark in (remark for source in sources for remark in source.remarks):
            toast(self.app, remark)
        self.mentee.start(dialogue, sources=sources, begun=lambda: self._done_with(sources))

    @on(Input.Submitted)
    def action_prepare(self) -> None:
        self._start("session-prep")

    def action_debrief(self) -> None:
        self._start("debrief")

    def action_goal(self) -> None:
        self._start("goals")

    def action_kept(self) -> None:
        sources = self.mentee.workspace.sources()
        if sources:
            self.query_one(Prose).put(sources[-1].text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self.mentee.workspace.sources()) if action == "kept" else True

    def _start(self, dialogue: str) -> None:
        if not self.is_mounted or not self.query("#fault"):
            return  # a key was faster than the screen
        self.save_unsent()
        try:
            paths = dropped_paths(self.query_one(Input).value)
        except MenteeError as error:
            self._say(f"✗ {error}", "$error")
            return
        if not self.text.strip() and not paths:
            self._say("✗ There are no notes yet; paste them, or name a file.", "$error")
            return
        self._opening = self._open(dialogue, self.text, paths)

    def action_leave(self) -> None:
        if self._opening is not None and self._opening.is_running:
            self._opening.cancel()
            return
        self.save_unsent()
        if not self.text.strip():
            self._done_with(())
        self.mentee.go_home()

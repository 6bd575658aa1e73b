"""How a text leaves the app: the terminal's clipboard, a file, an editor. Each says what it did."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from textual import on
from textual.app import App, ComposeResult, SuspendNotSupported
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from assistant.model.base import slug
from assistant.model.text import clean
from tui.keys import Key, bindings
from tui.safe import Plain, line, title, toast
from tui.widgets.keybar import KeyBar


def copy(app: App[Any], text: str) -> None:
    """Send a text to the terminal's clipboard (OSC 52), which does not answer whether it took it."""
    app.copy_to_clipboard(text)
    toast(app, "Sent to your terminal's clipboard. If it does not paste, save it to a file instead.")


def ask_where_to_save(app: App[Any], text: str, *, name: str, folder: Path | None = None) -> None:
    """Ask for a file name and write the text there; a file that exists is never overwritten."""
    app.push_screen(SaveAs(text, (folder or Path.cwd()) / f"{slug(name)}.md"))


class SaveAs(ModalScreen[None]):
    """Where to write a text."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings(
        "save",
        Key("escape", "app.pop_screen", "do not save", "Back without writing a file"),
    )

    def __init__(self, text: str, path: Path) -> None:
        super().__init__()
        self.text = text
        self.path = path

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet", classes="small"):
            yield Input(value=str(self.path), id="path")
            yield Plain("enter writes the file", id="fault")
            yield KeyBar()

    def on_mount(self) -> None:
        title(self.query_one("#sheet"), "Save to a file")
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _write(self, event: Input.Submitted) -> None:
        path = Path(event.value).expanduser()
        fault = write_new(path, self.text)
        if fault:
            self.query_one("#fault", Plain).show(line(f"✗ {fault}", "$error"))
            return
        self.app.pop_screen()
        toast(self.app, f"Saved as {path}.")


def write_new(path: Path, text: str) -> str:
    """Write a new file; returns what kept it from being written, or an empty string."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text if text.endswith("\n") else f"{text}\n")
    except FileExistsError:
        return f"{path} exists already; choose another name."
    except OSError as error:
        return f"{path} cannot be written: {error.strerror or 'unknown reason'}."
    return ""


def edit(app: App[Any], text: str) -> str | None:
    """The text as `$VISUAL` or `$EDITOR` leaves it; None where nothing is to change, which is said in passing.

    A non-zero exit code changes nothing, as with git.
    """
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not command:
        toast(app, "Set VISUAL or EDITOR to the editor you like, for example EDITOR=nano.", "warning")
        return None
    with tempfile.TemporaryDirectory(prefix="mentee-") as folder:
        file = Path(folder) / "draft.md"
        file.write_text(text, encoding="utf-8")
        try:
            with app.suspend():
                code = subprocess.run([*command, str(file)], check=False).returncode
        except SuspendNotSupported:
            toast(app, "An editor cannot be opened in this kind of terminal.", "warning")
            return None
        except OSError:
            toast(app, f"{command[0]} could not be started; the text is as it was.", "error")
            return None
        edited = clean(file.read_text(encoding="utf-8", errors="replace")) if file.exists() else text
    if code != 0:
        toast(app, f"{command[0]} ended with code {code}; the text is as it was.", "warning")
        return None
    return edited.rstrip("\n") if edited.rstrip("\n") != text.rstrip("\n") else None

"""How a text leaves the app: the terminal's clipboard, a file, an editor. Each says what it did."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from textual import on
from textual.app import App, ComposeResult, SuspendNotSupported
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from assistant.model.base import slug
from assistant.model.people import Mentor, Profile
from assistant.model.text import clean
from assistant.model.work import Artifact
from assistant.sharing.pieces import files_of
from tui.keys import Key, bindings
from tui.safe import Plain, line, title, toast
from tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from tui.app import MenteeApp


def copy(app: App[Any], text: str) -> None:
    """Send a text to the terminal's clipboard (OSC 52), which does not answer whether it took it."""
    app.copy_to_clipboard(text)
    toast(app, "Sent to your terminal's clipboard. If it does not paste, save it to a file instead.")


def ask_where_to_save(app: App[Any], piece: Artifact, *, folder: Path | None = None) -> None:
    """Ask for a file name and write the piece there; a file that exists is never overwritten.

    A mail may be saved as text or, under a name that ends in `.eml`, as a draft that a mail program opens.
    """
    place = cast("MenteeApp", app).workspace
    mentor = place.get(Mentor, piece.mentor) if piece.mentor else None
    forms = files_of(piece, mentor=mentor, me=place.get(Profile, "me") or Profile())
    by_ending = {Path(name).suffix: data for name, data in forms.items()}
    if by_ending:
        app.push_screen(SaveAs(by_ending, (folder or Path.cwd()) / slug(piece.title)))


class SaveAs(ModalScreen[None]):
    """Where to write a piece, and as which of its forms: the ending of the name decides."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings(
        "save",
        Key("escape", "app.pop_screen", "do not save", "Back without writing a file"),
    )

    def __init__(self, forms: Mapping[str, bytes], path: Path) -> None:
        super().__init__()
        self.forms = forms
        self.path = path.with_name(f"{path.name}{next(iter(forms))}")

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet", classes="small"):
            yield Input(value=str(self.path), id="path")
            yield Plain(self._ways(), id="fault")
            yield KeyBar()

    def on_mount(self) -> None:
        title(self.query_one("#sheet"), "Save to a file")
        self.query_one(Input).focus()

    def _ways(self) -> str:
        mail = "; end the name in .eml for a draft that your mail program opens" if ".eml" in self.forms else ""
        return f"enter writes the file{mail}"

    @on(Input.Submitted)
    def _write(self, event: Input.Submitted) -> None:
        path = Path(event.value).expanduser()
        data = self.forms.get(path.suffix, next(iter(self.forms.values())))
        fault = write_new(path, data)
        if fault:
            self.query_one("#fault", Plain).show(line(f"✗ {fault}", "$error"))
            return
        self.app.pop_screen()
        toast(self.app, f"Saved as {path}.")


def write_new(path: Path, data: bytes) -> str:
    """Write a new file; returns what kept it from being written, or an empty string."""
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        return f"{path} exists already; choose another name."
    except (OSError, ValueError) as error:
        return f"{path} cannot be written: {getattr(error, 'strerror', None) or 'the name cannot be used'}."
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

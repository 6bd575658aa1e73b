"""The person's own editor: $VISUAL, else $EDITOR. What it leaves is taken only where it ended well."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from assistant.model.errors import MenteeError


def editor_command() -> list[str]:
    """The editor with its arguments. Raises MenteeError where none is set, or where it cannot be understood."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        words = shlex.split(editor)
    except ValueError:
        raise MenteeError("$VISUAL or $EDITOR holds an unclosed quote; mend it and try again.") from None
    if not words:
        raise MenteeError("No editor is set; set $VISUAL or $EDITOR, for example to nano.")
    return words


def edit(text: str) -> str | None:
    """The text as the editor left it; None where it was not changed. Raises MenteeError where the editor failed."""
    command = editor_command()
    handle, name = tempfile.mkstemp(suffix=".md", prefix="mentee-")
    path = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        done = subprocess.run([*command, name], check=False)
        if done.returncode != 0:
            raise MenteeError(f"{command[0]} ended with {done.returncode}; nothing was changed.")
        changed = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise MenteeError(f"{command[0]} cannot be started ({error.strerror}); nothing was changed.") from error
    finally:
        path.unlink(missing_ok=True)
    return changed if changed != text else None

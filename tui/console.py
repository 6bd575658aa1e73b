"""The gate out for plain text: everything a command prints passes here, cleaned of what steers a terminal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click


def say(text: str = "") -> None:
    """Print text to standard output, cleaned."""
    from assistant.model.text import clean

    click.echo(clean(text))


def note(text: str) -> None:
    """Print a line for the person to standard error, so that standard output stays the piece itself."""
    from assistant.model.text import clean

    click.echo(clean(text), err=True)


def say_json(answer: Mapping[str, Any], *, lines: bool = False) -> None:
    """Print one JSON object; on one line where several follow each other (JSON Lines)."""
    click.echo(json.dumps(answer, ensure_ascii=False, indent=None if lines else 2))


def write_pieces(folder: str, pieces: Mapping[str, str]) -> tuple[Path, ...]:
    """Write named texts into a folder, which is made; each file whole or not at all. Raises MenteeError."""
    import os
    import tempfile

    from assistant.model.errors import MenteeError

    place = Path(folder).expanduser()
    written: list[Path] = []
    try:
        place.mkdir(parents=True, exist_ok=True)
        for name, text in pieces.items():
            handle, temporary = tempfile.mkstemp(dir=place, prefix=".mentee-")
            try:
                with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                    file.write(text if text.endswith("\n") else f"{text}\n")
                    file.flush()
                    os.fsync(file.fileno())
                os.replace(temporary, place / name)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise
            written.append(place / name)
    except OSError as error:
        raise MenteeError(
            f"Nothing can be written into {place} ({error.strerror}); name another folder with --out."
        ) from error
    return tuple(written)

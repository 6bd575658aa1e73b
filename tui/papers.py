"""Writing finished pieces into a folder: each file whole or not at all, and nothing that was there is lost."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from assistant.model.errors import MenteeError
from assistant.model.text import one_line


def write_pieces(folder: str, pieces: Mapping[str, str | bytes]) -> Iterator[tuple[Path, Path | None]]:
    """Write named texts and files into a folder, which is made; gives each with what stood there before, moved aside.

    Raises MenteeError where the folder cannot be written to.
    """
    place = Path(folder).expanduser()
    try:
        place.mkdir(parents=True, exist_ok=True)
        for name, piece in pieces.items():
            yield _write(place / name, piece if isinstance(piece, bytes) else f"{piece.rstrip()}\n".encode())
    except OSError as error:
        raise MenteeError(
            f"Nothing can be written into {one_line(str(place))} ({error.strerror}); name another folder with --out."
        ) from error


def _write(path: Path, data: bytes) -> tuple[Path, Path | None]:
    """Write one file through a temporary one; a different file of the same name moves to a free numbered name."""
    if path.is_file() and path.read_bytes() == data:
        return path, None
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".mentee-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        before = _aside(path) if path.is_file() else None
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return path, before


def _aside(path: Path) -> Path:
    """Move a file to the first free of `name.1.md`, `name.2.md` …"""
    n = 1
    while (free := path.with_name(f"{path.stem}.{n}{path.suffix}")).exists():
        n += 1
    return path.rename(free)

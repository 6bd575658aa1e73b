"""What SQLite and the file system say, in sentences that tell a person what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.model.errors import MenteeError

_SENTENCES = {
    sqlite3.SQLITE_FULL: "The disk is full, so this was not saved to {path}; free some space and try again. "
    "Everything saved before is safe.",
    sqlite3.SQLITE_BUSY: "Another mentee is writing to {path}; wait a moment and try again.",
    sqlite3.SQLITE_LOCKED: "Another mentee is writing to {path}; wait a moment and try again.",
    sqlite3.SQLITE_CORRUPT: "{path} is damaged; put a backup in its place, or name another workspace.",
    sqlite3.SQLITE_NOTADB: "{path} is not a mentee workspace; name another file or folder.",
    sqlite3.SQLITE_READONLY: "{path} cannot be written to; allow writing to it and its folder, "
    "or name another workspace.",
    sqlite3.SQLITE_PERM: "{path} may not be opened; allow reading and writing it, or name another workspace.",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened; allow reading and writing it and its folder, "
    "or name another workspace.",
    sqlite3.SQLITE_IOERR: "Reading or writing {path} failed; see whether the disk is full or failing, then try again. "
    "Everything saved before is safe.",
}
"""By SQLite's primary result code (sqlite.org/rescode.html)."""

_DAMAGE = (
    "Could not decode to UTF-8",
    "malformed JSON",
    "JSON path error",
    "no such table",
    "no such column",
    "unsupported file format",
)
"""How general errors begin that a sound workspace, whose tables we made, never gives."""


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Raise MenteeError for what a person can mend; a wrong statement of ours stays the error it is."""
    try:
        yield
    except sqlite3.Error as error:
        sentence = _SENTENCES.get(_code(error))
        if sentence is None:
            raise
        raise MenteeError(sentence.format(path=path)) from error
    except UnicodeDecodeError as error:  # SQLite's own message, quoting a damaged table's name
        raise MenteeError(_SENTENCES[sqlite3.SQLITE_CORRUPT].format(path=path)) from error
    except PermissionError as error:
        raise MenteeError(_SENTENCES[sqlite3.SQLITE_CANTOPEN].format(path=path)) from error
    except OSError as error:
        reason = error.strerror or "unknown"
        raise MenteeError(f"{path} cannot be used ({reason}); name another workspace.") from error


@contextmanager
def rows_read(path: Path) -> Iterator[None]:
    """Raise MenteeError where what a row holds is no longer what was put there."""
    try:
        yield
    except ValueError as error:  # JSON, dates, pydantic: all of them raise kinds of it
        raise MenteeError(_SENTENCES[sqlite3.SQLITE_CORRUPT].format(path=path)) from error


def _code(error: sqlite3.Error) -> int:
    """SQLite's primary result code, where what it calls a general error is damage."""
    if str(error).startswith(_DAMAGE):
        return sqlite3.SQLITE_CORRUPT
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF

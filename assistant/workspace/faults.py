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
    sqlite3.SQLITE_IOERR: "Reading or writing {path} failed; check the disk, then try again. "
    "Everything saved before is safe.",
}
"""By SQLite's primary result code (sqlite.org/rescode.html)."""


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Raise MenteeError for what a person can mend; a wrong statement of ours stays the error it is."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        sentence = None if code is None else _SENTENCES.get(code & 0xFF)
        if sentence is None:
            raise
        raise MenteeError(sentence.format(path=path)) from error
    except PermissionError as error:
        raise MenteeError(_SENTENCES[sqlite3.SQLITE_CANTOPEN].format(path=path)) from error
    except OSError as error:
        reason = error.strerror or "unknown"
        raise MenteeError(f"{path} cannot be used ({reason}); name another workspace.") from error

"""Opening the database: whose it is, who may read it, and bringing its tables up to date."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from assistant.model.errors import MenteeError
from assistant.workspace.searchable import learn_to_search

MIGRATIONS = Path(__file__).parent / "migrations"
APPLICATION_ID = 0x6D6E7465
"""Marks the file as ours in SQLite's header: `mnte` in ASCII."""
BUSY_SECONDS = 5.0
"""How long to wait for another process; a transaction of ours takes milliseconds."""

_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\0"


class Header(NamedTuple):
    """What SQLite's file header says (sqlite.org/fileformat2.html, 1.3)."""

    user_version: int
    application_id: int


def connect(path: Path, migrations: Path = MIGRATIONS) -> sqlite3.Connection:
    """A connection to an up-to-date workspace at `path`, made if there is none.

    A folder that is made is for its owner alone (0700), and so are the files (0600). Raises MenteeError, leaving the
    file as it is, where it is no workspace or of a newer version; raises sqlite3.Error and OSError as they come.
    """
    steps = numbered(migrations)
    latest = steps[-1][0]
    _refuse_what_is_not_ours(path, latest)
    _make_private(path)
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        db.execute("PRAGMA synchronous = FULL")
        learn_to_search(db)
        _migrate(db, path, steps)
        if db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            # Two processes making the same workspace may both try; the one that fails works as well without.
            with contextlib.suppress(sqlite3.OperationalError):
                db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        db.close()
        raise
    return db


def numbered(folder: Path) -> list[tuple[int, Path]]:
    """The migrations of a folder by number: `0001_first.sql` is 1."""
    return sorted((int(path.name.split("_", 1)[0]), path) for path in folder.glob("*.sql"))


def read_header(path: Path) -> Header | None:
    """The header of a database, read without SQLite so that nothing is touched; None for a new or empty file.

    Raises MenteeError where the file is no SQLite database.
    """
    try:
        with path.open("rb") as file:
            start = file.read(_HEADER_BYTES)
    except FileNotFoundError:
        return None
    if not start:
        return None
    if not start.startswith(_MAGIC) or len(start) < _HEADER_BYTES:
        raise MenteeError(f"{path} is not a mentee workspace; name another file or folder.")
    return Header(int.from_bytes(start[60:64], "big"), int.from_bytes(start[68:72], "big"))


def _refuse_what_is_not_ours(path: Path, latest: int) -> None:
    if path.with_name(f"{path.name}-journal").exists():
        return  # a first start that was cut short: SQLite rolls it back when it opens the file
    header = read_header(path)
    if header is None:
        return
    if header.application_id != APPLICATION_ID:
        raise MenteeError(f"{path} is a database of another program; name another file or folder.")
    _refuse_newer(path, header.user_version, latest)


def _refuse_newer(path: Path, version: int, latest: int) -> None:
    if version > latest:
        raise MenteeError(
            f"{path} was written by a newer mentee (workspace version {version}, this one knows {latest}); "
            "update mentee, or name another workspace."
        )


def _make_private(path: Path) -> None:
    if not path.parent.is_dir():
        path.parent.parent.mkdir(parents=True, exist_ok=True)
        path.parent.mkdir(mode=0o700, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        # SQLite gives its -wal and -shm files the mode of the database.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        file = path.with_name(name)
        with contextlib.suppress(FileNotFoundError):
            if file.stat().st_mode & 0o077:
                file.chmod(0o600)


def _migrate(db: sqlite3.Connection, path: Path, steps: list[tuple[int, Path]]) -> None:
    """Run what the database lacks, each file in one transaction with its number; a copy of what it was stays beside."""
    version, latest = _version(db), steps[-1][0]
    _refuse_newer(path, version, latest)
    if version == latest:
        return
    if version > 0:
        _back_up(db, path.with_name(f"{path.stem}.version-{version}{path.suffix}"))
    for number, file in steps:
        db.execute("BEGIN IMMEDIATE")
        try:
            if _version(db) < number:
                for statement in statements(file.read_text(encoding="utf-8")):
                    db.execute(statement)
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                db.execute(f"PRAGMA user_version = {number}")
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
    # The header of the file itself must name the new version: an older mentee reads that, and not the log beside it.
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _back_up(db: sqlite3.Connection, copy: Path) -> None:
    """Copy the whole database, as it is before its first migration from a version; a copy that is there stays."""
    if copy.exists():
        return
    part = copy.with_name(f"{copy.name}.{os.getpid()}.part")
    os.close(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
    with contextlib.closing(sqlite3.connect(part)) as target:
        db.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")  # one file, as a backup should be
    part.replace(copy)


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def statements(script: str) -> Iterator[str]:
    """The statements of an SQL script whose statements each end at a line's end."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

"""The connection that records and conversations share, and its transactions."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from assistant.workspace.faults import plainly


class Database:
    """One connection to one workspace. Use it from the thread that opened it."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self.db = db
        self.path = path
        self.writer = os.urandom(4).hex()
        """Tells this window's unsent text from another window's."""

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, on disk when it ends. Inside another it is a part of that one.

        The write lock is taken at once, so what is read inside is what is true until the end.
        """
        if self.db.in_transaction:
            yield
            return
        with plainly(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.execute("COMMIT")
            except BaseException:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
                raise

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with plainly(self.path):
            return self.db.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        return next(iter(self.rows(sql, *values)), None)

    def close(self) -> None:
        """Close the connection; nothing waits for this to be saved."""
        self.db.close()

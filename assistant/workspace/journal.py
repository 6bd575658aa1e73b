"""The journal of what was sent: an entry before each question goes out, completed when the answer came or did not."""

from __future__ import annotations

from assistant.model.sending import Sent
from assistant.workspace.database import Database
from assistant.workspace.faults import rows_read

SHOWN = 200
"""Entries read at once unless more are asked for."""


class Journal(Database):
    """What was sent, where and when; the words themselves are nowhere in it."""

    def note_sent(self, entry: Sent) -> int:
        """Write an entry, on disk before its request goes out; its number is for completing it."""
        with self.transaction():
            written = self.db.execute(
                "INSERT INTO journal (at, body) VALUES (?, ?)", (entry.at.isoformat(), entry.model_dump_json())
            )
        return int(written.lastrowid or 0)

    def complete_sent(self, number: int, entry: Sent) -> None:
        """Say what came of an entry."""
        with self.transaction():
            self.db.execute("UPDATE journal SET body = ? WHERE id = ?", (entry.model_dump_json(), number))

    def sent(self, *, conversation: str | None = None, most: int = SHOWN) -> tuple[Sent, ...]:
        """The newest entries, newest first; with `conversation`, those of that one alone."""
        rows = self.rows(
            "SELECT body FROM journal WHERE ? IS NULL OR json_extract(body, '$.conversation') = ? "
            "ORDER BY id DESC LIMIT ?",
            conversation, conversation, most,
        )  # fmt: skip
        with rows_read(self.path):
            return tuple(Sent.model_validate_json(body) for (body,) in rows)

"""Records and sources: the nouns a person keeps, and the texts they rest on."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from assistant.model.base import Record
from assistant.model.errors import MenteeError
from assistant.model.evidence import Source
from assistant.workspace.database import Database
from assistant.workspace.faults import rows_read
from assistant.workspace.upcasting import UPCASTERS, Upcasters, upcast

R = TypeVar("R", bound=Record)
_SOURCE = "id, kind, title, text, day, places, remarks"


class Records(Database):
    """The shelves of records, by kind and id, and the sources."""

    def __init__(self, db: sqlite3.Connection, path: Path, upcasters: Upcasters = UPCASTERS) -> None:
        super().__init__(db, path)
        self._upcasters = upcasters

    def put(self, *records: Record, when: datetime | None = None) -> None:
        """Save records in one transaction; one of the same kind and id is replaced, and keeps its place in `all`."""
        rows = [
            (record.kind, record.id, record.version, record.model_dump_json(), when.isoformat() if when else None)
            for record in records
        ]
        with self.transaction():
            self.db.executemany(
                "INSERT INTO records (kind, id, version, body, updated) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, body = excluded.body, "
                "updated = coalesce(excluded.updated, updated)",
                rows,
            )

    def get(self, cls: type[R], record_id: str) -> R | None:
        """The record of this class and id, or None."""
        row = self.row("SELECT id, version, body FROM records WHERE kind = ? AND id = ?", cls.kind, record_id)
        return None if row is None else self._record(cls, *row)

    def all(self, cls: type[R], *, person: str | None = None) -> tuple[R, ...]:
        """The records of this class in the order they were first saved; with `person`, those about that mentor id."""
        rows = self.rows(
            "SELECT id, version, body FROM records WHERE kind = ? AND (? IS NULL OR person = ?) ORDER BY rowid",
            cls.kind, person, person,
        )  # fmt: skip
        return tuple(self._record(cls, *row) for row in rows)

    def put_source(self, *sources: Source) -> None:
        """Save sources in one transaction. A source is its content, so one that is there already stays as it is."""
        with self.transaction():
            self.db.executemany(
                f"INSERT INTO sources ({_SOURCE}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                [_source_row(source) for source in sources],
            )

    def sources(self) -> tuple[Source, ...]:
        """Every source, in the order they came."""
        rows = self.rows(f"SELECT {_SOURCE} FROM sources ORDER BY rowid")
        with rows_read(self.path):
            return tuple(map(_source, rows))

    def _record(self, cls: type[R], record_id: str, version: int, body: str) -> R:
        try:
            if version == cls.version:
                return cls.model_validate_json(body)
            return cls.model_validate_json(
                json.dumps(upcast(cls.kind, version, json.loads(body), cls.version, self._upcasters))
            )
        except ValueError as error:
            raise MenteeError(
                f"The {cls.kind} {record_id!r} in {self.path} cannot be read; put a backup in its place."
            ) from error


def _source_row(source: Source) -> tuple[str | None, ...]:
    day = source.day.isoformat() if source.day else None
    places, remarks = (json.dumps(value, ensure_ascii=False) for value in (source.places, source.remarks))
    return source.id, source.kind, source.title, source.text, day, places, remarks


def _source(row: tuple[Any, ...]) -> Source:
    fields = dict(zip(_SOURCE.split(", "), row, strict=True))
    return Source.model_validate(fields | {name: json.loads(fields[name]) for name in ("places", "remarks")})

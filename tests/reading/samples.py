"""The notes that the tests of reading share, and how they are read."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from assistant.model.evidence import Source
from assistant.reading.digest import Digest
from assistant.reading.files import open_notes
from assistant.reading.notes import by_rules, digest_of
from assistant.reading.pages import page_of

ROOT = Path(__file__).parents[2]
NOTES = ROOT / "fixtures" / "notes"
ROUGH = Path(__file__).parent / "rough"
KEYS = tuple(sorted(NOTES.glob("*.key.json")))
TEXTS = tuple(path for folder in (NOTES, ROUGH) for path in sorted(folder.iterdir()) if path.suffix in {".md", ".txt"})
TODAY = date(2026, 11, 17)
"""A Tuesday."""


def read(text: str, today: date = TODAY, **given: Any) -> Digest:
    """The digest of a text."""
    return digest_of(Source.of(text, title="notes.txt"), today=today, **given)


def read_by_rules(text: str, today: date = TODAY, **given: Any) -> Digest:
    """What the rules of wording read in a text, before anything is weighed: a sentence by itself is no page."""
    return by_rules(page_of(Source.of(text, title="notes.txt"), today=today, **given))


def read_file(path: Path, today: date = TODAY) -> tuple[Source, Digest]:
    source, encoding = open_notes(path)
    return source, digest_of(source, today=today, encoding=encoding)


def key_of(path: Path) -> dict[str, Any]:
    key: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return key


def promised(digest: Digest) -> list[tuple[str | None, str, str | None]]:
    """The open promises: who, what, due day."""
    return [
        (c.who, c.what, c.due_iso.isoformat() if c.due_iso else None) for c in digest.commitments if c.status == "open"
    ]

"""Predictions of the built-in reading for a folder of labelled data, in the form the scorers take.

usage: python -m tools.predict DATA_DIR OUT_DIR

DATA_DIR holds `notes/` (documents with NAME.key.json beside them) and `t3_dates/dates.jsonl`, or those files.
Of a key only its id, file, anchor and author are read, and of a date's row its id, anchor and phrase. Writes
OUT_DIR/notes.jsonl and OUT_DIR/t3_dates.jsonl; makes OUT_DIR where it is missing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from assistant.reading.dates import resolve
from assistant.reading.digest import Digest
from assistant.reading.files import open_notes
from assistant.reading.notes import digest_of


def note_prediction(identity: str, digest: Digest) -> dict[str, Any]:
    """One line of notes.jsonl."""
    return {
        "id": identity,
        "people": [person.name for person in digest.people],
        "goals": [fact.text for fact in digest.goals],
        "advice": [fact.text for fact in digest.advice],
        "open_questions": [fact.text for fact in digest.open_questions],
        "feedback": [fact.text for fact in digest.feedback],
        "decisions": [fact.text for fact in digest.decisions],
        "commitments": [
            {"who": c.who, "what": c.what, "due_iso": c.due_iso.isoformat() if c.due_iso else None, "status": c.status}
            for c in digest.commitments
            if c.status == "open"
        ],
        "next_meeting": digest.next_meeting.date.isoformat()
        if digest.next_meeting and digest.next_meeting.date
        else None,
    }


def read_folder(folder: Path) -> Iterator[dict[str, Any]]:
    """The prediction for every key's document; the anchor stands for the day it is read."""
    for path in sorted(folder.glob("*.key.json")):
        key = json.loads(path.read_text(encoding="utf-8"))
        source, encoding = open_notes(folder / key["file"])
        author = key.get("author") or "unknown"
        me = None if author == "unknown" else author
        digest = digest_of(source, today=date.fromisoformat(key["anchor"]), me=me, encoding=encoding)
        yield note_prediction(key["id"], digest)


def resolve_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The day for every phrase."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            day = resolve(row["phrase"], date.fromisoformat(row["anchor"]))
            yield {"id": row["id"], "iso": day.isoformat() if day else None}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    notes = given.data / "notes" if (given.data / "notes").is_dir() else given.data
    dates = next(
        (p for p in (given.data / "t3_dates" / "dates.jsonl", given.data / "dates.jsonl") if p.is_file()), None
    )
    _write(given.out / "notes.jsonl", read_folder(notes))
    _write(given.out / "t3_dates.jsonl", resolve_rows(dates) if dates else iter(()))
    return 0


def _write(path: Path, rows: Iterator[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

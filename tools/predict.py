"""Predictions of the built-in reading for a folder of labelled data, in the form the scorers take.

usage: python -m tools.predict DATA_DIR OUT_DIR

DATA_DIR holds `notes/` (documents with NAME.key.json beside them), `t1_actions/docs_marked.jsonl` and
`docs_unmarked.jsonl`, `t2_summaries/docs.jsonl`, `t3_dates/dates.jsonl`, or those files themselves; what is missing
gives an empty file. Of a key only its id, file, anchor and author are read, of a row of T1 and T2 only its id, subset,
date and text, of a date's row its id, anchor and phrase. Writes notes.jsonl, t1_marked.jsonl, t1_unmarked.jsonl,
t2_summaries.jsonl and t3_dates.jsonl to OUT_DIR, and makes it where it is missing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from assistant.engines.builtin.debriefs import summarize_debrief
from assistant.engines.tasks import SummarizeDebrief
from assistant.model.evidence import Source
from assistant.reading.dates import resolve
from assistant.reading.digest import CommitmentFound, Digest
from assistant.reading.files import open_notes
from assistant.reading.notes import digest_of

Row = dict[str, Any]
BUDGETS = {"meeting": 110, "segment": 60, "dialogue": 25, "recap": 400}
"""Words of a summary, by subset."""
NO_DAY = date(2020, 1, 1)
"""What a text without a day is read on; no day that counts from it is given out."""


def note_prediction(identity: str, digest: Digest) -> Row:
    """One line of notes.jsonl."""
    meeting = digest.next_meeting.date if digest.next_meeting else None
    return {
        "id": identity,
        "people": [person.name for person in digest.people],
        "goals": [fact.text for fact in digest.goals],
        "advice": [fact.text for fact in digest.advice],
        "open_questions": [fact.text for fact in digest.open_questions],
        "feedback": [fact.text for fact in digest.feedback],
        "decisions": [fact.text for fact in digest.decisions],
        "commitments": [
            {"who": c.who, "what": c.what, "due_iso": _iso(c.due_iso), "status": c.status}
            for c in digest.commitments
            if c.status == "open"
        ],
        "next_meeting": _iso(meeting),
    }


def read_folder(folder: Path) -> Iterator[Row]:
    """The prediction for every key's document; the anchor stands for the day it is read."""
    for path in sorted(folder.glob("*.key.json")):
        key = json.loads(path.read_text(encoding="utf-8"))
        source, encoding = open_notes(folder / key["file"])
        author = key.get("author") or "unknown"
        me = None if author == "unknown" else author
        digest = digest_of(source, today=date.fromisoformat(key["anchor"]), me=me, encoding=encoding)
        yield note_prediction(key["id"], digest)


def actions_prediction(row: Row) -> Row:
    """One line of t1_*.jsonl. Whoever wrote the minutes is nobody they name."""
    day = date.fromisoformat(row["date"]) if row["date"] else None
    digest = digest_of(Source.of(row["text"], title=row["id"]), today=day or NO_DAY)

    def action(found: CommitmentFound) -> Row:
        owner = None if found.who == "me" else found.who
        return {"task": found.what, "owner": owner, "due": found.due, "due_iso": _iso(found.due_iso) if day else None}

    return {"id": row["id"], "actions": [action(found) for found in digest.commitments]}


def summary_prediction(row: Row) -> Row:
    """One line of t2_summaries.jsonl: the summary of the debrief, at the words of the row's subset."""
    source = Source.of(row["text"], title=row["id"])
    task = SummarizeDebrief(
        sources=(source,), digest=digest_of(source, today=NO_DAY), summary_words=BUDGETS[row["subset"]]
    )
    return {"id": row["id"], "summary": summarize_debrief(task).summary}


def day_prediction(row: Row) -> Row:
    """One line of t3_dates.jsonl."""
    return {"id": row["id"], "iso": _iso(resolve(row["phrase"], date.fromisoformat(row["anchor"])))}


TASKS: dict[str, tuple[str, tuple[str, ...], Callable[[Row], Row]]] = {
    "t1_marked": ("t1_actions/docs_marked.jsonl", ("id", "date", "text"), actions_prediction),
    "t1_unmarked": ("t1_actions/docs_unmarked.jsonl", ("id", "date", "text"), actions_prediction),
    "t2_summaries": ("t2_summaries/docs.jsonl", ("id", "subset", "text"), summary_prediction),
    "t3_dates": ("t3_dates/dates.jsonl", ("id", "anchor", "phrase"), day_prediction),
}
"""Of each file written: what it is made from, the fields that are read, and how a row is told."""


def rows_of(path: Path, fields: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a file, with nothing but those fields."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                row = json.loads(line)
                yield {name: row.get(name) for name in fields}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    notes = given.data / "notes" if (given.data / "notes").is_dir() else given.data
    _write(given.out / "notes.jsonl", read_folder(notes))
    for name, (place, fields, predicted) in TASKS.items():
        found = next((p for p in (given.data / place, given.data / Path(place).name) if p.is_file()), None)
        _write(given.out / f"{name}.jsonl", map(predicted, rows_of(found, fields)) if found else iter(()))
    return 0


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _write(path: Path, rows: Iterator[Row]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

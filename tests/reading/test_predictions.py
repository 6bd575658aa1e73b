"""The predictions tool writes what the scorers take, and reads nothing of a key but what it may."""

from __future__ import annotations

import json
from pathlib import Path

from tools.predict import main


def test_predictions_are_written_for_notes_and_dates(tmp_path: Path) -> None:
    notes, dates = tmp_path / "data" / "notes", tmp_path / "data" / "t3_dates"
    notes.mkdir(parents=True)
    dates.mkdir()
    (notes / "a.txt").write_text("Call with Ana\n\nI'll write the plan by Friday.\n", encoding="utf-8")
    key = {"id": "n-a", "file": "a.txt", "anchor": "2026-11-17", "author": "unknown"}
    (notes / "a.key.json").write_text(json.dumps(key), encoding="utf-8")
    (dates / "dates.jsonl").write_text('{"id": "t1", "anchor": "2026-11-17", "phrase": "tomorrow"}\n', encoding="utf-8")
    out = tmp_path / "made" / "out"
    assert main([str(tmp_path / "data"), str(out)]) == 0
    note = json.loads((out / "notes.jsonl").read_text(encoding="utf-8"))
    assert note["commitments"] == [{"who": "me", "what": "write the plan", "due_iso": "2026-11-20", "status": "open"}]
    assert note["people"] == ["Ana"]
    assert json.loads((out / "t3_dates.jsonl").read_text(encoding="utf-8")) == {"id": "t1", "iso": "2026-11-18"}


def test_files_may_stand_in_the_folder_itself(tmp_path: Path) -> None:
    (tmp_path / "dates.jsonl").write_text('{"id": "t1", "anchor": "2026-11-17", "phrase": "soon"}\n', encoding="utf-8")
    assert main([str(tmp_path), str(tmp_path / "out")]) == 0
    assert json.loads((tmp_path / "out" / "t3_dates.jsonl").read_text(encoding="utf-8")) == {"id": "t1", "iso": None}
    assert (tmp_path / "out" / "notes.jsonl").read_text(encoding="utf-8") == ""

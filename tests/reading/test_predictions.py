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


def test_minutes_and_talks_are_told_from_their_text_and_day_alone(tmp_path: Path) -> None:
    minutes = (
        "# Garden committee meeting\n\n**Present:** Ana Ruiz, Bo Lind, Carys Pugh, Dele Okafor\n\n## Agenda\n\n- Gate\n"
        "## Minutes\n\n- The gate hangs\n- AI: Bo to mend it by Friday\n"
    )
    talk = (
        "Ana: I moved to the night shift and it is harder than I thought.\nBo: Ask for a month of days.\nAna: I will.\n"
    )
    row = {"id": "a", "date": "2026-11-17", "source": "x", "variant": "marked", "text": minutes}
    (tmp_path / "t1_actions").mkdir()
    (tmp_path / "t1_actions" / "docs_marked.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (tmp_path / "t1_actions" / "docs_unmarked.jsonl").write_text(json.dumps(row | {"date": None}), encoding="utf-8")
    (tmp_path / "t2_summaries").mkdir()
    told = {"id": "s", "subset": "dialogue", "query": "q", "text": talk}
    (tmp_path / "t2_summaries" / "docs.jsonl").write_text(json.dumps(told), encoding="utf-8")
    assert main([str(tmp_path), str(tmp_path / "out")]) == 0

    def made(name: str) -> dict[str, object]:
        found: dict[str, object] = json.loads((tmp_path / "out" / f"{name}.jsonl").read_text(encoding="utf-8"))
        return found

    action = {"task": "mend it by Friday", "owner": "Bo", "due": "by Friday", "due_iso": "2026-11-20"}
    assert made("t1_marked") == {"id": "a", "actions": [action]}
    assert made("t1_unmarked") == {"id": "a", "actions": [action | {"due_iso": None}]}
    summary = made("t2_summaries")["summary"]
    assert isinstance(summary, str)
    assert 0 < len(summary.split()) <= 25

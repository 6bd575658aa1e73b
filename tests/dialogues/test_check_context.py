"""What the checks are told of a draft under review."""

from __future__ import annotations

from pathlib import Path

from assistant.dialogues.reviewing import check_context
from tests.dialogues.desks import with_notes


def test_a_day_that_the_notes_tell_in_their_own_way_is_a_source(tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    file.write_text(
        "Talk with Priya on Tuesday 17 November 2026. We meet again in two weeks.\n"
        "- [ ] me: send the draft by Friday\n",
        encoding="utf-8",
    )
    sources = check_context(with_notes(file), None)["sources"]
    assert {"2026-11-17", "2026-11-20", "2026-12-01"} <= set(sources)

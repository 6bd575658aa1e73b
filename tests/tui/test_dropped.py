"""Paths in the notes screen: typed, several, dropped; files of any format lead to a meeting, with their places."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.widgets import Input

from assistant.model.errors import MenteeError
from assistant.model.evidence import Evidence
from tests.reading.formats.making import SOURCES
from tests.reading.formats.reading import sample
from tests.tui.driving import Driven, run
from tui.dropped import dropped_paths
from tui.screens.conversation import Conversation
from tui.screens.evidence import EvidenceScreen
from tui.screens.notes import NotesScreen
from tui.widgets.marks import Marks


def test_one_path_with_spaces_is_one_path(tmp_path: Path) -> None:
    file = tmp_path / "my notes, today's.md"
    file.write_text("x")
    assert dropped_paths(f" {file} ") == (file,)
    assert dropped_paths(str(tmp_path / "not there at all.md")) == (tmp_path / "not there at all.md",)


def test_what_terminals_paste_for_dropped_files_is_understood(tmp_path: Path) -> None:
    first, second = tmp_path / "a talk.vtt", tmp_path / "b.docx"
    for file in (first, second):
        file.write_text("x")
    escaped = str(first).replace(" ", r"\ ")
    for dropped in (
        f"'{first}' '{second}'",
        f'"{first}" {second}',
        f"{escaped} {second}",
        f"{first.as_uri()} {second.as_uri()}",
        f"'{first}', {second}",
    ):
        assert dropped_paths(dropped) == (first, second)


def test_home_is_understood_and_other_machines_are_refused() -> None:
    assert dropped_paths("~/notes.md") == (Path.home() / "notes.md",)
    with pytest.raises(MenteeError, match="another machine"):
        dropped_paths("file://elsewhere/notes.md")
    assert dropped_paths("  ") == ()


@given(st.text(max_size=40))
@settings(max_examples=100)
def test_whatever_is_typed_is_paths_or_nothing(text: str) -> None:
    assert bool(dropped_paths(text)) <= bool(text.strip())


async def _opened(driven: Driven, paths: str) -> None:
    driven.app.open_notes()
    await driven.until(lambda: isinstance(driven.app.screen, NotesScreen) and driven.app.focused is not None)
    driven.app.screen.query_one(Input).value = paths


def test_several_files_of_any_format_lead_to_one_meeting(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await _opened(driven, f"'{SOURCES / 'zoom.vtt'}' '{SOURCES / 'visit.pdf'}'")
        await driven.press("ctrl+j")
        await driven.until(lambda: isinstance(driven.app.screen, Conversation))
        titles = [source.title for source in driven.conversation.marks.sources.values()]
        assert titles == ["zoom.vtt", "visit.pdf"]
        evidence = [e for goal in driven.conversation.runner.desk.notes.goals for e in goal.evidence]
        assert evidence[0].at == "00:12:31"

    run(tmp_path, script)


def test_a_file_that_cannot_be_read_is_said_and_the_notes_stay(tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 no document")

    async def script(driven: Driven) -> None:
        await _opened(driven, str(broken))
        await driven.press("ctrl+j")
        await driven.shows("damaged Word document")
        assert isinstance(driven.app.screen, NotesScreen)

    run(tmp_path / "place", script)


def test_where_a_line_stood_in_its_file_is_shown_with_the_evidence(tmp_path: Path) -> None:
    talk = sample("zoom.vtt")
    span = Evidence(lines=(6, 6), text="run the nursery on my own", source=talk.id, at="00:12:31")

    async def script(driven: Driven) -> None:
        driven.app.push_screen(EvidenceScreen((span,), Marks((talk,))))
        await driven.shows("00:12:36")
        assert driven.screen().count("00:12:31") == 2

    run(tmp_path, script)

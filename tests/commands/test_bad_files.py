"""Files that are no notes: one sentence, exit code 2, nothing lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.workspace.places import DATABASE_NAME
from tests.commands.damage import damaged_file
from tests.commands.processes import one_sentence
from tests.commands.scripts import NOTES
from tui.cli import run

pytestmark = pytest.mark.usefixtures("place")
TEXT = NOTES.read_text(encoding="utf-8")
AS_OF = ["--today", "2026-11-16"]


@pytest.mark.parametrize("command", ["read", "prep", "debrief", "talk"])
@pytest.mark.parametrize(
    ("what", "hint"),
    [
        ("missing", "check the name"),
        ("folder", "is a folder; name the file"),
        ("zeros", "save your notes as plain text"),
        ("controls", "save your notes as plain text"),
        ("empty", "write a line or two"),
        ("blank", "write a line or two"),
        ("huge", "larger than 50 MB"),
        ("half of UTF-16", "save it again as UTF-8"),
    ],
)
def test_a_file_that_is_no_notes_is_refused(
    command: str, what: str, hint: str, tmp_path: Path, refused: Callable[..., str]
) -> None:
    file = damaged_file(tmp_path, what)
    error = refused(command, *(["session-prep"] if command == "talk" else []), str(file))
    assert hint in error
    assert what in error


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, refused: Callable[..., str]) -> None:
    file = tmp_path / "notes.txt"
    file.symlink_to(file)
    assert "cannot be read; check that you may open it" in refused("read", str(file))


def test_one_bad_file_among_good_ones_stops_before_anything_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["read", str(NOTES), str(tmp_path / "missing.md"), "--out", str(tmp_path / "out")]) == 2
    out, err = capsys.readouterr()
    assert "missing.md" in one_sentence(out, err)
    assert out == ""
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("codec", "said"), [("utf-16", "utf-16"), ("cp1252", "cp1252"), ("utf-8-sig", "utf-8-sig")])
def test_other_encodings_are_read_and_said(
    codec: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "notes.md"
    file.write_bytes(f"{TEXT}\nThe café said “yes”.\n".encode(codec))
    assert run(["read", str(file), *AS_OF, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["encoding"] == said
    assert run(["read", str(file), *AS_OF]) == 0
    assert f", {said}." in capsys.readouterr().out
    assert run(["prep", str(file), *AS_OF]) == 0
    assert (f"read as {said}" in capsys.readouterr().err) == (not said.startswith("utf-8"))


@pytest.mark.parametrize(
    "name", ["two\nlines.md", "red\x1b[31m.md", "title\x1b]0;x\x07.md", "turn\u202e.md", "c1\x9b.md"]
)
def test_a_name_that_steers_a_terminal_is_shown_harmless(
    name: str, tmp_path: Path, refused: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    refused("read", str(tmp_path / name))
    refused("prep", "--answers", str(tmp_path / name))
    refused("read", str(NOTES), "--workspace", str(NOTES / name), "--save")
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert run(["read", str(tmp_path / name), "--json", "--out", str(tmp_path / f"out{name}")]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["file"] == str(tmp_path / name)
    assert len(err.splitlines()) == 1
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(out + err)
    assert run(["prep", str(tmp_path / name), "--save", "--workspace", str(tmp_path / f"ws{name}")]) == 0
    out, err = capsys.readouterr()
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(out + err)
    assert (tmp_path / f"ws{name}" / DATABASE_NAME).exists()

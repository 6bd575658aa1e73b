"""Workspaces and folders that cannot be used, and disks that are full: said, and nothing lost."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.workspace.places import DATABASE_NAME
from tests.commands.processes import as_nobody_special, mentee, one_sentence
from tests.commands.scripts import NOTES, TODAY, kept_history
from tui.cli import run

pytestmark = pytest.mark.usefixtures("place")
TEXT = NOTES.read_text(encoding="utf-8")
AS_OF = ["--today", "2026-11-16"]


def commands_on(workspace: Path) -> list[list[str]]:
    where = ["--workspace", str(workspace)]
    return [
        ["prep", str(NOTES), *where, "--save"],
        ["read", str(NOTES), *where, "--save"],
        ["next", *where],
        ["brief", "Priya", *where],
        ["talk", "about-me", *where],
    ]


def test_a_damaged_workspace_is_refused_and_left_as_it_is(tmp_path: Path, refused: Callable[..., str]) -> None:
    file = kept_history(tmp_path / "kept") / DATABASE_NAME
    data = file.read_bytes()
    file.write_bytes(data[:4096] + b"\x5a" * (len(data) - 4096))
    before = file.read_bytes()
    for command in commands_on(file.parent):
        assert "is damaged; put a backup in its place" in refused(*command)
    assert file.read_bytes() == before


def test_a_newer_workspace_is_refused_and_left_as_it_is(tmp_path: Path, refused: Callable[..., str]) -> None:
    file = kept_history(tmp_path / "kept") / DATABASE_NAME
    db = sqlite3.connect(file)
    db.execute("PRAGMA user_version = 99")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    before = file.read_bytes()
    for command in commands_on(file.parent):
        assert "update mentee" in refused(*command)
    assert file.read_bytes() == before


@pytest.mark.parametrize("name", ["plain.txt", "notes.db"])
def test_a_file_that_is_no_workspace_is_refused_and_left_as_it_is(
    name: str, tmp_path: Path, refused: Callable[..., str]
) -> None:
    (tmp_path / name).write_text("my diary", encoding="utf-8")
    for command in commands_on(tmp_path / name):
        assert "name a" in refused(*command)
    assert (tmp_path / name).read_text(encoding="utf-8") == "my diary"


def test_a_folder_that_takes_no_files_is_named(refused: Callable[..., str], tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x", encoding="utf-8")
    assert "name another folder with --out" in refused(
        "read", str(NOTES), "--json", "--out", str(in_the_way / "papers")
    )
    for command in (["talk", "about-me"], ["prep", str(NOTES), "--save"]):
        assert "name another workspace" in refused(*command, "--workspace", str(in_the_way / "place"))


def test_a_read_only_folder_is_named(refused: Callable[..., str], tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory() as outer:
        os.chmod(outer, 0o755)
        closed = Path(outer, "closed")
        closed.mkdir(mode=0o555)
        assert run(["talk", "about-me", "--questions", "--workspace", str(tmp_path / "first")]) == 0
        with as_nobody_special():
            said = refused("talk", "about-me", "--workspace", str(closed / "place"))
    assert "name another workspace" in said


def test_a_disk_that_fills_up_keeps_what_was_there(tmp_path: Path) -> None:
    place = kept_history(tmp_path / "kept")
    before = (place / DATABASE_NAME).read_bytes()
    done = mentee("prep", str(NOTES), "--today", TODAY, "--save", "--workspace", str(place), file_size=len(before))
    assert done.returncode == 2
    assert "try again" in one_sentence(done.stdout, done.stderr)
    after = mentee("brief", "Priya", "--today", TODAY, "--workspace", str(place))
    assert after.returncode == 0
    assert "send the roster draft" in after.stdout


def test_papers_that_do_not_fit_leave_no_half_of_one_and_the_old_one_stands(tmp_path: Path) -> None:
    (tmp_path / "agenda.md").write_text("the old agenda", encoding="utf-8")
    done = mentee("prep", str(NOTES), "--today", TODAY, "--out", str(tmp_path), file_size=100)
    assert done.returncode == 2
    assert "name another folder with --out" in one_sentence("", done.stderr)
    assert [path.name for path in tmp_path.iterdir()] == ["agenda.md"]
    assert (tmp_path / "agenda.md").read_text(encoding="utf-8") == "the old agenda"


def test_an_answer_that_cannot_be_saved_is_said_once_more(tmp_path: Path) -> None:
    place = kept_history(tmp_path / "kept")
    first = mentee("talk", "about-me", "--workspace", str(place), stdin="Ana\n")
    assert first.returncode == 0
    size = max(path.stat().st_size for path in place.iterdir())
    long = "I lead a ward of twelve beds, " * 40_000
    done = mentee("talk", "about-me", "--workspace", str(place), stdin=f"she\n{long}\n", file_size=size + 400_000)
    assert done.returncode == 2
    assert "try again" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert f"here it is once more:\n{long.strip()}" in done.stdout
    again = mentee("talk", "about-me", "--workspace", str(place))
    assert "What do you do" in again.stdout


def test_what_stood_in_the_folder_is_kept_beside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "agenda.md").write_text("mended by hand", encoding="utf-8")
    for _ in range(2):
        assert run(["prep", str(NOTES), *AS_OF, "--out", str(tmp_path)]) == 0
    assert (tmp_path / "agenda.1.md").read_text(encoding="utf-8") == "mended by hand"
    assert not (tmp_path / "agenda.2.md").exists()
    assert "what was there is now agenda.1.md" in capsys.readouterr().err


def test_two_files_of_one_name_make_two_pieces(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "notes.md").write_text(f"{TEXT}\n{folder}\n", encoding="utf-8")
    files = [str(tmp_path / folder / "notes.md") for folder in ("a", "b")]
    assert run(["read", *files, *AS_OF, "--out", str(tmp_path / "out")]) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"notes.json", "notes-2.json"}

"""Closed ends, full pipes and no terminal at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.processes import mentee, one_sentence
from tests.commands.scripts import NOTES
from tui.cli import COMMANDS

pytestmark = pytest.mark.usefixtures("place")


def test_without_a_terminal_the_commands_that_need_none_are_named() -> None:
    for arguments in ([], ["demo"]):
        done = mentee(*arguments)
        assert done.returncode == 2
        error = one_sentence(done.stdout, done.stderr)
        assert all(name in error for name in COMMANDS if name != "demo")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_end_is_no_fault(closed: str, tmp_path: Path) -> None:
    done = mentee("talk", "about-me", "--workspace", str(tmp_path / "ws"), shell=closed)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    app = mentee(shell=closed)
    assert app.returncode == 2
    assert "Traceback" not in app.stderr


def test_a_closed_standard_input_is_said() -> None:
    for command in (["read", "-"], ["prep", "--answers", "-"]):
        done = mentee(*command, shell="<&-")
        assert done.returncode == 2
        assert "Standard input is closed" in one_sentence(done.stdout, done.stderr)


@pytest.mark.parametrize("command", ["read", "prep", "debrief"])
def test_a_reader_who_leaves_early_is_no_fault(command: str) -> None:
    done = mentee(command, str(NOTES), "--json", shell='| head -1; exit "${PIPESTATUS[0]}"')
    assert (done.returncode, done.stderr, done.stdout.strip()) == (0, "", "{")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_output_that_cannot_be_written_is_said() -> None:
    done = mentee("read", str(NOTES), shell=">/dev/full")
    assert done.returncode == 2
    assert "No space left" in one_sentence("", done.stderr)


@pytest.mark.parametrize(
    ("given", "hint"),
    [(b"", "is empty"), (b"a\0b" * 50, "is not a text file"), (b"\n\n", "is empty")],
    ids=["nothing", "binary", "blank"],
)
def test_standard_input_that_is_no_notes_is_refused(given: bytes, hint: str) -> None:
    done = mentee("read", "-", stdin=given)
    assert done.returncode == 2
    assert hint in one_sentence(done.stdout, done.stderr)


def test_typed_bytes_of_another_encoding_are_an_answer(tmp_path: Path) -> None:
    done = mentee("talk", "about-me", "--workspace", str(tmp_path / "ws"), stdin=b"Ren\xe9e\n:back\n")
    assert done.returncode == 0
    assert "Renée" in done.stdout

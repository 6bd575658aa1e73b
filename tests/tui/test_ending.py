"""However the app ends, the terminal is restored, what was typed is on disk, and nothing private is printed."""

from __future__ import annotations

import asyncio
import os
import pty
import select
import signal
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.conversations.desks import kept_desk
from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Text
from assistant.workspace import open_workspace
from tests.tui.driving import Driven, run
from tests.tui.toy import NOW
from tui.cli import cli
from tui.compat import last_words

ALTERNATE_ON, ALTERNATE_OFF = b"\x1b[?1049h", b"\x1b[?1049l"
PATIENCE = 20.0

FAULTY = """
import sys
from pathlib import Path
from assistant.workspace import open_workspace
from tui.app import MenteeApp

def clock():
    private = "sk-SECRET"
    return {}[len(private)]

app = MenteeApp(open_workspace(Path(sys.argv[1])), clock=clock)
app.run()
sys.exit(app.return_code)
"""


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self, *command: str) -> None:
        self.seen = b""
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", PYTHONPATH=str(Path(__file__).parents[2]))
            os.execv(sys.executable, [sys.executable, *command])

    def until(self, words: bytes) -> None:
        """Read until the program has written words."""
        limit = time.monotonic() + PATIENCE
        while words not in self.seen and time.monotonic() < limit:
            self._read()
        assert words in self.seen, self.seen[-2000:]

    def type(self, words: str) -> None:
        """Type words and wait until their last letters are on the screen."""
        os.write(self.end, words.encode())

    def code(self) -> int:
        """Wait for the end; the exit code, or minus the signal that ended it."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            self._read()
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._read()
                return os.waitstatus_to_exitcode(status)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        raise AssertionError("the program did not end")

    def _read(self) -> None:
        ready, _, _ = select.select([self.end], [], [], 0.05)
        if ready:
            try:
                self.seen += os.read(self.end, 65536)
            except OSError:
                return


@pytest.mark.skipif(os.name != "posix", reason="signals and pseudo-terminals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_told_to_end_from_outside_it_saves_what_is_typed_and_restores_the_terminal(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    with open_workspace(tmp_path) as place:
        runner = Runner.begin(place, "about-me", kept_desk(place, NOW), title="About me", now=NOW)
        question = runner.step.pending
        runner.save_unsent("half")  # a conversation without a word is none to go on with
    assert isinstance(question, Text)
    terminal = Terminal("-m", "tui", "--workspace", str(tmp_path))
    terminal.until(b"Go on: About me")
    terminal.type("\r")
    terminal.until(question.question.encode()[:40])
    terminal.type(" a thouZ")
    terminal.until(b"Z")
    os.kill(terminal.pid, number)
    assert terminal.code() == code
    assert terminal.seen.rfind(ALTERNATE_OFF) > terminal.seen.rfind(ALTERNATE_ON)
    with open_workspace(tmp_path) as place:
        assert place.unsent(runner.info.id)[question.key][0].startswith("half a tho")


def test_the_last_words_after_a_fault_name_the_place_and_nothing_that_was_typed() -> None:
    private = "my salary is 41,000"
    try:
        int(private)
    except ValueError as error:
        words = last_words(error, Path("/home/ana/mentee.sqlite3"))
    assert private not in words
    assert "ValueError" in words
    assert "test_ending.py" in words
    assert "/home/ana/mentee.sqlite3" in words


def test_without_a_terminal_one_sentence_names_the_commands_and_the_exit_code_is_2() -> None:
    from tui.cli import run

    assert run([]) == 2
    assert run(["demo"]) == 2
    assert CliRunner().invoke(cli, ["demo", "--help"]).exit_code == 0


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")
def test_a_fault_in_the_app_prints_no_local_variables(tmp_path: Path) -> None:
    terminal = Terminal("-c", FAULTY, str(tmp_path))
    assert terminal.code() == 1
    assert b"mentee had to stop: KeyError" in terminal.seen
    assert b"SECRET" not in terminal.seen
    assert terminal.seen.rfind(ALTERNATE_OFF) > terminal.seen.rfind(ALTERNATE_ON)


@pytest.mark.parametrize("steps", [0, 3, 8])
def test_leaving_while_a_screen_is_being_put_together_is_no_fault(tmp_path: Path, steps: int) -> None:
    async def script(driven: Driven) -> None:
        driven.app.start("session-prep")
        for _ in range(steps):
            await asyncio.sleep(0)

    run(tmp_path, script)

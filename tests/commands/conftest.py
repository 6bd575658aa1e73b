"""What tests of commands share: a workspace that is nowhere yet or holds a history, and a command to be refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.workspace import Workspace, open_workspace
from tests.commands.processes import one_sentence
from tests.commands.scripts import kept_history
from tui.cli import run


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the workspace would be; a command that should not make one does not."""
    monkeypatch.setenv("MENTEE_WORKSPACE", str(tmp_path / "workspace"))
    return tmp_path / "workspace"


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run a command that must end with exit code 2 and one sentence on standard error, which is returned."""

    def refuse(*arguments: str) -> str:
        assert run([*arguments]) == 2
        out, err = capsys.readouterr()
        return one_sentence(out, err)

    return refuse


@pytest.fixture
def history(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace in which a history is kept."""
    with open_workspace(kept_history(tmp_path / "kept")) as workspace:
        yield workspace

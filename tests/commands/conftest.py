"""What tests of bad input share: a workspace that is nowhere yet, and a command that must be refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.processes import one_sentence
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

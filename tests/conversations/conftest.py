"""A workspace, and the visit that is begun in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.conversations.runner import Runner
from assistant.workspace import Workspace, open_workspace

from .toys import DESK, NOW, repeat, visit


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path) as opened:
        yield opened


@pytest.fixture
def runner(workspace: Workspace) -> Runner:
    return Runner.begin(workspace, "visit", DESK, title="A visit", now=NOW, maker=visit, perform=repeat)

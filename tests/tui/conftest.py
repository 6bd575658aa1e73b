"""What the tests of the app share: a workspace of its own, and a server on loopback that answers every request."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.workspace import Workspace, open_workspace
from tests.servers.obliging import obliging
from tests.servers.speaking import Speaking


@pytest.fixture(name="server")
def _obliging_server() -> Iterator[Speaking]:
    with Speaking(script=obliging) as speaking:
        yield speaking


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path) as workspace:
        yield workspace

"""The servers, each started for one test and stopped after it. They are installed by `make test-servers`."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tools.real_servers.places import FOLDER, MODEL, aimock_in, llama_in, model_in

PATIENCE = 60.0
"""Seconds that a server on a busy machine may take to answer or to end."""
STRICTLY = {"AIMOCK_STRICT_TURN_INDEX": "1"}
"""A scripted answer is for its own turn only; llama.cpp's server does not know the word."""


@dataclass(frozen=True)
class Aimock:
    """A running aimock: scripted answers, and a journal of what it was asked."""

    base_url: str

    @property
    def journal(self) -> list[dict[str, Any]]:
        """The bodies of the chats it was asked for, oldest first."""
        root = self.base_url.removesuffix("/v1")
        with urllib.request.urlopen(f"{root}/__aimock/journal", timeout=PATIENCE) as answer:
            entries = json.load(answer)
        return [entry["body"] for entry in entries if entry["path"].endswith("/chat/completions")]


@pytest.fixture
def folder() -> Path:
    return Path(os.environ[FOLDER])


@pytest.fixture
def aimock(folder: Path, tmp_path: Path) -> Iterator[Callable[..., Aimock]]:
    """Start aimock with these fixtures; the first that matches answers."""
    with ExitStack() as running:

        def start(*fixtures: dict[str, Any]) -> Aimock:
            script = Path(tempfile.mkdtemp(dir=tmp_path))
            (script / "script.json").write_text(json.dumps({"fixtures": fixtures}), encoding="utf-8")
            command = [str(aimock_in(folder)), "-p", "0", "-h", "127.0.0.1", "-f", str(script), "--strict"]
            return Aimock(f"{_listening(running.enter_context(_running(command)))}/v1")

        yield start


@pytest.fixture(scope="session")
def llama_server() -> Iterator[str]:
    """The base URL of llama.cpp's server with the tiny model: one place, so that what is not freed is noticed."""
    folder = Path(os.environ[FOLDER])
    options = {"-m": str(model_in(folder)), "--host": "127.0.0.1", "--port": "0", "-c": str(MODEL), "-np": "1"}
    options |= {"--alias": "tiny", "-t": "2"}
    with _running([str(llama_in(folder)), *(word for pair in options.items() for word in pair)]) as process:
        yield f"{_listening(process)}/v1"


@contextmanager
def _running(command: list[str]) -> Iterator[subprocess.Popen[str]]:
    """A server that is stopped at the end. Its words are read all the time: a full pipe would make it stand still."""
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, **STRICTLY}
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _listening(process: subprocess.Popen[str]) -> str:
    """The address that a server says it listens on; what it says from then on is thrown away."""
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if found := re.search(r"listening on (http://[^\s/]+)", line):
            threading.Thread(target=process.stdout.read, daemon=True).start()
            return found[1]
    raise AssertionError("the server did not start:\n" + "".join(said[-30:]))

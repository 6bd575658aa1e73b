"""Lines in: typed at a terminal with its line editing, or read from a pipe."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from typing import TypeAlias

Read: TypeAlias = Callable[[], str | None]
"""Gives the next line without its end, None where the input ends. A pasted text may come as one line with breaks."""


class Left(Exception):  # noqa: N818 - leaving is no error
    """The person left, or the input ended. `typed` is what stood on the line and was not sent."""

    def __init__(self, typed: str = "") -> None:
        super().__init__("left")
        self.typed = typed


def stdin_lines(*, prompt: bool) -> Read:
    """Lines of standard input; with a prompt and line editing where a person types them at a terminal."""
    return _typed_lines() if prompt else _piped


def _piped() -> str | None:
    if sys.stdin is None:
        return None
    line = sys.stdin.buffer.readline()
    if not line:
        return None
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        text = line.decode("cp1252", "replace")
    return text.rstrip("\r\n")


def _typed_lines() -> Read:
    """Typed with the keys of readline: a line may be of any length, and what is pasted comes as one piece."""
    half_typed: Callable[[], str] = str
    with contextlib.suppress(ImportError):
        import readline

        readline.parse_and_bind("set enable-bracketed-paste on")
        half_typed = readline.get_line_buffer

    def read() -> str | None:
        try:
            return input("> ")
        except EOFError:
            return None
        except KeyboardInterrupt:
            raise Left(half_typed()) from None

    return read

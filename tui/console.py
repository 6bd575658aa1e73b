"""The gate out for plain text: everything a command prints passes here, cleaned of what steers a terminal."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from time import monotonic
from typing import Any

import click

SHOWN_AFTER = 1.0
"""Seconds of work after which a person at a terminal is told what is going on."""


def say(text: str = "") -> None:
    """Print text to standard output, cleaned."""
    from assistant.model.text import clean

    click.echo(clean(text))


def say_marked(pieces: Iterable[tuple[str, bool]]) -> None:
    """Print a line to standard output; the pieces that are marked stand out on a terminal, unless NO_COLOR is set."""
    from assistant.model.text import clean

    stands_out = at_terminal() and not os.environ.get("NO_COLOR")
    click.echo(
        "".join(
            click.style(clean(text), bold=stands_out and marked) if marked else clean(text) for text, marked in pieces
        )
    )


def note(text: str) -> None:
    """Print a line for the person to standard error, so that standard output stays the piece itself."""
    from assistant.model.text import clean

    click.echo(clean(text), err=True)


def say_json(answer: Mapping[str, Any], *, lines: bool = False) -> None:
    """Print one JSON object; on one line where several follow each other (JSON Lines)."""
    click.echo(harmless(json.dumps(answer, ensure_ascii=False, indent=None if lines else 2)))


def harmless(document: str) -> str:
    """JSON whose strings hold no character that steers a terminal; programs read the same text."""
    from assistant.model.text import clean

    if clean(document) == document:
        return document
    return "".join(char if clean(char) == char else json.dumps(char)[1:-1] for char in document)


def at_terminal() -> bool:
    """Whether a person types and reads here: neither end is a pipe or a file, and none is closed."""
    return all(end is not None and end.isatty() for end in (sys.stdin, sys.stdout))


@contextmanager
def working(words: str) -> Iterator[None]:
    """Do something that may take a while; after a second a person at a terminal is told what it is."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    timer = threading.Timer(SHOWN_AFTER, note, [words])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


@contextmanager
def share_read(name: str) -> Iterator[Callable[[float], None]]:
    """Read a file that may be long: yields what takes the share read (0 to 1). After a second a person at a terminal
    sees it grow, on one line that goes away again."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda share: None
        return
    from assistant.model.text import one_line

    words, began, shown = f"Reading {one_line(name)[-60:]} …", monotonic(), 0

    def tell(share: float) -> None:
        nonlocal shown
        percent = int(share * 100)
        if percent > shown and monotonic() - began > SHOWN_AFTER:
            shown = percent
            click.echo(f"\r{words} {percent} %", err=True, nl=False)

    try:
        yield tell
    finally:
        if shown:
            click.echo(f"\r{' ' * (len(words) + 6)}\r", err=True, nl=False)

"""Asking by lines before anything is sent, and after a request failed."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui.console import say
from tui.plain.lines import Left, Read

if TYPE_CHECKING:
    from assistant.conversations.consent import Decide, Decision
    from assistant.conversations.guarded import AfterFailure, Choose
    from assistant.engines.model.errors import EngineError
    from assistant.engines.model.outgoing import Outgoing

LEAVING = frozenset({":leave", ":quit", ":q", ":exit"})


def consent_by_lines(read: Read) -> Decide:
    """Asks for consent: the person can read everything first. Raises Left where they leave."""
    ways = {
        "send": "send it, and what follows in this conversation",
        "always": "send it, and do not ask again for this destination",
        "read": "read exactly what would be sent",
        "builtin": "send nothing; the built-in engine does it here",
    }
    decisions: dict[str, Decision] = {"send": "once", "always": "always", "builtin": "keep"}

    async def decide(found: Outgoing) -> Decision:
        from assistant.conversations.consent import headline, in_full

        say("This would be sent to a model:")
        for line in headline(found):
            say(f"  {line}")
        while (word := _one_of(ways, read)) not in decisions:
            say(f"---\n{in_full(found)}\n---")
        return decisions[word]

    return decide


def choice_by_lines(read: Read) -> Choose:
    """After a failure: again, or the built-in engine for this turn. Raises Left where the person leaves."""
    ways: dict[AfterFailure, str] = {"again": "try again", "builtin": "the built-in engine for this turn"}

    async def choose(error: EngineError) -> AfterFailure:
        say(str(error))
        return "again" if _one_of(ways, read) == "again" else "builtin"

    return choose


def _one_of(ways: Mapping[str, str] | Mapping[AfterFailure, str], read: Read) -> str:
    """The way that a person names, by number or by word."""
    words = list(map(str, ways))
    for number, (word, does) in enumerate(ways.items(), 1):
        say(f"  {number} {word}: {does}")
    while True:
        with _interrupts():
            line = read()
        typed = (line or "").strip().casefold()
        if line is None or typed in LEAVING:
            raise Left
        if typed in words:
            return typed
        if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(words):
            return words[int(typed) - 1]
        say(f"Type a number from 1 to {len(words)}, or :leave; everything is kept.")


@contextmanager
def _interrupts() -> Iterator[None]:
    """Ctrl+C ends the reading of a line at once; inside asyncio's runner it would wait for the line to end."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)

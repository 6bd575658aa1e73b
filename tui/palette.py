"""What the command palette offers: the places of the app, and every dialogue that can be begun by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from textual.app import SystemCommand

if TYPE_CHECKING:
    from tui.app import MenteeApp

NEED_A_SUBJECT = frozenset({"promise"})
"""Dialogues that are about one thing chosen beforehand, and so cannot be begun from the palette."""


def palette(app: MenteeApp) -> Iterator[SystemCommand]:
    """The commands of the palette. No screenshot: it would write private text into a file."""
    from assistant.dialogues.registry import DIALOGUES

    yield SystemCommand("Home", "What to do next", app.go_home)
    yield SystemCommand("Notes", "Paste or open notes, and prepare a meeting from them", app.open_notes)
    for info in DIALOGUES.values():
        if info.name in NEED_A_SUBJECT:
            continue
        yield SystemCommand(info.title, info.purpose.capitalize(), _starting(app, info.name))
    yield SystemCommand("Advice", "What you were advised, your stance, and what came of it", app.show_ledger)
    yield SystemCommand("Promises", "What was promised both ways; what is late comes first", app.show_promises)
    yield SystemCommand("Search", "Find words in everything you keep", app.show_search)
    yield SystemCommand("Engine", "Which engine is on, where it sends, and setting up a model", app.show_engine)
    yield SystemCommand("Help", "The keys, and the practices behind the questions", app.action_help)
    yield SystemCommand("Theme", "Light, dark, or the terminal's own colours", app.action_change_theme)
    yield SystemCommand("Quit", "Leave; everything is kept", app.exit)


def _starting(app: MenteeApp, dialogue: str) -> Callable[[], object]:
    return lambda: app.start(dialogue)

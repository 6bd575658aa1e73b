"""The app starts light: Home brings in what it shows, and nothing that only other screens need."""

from __future__ import annotations

import subprocess
import sys

HEAVY = (
    "assistant.engines.tasks",
    "assistant.dialogues.turns",
    "assistant.checks",
    "jinja2",
    "openai",
    "textual.widgets._markdown",
    "textual.widgets._text_area",
    "tui.screens.conversation",
    "tui.screens.review",
)


def test_home_is_imported_without_what_it_does_not_show() -> None:
    program = f"import sys, tui.app; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

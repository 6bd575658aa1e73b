"""`mentee` without a command, and `mentee demo`: the app, where there is a terminal to show it on."""

from __future__ import annotations

import click

from assistant.model.errors import MenteeError
from tui.console import at_terminal


def open_app(workspace: str | None) -> int:
    """The app on the person's workspace; returns the exit code. Raises MenteeError where there is no terminal."""
    _need_a_terminal()
    from assistant.workspace.places import workspace_file
    from tui.opening import open_app as run_app

    return run_app(workspace_file(workspace))


@click.command("demo")
@click.option("--today", metavar="DATE", help="Look around as of this day (ISO date, or date and time).")
def demo_command(today: str | None) -> int:
    """Open the app on a sample workspace in a temporary folder."""
    from tui.options import moment

    now = None if today is None else moment(today)
    _need_a_terminal()
    from tui.opening import open_demo

    return open_demo(now=now)


def _need_a_terminal() -> None:
    """Textual would draw its screen into a pipe or a file; we say which commands do without a terminal instead."""
    from tui.cli import COMMANDS

    if not at_terminal():
        plain = ", ".join(name for name in COMMANDS if name != "demo")
        raise MenteeError(f"The app needs a terminal; without one use mentee {plain}.")

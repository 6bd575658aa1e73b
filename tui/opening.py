"""Opening the app on a workspace or on a sample of one, and how it ends."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from assistant.workspace import open_workspace
from tui.app import LOOK_AROUND, Clock, MenteeApp
from tui.here import local_now
from tui.looks import chosen_look


def open_app(path: Path, *, now: datetime | None = None) -> int:
    """Run the app on the workspace at `path` until the person leaves; returns the exit code.

    With `now` the app's clock stands still there. Raises MenteeError where the workspace cannot be opened.
    """
    clock, look = _clock(now), chosen_look()
    while True:
        with open_workspace(path) as workspace:
            app = MenteeApp(workspace, clock=clock, theme=look)
            if app.run() != LOOK_AROUND:
                return app.return_code or 0
        open_demo(now=now)


def open_demo(*, now: datetime | None = None) -> int:
    """Run the app on a sample workspace in a temporary folder that is removed afterwards; returns the exit code."""
    from tempfile import TemporaryDirectory

    from tui.demo_workspace import build_sample

    clock, look = _clock(now), chosen_look()
    with TemporaryDirectory(prefix="mentee-sample-") as folder, build_sample(Path(folder), clock()) as workspace:
        app = MenteeApp(workspace, clock=clock, theme=look)
        app.title = "mentee · a sample"
        app.run()
        return app.return_code or 0


def _clock(now: datetime | None) -> Clock:
    return (lambda: now) if now else local_now

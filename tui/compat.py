"""The edge with Textual: the private names we override, and what it leaves undone when a process is told to end.

Pinned to Textual 8.2; tests/tui/test_ending.py notices when a newer one behaves otherwise.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import traceback
from pathlib import Path

from textual.app import App
from textual.css.query import NoMatches

ENDINGS = ("SIGTERM", "SIGHUP")
"""The signals by which a terminal, a shell or a person ends a program from outside."""


class GuardedApp(App[str]):
    """An app whose last words never show what somebody wrote, and that ends cleanly when told to."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (40, "-narrow"), (100, "-wide"), (150, "-roomy")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (12, "-short"), (28, "-tall")]  # noqa: RUF012

    _ending = False
    kept_in: Path
    """Where what the person typed is kept; named in the last words."""

    def save_now(self) -> None:
        """Write down what is not yet written. Called before the app ends by a signal or a fault."""

    def end_cleanly_on_signals(self) -> None:
        """On SIGTERM and SIGHUP: save, restore the terminal, and end with 128 + the signal's number."""
        loop = asyncio.get_running_loop()
        for name in ENDINGS:
            number = getattr(signal, name, None)
            if number is not None and os.name == "posix":
                loop.add_signal_handler(number, self._end, 128 + number)

    def _end(self, code: int) -> None:
        self.save_now()
        self.exit(return_code=code)

    def _handle_exception(self, error: Exception) -> None:
        """A screen that is still being put together while the app ends misses what was taken down: that is no fault."""
        if not (self._ending and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    async def _shutdown(self) -> None:
        self._ending = True
        await super()._shutdown()

    def _fatal_error(self) -> None:
        """Textual prints every local variable here, private notes included; we print the place and nothing else."""
        try:
            self.save_now()
        finally:
            self._exit_renderables.append(last_words(sys.exc_info()[1] or self._exception, self.kept_in))
            self._close_messages_no_wait()


def last_words(error: BaseException | None, kept_in: Path) -> str:
    """What is said after a fault: its type and place in our sources, and where everything typed is kept."""
    frames = traceback.extract_tb(error.__traceback__) if error else []
    places = [f"{Path(f.filename).name}, line {f.lineno}" for f in frames]
    where = f" ({places[-1]})" if places else ""
    return (
        f"mentee had to stop: {type(error).__name__}{where}.\n"
        f"What you typed is kept in {kept_in}; start mentee again to go on where you were."
    )

"""What the model engine does while a person waits: a still picture after each thing that happens, and none of the words
that are sent. The words that come are a preview for the eyes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.engines.model.calling import Retry
    from assistant.engines.model.engine import Sent as Announced
    from assistant.engines.model.streams import Usage

CHARACTERS_A_TOKEN = 4
"""Of an answer that is still coming (the usual rule of thumb for English); the server counts it when it is whole."""


@dataclass(frozen=True)
class Work:
    """Where a task stands."""

    begun: int = 0
    """Requests that went out, of those the task takes; a question asked once more is not counted again."""
    of: int = 0
    answered: int = 0
    sent: int = 0
    """Tokens that went out: estimated before, the server's own count where it has one."""
    came: int = 0
    """Tokens that came, likewise."""
    words: str = ""
    """The words of the answer so far."""
    line: str = ""
    """What the engine said last, where no word came since."""
    retry: Retry | None = None
    """The try that is waited for."""


Look = Callable[[Work], None]


class Watch:
    """Puts together what is heard of a task's requests, which may run side by side, and shows it to `look`."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._work = Work()
        self._sent: dict[int, int] = {}
        self._came: dict[int, int] = {}
        self._whole: set[int] = set()

    def begun(self, told: Announced | None, tokens: int) -> int:
        """A request of about so many tokens goes out; returns its number."""
        number, of = (told.number, told.of) if told else (1, 1)
        self._sent[number] = tokens
        self._whole.discard(number)
        self._show(replace(self._work, of=of, words="", retry=None))
        return number

    def heard(self, number: int, text: str) -> None:
        """So much of an answer has come, as the server wrote it."""
        self._came[number] = max(1, len(text) // CHARACTERS_A_TOKEN)
        self._show(replace(self._work, line="", retry=None))

    def retried(self, retry: Retry) -> None:
        """Another try is coming."""
        self._show(replace(self._work, retry=retry, words="", line=""))

    def answered(self, number: int, usage: Usage) -> None:
        """A request has its answer; the tokens are the server's own where it counts."""
        self._whole.add(number)
        if usage.prompt is not None and usage.answer is not None:
            self._sent[number], self._came[number] = usage.prompt, usage.answer
        self._show(self._work)

    def words(self, words: str) -> None:
        """The words of the answer so far, for a person."""
        self._show(replace(self._work, words=words))

    def says(self, line: str) -> None:
        """What the engine says of itself."""
        self._show(replace(self._work, line=line))

    def _show(self, work: Work) -> None:
        self._work = replace(
            work,
            begun=len(self._sent),
            answered=len(self._whole),
            sent=sum(self._sent.values()),
            came=sum(self._came.values()),
        )
        self._look(self._work)

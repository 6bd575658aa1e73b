"""What is taken out of a file: clean lines, where each part of them stood, and what the person should know."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assistant.model.evidence import Place, Source
from assistant.model.text import clean

Progress = Callable[[float], None]
"""Told now and then which share (0 to 1) of a file is read. What it raises passes through, so that it can stop."""


def unwatched(share: float) -> None:
    """The progress nobody looks at."""


class Taken:
    """Lines in the order of the file. A line is made of parts; each part may say where it stood."""

    def __init__(self) -> None:
        self.day: date | None = None
        """The day the file itself says it was written on."""
        self.remarks: list[str] = []
        """What had to be left out or guessed, a sentence each, beginning with a verb: the file's name comes before."""
        self._lines: list[list[str]] = []
        self._places: list[Place] = []
        self._length = 0

    @property
    def length(self) -> int:
        """The characters of the last line."""
        return self._length

    def __len__(self) -> int:
        return len(self._lines)

    def line(self, text: str = "", at: str = "") -> None:
        """Begin a line. `at` says where it stood; where it is empty, the last place still holds."""
        text = flat(text)
        self._lines.append([text])
        self._length = len(text)
        self._mark(at, 0)

    def go_on(self, text: str, at: str = "", between: str = " ") -> None:
        """Add words to the last line."""
        text = flat(text)
        start = self._length + len(between)
        self._lines[-1].extend((between, text))
        self._length = start + len(text)
        self._mark(at, start)

    def blank(self) -> None:
        """An empty line between what is apart; never two, and none at the top."""
        if self._lines and self._length:
            self.line()

    def _mark(self, at: str, start: int) -> None:
        if at and (not self._places or self._places[-1].at != at):
            self._places.append(Place(len(self._lines), at, start))

    @property
    def text(self) -> str:
        """All lines, without blank ones at the end."""
        return "\n".join("".join(parts) for parts in self._lines).rstrip()

    def source(self, title: str) -> Source:
        """The lines as a source."""
        remarks = tuple(f"{title} {remark}" for remark in self.remarks)
        return Source.of(self.text, title=title, day=self.day, places=tuple(self._places), remarks=remarks)


def flat(text: str) -> str:
    """Cleaned text on one line, without white space at its end."""
    return text.rstrip() if text.isprintable() else clean(text).replace("\n", " ").rstrip()

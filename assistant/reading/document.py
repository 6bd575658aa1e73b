"""Rough text -> passages: one structure for Markdown, plain notes, outlines, tables, transcripts and mail.

Every passage keeps the lines it stands on, so that whatever is read from it can say where its words are.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, replace
from typing import Literal

from assistant.model.evidence import Evidence

PassageKind = Literal["heading", "item", "row", "turn", "text", "header"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, list item, table row, turn of speech, heading, or header line, without its marks."""

    kind: PassageKind
    text: str
    places: tuple[tuple[int, int], ...]
    """Where each line begins in `text`, and the line's number from 1."""
    headings: tuple[str, ...] = ()
    """The headings above, outermost first."""
    label: str = ""
    """A run-in label or the name of a header field: `Next call` of `Next call: Friday`."""
    label_mark: str = ""
    """What stands between the label and the text: `:`, `→`, a tab."""
    done: bool | None = None
    """Of a checkbox: ticked or not."""
    cells: tuple[tuple[str, str], ...] = ()
    """Of a row: column name (lower case, may be empty) and text."""
    speaker: str = ""
    depth: int = 0
    """How deep it is quoted; 0 is the writer's own text."""
    writer: str = ""
    """Of quoted mail: who wrote it."""
    written: str = ""
    """Of quoted mail and of a chat: the words that say when."""
    listed: bool = False
    """Whether it is an item of a list."""
    dropped: bool = False
    """Whether it is marked as what nobody does any more."""
    first_words: str = ""
    """The text with the label, as the line has it."""

    @property
    def lines(self) -> tuple[int, int]:
        return self.places[0][1], self.places[-1][1]

    def lines_of(self, start: int, end: int) -> tuple[int, int]:
        """First and last line of a part of the text."""
        starts = [place for place, _ in self.places]
        first = bisect.bisect_right(starts, start) - 1
        last = bisect.bisect_right(starts, max(start, end - 1)) - 1
        return self.places[max(first, 0)][1], self.places[max(last, 0)][1]

    def evidence(self, start: int, end: int, source: str) -> Evidence:
        return Evidence(lines=self.lines_of(start, end), text=self.text[start:end].strip(), source=source)


@dataclass(frozen=True, slots=True)
class Document:
    """All passages of one source, in order, and what its front matter says."""

    passages: tuple[Passage, ...]
    matter: tuple[tuple[str, str, int], ...] = ()
    """Front matter: key, value, line."""
    transcript: bool = False
    """Whether it is a talk with a speaker's label before every turn."""
    mail: bool = False


def joined(first: Passage, second: Passage) -> Passage:
    """Two passages that belong together, one space between them."""
    offset = len(first.text) + 1
    places = first.places + tuple((place + offset, line) for place, line in second.places)
    return replace(first, text=f"{first.text} {second.text}", places=places)

"""Where words come from: sources, the spans in them, and facts that carry their spans."""

from __future__ import annotations

import bisect
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from assistant.model.base import Frozen, fingerprint
from assistant.model.text import clean

SourceKind = Literal["notes", "answer", "memory"]


class Place(NamedTuple):
    """From character `start` of line `line` (from 1) on, up to the next place, the words stood at `at` in their file.

    `at` is a time from the start (`00:12:31`), a day and time (`2026-03-03 10:32`), `page 3`, `paragraph 12`, or a cell
    (`B4`).
    """

    line: int
    at: str
    start: int = 0


class Source(Frozen):
    """Text somebody gave us, immutable and known by the hash of its content. Lines count from 1."""

    id: str
    kind: SourceKind
    title: str
    """A file's name, the key of the question answered, or the record remembered."""
    text: str
    day: date | None = None
    """The day it was written, where that is known."""
    places: tuple[Place, ...] = ()
    """Where the lines stood in the file they were taken from, in order; empty where they are the file's own lines."""
    remarks: tuple[str, ...] = ()
    """What the person should know about how its file was read, a sentence each."""

    @classmethod
    def of(
        cls,
        text: str,
        *,
        title: str,
        kind: SourceKind = "notes",
        day: date | None = None,
        places: tuple[Place, ...] = (),
        remarks: tuple[str, ...] = (),
    ) -> Source:
        """A source of cleaned text; the same text under the same kind has the same id."""
        text = clean(text)
        identity = fingerprint(f"{kind}\n{text}")
        return cls(id=identity, kind=kind, title=title, text=text, day=day, places=places, remarks=remarks)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.text.split("\n"))

    def place_at(self, line: int, start: int = 0) -> str:
        """Where this character of this line stood in the file; empty where that is not known."""
        n = bisect.bisect_right(self.places, (line, start), key=lambda place: (place.line, place.start))
        return self.places[n - 1].at if n else ""

    def place_of(self, span: Evidence) -> str:
        """Where the words of a span of this source stood in the file; empty where that is not known."""
        first = span.lines[0]
        if not self.places or not 1 <= first <= len(self.lines):
            return ""
        return self.place_at(first, max(self.lines[first - 1].find(span.text.split("\n", 1)[0]), 0))


class Evidence(Frozen):
    """The words of a source that a fact rests on. `lines` is first and last, 1-based, both included."""

    lines: tuple[int, int]
    text: str
    source: str = ""
    """The id of the source; empty where only one is at hand."""
    at: str = ""
    """Where the words stood in the file, as `Place.at` says it; empty where lines say enough."""


class Fact(Frozen):
    """Words of the person's own, with the spans they were read from."""

    text: str
    evidence: tuple[Evidence, ...] = ()

    @classmethod
    def typed(cls, text: str, key: str) -> Fact:
        """A fact the person typed as the answer to question `key`."""
        source = Source.of(text, title=key, kind="answer")
        last = len(source.lines)
        return cls(
            text=source.text.strip(),
            evidence=(Evidence(lines=(1, last), text=source.text.strip(), source=f"answer:{key}"),),
        )

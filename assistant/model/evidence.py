"""Where words come from: sources, the spans in them, and facts that carry their spans."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Literal

from assistant.model.base import Frozen, fingerprint
from assistant.model.text import clean

SourceKind = Literal["notes", "answer", "memory"]


class Source(Frozen):
    """Text somebody gave us, immutable and known by the hash of its content. Lines count from 1."""

    id: str
    kind: SourceKind
    title: str
    """A file's name, the key of the question answered, or the record remembered."""
    text: str
    day: date | None = None
    """The day it was written, where that is known."""

    @classmethod
    def of(cls, text: str, *, title: str, kind: SourceKind = "notes", day: date | None = None) -> Source:
        """A source of cleaned text; the same text under the same kind has the same id."""
        text = clean(text)
        return cls(id=fingerprint(f"{kind}\n{text}"), kind=kind, title=title, text=text, day=day)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.text.split("\n"))


class Evidence(Frozen):
    """The words of a source that a fact rests on. `lines` is first and last, 1-based, both included."""

    lines: tuple[int, int]
    text: str
    source: str = ""
    """The id of the source; empty where only one is at hand."""


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

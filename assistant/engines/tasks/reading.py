"""Reading: sources and what they say."""

from __future__ import annotations

from datetime import date

from assistant.engines.tasks.base import Task
from assistant.model.evidence import Source
from assistant.reading.digest import Digest


class ReadNotes(Task):
    """Sources -> what they say."""

    name = "read-notes"
    result = Digest

    sources: tuple[Source, ...]
    today: date
    me: str | None = None
    mentor: str | None = None

"""Reading: sources and what they say."""

from __future__ import annotations

from datetime import date

from assistant.engines.tasks.base import Provenance, Task
from assistant.model.evidence import Source
from assistant.reading.digest import Digest


class NotesRead(Digest):
    """What sources say, and which engine read it. A digest in every other respect, and kept as one."""

    provenance: Provenance = Provenance()


class ReadNotes(Task):
    """Sources -> what they say."""

    name = "read-notes"
    result = NotesRead

    sources: tuple[Source, ...]
    today: date
    me: str | None = None
    mentor: str | None = None

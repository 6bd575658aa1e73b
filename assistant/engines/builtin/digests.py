"""Reading notes: each source read by itself, then merged."""

from __future__ import annotations

from assistant.engines.tasks import ReadNotes
from assistant.reading.digest import Digest, merge
from assistant.reading.notes import digest_of


def read_notes(task: ReadNotes) -> Digest:
    """What all the task's sources say, in order."""
    return merge(
        tuple(
            digest_of(source, today=task.today, me=task.me, mentor=task.mentor, file_day=source.day)
            for source in task.sources
        )
    )

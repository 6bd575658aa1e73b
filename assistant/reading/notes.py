"""A source of notes -> its digest."""

from __future__ import annotations

from datetime import date

from assistant.model.evidence import Source
from assistant.reading.digest import Digest


def digest_of(
    source: Source,
    *,
    today: date,
    me: str | None = None,
    mentor: str | None = None,
    file_day: date | None = None,
    encoding: str = "utf-8",
) -> Digest:
    """What the source says. `today` is used where the notes have no date; `me` and `mentor` where the person said who."""
    return Digest(
        source=source.id, title=source.title, day=today, day_from="today", me=me, mentor=mentor, encoding=encoding
    )

"""Where the words of facts stood in their file: a time, a page, a cell, told with the evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Source
from assistant.reading.digest import Digest
from assistant.reading.document import Document, Passage

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?= )")


def placed(digest: Digest, sources: Sequence[Source]) -> Digest:
    """The digest with `at` filled in, in all evidence whose source has places."""
    by_id = {source.id: source for source in sources if source.places}
    if not by_id:
        return digest
    found = {name: _placed(value, by_id) for name, value in digest if isinstance(value, tuple | Frozen)}
    return digest.model_copy(update=found)


def _placed(value: Any, by_id: dict[str, Source]) -> Any:
    """A fact, or several, with the places of their spans."""
    if isinstance(value, tuple):
        return tuple(_placed(one, by_id) for one in value)
    if isinstance(value, Evidence):
        source = by_id.get(value.source)
        return value if source is None else value.model_copy(update={"at": source.place_of(value)})
    return value.model_copy(update={"evidence": _placed(value.evidence, by_id)})


def dated(document: Document, source: Source) -> Document:
    """The document with the day of each message of a chat, so that its "tomorrow" is the day after it was written."""
    if not any(_DAY.match(place.at) for place in source.places):
        return document
    return replace(document, passages=tuple(_dated(passage, source) for passage in document.passages))


def _dated(passage: Passage, source: Source) -> Passage:
    day = None if passage.written else _DAY.match(source.place_at(passage.lines[0]))
    return replace(passage, written=day.group()) if day else passage

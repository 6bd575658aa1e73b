"""Where the words of facts stood in their file: a time, a page, a cell, told with the evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Source
from assistant.reading.digest import Digest


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

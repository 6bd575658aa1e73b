"""Several wordings, one chosen from the content: two pieces differ, and the same brief gives the same bytes."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.model.base import fingerprint


def choose(wordings: Sequence[str], *content: str, turn: int = 0) -> str:
    """One of the wordings, settled by `content`: what the piece is about, and which part of it this is.

    Neighbours in a list take the next by `turn`, so that none repeats. `wordings` must not be empty.
    """
    return wordings[(int(fingerprint("\n".join(content), 8), 16) + turn) % len(wordings)]

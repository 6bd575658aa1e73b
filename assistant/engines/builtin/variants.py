"""Several wordings, one chosen from the content: two pieces differ, and the same brief gives the same bytes."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.model.base import fingerprint


def choose(wordings: Sequence[str], *content: str) -> str:
    """One of the wordings, settled by `content` alone. `wordings` must not be empty."""
    return wordings[int(fingerprint("\n".join(content), 8), 16) % len(wordings)]

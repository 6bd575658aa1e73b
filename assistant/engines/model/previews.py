"""The words of an answer while it is still coming: a preview for the eyes, never a result."""

from __future__ import annotations

from typing import Any

from pydantic_core import from_json

from assistant.engines.model.masking import Mask
from assistant.model.text import clean

_WORDS = ("text", "what", "subject", "words", "change")
"""Fields whose words a person would read."""


def words_so_far(text: str, mask: Mask | None = None) -> str:
    """The words in the beginning of a JSON answer, a line each, names put back; empty before there are any."""
    start = text.find("{")
    if start < 0:
        return ""
    try:
        value = from_json(text[start:], allow_partial="trailing-strings")
    except ValueError:
        return ""
    said = "\n".join(_said(value))
    return clean(mask.reveal(said).value if mask else said)


def _said(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [
            words
            for name, one in value.items()
            for words in ([one] if isinstance(one, str) and one and name in _WORDS else _said(one))
        ]
    if isinstance(value, list):
        return [words for one in value for words in _said(one)]
    return []

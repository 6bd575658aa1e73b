"""A text as the lists of phrases are written."""

from __future__ import annotations

import re

_SHORTENED = re.compile(r"(?<=\w)'(?=(?:d|ll|re|s|ve)\b)")


def plain(text: str) -> str:
    """In small letters, and with a space before what is shortened: `She’d` is `she 'd`."""
    return _SHORTENED.sub(" '", text.lower().replace("’", "'"))

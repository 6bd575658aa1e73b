"""Text for looking up wordings: small letters, straight quotes, every character in its place."""

from __future__ import annotations


def lowered(text: str) -> str:
    """Small letters and straight quotes, character by character, so that places stay the same."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(ch.lower() if len(ch.lower()) == 1 else ch for ch in text)
    return low.replace("’", "'").replace("‘", "'")

"""Typographic marks as plain ones: one mark outside the GSM alphabet more than halves each part of a text message."""

from __future__ import annotations

_PLAIN = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "‚": "'", "`": "'", "´": "'", "′": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
        "–": "-", "—": "-", "−": "-", "‑": "-", "…": "...", "•": "-", "·": "-",
        "\xa0": " ", "\u2009": " ", "\u202f": " ", "\t": " ", "×": "x",
    }
)  # fmt: skip


def in_plain_letters(text: str) -> str:
    """The text with plain quotation marks, dashes and spaces. Letters stay as they are, in every script."""
    return text.translate(_PLAIN)

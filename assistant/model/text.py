"""The gate that text enters by: characters that steer a terminal or reorder a line never get further."""

from __future__ import annotations

# C0 and C1 controls (newline and tab stay), DEL, the bidi marks, embeddings, overrides and isolates, the byte-order
# mark, and the invisible tag characters that can hide words in pasted text. U+200D stays: emoji need it.
_DROPPED = (
    *range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, *range(0x80, 0x85), *range(0x86, 0xA0),
    0x061C, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, *range(0xE0000, 0xE0080),
)  # fmt: skip
_NEWLINES = (0x0D, 0x85, 0x2028, 0x2029)
_TABLE: dict[int, str | None] = dict.fromkeys(_DROPPED) | dict.fromkeys(_NEWLINES, "\n")


def clean(text: str) -> str:
    """The text with line ends made newlines and every control, bidi and tag character taken out."""
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", "\n").translate(_TABLE).encode("utf-8", "replace").decode("utf-8")


def one_line(text: str) -> str:
    """Cleaned text on one line, runs of white space made one space."""
    return " ".join(clean(text).split())

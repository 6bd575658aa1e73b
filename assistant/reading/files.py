"""Bytes of a file -> text, with the encoding they were in; what is not text is refused in one sentence."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from assistant.model.errors import MenteeError
from assistant.model.evidence import Source
from assistant.model.text import one_line

MAX_BYTES = 50 * 1024 * 1024
"""Notes of one person stay far below this; beyond it a file is taken for a mistake."""
_CONTROL_SHARE = 0.05
"""Text holds next to no control characters; a file with more than this share of them is not text."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_UTF16_SAMPLE = 4096
_UTF16_ZEROS = 0.3
"""Western text in UTF-16 has a zero in about every second byte; this share in one place and hardly any in the other."""


def open_notes(path: Path | str) -> tuple[Source, str]:
    """The notes in a file as a source, and their encoding. Raises MenteeError where the file cannot be read as text."""
    path = Path(path)
    name = shown_name(path)
    if path.is_dir():
        raise MenteeError(f"{name} is a folder; name the file with your notes.")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise MenteeError(f"{name} is larger than 50 MB; give the part with your notes in a file of its own.")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # a device may say it is empty and never end
    except FileNotFoundError:
        raise MenteeError(f"There is no file {name}; check the name and the folder.") from None
    except (OSError, ValueError):
        raise MenteeError(f"{name} cannot be read; check that you may open it.") from None
    text, encoding = decode(data, name)
    return Source.of(text, title=one_line(path.name)), encoding


def shown_name(path: Path | str) -> str:
    """A file's name as a message may show it: on one line, without control characters, and short."""
    name = one_line(str(path)) or "(no name)"
    return name if len(name) <= 120 else f"…{name[-119:]}"


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Text and encoding (`utf-8`, `utf-8-sig`, `utf-16`, `cp1252`). Raises MenteeError for what is no text."""
    if len(data) > MAX_BYTES:
        raise MenteeError(f"{name} is larger than 50 MB; give the part with your notes in a file of its own.")
    text, encoding = _decoded(data, name)
    if not text.strip("\ufeff").strip():
        raise MenteeError(f"{name} is empty; write a line or two into it first.")
    if "\x00" in text or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise MenteeError(f"{name} is not a text file; save your notes as plain text or Markdown.")
    return text, encoding


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _zeros_alternate(data):
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            codec = "utf-16"
        else:
            codec = "utf-16-le" if data[1:2] == b"\x00" else "utf-16-be"
        try:
            return data.decode(codec), "utf-16"
        except UnicodeDecodeError:
            raise MenteeError(f"{name} is damaged UTF-16 text; save it again as UTF-8.") from None
    if b"\x00" in data:
        raise MenteeError(f"{name} is not a text file; save your notes as plain text or Markdown.")
    try:
        if data.startswith(codecs.BOM_UTF8):
            return data.decode("utf-8-sig"), "utf-8-sig"
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        # cp1252 leaves five bytes undefined; they come out as the control characters that latin-1 has there
        return data.decode("cp1252", "replace") if _is_cp1252(data) else data.decode("latin-1"), "cp1252"


def _is_cp1252(data: bytes) -> bool:
    return not any(byte in data for byte in (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d"))


def _zeros_alternate(data: bytes) -> bool:
    """UTF-16 without a byte-order mark: zeros in every second place only."""
    sample = data[:_UTF16_SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return False
    even, odd = sample[::2].count(0) / len(sample[::2]), sample[1::2].count(0) / len(sample[1::2])
    return min(even, odd) < 0.02 and max(even, odd) > _UTF16_ZEROS

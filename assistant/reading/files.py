"""A file, standard input or the clipboard -> a source; what holds no words is refused in one sentence."""

from __future__ import annotations

import codecs
import re
from datetime import date
from pathlib import Path

from assistant.model.errors import MenteeError
from assistant.model.evidence import Source
from assistant.model.text import clean, one_line
from assistant.reading.formats.taken import Progress, Taken, unwatched

MAX_BYTES = 50 * 1024 * 1024
"""Notes of one person stay far below this; beyond it a file is taken for a mistake."""
_CONTROL_SHARE = 0.05
"""Text holds next to no control characters; a file with more than this share of them is not text."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_UTF16_SAMPLE = 4096
_UTF16_ZEROS = 0.3
"""Western text in UTF-16 has a zero in about every second byte; this share in one place and hardly any in the other."""


_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_CHARSET_WITHIN = 2048


def open_notes(path: Path | str, progress: Progress = unwatched) -> tuple[Source, str]:
    """What a file of any format says as a source, and its text's encoding. Raises MenteeError for what is no notes.

    `progress` hears which share is read; what it raises passes through, and so stops the reading.
    """
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
    return read_notes(data, name, title=one_line(path.name), progress=progress)


def read_notes(data: bytes, name: str, *, title: str, progress: Progress = unwatched) -> tuple[Source, str]:
    """The same for bytes: their content decides the format, the ending of `name` where the content leaves it open."""
    from assistant.reading.formats.kinds import kind_of_bytes

    if len(data) > MAX_BYTES:
        raise MenteeError(f"{name} is larger than 50 MB; give the part with your notes in a file of its own.")
    taken = Taken()
    kind = kind_of_bytes(data, name)
    if kind == "pdf":
        from assistant.reading.formats.pdf import take_pdf

        take_pdf(data, name, taken, progress)
    elif kind == "word":
        from assistant.reading.formats.word import take_word, talk_in

        take_word(data, name, taken, progress)
        taken = talk_in(taken, progress)
    elif kind == "letter":
        from assistant.reading.formats.letters import take_letter

        take_letter(data, name, taken, progress)
    else:
        text, encoding = decode(data, name, named=_named_charset(data))
        return _from_text(text, name, title, None, progress), encoding
    return taken.source(title), "utf-8"


def pasted_notes(text: str, *, title: str, day: date | None = None, progress: Progress = unwatched) -> Source:
    """What somebody pasted, or typed, as a source: a transcript, a chat, captions, a table or a page is known by its
    looks. `day` is the day of pasting, for text that does not say its own."""
    return _from_text(text, "", title, day, progress)


def _from_text(text: str, name: str, title: str, day: date | None, progress: Progress) -> Source:
    """The source of a text. What is notes, or of no format that is known, keeps its own lines."""
    from assistant.reading.formats.exports import take_export
    from assistant.reading.formats.kinds import kind_of_text

    cleaned, taken = clean(text), Taken()
    if name and not cleaned.strip():
        raise MenteeError(f"{name} is empty; write a line or two into it first.")
    kind = kind_of_text(cleaned, name)
    if kind == "cues":
        from assistant.reading.formats.cues import take_cues

        take_cues(cleaned, taken, progress)
    elif kind == "html":
        from assistant.reading.formats.web import take_html

        take_html(cleaned, taken, progress)
    elif kind == "table":
        from assistant.reading.formats.tables import take_table_file

        take_table_file(cleaned, taken, progress)
    elif kind == "json":
        from assistant.reading.formats.messages import take_messages

        take_messages(cleaned, taken)
    if not taken.text and not take_export(cleaned, taken, progress):
        if name and kind in {"cues", "html"}:
            raise MenteeError(f"{name} has no words in it; give the file that holds them.")
        return Source.of(text, title=title, day=day)
    source = taken.source(title)
    return source if source.day or not day else source.model_copy(update={"day": day})


def _named_charset(data: bytes) -> str:
    """The character set that a page names in its head; empty for none that is known."""
    match = _CHARSET.search(data[:_CHARSET_WITHIN])
    try:
        return codecs.lookup(match[1].decode("ascii")).name if match else ""
    except LookupError:
        return ""


def shown_name(path: Path | str) -> str:
    """A file's name as a message may show it: on one line, without control characters, and short."""
    name = one_line(str(path)) or "(no name)"
    return name if len(name) <= 120 else f"…{name[-119:]}"


def decode(data: bytes, name: str, *, named: str = "") -> tuple[str, str]:
    """Text and encoding: `utf-8`, `utf-8-sig`, `utf-16`, else `cp1252`, or the one `named` in the text itself.

    Raises MenteeError for what is no text.
    """
    if len(data) > MAX_BYTES:
        raise MenteeError(f"{name} is larger than 50 MB; give the part with your notes in a file of its own.")
    text, encoding = _decoded(data, name, named)
    if not text.strip("\ufeff").strip():
        raise MenteeError(f"{name} is empty; write a line or two into it first.")
    if "\x00" in text or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise MenteeError(f"{name} is not a text file; save your notes as plain text or Markdown.")
    return text, encoding


def _decoded(data: bytes, name: str, named: str) -> tuple[str, str]:
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
        if named and named not in {"utf-8", "utf-16", "utf-32"}:
            return data.decode(named, "replace"), named
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

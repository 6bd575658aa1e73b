"""Which format a file is of: what its content shows, and where that leaves it open, its name."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Literal

from assistant.model.errors import MenteeError

Kind = Literal["pdf", "word", "letter", "html", "cues", "table", "json", "text"]

_BY_NAME: dict[str, Kind] = {
    "eml": "letter", "htm": "html", "html": "html", "xhtml": "html", "vtt": "cues", "srt": "cues", "sbv": "cues",
    "csv": "table", "tsv": "table", "tab": "table",
}  # fmt: skip
_NOTES = frozenset(("md", "markdown", "txt", "text"))
"""Endings of what people type: only a sign that cannot be theirs makes such a file anything but text."""
_REFUSED = (
    (
        b"\xd0\xcf\x11\xe0",
        "is an older Office file, or one with a password; save it as .docx or plain text without one.",
    ),
    (b"{\\rtf", "is rich text; save it as .docx or plain text."),
    (b"\x89PNG", "is a picture; type what it says, or give a file with text."),
    (b"\xff\xd8\xff", "is a picture; type what it says, or give a file with text."),
    (b"GIF8", "is a picture; type what it says, or give a file with text."),
    (b"ID3", "is a recording; give its transcript."),
    (b"OggS", "is a recording; give its transcript."),
    (b"RIFF", "is a recording or a picture; give a transcript, or a file with text."),
    (b"\x1aE\xdf\xa3", "is a recording; give its transcript."),
    (b"\x1f\x8b", "is packed; unpack it, and name the file with your notes."),
)
_MOVIE = (b"ftyp", "is a recording; give its transcript.")
_PACKED = (
    ("xl/", "is a spreadsheet; save the sheet as .csv, and give that."),
    ("ppt/", "is a set of slides; save its text as .docx or .pdf, and give that."),
    ("content.xml", "is an OpenDocument file; save it as .docx or plain text, and give that."),
    ("Index/", "is a Pages or Numbers file; export it to .docx or .csv, and give that."),
)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL
)
_CUES = re.compile(r"\s*(?:WEBVTT\b|\d{1,6}[ \t]*\n\s*-?\d{1,3}:\d\d:\d\d[,.]\d+\s*-->)")
_JSON = re.compile(r"\s*[\[{]\s*[\"{\]}]")
_LETTER_HEAD = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3,}")
_LETTER_PROOF = re.compile(
    rb"^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To|X-Mailer):", re.IGNORECASE | re.MULTILINE
)
_LETTER_BYTES = 16_384
_HEAD = 4096


def kind_of_bytes(data: bytes, name: str) -> Kind | None:
    """The kind that bytes alone show; None where they may be text. Raises MenteeError for what has no words to read."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _packed(data, name)
    for start, refusal in (*_REFUSED,):
        if data.startswith(start):
            raise MenteeError(f"{name} {refusal}")
    if data[4:8] == _MOVIE[0]:
        raise MenteeError(f"{name} {_MOVIE[1]}")
    return "letter" if _ending(name) == "eml" or is_letter(data) else None


def kind_of_text(text: str, name: str) -> Kind:
    """The kind of a text: captions and pages show themselves; else the ending of its name says, else how it looks."""
    from assistant.reading.formats.tables import is_table

    head, ending = text[:_HEAD], _ending(name)
    if _CUES.match(head):
        return "cues"
    if _HTML.match(head):
        return "html"
    if ending in _BY_NAME:
        return _BY_NAME[ending]
    if ending == "json" or (ending not in _NOTES and _JSON.match(head)):
        return "json"
    return "table" if ending not in _NOTES and is_table(text) else "text"


def is_letter(data: bytes) -> bool:
    """Whether bytes begin as a mail with its technical headers does; a mail somebody pasted has none of those."""
    head = data[:_LETTER_BYTES].lstrip()
    match = _LETTER_HEAD.match(head)
    return match is not None and _LETTER_PROOF.search(match.group()) is not None


def _packed(data: bytes, name: str) -> Kind:
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, LookupError):
        if _ending(name) in _NOTES or not _ending(name).startswith("doc"):
            raise MenteeError(f"{name} is not a text file; save your notes as plain text or Markdown.") from None
        return "word"  # which says what is wrong with it
    if any(entry.startswith("word/") for entry in names):
        return "word"
    refusal = next((said for sign, said in _PACKED if any(entry.startswith(sign) for entry in names)), "")
    raise MenteeError(f"{name} {refusal or 'is packed; unpack it, and name the file with your notes.'}")


def _ending(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return ending.lower() if dot and stem else ""

"""A letter saved by a mail program (.eml) -> its headers and its words, quoted replies with their marks."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from assistant.model.errors import MenteeError
from assistant.model.text import clean, one_line
from assistant.reading.formats.taken import Progress, Taken, unwatched
from assistant.reading.formats.web import take_html

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_ONE_BYTE = frozenset(("us-ascii", "ascii", "iso-8859-1", "latin-1", "windows-1252", "cp1252", "iso-8859-15"))
_WROTE_BROKEN = re.compile(r"(On [^\n>]{10,120})\n((?!>)[^\n]{0,80}wrote:)[ \t]*$", re.MULTILINE)
"""An attribution that a mail program wrapped."""
_MOST_PARTS = 200
_MOST_HEADER = 2000
"""The standard library takes headers apart word by word, again at every look; no real one is longer."""
_ENDLESS_HEADER = re.compile(rb"^content-[a-z-]{1,40}:(?:[^\r\n]|\r?\n[ \t]){4000}", re.IGNORECASE | re.MULTILINE)
"""One that says what a part is takes the square of its length."""


def take_letter(data: bytes, name: str, taken: Taken, progress: Progress = unwatched) -> None:
    """Add a letter: who, whom, when and what about, then what it says; attachments are named and not read.

    Raises MenteeError where there is nothing in it that can be read.
    """
    damaged = MenteeError(f"{name} is a damaged mail; copy its words into a text file.")
    if _ENDLESS_HEADER.search(data):
        raise damaged
    try:
        letter = email.message_from_bytes(data, EmailMessage, policy=email.policy.default)
        _take(letter, taken, progress, depth=0)
    except (RecursionError, AssertionError):
        raise damaged from None
    if not taken.text:
        raise MenteeError(f"{name} is a mail without words; give the file that holds them.")


def _take(letter: EmailMessage, taken: Taken, progress: Progress, depth: int) -> None:
    for header in _SHOWN:
        value = _header(letter, header)
        if value:
            taken.line(f"{header}: {value}")
    taken.blank()
    if not depth:
        taken.day = _day(letter)
    left_out: list[str] = []
    for part in _parts(letter, left_out):
        if part.get_content_type() == "message/rfc822":
            if depth < 3:
                taken.blank()
                taken.line("---------- Forwarded message ----------")
                for inner in part.iter_parts():
                    _take(inner, taken, progress, depth + 1)  # type: ignore[arg-type] # the policy makes EmailMessages
            continue
        text = _text(part, taken)
        if part.get_content_type() == "text/html":
            take_html(text, taken, progress)
        else:
            _take_plain(text, taken, flowed=str(part.get_param("format", "")).lower() == "flowed")
    if left_out:
        names = ", ".join(left_out[:5]) + (" …" if len(left_out) > 5 else "")
        taken.remarks.append(f"has {len(left_out)} attached, not read: {names}.")


def _header(letter: EmailMessage, name: str) -> str:
    """A header's value on one line; what is long, or cannot be taken apart, is shown as it is written."""
    raw = next((str(value) for key, value in letter.raw_items() if key.lower() == name.lower()), "")
    if len(raw) > _MOST_HEADER:
        return one_line(raw)
    try:
        return one_line(str(letter.get(name, "")))
    except Exception:  # the standard library's header parser raises all sorts over malformed ones
        return one_line(raw)


def _day(letter: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(_header(letter, "Date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _parts(letter: EmailMessage, left_out: list[str]) -> Iterator[EmailMessage]:
    """The parts to read, in order: of alternatives the plain one, or the page where no plain one has words."""
    if letter.get_content_type() == "multipart/alternative":
        choices = [part for part in _all(letter) if part.get_content_type() in {"text/plain", "text/html"}]
        plain = next(
            (part for part in choices if part.get_content_type() == "text/plain" and _bytes(part).strip()), None
        )
        chosen = plain or next(iter(choices), None)
        if chosen is not None:
            yield chosen
        return
    if letter.get_content_type() == "message/rfc822":
        yield letter
    elif letter.is_multipart():
        parts = list(letter.iter_parts())
        left_out.extend("a further part" for _ in parts[_MOST_PARTS:])
        for part in parts[:_MOST_PARTS]:
            yield from _parts(part, left_out)  # type: ignore[arg-type]
    elif letter.get_content_maintype() == "text" and letter.get_content_disposition() != "attachment":
        if letter.get_content_subtype() in {"plain", "html"}:
            yield letter
    elif letter.get_content_disposition() == "attachment" or letter.get_filename():
        left_out.append(one_line(letter.get_filename() or letter.get_content_type()))


def _all(letter: EmailMessage) -> Iterator[EmailMessage]:
    for part in letter.walk():
        if not part.is_multipart():
            yield part


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: EmailMessage, taken: Taken) -> str:
    """A part's words, by the charset it names where that can be right, else by the one its bytes speak for."""
    data = _bytes(part)
    charset = (part.get_content_charset() or "utf-8").lower()
    if charset in _ONE_BYTE:
        try:
            return data.decode("utf-8")  # pure ASCII, or a wrong name: text in one of these is hardly ever valid UTF-8
        except UnicodeDecodeError:
            return data.decode("cp1252", "replace")
    try:
        return data.decode(charset)
    except (UnicodeDecodeError, LookupError):
        taken.remarks.append(
            f"names a character set ({one_line(charset)[:30]}) that its words are not in; some may be wrong."
        )
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("cp1252", "replace")


def _take_plain(text: str, taken: Taken, *, flowed: bool) -> None:
    lines = _WROTE_BROKEN.sub(r"\1 \2", clean(text)).split("\n")
    softly = False
    for line in lines:
        soft = flowed and line.endswith(" ") and line != "-- "
        if softly and line.strip() and not line.startswith(">"):
            taken.go_on(line.strip(), between=" ")
        elif line.strip():
            taken.line(line)
        else:
            taken.blank()
        softly = soft

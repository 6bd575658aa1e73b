"""A mail file as a draft: its subject and its plain text, and where both stand in the file."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import dataclass
from email.message import EmailMessage
from html.parser import HTMLParser

from assistant.model.errors import MenteeError
from assistant.model.text import one_line

_BLOCKS = frozenset({"p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "blockquote", "ul", "ol", "table"})
_HIDDEN = frozenset({"script", "style", "head", "title"})


@dataclass(frozen=True, slots=True)
class Mail:
    """A draft's text (`Subject: …`, an empty line, the body), and the lines of the file where the two begin.

    The lines are 0 where the mail is encoded in a way that has no such lines (base64, quoted-printable, HTML).
    """

    text: str
    subject_line: int
    body_line: int

    def line(self, line: int) -> int:
        """The file's line for a line of `text`, where the file shows the text as it is."""
        if line <= 2:
            return self.subject_line or line
        return self.body_line + line - 3 if self.body_line else line


def read_mail(data: bytes, name: str) -> Mail:
    """The subject and the text of a mail. Raises MenteeError for a mail that holds no text."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    part = message.get_body(("plain", "html")) if isinstance(message, EmailMessage) else None
    if part is None:
        raise MenteeError(f"{name} holds no text that can be read; save the mail with its text, or paste the text.")
    try:
        body = str(part.get_content())
    except (LookupError, UnicodeError, ValueError):
        payload = part.get_payload(decode=True)
        body = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    if part.get_content_subtype() == "html":
        body = _words_of_html(body)
    body = body.replace("\r\n", "\n").strip("\n")
    if not body.strip():
        raise MenteeError(f"{name} holds no text that can be read; save the mail with its text, or paste the text.")
    raw = data.decode("utf-8", "replace").replace("\r\n", "\n")
    at = raw.find(body)
    subject = re.search(r"^subject:", raw, re.IGNORECASE | re.MULTILINE)
    return Mail(
        text=f"Subject: {one_line(str(message.get('Subject', '')))}\n\n{body}",
        subject_line=raw.count("\n", 0, subject.start()) + 1 if subject else 0,
        body_line=raw.count("\n", 0, at) + 1 if at >= 0 else 0,
    )


class _Words(HTMLParser):
    """Collects the words that a reader of HTML would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in _HIDDEN
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in _HIDDEN and self.hidden > 0
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(re.sub(r"\s+", " ", data))


def _words_of_html(html: str) -> str:
    words = _Words()
    words.feed(html)
    words.close()
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" *\n *", "\n", "".join(words.parts))).strip()

"""A message as a mail: an `.eml` file that opens as a draft in a mail program, and a `mailto:` link."""

from __future__ import annotations

from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from assistant.model.text import one_line

_WIDTH = 76
_POLICY = SMTP.clone(max_line_length=_WIDTH)
_SUBJECT = "mentee-subject"
"""Stands in the mail for the line of the subject until that is put there."""
LONGEST_LINK = 1900
"""Characters of a `mailto:` link that mail programs take; Windows hands over about 2,000."""


def mail_file(
    *,
    subject: str,
    body: str,
    to: str = "",
    to_name: str = "",
    sender: str = "",
    sender_name: str = "",
    calendar: bytes = b"",
) -> bytes:
    """An unsent mail: UTF-8 text, encoded headers, no physical line over 76 characters, CRLF line ends.

    `X-Unsent` is what makes mail programs open the file as a draft. A `to` or `sender` that is no address is left out,
    so that the mail program asks for it. `calendar` is an invitation that goes along; its method is the mail's.
    """
    message = EmailMessage(policy=_POLICY)
    message["X-Unsent"] = "1"
    message["MIME-Version"] = "1.0"
    for header, email, name in (("From", sender, sender_name), ("To", to, to_name)):
        address = address_of(email, name)
        if address is not None:
            message[header] = address
    message["Subject"] = _SUBJECT
    message.set_content(f"{body.strip()}\n", charset="utf-8", cte="quoted-printable")
    if calendar:
        method = "REQUEST" if b"METHOD:REQUEST" in calendar else "PUBLISH"
        message.add_attachment(
            calendar, maintype="text", subtype="calendar", cte="base64",
            filename="invitation.ics", params={"method": method, "charset": "utf-8"},
        )  # fmt: skip
        message.set_boundary("mentee-invitation")
    return message.as_bytes().replace(f"Subject: {_SUBJECT}\r\n".encode(), _subject(one_line(subject)), 1)


def _subject(text: str) -> bytes:
    """The header line of a subject. One with other than ASCII letters is encoded whole: where only some words are, the
    standard library folds before them behind a space, and the reader sees two."""
    if text.isascii():
        folded: str = _POLICY.fold("Subject", text)
        return folded.encode()
    encoded = Header(text, "utf-8", maxlinelen=_WIDTH, header_name="Subject").encode(linesep="\r\n")
    return f"Subject: {encoded}\r\n".encode()


def address_of(email: str, name: str = "") -> Address | None:
    """The address as a mail header takes it; None for what is no address."""
    plain = email.strip()
    if not plain.isascii() or plain != one_line(plain) or any(char in plain for char in "<>,; \r\n\0"):
        return None
    try:
        address = Address(display_name=one_line(name), addr_spec=plain)
    except (ValueError, IndexError):
        return None
    return address if address.username and "." in address.domain else None


def mail_link(*, subject: str, body: str, to: str = "") -> str:
    """A `mailto:` link that opens the mail program with the message filled in; empty where it would be too long."""
    address = address_of(to)
    lines = body.strip().replace("\n", "\r\n")
    link = f"mailto:{quote(address.addr_spec, safe='@') if address else ''}"
    link += f"?subject={quote(one_line(subject), safe='')}&body={quote(lines, safe='')}"
    return link if len(link) <= LONGEST_LINK else ""

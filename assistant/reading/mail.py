"""Mail in a line: header fields, who wrote what is quoted below, where a signature begins."""

from __future__ import annotations

import re

_FIELD = re.compile(r"(?P<name>From|To|Cc|Bcc|Sent|Date|Subject|Reply-To)\s*:\s*(?P<value>.*)$", re.IGNORECASE)
_ATTRIBUTION = re.compile(
    r"On (?P<when>.{4,60}?\d{4}.{0,24}?),?\s+(?P<who>[^,<]{2,60}?)(?:\s*<[^>]{0,80}>)?,?\s+wrote:\s*$"
)
_ADDRESS = re.compile(r"\s*<[^>]{0,200}>|\s*\[mailto:[^\]]{0,200}\]")
_OLD_MESSAGE = re.compile(r"-{2,}\s*(?:original|forwarded)\s+message\s*-{2,}", re.IGNORECASE)
_GREETING = re.compile(r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b[^.!?]{0,40}[,!]?$", re.IGNORECASE)
_GREETED = re.compile(r"(?:Dear|Hi|Hello|Hey)\s+(?P<who>[^\W\d_][^,!.:\n]{1,40}?)\s*(?:[,!]|$)")
_CLOSING = re.compile(
    r"(?:(?:best|kind|warm|many|with|all the best)(?: (?:wishes|regards|thanks))?|regards|thanks|thank you|cheers"
    r"|yours(?: \w+)?|sincerely|love|take care|see you soon)[,.!]?$",
    re.IGNORECASE,
)


def field_of(raw: str) -> tuple[str, str] | None:
    """A header field's name, small, and its value."""
    match = _FIELD.match(raw)
    return (match["name"].lower(), match["value"].strip()) if match else None


def bare_name(value: str) -> str:
    """The name in a header's value, without the address: `Freya Lund` of `Freya Lund <freya@reef.example>`."""
    name = _ADDRESS.sub("", value).strip(" \"'")
    return "" if "@" in name or "," in name or ";" in name else name


def attribution(raw: str) -> tuple[str, str] | None:
    """Who wrote the quoted text below, and when: `On Fri, 7 Feb 2025 at 06:45, Freya Lund wrote:`."""
    match = _ATTRIBUTION.match(raw)
    return (match["who"].strip(), match["when"].strip()) if match else None


def begins_old_message(raw: str) -> bool:
    return _OLD_MESSAGE.match(raw) is not None


def greeting(text: str) -> str:
    """The name that a first line greets: `Yusra` of `Hi Yusra, quick recap`; empty where it greets nobody."""
    match = _GREETED.match(text.strip())
    return match["who"] if match else ""


def courtesy(text: str) -> bool:
    """Whether a line is nothing but a greeting, a closing, or a name."""
    text = text.strip()
    return bool(_GREETING.fullmatch(text) or _CLOSING.fullmatch(text)) or len(text.split()) <= 2

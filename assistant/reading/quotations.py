"""Words in quotation marks: whether a place lies in them, and who says them."""

from __future__ import annotations

import re

from assistant.reading.names import folded
from assistant.reading.people import Cast
from assistant.reading.statements import Statement

_QUOTES = re.compile(r"[\"“”]")
_SAYS = re.compile(
    r"([^\W\d_][\w'’.-]*)\s+(?:(?:also|then|just)\s+)?(?:says?|said|goes|went|promised|replied|offered"
    r"|told me)\s*[:,]?\s*$",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(r"[\"”],?\s+(?P<who>[^\W\d_][\w'’-]*)\s+(?:says?|said|goes|went|told me|promised)\b")


def in_quotes(statement: Statement, at: int) -> str | None:
    """The words before the quotation in which that place lies; None where it lies in none."""
    before = statement.text[:at]
    marks = [match.start() for match in _QUOTES.finditer(before)]
    return before[: marks[-1]] if len(marks) % 2 else None


def quoted_by(before: str, cast: Cast) -> str | None:
    """Who says the quotation that these words lead to: `Ana said: "I'll ..."`; None where nobody is named."""
    match = _SAYS.search(before)
    if match is None:
        return None
    return _named(match[1], cast)


def said_by(statement: Statement, at: int, cast: Cast) -> str | None:
    """Who says the quotation that a sentence begins with: `"Leave it to me", Ana said.`"""
    match = _SAID_AFTER.search(statement.text, at)
    return _named(match["who"], cast) if match else None


def _named(who: str, cast: Cast) -> str | None:
    person = cast.mentor if folded(who) in {"she", "he", "they", "you"} else cast.who(who)
    return "me" if person is not None and person == cast.me else person

"""CLOSE-CONTACT: whether a close-out, or the answer to a no, says when the next contact is, or that there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.papers.goals import dates_in
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases, words
from assistant.model.messages import Kind

_SECTION = re.compile(
    r"[>\-•* ]*(?:#{1,6}\s+|\*\*|__)?(?P<head>[^\W\d][^:.?!*\n]{0,60}?)(?:\*\*|__)?\s*"
    r"(?:[:.]\s*(?:\*\*|__)?\s*(?P<rest>.*))?$"
)
_CHOSEN = re.compile(r"\bnone\b.{0,16}\bchose(?:n)?\b|\bchosen\b.{0,20}\bnone\b")


def says_when_next(draft: DraftText, context: Context) -> Iterator[Fault]:
    """The next contact is known to be empty, or its section says no day, and nothing says that none is wanted.

    A day that the text itself names for it counts. Silent where nothing is known and the text has no such section.
    """
    if not draft.lines:
        return
    known = "next_contact" in context.model_fields_set
    value = (context.next_contact or "").strip()
    section = _section(draft) if draft.kind is Kind.CLOSE_OUT else None
    if known and (_is_date(value) or _CHOSEN.search(value.lower())):
        return
    if not known and section is None:
        return
    told = [section] if section else [s for s in draft.sentences if phrases("contact.speaks").search(s.text.lower())]
    if any(_is_settled(span.text) and (section or _is_to_come(span.text)) for span in told):
        return
    if section and known is False and not _is_vague(section.text):
        return
    place = section or (told[-1] if told else Span(draft.lines[-1].end, draft.lines[-1].end, ""))
    yield Fault.of(
        place,
        "No day is set for the next contact, and nothing says that none is wanted.",
        "Write a day (“Next contact: 1 June 2026”), or “none (chosen)”.",
    )


def _is_date(value: str) -> bool:
    try:
        return bool(date.fromisoformat(value[:10]))
    except ValueError:
        return False


def _is_settled(text: str) -> bool:
    lowered = text.replace("’", "'").lower()
    return bool(
        dates_in(text)
        or phrases("promises.soon").search(lowered)
        or phrases("contact.none_chosen").search(lowered)
        or _CHOSEN.search(lowered)
    )


def _is_to_come(text: str) -> bool:
    """Whether a sentence with a day in it speaks of a contact to come, or of none, not of what somebody does."""
    lowered = text.replace("’", "'").lower()
    return any(phrases(name).search(lowered) for name in ("contact.plans", "contact.none_chosen"))


def _is_vague(text: str) -> bool:
    """Whether a section that names no day says that it is open: empty, `tbd`, `we'll see`."""
    lowered = text.replace("’", "'").lower().strip(" *_.;,-–—")
    first = re.split(r"[,;.]", lowered)[0].strip()
    return first in words("contact.empty") or phrases("contact.vague").search(lowered) is not None


def _section(draft: DraftText) -> Span | None:
    """What stands behind the heading or label of the next contact, to the next heading."""
    lines = draft.lines
    for number, line in enumerate(lines):
        found = _SECTION.match(line.text)
        if found is None or not phrases("closeout.contact").search(found.group("head").lower().replace("’", "'")):
            continue
        if found.group("rest") is not None and len(found.group("head").split()) > 6:
            continue
        rest = (found.group("rest") or "").strip()
        if rest:
            return Span(line.end - len(rest), line.end, rest)
        heading = re.match(r"#|\*\*|__", line.text) or len(line.text.split()) <= 5
        if not heading:
            continue
        after = lines[number + 1] if number + 1 < len(lines) else None
        if after is None or after.text.startswith(("#", "**")):
            return Span(line.end, line.end, "")
        block = []
        for other in lines[number + 1 :]:
            if other.text.startswith("#"):
                break
            block.append(other)
        return Span(block[0].start, block[-1].end, draft.own[block[0].start : block[-1].end])
    return None

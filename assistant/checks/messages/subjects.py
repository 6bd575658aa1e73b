"""SUBJ-*: whether the subject of a mail shows what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.matter import matter
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases

LONGEST = 60
SHOWN_FIRST = 30
"""SJ1, EV3: what a phone shows of a subject, and what the eye takes in first."""
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)


def has_subject(draft: DraftText, context: Context) -> Iterator[Fault]:
    """The subject line is there and empty. Silent where a draft has no subject line: its subject is not known."""
    subject = draft.subject
    if subject is not None and not _REPLY.sub("", subject.text).strip(" .-"):
        yield Fault(subject.start, subject.start, "The subject is empty.", "Say the topic in three to six words.")


def shows_on_a_phone(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Longer than 60 characters, or a first part that only fills."""
    subject = draft.subject
    if subject is None or not subject.text:
        return
    reply = _REPLY.match(subject.text)
    said = subject.text[reply.end() if reply else 0 :]
    start = phrases("subject.fillers").match(said[:SHOWN_FIRST].lower())
    if len(said) > LONGEST:
        message = f"The subject has {len(said)} characters; a phone shows {LONGEST} at most."
        yield Fault.of(subject, message, "Keep the topic and drop the rest.")
    elif start and len(said) > SHOWN_FIRST and not matter(said[:SHOWN_FIRST], besides=("courtesy",)):
        yield Fault.of(subject, "The subject begins with words that say nothing yet.", "Begin with the topic.")

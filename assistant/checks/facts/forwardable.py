"""Lines that a mail gives its reader to send on: behind `>` or in quotation marks, they are the writer's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache, wraps

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.rule import Fault
from assistant.model.messages import Kind

Find = Callable[[DraftText, Context], Iterator[Fault]]
_SENT_ON = frozenset({Kind.INTRO_REQUEST, Kind.INTRODUCTION, Kind.REFERRAL})
"""Kinds that bring one person to another, with lines about them to forward."""
_MARK = re.compile(r"^[ \t]*>", re.MULTILINE)
_PARAGRAPH = re.compile(r"^[\"“]([^\"“”\n]{80,1200})[\"”]$", re.MULTILINE)
"""A paragraph in quotation marks; with the writer's own name it is about the writer, and nobody's words."""
_ANSWERED = re.compile(r"\b(?:wrote|writes)\b[^\n]{0,40}:\s*>", re.IGNORECASE)
"""Above the mail that is answered."""


def with_lines_to_forward(find: Find) -> Find:
    """The rule, which then reads the lines to forward as the rest of the draft: what they tell must be true, too."""

    @wraps(find)
    def found(draft: DraftText, context: Context) -> Iterator[Fault]:
        return find(_unmarked(draft, context.me.name if context.me else None), context)

    return found


@lru_cache(maxsize=8)
def _unmarked(draft: DraftText, me: str | None) -> DraftText:
    """The draft, as long as before, with blanks for the marks of what is to be forwarded."""
    if draft.kind not in _SENT_ON:
        return draft
    text = draft.text
    if ">" in text and not _ANSWERED.search(text):
        text = _MARK.sub(lambda mark: " " * len(mark.group()), text)
    if me:
        text = _PARAGRAPH.sub(lambda found: f" {found[1]} " if me in found[1] else found.group(), text)
    return draft if text == draft.text else replace(draft, text=text)

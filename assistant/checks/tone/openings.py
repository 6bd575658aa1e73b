"""TONE-*: how a message sounds. Negation and idiom decide, so the lists stay short."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases

_BEFORE = 24
"""Characters before a phrase in which a `not` or `never` turns it."""
_OPENING_SENTENCES = 1


def does_not_apologise(draft: DraftText, context: Context) -> Iterator[Fault]:
    """An apology for writing at all; or more than one apology for anything."""
    apology = next(_said(draft, "tone.apology"), None)
    if apology is None:
        apology = next((found for number, found in enumerate(_said(draft, "tone.sorry")) if number == 1), None)
    if apology is not None:
        yield Fault.of(
            apology, f"“{apology.text}” makes the reader console you first.", "Thank them for reading instead."
        )


def opens_with_the_reason(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A stock phrase in the first sentence."""
    for sentence in draft.sentences[:_OPENING_SENTENCES]:
        found = phrases("tone.stock").match(draft.lower, sentence.start)
        if found and found.start() <= sentence.end:
            facts = context.mentor.facts if context.mentor else None
            hint = f" You know this of them: {facts[0]}." if facts else ""
            span = Span(found.start(), found.end(), draft.text[found.start() : found.end()])
            yield Fault.of(span, f"“{span.text}” opens every second letter.", f"Start with your reason.{hint}")


def _said(draft: DraftText, name: str) -> Iterator[Span]:
    """Where a list's phrases stand in the prose, unless a word of denial comes right before."""
    prose = draft.prose
    for found in phrases(name).finditer(draft.lower, prose.start, prose.end):
        line_start = draft.lower.rfind("\n", 0, found.start()) + 1
        before = draft.lower[max(line_start, found.start() - _BEFORE) : found.start()]
        if not phrases("tone.denied").search(before.rpartition(".")[2]):
            yield Span(found.start(), found.end(), draft.text[found.start() : found.end()])

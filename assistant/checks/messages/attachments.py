"""MSG-ATTACH: "attached" means that something is attached."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.rule import Fault
from assistant.checks.tone.said import without_quotes
from assistant.checks.wordlists import phrases


def has_what_it_says(draft: DraftText, context: Context) -> Iterator[Fault]:
    """The mail says that something is attached or enclosed, and nothing is.

    Being attached to a person or a ward, an attachment of theirs, one that is denied, wished for or still to come is
    none. Silent where the attachments are not known.
    """
    if context.attachments is None or context.attachments:
        return
    prose = draft.prose
    said = without_quotes(draft.lower[prose.start : prose.end])
    found = phrases("attached.surely").search(said)
    if found is None:
        said = phrases("attached.otherwise").sub(lambda other: " " * len(other.group()), said)
        found = phrases("attached.said").search(said)
    if found is not None:
        start, end = prose.start + found.start(), prose.start + found.end()
        yield Fault(
            start,
            end,
            f"“{draft.text[start:end]}”, but nothing is attached.",
            "Attach the file, or put the words that matter into the mail.",
        )

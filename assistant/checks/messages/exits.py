"""MSG-EXIT: an easy, blameless way to say no."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases
from assistant.model.limits import fits

_DOOR = "If it does not suit, that is completely fine."


def leaves_a_way_out(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No words let the reader say no without excuse: `no worries if not`, `only if`, `if you are the wrong person`."""
    prose = draft.prose
    if not draft.sentences or phrases("exits").search(draft.lower, prose.start, prose.end):
        return
    at = draft.sentences[-1].end
    longer = f"{draft.text[draft.body_start :].strip()} {_DOOR}"
    yield Fault(
        at,
        at,
        "There is no easy way to say no.",
        f"End with one such sentence: “{_DOOR}”",
        instead=f" {_DOOR}" if fits(longer, draft.channel) else None,
    )

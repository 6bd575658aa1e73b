"""MSG-LEN-*: how long a message may be before it is put off, and how short before it says too little."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.finding import Level
from assistant.checks.rule import Fault
from assistant.model.messages import Channel, Kind

FIRST_CONTACT = (50, 150)
FIRST_CONTACT_MOST = 220
"""EV2, EV5: words of a first e-mail; beyond the last it is an error."""
BY_KIND: dict[Kind, tuple[int, int]] = {
    Kind.THANKS: (40, 120),
    Kind.NUDGE: (0, 80),
    Kind.UPDATE: (0, 180),
    Kind.KEEP_IN_TOUCH: (0, 130),
    Kind.REFERRAL: (0, 120),
}
"""Words each kind may have: artifacts.md 3.9 to 3.17 and 3.4. Lower bounds hold for e-mail only."""


def first_contact_length(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A first e-mail of fewer than 50 words (a remark), of more than 150 (a warning), of more than 220 (an error)."""
    least, most = FIRST_CONTACT
    if draft.word_count > most:
        yield _long(draft, most, "error" if draft.word_count > FIRST_CONTACT_MOST else "warn")
    elif draft.word_count < least:
        yield _short(draft, least)


def kind_length(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Longer than its kind carries (a warning), or an e-mail shorter than its kind needs (a remark)."""
    least, most = BY_KIND[draft.kind]
    if draft.word_count > most:
        yield _long(draft, most, "warn")
    elif draft.word_count < least and draft.channel is Channel.EMAIL:
        yield _short(draft, least)


def _long(draft: DraftText, most: int, level: Level) -> Fault:
    last = draft.prose.end
    over = draft.word_count - most
    message = f"{draft.word_count} words; {most} are as many as get read."
    return Fault(last, last, message, f"Take out {over} words.", level)


def _short(draft: DraftText, least: int) -> Fault:
    hint = (
        "Say what you will do, and by when." if draft.kind is Kind.THANKS else "Add who you are, why them, or why now."
    )
    message = f"{draft.word_count} words; fewer than {least} leave the reader guessing."
    return Fault(draft.prose.start, draft.prose.start, message, hint, "info")

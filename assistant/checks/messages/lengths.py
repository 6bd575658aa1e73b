"""MSG-LEN-*: how long a message may be before it is put off, and how short before it says too little."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.finding import Level
from assistant.checks.rule import Fault
from assistant.model.limits import words_of
from assistant.model.messages import Channel, Kind


def first_contact_length(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A first e-mail of fewer than 50 words (a remark), of more than 150 (a warning), of more than 220 (an error)."""
    yield from _held_to_its_length(draft)


def kind_length(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Longer than its kind carries (a warning), or an e-mail shorter than its kind needs (a remark)."""
    yield from _held_to_its_length(draft)


def _held_to_its_length(draft: DraftText) -> Iterator[Fault]:
    length = words_of(draft.kind)
    if length is None:
        return
    if draft.word_count > length.most:
        far = length.far is not None and draft.word_count > length.far
        yield _long(draft, length.most, "error" if far else "warn")
    elif draft.word_count < length.least and draft.channel is Channel.EMAIL:
        yield _short(draft, length.least)


def _long(draft: DraftText, most: int, level: Level) -> Fault:
    last = draft.prose.end
    over = draft.word_count - most
    longest = max(draft.sentences, key=lambda sentence: len(sentence.text), default=None)
    hint = f" The longest sentence begins “{' '.join(longest.text.split()[:5])}”." if longest else ""
    message = f"{draft.word_count} words; {most} are as many as get read."
    return Fault(last, last, message, f"Take out {over} word{'' if over == 1 else 's'}.{hint}", level)


def _short(draft: DraftText, least: int) -> Fault:
    hint = (
        "Say what you will do, and by when." if draft.kind is Kind.THANKS else "Add who you are, why them, or why now."
    )
    message = f"{draft.word_count} words; fewer than {least} leave the reader guessing."
    return Fault(draft.prose.start, draft.prose.start, message, hint, "info")

"""Messages that were written and kept, and wait to be sent."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.dialogues.desk import Desk
from assistant.model.messages import Kind
from assistant.model.work import Artifact

FRESH_DAYS = 14
"""Days for which a draft that was kept is still offered; after that, the moment for it has passed (ours)."""
SENT_KINDS = frozenset(
    {
        Kind.FIRST_CONTACT, Kind.INTRO_REQUEST, Kind.SCHEDULING, Kind.THANKS, Kind.UPDATE, Kind.NUDGE,
        Kind.DECLINE_REPLY, Kind.WITHDRAW, Kind.MANAGER_NOTE, Kind.GIVE_BACK, Kind.KEEP_IN_TOUCH,
    }
)  # fmt: skip
"""The kinds that somebody waits for, or should get soon."""


def kept_drafts(desk: Desk) -> tuple[Artifact, ...]:
    """The messages that were written of late and not sent, the oldest first; of one kind to one reader the last."""
    last: dict[tuple[str, str], Artifact] = {}
    for piece in sorted(desk.artifacts, key=lambda a: a.day or date.min):
        if piece.sort in SENT_KINDS and piece.day:
            last[piece.sort, piece.mentor] = piece
    oldest = desk.today - timedelta(days=FRESH_DAYS)
    return tuple(p for p in last.values() if p.sent is None and p.day and p.day >= oldest and not _passed(desk, p))


def _passed(desk: Desk, piece: Artifact) -> bool:
    """Whether a message of its kind went to its reader since it was written."""
    return any(
        m.direction == "out"
        and m.mentor == piece.mentor
        and m.sort == piece.sort
        and piece.day
        and m.at.date() >= piece.day
        for m in desk.messages
    )

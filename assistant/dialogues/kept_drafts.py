"""D04s Send: a message that was written and kept goes out, and the clock for what comes next starts."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.dialogues.asking import audience_of
from assistant.dialogues.desk import Desk
from assistant.dialogues.options import Option
from assistant.dialogues.reviewing import check_context
from assistant.dialogues.sending import whether_sent
from assistant.dialogues.turns import Choose, Dialogue, NextAction, Outcome, Review
from assistant.engines.tasks import Draft
from assistant.model.correspondence import Message
from assistant.model.days import day_words
from assistant.model.errors import MenteeError
from assistant.model.messages import Channel, Kind
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


def send(desk: Desk) -> Dialogue:
    """One draft: the one named by `desk.subject`, else the only one, else one chosen; looked over, then sent."""
    waiting = tuple(p for p in kept_drafts(desk) if desk.mentor in {"", p.mentor})
    piece = next((p for p in desk.artifacts if p.id == desk.subject), None)
    if piece is None and desk.subject:
        raise MenteeError("That draft is no longer in the workspace; start from the home screen.")
    if piece is None and not waiting:
        return Outcome(title="Nothing to send", next_action=NextAction("See what comes next", desk.today))
    if piece is None and len(waiting) > 1:
        answer = yield Choose(
            key="draft",
            question="Which one do you send?",
            why="These are written, and not sent yet.",
            options=tuple(Option(p.id, p.title, day_words(p.day) if p.day else "") for p in waiting),
        )
        piece = next((p for p in waiting if p.id == answer), None)
        if piece is None:
            return Outcome(title="Nothing sent", next_action=NextAction("Send what is written", desk.today, "send"))
    piece = piece or waiting[0]
    mentor = desk.mentor_by_id(piece.mentor)
    desk = audience_of(desk, mentor)
    draft = Draft(
        kind=Kind(piece.sort),
        channel=Channel(piece.channel or Channel.EMAIL),
        subject=piece.subject,
        body=piece.text,
        support=piece.support,
    )
    given = check_context(desk, mentor)
    given["sources"] += [evidence.text for fact in piece.support for evidence in fact.evidence]
    reviewed = yield Review(key="draft.text", draft=draft, title=piece.title, context=given)
    piece = piece.model_copy(update={"subject": reviewed.subject, "text": reviewed.body})
    records = yield from whether_sent(desk, mentor, piece)
    message = next((record for record in records if isinstance(record, Message)), None)
    who = mentor.greeting_name if mentor else "them"
    if message is None:
        step = NextAction(f"Send {who} the message", desk.today, "send", piece.mentor)
    elif message.answer_by:
        step = NextAction(f"See what {who} answers", message.answer_by, "what-came-back", piece.mentor)
    else:
        step = NextAction("See what comes next", desk.today)
    return Outcome(
        title=piece.title,
        records=tuple(records),
        saved=(f"{piece.title}: {'sent' if message else 'kept in your workspace'}",),
        next_action=step,
        result=piece,
    )

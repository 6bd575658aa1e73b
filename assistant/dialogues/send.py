"""D04s Send: a message that was written and kept goes out, and the clock for what comes next starts."""

from __future__ import annotations

from assistant.dialogues.asking import audience_of
from assistant.dialogues.desk import Desk
from assistant.dialogues.kept_drafts import kept_drafts
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import NextAction, Outcome
from assistant.dialogues.reviewing import check_context
from assistant.dialogues.sending import told_by, whether_sent
from assistant.dialogues.turns import Choose, Dialogue, Review
from assistant.engines.tasks import Draft
from assistant.model.correspondence import Message
from assistant.model.days import day_words
from assistant.model.errors import MenteeError
from assistant.model.messages import Channel, Kind


def send(desk: Desk) -> Dialogue:
    """One draft: the one named by `desk.subject`, else the only one, else one chosen; looked over, then sent."""
    waiting = tuple(p for p in kept_drafts(desk) if desk.mentor in {"", p.mentor})
    piece = next((p for p in desk.artifacts if p.id == desk.subject), None)
    if piece is None and desk.subject:
        raise MenteeError("That draft is no longer in the workspace; start from the home screen.")
    if piece is None and not waiting:
        return Outcome(title="Nothing to send", next_action=NextAction("See what comes next", desk.today))
    if piece is None:
        answer = yield Choose(
            key="draft",
            question="Which one do you send?",
            why="These are written, and not sent yet.",
            options=tuple(Option(p.id, p.title, day_words(p.day) if p.day else "") for p in waiting),
            settled=len(waiting) == 1,
        )
        only = waiting[0] if len(waiting) == 1 else None
        piece = next((p for p in waiting if p.id == answer), only)
        if piece is None:
            return Outcome(title="Nothing sent", next_action=NextAction("Send what is written", desk.today, "send"))
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
        records=(*records, *(told_by(desk, piece, desk.today) if message else ())),
        saved=(f"{piece.title}: {'sent' if message else 'kept in your workspace'}",),
        next_action=step,
        result=piece,
    )

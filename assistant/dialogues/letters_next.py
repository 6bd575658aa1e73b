"""What next with letters: answers that are owed, reminders that are due, drafts to send, notes to people one knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from assistant.dialogues.desk import Desk
from assistant.dialogues.kept_drafts import kept_drafts
from assistant.dialogues.next_step import NextStep, ago
from assistant.dialogues.stages import KEPT_IN_TOUCH, WRITTEN_ONLY
from assistant.dialogues.threads import MESSAGES_AT_MOST, may_remind, open_request, owed, unanswered, waiting_for
from assistant.model.correspondence import Answer, Message
from assistant.model.messages import Kind
from assistant.model.people import Mentor, Stage

ANSWER_WITHIN = 2
"""Days in which a mentor's message is answered (CH7)."""
_OUT = frozenset({Stage.CONTACTED, Stage.WAITING})


def letters_next(desk: Desk) -> Iterator[NextStep]:
    """The steps with letters, in no order; each names the dialogue that does it."""
    for draft in kept_drafts(desk):
        mentor = desk.mentor_by_id(draft.mentor)
        days = (desk.today - draft.day).days if draft.day else 0
        yield NextStep(
            text=f"Send {draft.title[:1].lower()}{draft.title[1:]}",
            reason="written, and not sent yet",
            when=ago(days),
            dialogue="send",
            mentor=mentor.id if mentor else "",
            subject=draft.id,
            rank=13,
        )
    drafted = {draft.mentor for draft in kept_drafts(desk)}
    waiting = waiting_for(desk)
    for mentor in desk.mentors:
        if mentor.id in drafted:
            continue
        message = owed(desk, mentor.id)
        if message:
            yield from _answer_owed(desk, mentor, message)
        elif mentor in waiting:
            yield from _still_out(desk, mentor)
        elif mentor.next_contact and mentor.next_contact <= desk.today:
            yield from _contact_due(desk, mentor)


def _answer_owed(desk: Desk, mentor: Mentor, message: Message) -> Iterator[NextStep]:
    """What came in and was not answered for more than two days; at once, where nobody has looked at it."""
    days = (desk.today - message.at.date()).days
    talks = any(m.mentor == mentor.id and m.day and m.day >= message.at.date() for m in desk.meetings)
    if days <= ANSWER_WITHIN or (message.answer is Answer.YES and talks):
        return
    yield NextStep(
        text=f"Answer {mentor.greeting_name}",
        reason="two days are what an answer may take",
        when=ago(days),
        dialogue="scheduling" if message.answer is Answer.YES else "what-came-back",
        mentor=mentor.id,
        rank=11,
    )


def _still_out(desk: Desk, mentor: Mentor) -> Iterator[NextStep]:
    """A request without an answer: taken back where somebody else said yes since, else reminded of, else let go."""
    request = open_request(desk, mentor.id)
    if request is None:
        return
    who, since = mentor.greeting_name, ago((desk.today - request.at.date()).days)
    said_yes = next((m for m in desk.messages if m.answer is Answer.YES and m.at > request.at), None)
    if said_yes and mentor.stage in WRITTEN_ONLY:
        yield NextStep(
            text=f"Take your request to {who} back",
            reason="somebody else has said yes; they may keep time free for you",
            when=f"asked {since}",
            dialogue="withdraw",
            mentor=mentor.id,
            rank=24,
        )
        return
    spent = unanswered(desk, mentor.id) >= MESSAGES_AT_MOST
    due = request.answer_by if spent else may_remind(desk, mentor)
    if due is None and spent:
        due = request.at.date() + timedelta(days=ANSWER_WITHIN)
    if due is None or due > desk.today:
        return
    asked = f"you asked: {request.ask}" if request.ask else "no answer so far"
    yield NextStep(
        text=f"Let your request to {who} go, or note what came back" if spent else f"Remind {who}",
        reason="three messages without an answer are enough" if spent else asked,
        when=f"asked {since}",
        dialogue="what-came-back" if spent else "nudge",
        mentor=mentor.id,
        rank=28 if spent else 22,
    )


def _contact_due(desk: Desk, mentor: Mentor) -> Iterator[NextStep]:
    """The day to write again has come: a note where one stays in touch, an answer to look for where one wrote."""
    who, days = mentor.greeting_name, (desk.today - (mentor.next_contact or desk.today)).days
    if mentor.stage in KEPT_IN_TOUCH:
        yield NextStep(
            text=f"Write {who} a note",
            reason="the day you set for it; people like to hear what became of things",
            when=ago(days),
            dialogue="keep-in-touch",
            mentor=mentor.id,
            rank=26,
        )
    elif mentor.stage in _OUT and _wrote(desk, mentor):
        yield NextStep(
            text=f"Note what came back from {who}",
            reason="an answer was due; silence is one, too",
            when=ago(days),
            dialogue="what-came-back",
            mentor=mentor.id,
            rank=23,
        )


def _wrote(desk: Desk, mentor: Mentor) -> bool:
    return any(a.sort == Kind.FIRST_CONTACT and a.mentor == mentor.id and a.sent for a in desk.artifacts)

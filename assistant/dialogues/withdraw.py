"""D05w Withdraw: take a request back kindly, because somebody else said yes or it is settled (OS6)."""

from __future__ import annotations

from assistant.dialogues.asking import Asked, audience_of, signature
from assistant.dialogues.channels import channel_of, paid
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, learned, remembered, sender, typed
from assistant.dialogues.letters import missing, written
from assistant.dialogues.nudge import waited_for
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.sending import whether_sent
from assistant.dialogues.stages import WRITTEN_ONLY
from assistant.dialogues.threads import open_request
from assistant.dialogues.turns import Dialogue, Preview, Say, Text
from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.correspondence import Answer, Message
from assistant.model.days import day_words
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.people import Mentor, Stage


def withdraw(desk: Desk) -> Dialogue:
    """Thanks, the reason in one line where there is one, the door open."""
    mentor = yield from waited_for(desk, "Whose answer do you no longer need?")
    if mentor is None:
        return Outcome(
            title="Nothing taken back yet", left_open=(LeftOpen("mentor", "Whose answer do you no longer need?"),)
        )
    whole, desk = desk, audience_of(desk, mentor)
    request = open_request(desk, mentor.id)
    if request:
        fact = remembered(request, request.ask)
        asked = f": {request.ask}" if request.ask else ""
        yield Say(f"On {day_words(request.at.date())} you asked{asked}.", fact.evidence if fact else ())
    yield Preview(_task(desk, mentor, request, None, ""), "Message, so far")
    original: Fact | None = None
    words = yield Text(
        key="original",
        question=f"What did you ask {mentor.greeting_name} for, in one line?",
        why="Nothing that waits for an answer is kept; the reader should know what is meant.",
        example="20 minutes on how you chose your roster tool",
        settled=request is not None,
    )
    original = typed(words, "original")
    reason = yield from why_taken_back(said_yes=_somebody_said_yes(whole, request))
    name = yield from signature(desk)
    records, left_open = yield from taken_back(desk, mentor, reason, name, original=original)
    who = mentor.greeting_name
    sent = any(isinstance(record, Message) for record in records)
    step = (
        NextAction("See what comes next", desk.today)
        if sent
        else NextAction(f"Send {who} the message", desk.today, "send", mentor.id)
    )
    return Outcome(
        title=f"Request to {mentor.name} taken back",
        records=(*records, *learned(desk, name=name)),
        saved=(f"Message to {mentor.name}: kept in your workspace",),
        next_action=step,
        left_open=missing(left_open),
        result=records[0] if not sent else records[1],
    )


def why_taken_back(*, said_yes: bool) -> Asked:
    """The reason to give, in the person's words. Returns a fact; skipped, that of `said_yes`, else None."""
    usual = "that somebody else has said yes" if said_yes else "only that it is settled"
    reason = yield Text(
        key="reason",
        question=f"Which reason do you want to give? Skip, and it says {usual}.",
        why="They may keep time free for you; the sooner and the plainer, the kinder (OS6).",
        example="I have found a mentor in my own department",
        optional=True,
    )
    return typed(reason or ("somebody else has said yes" if said_yes else None), "reason")


def _somebody_said_yes(whole: Desk, request: Message | None) -> bool:
    """Whether a yes came in from anybody since the request went out."""
    return request is not None and any(m.answer is Answer.YES and m.at > request.at for m in whole.messages)


def taken_back(
    desk: Desk,
    mentor: Mentor,
    reason: Fact | None,
    name: str,
    *,
    original: Fact | None = None,
    key: str = "withdraw",
) -> Asked:
    """The letter to one of them. Returns the records that stand then, and what is missing; the reason never is.

    `original` is what was asked, where no request that waits is kept.

    Somebody who was written to at most is left in peace from then on.
    """
    request = open_request(desk, mentor.id)
    task = _task(desk, mentor, request, reason, name, original)
    yield Preview(task, "Message")
    stem, bracket, owner = key.partition("[")
    artifact, draft = yield from written(
        desk, mentor, task, "Request taken back", key=key, review=f"{stem}.text{bracket}{owner}"
    )
    after = mentor
    if mentor.stage in WRITTEN_ONLY:
        after = mentor.model_copy(update={"stage": Stage.ENDED, "next_contact": None})
    records = yield from whether_sent(desk, after, artifact, key=f"{stem}.sent[{owner}" if bracket else "sent")
    return tuple(records), tuple(gap for gap in draft.left_open if not gap.startswith("why "))


def _task(
    desk: Desk,
    mentor: Mentor,
    request: Message | None,
    reason: Fact | None,
    name: str,
    original: Fact | None = None,
) -> WriteMessage:
    original = original or (remembered(request, request.ask) if request else None)
    said = {Slot.ORIGINAL_ASK: original, Slot.REASON: reason}
    return WriteMessage(
        kind=Kind.WITHDRAW,
        channel=channel_of(desk, mentor, Kind.WITHDRAW),
        me=sender(desk, name=name),
        to=addressee(desk, mentor),
        today=desk.today,
        facts={slot: (fact,) for slot, fact in said.items() if fact},
        asked_on=request.at.date() if request else None,
        paid_account=paid(desk),
    )

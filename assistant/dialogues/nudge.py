"""D12n Nudge: one kind reminder, with the first ask in one line, something new or smaller, and a way out."""

from __future__ import annotations

from datetime import date

from assistant.dialogues.ask_ladder import not_too_heavy
from assistant.dialogues.asking import Asked, audience_of, signature, whom
from assistant.dialogues.channels import channel_of, paid
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, learned, remembered, sender, typed
from assistant.dialogues.known_already import unless
from assistant.dialogues.letters import missing, written
from assistant.dialogues.letting_go import gone_words, let_go
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.sending import whether_sent
from assistant.dialogues.threads import (
    MESSAGES_AT_MOST,
    last_request,
    may_remind,
    open_request,
    unanswered,
    waiting_for,
)
from assistant.dialogues.turns import Choose, Day, Dialogue, Preview, Say, Text
from assistant.dialogues.waiting import reminder_day
from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.correspondence import Message
from assistant.model.days import day_words
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor

_WAIT, _LET_GO, _WRITE = "wait", "let-go", "write"


def nudge(desk: Desk) -> Dialogue:
    """From the thread where there is one; too soon or too often, it says so and offers to wait or to let go."""
    mentor = yield from waited_for(desk, "Whom do you want to remind?")
    if mentor is None:
        return Outcome(title="No reminder yet", left_open=(LeftOpen("mentor", "Whom do you want to remind?"),))
    desk = audience_of(desk, mentor)
    choice = yield from may_write(desk, mentor)
    if choice == _LET_GO:
        gone: Outcome = yield from left_alone(desk, mentor)
        return gone
    if choice == _WAIT:
        day = may_remind(desk, mentor)
        step = NextAction(f"Remind {mentor.greeting_name}", day, dialogue="nudge", mentor=mentor.id)
        return Outcome(title=f"Waiting for {mentor.name}", next_action=step)
    written_to: Outcome = yield from reminded(desk, mentor)
    return written_to


def waited_for(desk: Desk, question: str) -> Asked:
    """The mentor whose answer is out: settled, the only one there is, or asked."""
    waiting = waiting_for(desk)
    known = waiting[0] if not desk.mentor and not desk.sources and len(waiting) == 1 else None
    return (yield from unless(known, whom(desk, question, why="The message is written to them.")))


def may_write(desk: Desk, mentor: Mentor) -> Asked:
    """Whether a reminder is due: `write`, `wait` or `let-go`. Asked only where it is too soon or has been enough."""
    who = mentor.greeting_name
    if open_request(desk, mentor.id) is None:
        return _WRITE
    if unanswered(desk, mentor.id) >= MESSAGES_AT_MOST:
        yield Say(f"You wrote {unanswered(desk, mentor.id)} times without an answer; one more would press {who}.")
        return _LET_GO
    day = may_remind(desk, mentor)
    if day is None or day <= desk.today:
        return _WRITE
    yield Say(f"It is too soon to remind {who}: {day_words(day)} is the first day for it.")
    answer = yield Choose(
        key="soon",
        question="Wait, or let it go?",
        why="A stranger gets five business days, somebody you know three (FU1, FU2).",
        options=(
            Option(_WAIT, f"wait until {day_words(day)}"),
            Option(_LET_GO, "let it go", words=("let go",)),
            Option(_WRITE, "write the reminder now, to send it then", words=("now",)),
        ),
    )
    return answer or _WAIT


def reminded(desk: Desk, mentor: Mentor, *, told: bool = False) -> Asked:
    """A reminder written, and sent or kept, as an outcome; `told` where what was asked was said already."""
    artifact, left_open, name = yield from _reminder(desk, mentor, told=told)
    if artifact is None:
        return _nothing_to_remind_of(mentor, left_open)
    records = yield from whether_sent(desk, mentor, artifact)
    return Outcome(
        title=artifact.title,
        records=(*records, *learned(desk, name=name)),
        saved=(f"{artifact.title}: kept in your workspace",),
        next_action=_after_reminder(desk, mentor, records),
        left_open=left_open,
        result=artifact,
    )


def _reminder(desk: Desk, mentor: Mentor, *, told: bool) -> Asked:
    """The turns of the reminder itself; `told` where the first ask has just been shown.

    Returns the artifact, what stayed open, and the name it is signed with; no artifact where nobody has said what was
    asked, for a reminder of nothing is none.
    """
    request = open_request(desk, mentor.id) or last_request(desk, mentor.id)
    original = remembered(request, request.ask) if request else None
    asked_on: date | None = request.at.date() if request else None
    news: Fact | None = None
    smaller: Fact | None = None
    name = desk.me.name or desk.notes.me or ""

    def task() -> WriteMessage:
        said = {Slot.ORIGINAL_ASK: original, Slot.NEWS: news, Slot.SMALLER_ASK: smaller}
        return WriteMessage(
            kind=Kind.NUDGE,
            channel=_channel(desk, mentor, request),
            me=sender(desk, name=name),
            to=addressee(desk, mentor),
            today=desk.today,
            facts={slot: (fact,) for slot, fact in said.items() if fact},
            asked_on=asked_on,
            paid_account=paid(desk),
        )

    if request and original and not told:
        yield Say(f"On {day_words(request.at.date())} you asked: {request.ask}", original.evidence)
    yield Preview(task(), "Reminder, so far")
    first = yield Text(
        key="original",
        question=f"What did you ask {mentor.greeting_name} for, in one line?",
        why="The reader should not have to scroll for it (FU4).",
        example="20 minutes on how you chose your roster tool",
        settled=original is not None,
    )
    original = typed(first, "original") or original
    yield Preview(task(), "Reminder, so far")
    day = yield Day(
        key="asked_on",
        question="When did you ask?",
        why="A reminder before five business days presses; three for somebody you know (FU1, FU2).",
        example="last Monday",
        today=desk.today,
        optional=True,
        settled=request is not None,
    )
    if day or request is None:
        asked_on = _past(day, desk.today)
        due = reminder_day(asked_on, mentor.familiarity) if asked_on else None
        if due and due > desk.today:
            yield Say(f"Too soon to send: {day_words(due)} is the first day for a reminder.")
    fresh = yield Text(
        key="news",
        question="What is new since then? One line, or skip.",
        why="The same text again is easy to pass over; something new is a reason to write (FU4).",
        example="the pilot starts on 7 December",
        optional=True,
    )
    news = typed(fresh, "news")
    yield Preview(task(), "Reminder, so far")
    less = yield Text(
        key="smaller",
        question="Is there a smaller thing that would help, too? A question that one line answers.",
        why="Less is easier to say yes to (P69, P70).",
        example="which tool you would look at first",
        optional=True,
    )
    smaller = yield from not_too_heavy(typed(less, "smaller"), addressee(desk, mentor))
    gap = () if original else (LeftOpen("original", f"What did you ask {mentor.greeting_name} for, in one line?"),)
    if not (original or smaller):
        return None, gap, ""
    name = yield from signature(desk)
    yield Preview(task(), "Reminder")
    artifact, draft = yield from written(desk, mentor, task(), "Reminder", key="nudge", ask=smaller or original)
    return artifact, (*gap, *missing(draft.left_open, gap)), name


def _nothing_to_remind_of(mentor: Mentor, left_open: tuple[LeftOpen, ...]) -> Outcome:
    """The outcome where nobody has said what was asked."""
    who = mentor.greeting_name
    return Outcome(title=f"No reminder to {who} yet: nothing that you asked for is known", left_open=left_open)


def _after_reminder(desk: Desk, mentor: Mentor, records: tuple[object, ...]) -> NextAction:
    """Send it, not before its day; once it is out, look on the day for an answer."""
    who = mentor.greeting_name
    sent = next((record for record in records if isinstance(record, Message)), None)
    if sent:
        return NextAction(f"See what {who} answers", sent.answer_by, dialogue="what-came-back", mentor=mentor.id)
    day = may_remind(desk, mentor)
    return NextAction(f"Send {who} the reminder", max(desk.today, day or desk.today), "send", mentor.id)


def left_alone(desk: Desk, mentor: Mentor) -> Asked:
    """No reminder any more: when to write again, and the outcome of that."""
    gone = yield from let_go(desk.today, mentor)
    return Outcome(
        title=f"{mentor.name}: let go",
        records=(gone.mentor,),
        saved=(gone_words(mentor, gone.again),),
        next_action=NextAction(
            f"Write {mentor.greeting_name} a note" if gone.again else "Write to somebody else",
            gone.again or desk.today,
            dialogue="keep-in-touch" if gone.again else "first-contact",
            mentor=mentor.id if gone.again else "",
        ),
        result=gone.mentor,
    )


def _channel(desk: Desk, mentor: Mentor, request: Message | None) -> Channel:
    """The thread's own channel (FU2): where the request went."""
    if not desk.channel and request and request.channel:
        return Channel(request.channel)
    return channel_of(desk, mentor, Kind.NUDGE)


def _past(day: str | None, today: date) -> date | None:
    """A day that has been; a coming one cannot be when something was asked."""
    found = date.fromisoformat(day) if day else None
    return found if found and found <= today else None

"""D05s Scheduling: propose days, accept one, move a talk, or say that one runs late; the meeting is made or moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.dialogues.asking import Asked, as_mended, audience_of, card_of, read_card, signature, whom
from assistant.dialogues.channels import channel_of, paid
from assistant.dialogues.dates import Days, offered_days
from assistant.dialogues.desk import Desk
from assistant.dialogues.exact import Hour
from assistant.dialogues.facts import addressee, learned, sender, typed
from assistant.dialogues.known_already import unless
from assistant.dialogues.letters import missing, written
from assistant.dialogues.meeting_days import as_next, meeting_agreed, meeting_saved, moved
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.prepared import coming_meeting
from assistant.dialogues.sending import send_by, whether_sent
from assistant.dialogues.turns import Choose, Day, Dialogue, Minutes, Preview, Say, Text
from assistant.dialogues.waiting import reminder_day
from assistant.engines.tasks import PURPOSES, Draft, Purpose, Slot, WriteMessage
from assistant.model.correspondence import Message
from assistant.model.days import day_words
from assistant.model.errors import MenteeError
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.people import Mentor, Stage
from assistant.model.work import Artifact, Meeting
from assistant.reading.digest import NextMeeting

USUAL_MINUTES = 30
"""A first talk is half an hour, and a regular one most often too."""
BEFORE_A_TALK = frozenset(
    {Stage.IDEA, Stage.WARMING, Stage.CONTACTED, Stage.WAITING, Stage.LATER, Stage.DECLINED, Stage.ENDED}
)
"""Stages from which an agreed talk is a first one."""
_FORMS = {
    Purpose.PROPOSE: Option("propose", "propose days for a talk", words=("ask",)),
    Purpose.ACCEPT: Option("accept", "say yes to a day", words=("confirm",)),
    Purpose.RESCHEDULE: Option("reschedule", "move a talk", words=("move", "cancel")),
    Purpose.RUNNING_LATE: Option("running-late", "I am running late", words=("late",)),
}


@dataclass(frozen=True)
class Arranged:
    """A scheduling message as it was kept, and the meeting as it stands after it."""

    artifact: Artifact
    draft: Draft
    meeting: Meeting | None
    name: str
    """The name it is signed with."""


def scheduling(desk: Desk) -> Dialogue:
    """One message about a date, and the meeting it is about."""
    whole = desk
    mentor = yield from whom(desk, "With whom is the talk?", why="The message is written to them.")
    items = card_of(desk.notes, mentor=mentor.name if mentor else "", only=frozenset({"mentor", "next", "question"}))
    digest, values = yield from read_card("read", desk.notes, items if desk.sources else ())
    mentor = as_mended(whole, mentor, items, values) if values else mentor
    if mentor is None:
        gap = LeftOpen("mentor", "With whom is the talk?")
        return Outcome(title="No message yet", left_open=(gap,))
    desk = audience_of(whole, mentor).model_copy(update={"notes": digest})
    purpose = yield from _purpose(desk, mentor)
    topic = next(iter(digest.open_questions), None)
    made = yield from arranged(whole, desk, mentor, purpose, when=digest.next_meeting, topic=topic)
    if made.meeting and purpose is Purpose.ACCEPT and mentor.stage in BEFORE_A_TALK:
        mentor = mentor.model_copy(update={"stage": Stage.FIRST_TALK})
    records = yield from whether_sent(desk, mentor, made.artifact)
    meetings = (made.meeting,) if made.meeting and made.meeting not in desk.meetings else ()
    return Outcome(
        title=made.artifact.title,
        records=(*records, *meetings, *learned(desk, name=made.name)),
        sources=desk.sources,
        saved=(f"{made.artifact.title}: kept in your workspace", *meeting_saved(mentor, meetings)),
        next_action=next_after(desk, mentor, made, sent=any(isinstance(record, Message) for record in records)),
        left_open=missing(made.draft.left_open),
        result=made.artifact,
    )


def arranged(
    whole: Desk,
    desk: Desk,
    mentor: Mentor,
    purpose: Purpose,
    *,
    when: NextMeeting | None = None,
    topic: Fact | None = None,
    minutes: int | None = None,
    key: str = "message",
) -> Asked:
    """The turns of one scheduling message: what it needs and nobody has said, the draft, the review.

    `when` is the day that is accepted, `topic` and `minutes` what the talk is for and how long, where they are known.
    Returns Arranged.
    """
    meeting = coming_meeting(desk, mentor)
    channel = channel_of(desk, mentor, Kind.SCHEDULING)
    minutes = minutes or desk.minutes or (meeting.minutes if meeting else None)
    task = WriteMessage(
        kind=Kind.SCHEDULING,
        channel=channel,
        me=sender(desk),
        to=addressee(desk, mentor),
        today=desk.today,
        purpose=purpose,
        minutes=None if purpose is Purpose.RUNNING_LATE else minutes,
        facts={Slot.TOPIC: (topic,)} if topic and purpose is Purpose.PROPOSE else {},
        paid_account=paid(desk),
        first_talk=mentor.stage in BEFORE_A_TALK,
    )
    yield Preview(task, "Message, so far")
    ask: Fact | None = None
    match purpose:
        case Purpose.ACCEPT:
            passed = when is not None and when.date is not None and when.date < desk.today
            when = yield from _agreed(desk, None if passed else when, as_next(meeting))
            meeting = meeting_agreed(desk, mentor, meeting, when, minutes)
            task = task.model_copy(update={"next_meeting": when, "minutes": None})
        case Purpose.RUNNING_LATE:
            late = yield Minutes(
                key="late",
                question="By how many minutes?",
                why="A number lets them plan; a reason does not.",
                example="10",
            )
            reason = yield _reason("Why, in a few words?")
            task = _with(task, Slot.REASON, typed(reason, "reason")).model_copy(
                update={"minutes": late, "next_meeting": as_next(meeting)}
            )
        case Purpose.RESCHEDULE:
            if meeting and meeting.day:
                yield Say(f"You meet {mentor.greeting_name} on {day_words(meeting.day)} {meeting.time}".strip() + ".")
            reason = yield _reason("Why does it have to move, in a few words?")
            days = yield from offered_days(whole, "Which other days suit you?")
            task = _with(task, Slot.REASON, typed(reason, "reason"))
            task = _offering(task, days).model_copy(update={"next_meeting": as_next(meeting), "minutes": None})
            meeting = moved(meeting, days)
            ask = Fact(text="another day for our talk")
        case _:
            about = yield Text(
                key="about",
                question="What is the talk about, in one line?",
                why="A date is given more readily for a question than for a chat (P32).",
                example="which of two rosters to pilot",
                settled=topic is not None,
            )
            topic = typed(about, "about") or topic
            task = _with(task, Slot.TOPIC, topic)
            length = Minutes(
                key="minutes",
                question="How many minutes do you ask for?",
                why="A busy reader wants to know what a yes costs (P32).",
                example="30",
                prefill=USUAL_MINUTES,
            )
            minutes = yield from unless(minutes, length)
            days = yield from offered_days(whole, "Two near days that suit you? Or skip, and it asks what suits them.")
            task = _offering(task, days).model_copy(update={"minutes": minutes or USUAL_MINUTES})
            ask = topic or Fact(text="a day for a talk")
    yield Preview(task, "Message, so far")
    name = yield from signature(desk)
    task = task.model_copy(update={"me": sender(desk, name=name)})
    artifact, draft = yield from written(desk, mentor, task, "Message about a date", key=key, ask=ask)
    return Arranged(artifact, draft, meeting, name)


def next_after(desk: Desk, mentor: Mentor, made: Arranged, *, sent: bool) -> NextAction:
    """Send it; then prepare the talk, where it has a day, else look for the answer."""
    who = mentor.greeting_name
    if not sent:
        return NextAction(f"Send {who} the message", desk.today, "send", mentor.id)
    day = made.meeting.day if made.meeting else None
    if day and day >= desk.today and not made.artifact.ask:
        first = mentor.stage is Stage.FIRST_TALK
        return NextAction(
            f"Prepare the talk with {who}",
            send_by(send_by(day, desk.today), desk.today),
            dialogue="first-talk" if first else "session-prep",
            mentor=mentor.id,
        )
    until = (reminder_day(desk.today, mentor.familiarity) if made.artifact.ask else None) or desk.today
    return NextAction(f"See what {who} answers", until, dialogue="what-came-back", mentor=mentor.id)


def _purpose(desk: Desk, mentor: Mentor) -> Asked:
    """What the message is for: settled, told by the notes (a date is there to be accepted), or asked."""
    if desk.purpose:
        if desk.purpose not in PURPOSES[Kind.SCHEDULING]:
            forms = ", ".join(PURPOSES[Kind.SCHEDULING])
            raise MenteeError(f"A scheduling message has no form “{desk.purpose[:30]}”; it has {forms}.")
        return Purpose(desk.purpose)
    meeting = coming_meeting(desk, mentor)
    choices = [Purpose.PROPOSE, Purpose.ACCEPT, Purpose.RESCHEDULE, Purpose.RUNNING_LATE]
    if meeting and meeting.day:
        moving = [Purpose.RUNNING_LATE, Purpose.RESCHEDULE]
        choices = [*(moving if meeting.day == desk.today else reversed(moving)), *choices[:2]]
    answer = yield Choose(
        key="purpose",
        question=f"What do you want to tell {mentor.greeting_name} about the date?",
        why="Whoever wants the talk does the scheduling (P58).",
        options=tuple(_FORMS[form] for form in choices),
    )
    return Purpose(answer) if answer else Purpose.PROPOSE


def _agreed(desk: Desk, when: NextMeeting | None, planned: NextMeeting | None) -> Asked:
    """The day and the time that are accepted: as told, else asked; skipped, those of the talk that is planned."""
    told = when if when and when.date else None
    day = yield Day(
        key="day",
        question="Which day is it?",
        why="A confirmed date names the day, so that nobody looks it up.",
        example="Thursday 4 December",
        today=desk.today,
        prefill=planned.date.isoformat() if planned and planned.date else None,
        settled=told is not None,
    )
    chosen = date.fromisoformat(day) if day else told.date if told else None
    if chosen is None:
        return planned or when
    known = told or planned
    same = known is not None and known.date == chosen
    clock = yield Hour(
        key="time",
        question="At what time?",
        why="So that both have the same one.",
        example="14:00",
        prefill=known.time if known and same else None,
        optional=True,
        settled=told is not None and same,
    )
    if told and same and clock is None:
        return told
    return NextMeeting(
        phrase=chosen.isoformat(),
        date=chosen,
        time=clock,
        evidence=Fact.typed(day, "day").evidence if day else told.evidence if told else (),
    )


def _reason(question: str) -> Text:
    return Text(
        key="reason",
        question=question,
        why="Half a sentence is enough; more sounds like an excuse.",
        example="I am on call that day",
        optional=True,
    )


def _with(task: WriteMessage, slot: Slot, fact: Fact | None) -> WriteMessage:
    return task.model_copy(update={"facts": {**task.facts, slot: (fact,)}}) if fact else task


def _offering(task: WriteMessage, days: Days) -> WriteMessage:
    return task.model_copy(update={"days": days.days, "proposed": days.proposed})

"""The answers to a later, a no, somebody else's name, a wrong address: thanks, and when one writes again (P35, P36)."""

from __future__ import annotations

from datetime import date

from assistant.dialogues.asking import Asked, mentor_named, new_mentor, signature
from assistant.dialogues.came import Came, Done
from assistant.dialogues.channels import channel_of, paid
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, remembered, sender
from assistant.dialogues.known_already import unless
from assistant.dialogues.letters import written
from assistant.dialogues.letting_go import closed, when_again
from assistant.dialogues.outcomes import LeftOpen, NextAction
from assistant.dialogues.prepared import goals_at_hand
from assistant.dialogues.sending import whether_sent
from assistant.dialogues.stages import WRITTEN_ONLY
from assistant.dialogues.threads import open_request
from assistant.dialogues.turns import Day, Preview, Text, YesNo
from assistant.engines.tasks import Purpose, Slot, WriteMessage
from assistant.model.correspondence import Message
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.people import MentorFact, Stage
from assistant.reading.calendar import add_months

LATER_MONTHS = 3
"""Months until one writes again after a `later` without a date (ours)."""
REPORT_MONTHS = 1
"""Months until one tells who pointed the way what became of it (DI1, closing the loop)."""


def later(desk: Desk, came: Came, done: Done) -> Asked:
    """Thanks, and when one writes again."""
    day = yield Day(
        key="later",
        question=f"When do you want to write to {done.mentor.greeting_name} again?",
        why=f"A date turns a “later” into a next step; without one, {LATER_MONTHS} months are kept (P36).",
        example="in March",
        today=desk.today,
        optional=True,
        settled=came.again is not None,
    )
    again = date.fromisoformat(day) if day else came.again or add_months(desk.today, LATER_MONTHS)
    stage = Stage.LATER if done.mentor.stage in WRITTEN_ONLY else done.mentor.stage
    done.mentor = done.mentor.model_copy(update={"stage": stage, "next_contact": again})
    yield from _reply(desk, done, Purpose.AFTER_LATER, again=again)
    done.step = _after_reply(desk, done, again)


def no(desk: Desk, done: Done) -> Asked:
    """Thanks without argument, one question if wanted, and a day in half a year or a year."""
    wanted = yield YesNo(
        key="whom",
        question="Ask whom they would ask instead?",
        why="Somebody who cannot help often knows somebody who can (P35).",
        prefill=True,
        optional=True,
    )
    again = yield from when_again(desk.today, done.mentor)
    done.mentor = closed(done.mentor, again)
    yield from _reply(desk, done, Purpose.AFTER_NO, again=again, angle="" if wanted is not False else "contact")
    done.step = _after_reply(desk, done, again)


def referral(whole: Desk, desk: Desk, came: Came, done: Done) -> Asked:
    """Thanks for the name; whom it names becomes somebody to write to, with the reason already there."""
    giver = done.mentor
    question = Text(
        key="name.theirs",
        question="Whom did they name?",
        why="The next first message goes to them, and says who pointed the way (P35).",
        example="Wendy Cole",
    )
    name = yield from unless(came.name, question)
    if giver.stage in WRITTEN_ONLY:
        done.mentor = giver.model_copy(
            update={"stage": Stage.DECLINED, "next_contact": add_months(desk.today, REPORT_MONTHS)}
        )
    said = came.evidence if name == came.name else ()
    thanks_for = Fact(text=name, evidence=said or Fact.typed(name, "name.theirs").evidence) if name else None
    yield from _reply(desk, done, Purpose.AFTER_REFERRAL, thanks_for=thanks_for)
    if not name:
        done.gaps.append(LeftOpen("name.theirs", "Whom did they name?"))
        done.step = _after_reply(desk, done, None)
        return
    found = mentor_named(whole, name) or new_mentor(whole, name)
    fact = MentorFact(text=f"{giver.name} pointed me to {found.name}", source="referral", day=desk.today)
    if all(known.text != fact.text for known in found.facts):
        found = found.model_copy(update={"facts": (fact, *found.facts)})
    done.records.append(found)
    done.saved.append(f"{found.name}, named by {giver.name}: kept in your workspace")
    done.step = NextAction(f"Write to {found.greeting_name}", desk.today, dialogue="first-contact", mentor=found.id)


def wrong_person(desk: Desk, done: Done) -> Asked:
    """Thanks, and it is closed."""
    if done.mentor.stage in WRITTEN_ONLY:
        done.mentor = done.mentor.model_copy(update={"stage": Stage.ENDED, "next_contact": None})
    yield from _reply(desk, done, Purpose.AFTER_WRONG_PERSON, angle="contact")
    done.step = _after_reply(desk, done, None)


def _reply(
    desk: Desk,
    done: Done,
    purpose: Purpose,
    *,
    again: date | None = None,
    thanks_for: Fact | None = None,
    angle: str = "",
) -> Asked:
    """The short answer to what came back."""
    request = open_request(desk, done.mentor.id)
    goals = goals_at_hand(desk, desk.notes)
    name = desk.me.name
    original = remembered(request, request.ask) if request else None
    said = {
        Slot.ORIGINAL_ASK: original,
        Slot.THANKS_FOR: thanks_for,
        Slot.GOAL: goals[0] if len(goals) == 1 and original is None else None,
    }

    def task() -> WriteMessage:
        return WriteMessage(
            kind=Kind.DECLINE_REPLY,
            channel=channel_of(desk, done.mentor, Kind.DECLINE_REPLY),
            me=sender(desk, name=name),
            to=addressee(desk, done.mentor),
            today=desk.today,
            facts={slot: (fact,) for slot, fact in said.items() if fact},
            purpose=purpose,
            angle=angle,
            write_again=again,
            asked_on=request.at.date() if request else None,
            paid_account=paid(desk),
        )

    yield Preview(task(), "Answer, so far")
    done.name = name = yield from signature(
        desk.model_copy(update={"notes": desk.notes.model_copy(update={"me": None})})
    )
    artifact, draft = yield from written(desk, done.mentor, task(), "Answer", key="letter")
    records = yield from whether_sent(desk, done.mentor, artifact)
    done.keep(artifact, records, draft.left_open)


def _after_reply(desk: Desk, done: Done, again: date | None) -> NextAction:
    """Send it today or tomorrow; once it is out, the day to write again, or somebody else."""
    mentor = done.mentor
    if not any(isinstance(record, Message) and record.direction == "out" for record in done.records):
        return NextAction(f"Send {mentor.greeting_name} the answer", desk.today, "send", mentor.id)
    if again:
        return NextAction(f"Write {mentor.greeting_name} a note", again, dialogue="keep-in-touch", mentor=mentor.id)
    return NextAction("Write to somebody else who could help", desk.today, dialogue="first-contact")

"""Looking back on a talk: the story that stays, the help received, what to do differently, and what comes next."""

from __future__ import annotations

from datetime import date

from assistant.dialogues.asking import Asked
from assistant.dialogues.debriefed import Told
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import typed
from assistant.dialogues.ledger import reported
from assistant.dialogues.made_again import Earlier
from assistant.dialogues.options import Option
from assistant.dialogues.planned import PlannedTalk
from assistant.dialogues.turns import Choose, Day, Text
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.people import Mentor
from assistant.reading.digest import Digest, NextMeeting

HELP_GOT = (("yes", "yes"), ("partly", "partly"), ("no", "no"))


def reflection(
    desk: Desk, mentor: Mentor | None, told: Told, digest: Digest, plan: PlannedTalk, earlier: Earlier | None
) -> Asked:
    """The story, the help received, what was told back, one thing to do differently, the next date, what stays between
    the two. What was said the first time is not asked."""
    story = yield Text(
        key="story",
        question="Which story or sentence of theirs stays with you?",
        why="A story that is written down is there when you need it (P86).",
        optional=True,
        settled=told.story is not None,
    )
    told = told.with_(story=typed(story, "story") or told.story)
    if told.story:
        takeaway = yield Text(
            key="takeaway",
            question="What do you take from it?",
            why="When a story is told, say what you take from it (P86).",
            optional=True,
            settled=told.takeaway is not None,
        )
        told = told.with_(takeaway=typed(takeaway, "takeaway") or told.takeaway)
    asked_for_help = plan.help_asked or any(a.sort == Kind.HELP_BRIEF for a in desk.artifacts)
    if asked_for_help:
        asked = f" ({plan.help_asked})" if plan.help_asked else ""
        helped = yield Choose(
            key="help",
            question=f"Did you get the help you asked for{asked}?",
            why="Your next brief can be clearer (P65).",
            options=tuple(Option(value, label) for value, label in HELP_GOT),
            other=True,
            settled=told.help_received is not None,
        )
        told = told.with_(help_received=typed(helped, "help") or told.help_received)
    rows = yield from reported(desk, mentor, digest.day or desk.today)
    told = told.with_(reported=rows)
    differently = yield Text(
        key="differently",
        question="One thing you would do differently in such a talk?",
        why="Reflection afterwards is what the field experiment points to (EV11).",
        optional=True,
        settled=told.differently is not None,
    )
    told = told.with_(differently=typed(differently, "differently") or told.differently)
    next_meeting = digest.next_meeting or (earlier.made.next_meeting if earlier else None)
    day = yield Day(
        key="next",
        question="When do you meet next?",
        why="Settle the next date while it is fresh (P59).",
        example="Thursday 4 December",
        today=desk.today,
        settled=next_meeting is not None,
    )
    if day:
        next_meeting = NextMeeting(phrase=day, date=date.fromisoformat(day), evidence=Fact.typed(day, "next").evidence)
    private = yield Text(
        key="private",
        question="Is there anything that must stay between the two of you?",
        why="It is kept for you alone, and no message to anybody else may hold it.",
        optional=True,
        long=True,
        settled=bool(told.private),
    )
    secret = typed(private, "private")
    told = told.with_(private=(*told.private, *((secret,) if secret else ())))
    return told.with_(next_meeting=next_meeting)

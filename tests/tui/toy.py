"""A small dialogue with every kind of turn, for the app's tests: it keeps a mentor and writes a thank-you."""

from __future__ import annotations

from datetime import datetime

from assistant.checks.context import Context, MentorContext
from assistant.dialogues.desk import Desk
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.turns import (
    Card,
    CardItem,
    Choose,
    Compose,
    Day,
    Dialogue,
    Minutes,
    Preview,
    Review,
    Say,
    Several,
    Text,
    YesNo,
)
from assistant.engines.tasks import (
    Addressee,
    BuildAgenda,
    Sender,
    Slot,
    TopicBrief,
    WriteMessage,
)
from assistant.model.evidence import Evidence, Fact, Source
from assistant.model.help import Help
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor
from assistant.model.work import Artifact

NOW = datetime(2026, 11, 22, 9, 0)
NOTES = "Pilot slipped two weeks.\nPriya said: let the team draft the roster first.\nUnsure: roster A or B?"


def desk(notes: str = NOTES, *, mentor: str = "Priya Nair") -> Desk:
    """A desk with one page of notes and one mentor."""
    source = Source.of(notes, title="notes.md", day=NOW.date())
    return Desk(now=NOW, mentors=(Mentor(id="priya-nair", name=mentor),), sources=(source,))


def toy(desk: Desk) -> Dialogue:
    """Every kind of asking, then a composed and a reviewed message."""
    source = desk.sources[0]
    mentor = desk.mentors[0]
    third = source.lines[min(2, len(source.lines) - 1)]
    asked = (Evidence(lines=(3, 3), text=third, source=source.id),)
    advice = (Evidence(lines=(2, 2), text=source.lines[min(1, len(source.lines) - 1)], source=source.id),)
    yield Say(f"Your notes say: {source.lines[0]}", (Evidence(lines=(1, 1), text=source.lines[0], source=source.id),))
    read = yield Card(
        key="read",
        question="This is what I read.",
        why="It is not asked again.",
        items=(
            CardItem("mentor", "With", mentor.name),
            CardItem("question[0]", "Open question", third, asked),
            CardItem("advice[0]", "Advice", source.lines[min(1, len(source.lines) - 1)], advice),
        ),
    )
    topic = Fact(text=read.get("question[0]", third), evidence=asked)
    agenda = BuildAgenda(to=Addressee(name=mentor.name), today=desk.today, topics=(TopicBrief(question=topic),))
    yield Preview(agenda, "Agenda, so far")
    kind = yield Choose(
        key="help",
        question="What kind of help do you want on it?",
        why="A mentor who knows which help is wanted gives it (P63).",
        example="challenge",
        options=tuple(Option(h.value, h.value.capitalize(), f"meaning of {h.value}") for h in list(Help)[:4]),
        other=True,
    )
    yield Several(
        key="not_help",
        question="Which help not now?",
        options=(Option("cheer", "Cheer"), Option("ideas", "Ideas"), Option("story", "Story")),
        optional=True,
    )
    good = yield Text(key="good", question="What would a good result be?", example="I know which roster to pilot")
    tried = yield Text(key="tried", question="What have you tried?", long=True, optional=True)
    day = yield Day(key="day", question="Which day do you meet?", today=desk.today)
    minutes = yield Minutes(key="minutes", question="How long?", prefill=30)
    first = yield YesNo(key="first", question="Is it the first time?")
    topics = (
        TopicBrief(
            question=topic,
            help=Help(kind) if kind in set(Help) else None,
            good_result=Fact.typed(good, "good") if good else None,
            standing=Fact.typed(tried, "tried") if tried else None,
        ),
    )
    full = agenda.model_copy(update={"topics": topics, "minutes": minutes or 30, "first": bool(first)})
    yield Preview(full, "Agenda")
    message = WriteMessage(
        kind=Kind.THANKS,
        me=Sender(name="Mia"),
        to=Addressee(name=mentor.name, greeting=mentor.greeting_name),
        today=desk.today,
        facts={
            Slot.ADVICE: (Fact(text=advice[0].text, evidence=advice),),
            Slot.WILL_DO: (Fact.typed("try it in the April roster", "will_do"),),
        },
    )
    draft = yield Compose(key="draft", task=message, title="Thank-you")
    kept = yield Review(
        key="text",
        draft=draft,
        title="Thank-you",
        task=message,
        context=Context(
            today=desk.today, mentor=MentorContext(name=mentor.name, call_name=mentor.greeting_name)
        ).model_dump(mode="json", exclude_none=True),
    )
    artifact = Artifact(
        id="thanks-1",
        sort=Kind.THANKS,
        title="Thank-you for Priya",
        text=kept.body,
        subject=kept.subject,
        mentor=mentor.id,
        channel=Channel.EMAIL,
    )
    return Outcome(
        title="Thanked Priya",
        records=(mentor, artifact),
        saved=("Thank-you for Priya: kept in your workspace",),
        next_action=NextAction("Prepare the next meeting", desk.today, dialogue="session-prep", mentor=mentor.id),
        left_open=() if day else (LeftOpen("day", "Which day do you meet?"),),
    )

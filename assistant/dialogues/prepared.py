"""What a prepared talk leaves behind: the papers, the meeting, the promises, what stayed open, and what to do next."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.dialogues.asking import Asked
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import chosen, commitments_to_keep, learned, record_id, remembered
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.topics import THE_ONE_THING
from assistant.dialogues.turns import Choose, Reviewed, Text
from assistant.engines.tasks import Agenda, Draft, TopicBrief
from assistant.model.base import Record
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor, Stage
from assistant.model.work import Artifact, Meeting
from assistant.reading.digest import Digest


@dataclass(frozen=True)
class Prepared:
    """Everything the talk was prepared with, for the outcome."""

    mentor: Mentor | None
    digest: Digest
    agenda: Agenda
    agenda_text: Reviewed
    brief: Draft | None
    brief_text: Reviewed | None
    topics: tuple[TopicBrief, ...]
    first: bool
    name: str
    """The name the person signs with."""


def prepared_outcome(desk: Desk, done: Prepared) -> Outcome:
    mentor, agenda = done.mentor, done.agenda
    owner = mentor.id if mentor else ""
    when = done.digest.next_meeting.date if done.digest.next_meeting else None
    coming = coming_meeting(desk, mentor)
    day = when or (coming.day if coming else None)
    artifacts = [
        Artifact(
            id=record_id("agenda", owner, done.agenda_text.body),
            sort=Kind.AGENDA,
            title=_title("Agenda", mentor),
            text=done.agenda_text.body,
            mentor=owner,
            channel=Channel.EMAIL,
            day=desk.today,
            data=agenda.model_dump_json(),
        )
    ]
    if done.brief and done.brief_text:
        artifacts.append(
            Artifact(
                id=record_id("help-brief", owner, done.brief_text.body),
                sort=Kind.HELP_BRIEF,
                title=_title("Help brief", mentor),
                subject=done.brief_text.subject,
                text=done.brief_text.body,
                mentor=owner,
                channel=Channel.EMAIL,
                day=desk.today,
                support=done.brief.support,
            )
        )
    records: list[Record] = [*artifacts, *learned(desk, name=done.name)]
    if mentor:
        if desk.mentor_by_id(mentor.id) is None:
            stage = Stage.FIRST_TALK if done.first else Stage.ACTIVE
            records.append(mentor.model_copy(update={"stage": stage, "familiarity": "met"}))
        base = coming or Meeting(id=record_id("meeting", mentor.id, str(day or desk.today)), mentor=mentor.id)
        records.append(
            base.model_copy(
                update={
                    "day": day,
                    "time": (done.digest.next_meeting.time if done.digest.next_meeting else None) or base.time,
                    "minutes": agenda.minutes,
                    "outcome": agenda.outcome.text if agenda.outcome else "",
                    "agenda": artifacts[0].id,
                }
            )
        )
        records.extend(commitments_to_keep(done.digest.commitments, mentor, desk))
    return Outcome(
        title=_title("Prepared", mentor),
        records=tuple(records),
        sources=desk.sources,
        saved=tuple(f"{artifact.title}: kept in your workspace" for artifact in artifacts),
        next_action=_next(desk, mentor, day),
        left_open=_left_open(done, day),
        result=agenda,
        extra={
            "help_brief": done.brief,
            "goals": goals_at_hand(desk, done.digest),
            "mentor": mentor,
            "digest": done.digest,
        },
    )


def _title(piece: str, mentor: Mentor | None) -> str:
    return f"{piece} for {mentor.name}" if mentor and mentor.name else piece


def _next(desk: Desk, mentor: Mentor | None, day: date | None) -> NextAction:
    """Send it a day ahead (SK1); today where the talk is tomorrow or its day is not known."""
    who = mentor.greeting_name if mentor else "your mentor"
    send = max(desk.today, day - timedelta(days=1)) if day else desk.today
    return NextAction(f"Send {who} the agenda and the brief", send, mentor=mentor.id if mentor else "")


def _short(topic: Fact) -> str:
    """A topic's first words, enough to tell which one is meant."""
    return f"“{textwrap.shorten(topic.text, 48, placeholder=' …')}”"


def _left_open(done: Prepared, day: date | None) -> tuple[LeftOpen, ...]:
    """What nobody has said and the papers would be better for, as questions."""
    gaps: list[LeftOpen] = []
    if done.mentor is None:
        gaps.append(LeftOpen("mentor", "Who are you going to meet?"))
    if day is None:
        gaps.append(LeftOpen("next_meeting", "Which day do you meet?"))
    if not done.topics:
        gaps.append(LeftOpen("topic", THE_ONE_THING))
    for n, topic in enumerate(done.topics, 1):
        if topic.help is None:
            gaps.append(LeftOpen(f"topic[{n}].help", f"Which kind of help do you want on {_short(topic.question)}"))
        if topic.standing is None and n == 1:
            gaps.append(
                LeftOpen(f"topic[{n}].standing", f"What have you tried, lean to or decided on {_short(topic.question)}")
            )
    if done.topics and done.topics[0].not_help is None:
        gaps.append(LeftOpen("topic[1].not_help", "Which kind of help would be the wrong one this time?"))
    if done.topics and not done.name:
        gaps.append(LeftOpen("name", "How do you sign?"))
    if done.agenda.outcome is None:
        gaps.append(LeftOpen("outcome", "What would you like to have, or to know, when the talk is over?"))
    gaps.extend(
        LeftOpen("owner", f"Who promised this: {promise.what}?")
        for promise in done.digest.commitments
        if promise.who is None
    )
    return tuple(gaps)


def goals_at_hand(desk: Desk, digest: Digest) -> tuple[Fact, ...]:
    kept = tuple(fact for goal in desk.goals if goal.state == "active" if (fact := remembered(goal, goal.text)))
    known = {fact.text.casefold() for fact in kept}
    return kept + tuple(goal for goal in digest.goals if goal.text.casefold() not in known)


def coming_meeting(desk: Desk, mentor: Mentor | None) -> Meeting | None:
    if mentor is None:
        return None
    planned = [m for m in desk.meetings if m.mentor == mentor.id and m.state == "planned"]
    dated = sorted((m for m in planned if m.day and m.day >= desk.today), key=lambda m: m.day or date.max)
    return dated[0] if dated else next((m for m in planned if m.day is None), None)


def which_goal(desk: Desk, why: str) -> Asked:
    """Which goal a letter is about: one of those at hand, or told in one line. Returns the fact, or None if skipped."""
    goals = goals_at_hand(desk, desk.notes)
    if goals:
        answer = yield Choose(
            key="goal",
            question="Which of your goals is this about?",
            why=why,
            options=tuple(Option(g.text, g.text, evidence=g.evidence) for g in goals),
            other=True,
        )
    else:
        answer = yield Text(
            key="goal",
            question="What are you working towards, in one line?",
            why=why,
            example="lead my first team of four",
        )
    return chosen(answer, "goal", goals)

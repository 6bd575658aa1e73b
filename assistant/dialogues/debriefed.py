"""What a debrief leaves behind: the meeting held, the ledger of advice, the promises agreed, the lines noted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import commitments_to_keep, record_id
from assistant.engines.tasks import Debrief, OutcomeState, StanceTaken
from assistant.model.base import Record
from assistant.model.evidence import Fact
from assistant.model.people import Mentor, Stage
from assistant.model.work import Advice, Artifact, Meeting, Noted
from assistant.reading.digest import CommitmentFound, NextMeeting

Sort = Literal["feedback", "decision", "story", "question", "lesson", "resource"]


@dataclass(frozen=True)
class Told:
    """What the person has said of the talk so far."""

    state: OutcomeState | None = None
    stances: tuple[StanceTaken, ...] = ()
    commitments: tuple[CommitmentFound, ...] = ()
    story: Fact | None = None
    takeaway: Fact | None = None
    differently: Fact | None = None
    help_received: Fact | None = None
    next_meeting: NextMeeting | None = None
    private: tuple[Fact, ...] = ()

    def with_(self, **changes: Any) -> Told:
        return replace(self, **changes)


def held_meeting(desk: Desk, mentor: Mentor | None) -> Meeting | None:
    """The meeting this is about: the one of the notes' day, else the last one planned for today or before."""
    if mentor is None:
        return None
    theirs = [m for m in desk.meetings if m.mentor == mentor.id]
    same_day = next((m for m in theirs if m.day and m.day == desk.notes.day), None)
    past = sorted((m for m in theirs if m.state == "planned" and m.day and m.day <= desk.today), key=_by_day)
    return same_day or (past[-1] if past else None)


def _by_day(meeting: Meeting) -> date:
    return meeting.day or date.min


def debrief_records(desk: Desk, mentor: Mentor | None, debrief: Debrief, artifact: Artifact) -> tuple[Record, ...]:
    """Everything to keep. Nothing without a mentor but the debrief itself: what was said belongs to somebody."""
    if mentor is None:
        return (artifact,)
    day = debrief.day or desk.today
    stage = mentor.stage if desk.mentor_by_id(mentor.id) else Stage.ACTIVE
    familiarity = "met" if mentor.familiarity == "cold" else mentor.familiarity
    met = mentor.model_copy(update={"last_contact": day, "stage": stage, "familiarity": familiarity})
    planned = held_meeting(desk, mentor) or Meeting(id=record_id("meeting", mentor.id, str(day)), mentor=mentor.id)
    held = planned.model_copy(update={"day": day, "state": "held", "debrief": artifact.id})
    records: list[Record] = [artifact, met, held]
    if debrief.next_meeting and debrief.next_meeting.date and debrief.next_meeting.date > day:
        when = debrief.next_meeting
        meeting_id = record_id("meeting", mentor.id, str(when.date))
        if not any(m.mentor == mentor.id and m.day == when.date for m in desk.meetings):
            records.append(Meeting(id=meeting_id, mentor=mentor.id, day=when.date, time=when.time or ""))
    for line in debrief.advice:
        records.append(
            Advice(
                id=record_id("advice", mentor.id, line.text.casefold()),
                mentor=mentor.id,
                text=line.text,
                day=day,
                stance=line.stance,
                why=line.why,
                evidence=line.evidence,
            )
        )
    records.extend(commitments_to_keep(debrief.commitments, mentor, desk))

    def note(sort: Sort, facts: Iterable[Fact], *, private: bool = False) -> None:
        for fact in facts:
            note_id = record_id("noted", mentor.id, sort, fact.text.casefold())
            about = {"mentor": mentor.id, "sort": sort, "day": day, "private": private}
            records.append(Noted(id=note_id, text=fact.text, evidence=fact.evidence, **about))

    note("feedback", debrief.feedback)
    note("decision", debrief.decisions)
    note("question", debrief.open_questions)
    note("story", debrief.stories)
    note("resource", debrief.resources)
    note("lesson", (fact for fact in (debrief.takeaway, debrief.differently) if fact))
    note("lesson", debrief.private, private=True)
    return tuple(records)

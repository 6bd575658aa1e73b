"""What a debrief leaves behind: the meeting held, the ledger of advice, the promises agreed, the lines noted.

Made a second time, after its notes were edited, it mends the rows it left: a row whose words changed keeps its id, its
stance and what came of it, and none is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import alike, commitments_to_keep, is_called, record_id
from assistant.engines.tasks import AdviceLine, Debrief, OutcomeState, StanceTaken
from assistant.model.base import Record
from assistant.model.evidence import Fact
from assistant.model.people import Mentor, Stage
from assistant.model.work import Advice, Artifact, Meeting, Noted, Stance
from assistant.reading.digest import CommitmentFound, NextMeeting

Sort = Literal["feedback", "decision", "story", "question", "lesson", "resource"]

STATES: tuple[tuple[OutcomeState, str], ...] = (
    ("reached", "reached"),
    ("partly", "partly"),
    ("changed", "it changed on the way"),
    ("not-raised", "not raised"),
)
STANCES: tuple[tuple[Stance, str], ...] = (
    ("try", "I will try it"),
    ("adapt", "I adapt it"),
    ("not-for-me", "not for me"),
)


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
    reported: tuple[Advice, ...] = ()
    """Advice of earlier talks of which the mentor heard in this one what came of it."""

    def with_(self, **changes: Any) -> Told:
        return replace(self, **changes)

    def keeping(self, confidences: tuple[Fact, ...]) -> Told:
        """With what the notes say stays between the two, each once."""
        known = {fact.text for fact in self.private}
        return self.with_(private=(*self.private, *(fact for fact in confidences if fact.text not in known)))


def debrief_records(
    desk: Desk, mentor: Mentor | None, debrief: Debrief, artifact: Artifact, meeting: Meeting | None, told: Told
) -> tuple[Record, ...]:
    """Everything to keep. Nothing without a mentor but the debrief itself: what was said belongs to somebody."""
    if mentor is None:
        return (artifact,)
    day = debrief.day or desk.today
    return (
        artifact,
        *_met(desk, mentor, day),
        *_meetings(desk, mentor, debrief, artifact, meeting, day),
        *_advice(desk, mentor, debrief.advice, day),
        *(row.model_copy(update={"told": day}) for row in told.reported),
        *commitments_to_keep(debrief.commitments, mentor, desk, day),
        *_noted(desk, mentor, debrief, day),
    )


def _met(desk: Desk, mentor: Mentor, day: date) -> Iterator[Mentor]:
    stage = mentor.stage if desk.mentor_by_id(mentor.id) else Stage.ACTIVE
    familiarity = "met" if mentor.familiarity == "cold" else mentor.familiarity
    last = max(day, mentor.last_contact or day)
    yield mentor.model_copy(update={"last_contact": last, "stage": stage, "familiarity": familiarity})


def _meetings(
    desk: Desk, mentor: Mentor, debrief: Debrief, artifact: Artifact, meeting: Meeting | None, day: date
) -> Iterator[Meeting]:
    """The meeting held, and the next one where its day is known."""
    planned = meeting or Meeting(id=record_id("meeting", mentor.id, str(day)), mentor=mentor.id)
    yield planned.model_copy(update={"day": day, "state": "held", "debrief": artifact.id})
    when = debrief.next_meeting
    if when is None or when.date is None or when.date <= day:
        return
    if not any(m.mentor == mentor.id and m.day == when.date for m in desk.meetings):
        meeting_id = record_id("meeting", mentor.id, str(when.date))
        yield Meeting(id=meeting_id, mentor=mentor.id, day=when.date, time=when.time or "")


def _advice(desk: Desk, mentor: Mentor, lines: tuple[AdviceLine, ...], day: date) -> Iterator[Advice]:
    """The rows of the ledger: new ones, and those known already with the stance and the words of now."""
    kept = [row for row in desk.advice if row.mentor == mentor.id]
    ids = {record_id("advice", mentor.id, line.text.casefold()): line for line in lines}
    for row_id, line in ids.items():
        known = next((row for row in kept if row.id == row_id), None) or next(
            (row for row in kept if row.day == day and row.id not in ids and alike(row.text, line.text)), None
        )
        giver = line.giver if line.giver and not is_called(mentor, line.giver) else ""
        if known is None:
            yield Advice(
                id=row_id,
                mentor=mentor.id,
                text=line.text,
                giver=giver,
                day=day,
                stance=line.stance,
                why=line.why,
                evidence=line.evidence,
            )
            continue
        kept.remove(known)
        taken = {"stance": line.stance, "why": line.why} if line.stance else {}
        evidence = line.evidence or known.evidence
        yield known.model_copy(update={"text": line.text, "giver": giver, "evidence": evidence} | taken)


def _noted(desk: Desk, mentor: Mentor, debrief: Debrief, day: date) -> Iterator[Noted]:
    """The lines noted; one whose words were mended takes the place of what it was."""
    left_out = (
        Fact(text=topic.text, evidence=topic.evidence) for topic in debrief.topics if topic.state == "not-raised"
    )
    lessons = (fact for fact in (debrief.takeaway, debrief.differently) if fact)
    said: dict[Sort, Iterable[Fact]] = {
        "feedback": debrief.feedback,
        "decision": debrief.decisions,
        "question": (*debrief.open_questions, *left_out),
        "story": debrief.stories,
        "resource": debrief.resources,
        "lesson": lessons,
    }
    for sort, facts in said.items():
        yield from _lines(desk, mentor, sort, facts, day)
    yield from _lines(desk, mentor, "lesson", debrief.private, day, private=True)


def _lines(
    desk: Desk, mentor: Mentor, sort: Sort, facts: Iterable[Fact], day: date, *, private: bool = False
) -> Iterator[Noted]:
    kept = [n for n in desk.noted if (n.mentor, n.sort, n.private) == (mentor.id, sort, private)]
    ids = {record_id("noted", mentor.id, sort, fact.text.casefold()): fact for fact in facts}
    for line_id, fact in ids.items():
        mended = next((n for n in kept if n.day == day and n.id not in ids and alike(n.text, fact.text)), None)
        known = any(n.id == line_id for n in kept)
        if mended and not known:
            kept.remove(mended)
        note_id = mended.id if mended and not known else line_id
        yield Noted(
            id=note_id, mentor=mentor.id, sort=sort, text=fact.text, day=day, private=private, evidence=fact.evidence
        )

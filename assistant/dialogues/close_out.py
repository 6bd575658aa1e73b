"""D18 Close-out: ending on purpose, with what was reached, what helped, what is open, and how to stay in touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from assistant.dialogues import closing_questions as questions
from assistant.dialogues.asking import Asked, signature, whom
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, learned, record_id, sender
from assistant.dialogues.known_already import put_to_nobody
from assistant.dialogues.looked_back import LookedBack, looked_back, told_before_asking
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.reviewing import check_context
from assistant.dialogues.turns import Compose, Dialogue, Preview, Review, Reviewed
from assistant.engines.tasks import CloseOut, CloseOutSummary, Draft
from assistant.model.base import Record
from assistant.model.days import day_words
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor, Stage
from assistant.model.work import Artifact, Meeting, Noted
from assistant.sharing.relationship_scale import in_numbers
from assistant.sharing.relationship_text import relationship_text

ASKED_AT_MOST = 5
"""Questions where there is a history. The rest is left open, and said to be."""


def close_out(desk: Desk) -> Dialogue:
    """From the whole history with one mentor; what the history says is shown and not asked."""
    mentor = yield from whom(
        desk, "With whom do you want to close?", why="Close on purpose instead of fading out (P92)."
    )
    if mentor is None:
        return Outcome(title="No close-out yet", left_open=(LeftOpen("mentor", "With whom do you want to close?"),))
    back = looked_back(desk, mentor)
    asked = _asked(desk, back)
    desk = desk.for_audience(mentor.id)
    yield from told_before_asking(back, mentor)
    told = _Told(goal=back.goal_fact, helped=back.helped, open=back.open)

    def put(key: str, turns: Asked) -> Asked:
        return turns if key in asked else put_to_nobody(turns)

    told = replace(told, goal=(yield from put("goal", questions.goal(desk))) or told.goal)
    yield Preview(told.task(desk, mentor, back), "Close-out, so far")
    told = replace(told, result=(yield from put("result", questions.result())))
    if back.history.ratings:
        told = replace(told, rating=(yield from put("rating", questions.rating(back))))
    yield Preview(told.task(desk, mentor, back), "Close-out, so far")
    told = replace(told, helped=(yield from put("helped", questions.helped(back))) or told.helped)
    told = replace(told, open=(yield from put("open", questions.unfinished())) or told.open)
    if back.open or back.owed:
        told = replace(told, still_matters=(yield from put("still_matters", questions.still_matters(back))))
    yield Preview(told.task(desk, mentor, back), "Close-out, so far")
    told = replace(told, **(yield from put("differently", questions.differently(mentor))))
    told = replace(told, **(yield from put("contact", questions.contact(desk))))
    told = replace(told, pass_on=(yield from put("pass_on", questions.pass_on())))
    told = replace(told, name=(yield from put("name", signature(desk))))
    yield Preview(told.task(desk, mentor, back), "Close-out")
    made = yield Compose(key="close-out", task=told.task(desk, mentor, back), title="Close-out")
    summary = yield Review(
        key="summary",
        draft=Draft(kind=Kind.CLOSE_OUT, channel=Channel.FILE, body=made.documents.to_send, support=made.support),
        title="Summary to send",
        context=_context(desk, mentor, back, told),
    )
    letter = yield Review(
        key="letter",
        draft=Draft(kind=Kind.THANKS, subject=made.letter_subject, body=made.documents.letter, support=made.support),
        title="Thank-you letter",
        context=_context(desk, mentor, back, told),
    )
    papers = tuple(_papers(desk, mentor, made, summary.body, letter))
    return _outcome(desk, mentor, back, told, made, papers)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known of the close-out so far; each answer fills one field."""

    goal: Fact | None = None
    result: Fact | None = None
    rating: int | None = None
    helped: tuple[Fact, ...] = ()
    open: tuple[Fact, ...] = ()
    still_matters: Fact | None = None
    differently_me: Fact | None = None
    differently_mentor: Fact | None = None
    stay_in_touch: Fact | None = None
    next_contact: date | Literal["none (chosen)"] | None = None
    pass_on: Fact | None = None
    name: str = ""

    def ratings(self, today: date, back: LookedBack) -> tuple[tuple[date, int], ...]:
        return (*back.history.ratings, *(((today, self.rating),) if self.rating else ()))

    def task(self, desk: Desk, mentor: Mentor, back: LookedBack) -> CloseOut:
        ratings = self.ratings(desk.today, back)
        history = back.history.model_copy(update={"ratings": ratings})
        return CloseOut(
            me=sender(desk, name=self.name),
            to=addressee(desk, mentor),
            today=desk.today,
            goal=self.goal,
            result_reached=self.result,
            ratings=ratings,
            meetings=back.talks,
            helped=self.helped,
            came_of={fact.text: back.came_of[fact.text] for fact in self.helped if fact.text in back.came_of},
            open=self.open,
            owed=back.owed,
            still_matters=self.still_matters,
            differently_me=self.differently_me,
            differently_mentor=self.differently_mentor,
            stay_in_touch=self.stay_in_touch,
            next_contact=self.next_contact,
            pass_on=self.pass_on,
            feedback=back.feedback,
            questions=back.questions,
            lessons=back.lessons,
            private=back.private,
            last_minutes=back.coming.minutes if back.coming else 30,
            history=history,
            numbers=tuple(in_numbers(history)),
            drawing=relationship_text(history) if history.days else "",
        )


def _asked(desk: Desk, back: LookedBack) -> frozenset[str]:
    """What the history leaves to be asked, the most needed first where that is more than a person likes to answer."""
    known = {
        "goal": back.goal_fact is not None,
        "helped": bool(back.helped),
        "name": bool(desk.me.name or desk.notes.me),
        "still_matters": not (back.open or back.owed),
        "open": bool(back.open or back.owed),
        "rating": not back.needs_rating(desk.today),
    }
    needed = [key for key in questions.QUESTIONS if not known.get(key)]
    most = ASKED_AT_MOST - (not desk.mentor) if back.talks else len(needed)
    return frozenset(needed[:most])


def _context(desk: Desk, mentor: Mentor, back: LookedBack, told: _Told) -> dict[str, Any]:
    """What the checks may know: the workspace, the days of the ratings, and when to be in touch again."""
    contact = told.next_contact
    context = check_context(desk, mentor, next_contact=contact.isoformat() if isinstance(contact, date) else contact)
    rated = [f"at {value} of 10 on {day.isoformat()}: at {value}" for day, value in told.ratings(desk.today, back)]
    return context | {"sources": [*context["sources"], *rated]}


def _papers(desk: Desk, mentor: Mentor, made: CloseOutSummary, summary: str, letter: Reviewed) -> Iterator[Artifact]:
    def paper(name: str, sort: Kind, title: str, text: str, **more: Any) -> Artifact:
        paper_id = record_id(name, mentor.id, text)
        return Artifact(id=paper_id, sort=sort, title=title, text=text, mentor=mentor.id, day=desk.today, **more)

    sent = made.model_copy(update={"documents": made.documents.model_copy(update={"private": ""})})
    data = sent.model_dump_json()
    yield paper("close-out", Kind.CLOSE_OUT, f"Close-out for {mentor.name}", summary, data=data)
    own = made.documents.private
    yield paper("close-out-private", Kind.CLOSE_OUT, f"Close-out with {mentor.name}, for me", own, private=True)
    yield paper("last-agenda", Kind.AGENDA, f"Last meeting with {mentor.name}", made.documents.last_agenda)
    yield paper(
        "letter",
        Kind.THANKS,
        f"Thank-you letter to {mentor.name}",
        letter.body,
        subject=letter.subject,
        channel=Channel.EMAIL,
    )


def _outcome(
    desk: Desk, mentor: Mentor, back: LookedBack, told: _Told, made: CloseOutSummary, papers: tuple[Artifact, ...]
) -> Outcome:
    next_contact = told.next_contact if isinstance(told.next_contact, date) else None
    closing = mentor.model_copy(update={"stage": Stage.CLOSING, "next_contact": next_contact})
    records: list[Record] = [*papers, closing, *learned(desk, name=told.name), *_lesson(desk, mentor, told)]
    if back.goal and told.rating:
        records.append(back.goal.model_copy(update={"ratings": told.ratings(desk.today, back)}))
    return Outcome(
        title=f"Close-out with {mentor.name}",
        records=tuple(records),
        sources=desk.sources,
        saved=tuple(f"{paper.title}: kept in your workspace" for paper in papers),
        next_action=_next(desk, mentor, back.coming),
        left_open=tuple(_gaps(told)),
        result=made,
    )


def _lesson(desk: Desk, mentor: Mentor, told: _Told) -> Iterator[Noted]:
    """What the person would do differently, kept for the next search for a mentor (D02)."""
    lesson = told.differently_me
    if lesson:
        yield Noted(
            id=record_id("noted", mentor.id, "lesson", lesson.text.casefold()),
            mentor=mentor.id,
            sort="lesson",
            text=lesson.text,
            day=desk.today,
            evidence=lesson.evidence,
        )


def _next(desk: Desk, mentor: Mentor, coming: Meeting | None) -> NextAction:
    """The last meeting is told of before it takes place (MK1, BR1)."""
    if coming and coming.day:
        words = f"Tell {mentor.greeting_name} that {day_words(coming.day)} is the last meeting, and send the agenda"
        return NextAction(words, desk.today, mentor=mentor.id)
    words = f"Set the last meeting with {mentor.greeting_name}, and send the summary before it"
    return NextAction(words, desk.today, dialogue="scheduling", mentor=mentor.id)


def _gaps(told: _Told) -> Iterator[LeftOpen]:
    empty = {
        "goal": told.goal is None,
        "result": told.result is None,
        "contact": told.next_contact is None,
        "differently": told.differently_me is None,
        "helped": not told.helped,
        "name": not told.name,
    }
    for slot, question in questions.QUESTIONS.items():
        if empty.get(slot):
            yield LeftOpen(slot, question)

"""D18 Close-out: ending on purpose, with what was reached, what helped, what is open, and how to stay in touch."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from assistant.dialogues.asking import Asked, signature, whom
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, chosen, learned, record_id, remembered, sender, typed
from assistant.dialogues.options import Option
from assistant.dialogues.reviewing import check_context
from assistant.dialogues.turns import (
    Choose,
    Compose,
    Day,
    Dialogue,
    LeftOpen,
    NextAction,
    Outcome,
    Preview,
    Review,
    Reviewed,
    Say,
    Several,
    Text,
)
from assistant.engines.tasks import CloseOut, CloseOutSummary, Draft
from assistant.model.base import Record
from assistant.model.days import day_words
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor, Stage
from assistant.model.work import Artifact, Goal

NO_CONTACT = "none (chosen)"
HELPED_AT_MOST = 3
"""Three pieces of advice that mattered (D18)."""


def close_out(desk: Desk) -> Dialogue:
    """From the whole history with one mentor; what the history says is shown and not asked."""
    mentor = yield from whom(
        desk, "With whom do you want to close?", why="Close on purpose instead of fading out (P92)."
    )
    if mentor is None:
        return Outcome(title="No close-out yet", left_open=(LeftOpen("mentor", "With whom do you want to close?"),))
    desk = desk.for_audience(mentor.id)
    goal = _goal_with(desk, mentor)
    goal_fact = remembered(goal, goal.text) if goal else next(iter(desk.notes.goals), None)
    yield _history(desk, mentor, goal)
    if goal_fact is None:
        answer = yield Text(
            key="goal", question="What did you set out to do?", why="Look back at the goal first (P93)."
        )
        goal_fact = typed(answer, "goal")
    told = _Told(desk, mentor, goal, goal_fact)
    yield Preview(told.task(), "Close-out, so far")
    told.result = typed(
        (
            yield Text(
                key="result",
                question="What became of it?",
                why="Result beside goal: that is what a mentor likes to hear (P93, P95).",
                example="I have led three reviews alone, and my manager has stopped coming.",
            )
        ),
        "result",
    )
    told.rating = yield from _rating(goal)
    yield Preview(told.task(), "Close-out, so far")
    told.helped = yield from _helped(desk, mentor)
    told.open, told.still_matters = yield from _unfinished(desk, mentor)
    yield Preview(told.task(), "Close-out, so far")
    told.differently = typed(
        (
            yield Text(
                key="differently",
                question="What would you do differently next time?",
                why="What each would do differently is half of the learning (P93).",
                optional=True,
            )
        ),
        "differently",
    )
    told.next_contact = yield from _contact(desk)
    told.pass_on = typed(
        (
            yield Text(
                key="pass_on",
                question="How will you pass on what you got?",
                why="Become a mentor yourself (P96).",
                optional=True,
            )
        ),
        "pass_on",
    )
    told.name = yield from signature(desk)
    yield Preview(told.task(), "Close-out")
    made = yield Compose(key="close-out", task=told.task(), title="Close-out")
    summary = yield Review(
        key="summary",
        draft=Draft(kind=Kind.CLOSE_OUT, channel=Channel.FILE, body=made.documents.to_send, support=made.support),
        title="Summary to send",
        context=check_context(desk, mentor, next_contact=_as_text(told.next_contact)),
    )
    letter = yield Review(
        key="letter",
        draft=Draft(kind=Kind.THANKS, subject="Thank you", body=made.documents.letter, support=made.support),
        title="Thank-you letter",
        context=check_context(desk, mentor),
    )
    papers = _papers(told, made, summary.body, letter)
    return _outcome(desk, told, made, papers)


class _Told:
    """What is known of the close-out so far; each answer fills one field, and `task` is made of them."""

    def __init__(self, desk: Desk, mentor: Mentor, goal: Goal | None, goal_fact: Fact | None) -> None:
        self.desk, self.mentor, self.goal, self.goal_fact = desk, mentor, goal, goal_fact
        self.name = ""
        self.result: Fact | None = None
        self.rating: int | None = None
        self.helped: tuple[Fact, ...] = ()
        self.open: tuple[Fact, ...] = ()
        self.still_matters: Fact | None = None
        self.differently: Fact | None = None
        self.next_contact: date | Literal["none (chosen)"] | None = None
        self.pass_on: Fact | None = None

    @property
    def ratings(self) -> tuple[tuple[date, int], ...]:
        kept = self.goal.ratings if self.goal else ()
        return kept + (((self.desk.today, self.rating),) if self.rating else ())

    def task(self) -> CloseOut:
        held = (m.day for m in self.desk.meetings if m.mentor == self.mentor.id and m.state == "held")
        lessons = (n for n in self.desk.noted if n.mentor == self.mentor.id)
        return CloseOut(
            me=sender(self.desk, name=self.name),
            to=addressee(self.desk, self.mentor),
            today=self.desk.today,
            goal=self.goal_fact,
            result_reached=self.result,
            ratings=self.ratings,
            meetings=tuple(sorted(day for day in held if day)),
            helped=self.helped,
            open=self.open,
            still_matters=self.still_matters,
            differently_me=self.differently,
            next_contact=self.next_contact,
            pass_on=self.pass_on,
            private=tuple(fact for n in lessons if (fact := remembered(n, n.text))),
        )


def _goal_with(desk: Desk, mentor: Mentor) -> Goal | None:
    shared = [g for g in desk.goals if mentor.id in g.mentors] or list(desk.goals)
    return shared[0] if shared else None


def _history(desk: Desk, mentor: Mentor, goal: Goal | None) -> Say:
    held = [m for m in desk.meetings if m.mentor == mentor.id and m.state == "held"]
    tried = [a for a in desk.advice if a.mentor == mentor.id]
    parts = [f"{len(held)} meeting{'s' if len(held) != 1 else ''}" if held else "No meeting is kept yet"]
    if tried:
        parts.append(f"{len(tried)} piece{'s' if len(tried) != 1 else ''} of advice")
    line = f"{mentor.name}: {', '.join(parts)}."
    if goal:
        line += f" Your goal: {goal.text.rstrip('.')}."
    return Say(line)


def _rating(goal: Goal | None) -> Asked:
    """The last self-rating, where there is a first one to hold it against."""
    if goal is None or not goal.ratings:
        return None
    first_day, first = goal.ratings[0]
    answer = yield Choose(
        key="rating",
        question=f"How near are you now, from 1 to 10? On {day_words(first_day, year=True)} it was {first}.",
        why="First rating beside last (TG3).",
        options=tuple(Option(f"{n} of 10", str(n)) for n in range(1, 11)),
    )
    return int(answer.split()[0]) if answer else None


def _helped(desk: Desk, mentor: Mentor) -> Asked:
    """The advice that mattered: all where there is little, chosen where there is more, asked where none is kept."""
    theirs = [a for a in desk.advice if a.mentor == mentor.id and a.stance != "not-for-me"]
    kept = tuple(fact for a in theirs if (fact := remembered(a, a.text)))
    known = kept or tuple(Fact(text=a.text, evidence=a.evidence) for a in desk.notes.advice)
    if 0 < len(known) <= HELPED_AT_MOST:
        return known
    why = "Name what helped; thanks for everything thanks for nothing (TH3, CL1)."
    if known:
        answer = yield Several(
            key="helped",
            question="Which three pieces of advice mattered most?",
            why=why,
            options=tuple(Option(f.text, f.text) for f in known),
            other=True,
        )
        picked = [chosen(text, "helped", known) for text in answer or ()]
        return tuple(f for f in picked if f)[:HELPED_AT_MOST] or known[:HELPED_AT_MOST]
    answer = yield Text(key="helped", question="Which piece of advice mattered most?", why=why)
    fact = typed(answer, "helped")
    return (fact,) if fact else ()


def _unfinished(desk: Desk, mentor: Mentor) -> Asked:
    """What is open, from the promises kept; and whether it still matters."""
    promises = [c for c in desk.commitments if c.mentor == mentor.id and c.state == "open"]
    kept = tuple(fact for c in promises if (fact := remembered(c, c.what)))
    if not kept:
        answer = yield Text(
            key="open",
            question="Is anything left unfinished?",
            why="What is open is said, not left (P93).",
            optional=True,
        )
        fact = typed(answer, "open")
        return ((fact,) if fact else ()), None
    matters = yield Text(
        key="still_matters",
        question=f"Still open: {'; '.join(f.text for f in kept)}. Does it still matter?",
        why="What is open is said, and let go on purpose (P93).",
        optional=True,
    )
    return kept, typed(matters, "still_matters")


def _contact(desk: Desk) -> Asked:
    """When to be in touch again: a day, or none by choice."""
    answer = yield Choose(
        key="contact",
        question="When will you be in touch again?",
        why="The mentoring may end, the contact need not (P95).",
        options=(
            Option("half a year", "in half a year"),
            Option("a year", "in a year"),
            Option(NO_CONTACT, "not planned, by choice", words=("none",)),
            Option("day", "on another day"),
        ),
    )
    if answer == NO_CONTACT:
        return NO_CONTACT
    if answer in {"half a year", "a year"}:
        return desk.today + timedelta(days=182 if answer == "half a year" else 365)
    if answer is None:
        return None
    day = yield Day(key="contact.day", question="On which day?", why="A dated contact happens.", today=desk.today)
    return date.fromisoformat(day) if day else None


def _as_text(contact: date | str | None) -> str | None:
    return contact.isoformat() if isinstance(contact, date) else contact


def _papers(told: _Told, made: CloseOutSummary, summary: str, letter: Reviewed) -> tuple[Artifact, ...]:
    mentor = told.mentor

    def paper(name: str, sort: Kind, title: str, text: str, **more: str) -> Artifact:
        paper_id = record_id(name, mentor.id, text)
        return Artifact(id=paper_id, sort=sort, title=title, text=text, mentor=mentor.id, day=told.desk.today, **more)

    return (
        paper("close-out", Kind.CLOSE_OUT, f"Close-out for {mentor.name}", summary, data=made.model_dump_json()),
        paper("close-out-private", Kind.CLOSE_OUT, f"Close-out with {mentor.name}, for me", made.documents.private),
        paper("last-agenda", Kind.AGENDA, f"Last meeting with {mentor.name}", made.documents.last_agenda),
        paper(
            "letter",
            Kind.THANKS,
            f"Thank-you letter to {mentor.name}",
            letter.body,
            subject=letter.subject,
            channel=Channel.EMAIL,
        ),
    )


def _outcome(desk: Desk, told: _Told, made: CloseOutSummary, papers: tuple[Artifact, ...]) -> Outcome:
    next_contact = told.next_contact if isinstance(told.next_contact, date) else None
    mentor = told.mentor.model_copy(update={"stage": Stage.CLOSING, "next_contact": next_contact})
    records: list[Record] = [*papers, mentor, *learned(desk, name=told.name)]
    if told.goal and told.rating:
        records.append(told.goal.model_copy(update={"ratings": told.ratings}))
    gaps = []
    if told.goal_fact is None:
        gaps.append(LeftOpen("goal", "What did you set out to do?"))
    if told.result is None:
        gaps.append(LeftOpen("result", "What became of it?"))
    if told.next_contact is None:
        gaps.append(LeftOpen("contact", "When will you be in touch again?"))
    if not told.differently:
        gaps.append(LeftOpen("differently", "What would you do differently next time?"))
    return Outcome(
        title=f"Close-out with {told.mentor.name}",
        records=tuple(records),
        sources=desk.sources,
        saved=tuple(f"{paper.title}: kept in your workspace" for paper in papers),
        next_action=NextAction("Set the last meeting, and send the summary before it", desk.today, mentor=mentor.id),
        left_open=tuple(gaps),
        result=made,
    )

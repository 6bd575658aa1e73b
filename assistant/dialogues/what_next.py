"""What next: a short ranked list of steps, each with its reason and the dialogue that does it. A pure function."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from assistant.dialogues.desk import Desk
from assistant.dialogues.kept_drafts import kept_drafts
from assistant.dialogues.letters_next import letters_next
from assistant.dialogues.loose_ends import undigested, untold
from assistant.dialogues.next_step import NextStep, ago, ahead
from assistant.dialogues.threads import being_introduced, open_request
from assistant.model.conversation import ConversationInfo
from assistant.model.days import day_words
from assistant.model.messages import Kind
from assistant.model.people import Mentor, Stage
from assistant.model.work import Meeting

__all__ = ["NextStep", "what_next"]

PREPARE_WITHIN = 7
"""Days before a meeting from which preparing it is offered; the agenda goes out a day ahead (SK1)."""
THANK_WITHIN = 14
"""Days after a talk for which thanks are still offered; they are due within one or two (TH1, TH2)."""
PROMISE_WITHIN = 7
"""Days before a promise is due from which it shows."""
SETTLED_AFTER = 1
"""Days after which criticism is offered for a look; a first reaction has settled by then (S2; the number is ours)."""
FEEDBACK_WITHIN = 30
"""Days for which it is offered; later the person may begin it themselves (ours)."""
STEPS_AT_MOST = 8
_A_WEEK = 7
"""Days within which a weekday alone says which day is meant."""
CURRENT = frozenset({Stage.FIRST_TALK, Stage.TRIAL, Stage.AGREED, Stage.ACTIVE})


def what_next(desk: Desk, unfinished: Sequence[ConversationInfo] = ()) -> tuple[NextStep, ...]:
    """The next steps, most pressing first. Only what can be done now."""
    steps = [
        *_resume(unfinished),
        *_meetings(desk),
        *letters_next(desk),
        *_promises(desk),
        *_feedback(desk),
        *_untold(desk),
        *_goals_and_people(desk),
        *_profile(desk),
    ]
    begun = {(c.dialogue, c.mentor) for c in unfinished}
    open_steps = [s for s in steps if s.conversation or (s.dialogue, s.mentor) not in begun]
    return tuple(sorted(open_steps, key=lambda step: step.rank)[:STEPS_AT_MOST])


def _resume(unfinished: Sequence[ConversationInfo]) -> Iterator[NextStep]:
    for info in unfinished:
        yield NextStep(
            text=f"Go on: {info.title}",
            reason="begun and kept; your answers are there",
            when=info.started.date().isoformat(),
            dialogue=info.dialogue,
            mentor=info.mentor,
            conversation=info.id,
            rank=5,
        )


def _meetings(desk: Desk) -> Iterator[NextStep]:
    for meeting in desk.meetings:
        mentor = desk.mentor_by_id(meeting.mentor)
        if mentor is None or meeting.day is None or meeting.state == "cancelled":
            continue
        away = (meeting.day - desk.today).days
        if meeting.state == "planned" and away >= 0:
            yield from _to_come(mentor, meeting, away)
        elif meeting.state == "planned" and not meeting.debrief:
            yield NextStep(
                text=f"Note what came of {_day(meeting.day, away)} with {mentor.greeting_name}",
                reason="a debrief the same day keeps what a week forgets",
                when=ago(-away),
                dialogue="debrief",
                mentor=mentor.id,
                rank=10,
            )
        elif meeting.state == "held" and -away <= THANK_WITHIN and not _thanked(desk, meeting):
            advice = next((a.text for a in desk.advice if a.mentor == mentor.id and a.day == meeting.day), "")
            yield NextStep(
                text=f"Thank {mentor.greeting_name} for {_day(meeting.day, away)}",
                reason=f"their advice: {advice}" if advice else "thanks are best within a day or two",
                when=ago(-away),
                dialogue="thanks",
                mentor=mentor.id,
                rank=12,
            )


def _to_come(mentor: Mentor, meeting: Meeting, away: int) -> Iterator[NextStep]:
    first = mentor.stage is Stage.FIRST_TALK
    if meeting.agenda or (away > PREPARE_WITHIN and not first):
        return
    yield NextStep(
        text=f"Prepare {_day(meeting.day, away)} with {mentor.greeting_name}",
        reason="the agenda goes out a day ahead" if away > 1 else "the agenda goes out today",
        when=ahead(away),
        dialogue="first-talk" if first else "session-prep",
        mentor=mentor.id,
        rank=15 + min(away, 2 * PREPARE_WITHIN),
    )


def _thanked(desk: Desk, meeting: Meeting) -> bool:
    return any(
        a.sort == Kind.THANKS and a.mentor == meeting.mentor and a.day and meeting.day and a.day >= meeting.day
        for a in desk.artifacts
    )


def _promises(desk: Desk) -> Iterator[NextStep]:
    for promise in desk.commitments:
        if promise.state != "open" or promise.who != "me" or promise.due is None:
            continue
        away = (promise.due - desk.today).days
        if away > PROMISE_WITHIN:
            continue
        mentor = desk.mentor_by_id(promise.mentor)
        to_whom = f", promised to {mentor.greeting_name}" if mentor else ""
        yield NextStep(
            text=f"{promise.what[:1].upper()}{promise.what[1:]}{to_whom}",
            reason="what is promised opens the next talk" if mentor else "a small step that you set yourself",
            when=f"due {ahead(away)}" if away >= 0 else f"due {ago(-away)}",
            dialogue="promise",
            mentor=promise.mentor,
            subject=promise.id,
            rank=14 if away < 0 else 18 + away,
        )


def _feedback(desk: Desk) -> Iterator[NextStep]:
    """Criticism of the last weeks that nobody has looked at; the newest of each mentor, and no sooner than the day
    after: it may settle first."""
    told: set[str] = set()
    for noted in undigested(desk):
        mentor = desk.mentor_by_id(noted.mentor)
        days = (desk.today - noted.day).days if noted.day else 0
        if mentor is None or noted.mentor in told or not SETTLED_AFTER <= days <= FEEDBACK_WITHIN:
            continue
        told.add(noted.mentor)
        yield NextStep(
            text=f"Look at what {mentor.greeting_name} said, in your own time",
            reason=f"“{noted.text.rstrip('.')}”",
            when=ago(days),
            dialogue="feedback",
            mentor=mentor.id,
            subject=noted.id,
            rank=29,
        )


def _untold(desk: Desk) -> Iterator[NextStep]:
    """Advice that was tried, and nobody has told its giver; a talk that is near will tell it."""
    for mentor in desk.mentors:
        tried = [row for row in untold(desk, mentor) if row.done or row.result]
        away = [(m.day - desk.today).days for m in desk.meetings if m.mentor == mentor.id and m.day]
        if mentor.stage not in CURRENT or not tried or any(0 <= days <= PREPARE_WITHIN for days in away):
            continue
        yield NextStep(
            text=f"Tell {mentor.greeting_name} what came of their advice",
            reason=(tried[0].result or tried[0].done).rstrip("."),
            dialogue="update",
            mentor=mentor.id,
            rank=33,
        )


def _goals_and_people(desk: Desk) -> Iterator[NextStep]:
    active = [goal for goal in desk.goals if goal.state == "active"]
    if not active:
        yield NextStep(
            text="Find a goal worth a mentor's time",
            reason="a goal first, then people; it steers every talk",
            dialogue="goals",
            rank=40,
        )
    for mentor in desk.mentors:
        if mentor.stage in {Stage.IDEA, Stage.WARMING} and not _on_the_way(desk, mentor):
            yield NextStep(
                text=f"Write to {mentor.greeting_name}",
                reason="the first step is yours",
                dialogue="first-contact",
                mentor=mentor.id,
                rank=35,
            )
        if mentor.stage is Stage.CLOSING and not _closed(desk, mentor):
            yield NextStep(
                text=f"Close with {mentor.greeting_name}",
                reason="a good ending says what was reached, and keeps the contact",
                dialogue="close-out",
                mentor=mentor.id,
                rank=25,
            )
        coming = any(m.mentor == mentor.id and m.day and m.day >= desk.today for m in desk.meetings)
        if mentor.stage in CURRENT and not coming and not _being_settled(desk, mentor):
            first = mentor.stage is Stage.FIRST_TALK
            yield NextStep(
                text=f"{'Settle a date' if first else 'Prepare the next talk'} with {mentor.greeting_name}",
                reason="no next date is kept; settle one and say what it is for",
                dialogue="scheduling" if first else "session-prep",
                mentor=mentor.id,
                rank=27 if first else 30,
            )
    if active and not desk.mentors:
        yield NextStep(
            text="Write to somebody who could help with your goal",
            reason="most people are willing to pass it on",
            dialogue="first-contact",
            rank=32,
        )


def _being_settled(desk: Desk, mentor: Mentor) -> bool:
    """Whether a message about a date is out, and they have still time to answer it, or is ready to go."""
    request = open_request(desk, mentor.id)
    waits = request is not None and (request.answer_by is None or request.answer_by > desk.today)
    return waits or any(a.sort == Kind.SCHEDULING and a.mentor == mentor.id for a in kept_drafts(desk))


def _on_the_way(desk: Desk, mentor: Mentor) -> bool:
    """Whether a first message went out or is ready to go, or somebody who may introduce has still time to answer."""
    firsts = [a for a in desk.artifacts if a.sort == Kind.FIRST_CONTACT and a.mentor == mentor.id]
    return any(a.sent or a in kept_drafts(desk) for a in firsts) or being_introduced(desk, mentor)


def _closed(desk: Desk, mentor: Mentor) -> bool:
    return any(a.sort == Kind.CLOSE_OUT and a.mentor == mentor.id for a in desk.artifacts)


def _profile(desk: Desk) -> Iterator[NextStep]:
    if not desk.me.name:
        yield NextStep(
            text="Say who you are, once",
            reason="so that no dialogue has to ask it",
            dialogue="about-me",
            rank=45,
        )


def _day(day: date | None, away: int) -> str:
    """A weekday within a week of today, the whole day further off."""
    if day is None:
        return "the talk"
    return f"{day:%A}" if abs(away) < _A_WEEK else day_words(day)

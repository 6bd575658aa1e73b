"""What a review is given: the draft as text, and what the checks may know."""

from __future__ import annotations

from typing import Any

from assistant.dialogues.desk import Desk
from assistant.dialogues.threads import thread_with
from assistant.engines.tasks import Agenda, Debrief, Draft, WriteMessage
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor
from assistant.model.work import Goal
from assistant.reading.digest import Digest


def agenda_draft(agenda: Agenda, mentor: Mentor | None) -> Draft:
    """The agenda as the text to send."""
    from assistant.sharing import agenda_markdown

    title = f"Agenda with {mentor.name}" if mentor and mentor.name else "Agenda"
    body = agenda_markdown(agenda, title=title)
    support = tuple(Fact(text=item.text, evidence=item.evidence) for item in agenda.items if item.evidence)
    outcome = (agenda.outcome,) if agenda.outcome else ()
    return Draft(kind=Kind.AGENDA, channel=Channel.FILE, body=body, support=(*outcome, *support))


def goal_draft(goal: Goal) -> Draft:
    """The goal card as text."""
    from assistant.sharing import goal_card

    support = (Fact(text=goal.text, evidence=goal.evidence),) if goal.evidence else ()
    return Draft(kind=Kind.GOAL, channel=Channel.FILE, body=goal_card(goal), support=support)


def debrief_draft(debrief: Debrief) -> Draft:
    """The debrief as text; each line that was noted keeps its evidence."""
    from assistant.sharing import debrief_markdown

    advice = tuple(Fact(text=line.text, evidence=line.evidence) for line in debrief.advice)
    support: tuple[Fact, ...] = (*advice, *debrief.decisions, *debrief.feedback, *debrief.open_questions)
    promises = tuple(Fact(text=promise.what, evidence=promise.evidence) for promise in debrief.commitments)
    body = debrief_markdown(debrief)
    return Draft(kind=Kind.DEBRIEF, channel=Channel.FILE, body=body, support=support + promises)


def check_context(desk: Desk, mentor: Mentor | None, task: WriteMessage | None = None, **more: Any) -> dict[str, Any]:
    """The checks' context as the workspace knows it (check-context contract), as JSON.

    `desk` is the desk as narrowed for this mentor. With `task`, what the brief says counts as a source: the person's
    answers are their own words, too. `more` sets whole fields.
    """
    context: dict[str, Any] = {
        "today": desk.now.isoformat(),
        "me": {
            "name": (task.me.name if task else "") or desk.me.name or desk.notes.me,
            "tz": desk.me.tz or None,
            "private_words": list(desk.me.private_words),
        },
        "goals": [goal.text for goal in desk.goals] + [goal.text for goal in desk.notes.goals],
        "sources": [source.text for source in desk.sources]
        + _days_read(desk.notes)
        + _told(desk)
        + (_briefed(task) if task else []),
        "walls": [{"text": wall.text, "audience": _names(desk, wall.audience)} for wall in desk.walls],
        "sent_to_others": list(desk.sent_to_others),
    }
    if mentor and mentor.name:
        context["mentor"] = {
            "name": mentor.name,
            "call_name": mentor.greeting_name,
            "familiarity": mentor.familiarity,
            "meetings_held": sum(m.mentor == mentor.id and m.state == "held" for m in desk.meetings),
            "tz": mentor.tz or None,
            "facts": [fact.text for fact in mentor.facts],
            "linkedin": desk.me.linkedin,
            "agenda_hours": mentor.agenda_hours,
        }
        context["other_people"] = [m.name for m in desk.mentors if m.id != mentor.id]
        context["advice"] = [a.text for a in desk.advice if a.mentor == mentor.id] + [a.text for a in desk.notes.advice]
        context["thread"] = thread_with(desk, mentor.id)
    return context | more


def _days_read(notes: Digest) -> list[str]:
    """The days that the notes name in their own way (`by Monday`, `in three weeks`), as dates."""
    met = notes.next_meeting.date if notes.next_meeting else None
    days = (notes.day, met, *(promise.due_iso for promise in notes.commitments))
    return [day.isoformat() for day in dict.fromkeys(days) if day]


def _told(desk: Desk) -> list[str]:
    """What the workspace holds of this relationship, in the person's own words."""
    return [
        *(" ".join((goal.text, goal.test, goal.why_now, goal.tried, *goal.tasks)) for goal in desk.goals),
        *(f"{promise.who or 'somebody'} promised: {promise.what} {promise.due or ''}" for promise in desk.commitments),
        *(" ".join((advice.text, advice.why, advice.done, advice.result)) for advice in desk.advice),
        *(noted.text for noted in desk.noted),
        *(" ".join((str(meeting.day or ""), meeting.time, meeting.outcome)) for meeting in desk.meetings),
        *(message.text for message in desk.messages),
        " ".join((desk.me.name, desk.me.work, desk.me.direction, desk.me.strengths)),
    ]


def _briefed(task: WriteMessage) -> list[str]:
    """What the brief of a message says: the person's answers, and the days and lengths that were settled."""
    topics = [fact for topic in task.topics for fact in (topic.question, topic.standing, topic.good_result) if fact]
    days = [day for day in (*task.days, task.due, task.met_on, task.asked_on, task.write_again) if day]
    meeting = task.next_meeting
    return [
        *(fact.text for facts in task.facts.values() for fact in facts),
        *(fact.text for fact in topics),
        *(day.isoformat() for day in days),
        f"{task.me.name} {task.me.work} {task.to.name}",
        *([f"{task.minutes} minutes"] if task.minutes else []),
        *([f"{meeting.phrase} {meeting.date or ''} {meeting.time or ''}"] if meeting else []),
    ]


def _names(desk: Desk, ids: tuple[str, ...]) -> list[str]:
    return [mentor.name if (mentor := desk.mentor_by_id(one)) else one for one in ids]

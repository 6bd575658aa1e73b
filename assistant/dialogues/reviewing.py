"""What a review is given: the draft as text, and what the checks may know."""

from __future__ import annotations

from typing import Any

from assistant.dialogues.desk import Desk
from assistant.engines.tasks import Agenda, Debrief, Draft
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor
from assistant.model.work import Goal


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


def check_context(desk: Desk, mentor: Mentor | None, **more: Any) -> dict[str, Any]:
    """The checks' context as the workspace knows it (check-context contract), as JSON."""
    context: dict[str, Any] = {
        "today": desk.now.isoformat(),
        "me": {"name": desk.me.name or desk.notes.me, "private_words": list(desk.me.private_words)},
        "goals": [goal.text for goal in desk.goals] + [goal.text for goal in desk.notes.goals],
        "sources": [source.text for source in desk.sources],
    }
    if mentor and mentor.name:
        context["mentor"] = {
            "name": mentor.name,
            "call_name": mentor.greeting_name,
            "familiarity": mentor.familiarity,
            "meetings_held": sum(m.mentor == mentor.id and m.state == "held" for m in desk.meetings),
            "facts": [fact.text for fact in mentor.facts],
        }
        context["other_people"] = [m.name for m in desk.mentors if m.id != mentor.id]
        context["advice"] = [a.text for a in desk.advice if a.mentor == mentor.id] + [a.text for a in desk.notes.advice]
    return context | more

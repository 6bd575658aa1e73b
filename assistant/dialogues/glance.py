"""D10 One-minute brief: what a glance before the call needs. No questions; empty where nothing is noted."""

from __future__ import annotations

from assistant.dialogues.asking import mentor_named, new_mentor
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import promise_briefs
from assistant.dialogues.history import last_meeting
from assistant.dialogues.prepared import coming_meeting
from assistant.engines.tasks import Agenda
from assistant.model.days import day_words
from assistant.model.messages import Kind
from assistant.model.work import Artifact
from assistant.reading.help_wanted import help_wanted
from assistant.sharing import OneMinuteBrief


def glance(desk: Desk) -> OneMinuteBrief:
    """The brief for the mentor the desk is about, from history and from the notes at hand."""
    name = desk.mentor or desk.notes.mentor or ""
    mentor = desk.mentor_by_id(name) or mentor_named(desk, name) or new_mentor(desk, name)
    desk = desk.for_audience(mentor.id)
    meeting = coming_meeting(desk, mentor)
    agenda = _agenda(desk, meeting.agenda) if meeting and meeting.agenda else None
    topic = next((item for item in agenda.items if item.kind == "topic"), None) if agenda else None
    wishes = [wish for source in desk.sources for wish in help_wanted(source)]
    last = last_meeting(desk, mentor)
    told = next((a for a in desk.artifacts if last and a.id == last.debrief), None)
    question = topic.text if topic else next((q.text for q in desk.notes.open_questions), "")
    when = f"{day_words(meeting.day)} {meeting.time}".strip() if meeting and meeting.day else ""
    return OneMinuteBrief(
        mentor=mentor.name,
        when=when or (desk.notes.next_meeting.phrase if desk.notes.next_meeting else ""),
        last_day=last.day if last else None,
        last_summary=_summary(told) if told else "",
        outcome=meeting.outcome if meeting else "",
        topic=question,
        help=topic.help if topic else next((w.help for w in wishes if w.wanted), None),
        not_help=topic.not_help if topic else next((w.help for w in wishes if not w.wanted), None),
        promises=tuple(p for p in promise_briefs(desk, mentor, desk.notes) if not p.done),
        facts=tuple(fact.text for fact in mentor.facts),
    )


def _agenda(desk: Desk, artifact_id: str) -> Agenda | None:
    kept = next((a for a in desk.artifacts if a.id == artifact_id and a.sort == Kind.AGENDA and a.data), None)
    return Agenda.model_validate_json(kept.data) if kept else None


def _summary(debrief: Artifact) -> str:
    from assistant.engines.tasks import Debrief

    return Debrief.model_validate_json(debrief.data).summary if debrief.data else ""

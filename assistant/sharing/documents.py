"""Artifacts as Markdown. Marks of evidence are for the person's own eyes; without `marks` a text may go to anybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from assistant.engines.tasks import Agenda, Debrief, PromiseBrief
from assistant.model.base import Frozen
from assistant.model.evidence import Evidence
from assistant.model.help import Help
from assistant.model.people import call_name_of
from assistant.model.work import Goal
from prompts import render, table


class OneMinuteBrief(Frozen):
    """What a glance before the call needs (D10). Empty fields are shown as "nothing noted"."""

    mentor: str
    when: str = ""
    """Day and time of the coming talk, in words."""
    clocks: tuple[str, ...] = ()
    """The same moment in both zones, where they differ."""
    last_day: date | None = None
    last_summary: str = ""
    outcome: str = ""
    topic: str = ""
    """The question that matters most."""
    help: Help | None = None
    not_help: Help | None = None
    promises: tuple[PromiseBrief, ...] = ()
    facts: tuple[str, ...] = ()
    """What is known about the mentor and may be asked about."""
    opening: str = ""
    """A first sentence to say as it stands; made from the outcome or the topic where empty."""


def agenda_markdown(agenda: Agenda, *, title: str, marks: bool = False) -> str:
    """The agenda: outcome, timed items with their points, what waits for another time."""
    shown: dict[str | int, str] = {}
    if marks:
        shown["outcome"] = mark(agenda.outcome.evidence if agenda.outcome else ())
        shown.update((place, mark(item.evidence)) for place, item in enumerate(agenda.items))
    return render("documents/agenda.md.j2", agenda=agenda, title=title, marks=shown)


def goal_card(goal: Goal) -> str:
    """The goal with its test, first steps and review date."""
    return render("documents/goal-card.md.j2", goal=goal)


def debrief_markdown(debrief: Debrief, *, title: str = "", private: bool = True, marks: bool = False) -> str:
    """The debrief under its headings; `private=False` leaves out what stays between the two."""
    words = table("documents/sharing.toml")
    return render(
        "documents/debrief.md.j2",
        debrief=debrief,
        called=lambda name: call_name_of(name) if name == debrief.mentor else name,
        title=title or (f"Debrief: {debrief.mentor}" if debrief.mentor else "Debrief"),
        private=private,
        states=words["states"],
        stances=words["stances"],
        marks=_debrief_marks(debrief) if marks else {},
    )


def brief_markdown(brief: OneMinuteBrief) -> str:
    """The one-minute brief."""
    words = table("documents/sharing.toml")["opening"]
    if brief.opening:
        opening = brief.opening
    elif brief.outcome:
        opening = str(words["outcome"]).format(outcome=brief.outcome)
    elif brief.topic:
        opening = str(words["topic"]).format(topic=brief.topic)
    else:
        opening = str(words["plain"])
    return render("documents/brief.md.j2", brief=brief, opening=opening)


def mark(evidence: Sequence[Evidence]) -> str:
    """Where words come from, for the margin: ` ◦ n:12` a line of the notes, ` ◦ m` memory, ` ◦ said` an answer."""
    if not evidence:
        return ""
    names = dict.fromkeys(_place(span) for span in evidence)
    return " ◦ " + " ".join(names)


def _place(span: Evidence) -> str:
    origin = span.source.split(":", 1)[0]
    if origin == "answer":
        return "said"
    if origin == "memory":
        return "m"
    first, last = span.lines
    return f"n:{first}" if first == last else f"n:{first}-{last}"


def _debrief_marks(debrief: Debrief) -> Mapping[tuple[str, int], str]:
    sections: dict[str, Sequence[Sequence[Evidence]]] = {
        "outcome": [debrief.outcome.evidence],
        "topics": [topic.evidence for topic in debrief.topics],
        "advice": [line.evidence for line in debrief.advice],
        "decisions": [fact.evidence for fact in debrief.decisions],
        "feedback": [fact.evidence for fact in debrief.feedback],
        "commitments": [found.evidence for found in debrief.commitments],
        "open_questions": [fact.evidence for fact in debrief.open_questions],
        "stories": [fact.evidence for fact in debrief.stories],
        "resources": [fact.evidence for fact in debrief.resources],
    }
    return {(name, place): mark(spans) for name, lines in sections.items() for place, spans in enumerate(lines)}

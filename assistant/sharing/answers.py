"""Results as the JSON of the command line (`read`, `prep`, `debrief`, `closeout`): plain dicts, keys in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from assistant.engines.tasks import Agenda, AgendaItem, CloseOutSummary, Debrief, Draft
from assistant.model.evidence import Evidence, Fact
from assistant.reading.digest import Attributed, CommitmentFound, Digest, NextMeeting, PersonFound

LeftOpen = tuple[str, str]
"""A slot, and the question that would fill it."""
Answer = dict[str, Any]


def read_answer(digest: Digest, *, name: str, file: str) -> Answer:
    """`mentee read --json`: what one file of notes says. `name` is its id, the file's name without its ending."""
    return {
        "id": name,
        "file": file,
        "date": _iso(digest.day),
        "date_from": digest.day_from,
        "me": digest.me,
        "mentor": digest.mentor,
        "encoding": digest.encoding,
        "people": [_person(found) for found in digest.people],
        "goals": facts(digest.goals),
        "advice": [_attributed(found) for found in digest.advice],
        "feedback": [_attributed(found) for found in digest.feedback],
        "open_questions": facts(digest.open_questions),
        "decisions": facts(digest.decisions),
        "wins": facts(digest.wins),
        "obstacles": facts(digest.obstacles),
        "commitments": [_promise(found) for found in digest.commitments],
        "confidences": facts(digest.confidences),
        "clashes": facts(digest.clashes),
        "next_meeting": _meeting(digest.next_meeting),
    }


def prep_answer(
    agenda: Agenda,
    *,
    mentor: str | None,
    goals: Sequence[Fact] = (),
    help_brief: Draft | None = None,
    left_open: Sequence[LeftOpen] = (),
    next_action: tuple[str, date | None] | None = None,
) -> Answer:
    """`mentee prep --json`, and the file meeting.json."""
    return {
        "mentor": mentor,
        "minutes": agenda.minutes,
        "goals": facts(goals),
        "outcome": fact(agenda.outcome) if agenda.outcome else None,
        "agenda": [_item(item) for item in agenda.items],
        "slack_minutes": agenda.slack_minutes,
        "help_brief": _brief(help_brief) if help_brief else None,
        "left_open": _open(left_open),
        "next_action": {"text": next_action[0], "date": _iso(next_action[1])} if next_action else None,
    }


def debrief_answer(debrief: Debrief, *, left_open: Sequence[LeftOpen] = ()) -> Answer:
    """`mentee debrief --json`: the keys of the command line's page, then what else is kept of the talk."""
    return {
        "mentor": debrief.mentor,
        "date": _iso(debrief.day),
        "summary": debrief.summary,
        "outcome": {
            "planned": debrief.outcome.planned,
            "state": debrief.outcome.state,
            "evidence": evidence(debrief.outcome.evidence),
            "topics": [
                {"text": topic.text, "state": topic.state, "evidence": evidence(topic.evidence)}
                for topic in debrief.topics
            ],
        },
        "advice": [
            {
                "text": line.text,
                "from": line.giver,
                "stance": line.stance,
                "why": line.why,
                "evidence": evidence(line.evidence),
            }
            for line in debrief.advice
        ],
        "decisions": facts(debrief.decisions),
        "feedback": [_attributed(found) for found in debrief.feedback],
        "commitments": [_promise(found) for found in debrief.commitments],
        "open_questions": facts(debrief.open_questions),
        "stories": facts(debrief.stories),
        "people": [_person(found) for found in debrief.people],
        "resources": facts(debrief.resources),
        "next_meeting": _meeting(debrief.next_meeting),
        "private": facts(debrief.private),
        "left_open": _open(left_open),
        "takeaway": fact(debrief.takeaway) if debrief.takeaway else None,
        "help": {
            "asked": debrief.help_asked or None,
            "received": fact(debrief.help_received) if debrief.help_received else None,
        },
        "differently": fact(debrief.differently) if debrief.differently else None,
    }


def closeout_answer(summary: CloseOutSummary, *, left_open: Sequence[LeftOpen] = ()) -> Answer:
    """`mentee closeout --json`."""
    contact = summary.next_contact
    return {
        "mentor": summary.mentor,
        "goal": summary.goal.text if summary.goal else None,
        "result": summary.result.text if summary.result else None,
        "ratings": [[day.isoformat(), value] for day, value in summary.ratings],
        "helped": facts(summary.helped),
        "open": facts(summary.open),
        "differently": {"me": facts(summary.differently_me), "mentor": facts(summary.differently_mentor)},
        "thanks": summary.thanks,
        "next_contact": contact.isoformat() if isinstance(contact, date) else contact,
        "documents": summary.documents.model_dump(),
        "left_open": _open(left_open),
    }


def evidence(spans: Iterable[Evidence]) -> list[Answer]:
    """Lines and words; where they stood in the file, where its format says so; the source, where it is an answer or
    something remembered and not the notes."""
    return [
        {
            "lines": list(span.lines),
            "text": span.text,
            **({"at": span.at} if span.at else {}),
            **({"source": span.source} if ":" in span.source else {}),
        }
        for span in spans
    ]


def fact(found: Fact) -> Answer:
    return {"text": found.text, "evidence": evidence(found.evidence)}


def facts(found: Iterable[Fact]) -> list[Answer]:
    return [fact(one) for one in found]


def _attributed(found: Attributed) -> Answer:
    return {"text": found.text, "from": found.giver, "evidence": evidence(found.evidence)}


def _person(found: PersonFound) -> Answer:
    aliases = list(found.aliases)
    return {"name": found.name, "role": found.role, "aliases": aliases, "evidence": evidence(found.evidence)}


def _promise(found: CommitmentFound) -> Answer:
    return {
        "who": found.who,
        "what": found.what,
        "due": found.due,
        "due_iso": _iso(found.due_iso),
        "status": found.status,
        "evidence": evidence(found.evidence),
    }


def _meeting(found: NextMeeting | None) -> Answer | None:
    if found is None:
        return None
    return {
        "phrase": found.phrase,
        "date": _iso(found.date),
        "time": found.time,
        "evidence": evidence(found.evidence),
    }


def _item(item: AgendaItem) -> Answer:
    return {
        "minutes": item.minutes,
        "kind": item.kind,
        "text": item.text,
        "help": item.help.value if item.help else None,
        "not_help": item.not_help.value if item.not_help else None,
        "points": list(item.points),
        "evidence": evidence(item.evidence),
    }


def _brief(draft: Draft) -> Answer:
    spans = dict.fromkeys(span for supported in draft.support for span in supported.evidence)
    return {"subject": draft.subject, "body": draft.body, "evidence": evidence(spans)}


def _open(left_open: Sequence[LeftOpen]) -> list[Answer]:
    return [{"slot": slot, "question": question} for slot, question in left_open]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

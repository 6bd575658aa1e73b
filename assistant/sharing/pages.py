"""Pages for the person's own eyes: what was read, and the prepared meeting on one page, with marks of evidence."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence
from datetime import date

from assistant.engines.tasks import Agenda, Draft
from assistant.model.days import day_words, short_day
from assistant.model.evidence import Evidence, Fact
from assistant.model.people import Mentor
from assistant.reading.digest import Attributed, CommitmentFound, Digest
from assistant.sharing.documents import mark

WIDTH = 100
"""Columns of a page: wide enough for a sentence, narrow enough to read."""
DAY_ORIGINS = {"notes": "as the notes say", "today": "today", "file": "the file's day", "given": "as given"}


def digest_markdown(digest: Digest, *, title: str, marks: bool = False) -> str:
    """What was read, under headings; a sort of which nothing was found is left out, and said at the end."""

    def end(evidence: Sequence[Evidence]) -> str:
        return mark(evidence) if marks else ""

    day = f"{day_words(digest.day, year=True)} ({DAY_ORIGINS[digest.day_from]})" if digest.day else ""
    head = [f"# {title}", ""] + ([f"Written on {day}, {digest.encoding}.", ""] if day else [])
    sections = {
        "People": [f"{p.name}{f', {p.role}' if p.role else ''}{end(p.evidence)}" for p in digest.people],
        "Goals": [f.text + end(f.evidence) for f in digest.goals],
        "Went well": [f.text + end(f.evidence) for f in digest.wins],
        "In the way": [f.text + end(f.evidence) for f in digest.obstacles],
        "Advice": [_from(f) + end(f.evidence) for f in digest.advice],
        "Feedback": [_from(f) + end(f.evidence) for f in digest.feedback],
        "Decided": [f.text + end(f.evidence) for f in digest.decisions],
        "Promises": [_promise(p) + end(p.evidence) for p in digest.commitments],
        "Open questions": [f.text + end(f.evidence) for f in digest.open_questions],
    }
    if digest.confidences:
        sections["Stays between you"] = [f.text + end(f.evidence) for f in digest.confidences]
    if digest.clashes:
        sections["Days that do not fit"] = [f.text + end(f.evidence) for f in digest.clashes]
    if digest.next_meeting:
        meeting = digest.next_meeting
        when = f" ({_when(meeting.date, meeting.time)})" if meeting.date else ""
        sections["Next meeting"] = [f"{meeting.phrase}{when}{end(meeting.evidence)}"]
    lines = list(head)
    for heading, items in sections.items():
        if items:
            lines += [f"## {heading}", "", *(f"- {item}" for item in items), ""]
    missing = [heading.lower() for heading, items in sections.items() if not items]
    if missing:
        lines.append(f"Nothing noted: {', '.join(missing)}.")
    return "\n".join(lines).rstrip() + "\n"


def prep_page(
    digest: Digest,
    *,
    mentor: Mentor | None,
    goals: Sequence[Fact],
    agenda: Agenda,
    brief: Draft | None,
    left_open: Sequence[str],
    next_action: tuple[str, date | None] | None,
) -> str:
    """The prepared meeting on one page: what was read, goals, agenda, help brief, what stayed open, what comes next."""
    meeting = digest.next_meeting
    facts = [mentor.name if mentor else "", f"{agenda.minutes} minutes"]
    if meeting and meeting.date:
        facts.insert(1, _when(meeting.date, meeting.time))
    lines = [" · ".join(fact for fact in facts if fact), ""]
    lines += _section("From your notes", _essentials(digest))
    lines += _section("Goals", (goal.text + mark(goal.evidence) for goal in goals))
    lines += _section("Agenda", _agenda_lines(agenda))
    if brief:
        lines += ["Help brief", "", f"  Subject: {brief.subject}", ""]
        for paragraph in brief.body.splitlines():
            lines += _wrapped(paragraph + _support(paragraph, brief), "  ", "  ") if paragraph.strip() else [""]
        lines.append("")
    lines += _section("Left open", left_open)
    if next_action:
        text, day = next_action
        lines.append(f"Next: {text}{f', by {day_words(day)}' if day else ''}.")
    lines.append("◦ n:12 is line 12 of your notes, m what the workspace remembers, said your own answer.")
    return "\n".join(lines)


def _essentials(digest: Digest) -> Iterable[str]:
    """The few lines that show the notes were understood; promises stand in the agenda, since last time."""
    for fact in digest.wins[:1]:
        yield f"Went well: {fact.text}{mark(fact.evidence)}"
    for fact in digest.obstacles[:1]:
        yield f"In the way: {fact.text}{mark(fact.evidence)}"
    for advice in digest.advice[:2]:
        yield f"Advice: {_from(advice)}{mark(advice.evidence)}"
    for feedback in digest.feedback[:1]:
        yield f"Feedback: {_from(feedback)}{mark(feedback.evidence)}"
    for decision in digest.decisions[:1]:
        yield f"Decided: {decision.text}{mark(decision.evidence)}"


def _agenda_lines(agenda: Agenda) -> Iterable[str]:
    if agenda.outcome:
        yield f"Outcome: {agenda.outcome.text}{mark(agenda.outcome.evidence)}"
    for item in agenda.items:
        wanted = f"  [help: {item.help}{f', not: {item.not_help}' if item.not_help else ''}]" if item.help else ""
        yield f"{item.minutes:>2} min  {item.text}{wanted}{mark(item.evidence)}"
        for point in item.points:
            yield f"        {point}"
    yield f"{agenda.slack_minutes:>2} min  left free on purpose"
    for topic in agenda.dropped:
        yield f"another time: {topic}"


def _support(paragraph: str, brief: Draft) -> str:
    return mark([span for fact in brief.support if fact.text in paragraph for span in fact.evidence])


def _section(heading: str, items: Iterable[str]) -> list[str]:
    shown = list(items)
    if not shown:
        return []
    lines = [heading]
    for item in shown:
        indent = len(item) - len(item.lstrip())
        lines += _wrapped(item.strip(), "  " + " " * indent, "    " + " " * max(indent, 4))
    return [*lines, ""]


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    whole_marks = re.sub(r"(?<=◦) | (?=(?:n:\d|m\b|said\b))", "\u00a0", text)
    lines = textwrap.wrap(
        whole_marks, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
    return [line.replace("\u00a0", " ") for line in lines]


def _from(advice: Attributed) -> str:
    return f"{advice.text} ({advice.giver})" if advice.giver else advice.text


def _promise(promise: CommitmentFound) -> str:
    who = promise.who or "unassigned"
    due = f", {promise.due}" if promise.due else ""
    day = f" ({promise.due_iso.isoformat()})" if promise.due_iso else ""
    done = " ✓ done" if promise.status == "done" else ""
    return f"{who}: {promise.what}{due}{day}{done}"


def _when(day: date | None, time: str | None) -> str:
    return short_day(day, year=True) + (f", {time}" if time else "") if day else ""

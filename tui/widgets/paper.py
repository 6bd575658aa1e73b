"""The live artifact as lines: what an engine's result says, each line with the mark of where it came from."""

from __future__ import annotations

from datetime import date
from functools import singledispatch

from pydantic import BaseModel
from textual.content import Content

from assistant.engines.tasks import Agenda, AgendaItem, CloseOutSummary, Debrief, Draft, GoalOptions
from assistant.model.days import day_words
from assistant.model.evidence import Evidence, Fact
from assistant.model.help import help_name
from tui.looks import MUTED
from tui.safe import Row, Rows, line, parts, plain
from tui.widgets.marks import Marks

BAR_CELLS = 24


def paper(result: BaseModel, marks: Marks) -> Rows:
    """The rows of a result."""
    return Rows(tuple(rows_of(result, marks)))


@singledispatch
def rows_of(result: BaseModel, marks: Marks) -> list[Row]:
    """The rows of one kind of result; the fields that hold text, for a kind without a layout of its own."""
    rows = []
    for name, value in result:
        if isinstance(value, str) and value:
            rows.append(_labelled(name.replace("_", " "), line(value)))
    return rows


@singledispatch
def glance(result: BaseModel) -> str:
    """The one line that stands for a result where there is no room for it."""
    return ""


def evidence_of(result: BaseModel) -> tuple[Evidence, ...]:
    """Every span a result rests on, in the order its fields have them."""
    if isinstance(result, Evidence):
        return (result,)
    found: list[Evidence] = []
    for _, value in result:
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, BaseModel):
                found.extend(evidence_of(part))
    return tuple(dict.fromkeys(found))


# -------------------------------------------------------------------------------------------------------------- agenda


@rows_of.register
def _agenda(result: Agenda, marks: Marks) -> list[Row]:
    rows: list[Row] = []
    if result.outcome:
        rows += [_headed("Outcome", result.outcome, marks), _GAP]
    for item in result.items:
        rows += _agenda_item(item, marks)
    if result.slack_minutes:
        rows.append(Row(line("left free, to wander", MUTED), lead=_minutes(result.slack_minutes, MUTED)))
    rows += [_GAP, Row(_bar(result))]
    rows += [Row(line(f"For another time: {topic}", MUTED)) for topic in result.dropped]
    return rows


def _agenda_item(item: AgendaItem, marks: Marks) -> list[Row]:
    wanted = f"help: {help_name(item.help).label}" if item.help else ""
    unwanted = f"not now: {help_name(item.not_help).label}" if item.not_help else ""
    asked = " · ".join(words for words in (wanted, unwanted) if words)
    rows = [Row(line(item.text), lead=_minutes(item.minutes), mark=line(marks.of(item.evidence), MUTED))]
    rows += [Row(line(asked, "$accent"), lead=parts("     "))] if asked else []
    rows += [Row(line(point, MUTED), lead=parts(("     · ", MUTED))) for point in item.points]
    return rows


def _minutes(minutes: int, style: str = "bold $primary") -> Content:
    return parts((f"{minutes:>3}  ", style))


def _bar(result: Agenda) -> Content:
    planned = result.minutes - result.slack_minutes
    full = round(BAR_CELLS * planned / result.minutes) if result.minutes else 0
    return parts(
        ("▇" * full, "$primary"), ("░" * (BAR_CELLS - full), MUTED), f" {planned} of {result.minutes} minutes planned"
    )


@glance.register
def _agenda_glance(result: Agenda) -> str:
    topics = sum(item.kind == "topic" for item in result.items)
    planned = result.minutes - result.slack_minutes
    return f"{topics} topic{'s' * (topics != 1)} · {planned} of {result.minutes} minutes"


# ------------------------------------------------------------------------------------------------------------- letters


@rows_of.register
def _draft(result: Draft, marks: Marks) -> list[Row]:
    rows = [_labelled("Subject", line(result.subject)), _GAP] if result.subject else []
    for text in result.body.split("\n"):
        support = tuple(e for fact in result.support if fact.text and fact.text in text for e in fact.evidence)
        rows.append(Row(plain(text), mark=line(marks.of(support), MUTED)))
    if result.left_open:
        rows += [_GAP, Row(line(f"Still open: {', '.join(result.left_open)}", "$warning"))]
    return rows


@glance.register
def _draft_glance(result: Draft) -> str:
    words = len(result.body.split())
    return f"{words} word{'s' * (words != 1)}" + (f" · {result.subject}" if result.subject else "")


# --------------------------------------------------------------------------------------------------------------- goals


@rows_of.register
def _goals(result: GoalOptions, marks: Marks) -> list[Row]:
    rows: list[Row] = []
    for number, option in enumerate(result.options, 1):
        lead = parts((f"{number:>2}  ", "bold $primary"))
        rows += [Row(line(option.text), lead=lead, mark=line(marks.of(option.evidence), MUTED)), _GAP]
    return rows[:-1]


@glance.register
def _goals_glance(result: GoalOptions) -> str:
    return result.options[0].text if result.options else ""


# ------------------------------------------------------------------------------------------------- looking back


@rows_of.register
def _debrief(result: Debrief, marks: Marks) -> list[Row]:
    rows = [Row(line(result.summary))] if result.summary else []
    if result.outcome.planned:
        state = result.outcome.state.replace("-", " ")
        rows += [_GAP, _labelled("You wanted", line(f"{result.outcome.planned} · {state}"))]
    topics = [_marked(parts(line(t.text), (f" · {_TOPICS[t.state]}", "$accent")), t, marks) for t in result.topics]
    advice = [_marked(parts(line(a.text), (_stance(a.stance, a.why), "$accent")), a, marks) for a in result.advice]
    promises = [
        _marked(
            parts((f"{c.who or 'nobody yet'}: ", "bold"), line(c.what), (f" · {c.due}" if c.due else "", MUTED)),
            c,
            marks,
        )
        for c in result.commitments
    ]
    rows += _section("Planned", topics) + _section("Advice", advice) + _section("Promises", promises)
    rows += _section("Feedback", [_marked(line(f.text), f, marks) for f in result.feedback])
    rows += _section("Decided", [_marked(line(f.text), f, marks) for f in result.decisions])
    rows += _section("Open questions", [_marked(line(f.text), f, marks) for f in result.open_questions])
    rows += _section("Stories", [_marked(line(f.text), f, marks) for f in result.stories])
    for heading, fact in (
        ("What I take from it", result.takeaway),
        ("The help I got", result.help_received),
        ("One thing I would do differently", result.differently),
    ):
        rows += _section(heading, [_marked(line(fact.text), fact, marks)] if fact else [])
    rows += _section("Resources", [_marked(line(f.text), f, marks) for f in result.resources])
    rows += _section("Stays between us", [_marked(line(f.text), f, marks) for f in result.private])
    if result.next_meeting:
        rows += _section("Next", [_marked(line(result.next_meeting.phrase), result.next_meeting, marks)])
    return rows


_TOPICS = {"raised": "came up", "not-raised": "not raised", "unknown": "nothing plain noted"}


def _stance(stance: str | None, why: str) -> str:
    return f" · {stance.replace('-', ' ')}{f': {why}' if why else ''}" if stance else ""


@glance.register
def _debrief_glance(result: Debrief) -> str:
    return f"{len(result.advice)} advice · {len(result.commitments)} promises"


@rows_of.register
def _close_out(result: CloseOutSummary, marks: Marks) -> list[Row]:
    rows: list[Row] = []
    for label, fact in (("Goal", result.goal), ("What became of it", result.result)):
        rows += [_headed(label, fact, marks), _GAP] if fact else []
    if result.ratings:
        rows.append(_labelled("Ratings", line(" → ".join(str(value) for _, value in result.ratings))))
    rows += _section("What helped", [_marked(line(f.text), f, marks) for f in result.helped])
    rows += _section("Still open", [_marked(line(f.text), f, marks) for f in result.open])
    differently = (*result.differently_me, *result.differently_mentor)
    rows += _section("Differently next time", [_marked(line(f.text), f, marks) for f in differently])
    if result.next_contact:
        contact = result.next_contact
        said = day_words(contact, year=True) if isinstance(contact, date) else contact
        rows += [_GAP, _labelled("In touch again", line(said))]
    return rows


@glance.register
def _close_out_glance(result: CloseOutSummary) -> str:
    return f"{len(result.helped)} things that helped · {len(result.open)} still open"


_GAP = Row(parts(" "))


def _labelled(label: str, body: Content) -> Row:
    return Row(body, lead=parts((f"{label}  ", f"bold {MUTED}")))


def _headed(label: str, fact: Fact, marks: Marks) -> Row:
    body = parts((f"{label}  ", f"bold {MUTED}"), line(fact.text))
    return Row(body, mark=line(marks.of(fact.evidence), MUTED))


def _marked(body: Content, what: Fact | BaseModel, marks: Marks) -> Row:
    evidence = getattr(what, "evidence", ())
    return Row(body, lead=parts(("· ", MUTED)), mark=line(marks.of(evidence), MUTED))


def _section(heading: str, rows: list[Row]) -> list[Row]:
    return [_GAP, Row(line(heading, f"bold {MUTED}")), *rows] if rows else []

"""BuildAgenda: a model's wording in the built-in engine's frame. Minutes, order, kinds of help and slack stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.engines.builtin.agendas import build_agenda
from assistant.engines.model.answers.grounds import Ground, Lines, Made, Said, Text, Wire, not_found, of_facts, told_by
from assistant.engines.tasks import Agenda, AgendaItem, BuildAgenda, PromiseBrief, Remark
from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Fact
from assistant.model.help import Help, help_name
from assistant.model.messages import Channel, Kind
from prompts import render

_MOST_POINTS = 5
"""Points below one item: an agenda is read in a minute."""
_LONGEST = 240
"""Characters of one line of an agenda."""


class Item(Wire):
    item: int
    text: Text
    lines: Lines = ()
    points: tuple[Said, ...] = ()


class AgendaAnswer(Wire):
    """What is asked of a model that words an agenda."""

    outcome: Said | None = None
    items: tuple[Item, ...]


class _Row(Frozen):
    """One item as the prompt names it, in words of ours."""

    number: int
    kind: str
    minutes: int
    help: str = ""
    not_help: str = ""


def ground(task: BuildAgenda) -> Ground:
    return of_facts(_entries(task, _frame(task)), (task.me.name, task.to.name, task.to.greeting))


def values(task: BuildAgenda) -> dict[str, object]:
    rows = [
        _Row(
            number=place,
            kind=item.kind,
            minutes=item.minutes,
            help=_help(item.help),
            not_help=_help(item.not_help),
        )
        for place, item in enumerate(_frame(task).items, 1)
    ]
    return {"rows": rows, "minutes": task.minutes, "first": task.first, "most_points": _MOST_POINTS}


def faults(task: BuildAgenda, answer: AgendaAnswer, ground: Ground) -> tuple[str, ...]:
    """Findings that the plain agenda does not have, promises that are in no point, and what is in no line."""
    agenda = made(task, answer, ground).result
    said = list(_said(answer))
    usual = _usual(task)
    return (
        *(
            f"“{finding.text}”: {finding.message}"
            for finding in _findings(task, agenda)
            if finding.level != "info" and finding.id not in usual
        ),
        *(f"line {number} is a promise and in none of the points" for number in _unsaid(task, answer, ground)),
        *(f"“{remark.text}” is in none of the lines" for remark in ground.strangers(said)),
        *(() if ground.in_its_language(said) else ("the lines are in English; write in English",)),
    )


def made(task: BuildAgenda, answer: AgendaAnswer, ground: Ground) -> Made:
    """The frame with the model's words where they rest on the brief; elsewhere the frame's own stay."""
    frame = _frame(task)
    told = {item.item: item for item in reversed(answer.items)}
    remarks: list[Remark] = []
    keeps_promises = not _unsaid(task, answer, ground)
    items = tuple(
        _worded(item, told.get(place), ground, remarks, points=keeps_promises or item.kind != "since-last-time")
        for place, item in enumerate(frame.items, 1)
    )
    outcome = frame.outcome
    if outcome and answer.outcome and (text := answer.outcome.text):
        evidence = ground.evidence(text, answer.outcome.lines)
        if evidence is None:
            remarks.append(not_found(text))
        else:
            outcome = Fact(text=text, evidence=evidence or outcome.evidence)
    return Made(frame.model_copy(update={"items": items, "outcome": outcome}), tuple(remarks))


@lru_cache(maxsize=4)
def _frame(task: BuildAgenda) -> Agenda:
    """The built-in engine's agenda; it is wanted several times for one answer."""
    return build_agenda(task)


@lru_cache(maxsize=4)
def _usual(task: BuildAgenda) -> frozenset[str]:
    """The rules that the frame itself does not pass; a model's words are not to be blamed for them."""
    return frozenset(finding.id for finding in _findings(task, _frame(task)))


def _worded(item: AgendaItem, told: Item | None, ground: Ground, remarks: list[Remark], *, points: bool) -> AgendaItem:
    if told is None:
        return item
    spans: dict[Evidence, None] = dict.fromkeys(item.evidence)

    def found(text: str, lines: Iterable[int]) -> bool:
        evidence = ground.evidence(text, tuple(lines)) if len(text) <= _LONGEST else None
        if evidence is None:
            remarks.append(not_found(text))
        else:
            spans.update(dict.fromkeys(evidence))
        return evidence is not None

    text = told.text if told.text and found(told.text, told.lines) else item.text
    said = [point.text for point in told.points if point.text and found(point.text, point.lines)] if points else []
    kept = tuple(dict.fromkeys(said))[:_MOST_POINTS] or item.points
    return item.model_copy(update={"text": text, "points": kept, "evidence": tuple(spans)})


def _entries(task: BuildAgenda, frame: Agenda) -> Iterator[tuple[str, Fact | None]]:
    """The plain agenda, line by line, then the facts behind it."""
    yield "outcome", frame.outcome
    for place, item in enumerate(frame.items, 1):
        yield f"item {place}", Fact(text=item.text, evidence=item.evidence)
        if item.kind != "since-last-time":
            for point in item.points:
                yield f"item {place}, point", Fact(text=point, evidence=item.evidence)
    for promise in task.promises:
        yield _promise_label(promise), _promise(promise)
    for place, topic in enumerate(task.topics, 1):
        yield f"topic {place}, where I stand", topic.standing
        yield f"topic {place}, a good result", topic.good_result
        for fact in topic.background:
            yield f"topic {place}, background", fact
    for given in task.advice:
        yield "advice of last time", given
    for tried in task.tried:
        yield "advice I acted on", tried.advice
        yield "what I did with it", tried.did
        yield "what came of it", tried.came_of
    yield "news", task.news
    for goal in task.goals:
        yield "my goal", goal


def _promise_label(promise: PromiseBrief) -> str:
    return f"{'my promise' if promise.mine else 'promise of somebody else'}, {'done' if promise.done else 'open'}"


def _promise(promise: PromiseBrief) -> Fact:
    who = f"{promise.who}: " if promise.who and not promise.mine else ""
    due = f" ({promise.due_words})" if promise.due_words and promise.due_words not in promise.what.text else ""
    return Fact(text=f"{who}{promise.what.text}{due}", evidence=promise.what.evidence)


def _unsaid(task: BuildAgenda, answer: AgendaAnswer, ground: Ground) -> tuple[int, ...]:
    """The lines of open promises that no point of "since last time" rests on."""
    frame = _frame(task)
    since = {place for place, item in enumerate(frame.items, 1) if item.kind == "since-last-time"}
    told = [point for item in answer.items if item.item in since for point in item.points]
    if not told:  # the frame's own points stay
        return ()
    said = {number for point in told for number in ground.cited(point.text, point.lines)}
    return tuple(
        number
        for number, label in enumerate(ground.labels, 1)
        if "promise" in label and label.endswith("open") and number not in said
    )


def _said(answer: AgendaAnswer) -> Iterator[str]:
    if answer.outcome:
        yield answer.outcome.text
    for item in answer.items:
        yield item.text
        yield from (point.text for point in item.points)


def _help(kind: Help | None) -> str:
    return f"{kind.value} ({help_name(kind).meaning})" if kind else ""


def _findings(task: BuildAgenda, agenda: Agenda) -> tuple[Finding, ...]:
    text = render("documents/agenda.md.j2", agenda=agenda, title="Agenda", marks={})
    return run_checks(text, Kind.AGENDA, Channel.FILE, _context(task))


def _context(task: BuildAgenda) -> Context:
    facts = [fact for _, fact in _entries(task, _frame(task)) if fact]
    return Context(
        today=task.today,
        me=MeContext(name=task.me.name or None),
        mentor=MentorContext(name=task.to.name, familiarity=task.to.familiarity) if task.to.name else None,
        open_commitments=sum(not promise.done for promise in task.promises) or None,
        sources=told_by(facts),
    )

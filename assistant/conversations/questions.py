"""Which questions a dialogue can ask, found by trying it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from pydantic import BaseModel, JsonValue

from assistant.conversations.advance import DialogueMaker, advance
from assistant.conversations.kept_answers import composed_answer
from assistant.conversations.performing import Perform, builtin_perform
from assistant.dialogues.desk import Desk
from assistant.dialogues.turns import Ask, Card, Choose, Compose, Day, Keep, Minutes, Review, Several, YesNo
from assistant.engines.tasks import Task
from assistant.model.base import slug
from assistant.model.conversation import Answer
from assistant.model.errors import MenteeError

MAX_RUNS = 200
"""How many ways through a dialogue are tried; its longest so far need about half of that."""
MAX_ASKED = 80
"""How many questions one way through may ask: a rehearsal goes on as long as it is answered."""

SAMPLE = "Should I take the first or the second of the two plans?"
SOMEBODY = "NAME"
"""Stands for a person where one is asked for, so that later questions still read as questions."""
_NAMES_SOMEBODY = re.compile(r"[A-Z]\w+ [A-Z]\w+(?:,|$)")
"""How an example begins that names a person."""


def questions_of(maker: DialogueMaker, desk: Desk, perform: Perform | None = None) -> tuple[Ask, ...]:
    """The questions a dialogue asks on this desk, each once, in the order they come up.

    Tried are: everything skipped, everything answered, and for every question found each of its answers. A question
    that comes up only after a certain pair of answers can be missed. Of numbered questions (`turn[17]`) the first is
    listed, and a key that belongs to somebody made up for the trial is listed without them. What the notes or the
    history settle is listed with the rest, for it takes an answer all the same. `perform` stands in for the built-in
    engine.
    """
    perform = _remembering(perform or builtin_perform)
    found: dict[str, Ask] = {}
    next_of: dict[str, list[str]] = {}
    waiting: list[tuple[dict[str, Answer], str, bool]] = [({}, "", False), ({}, "", True)]
    for _ in range(MAX_RUNS):
        if not waiting:
            break
        answers, before, talkative = waiting.pop(0)
        for ask in _asked(maker, desk, answers, perform, talkative=talkative):
            plain = re.sub(rf"\[(?:{slug(SAMPLE)}|{slug(SOMEBODY)})\]", "", ask.key)
            name = re.sub(r"\[\d+\]", "[]", plain)
            if name not in found or (found[name].settled and not ask.settled):
                found[name] = replace(ask, key=plain)
                usual = _usual(ask, talkative=talkative)
                others = [value for value in _samples(ask) if value != usual and not ask.settled]
                waiting += [({**answers, ask.key: _answered(ask, value)}, name, talkative) for value in others]
            next_of.setdefault(before, []).append(name)
            before = name
    return tuple(found[name] for name in _in_order(next_of) if name)


def _in_order(next_of: Mapping[str, list[str]], first: str = "") -> list[str]:
    """Every name after all that it ever came after: the reversed order in which a depth-first walk leaves them."""
    left: dict[str, None] = {}
    entered: set[str] = set()

    def walk(name: str) -> None:
        if name not in entered:
            entered.add(name)
            for after in reversed(next_of.get(name, [])):
                walk(after)
            left[name] = None

    walk(first)
    return [*reversed(left)]


def _remembering(perform: Perform) -> Perform:
    """The same, doing each task once: most ways through a dialogue need the same work."""
    done: dict[str, BaseModel] = {}

    def perform_once(task: Task) -> BaseModel:
        mark = task.fingerprint
        if mark not in done:
            done[mark] = perform(task)
        return done[mark]

    return perform_once


def _asked(
    maker: DialogueMaker, desk: Desk, answers: dict[str, Answer], perform: Perform, *, talkative: bool
) -> Iterator[Ask]:
    """The questions of one way through from these answers on, the rest answered (`talkative`) or skipped.

    `answers` grows with the way; while a question is handed out, it holds what was answered before it.
    """
    count = 0
    told: set[str] = set()
    while count < MAX_ASKED:
        step = advance(maker, desk, answers)
        for turn in step.passed:
            if turn.key not in told:
                told.add(turn.key)
                yield turn
        pending = step.pending
        match pending:
            case None:
                return
            case Compose():
                try:
                    answers[pending.key] = composed_answer(pending, perform(pending.task))
                except MenteeError:
                    return
            case Review() | Keep():
                answers[pending.key] = Answer(key=pending.key, basis=pending.basis)
            case _:
                count += 1
                yield pending
                answers[pending.key] = _answered(pending, _usual(pending, talkative=talkative))


def _usual(ask: Ask, *, talkative: bool) -> JsonValue:
    return next(_samples(ask), None) if talkative else None


def _answered(ask: Ask, value: JsonValue) -> Answer:
    return Answer(key=ask.key, value=value, skipped=value is None)


def _samples(ask: Ask) -> Iterator[JsonValue]:
    """Answers that a question takes, each of which may lead elsewhere."""
    match ask:
        case Card():
            yield {}
        case Choose():
            yield from (option.value for option in ask.options)
            if ask.other:
                yield SOMEBODY
        case Several():
            yield [option.value for option in ask.options] or ([SAMPLE] if ask.other else [])
        case Day():
            yield ask.today.isoformat()
        case Minutes():
            yield 30
        case YesNo():
            yield True
            yield False
        case _:
            yield SOMEBODY if _NAMES_SOMEBODY.match(ask.example) else ask.example or SAMPLE

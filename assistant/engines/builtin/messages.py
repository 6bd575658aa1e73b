"""WriteMessage: a brief to a draft in the person's own words.

What a kind says, in which order and in which words is data (prompts/messages/<kind>.toml); the values come from the
brief's facts in the form that their shape allows. A kind is one more data file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from assistant.engines.builtin.asks import ask_values
from assistant.engines.builtin.greetings import greeting, sign_off
from assistant.engines.builtin.message_forms import Voice
from assistant.engines.builtin.message_gaps import left_open
from assistant.engines.builtin.message_values import fact_values, topic_values
from assistant.engines.builtin.moves import Move, Said, Step, Value, compose, moves_of
from assistant.engines.builtin.subjects import subject_of
from assistant.engines.tasks import Draft, Slot, TopicBrief, WriteMessage
from assistant.model.base import fingerprint
from assistant.model.errors import MenteeError
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from prompts import table

WRITTEN: tuple[Kind, ...] = (Kind.FIRST_CONTACT, Kind.THANKS, Kind.HELP_BRIEF, Kind.INTRODUCTION, Kind.AGENDA)
"""The kinds that have their words in prompts/messages/."""
SHORT_LIMIT = 300
"""Characters of a LinkedIn connection note with a paid account ([LI1, LI2])."""
SHORT_LIMITS = {Channel.LINKEDIN_NOTE: 200, Channel.SMS: 306}
"""Characters a short channel takes: the free LinkedIn note; two parts of a text message."""
_WITH_SUBJECT = (Channel.EMAIL, Channel.LINKEDIN_INMAIL)


def write_message(task: WriteMessage) -> Draft:
    """A draft of `task.kind`. What the brief does not hold is left out of the text and named in `left_open`.

    Raises MenteeError for a kind that has no words yet.
    """
    if task.kind not in WRITTEN:
        raise MenteeError(
            f"A {task.kind.value} cannot be written yet; these can: {', '.join(kind.value for kind in WRITTEN)}."
        )
    kind = _kind(task.kind)
    seed = fingerprint(task.model_dump_json(exclude={"channel", "angle", "paid_account"}, exclude_defaults=True))
    voice = Voice(task.to.name or task.to.greeting)
    values = _values(task, voice)
    said = _within(_steps(task, kind, values, voice), kind["words"][1], seed)
    greets = greeting(task) if kind["greets"] else ""
    signs = sign_off(task, seed) if kind["signs"] else ""
    body = "\n\n".join(part for part in (greets, _paragraphs(said), signs) if part)
    short = _short(task, kind, values, seed)
    support = _support(said)
    if task.channel in SHORT_LIMITS and short:
        body, support = short, tuple(fact for fact in support if fact.text in short)
    named = values | (topic_values(task.topics[0], voice) if task.topics else {})
    subject, topic = subject_of(kind.get("subjects", ()), named, seed) if task.channel in _WITH_SUBJECT else ("", ())
    if subject and topic:
        support = (*support, Fact(text=subject, evidence=topic))
    return Draft(
        kind=task.kind,
        channel=task.channel,
        subject=subject,
        body=body,
        support=support,
        left_open=left_open(task, values),
        short=short,
    )


@cache
def _kind(kind: Kind) -> Mapping[str, Any]:
    return table(f"messages/{kind.value}.toml")


@cache
def _moves(kind: Kind, part: str) -> tuple[Move, ...]:
    return moves_of(_kind(kind).get(part, ()))


def _values(task: WriteMessage, voice: Voice) -> dict[str, Value]:
    flags = {
        name: Value("", own=False) for name, holds in (("exit", task.exit), ("first_talk", task.first_talk)) if holds
    }
    return fact_values(task, voice) | ask_values(task, voice) | flags


def _steps(task: WriteMessage, kind: Mapping[str, Any], values: dict[str, Value], voice: Voice) -> list[Step]:
    """The moves of the kind; those of each topic stand before the moves that close the letter."""
    before = [Step(move, values) for move in _moves(task.kind, "move")]
    after = [Step(move, values) for move in _moves(task.kind, "close")]
    meeting = {name: values[name] for name in ("when", "when_words") if name in values}
    about = [
        Step(move, topic_values(topic, voice, at, alone=len(_topics(task)) == 1) | ({} if at else meeting))
        for at, topic in enumerate(_topics(task))
        for move in _moves(task.kind, "topic")
    ]
    return before + about + after


def _topics(task: WriteMessage) -> tuple[TopicBrief, ...]:
    """The topics of a help brief; one made of single facts where no topics are given."""
    if task.topics or Slot.TOPIC not in task.facts:
        return task.topics

    def first(slot: Slot) -> Fact | None:
        return next(iter(task.facts.get(slot, ())), None)

    question = first(Slot.TOPIC)
    if question is None:
        return ()
    return (
        TopicBrief(
            question=question,
            standing=first(Slot.STANDING),
            help=task.help,
            not_help=task.not_help,
            good_result=first(Slot.GOOD_RESULT),
            effort=first(Slot.EFFORT),
        ),
    )


def _within(steps: list[Step], most: int, seed: str) -> tuple[Said, ...]:
    """The composed steps, the most dispensable left out one by one while there are more than `most` words."""
    said = compose(steps, seed)
    for spare in sorted({step.move.spare for step in steps if step.move.spare}, reverse=True):
        if sum(len(each.text.split()) for each in said) <= most:
            break
        steps = [step for step in steps if step.move.spare != spare]
        said = compose(steps, seed)
    return said


def _paragraphs(said: Iterable[Said]) -> str:
    paragraphs: list[list[str]] = []
    for each in said:
        if each.step.move.opens or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(each.text)
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs)


def _support(said: Iterable[Said]) -> tuple[Fact, ...]:
    return tuple(Fact(text=text, evidence=evidence) for each in said for text, evidence in each.support)


def _short(task: WriteMessage, kind: Mapping[str, Any], values: dict[str, Value], seed: str) -> str:
    """The kind's short form: as many of its moves, in three lines, as the channel's characters hold; empty for none."""
    limit = SHORT_LIMITS.get(task.channel, SHORT_LIMIT)
    moves = {move.name: move for move in _moves(task.kind, "move")}
    for plan in kind.get("short", ()):
        lines = [" ".join(each.text for each in compose([Step(moves[n], values) for n in line], seed)) for line in plan]
        if not lines[-1]:
            continue
        lines[0] = f"{greeting(task)} {lines[0]}".strip()
        lines[-1] = f"{lines[-1]} {task.me.name}".strip()
        text = "\n".join(line for line in lines if line)
        if len(text) <= limit:
            return text
    return ""

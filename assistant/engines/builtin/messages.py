"""WriteMessage: a brief to a draft in the person's own words.

What a kind says, in which order and in which words is data (prompts/messages/<kind>.toml); the values come from the
brief's facts in the form that their shape allows. A kind is one more data file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from assistant.engines.builtin.asks import ask_values, without_labels
from assistant.engines.builtin.greetings import greeting
from assistant.engines.builtin.kind_tables import TIGHT, ChannelForm, KindTable, Told, kind_table
from assistant.engines.builtin.letter_frames import framed
from assistant.engines.builtin.message_flags import TONES, flags
from assistant.engines.builtin.message_forms import Voice
from assistant.engines.builtin.message_gaps import left_open
from assistant.engines.builtin.message_values import fact_values, topic_values
from assistant.engines.builtin.moves import Move, Said, Step, Style, Value, compose, offers
from assistant.engines.builtin.plain_letters import in_plain_letters
from assistant.engines.builtin.shortening import Space, sentences_left_out, shortened
from assistant.engines.builtin.subjects import subject_of
from assistant.engines.tasks import Draft, Slot, TopicBrief, WriteMessage, written_kinds
from assistant.model.base import fingerprint
from assistant.model.errors import MenteeError
from assistant.model.evidence import Fact
from assistant.model.limits import room_of
from assistant.model.messages import CHANNELS, Channel


def write_message(task: WriteMessage) -> Draft:
    """A draft of `task.kind` for `task.channel`, told from `task.angle`.

    What the brief does not hold is left out of the text and named in `left_open`; what it holds and the channel or the
    kind's length does not, in `left_out`. Raises MenteeError for a kind that has no words yet.
    """
    if task.kind not in written_kinds():
        raise MenteeError(
            f"A {task.kind.value} cannot be written yet; "
            f"these can: {', '.join(kind.value for kind in written_kinds())}."
        )
    table = kind_table(task.kind)
    form = table.channels.get(task.channel, table.channels[CHANNELS[task.kind][0]])
    told = table.told(task.angle)
    seed = fingerprint(task.model_dump_json(exclude={"channel", "angle", "paid_account"}, exclude_defaults=True))
    brief, unsaid = without_labels(task)
    voice = Voice(task.to.name or task.to.greeting)
    values = _values(brief, told, voice)
    carried = brief.facts.get(table.carries, ())[:1] if table.carries else ()
    body = _body_of(task, form, seed, carried)
    said, left_out = _said(brief, table, form, told, values, voice, seed, body)
    text = body(said)
    support = (*_support(said), *carried)
    named = values | (topic_values(brief.topics[0], voice) if brief.topics else {})
    subject, topic = subject_of(table.subjects, named, seed, table.topics) if form.subject else ("", ())
    if subject and topic:
        support = (*support, Fact(text=subject, evidence=topic))
    if task.channel is Channel.SMS:
        support = tuple(Fact(text=in_plain_letters(fact.text), evidence=fact.evidence) for fact in support)
    return Draft(
        kind=task.kind,
        channel=task.channel,
        subject=subject,
        body=text,
        support=support,
        left_open=(*left_open(brief, values), *unsaid),
        short=_short(task, table, values, seed) if task.channel is Channel.EMAIL else "",
        left_out=left_out,
        angle=told.name,
    )


def _values(task: WriteMessage, told: Told, voice: Voice) -> dict[str, Value]:
    return fact_values(task, voice) | ask_values(task, voice) | flags(task, task.channel, told.name)


def _said(
    task: WriteMessage,
    table: KindTable,
    form: ChannelForm,
    told: Told,
    values: dict[str, Value],
    voice: Voice,
    seed: str,
    body: Callable[[Sequence[Said]], str],
) -> tuple[tuple[Said, ...], tuple[str, ...]]:
    """What is said in the room there is, and the sentences of the person's own that found none."""
    style = Style(TONES[task.me.manner.directness], task.channel in TIGHT, task.me.manner.spelling)
    space = Space(task.kind, task.channel, task.paid_account, body)
    keep = form.keep or table.keep
    whole = compose(offers(_steps(task, table, told, values, voice), seed, style))
    here = replace(told, order=form.order(told, usual=told is table.told("")))
    said = shortened(offers(_steps(task, table, here, values, voice), seed, style), space, keep)
    if Slot.ASK in task.facts and "ask" in here.order and not any(each.step.move.name == "ask" for each in said):
        plain = _values(_without_ask(task), told, voice)  # an ask that does not fit gives way to asking for a talk
        said = shortened(offers(_steps(task, table, here, plain, voice), seed, style), space, keep)
        gone = [text for each in whole if each.step.move.name == "ask" for text, _ in each.support]
        return said, tuple(dict.fromkeys((*gone, *sentences_left_out(whole, said))))
    return said, sentences_left_out(whole, said)


def _without_ask(task: WriteMessage) -> WriteMessage:
    return task.model_copy(update={"facts": {slot: f for slot, f in task.facts.items() if slot is not Slot.ASK}})


def _steps(task: WriteMessage, table: KindTable, told: Told, values: dict[str, Value], voice: Voice) -> list[Step]:
    """The moves of the angle in its order; where it names the first move of a topic, all topics are said in turn."""
    single = {move.name: move for move in (*table.before, *table.after)}
    about = {move.name: move for move in table.topic}
    steps: list[Step] = []
    paragraph = 0
    for name in told.order:
        paragraph += _opens(single.get(name) or about.get(name), told)
        if name in single:
            steps.append(Step(single[name], values, paragraph=paragraph))
        elif name in about and not any(step.move.name in about for step in steps):
            steps += _topic_steps(task, [about[each] for each in told.order if each in about], values, voice, paragraph)
            paragraph = steps[-1].paragraph if steps else paragraph
    return steps


def _opens(move: Move | None, told: Told) -> bool:
    """Whether a paragraph begins where this move stands in the angle, said or not."""
    if move is None:
        return False
    return move.opens if told.opens is None else move.name in told.opens


def _topic_steps(
    task: WriteMessage, moves: list[Move], values: dict[str, Value], voice: Voice, paragraph: int
) -> list[Step]:
    topics = _topics(task)
    shared = {name: value for name, value in values.items() if not value.text or name in {"when", "when_words"}}
    steps: list[Step] = []
    for at, topic in enumerate(topics):
        own = topic_values(topic, voice, at, alone=len(topics) == 1)
        around = {name: value for name, value in shared.items() if not value.text or not at}
        steps += [Step(move, around | own, at, paragraph + at) for move in moves]
    return steps


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


def _body_of(
    task: WriteMessage, form: ChannelForm, seed: str, carried: tuple[Fact, ...] = ()
) -> Callable[[Sequence[Said]], str]:
    """How the whole text is made: greeting, paragraphs, closing as the channel has them, and a text to forward."""
    put_round = framed(task, form, seed, carried)

    def body(said: Sequence[Said]) -> str:
        return put_round([" ".join(each.text for each in some) for some in _by_paragraph(said)])

    return body


def _by_paragraph(said: Iterable[Said]) -> Iterator[Iterator[Said]]:
    return (some for _, some in groupby(said, key=lambda each: each.step.paragraph))


def _support(said: Iterable[Said]) -> tuple[Fact, ...]:
    return tuple(Fact(text=text, evidence=evidence) for each in said for text, evidence in each.support)


def _short(task: WriteMessage, table: KindTable, values: dict[str, Value], seed: str) -> str:
    """The kind's short form: as many of its moves, in three lines, as a paid LinkedIn note holds; empty for none."""
    room = room_of(Channel.LINKEDIN_NOTE, paid=True)
    style = Style(TONES[task.me.manner.directness], True, task.me.manner.spelling)
    moves = {move.name: move for move in table.before}
    for plan in table.short:
        lines = [
            " ".join(each.text for each in compose(offers([Step(moves[n], values) for n in line], seed, style)))
            for line in plan
        ]
        if not lines[-1]:
            continue
        lines[0] = f"{greeting(task)} {lines[0]}".strip()
        lines[-1] = f"{lines[-1]} {task.me.name}".strip()
        text = "\n".join(line for line in lines if line)
        if room.hard is None or len(text) <= room.hard:
            return text
    return ""

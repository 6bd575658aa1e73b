"""WriteMessage: a model's paragraphs in a frame of ours. Greeting, closing, subject and room are settled by code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.engines.builtin.kind_tables import ChannelForm, kind_table
from assistant.engines.builtin.letter_frames import framed
from assistant.engines.builtin.message_flags import purpose_of
from assistant.engines.builtin.messages import write_message
from assistant.engines.builtin.phrasing import clip, say_date, say_minutes, sentences
from assistant.engines.builtin.plain_letters import in_plain_letters
from assistant.engines.builtin.subjects import LIMIT
from assistant.engines.model.answers.grounds import (
    Ground,
    Made,
    Said,
    Text,
    Wire,
    checked,
    not_found,
    of_facts,
    told_by,
)
from assistant.engines.model.answers.letters import Paragraph, prose_of, unfounded
from assistant.engines.tasks import Draft, Remark, Slot, TopicBrief, WriteMessage, angles_of, written_kinds
from assistant.model.base import fingerprint
from assistant.model.evidence import Fact
from assistant.model.help import Help, help_name
from assistant.model.limits import fits, room_of, words_of
from assistant.model.messages import CHANNELS, Channel, Kind
from assistant.model.text import one_line
from prompts import table

_FRAME = 80
"""Characters kept free for greeting and name in a channel that counts them."""


class MessageAnswer(Wire):
    """What is asked of a model that writes a message."""

    subject: Text = ""
    paragraphs: tuple[Said, ...]


def ground(task: WriteMessage) -> Ground:
    """The facts of the brief. Raises MenteeError for a kind that has no words yet."""
    if task.kind not in written_kinds():
        write_message(task)  # says which kinds can be written
    return of_facts(_entries(task), (task.me.name, task.to.name, task.to.greeting))


def values(task: WriteMessage) -> dict[str, object]:
    """What the prompt says of the form, all in words of ours."""
    told = table("tasks/write-message.toml")
    form, length, room = _form(task), words_of(task.kind), room_of(task.channel, paid=task.paid_account)
    purpose = purpose_of(task)
    most = min(filter(None, (length.most if length else None, room.advice_words)), default=None)
    return {
        "kind": told["kind"][task.kind.value],
        "purpose": told["purpose"].get(purpose.value, "") if purpose else "",
        "channel": told["channel"][task.channel.value],
        "order": _order(task),
        "tone": told["tone"][str(task.me.manner.directness)],
        "spelling": task.me.manner.spelling or "",
        "least_words": length.least if length and task.channel is Channel.EMAIL else 0,
        "most_words": most,
        "most_characters": room.hard - _FRAME if room.hard else None,
        "subject": form.subject,
        "subject_most": LIMIT,
        "help": _help(task.help),
        "not_help": _help(task.not_help),
        "topics": tuple((_help(topic.help), _help(topic.not_help)) for topic in task.topics),
        "exit": task.exit and task.kind in {Kind.FIRST_CONTACT, Kind.INTRO_REQUEST, Kind.NUDGE, Kind.REFERRAL},
        "proposed": task.proposed and bool(task.days),
    }


def faults(task: WriteMessage, answer: MessageAnswer, ground: Ground) -> tuple[str, ...]:
    """Findings that the built-in engine's draft does not have, what is in no line, and what does not fit."""
    draft = made(task, answer, ground).result
    usual = {finding.id for finding in _findings(task, write_message(task))}
    said = [paragraph.text for paragraph in answer.paragraphs]
    told = [answer.subject, *said]
    return (
        *(() if any(said) else ("the message has no words",)),
        *(
            f"“{finding.text}”: {finding.message} {finding.suggestion}".rstrip()
            for finding in _findings(task, draft)
            if finding.level != "info" and finding.id not in usual
        ),
        *(f"“{remark.text}” is in none of the lines" for remark in ground.strangers(told)),
        *(
            f"“{text}” rests on none of its lines"
            for text in unfounded(prose_of(answer.paragraphs, task.kind, task.channel), ground)
        ),
        *(("it is too long for its channel",) if draft.left_out else ()),
        *(() if ground.in_its_language(said) else ("the lines are in English; write in English",)),
    )


def made(task: WriteMessage, answer: MessageAnswer, ground: Ground) -> Made:
    """The draft: the model's prose without any greeting or closing it wrote, framed, within the channel's room.

    `support` has the sentences that rest on the brief. Names, numbers and links that do not are in the remarks, and so
    are paragraphs that rest on none of it and every error of the checks; these hold the draft back as they would if the
    person had typed it.
    """
    plain = write_message(task)
    form, kinds = _form(task), kind_table(task.kind)
    carried = task.facts.get(kinds.carries, ())[:1] if kinds.carries else ()
    text_of = framed(task, form, fingerprint(task.model_dump_json(exclude={"channel", "angle"})), carried)
    prose = prose_of(answer.paragraphs, task.kind, task.channel)
    paragraphs, left_out = _within_room(task, [paragraph.text for paragraph in prose], text_of)
    if not paragraphs:
        return Made(plain)
    draft = Draft(
        kind=task.kind,
        channel=task.channel,
        subject=_subject(answer.subject, plain.subject) if form.subject else "",
        body=text_of(paragraphs),
        support=(*_support(task, prose, paragraphs, ground), *carried),
        left_open=plain.left_open,
        short=plain.short,
        left_out=left_out,
        angle=plain.angle,
    )
    said = (draft.subject, *paragraphs)
    strangers = ground.strangers(said)
    named = {remark.text for remark in strangers}
    errors = (one for one in _findings(task, draft) if one.level == "error" and one.text not in named)
    everywhere = tuple(line.number for line in ground.lines)
    told = (Paragraph(draft.subject, everywhere), *(one for one in prose if one.text in paragraphs))
    empty = (not_found(text, kept=True) for text in unfounded(told, ground))
    return Made(draft, (*strangers, *map(checked, errors), *empty, *_other_language(ground, said)))


def context_of(task: WriteMessage) -> Context:
    """What the checks may know of a message: what its brief says."""
    facts = [fact for _, fact in _entries(task) if fact]
    to = task.to
    return Context(
        today=task.today,
        me=MeContext(name=task.me.name or None),
        mentor=MentorContext(
            name=to.name, call_name=to.greeting or None, familiarity=to.familiarity, meetings_held=to.meetings_held
        )
        if to.name
        else None,
        sources=(
            *told_by(facts),
            *(day.isoformat() for day in (*task.days, task.due, task.met_on, task.asked_on, task.write_again) if day),
            f"{task.me.name} {task.me.work} {to.name} {to.greeting}",
        ),
    )


def _other_language(ground: Ground, said: Sequence[str]) -> tuple[Remark, ...]:
    if ground.in_its_language(said):
        return ()
    return (Remark(sort="language", text=said[-1], message="This is not in the language of what was given."),)


def _form(task: WriteMessage) -> ChannelForm:
    channels = kind_table(task.kind).channels
    return channels.get(task.channel, channels[CHANNELS[task.kind][0]])


def _within_room(
    task: WriteMessage, paragraphs: list[str], text_of: Callable[[Sequence[str]], str]
) -> tuple[list[str], tuple[str, ...]]:
    """The paragraphs without the last sentences that the channel has no room for, and those sentences."""
    told = [sentences(paragraph) for paragraph in paragraphs]
    gone: list[str] = []
    while len([one for some in told for one in some]) > 1:
        whole = [" ".join(some) for some in told if some]
        if fits(text_of(whole), task.channel, paid=task.paid_account):
            break
        last = max(place for place, some in enumerate(told) if some)
        gone.insert(0, told[last].pop())
    return [" ".join(some) for some in told if some], tuple(gone)


def _subject(said: str, plain: str) -> str:
    subject = one_line(said)
    return subject if 0 < len(subject) <= LIMIT else f"{clip(subject, LIMIT - 1)}…" if subject else plain


def _support(task: WriteMessage, prose: Iterable[Paragraph], kept: Sequence[str], ground: Ground) -> Iterator[Fact]:
    whole = "\n".join(kept)
    for paragraph, lines in prose:
        for sentence in sentences(paragraph):
            evidence = ground.evidence(sentence, lines) if sentence in whole else None
            if evidence:
                text = in_plain_letters(sentence) if task.channel is Channel.SMS else sentence
                yield Fact(text=text, evidence=evidence)


def _findings(task: WriteMessage, draft: Draft) -> tuple[Finding, ...]:
    text = f"Subject: {draft.subject}\n\n{draft.body}" if draft.subject else draft.body
    return run_checks(text, task.kind, task.channel, context_of(task))


def _entries(task: WriteMessage) -> Iterator[tuple[str, Fact | None]]:
    """What the brief holds, under labels of ours."""
    labels = table("tasks/write-message.toml")["label"]
    yield "the reader", Fact(text=task.to.name or task.to.greeting)
    yield "who I am", Fact(text=", ".join(filter(None, (task.me.name, task.me.work))))
    for slot in Slot:
        if slot is not kind_table(task.kind).carries:
            for fact in task.facts.get(slot, ()):
                yield labels[slot.value], fact
    for place, topic in enumerate(task.topics, 1):
        yield from _topic(topic, f"topic {place}, " if len(task.topics) > 1 else "", labels)
    if task.minutes:
        yield labels["minutes"], Fact(text=say_minutes(task.minutes))
    for day in task.days:
        yield labels["day"], Fact(text=say_date(day, task.today))
    for name in ("due", "met_on", "asked_on", "write_again"):
        if day := getattr(task, name):
            yield labels[name], Fact(text=say_date(day, task.today))
    if meeting := task.next_meeting:
        day_said = f" ({say_date(meeting.date, task.today)})" if meeting.date else ""
        time = f" at {meeting.time}" if meeting.time and meeting.time not in meeting.phrase else ""
        yield labels["next_meeting"], Fact(text=f"{meeting.phrase}{day_said}{time}", evidence=meeting.evidence)


def _topic(topic: TopicBrief, before: str, labels: dict[str, str]) -> Iterator[tuple[str, Fact | None]]:
    yield f"{before}{labels['topic']}", topic.question
    yield f"{before}{labels['standing']}", topic.standing
    yield f"{before}{labels['good_result']}", topic.good_result
    yield f"{before}{labels['effort']}", topic.effort


def _order(task: WriteMessage) -> str:
    label = next((angle.label for angle in angles_of(task.kind) if angle.name == task.angle), "")
    return f"This one {label}." if label.startswith("begins") else ""


def _help(kind: Help | None) -> str:
    return f"{help_name(kind).label}: {help_name(kind).meaning}" if kind else ""

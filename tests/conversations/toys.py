"""Small dialogues that do everything a dialogue can, and an engine that repeats what it is told."""

from __future__ import annotations

import asyncio
from datetime import datetime

from pydantic import BaseModel

from assistant.conversations.advance import DialogueMaker, Step
from assistant.conversations.runner import Runner
from assistant.dialogues.desk import Desk
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import Outcome
from assistant.dialogues.turns import (
    Card,
    CardItem,
    Choose,
    Compose,
    Dialogue,
    Keep,
    Minutes,
    Preview,
    Review,
    Say,
    Text,
    YesNo,
)
from assistant.engines.engine import Progress, silent
from assistant.engines.tasks import Draft, Task
from assistant.model.base import fingerprint, slug
from assistant.model.evidence import Source
from assistant.model.messages import Kind
from assistant.model.work import Artifact, Goal

NOW = datetime(2026, 11, 22, 10)
DESK = Desk(now=NOW)


class Repeat(Task):
    """Words in, the same words out."""

    name = "repeat"
    result = Draft

    words: tuple[str, ...]


def repeat(task: Task) -> BaseModel:
    assert isinstance(task, Repeat)
    return Draft(kind=Kind.THANKS, body=" ".join(task.words))


class Repeater:
    """An engine that repeats."""

    name = "repeater"

    async def perform(self, task: Task, progress: Progress = silent) -> BaseModel:
        progress("repeating")
        await asyncio.sleep(0)
        return repeat(task)


def visit(desk: Desk) -> Dialogue:
    """Branches on an answer, asks under keys with ids, keeps half-way, shows, composes and has reviewed."""
    return _visit(desk, added=False)


def visit_with_a_question_added(desk: Desk) -> Dialogue:
    """The same in a later version."""
    return _visit(desk, added=True)


def _visit(desk: Desk, *, added: bool) -> Dialogue:
    yield Say("Hello.")
    mentor = yield Choose(
        key="mentor", question="Who?", options=(Option("priya", "Priya"), Option("tom", "Tom")), other=True
    )
    words = [mentor or "nobody"]
    yield Preview(Repeat(words=tuple(words)), "So far")
    why = yield Text(key=f"why[{slug(mentor or 'nobody')}]", question=f"Why {mentor}?")
    words.append(why or "no-reason")
    if added:
        words.append((yield Text(key="added", question="And what else?")) or "nothing-else")
    if why:
        read = yield Card(
            key="read", question="Right?", items=tuple(CardItem(f"word[{n}]", "Word", w) for n, w in enumerate(words))
        )
        words = list(read.values())
        yield Keep("kept", (Goal(id=f"goal-{fingerprint(why)}", text=why),))
    if mentor == "tom":
        minutes = yield Minutes(key="minutes", question="How long?")
        words.append(str(minutes or "no-length"))
    yield Preview(Repeat(words=tuple(words)), "So far")
    draft = yield Compose(key="draft", task=Repeat(words=tuple(words)))
    message = yield Review(key="message", draft=draft, title="To send")
    if (yield YesNo(key="more", question="Anything else?")):
        words.append((yield Text(key="more.what", question="What?")) or "nothing-more")
    return Outcome(
        "A visit",
        records=(Artifact(id="visit", sort="thanks", title="Visit", text=message.body, subject=" ".join(words)),),
        sources=(Source.of(" ".join(words), title="typed", kind="answer"),),
    )


def survey(questions: int, *, drafts: bool = True) -> DialogueMaker:
    """A dialogue of that many questions, with a draft of the last ten answers after every tenth."""

    def ask_all(desk: Desk) -> Dialogue:
        words: list[str] = []
        for n in range(questions):
            words.append((yield Text(key=f"q[{n}]", question=f"Question {n}?")) or "-")
            if drafts and n % 10 == 9:
                draft = yield Compose(key=f"draft[{n}]", task=Repeat(words=tuple(words[-10:])))
                yield Review(key=f"message[{n}]", draft=draft, title="Draft")
        return Outcome("All asked", records=(Artifact(id="a", sort="thanks", title="All", text=" ".join(words)),))

    return ask_all


def work(runner: Runner) -> Step:
    """Have the pending work done."""
    return asyncio.run(runner.work(Repeater()))

"""An endpoint that is a plain function: from a request, the text of its answer. And tasks to ask it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from assistant.engines.builtin import perform
from assistant.engines.model.calling import OnRetry, Reply
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.engine import ModelEngine
from assistant.engines.model.request import Request
from assistant.engines.model.streams import Preview, Usage
from assistant.engines.tasks import (
    Addressee,
    BuildAgenda,
    CloseOut,
    Critique,
    PromiseBrief,
    ReadNotes,
    Sender,
    ShapeGoals,
    Slot,
    SummarizeDebrief,
    Task,
    TopicBrief,
    WriteMessage,
)
from assistant.model.evidence import Fact, Source
from assistant.model.help import Help
from assistant.model.messages import Kind
from assistant.reading.digest import Digest, NextMeeting

ENDPOINT = Endpoint(base_url="https://models.example/v1", model="test")
TODAY = date(2026, 11, 16)
SAMPLE = Path(__file__).parents[3] / "fixtures" / "notes" / "ward-lead.md"
NOTES = Source.of(
    "Talk with Priya Nair, 16 November 2026\n"
    "Priya said: let the team draft the roster first.\n"
    "I will send Priya the pilot numbers by Friday.\n"
    "We decided to stop the pilot on nights.\n"
    "Should I tell the team before Christmas?\n"
    "Priya told how her own first roster fell apart in a week.\n",
    title="notes.md",
)
THANKS = WriteMessage(
    kind=Kind.THANKS,
    me=Sender(name="Ana Berg", work="I lead a 12-bed ward"),
    to=Addressee(name="Priya Nair", greeting="Priya", familiarity="known", meetings_held=3),
    today=TODAY,
    facts={
        Slot.ADVICE: (Fact.typed("let the team draft the roster first", "advice"),),
        Slot.BECAUSE: (Fact.typed("the night shifts no longer start with a fight", "because"),),
        Slot.WILL_DO: (Fact.typed("try it on the April roster", "will_do"),),
    },
    due=date(2026, 11, 27),
    next_meeting=NextMeeting(phrase="Tuesday 1 December", date=date(2026, 12, 1)),
)
GOALS = ShapeGoals(
    difference=Fact.typed("run two roster reviews alone", "difference"),
    test=Fact.typed("my manager stops attending", "test"),
    review=date(2027, 6, 30),
)
CLOSE_OUT = CloseOut(
    me=Sender(name="Ana Berg"),
    to=Addressee(name="Priya Nair", greeting="Priya"),
    today=TODAY,
    goal=Fact.typed("run the roster alone", "goal"),
    result_reached=Fact.typed("three rosters without a phone call", "result"),
    helped=(Fact.typed("let the team draft the roster first", "helped"),),
    private=(Fact.typed("she nearly left in March", "private"),),
)
CRITIQUE = Critique(
    kind=Kind.THANKS,
    subject="Thank you: the roster",
    body="Hi Priya,\n\nThank you for your time. I will maybe try something.\n\nBest,\nAna",
)


def read_task() -> ReadNotes:
    return ReadNotes(sources=(NOTES,), today=TODAY)


def sample_digest() -> tuple[Source, Digest]:
    """A page of notes and what the built-in engine reads in it."""
    source = Source.of(SAMPLE.read_text(encoding="utf-8"), title=SAMPLE.name)
    digest = perform(ReadNotes(sources=(source,), today=TODAY))
    assert isinstance(digest, Digest)
    return source, digest


def agenda_task() -> BuildAgenda:
    """An agenda from a page of notes."""
    _, digest = sample_digest()
    return BuildAgenda(
        me=Sender(name="Ana Berg"),
        to=Addressee(name="Amara Osei", greeting="Amara", familiarity="known"),
        minutes=40,
        today=TODAY,
        topics=tuple(
            TopicBrief(question=question, help=Help.CHALLENGE, not_help=Help.IDEAS)
            for question in digest.open_questions
        ),
        promises=tuple(
            PromiseBrief(
                what=Fact(text=one.what, evidence=one.evidence),
                who=one.who,
                due_words=one.due or "",
                done=one.status == "done",
            )
            for one in digest.commitments
        ),
        advice=digest.advice,
        goals=digest.goals[:1],
    )


def debrief_task() -> SummarizeDebrief:
    digest = perform(read_task())
    assert isinstance(digest, Digest)
    return SummarizeDebrief(
        sources=(NOTES,), digest=digest, mentor="Priya Nair", day=TODAY, planned="Decide about the pilot on nights"
    )


def every_task() -> tuple[Task, ...]:
    return (read_task(), GOALS, agenda_task(), THANKS, debrief_task(), CLOSE_OUT, CRITIQUE)


class Scripted:
    """Answers requests with what a function says of them, and keeps the requests."""

    def __init__(self, *answers: Any, says: Callable[[Request], Any] | None = None, usage: Usage | None = None) -> None:
        self.answers = list(answers)
        self.says = says
        self.usage = usage or Usage(prompt=700, answer=90)
        self.requests: list[Request] = []

    async def __call__(
        self, request: Request, *, on_text: Preview | None = None, on_retry: OnRetry | None = None
    ) -> Reply:
        self.requests.append(request)
        answer = self.says(request) if self.says else self.answers.pop(0)
        text = answer if isinstance(answer, str) else json.dumps(answer)
        if on_text:
            on_text(text[: len(text) // 2])
        return Reply(text=text, finish="stop", usage=self.usage, model="test-2", seconds=0.1, attempts=1)


def performed(task: Task, script: Scripted, **more: Any) -> Any:
    """What the model engine makes of a task with this endpoint."""
    result: BaseModel = asyncio.run(ModelEngine(more.pop("endpoint", ENDPOINT), script, **more).perform(task))
    return result


def line_of(request: Request, words: str) -> int:
    """The number under which a request shows a line with these words."""
    line = next(one for one in request.messages[1].content.split("\n") if one.startswith("[") and words in one)
    return int(line[1 : line.index("]")])

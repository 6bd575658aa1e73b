"""The model engine against llama.cpp's own server, with a model that knows nothing: what is forced, freed and refused.

The tiny model babbles, so nothing here looks at its words; what counts is their shape, and what the server does.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from itertools import cycle
from typing import Any, TypeVar

import pytest

from assistant.engines.model.answers import way_of
from assistant.engines.model.calling import Caller, Limits
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.engine import ModelEngine
from assistant.engines.model.errors import TooLongError
from assistant.engines.model.finding import find_json
from assistant.engines.model.ladder import answer_in_shape
from assistant.engines.model.probing import probe
from assistant.engines.model.request import Message, Request
from assistant.engines.model.tokens import count
from assistant.engines.tasks import ReadNotes
from assistant.model.evidence import Source
from tests.engines.model.scripts import TODAY
from tools.real_servers.places import MODEL

T = TypeVar("T")
TASKS = ("read-notes", "shape-goals", "build-agenda", "write-message", "summarize-debrief", "close-out", "critique")


def request(words: str, limit: int = 3500) -> Request:
    return Request(messages=(Message(role="user", content=words),), limit=limit)


@pytest.fixture
def endpoint(llama_server: str) -> Endpoint:
    return Endpoint(base_url=llama_server, model="tiny")


def run(endpoint: Endpoint, work: Callable[[Caller], Coroutine[Any, Any, T]]) -> T:
    async def inside() -> T:
        caller = Caller(endpoint, limits=Limits(connect=5, silence=60, total=120))
        try:
            return await work(caller)
        finally:
            await caller.connection.close()

    return asyncio.run(inside())


def test_the_probe_finds_what_the_server_can_do(endpoint: Endpoint) -> None:
    found = run(endpoint, probe)
    assert found.by_schema == "yes"
    assert found.streaming
    assert found.usage
    assert found.context == MODEL


def test_twenty_of_twenty_answers_have_the_shape_asked_for(endpoint: Endpoint) -> None:
    async def twenty(caller: Caller) -> list[tuple[str, int]]:
        answers = []
        for _, task in zip(range(20), cycle(TASKS), strict=False):
            shape = way_of(task).answer
            answer = await answer_in_shape(caller.ask, request("Hello"), shape, endpoint=endpoint, find_json=find_json)
            answers.append((str(answer.rung), len(answer.replies)))
        return answers

    assert run(endpoint, twenty) == [("schema", 1)] * 20


def test_cancelling_in_mid_stream_frees_the_only_place(endpoint: Endpoint) -> None:
    async def cancel(caller: Caller) -> str:
        for _ in range(3):
            first_words: asyncio.Queue[str] = asyncio.Queue()
            task = asyncio.create_task(caller.ask(request("Talk on", 3500), on_text=first_words.put_nowait))
            await first_words.get()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        return (await caller.ask(request("Hello", 20))).text

    assert run(endpoint, cancel)


def test_a_prompt_beyond_the_context_is_refused_in_one_sentence_that_names_it(endpoint: Endpoint) -> None:
    async def overflow(caller: Caller) -> None:
        await caller.ask(request("a long page of notes " * 2000, 20))

    with pytest.raises(TooLongError) as caught:
        run(endpoint, overflow)
    assert caught.value.limit == MODEL


def test_the_servers_count_is_told(endpoint: Endpoint) -> None:
    words = "Priya said: let the team draft the roster first."

    async def ask(caller: Caller) -> int | None:
        return (await caller.ask(request(words, 20))).usage.prompt

    read = run(endpoint, ask)
    assert read is not None
    assert read >= count(words)


def test_notes_beyond_the_context_are_cut_into_pieces_that_fit(endpoint: Endpoint) -> None:
    """The model's answers are babble; the first and the last request of the plan fit."""
    source = Source.of("\n".join(f"Priya: point {n} about the roster of week {n}." for n in range(200)), title="long")

    async def read(caller: Caller) -> list[str]:
        engine = ModelEngine(endpoint, caller.ask, context=MODEL // 4)  # a letter is a token of this model
        plan = engine.plan(ReadNotes(sources=(source,), today=TODAY))
        assert len(plan.parts) > 1
        first, *_, last = engine.requests(plan)
        return [(await caller.ask(part.model_copy(update={"limit": 30}))).finish for part in (first, last)]

    assert set(run(endpoint, read)) <= {"stop", "length"}

"""The model engine against aimock, an independent server that speaks OpenAI's dialect and can misbehave on request."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest

from assistant.engines.model.calling import Caller, Limits
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.engine import ModelEngine
from assistant.engines.model.errors import CutShortError, EngineError, NotUnderstoodError, TooBusyError, TooLongError
from assistant.engines.model.planning import Privacy
from assistant.engines.model.probing import Abilities, probe
from assistant.engines.tasks import Draft, Task
from tests.engines.model.scripts import THANKS
from tests.real_servers.conftest import Aimock

Start = Callable[..., Aimock]
LETTER = {
    "subject": "Thank you: the roster",
    "paragraphs": [
        {"text": "Thank you for telling me to let the team draft the roster first.", "lines": [3]},
        {"text": "It helps: the night shifts no longer start with a fight.", "lines": [5]},
        {"text": "By Friday 27 November I will try it on the April roster.", "lines": [4, 6]},
    ],
}
GOOD = {"match": {}, "response": {"content": json.dumps(LETTER)}}


async def _performed(server: Aimock, task: Task, **more: Any) -> tuple[Any, list[str], Caller]:
    endpoint = Endpoint(base_url=server.base_url, model="scripted")
    texts: list[str] = []
    caller = Caller(endpoint, limits=Limits(connect=5, silence=20, total=60))
    try:
        result = await ModelEngine(endpoint, caller.ask, on_text=texts.append, **more).perform(task)
    finally:
        await caller.connection.close()
    return result, texts, caller


def performed(server: Aimock, task: Task = THANKS, **more: Any) -> tuple[Any, list[str], Caller]:
    """A task performed, the texts shown on the way, and the caller."""
    return asyncio.run(_performed(server, task, **more))


def test_a_letter_is_written_and_its_first_words_show_before_it_is_done(aimock: Start) -> None:
    server = aimock({**GOOD, "streamingProfile": {"ttft": 50, "tps": 200}})
    draft, texts, _ = performed(server)
    assert isinstance(draft, Draft)
    assert "let the team draft the roster first" in draft.body
    assert len(texts) > 2
    assert texts[0] in texts[-1]
    (asked,) = server.journal
    assert asked["response_format"]["type"] == "json_schema"


def test_a_wrong_shape_is_asked_about_once_more(aimock: Start) -> None:
    server = aimock(
        {"match": {"turnIndex": 0}, "response": {"content": '{"letter": "Dear Priya"}'}},
        {"match": {"turnIndex": 1}, "response": {"content": json.dumps(LETTER)}},
    )
    draft, _, _ = performed(server)
    assert draft.provenance.attempts == 2
    assert len(server.journal) == 2


def test_a_shape_that_stays_wrong_is_one_sentence_after_two_requests(aimock: Start) -> None:
    server = aimock({"match": {}, "response": {"content": "I would rather talk about the weather."}})
    with pytest.raises(NotUnderstoodError):
        performed(server)
    assert len(server.journal) == 2


def test_too_many_requests_are_waited_for(aimock: Start) -> None:
    server = aimock(
        {
            "match": {"sequenceIndex": 0},
            "response": {"error": {"message": "Slow down", "type": "rate_limit_error"}, "status": 429},
        },
        GOOD,
    )
    draft, _, _ = performed(server)
    assert isinstance(draft, Draft)
    assert len(server.journal) == 2


def test_a_server_that_stays_busy_is_given_up(aimock: Start) -> None:
    server = aimock({"match": {}, "response": {"error": {"message": "Overloaded", "type": "server"}, "status": 503}})
    with pytest.raises(TooBusyError):
        performed(server)
    assert len(server.journal) == 3


def test_a_context_that_is_too_small_says_so(aimock: Start) -> None:
    told = {
        "message": "This model's maximum context length is 128 tokens.",
        "type": "invalid_request_error",
        "code": "context_length_exceeded",
    }
    server = aimock({"match": {}, "response": {"error": told, "status": 400}})
    with pytest.raises(TooLongError, match=r"context"):
        performed(server)


def test_an_answer_without_room_is_no_answer(aimock: Start) -> None:
    server = aimock(
        {"match": {}, "response": {"content": json.dumps(LETTER)[:60], "finishReason": "length"}},
    )
    with pytest.raises(CutShortError):
        performed(server)


@pytest.mark.parametrize("fault", [{"truncateAfterChunks": 2}, {"disconnectAfterMs": 150}], ids=["cut", "gone"])
def test_a_stream_that_breaks_is_told(aimock: Start, fault: dict[str, Any]) -> None:
    server = aimock({**GOOD, "streamingProfile": {"ttft": 20, "tps": 10}, **fault})
    with pytest.raises(EngineError) as caught:
        performed(server)
    assert str(caught.value).endswith(".")


def test_nothing_but_the_words_at_hand_leaves_and_hidden_names_do_not(aimock: Start) -> None:
    server = aimock(GOOD)
    performed(server, privacy=Privacy(people=(("Priya Nair", "Priya"), ("Ana Berg", "Ana"))))
    sent = json.dumps(server.journal)
    assert "Priya" not in sent
    assert "Ana Berg" not in sent
    assert "let the team draft the roster first" in sent


def test_cancelling_ends_at_once_and_the_server_answers_the_next(aimock: Start) -> None:
    server = aimock({**GOOD, "streamingProfile": {"ttft": 10, "tps": 2}})

    async def cancel() -> None:
        endpoint = Endpoint(base_url=server.base_url, model="scripted")
        caller = Caller(endpoint)
        shown = asyncio.Event()
        engine = ModelEngine(endpoint, caller.ask, on_text=lambda _: shown.set())
        task = asyncio.create_task(engine.perform(THANKS))
        await asyncio.wait_for(shown.wait(), 60)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await caller.connection.close()

    asyncio.run(cancel())
    assert len(server.journal) <= 1  # a request may be entered when it has been answered
    fresh = aimock(GOOD)
    assert isinstance(performed(fresh)[0], Draft)


def test_a_probe_says_what_such_a_server_can_do(aimock: Start) -> None:
    server = aimock({"match": {}, "response": {"content": "Good morning, friend."}})

    async def run() -> Abilities:
        caller = Caller(Endpoint(base_url=server.base_url, model="scripted"))
        try:
            return await probe(caller)
        finally:
            await caller.connection.close()

    found = asyncio.run(run())
    assert (found.by_schema, found.as_object, found.when_told) == ("ignored", "ignored", "ignored")
    assert found.streaming
    assert "not yet; its answers cannot be relied on" in "\n".join(found.in_words())

"""One question, one reply: every answer that is none becomes one of our errors, and the server is let go at once."""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest

from assistant.engines.model.engine import ModelEngine
from assistant.engines.model.errors import (
    CutShortError,
    EngineError,
    NotAllowedError,
    NotUnderstoodError,
    RefusedError,
    TooBusyError,
    TooLongError,
    UnknownModelError,
    UnreachableError,
)
from assistant.engines.model.finding import find_json
from tests.engines.model.asking import ELSEWHERE, HELLO, Asked
from tests.engines.model.on_the_wire import GOOD, WHOLE, page, piece, refusal, stream, with_choice
from tests.engines.model.scripts import GOALS

PORTAL = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>…</body></html>"
BAD_ANSWERS: dict[str, tuple[httpx2.Response, type[EngineError], str]] = {
    "a page with status 200": (page(200, PORTAL), NotUnderstoodError, "a web page: check the base URL"),
    "an empty object": (httpx2.Response(200, json={}), NotUnderstoodError, "no chat completion"),
    "no choices": (httpx2.Response(200, json={"choices": None}), NotUnderstoodError, "no chat completion"),
    "an empty list of choices": (httpx2.Response(200, json={"choices": []}), NotUnderstoodError, "no chat completion"),
    "a list": (httpx2.Response(200, json=[1, 2]), NotUnderstoodError, "no chat completion"),
    "an error with status 200": (
        httpx2.Response(200, json={"error": {"message": "model overloaded"}}),
        TooBusyError,
        "overloaded",
    ),
    "broken JSON": (
        httpx2.Response(200, headers={"content-type": "application/json"}, content=b'{"choices": ['),
        NotUnderstoodError,
        "no chat completion",
    ),
    "an empty body": (
        httpx2.Response(200, headers={"content-type": "application/json"}, content=b""),
        NotUnderstoodError,
        "before a word",
    ),
    "empty content": (
        httpx2.Response(200, json=with_choice(message={"content": ""}, finish_reason="stop")),
        NotUnderstoodError,
        "before a word",
    ),
    "null content": (
        httpx2.Response(200, json=with_choice(message={"content": None}, finish_reason="stop")),
        NotUnderstoodError,
        "before a word",
    ),
    "only thoughts": (
        httpx2.Response(200, json=with_choice(message={"reasoning_content": "hm"}, finish_reason="length")),
        CutShortError,
        "on thinking",
    ),
    "no room for a word": (
        httpx2.Response(200, json=with_choice(message={"content": ""}, finish_reason="length")),
        CutShortError,
        "did not fit",
    ),
    "a refusal": (
        httpx2.Response(200, json=with_choice(message={"content": None, "refusal": "I cannot"}, finish_reason="stop")),
        RefusedError,
        "I cannot",
    ),
    "a filter": (
        httpx2.Response(200, json=with_choice(message={"content": ""}, finish_reason="content_filter")),
        RefusedError,
        "filter",
    ),
    "a tool call": (
        httpx2.Response(200, json=with_choice(message={"content": None, "tool_calls": []}, finish_reason="tool_calls")),
        NotUnderstoodError,
        "tool",
    ),
    "wrong key": (refusal(401, {"error": {"message": "bad key"}}), NotAllowedError, "wants a key"),
    "not permitted": (refusal(403, {"error": "no"}), NotAllowedError, "key"),
    "payment": (refusal(402, {"error": {"message": "pay"}}), NotAllowedError, "no credit"),
    "no quota": (
        refusal(429, {"error": {"message": "You exceeded your current quota", "code": "insufficient_quota"}}),
        NotAllowedError,
        "no credit",
    ),
    "unknown model": (
        refusal(404, {"error": {"message": "The model `test` does not exist", "code": "model_not_found"}}),
        UnknownModelError,
        "no model “test”",
    ),
    "unknown model as a string": (refusal(404, {"error": "model 'test' not found"}), UnknownModelError, "no model"),
    "unknown model as a detail": (refusal(400, {"detail": "Unknown model: test"}), UnknownModelError, "no model"),
    "a wrong path": (refusal(404, {"detail": "Not Found"}), UnreachableError, "ends in /v1"),
    "a page with status 404": (page(404, PORTAL), UnreachableError, "a web page: Sign in"),
    "a method": (refusal(405, {"detail": "Method Not Allowed"}), UnreachableError, "/v1"),
    "moved": (
        httpx2.Response(308, headers={"location": "https://other.example/v1"}),
        UnreachableError,
        "another address",
    ),
    "too long (OpenAI)": (
        refusal(
            400, {"error": {"message": "maximum context length is 4096 tokens", "code": "context_length_exceeded"}}
        ),
        TooLongError,
        "reads at once",
    ),
    "too long (llama.cpp)": (
        refusal(
            400, {"error": {"code": 400, "message": "too big", "type": "exceed_context_size_error", "n_ctx": 4096}}
        ),
        TooLongError,
        "reads at once",
    ),
    "too large": (page(413, "<html><title>413</title></html>"), TooLongError, "send less"),
    "a filter before the model": (
        refusal(400, {"error": {"message": "The response was filtered", "code": "content_filter"}}),
        RefusedError,
        "change the words",
    ),
    "not made": (refusal(501, {"error": {"message": "not implemented"}}), UnreachableError, "/v1"),
    "timed out": (refusal(408, {"error": {"message": "timeout"}}), TooBusyError, "try again"),
    "too many requests": (refusal(429, {"error": {"message": "Rate limit reached"}}), TooBusyError, "no more requests"),
    "overloaded": (refusal(529, {"error": {"message": "Overloaded"}}), TooBusyError, "status 529"),
    "a gateway's page": (page(502, "<html><title>Bad Gateway</title></html>"), TooBusyError, "Bad Gateway"),
    "a list of faults": (
        refusal(422, {"detail": [{"loc": ["body", "messages"], "msg": "Field required"}]}),
        NotUnderstoodError,
        "body.messages: Field required",
    ),
}
BAD_STREAMS: dict[str, tuple[httpx2.Response, type[EngineError], str]] = {
    "no event": (stream(done=False), NotUnderstoodError, "before a word"),
    "only [DONE]": (stream(), NotUnderstoodError, "before a word"),
    "a role and no more": (
        stream({"choices": [{"delta": {"role": "assistant"}}]}),
        NotUnderstoodError,
        "before a word",
    ),
    "no finish reason": (stream(piece("Half an ans"), done=False), CutShortError, "half-way"),
    "an error in the middle": (stream(piece("Half"), {"error": {"message": "out of memory"}}), CutShortError, "memory"),
    "an error first": (stream({"error": {"message": "context length exceeded"}}), TooLongError, "at once"),
    "an error by name": (
        httpx2.Response(
            200, headers={"content-type": "text/event-stream"}, content=b'event: error\ndata: {"message": "boom"}\n\n'
        ),
        NotUnderstoodError,
        "boom",
    ),
    "a broken line": (stream(piece("Half"), '{"choices": ['), CutShortError, "half-way"),
    "a broken first line": (stream('{"choices": ['), NotUnderstoodError, "no chat completion"),
    "broken characters": (
        httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=b"data: \xff\xfe\n\n"),
        NotUnderstoodError,
        "no chat completion",
    ),
    "numbers": (stream("1", "2"), NotUnderstoodError, "no chat completion"),
    "a page named a stream": (
        httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=PORTAL.encode()),
        NotUnderstoodError,
        "before a word",
    ),
}


@pytest.mark.parametrize("streamed", [False, True], ids=["whole", "streamed"])
@pytest.mark.parametrize("name", BAD_ANSWERS)
def test_a_bad_answer_is_an_error_that_says_what_to_do(name: str, streamed: bool) -> None:
    answer, kind, words = BAD_ANSWERS[name]
    asked = Asked(
        answers=lambda _request: httpx2.Response(answer.status_code, headers=answer.headers, content=answer.content)
    )
    with pytest.raises(kind) as caught:
        asked.ask(HELLO if streamed else WHOLE)
    sentence = str(caught.value)
    assert words in sentence
    assert ": " in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


@pytest.mark.parametrize("name", BAD_STREAMS)
def test_a_bad_stream_is_an_error_that_says_what_to_do(name: str) -> None:
    answer, kind, words = BAD_STREAMS[name]
    with pytest.raises(kind, match=words):
        Asked(answers=lambda _request: answer).ask()


SAID = {"colour": "teal", "lines": [1, 2]}
ODD_ANSWERS = {
    "prose around it": f"Gladly! {json.dumps(SAID)} I hope that helps.",
    "a code fence": f"```json\n{json.dumps(SAID, indent=2)}\n```",
    "thoughts first": f"<think>teal or {{ochre}}?</think>\n{json.dumps(SAID)}",
}


@pytest.mark.parametrize("object_", [None, "chat.completion", "chat.completion.chunk"])
@pytest.mark.parametrize("name", ODD_ANSWERS)
def test_what_the_packages_own_parser_dies_of_is_read(name: str, object_: str | None) -> None:
    text = ODD_ANSWERS[name]
    events = [piece(text[:9]), piece(text[9:]), piece(None, "stop")]
    if object_:
        events = [event | {"object": object_} for event in events]
    reply = Asked(answers=lambda _request: stream(*events)).ask()
    assert reply.text == text
    assert find_json(reply.text, SAID) == SAID


@pytest.mark.parametrize("field", ["reasoning", "reasoning_content"])
def test_thoughts_beside_the_text_are_no_part_of_it(field: str) -> None:
    thought = {"choices": [{"index": 0, "delta": {field: "hm"}, "finish_reason": None}]}
    assert Asked(answers=lambda _request: stream(thought, piece("Hello", "stop"))).ask().text == "Hello"


def test_the_wrong_shape_from_the_wire_is_asked_about_once_and_is_then_an_error() -> None:
    asked: list[dict[str, Any]] = []

    def answers(request: httpx2.Request) -> httpx2.Response:
        asked.append(json.loads(request.content))
        return stream(piece('{"options": "none"}', "stop"))

    caller = Asked(answers=answers)
    with pytest.raises(NotUnderstoodError, match="form asked for"):
        caller.run(ModelEngine(ELSEWHERE, caller.caller.ask).perform(GOALS))
    assert len(asked) == 2
    assert "That answer cannot be used" in asked[1]["messages"][-1]["content"]


@pytest.mark.parametrize(
    ("body", "limit"),
    [
        ({"error": {"message": "maximum context length is 8,192 tokens, you asked for 9,000"}}, 8192),
        ({"error": {"message": "the request exceeds the available context size", "n_ctx": 4096}}, 4096),
        ({"error": {"message": "prompt is too long"}}, None),
    ],
)
def test_a_context_that_the_server_names_is_known(body: object, limit: int | None) -> None:
    with pytest.raises(TooLongError) as caught:
        Asked(answers=lambda _request: refusal(400, body)).ask()
    assert caught.value.limit == limit


def test_a_reply_says_what_it_took() -> None:
    reply = Asked(answers=lambda _request: httpx2.Response(200, json=GOOD)).ask(WHOLE)
    assert (reply.text, reply.finish, reply.model, reply.attempts) == ("Hello there", "stop", "test", 1)
    assert (reply.usage.prompt, reply.usage.answer, reply.streamed) == (7, 2, False)


def test_a_whole_answer_where_a_stream_was_asked_for_is_taken() -> None:
    reply = Asked(answers=lambda _request: httpx2.Response(200, json=GOOD)).ask()
    assert (reply.text, reply.streamed) == ("Hello there", False)


def test_json_under_a_wrong_content_type_is_read() -> None:
    text = json.dumps(GOOD)
    assert Asked(answers=lambda _request: httpx2.Response(200, text=text)).ask(WHOLE).text == "Hello there"


def test_an_answer_without_room_is_a_reply_that_says_so() -> None:
    reply = Asked(answers=lambda _request: stream(piece("Half"), piece("", "length"))).ask()
    assert (reply.text, reply.finish) == ("Half", "length")


def test_a_stream_that_counts_and_gives_no_reason_had_ended() -> None:
    counted = {"choices": [], "usage": {"prompt_tokens": 5, "completion_tokens": 1}}
    assert Asked(answers=lambda _request: stream(piece("Whole"), counted)).ask().text == "Whole"


def test_the_text_so_far_is_shown_from_the_first_word_to_the_last() -> None:
    asked = Asked(answers=lambda _request: stream(piece("One"), piece(" two"), piece(" three", "stop")))
    assert asked.ask().text == "One two three"
    assert asked.texts[0] == "One"
    assert asked.texts[-1] == "One two three"


def test_a_model_must_be_chosen() -> None:
    with pytest.raises(UnknownModelError, match="add --model"):
        Asked(
            ELSEWHERE.model_copy(update={"model": ""}), answers=lambda _request: httpx2.Response(200, json=GOOD)
        ).ask()

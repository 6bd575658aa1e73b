"""One question, one reply: every answer that is none becomes one of our errors, and the server is let go at once."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
from datetime import UTC, datetime
from typing import Any

import httpx2
import pytest
from pydantic import SecretStr

from assistant.engines.model.calling import Caller, Limits
from assistant.engines.model.engine import ModelEngine
from assistant.engines.model.errors import (
    CutShortError,
    EngineError,
    FormRejectedError,
    LostError,
    NotAllowedError,
    NotUnderstoodError,
    RefusedError,
    TooBusyError,
    TooLongError,
    UnknownModelError,
    UnreachableError,
    wait_asked,
)
from assistant.engines.model.finding import find_json
from assistant.engines.model.request import Quirks
from tests.engines.model.asking import ELSEWHERE, FORM, HELLO, SHORT, Asked, at
from tests.engines.model.scripts import GOALS
from tests.servers.speaking import Drop, Fail, Hang, Raw, Say, Speaking

IN_FORM = HELLO.model_copy(update={"form": FORM})
WHOLE = HELLO.model_copy(update={"stream": False})
GOOD: dict[str, Any] = {
    "model": "test",
    "choices": [{"index": 0, "message": {"content": "Hello there"}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 7, "completion_tokens": 2},
}


def sse(*events: object, done: bool = True) -> bytes:
    lines = [event if isinstance(event, str) else json.dumps(event) for event in events]
    return "".join(f"data: {line}\n\n" for line in [*lines, *(["[DONE]"] if done else [])]).encode()


def piece(text: str | None, finish: str | None = None) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": finish}]}


def stream(*events: object, done: bool = True) -> httpx2.Response:
    return httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=sse(*events, done=done))


def page(status: int, text: str) -> httpx2.Response:
    return httpx2.Response(status, headers={"content-type": "text/html; charset=utf-8"}, content=text.encode())


def refusal(status: int, body: object, **headers: str) -> httpx2.Response:
    return httpx2.Response(status, json=body, headers=headers)


def with_choice(**choice: Any) -> dict[str, Any]:
    return {"choices": [{"index": 0, **choice}]}


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


# Retries


def test_a_busy_server_is_asked_again_after_the_time_it_names() -> None:
    with Speaking(Fail(429, {"error": "slow down"}, {"Retry-After": "7"}), Fail(503), Say("Hello")) as server:
        asked = Asked(at(server.base_url))
        reply = asked.ask()
    assert (reply.text, reply.attempts) == ("Hello", 3)
    assert asked.pauses == [7, 1.0]
    assert [(retry.attempt, retry.seconds) for retry in asked.retries] == [(2, 7), (3, 1.0)]
    assert "takes no more requests" in asked.retries[0].because


def test_retries_come_to_an_end() -> None:
    with (
        Speaking(*[Fail(500, {"error": {"message": "boom"}})] * 5) as server,
        pytest.raises(TooBusyError, match="boom"),
    ):
        Asked(at(server.base_url)).ask()
    assert len(server.chats) == SHORT.attempts


def test_a_long_wait_is_told_and_not_waited_for() -> None:
    asked = Asked(answers=lambda _request: refusal(429, {}, **{"retry-after": "3600"}))
    with pytest.raises(TooBusyError, match="again in 3600 seconds"):
        asked.ask()
    assert asked.pauses == []


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 413])
def test_what_another_try_does_not_mend_is_not_tried_again(status: int) -> None:
    with Speaking(Fail(status, {"error": {"message": "no"}})) as server, pytest.raises(EngineError):
        Asked(at(server.base_url)).ask()
    assert len(server.chats) == 1


def test_a_connection_that_broke_before_a_word_is_tried_once_more() -> None:
    with Speaking(Drop(), Say("Hello")) as server:
        assert Asked(at(server.base_url)).ask().attempts == 2


def test_nobody_listening_is_said_with_the_address() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port = bound.getsockname()[1]
        with pytest.raises(LostError, match=rf"Nothing answers at http://127.0.0.1:{port}: check that the server runs"):
            Asked(at(f"http://127.0.0.1:{port}/v1")).ask()


def test_an_unknown_host_is_said() -> None:
    def nowhere(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("no", request=request) from socket.gaierror(-2, "Name or service not known")

    with pytest.raises(UnreachableError, match=r"There is no host models\.example"):
        Asked(answers=nowhere).ask()


def test_an_untrusted_certificate_is_said_and_not_tried_again() -> None:
    tries: list[str] = []

    def untrusted(request: httpx2.Request) -> httpx2.Response:
        tries.append("try")
        raise httpx2.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed", request=request)

    with pytest.raises(UnreachableError, match="not trusted here"):
        Asked(answers=untrusted).ask()
    assert tries == ["try"]


# Cuts, hangs, cancelling


def test_a_cut_stream_keeps_what_had_come_and_is_not_tried_again() -> None:
    with Speaking(Say("one two three four", cut_after=2), Say("never")) as server:
        asked = Asked(at(server.base_url))
        with pytest.raises(CutShortError, match="half-way") as caught:
            asked.ask()
    assert caught.value.text == "one two "
    assert len(server.chats) == 1


def test_a_server_killed_in_the_middle_is_a_cut() -> None:
    with Speaking(Say("one two three", hang_after=1)) as server:
        asked = Asked(at(server.base_url))

        async def kill() -> None:
            task = asyncio.create_task(asked.caller.ask(HELLO, on_text=asked.texts.append))
            while not asked.texts:
                await asyncio.sleep(0)
            await asyncio.to_thread(server.close)
            await task

        with pytest.raises(CutShortError):
            asked.run(kill())


def test_a_server_that_says_nothing_is_given_up() -> None:
    with Speaking(Hang()) as server:
        with pytest.raises(UnreachableError, match=r"said nothing for 0\.05 seconds"):
            Asked(at(server.base_url), limits=Limits(silence=0.05)).ask()
        assert server.chats[0].left.wait(5)


def test_a_silence_in_the_middle_is_a_cut() -> None:
    with Speaking(Say("one two three", hang_after=1)) as server:
        with pytest.raises(CutShortError) as caught:
            Asked(at(server.base_url), limits=Limits(silence=2)).ask()  # a busy machine takes its time for a word
        assert caught.value.text == "one "
        assert server.chats[0].left.wait(5)


def test_the_whole_time_is_limited_though_every_word_comes_in_time() -> None:
    with Speaking(Say("word " * 5000, between=0.02)) as server:
        with pytest.raises(CutShortError, match=r"longer than 9 seconds") as caught:
            Asked(at(server.base_url), limits=Limits(total=9)).ask()  # a busy machine needs its time for the first word
        assert caught.value.text.startswith("word ")
        assert server.chats[0].left.wait(5)


@pytest.mark.parametrize("move", [Hang(), Say("one two three", hang_after=1)], ids=["before a word", "in mid-stream"])
def test_cancelling_stops_at_once_and_frees_the_server(move: Hang | Say) -> None:
    with Speaking(move, Say("Hello")) as server:
        asked = Asked(at(server.base_url))

        async def cancel() -> str:
            task = asyncio.create_task(asked.caller.ask(HELLO, on_text=asked.texts.append))
            while not server.chats or (isinstance(move, Say) and not asked.texts):
                await asyncio.sleep(0.001)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.to_thread(server.chats[0].left.wait, 5)
            return (await asked.caller.ask(HELLO)).text

        assert asked.run(cancel()) == "Hello"


def test_an_error_of_whoever_shows_the_text_is_theirs_and_frees_the_server() -> None:
    class ScreenGoneError(Exception):
        pass

    def gone(_text: str) -> None:
        raise ScreenGoneError

    with Speaking(Say("one two three", hang_after=1)) as server:
        asked = Asked(at(server.base_url))

        async def ask() -> bool:
            with pytest.raises(ScreenGoneError):
                await asked.caller.ask(HELLO, on_text=gone)
            return await asyncio.to_thread(server.chats[0].left.wait, 5)

        assert asked.run(ask())


def test_one_caller_serves_many_at_once_and_one_loop_after_another() -> None:
    with Speaking(script=lambda body: Say(body["messages"][-1]["content"], before=0.1)) as server:
        caller = Caller(at(server.base_url))

        async def several() -> list[str]:
            asks = [
                caller.ask(
                    HELLO.model_copy(update={"messages": (HELLO.messages[0].model_copy(update={"content": str(n)}),)})
                )
                for n in range(8)
            ]
            return [reply.text for reply in await asyncio.gather(*asks)]

        assert asyncio.run(several()) == [str(n) for n in range(8)]
        assert asyncio.run(several()) == [str(n) for n in range(8)]
        assert server.most_at_once == 8


# What is sent, and what may not be


def test_what_a_person_is_shown_is_what_is_sent() -> None:
    with Speaking(Say("Hello")) as server:
        asked = Asked(at(server.base_url))
        shown = asked.caller.body(IN_FORM)
        asked.ask(IN_FORM)
        assert server.chats[0].body == shown


def test_nothing_of_openais_goes_to_another_host(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_WEBHOOK_SECRET"):
        monkeypatch.setenv(name, f"secret-{name}")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Team: secret-team\nAuthorization: Bearer secret-bearer")
    with Speaking(Say("Hello")) as server:
        asked = Asked(at(server.base_url))
        asked.run(asked.caller.connection.models())
        asked.ask()
    for entry in server.journal:
        assert "secret" not in json.dumps(entry.headers)
        assert set(entry.headers) <= {
            "host", "accept", "accept-encoding", "connection", "content-type", "content-length", "user-agent",
        }  # fmt: skip


def test_the_endpoints_own_key_goes_with_it() -> None:
    with Speaking(Say("Hello")) as server:
        Asked(at(server.base_url, key=SecretStr("own-key"))).ask()
    assert server.chats[0].headers["authorization"] == "Bearer own-key"


def test_a_redirect_does_not_carry_the_notes_to_another_server() -> None:
    with Speaking(Say("caught")) as other, Speaking() as server:
        server.then(Fail(307, "", {"Location": f"{other.base_url}/chat/completions"}))
        with pytest.raises(UnreachableError, match="another address"):
            Asked(at(server.base_url)).ask()
        assert other.journal == []


def test_a_proxy_for_the_network_is_none_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    with Speaking() as proxy, Speaking(Say("Hello")) as server:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
        assert Asked(at(server.base_url)).ask().text == "Hello"
        assert proxy.journal == []


def test_a_key_is_in_no_error_and_no_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    endpoint = at("https://models.example/v1", key=SecretStr("verysecret123"), key_variable="MY_KEY")
    body = {"error": {"message": "Incorrect API key provided: verysecret123 (sk-abc***wxyz)"}}
    with pytest.raises(NotAllowedError) as caught:
        Asked(endpoint, answers=lambda _request: refusal(401, body)).ask()
    assert "MY_KEY" in str(caught.value)
    assert "verysecret123" not in str(caught.value) + caplog.text + repr(endpoint)
    assert "wxyz" not in str(caught.value)


def test_a_servers_words_cannot_steer_a_terminal() -> None:
    body = {"error": {"message": "no\x1b]0;title\x07\x1b[31m red\u202e\n" + "x" * 5000}}
    with pytest.raises(NotUnderstoodError) as caught:
        Asked(answers=lambda _request: refusal(400, body)).ask()
    sentence = str(caught.value)
    assert sentence.isprintable()
    assert len(sentence) < 400


def test_a_damaged_character_does_not_keep_the_rest_from_being_sent() -> None:
    with Speaking(Say("Hello")) as server:
        damaged = HELLO.messages[1].model_copy(update={"content": "Jo\udce9 wrote"})
        Asked(at(server.base_url)).ask(HELLO.model_copy(update={"messages": (damaged,)}))
    assert server.chats[0].body["messages"] == [{"role": "user", "content": "Jo? wrote"}]


NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "2.5"}, 2.5),
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after": "Sun, 22 Nov 2026 12:00:30 GMT"}, 30),
        ({"retry-after": "Sun, 22 Nov 2026 11:00:00 GMT"}, 0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
    ],
)
def test_the_time_to_wait_is_read_as_servers_write_it(headers: dict[str, str], seconds: float | None) -> None:
    assert wait_asked(headers, NOW) == seconds


# Quirks


def test_the_other_name_of_the_limit_is_learned() -> None:
    with Speaking(
        Fail(400, {"error": {"message": "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."}}),
        Say("Hello"),
        Say("Hello"),
    ) as server:
        asked = Asked(at(server.base_url))
        assert asked.ask().attempts == 2
        asked.ask()
    assert [("max_tokens" in e.body, "max_completion_tokens" in e.body) for e in server.chats] == [
        (True, False),
        (False, True),
        (False, True),
    ]
    assert asked.pauses == []


def test_a_limit_that_is_too_high_is_lowered() -> None:
    said = "max_tokens is too large: 50. This model supports at most 16 completion tokens"
    with Speaking(Fail(400, {"error": {"message": said}}), Say("Hello")) as server:
        Asked(at(server.base_url)).ask()
    assert server.chats[1].body["max_tokens"] == 16


def test_a_context_that_is_full_teaches_nothing_about_parameters() -> None:
    said = "'max_tokens' is too large: 50. This model's maximum context length is 40 tokens"
    with Speaking(Fail(400, {"error": {"message": said}})) as server:
        asked = Asked(at(server.base_url))
        with pytest.raises(TooLongError):
            asked.ask(IN_FORM)
    assert len(server.chats) == 1
    assert asked.caller.quirks == Quirks()


def test_parameters_that_a_server_does_not_know_are_left_out() -> None:
    with Speaking(
        Fail(422, {"detail": [{"loc": ["body", "stream_options"], "msg": "Extra inputs are not permitted"}]}),
        Fail(500, {"error": {"message": "1 validation error: max_tokens unexpected"}}),
        Fail(400, {"error": "max_completion_tokens is not supported"}),
        Fail(400, {"error": "streaming is not supported"}),
        Say("Hello"),
    ) as server:
        asked = Asked(at(server.base_url))
        assert asked.ask().streamed is False
    assert set(server.chats[-1].body) == {"model", "messages"}
    assert asked.caller.quirks.left_out == ("stream_options", "max_tokens", "max_completion_tokens", "stream")


def test_a_model_without_a_system_role_gets_the_rules_with_the_question() -> None:
    with Speaking(Fail(500, {"error": {"message": "System role not supported"}}), Say("Hello")) as server:
        Asked(at(server.base_url)).ask()
    assert server.chats[1].body["messages"] == [{"role": "user", "content": "Be brief.\n\nHello"}]


def test_what_was_learned_is_used_from_the_start_next_time() -> None:
    with Speaking(Say("Hello")) as server:
        Asked(at(server.base_url), quirks=Quirks(left_out=("stream_options", "max_tokens"))).ask()
    assert server.chats[0].body.keys() == {"model", "messages", "stream", "max_completion_tokens"}


@pytest.mark.parametrize(
    "fail",
    [
        Fail(400, {"error": "'response_format.type' must be 'json_schema' or 'text'"}),
        Fail(
            500,
            {"error": {"message": "[{'type': 'literal_error', 'msg': \"Input should be 'text' or 'json_object'\"}]"}},
        ),
        Fail(400, {"error": {"message": "This response_format type is unavailable now"}}),
        Fail(422, {"detail": "bad request"}),
    ],
    ids=["LM Studio", "llama-cpp-python", "DeepSeek", "without a reason"],
)
def test_a_rejected_form_is_told_apart(fail: Fail) -> None:
    with Speaking(fail) as server, pytest.raises(FormRejectedError):
        Asked(at(server.base_url)).ask(IN_FORM)
    assert len(server.chats) == 1


def test_a_failure_that_speaks_of_streams_does_not_end_streaming() -> None:
    with Speaking(Fail(500, {"error": {"message": "upstream closed the stream early"}}), Say("Hello")) as server:
        asked = Asked(at(server.base_url))
        assert asked.ask().streamed
    assert asked.caller.quirks == Quirks()


def test_a_server_error_is_no_rejected_form() -> None:
    with Speaking(*[Fail(500, {"error": "boom"})] * 3) as server, pytest.raises(TooBusyError):
        Asked(at(server.base_url)).ask(IN_FORM)


def test_raw_garbage_on_the_wire_is_not_understood() -> None:
    with Speaking(Raw(b"\x00\x01\x02", "application/octet-stream")) as server, pytest.raises(NotUnderstoodError):
        Asked(at(server.base_url)).ask()

"""What a server does not take is learned from its refusal, and only what it refused."""

from __future__ import annotations

import pytest

from assistant.engines.model.errors import (
    FormRejectedError,
    NotUnderstoodError,
    TooBusyError,
    TooLongError,
)
from assistant.engines.model.request import Quirks
from tests.engines.model.asking import Asked, at
from tests.engines.model.on_the_wire import IN_FORM
from tests.servers.speaking import Fail, Raw, Say, Speaking


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

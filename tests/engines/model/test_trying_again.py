"""What is tried again, how often and after what wait, and what is not."""

from __future__ import annotations

import socket
from datetime import UTC, datetime

import httpx2
import pytest

from assistant.engines.model.errors import (
    EngineError,
    LostError,
    TooBusyError,
    UnreachableError,
    wait_asked,
)
from tests.engines.model.asking import SHORT, Asked, at
from tests.engines.model.on_the_wire import refusal
from tests.servers.speaking import Drop, Fail, Say, Speaking


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

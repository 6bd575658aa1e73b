"""What goes to the endpoint is what was shown, and nothing of it goes anywhere else."""

from __future__ import annotations

import json
import logging

import pytest
from pydantic import SecretStr

from assistant.engines.model.errors import (
    NotAllowedError,
    NotUnderstoodError,
    UnreachableError,
)
from tests.engines.model.asking import HELLO, Asked, at
from tests.engines.model.on_the_wire import IN_FORM, refusal
from tests.servers.speaking import Fail, Say, Speaking


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

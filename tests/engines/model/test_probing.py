"""What an endpoint can do is found out, said in words, and remembered."""

from __future__ import annotations

import json
from typing import Any

import pytest

from assistant.engines.model.errors import NotAllowedError, TooBusyError, UnknownModelError
from assistant.engines.model.probing import Abilities, context_of, probe
from tests.engines.model.asking import Asked, at
from tests.servers.speaking import Fail, Move, Say, Speaking

MARKED = '{"colour": "teal", "lines": [1]}'


def form_of(body: dict[str, Any]) -> str:
    return str((body.get("response_format") or {}).get("type", "text"))


def wants_json(body: dict[str, Any]) -> bool:
    return "JSON schema" in json.dumps(body["messages"])


def enforcing(body: dict[str, Any]) -> Move:
    return Say(MARKED if form_of(body) != "text" or wants_json(body) else "Hello to you")


def ignoring(body: dict[str, Any]) -> Move:
    return Say(f"Sure:\n```json\n{MARKED}\n```" if wants_json(body) else "Hello to you", usage=None)


def rejecting(body: dict[str, Any]) -> Move:
    if form_of(body) != "text":
        return Fail(400, {"error": "response_format is unavailable"})
    return enforcing(body)


def hopeless(_body: dict[str, Any]) -> Move:
    return Say("Hello to you")


def object_only(body: dict[str, Any]) -> Move:
    return (
        Fail(500, {"error": "Input should be 'text' or 'json_object'"})
        if form_of(body) == "json_schema"
        else enforcing(body)
    )


SERVERS = {
    "enforcing": (enforcing, ("yes", "yes", "yes"), "schema"),
    "ignoring": (ignoring, ("ignored", "yes", "yes"), "object"),
    "rejecting": (rejecting, ("rejected", "rejected", "yes"), "plain"),
    "object only": (object_only, ("rejected", "yes", "yes"), "object"),
    "hopeless": (hopeless, ("ignored", "ignored", "ignored"), "plain"),
}


def probed(server: Speaking) -> tuple[Abilities, Asked]:
    asked = Asked(at(server.base_url))
    return asked.run(probe(asked.caller)), asked


@pytest.mark.parametrize("name", SERVERS)
def test_the_ladder_begins_where_the_server_can_stand(name: str) -> None:
    script, shapes, rung = SERVERS[name]
    with Speaking(script=script) as server:
        abilities, asked = probed(server)
    assert (abilities.by_schema, abilities.as_object, abilities.when_told) == shapes
    assert abilities.quirks.rung == rung == asked.caller.quirks.rung
    assert Abilities.model_validate_json(abilities.model_dump_json()) == abilities


def test_everything_found_is_said_in_words() -> None:
    models = {"data": [{"id": "test", "meta": {"n_ctx": 4096, "n_ctx_train": 131072}}, {"id": "other"}]}
    with Speaking(script=enforcing, models=models) as server:
        abilities, _ = probed(server)
    assert abilities.models == ("test", "other")
    assert abilities.in_words() == (
        "model: test",
        "models listed: 2",
        "answers held to a schema: yes",
        "answers held to JSON: yes",
        "JSON when told in words: yes",
        "used here: a schema",
        "streaming: yes",
        "tokens used: told",
        "context: 4,096 tokens",
    )


def test_what_a_server_does_not_have_is_said_too() -> None:
    with Speaking(script=hopeless, models=Fail(500, "boom")) as server:
        abilities, _ = probed(server)
    words = abilities.in_words()
    assert "models listed: none" in words
    assert "used here: not yet; its answers cannot be relied on" in words
    assert "context: not told" in words


def test_a_server_that_neither_streams_nor_counts_is_known() -> None:
    def whole(body: dict[str, Any]) -> Move:
        return Fail(400, {"error": "stream is not supported"}) if body.get("stream") else Say("Hello", usage=None)

    with Speaking(script=whole) as server:
        abilities, _ = probed(server)
    assert (abilities.streaming, abilities.usage) == (False, False)
    assert abilities.quirks.left_out == ("stream",)


def test_another_model_that_answers_is_named() -> None:
    with Speaking(script=lambda _body: Say("Hello", model="smaller")) as server:
        abilities, _ = probed(server)
    assert abilities.in_words()[0] == "model: test; it answers as smaller"


def test_nothing_of_the_notes_is_in_a_probe() -> None:
    with Speaking(script=enforcing) as server:
        probed(server)
    assert all(len(json.dumps(entry.body)) < 2000 for entry in server.chats)
    assert len(server.chats) == 4


@pytest.mark.parametrize(
    ("fail", "kind"),
    [
        (Fail(401, {"error": "no"}), NotAllowedError),
        (Fail(404, {"error": "model 'test' not found"}), UnknownModelError),
    ],
)
def test_an_endpoint_that_gives_no_answer_is_an_error_and_nothing_is_learned(fail: Fail, kind: type[Exception]) -> None:
    with Speaking(script=lambda _body: fail) as server, pytest.raises(kind):
        probed(server)


def test_a_server_that_dies_while_probed_is_not_remembered_as_poor() -> None:
    answered: list[str] = []

    def dying(_body: dict[str, Any]) -> Move:
        answered.append("once")
        return Say("Hello") if len(answered) == 1 else Fail(503, "gone")

    with Speaking(script=dying) as server, pytest.raises(TooBusyError, match="503"):
        probed(server)


@pytest.mark.parametrize(
    ("entry", "context"),
    [
        ({"id": "test", "max_model_len": 8192}, 8192),
        ({"id": "test", "context_length": 32768}, 32768),
        ({"id": "test", "context_window": 1000, "meta": {"n_ctx": 500}}, 500),
        ({"id": "test", "max_context_length": 8192, "loaded_context_length": 4096}, 4096),
        ({"id": "test", "meta": None}, None),
        ({"id": "test", "context_length": "many"}, None),
        ({"id": "only one", "max_model_len": 77}, 77),
    ],
)
def test_the_context_is_read_as_each_server_tells_it(entry: dict[str, Any], context: int | None) -> None:
    assert context_of([entry], "test") == context


def test_the_context_of_another_model_is_not_taken() -> None:
    assert context_of([{"id": "a", "max_model_len": 1}, {"id": "b", "max_model_len": 2}], "test") is None

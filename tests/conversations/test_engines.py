"""Which engine is on and why; what setting one up keeps, and what it never keeps."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.conversations.engines import (
    Standing,
    find_out,
    in_words,
    models_of,
    standing,
    turn_off,
    turn_on,
    use,
)
from assistant.engines.model.errors import EngineError
from assistant.model.errors import MenteeError
from assistant.model.sending import EngineChoice
from assistant.workspace import Workspace, open_workspace
from tests.dialogues.desks import NOW
from tests.servers.obliging import obliging
from tests.servers.speaking import Fail, Speaking

KEY = "sk-proj-T3BlbkFJnobodys"
OPENAI = {"OPENAI_API_KEY": KEY, "OPENAI_MODEL": "gpt-5-mini"}
NEARBY = "http://localhost:8080/v1"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path) as workspace:
        yield workspace


def test_without_an_endpoint_the_built_in_engine_is_on_and_nothing_is_sent() -> None:
    here = standing(None, {})
    assert (here.engine, here.endpoint) == ("builtin", None)
    assert "no endpoint is set; nothing is sent" in here.why


def test_wanting_the_model_engine_without_an_endpoint_says_what_to_do() -> None:
    with pytest.raises(MenteeError, match=r"mentee engine use URL --model NAME.*OPENAI_API_KEY"):
        standing(None, {}, "model")


def test_the_environment_turns_it_on_as_elsewhere() -> None:
    here = standing(None, OPENAI)
    assert here.engine == "model"
    assert here.endpoint is not None
    assert (here.endpoint.base_url, here.endpoint.model) == ("https://api.openai.com/v1", "gpt-5-mini")
    assert "OPENAI_API_KEY is set" in here.why
    assert here.masked
    assert not here.allowed


def test_a_base_url_of_the_environment_is_named_as_the_reason() -> None:
    here = standing(None, {"OPENAI_BASE_URL": NEARBY, "OPENAI_MODEL": "qwen"})
    assert "OPENAI_BASE_URL is set" in here.why
    assert "this machine, loopback" in here.why
    assert not here.masked


def test_what_a_person_chose_comes_before_the_environment(place: Workspace) -> None:
    here = use(place, OPENAI, NEARBY, model="qwen")
    assert here.endpoint is not None
    assert (here.endpoint.base_url, here.endpoint.model, here.endpoint.key) == (NEARBY, "qwen", None)
    assert "as you set it up" in here.why
    assert "not sent to http://localhost:8080" in "\n".join(in_words(here))


def test_turned_off_is_off_whatever_the_environment_says_and_on_again_as_it_was(place: Workspace) -> None:
    use(place, {}, NEARBY, model="qwen")
    turn_off(place)
    assert standing(place, OPENAI).engine == "builtin"
    wanted = standing(place, OPENAI, "model")
    assert wanted.engine == "model"
    assert wanted.endpoint == turn_on(place, OPENAI).endpoint
    turn_off(place)
    assert standing(place, {}, "builtin").engine == "builtin"


def test_turning_on_what_was_never_set_says_what_to_do(place: Workspace) -> None:
    with pytest.raises(MenteeError, match="mentee engine use"):
        turn_on(place, {})
    assert place.engine_choice() is None


@pytest.mark.parametrize(
    ("url", "mask", "masked"),
    [
        (NEARBY, None, False),
        (NEARBY, True, True),
        ("https://models.example/v1", None, True),
        ("https://models.example/v1", False, False),
        ("http://192.168.1.5:8080/v1", None, True),
    ],
)
def test_names_are_masked_for_other_machines_unless_said_otherwise(
    place: Workspace, url: str, mask: bool | None, masked: bool
) -> None:
    assert use(place, {}, url, model="qwen", mask=mask).masked is masked


def test_no_key_is_ever_in_the_workspace(place: Workspace) -> None:
    environment = OPENAI | {"MY_KEY": "very-secret-words"}
    use(place, environment, "https://models.example/v1", model="m", key_variable="MY_KEY")
    shown = "\n".join(in_words(standing(place, environment)))
    place.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert "read from MY_KEY" in shown
    assert "very-secret" not in shown + repr(standing(place, environment))
    assert b"very-secret" not in place.path.read_bytes()
    assert KEY.encode() not in place.path.read_bytes()


def test_a_wrong_address_changes_nothing(place: Workspace) -> None:
    use(place, {}, NEARBY, model="qwen")
    with pytest.raises(MenteeError, match="no web address"):
        use(place, {}, "ftp://models.example", model="m")
    assert place.engine_choice() == EngineChoice(base_url=NEARBY, model="qwen")


def test_what_an_endpoint_can_do_is_found_out_remembered_and_in_the_journal(place: Workspace) -> None:
    with Speaking(script=obliging) as server:
        here = use(place, {}, server.base_url, model="test")
        assert here.endpoint is not None
        assert asyncio.run(models_of(here.endpoint)) == ("test",)
        asyncio.run(find_out(place, here.endpoint, NOW))
    known = standing(place, {})
    assert known.abilities is not None
    assert known.abilities.streaming
    assert any("streaming: yes" in line for line in in_words(known))
    assert [(entry.task, entry.outcome, entry.lines) for entry in place.sent()] == [("engine test", "answered", ())]


def test_an_endpoint_that_fails_its_test_is_told_and_nothing_is_remembered(place: Workspace) -> None:
    with Speaking(script=lambda _: Fail(401, {"error": {"message": "who are you"}})) as server:
        here = use(place, {}, server.base_url, model="test")
        assert here.endpoint is not None
        with pytest.raises(EngineError, match="wants a key"):
            asyncio.run(find_out(place, here.endpoint, NOW))
    assert standing(place, {}).abilities is None
    (entry,) = place.sent()
    assert entry.outcome == "failed"


def test_what_another_version_found_out_is_found_out_again(place: Workspace) -> None:
    here = use(place, {}, NEARBY, model="qwen")
    place.remember_endpoint(NEARBY, "qwen", '{"of": "another time"}', NOW)
    known: Standing = standing(place, {})
    assert known.abilities is None
    assert in_words(known) == in_words(here)

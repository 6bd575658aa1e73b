"""`mentee engine`, `--engine` and `--dry-run`, against a real server on loopback."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.workspace import open_workspace
from tests.commands.scripts import NOTES
from tests.servers.obliging import obliging
from tests.servers.speaking import Fail, Speaking
from tui.cli import run

READING = ["read", str(NOTES), "--today", "2026-11-16"]
SECRET = "not-for-anybodys-eyes-0123456789"


@pytest.fixture
def server() -> Iterator[Speaking]:
    with Speaking(script=obliging) as speaking:
        yield speaking


@pytest.fixture
def said(place: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run a command that must succeed; what it says on standard output."""

    def say(*arguments: str) -> str:
        code = run([*arguments])
        out, err = capsys.readouterr()
        assert code == 0, err
        return str(out)

    return say


def set_up(said: Callable[..., str], server: Speaking, *more: str) -> None:
    said("engine", "use", server.base_url, "--model", "test", *more)


def talked(monkeypatch: pytest.MonkeyPatch, *arguments: str, lines: str) -> int:
    """Hold a talk with these lines on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    return run(["talk", *arguments])


# ---------------------------------------------------------------------------------------------------------- setting up


def test_without_an_endpoint_one_sentence_says_which_engine_is_on(said: Callable[..., str], place: Path) -> None:
    assert said("engine").splitlines() == ["The built-in engine is on, for no endpoint is set; nothing is sent."]
    assert not place.exists()


def test_setting_up_takes_one_command_and_says_where_it_goes(said: Callable[..., str], server: Speaking) -> None:
    told = said("engine", "use", server.base_url)
    assert told.splitlines()[0] == (
        f"The model engine is on: test at http://127.0.0.1:{server.port} (this machine, loopback), as you set it up."
    )
    assert server.chats == []


def test_where_several_models_are_listed_one_is_to_be_chosen(refused: Callable[..., str], place: Path) -> None:
    with Speaking(script=obliging, models=("small", "large")) as server:
        assert "several models: add --model with one of small, large" in refused("engine", "use", server.base_url)
    assert not place.exists()


def test_a_server_without_a_list_wants_the_model_named(refused: Callable[..., str], place: Path) -> None:
    with Speaking(script=obliging, models=()) as server:
        assert "add --model" in refused("engine", "use", server.base_url)


def test_models_are_listed_a_line_each(said: Callable[..., str], server: Speaking) -> None:
    server.models = ("small", "test")
    set_up(said, server)
    assert said("engine", "models").splitlines() == ["small", "test"]
    assert json.loads(said("engine", "--json", "models")) == {"models": ["small", "test"]}


def test_a_test_says_in_words_what_the_endpoint_can_do_and_it_is_remembered(
    said: Callable[..., str], server: Speaking
) -> None:
    set_up(said, server)
    assert "streaming: yes" in said("engine", "test")
    assert "  streaming: yes" in said("engine").splitlines()
    assert json.loads(said("engine", "--json"))["abilities"]["streaming"] is True


@pytest.mark.parametrize("word", ["models", "test", "on", "allow", "ask"])
def test_what_needs_an_endpoint_says_how_to_name_one(refused: Callable[..., str], place: Path, word: str) -> None:
    assert "mentee engine use URL" in refused("engine", word)


def test_off_is_the_built_in_engine_and_on_is_the_endpoint_again(said: Callable[..., str], server: Speaking) -> None:
    set_up(said, server)
    assert said("engine", "off").startswith("The built-in engine is on")
    said(*READING)
    assert said("engine", "on").startswith("The model engine is on")
    assert server.journal == []


def test_the_key_of_an_endpoint_goes_there_and_nowhere_else(
    said: Callable[..., str], server: Speaking, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_KEY", SECRET)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-proj-T3BlbkFJsomebodys")
    set_up(said, server, "--key-env", "MY_KEY")
    said("engine", "allow")
    shown = said("engine") + said("engine", "--json") + said(*READING, "--dry-run", "--json")
    said(*READING, "--engine", "model")
    assert {entry.headers.get("authorization") for entry in server.chats} == {f"Bearer {SECRET}"}
    assert SECRET not in shown + said("engine", "sent")
    for file in place.iterdir():
        assert SECRET.encode() not in file.read_bytes()


# ------------------------------------------------------------------------------------------------------------- by flags


def test_the_model_engine_without_an_endpoint_says_what_to_do(refused: Callable[..., str], place: Path) -> None:
    for flag in (["--engine", "model"], ["--dry-run"]):
        assert "mentee engine use URL --model NAME" in refused(*READING, *flag)
    assert not place.exists()


def test_nothing_is_sent_where_nobody_said_yes(
    refused: Callable[..., str], said: Callable[..., str], server: Speaking
) -> None:
    set_up(said, server)
    assert "mentee engine allow" in refused(*READING, "--engine", "model")
    assert server.journal == []


def test_where_nobody_can_be_asked_the_built_in_engine_goes_on_and_says_so(
    said: Callable[..., str], server: Speaking, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = said(*READING)
    set_up(said, server)
    capsys.readouterr()
    assert run(READING) == 0
    out, err = capsys.readouterr()
    assert out == plain
    assert "not allowed yet" in err
    assert server.journal == []


def test_a_dry_run_shows_every_word_with_tokens_and_destination_and_sends_nothing(
    said: Callable[..., str], server: Speaking
) -> None:
    set_up(said, server)
    told = said(*READING, "--dry-run")
    assert f"http://127.0.0.1:{server.port} (this machine, loopback)" in told
    assert "tokens" in told
    assert "Jonas (senior staff nurse) handed in his notice on Friday" in told
    assert server.journal == []
    (request,) = json.loads(said(*READING, "--dry-run", "--json"))["requests"]
    assert request["url"] == f"{server.base_url}/chat/completions"
    assert 500 < request["tokens"] <= request["tokens_at_most"]
    assert request["bodies"][0]["messages"][0]["role"] == "system"


def test_what_a_dry_run_shows_is_what_is_sent(said: Callable[..., str], server: Speaking) -> None:
    set_up(said, server)
    said("engine", "allow")
    (request,) = json.loads(said(*READING, "--dry-run", "--json"))["requests"]
    said(*READING, "--engine", "model")
    (sent,) = [entry.body for entry in server.chats]

    def without_mark(body: dict[str, Any]) -> str:
        mark = body["messages"][1]["content"].split("<notes ", 1)[1].split(">", 1)[0]
        return json.dumps(body, sort_keys=True).replace(mark, "")

    assert without_mark(sent) == without_mark(request["bodies"][0])


def test_an_allowed_endpoint_is_asked_and_the_journal_tells(said: Callable[..., str], server: Speaking) -> None:
    set_up(said, server)
    said("engine", "allow")
    said(*READING)
    told = said("engine", "sent")
    assert len(server.chats) == 1
    assert "read-notes@" in told
    assert "ward-lead.md 1–" in told
    assert "Jonas" not in told
    (entry,) = json.loads(said("engine", "--json", "sent"))["sent"]
    assert (entry["outcome"], entry["tokens_read"]) == ("answered", 900)


def test_a_yes_can_be_taken_back(refused: Callable[..., str], said: Callable[..., str], server: Speaking) -> None:
    set_up(said, server)
    said("engine", "allow")
    said("engine", "ask")
    refused(*READING, "--engine", "model")
    assert server.journal == []


def test_a_server_that_fails_is_one_sentence_and_exit_code_2(
    refused: Callable[..., str], said: Callable[..., str], place: Path
) -> None:
    with Speaking(script=lambda _: Fail(404, {"error": {"message": "model 'test' not found"}})) as server:
        set_up(said, server)
        said("engine", "allow")
        assert "has no model “test”" in refused(*READING, "--engine", "model")


def test_the_built_in_engine_can_be_asked_for_by_name(said: Callable[..., str], server: Speaking) -> None:
    set_up(said, server)
    said("engine", "allow")
    said(*READING, "--engine", "builtin")
    assert server.journal == []


# --------------------------------------------------------------------------------------------------------- in the talk


def test_a_talk_asks_before_anything_is_sent_and_shows_it_all(
    said: Callable[..., str], server: Speaking, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up(said, server)
    code = talked(monkeypatch, "thanks", str(NOTES), "--engine", "model", lines="read\n4\n:leave\n")
    out = capsys.readouterr().out
    assert code == 0
    assert "This would be sent to a model:" in out
    assert "this machine, loopback" in out
    assert "Jonas (senior staff nurse) handed in his notice on Friday" in out
    assert server.journal == []


def test_leaving_at_the_question_sends_and_begins_nothing(
    said: Callable[..., str], server: Speaking, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(said, server)
    assert talked(monkeypatch, "thanks", str(NOTES), "--engine", "model", lines=":leave\n") == 0
    with open_workspace(place) as workspace:
        assert workspace.conversations() == ()
    assert server.journal == []


def test_a_failed_request_asks_again_or_takes_the_built_in_engine_for_this_turn(
    said: Callable[..., str], place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    moves: list[Any] = [Fail(403, {"error": {"message": "no"}}), Fail(403, {"error": {"message": "no"}})]
    with Speaking(script=lambda body: moves.pop() if moves else obliging(body)) as server:
        set_up(said, server)
        lines = "send\nagain\nbuiltin\n:enough\n:leave\n"
        assert talked(monkeypatch, "thanks", str(NOTES), "--engine", "model", lines=lines) == 0
        out = capsys.readouterr().out
    assert out.count("wants a key") == 2
    assert "1 again: try again" in out
    assert "2 builtin: the built-in engine for this turn" in out
    with open_workspace(place) as workspace:
        (kept,) = workspace.conversations()
        outcomes = [entry.outcome for entry in workspace.sent()]
        own = workspace.sent(conversation=kept.id)
    assert outcomes[-2:] == ["failed", "failed"]
    assert {entry.task.split("@")[0] for entry in own} <= {"write-message"}


def test_a_talk_to_its_end_by_a_model_keeps_what_it_made(
    said: Callable[..., str], server: Speaking, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(said, server)
    lines = "send\n\n:enough\n\n\n\n\n\n\n"
    assert talked(monkeypatch, "help-brief", str(NOTES), "--engine", "model", lines=lines) == 0
    assert {entry.body["model"] for entry in server.chats} == {"test"}
    with open_workspace(place) as workspace:
        assert {entry.outcome for entry in workspace.sent()} == {"answered"}

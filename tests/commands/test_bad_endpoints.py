"""Whatever is wrong with an endpoint: one sentence that says what to do, and a dialogue that stays where it was."""

from __future__ import annotations

import io
import json
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.conversations.guarded import GuardedEngine
from assistant.engines.model.calling import Limits
from assistant.workspace import open_workspace
from tests.commands.processes import one_sentence
from tests.commands.scripts import NOTES
from tests.servers.obliging import obliging
from tests.servers.speaking import Drop, Fail, Hang, Move, Raw, Say, Speaking
from tui.cli import run

READING = ["read", str(NOTES), "--today", "2026-11-16", "--engine", "model"]
SHORT = Limits(connect=5, silence=1, total=30, attempts=1)
PAGE = "<!DOCTYPE html><html><head><title>Sign in</title></head></html>"
GERMAN = (
    "Vielen Dank, dass du mir geraten hast, zuerst das Team den Plan entwerfen zu lassen. Das hilft mir wirklich sehr."
)


@dataclass(frozen=True)
class Bad:
    """An endpoint that answers every request with one move, and the words of the sentence that must come of it."""

    move: Move
    says: str
    do: str
    """What the person is told to do."""


def error(message: str, code: str = "", **more: object) -> dict[str, object]:
    return {"error": {"message": message, "code": code, **more}}


BAD = {
    "a wrong key": Bad(Fail(401, error("Incorrect API key provided")), "wants a key", "set"),
    "no permission": Bad(Fail(403, error("no")), "wants a key", "set"),
    "no quota": Bad(
        Fail(429, error("You exceeded your current quota", "insufficient_quota")), "no credit", "top it up"
    ),
    "payment wanted": Bad(Fail(402, error("pay")), "no credit", "top it up"),
    "a wrong model": Bad(Fail(404, error("The model does not exist", "model_not_found")), "no model “test”", "choose"),
    "a wrong path": Bad(Fail(404, {"detail": "Not Found"}), "knows no chat completions", "/v1"),
    "a proxy's page with status 200": Bad(Raw(PAGE.encode(), "text/html"), "a web page", "check the base URL"),
    "a gateway's page": Bad(Fail(502, PAGE, content_type="text/html"), "failed with status 502", "try again"),
    "too many requests": Bad(Fail(429, error("slow down")), "takes no more requests", "try again"),
    "an empty stream": Bad(Raw(b""), "ended its answer before a word", "try again"),
    "a stream of nothing": Bad(Raw(b"data: [DONE]\n\n"), "ended its answer before a word", "try again"),
    "a stream cut in the middle": Bad(Say('{"people": [{"name": "Jo', cut_after=2), "stopped half-way", "try again"),
    "an error in the middle": Bad(
        Raw(b'data: {"choices":[{"delta":{"content":"Half"}}]}\n\ndata: {"error":{"message":"out of memory"}}\n\n'),
        "stopped half-way",
        "try again",
    ),
    "JSON of the wrong shape": Bad(Say('{"people": "many", "goals": 7}'), "not answer in the form", "change the model"),
    "prose where JSON was asked for": Bad(Say("Here are your notes!"), "not answer in the form", "change the model"),
    "a refusal": Bad(Say("", refusal="I cannot help with that"), "declined this", "change the words"),
    "a filter": Bad(Say("", pieces=(" ",), finish="content_filter"), "filter", "change the words"),
    "a truncated answer": Bad(Say('{"people": [', finish="length"), "did not fit", "send less"),
    "only thoughts": Bad(Say("", finish="length", reasoning="hm"), "on thinking", "thinks less"),
    "a context too small": Bad(
        Fail(400, error("maximum context length is 300 tokens", "context_length_exceeded")),
        "reads at once",
        "send less",
    ),
    "a tool call": Bad(Say("", finish="tool_calls"), "call a tool", "try again"),
    "broken JSON on the wire": Bad(
        Raw(b'{"choices": [', "application/json"), "no chat completion", "check the base URL"
    ),
    "a silence": Bad(Hang(), "said nothing for 1 seconds", "try again"),
    "a silence in the middle": Bad(Say("one two three", hang_after=1), "stopped half-way", "try again"),
    "a closed door": Bad(Drop(), "Nothing answers", "check that the server runs"),
}


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for minutes in a test: the limits of every engine are short."""
    begin = GuardedEngine.__init__

    def short(self: GuardedEngine, *given: object, **named: object) -> None:
        begin(self, *given, **{**named, "limits": SHORT})  # type: ignore[arg-type]

    monkeypatch.setattr(GuardedEngine, "__init__", short)


@contextmanager
def answering(move: Move) -> Iterator[Speaking]:
    with Speaking(script=lambda _: move) as server:
        assert run(["engine", "use", server.base_url, "--model", "test"]) == 0
        assert run(["engine", "allow"]) == 0
        yield server


def held(monkeypatch: pytest.MonkeyPatch, *arguments: str, lines: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    return run(["talk", *arguments])


@pytest.mark.parametrize("name", BAD)
def test_a_command_ends_with_one_sentence_that_says_what_to_do(
    name: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = BAD[name]
    with answering(bad.move):
        capsys.readouterr()
        assert run(READING) == 2
        sentence = one_sentence(*capsys.readouterr())
    assert bad.says in sentence
    assert bad.do in sentence
    with open_workspace(place) as workspace:
        assert workspace.conversations() == ()
        assert {entry.outcome for entry in workspace.sent()} <= {"failed", "answered"}


@pytest.mark.parametrize("name", BAD)
def test_a_talk_stays_where_it_was_and_goes_on_with_the_built_in_engine(
    name: str, place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bad, capture = BAD[name], capsys
    plain = ["goals", "--engine", "builtin"]
    lines = "a new role\nrun two reviews alone\n:enough\n"
    with answering(bad.move):
        assert held(monkeypatch, "goals", "--engine", "model", lines=f"{lines}:leave\n") == 0
        with open_workspace(place) as workspace:
            (kept,) = workspace.conversations()
            answers = workspace.answers(kept.id)
        capture.readouterr()
        assert held(monkeypatch, "goals", "--engine", "model", lines="again\nbuiltin\n:leave\n") == 0
        out = capture.readouterr().out
    assert {"change", "difference", "test"} <= answers.keys()
    assert "options" not in answers
    assert out.count(bad.says) == 2
    assert "1 again: try again" in out
    assert "Traceback" not in out
    with open_workspace(place) as workspace:
        now = workspace.answers(kept.id)
    assert answers.items() <= now.items()
    assert "options" in now
    assert held(monkeypatch, *plain, lines=":leave\n") == 0


def test_no_network_is_one_sentence(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert run(["engine", "use", f"http://127.0.0.1:{port}/v1", "--model", "test"]) == 0
    assert run(["engine", "allow"]) == 0
    capsys.readouterr()
    assert run(READING) == 2
    assert "check that the server runs, the address and the network" in one_sentence(*capsys.readouterr())


def test_a_server_that_ignores_the_schema_is_asked_in_words_and_remembered(place: Path) -> None:
    seen: list[bool] = []

    def script(body: dict[str, object]) -> Move:
        told = "JSON schema" in str(body["messages"])
        seen.append(told)
        return obliging({**body, "response_format": {}}) if told else Say("Here you are: nothing at all.")

    with Speaking(script=script) as server:
        assert run(["engine", "use", server.base_url, "--model", "test"]) == 0
        assert run(["engine", "allow"]) == 0
        assert run(READING) == 0
        assert run(READING) == 0
    assert seen == [False, True, True]


def test_an_answer_in_another_language_is_told_of(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = json.dumps({"subject": "Danke", "paragraphs": [{"text": GERMAN, "lines": [1]}]})

    def script(body: dict[str, object]) -> Move:
        return Say(answer) if "write-message@" in str(body["messages"]) else obliging(body)

    with Speaking(script=script) as server:
        assert run(["engine", "use", server.base_url, "--model", "test"]) == 0
        assert run(["engine", "allow"]) == 0
        capsys.readouterr()
        assert run(["write", "thanks", str(NOTES), "--today", "2026-11-16", "--engine", "model"]) == 0
        told = capsys.readouterr()
    assert "not in the language of what was given" in told.err
    assert "Vielen Dank" in told.out


def test_a_server_that_cuts_a_long_prompt_silently_is_told_of(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "long.md"
    notes.write_text("\n".join(f"Priya said that roster {n} was late." for n in range(150)), encoding="utf-8")
    with Speaking(script=obliging) as server:
        assert run(["engine", "use", server.base_url, "--model", "test"]) == 0
        assert run(["engine", "allow"]) == 0
        capsys.readouterr()
        assert run(["read", str(notes), "--engine", "model"]) == 0
        told = capsys.readouterr().err
    assert "The server read only 900 of about" in told
    assert "give it more context" in told

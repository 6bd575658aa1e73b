"""Talks for the tests: a workspace in the middle of a relationship, a typist, and the same answers in other shapes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pydantic import JsonValue

from assistant.conversations.desks import open_desk
from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Ask, Card, Choose, Compose, Day, Minutes, Review, Several, Text, YesNo
from assistant.engines.builtin import BuiltinEngine
from assistant.model.people import Profile
from assistant.model.work import Artifact
from assistant.reading.files import open_notes
from assistant.workspace import Workspace, open_workspace
from tests.dialogues.desks import NOW, known
from tui.plain import Left, ending, talk

ROOT = Path(__file__).parents[2]
NOTES = ROOT / "fixtures" / "notes" / "ward-lead.md"
TODAY = NOW.isoformat()


def kept_history(path: Path) -> Path:
    """A workspace with two mentors, meetings, advice, promises and a goal, but nothing said of oneself."""
    desk = known()
    with open_workspace(path) as place:
        place.put(*desk.mentors, *desk.goals, *desk.meetings, *desk.commitments, *desk.advice, Profile(), when=NOW)
    return path


def begun(place: Workspace, name: str, *, notes: Sequence[Path] = (), mentor: str = "") -> Runner:
    """A talk that begins as `mentee talk` begins it."""
    sources = [open_notes(path)[0] for path in notes]
    return Runner.begin(place, name, open_desk(place, NOW, sources=sources, mentor=mentor), title=name, now=NOW)


def said_to(runner: Runner, *lines: str) -> bool:
    """Type these lines into a talk; whether it came to its end."""
    left = iter(lines)
    try:
        outcome = talk(runner, now=lambda: NOW, read=lambda: next(left, None))
    except Left:
        return False
    ending(outcome, NOW.date(), runner)
    return True


def an_answer(ask: Ask) -> JsonValue:
    """An answer that a question takes, as a file of answers gives it."""
    match ask:
        case Text(key="tz"):
            return "Europe/Lisbon"
        case Card():
            last = next((item for item in reversed(ask.items) if item.id.startswith(("question", "advice"))), None)
            return {last.id: f"{last.value} Still."} if last else {}
        case Choose():
            return next((o.value for o in ask.options if o.value == "mine"), ask.options[0].value)
        case Several():
            return [option.value for option in ask.options[:2]]
        case Day():
            return "2027-01-15"
        case Minutes():
            return 45
        case YesNo():
            return True
        case Text(long=True):
            return "The pilot slipped by two weeks.\n\n- Should I take roster A or roster B in June?"
    return "Should we pilot roster A, which I drafted in May, or roster B?"


def typed(ask: Ask, answer: JsonValue) -> list[str]:
    """The lines in which a person types that answer."""
    match ask:
        case Card():
            assert isinstance(answer, dict)
            numbers = {item.id: n for n, item in enumerate(ask.items, 1)}
            return [*(f"{numbers[key]} = {words}" for key, words in answer.items()), ""]
        case Choose():
            return [str(next(n for n, option in enumerate(ask.options, 1) if option.value == answer))]
        case Several():
            assert isinstance(answer, list)
            return [", ".join(str(n) for n, option in enumerate(ask.options, 1) if option.value in answer)]
        case Text(long=True):
            return [*str(answer).split("\n"), "."]
        case YesNo():
            return ["yes"]
    return [str(answer)]


class Typist:
    """Answers every question of a talk as it comes up, and takes each draft; remembers the lines and the answers."""

    def __init__(self, runner: Runner) -> None:
        self.runner = runner
        self.lines: list[str] = []
        self.answers: dict[str, JsonValue] = {}
        self._waiting: list[str] = []

    def __call__(self) -> str | None:
        if not self._waiting:
            pending = self.runner.step.pending
            if isinstance(pending, Ask):
                self.answers[pending.key] = an_answer(pending)
                self._waiting = typed(pending, self.answers[pending.key])
            else:
                self._waiting = [""]
        self.lines.append(self._waiting.pop(0))
        return self.lines[-1]


def by_runner(runner: Runner, answers: dict[str, JsonValue]) -> None:
    """Hold a talk through the runner alone."""
    while (pending := runner.step.pending) is not None:
        if isinstance(pending, Compose):
            asyncio.run(runner.work(BuiltinEngine()))
        elif isinstance(pending, Review):
            runner.accept()
        else:
            runner.answer(answers[pending.key])
    runner.finish(NOW)


def papers(path: Path) -> list[bytes]:
    """The finished texts of a workspace, byte for byte."""
    with open_workspace(path) as place:
        return sorted(paper.model_dump_json().encode() for paper in place.all(Artifact))


def as_json(answers: dict[str, JsonValue]) -> str:
    return json.dumps(answers, ensure_ascii=False)


def as_toml(answers: dict[str, JsonValue]) -> str:
    """The same answers as TOML, whose strings and lists are written as JSON writes them."""

    def value(answer: JsonValue) -> str:
        if isinstance(answer, dict):
            return "{" + ", ".join(f"{json.dumps(key)} = {json.dumps(part)}" for key, part in answer.items()) + "}"
        return json.dumps(answer)

    return "".join(f"{json.dumps(key)} = {value(answer)}\n" for key, answer in answers.items())


SHAPES: dict[str, Callable[[dict[str, JsonValue]], str]] = {"json": as_json, "toml": as_toml}


def pending(runner: Runner) -> str:
    """The key of the question or draft a talk waits for."""
    assert runner.step.pending
    return runner.step.pending.key


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """What was written to the terminal since this was last asked."""
    return capsys.readouterr().out

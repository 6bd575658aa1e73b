"""The plain mode on real dialogues: what is asked, skipped, gone back to and written elsewhere."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.conversations.runner import Runner
from assistant.dialogues.registry import DIALOGUES
from assistant.dialogues.turns import Ask, Card, Review
from assistant.model.work import Artifact, Commitment
from assistant.workspace import Workspace, open_workspace
from tests.commands.scripts import (
    NOTES,
    ROOT,
    SHAPES,
    TODAY,
    Typist,
    begun,
    by_runner,
    kept_history,
    papers,
    pending,
    said_to,
    told,
)
from tests.dialogues.desks import NOW
from tui.cli import run
from tui.plain import talk

WITH_NOTES = ("session-prep", "first-talk", "help-brief", "debrief", "thanks", "first-contact")
PRIYA = "Priya Nair"


# ---------------------------------------------------------------------------------------- the same answers, other ways


@pytest.mark.parametrize("name", DIALOGUES)
def test_lines_a_file_of_answers_and_the_runner_make_the_same_papers(name: str, tmp_path: Path) -> None:
    notes = [NOTES] if name in WITH_NOTES else []
    mentor = "" if notes or name in {"about-me", "promise"} else PRIYA
    ways = {way: kept_history(tmp_path / way) for way in ("lines", "runner", *SHAPES)}
    with open_workspace(ways["lines"]) as by_lines:
        runner = begun(by_lines, name, notes=notes, mentor=mentor)
        typist = Typist(runner)
        talk(runner, now=lambda: NOW, read=typist)
        promises = by_lines.all(Commitment)
    with open_workspace(ways["runner"]) as directly:
        by_runner(begun(directly, name, notes=notes, mentor=mentor), typist.answers)
    for shape, write in SHAPES.items():
        file = tmp_path / f"answers.{shape}"
        file.write_text(write(typist.answers), encoding="utf-8")
        about = ["--mentor", mentor] if mentor else []
        command = ["talk", name, *map(str, notes), "--answers", str(file), "--today", TODAY, *about]
        assert run([*command, "--workspace", str(ways[shape])]) == 0
    made = papers(ways["lines"])
    assert made or name in {"promise", "send"}
    assert papers(ways["runner"]) == papers(ways["json"]) == papers(ways["toml"]) == made
    with open_workspace(ways["json"]) as by_file:
        assert by_file.all(Commitment) == promises


@pytest.mark.parametrize("name", ["about-me", "session-prep", "thanks"])
def test_lines_through_a_pipe_make_the_same_papers(name: str, tmp_path: Path) -> None:
    notes = [NOTES] if name in WITH_NOTES else []
    kept_history(tmp_path / "lines")
    kept_history(tmp_path / "pipe")
    with open_workspace(tmp_path / "lines") as by_lines:
        typist = Typist(begun(by_lines, name, notes=notes))
        talk(typist.runner, now=lambda: NOW, read=typist)
    command = [sys.executable, "-m", "tui", "talk", name, *map(str, notes), "--today", TODAY]
    done = subprocess.run(
        [*command, "--workspace", str(tmp_path / "pipe"), "--out", str(tmp_path / "out")],
        input="".join(f"{line}\n" for line in typist.lines),
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert papers(tmp_path / "pipe") == papers(tmp_path / "lines")
    assert "✓" in done.stdout
    with open_workspace(tmp_path / "pipe") as piped:
        for paper in piped.all(Artifact):
            file = tmp_path / "out" / f"{paper.sort}.{'txt' if paper.subject else 'md'}"
            assert file.read_text(encoding="utf-8").rstrip().endswith(paper.text.rstrip())


def test_a_draft_typed_anew_is_the_draft_that_a_file_gives(history: Workspace, tmp_path: Path) -> None:
    runner = begun(history, "about-me")
    assert said_to(runner, "Ana", ":enough", ":write", "I am Ana.", "I lead a ward.", ".", "")
    answers = tmp_path / "answers.toml"
    answers.write_text('name = "Ana"\n[card]\ntext = "I am Ana.\\nI lead a ward."\n', encoding="utf-8")
    other = kept_history(tmp_path / "other")
    assert run(["talk", "about-me", "--answers", str(answers), "--today", TODAY, "--workspace", str(other)]) == 0
    assert papers(other) == papers(tmp_path / "kept")
    assert b"I am Ana." in papers(other)[0]


# ------------------------------------------------------------------------------------------------- asking and skipping


def test_notes_are_shown_on_one_card_and_only_gaps_are_asked(
    history: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    runner = begun(history, "session-prep", notes=[NOTES])
    assert not said_to(runner, "")
    shown = told(capsys)
    assert "1. With: Amara Osei ◦ n:1" in shown
    assert "How many minutes" not in shown
    assert pending(runner) == "regret"


def test_a_mended_line_stands_and_a_line_taken_off_is_gone(
    history: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    runner = begun(history, "session-prep", notes=[NOTES])
    card = runner.step.pending
    assert isinstance(card, Card)
    question = next(n for n, item in enumerate(card.items, 1) if item.id == "question[0]")
    assert not said_to(runner, "2 = 50 minutes", f"{question} =", "")
    assert "2. Minutes: 50 minutes (yours)" in told(capsys)
    assert not said_to(runner, ":draft")
    assert "Should I stop the pilot" not in told(capsys)
    turn = runner.step.pending
    assert isinstance(turn, Ask)
    assert "Should I stop the pilot" not in turn.question


def test_words_that_mend_no_line_of_a_card_are_not_swallowed(
    history: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    runner = begun(history, "session-prep", notes=[NOTES])
    assert not said_to(runner, "the second goal is wrong", "99 = x")
    assert "no line of the card" in told(capsys)
    assert pending(runner) == "read"


def test_mended_lines_survive_leaving_and_going_back(history: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    runner = begun(history, "session-prep", notes=[NOTES])
    assert not said_to(runner, "2 = 50")
    runner = Runner.resume(history, runner.info.id)
    assert not said_to(runner, "", ":back", "")
    assert told(capsys).count("2. Minutes: 50 (yours)") >= 3
    assert runner.asides == ()
    assert history.answers(runner.info.id)["read"].value == {"minutes": "50"}


def test_skip_back_why_example_and_help_do_what_they_say(
    history: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    runner = begun(history, "about-me")
    assert not said_to(runner, ":help", ":why", ":example", ":notes", ":hlep", ":skip", "she/her", ":back", ":again")
    shown = told(capsys)
    for words in (":leave", "For example: Ana Berg", "Nothing was read", "did you mean :help", "It goes on the card"):
        assert words in shown
    assert shown.count("Enter takes what you said before: she/her") == 2
    assert pending(runner) == "pronouns"


def test_every_command_that_help_names_is_known_where_it_is_named(
    history: Workspace, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "true")
    runner = begun(history, "about-me")
    for before in ((), ("Ana", ":enough")):
        said_to(runner, *before, ":help")
        named = [line.split()[0] for line in told(capsys).splitlines() if line.startswith("  :")]
        assert len(named) > 5
        for name in named:
            again = Runner.resume(history, begun_copy(history, runner).info.id)
            said_to(again, name, ".")
            assert "does nothing here" not in told(capsys), name


def begun_copy(history: Workspace, runner: Runner) -> Runner:
    """Another talk that stands where this one stands."""
    copy = begun(history, runner.info.dialogue)
    while copy.step.pending and pending(copy) != pending(runner):
        said_to(copy, ":skip")
    return copy


def test_at_the_first_question_there_is_nothing_to_go_back_to(
    history: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    runner = begun(history, "about-me")
    assert not said_to(runner, ":back")
    assert "nothing to go back to" in told(capsys)
    assert pending(runner) == "name"


def test_a_smiley_is_an_answer(history: Workspace) -> None:
    runner = begun(history, "about-me")
    assert not said_to(runner, ":) Ana")
    assert runner.workspace.answers(runner.info.id)["name"].value == ":) Ana"


def test_a_day_in_words_is_said_back_as_it_was_understood(
    history: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    runner = begun(history, "promise")
    assert not said_to(runner, "1", "open", "someday", ":why")
    assert "is no day" in told(capsys)
    assert said_to(runner, "4 December")
    assert "That is Friday 4 December 2026." in told(capsys)


def test_enough_skips_what_is_left_and_shows_the_draft(history: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    runner = begun(history, "session-prep", notes=[NOTES])
    assert not said_to(runner, "", ":enough")
    assert isinstance(runner.step.pending, Review)
    assert "--- Agenda ---" in told(capsys)


# -------------------------------------------------------------------------------- the editor


def an_editor(tmp_path: Path, script: str) -> str:
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    return str(editor)


def test_what_the_editor_leaves_is_the_draft(
    history: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", an_editor(tmp_path, 'printf "Edited by hand.\\n" > "$1"'))
    runner = begun(history, "about-me")
    assert said_to(runner, "Ana", ":enough", ":edit", "")
    assert [paper.text.strip() for paper in history.all(Artifact)] == ["Edited by hand."]


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("false", "false ended with 1"),
        ("no-such-editor", "cannot be started"),
        ("", "No editor is set"),
        ("a 'b", "quote"),
    ],
)
def test_an_editor_that_fails_changes_nothing(
    editor: str, said: str, history: Workspace, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    monkeypatch.setenv("EDITOR", editor)
    runner = begun(history, "about-me")
    assert not said_to(runner, ":edit")
    assert pending(runner) == "name"
    assert not said_to(runner, "Ana", ":enough", ":edit")
    assert told(capsys).count(said) == 2
    assert runner.unsent("card.text") == ""


# -------------------------------------------------------------------------------- promises


def test_a_promise_is_chosen_from_those_that_are_open(history: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    assert said_to(begun(history, "promise"), "send the roster draft", "done")
    assert "find the audit sheet" in told(capsys)
    states = {promise.what: promise.state for promise in history.all(Commitment)}
    assert states == {"send the roster draft": "done", "find the audit sheet": "open"}


def test_without_a_promise_there_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["talk", "promise", "--workspace", str(tmp_path / "new")]) == 2
    assert "No promise is open" in capsys.readouterr().err


def test_the_help_names_every_dialogue(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["talk", "--help"]) == 0
    shown = " ".join(told(capsys).split())
    assert all(name in shown for name in DIALOGUES)

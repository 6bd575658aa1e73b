"""Leaving a talk in plain lines and taking it up again: nothing that was typed or answered is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assistant.conversations.runner import Runner
from assistant.workspace import Workspace
from tests.commands.scripts import (
    NOTES,
    ROOT,
    TODAY,
    begun,
    said_to,
    told,
)


def test_the_same_command_goes_on_where_it_was_left(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tui", "talk", "session-prep", str(NOTES), "--workspace", str(tmp_path / "kept")]

    def typed(lines: str, *flags: str) -> str:
        done = subprocess.run(
            [*command, "--today", TODAY, *flags], input=lines, capture_output=True, text=True, check=False, cwd=ROOT
        )
        assert done.returncode == 0, done.stderr
        assert "Kept. Go on with: mentee talk session-prep" in done.stderr
        return done.stdout

    assert "This is what I read" in typed("\n:leave\n")
    resumed = typed("")
    assert "This is what I read" not in resumed
    assert "would regret" in resumed
    assert "This is what I read" in typed("", "--new")


def test_a_text_begun_and_not_ended_is_there_the_next_time(
    history: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    runner = begun(history, "session-prep", mentor="Nadia Haddad")
    assert not said_to(runner, "The pilot slipped.", "", "Jonas is leaving.")
    runner = Runner.resume(history, runner.info.id)
    assert not said_to(runner, "Should I tell the team?", ".")
    assert "You had begun:\nThe pilot slipped.\n\nJonas is leaving." in told(capsys)
    kept = history.answers(runner.info.id)["notes"].value
    assert kept == "The pilot slipped.\n\nJonas is leaving.\nShould I tell the team?"
    assert runner.asides == ()


def test_leaving_in_the_middle_of_a_text_keeps_it_and_is_no_part_of_it(history: Workspace) -> None:
    runner = begun(history, "session-prep", mentor="Nadia Haddad")
    assert not said_to(runner, "The pilot slipped.", ":leave", "never read")
    assert Runner.resume(history, runner.info.id).unsent("notes") == "The pilot slipped."


def test_a_pasted_text_comes_as_one_answer(history: Workspace) -> None:
    runner = begun(history, "session-prep", mentor="Nadia Haddad")
    assert not said_to(runner, "one\ntwo\nthree", ".")
    assert history.answers(runner.info.id)["notes"].value == "one\ntwo\nthree"


def test_words_another_window_displaced_are_shown_at_the_question_and_at_the_end(
    history: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    here = begun(history, "about-me")
    there = Runner.resume(history, here.info.id)
    there.answer("Anna")
    assert not said_to(here, "Ana Berg", ":back")
    shown = told(capsys)
    assert "Another window answered this question" in shown
    assert "Kept aside (yours, and used nowhere): Ana Berg" in shown
    assert said_to(here, "", ":enough", "")
    assert "Kept aside (yours, and used nowhere): Ana Berg" in told(capsys)


def test_words_typed_into_a_draft_that_was_made_anew_are_shown(
    history: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    runner = begun(history, "about-me")
    assert not said_to(runner, "Ana", ":enough", ":write", "My own card.", ".")
    assert runner.unsent("card.text")
    runner.reopen("name")
    assert not said_to(runner, "Ana Berg")
    assert "Kept aside (yours, and used nowhere): My own card." in told(capsys)


def test_a_settled_draft_made_anew_offers_the_earlier_words(
    history: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    runner = begun(history, "session-prep", notes=[NOTES])
    assert not said_to(runner, ":enough", ":write", "My own agenda.", ".", "")
    runner.reopen("gift")
    assert not said_to(runner, "the roster template my team built", ":mine")
    shown = told(capsys)
    assert "roster template my team built" in shown
    assert "--- Agenda ---\nMy own agenda.\n---" in shown
    assert ":mine takes it" in shown

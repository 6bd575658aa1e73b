"""Kill the program anywhere: nothing that was on disk is lost, and it resumes at the same question."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.workspace import open_workspace

from .killing import begin, kill_and_look, let_go, start, told_until, what_is_missing
from .talker import QUESTIONS


@pytest.mark.slow
def test_ten_kills_at_random_moments_lose_nothing(tmp_path: Path) -> None:
    assert kill_and_look(tmp_path, kills=10, seed=20261122) == []


def test_two_processes_on_one_conversation_neither_overwrite_nor_block_nor_break_it(tmp_path: Path) -> None:
    conversation = begin(tmp_path)
    talkers = [start(tmp_path, conversation, name) for name in ("left", "right")]
    for talker in talkers:
        let_go(talker)
    told = [told_until(talker, None) for talker in talkers]
    with open_workspace(tmp_path) as workspace:
        for one in told:
            assert ("finished",) in one
            assert what_is_missing(workspace, conversation, one) == []
        kept = [key for one in told for what, key, *_ in (line for line in one if len(line) > 1) if what == "kept"]
        assert len(kept) == len(set(kept)) >= QUESTIONS
        assert all(len(workspace.history(conversation, key)) == 1 for key in kept)
        assert workspace.rows("PRAGMA integrity_check") == [("ok",)]


def test_two_processes_in_one_workspace_keep_out_of_each_others_way(tmp_path: Path) -> None:
    conversations = [begin(tmp_path), begin(tmp_path)]
    talkers = [start(tmp_path, conversation, "same") for conversation in conversations]
    for talker in talkers:
        let_go(talker)
    told = [told_until(talker, None) for talker in talkers]
    with open_workspace(tmp_path) as workspace:
        for conversation, one in zip(conversations, told, strict=True):
            assert ("finished",) in one
            assert not any(line[0] == "lost" for line in one)
            assert what_is_missing(workspace, conversation, one) == []
            assert len(workspace.answers(conversation)) > QUESTIONS


def test_two_first_starts_at_once_make_one_workspace(tmp_path: Path) -> None:
    """The conversation is not there yet, so both stop after opening; what they opened is whole."""
    talkers = [start(tmp_path / "new", "none", "x") for _ in range(2)]
    for talker in talkers:
        let_go(talker)
    for talker in talkers:
        told_until(talker, None)
    with open_workspace(tmp_path / "new") as workspace:
        assert workspace.conversations() == ()
        assert workspace.rows("PRAGMA journal_mode") == [("wal",)]

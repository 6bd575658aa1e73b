"""An engine at work in a conversation: what is dropped, what can be done again, and what it says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from pydantic import BaseModel

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Compose
from assistant.engines.engine import Progress, silent
from assistant.engines.tasks import Task
from assistant.model.errors import MenteeError
from assistant.workspace import Workspace
from tests.conversations.visits import key

from .toys import Repeater, repeat, work


class Meanwhile:
    """An engine during whose work something happens."""

    name = "meanwhile"

    def __init__(self, happens: Callable[[], object]) -> None:
        self.happens = happens

    async def perform(self, task: Task, progress: Progress = silent) -> BaseModel:
        self.happens()
        return repeat(task)


def test_work_whose_ground_changes_while_it_is_done_is_dropped(workspace: Workspace, runner: Runner) -> None:
    runner.answer("priya")
    runner.skip()
    assert isinstance(runner.step.pending, Compose)

    def change_the_first_answer() -> None:
        runner.reopen("mentor")
        runner.answer("tom")

    asyncio.run(runner.work(Meanwhile(change_the_first_answer)))
    assert key(runner) == "why[tom]"
    assert "draft" not in workspace.answers(runner.info.id)


def test_work_is_not_taken_for_another_brief_under_the_same_key(workspace: Workspace, runner: Runner) -> None:
    runner.answer("tom")
    runner.skip()
    runner.skip()
    runner.reopen("mentor")
    runner.answer("priya")
    runner.skip()
    before = runner.step.pending
    assert isinstance(before, Compose)

    def go_back_to_tom() -> None:
        runner.reopen("mentor")
        runner.answer("tom")

    asyncio.run(runner.work(Meanwhile(go_back_to_tom)))
    assert isinstance(runner.step.pending, Compose)
    assert runner.step.pending.basis != before.basis
    assert "draft" not in workspace.answers(runner.info.id)


def test_work_that_is_cancelled_or_fails_can_be_done_again(runner: Runner) -> None:
    def give_up() -> None:
        raise asyncio.CancelledError

    def fail() -> None:
        raise MenteeError("The endpoint did not answer.")

    runner.answer("priya")
    runner.skip()
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(runner.work(Meanwhile(give_up)))
    with pytest.raises(MenteeError, match="did not answer"):
        asyncio.run(runner.work(Meanwhile(fail)))
    work(runner)
    assert key(runner) == "message"


def test_the_engine_says_what_it_does(runner: Runner) -> None:
    lines: list[str] = []
    runner.answer("priya")
    runner.skip()
    asyncio.run(runner.work(Repeater(), lines.append))
    assert lines == ["repeating"]

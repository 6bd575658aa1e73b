"""Going on with a visit: taking it up again, where it stands, and up to its draft."""

from __future__ import annotations

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Review
from assistant.workspace import Workspace

from .toys import repeat, visit, work


def again(runner: Runner, workspace: Workspace | None = None) -> Runner:
    return Runner.resume(workspace or runner.workspace, runner.info.id, maker=visit, perform=repeat)


def key(runner: Runner) -> str:
    assert runner.step.pending is not None
    return runner.step.pending.key


def up_to_the_review(runner: Runner, mentor: str = "priya", why: str = "calm") -> Review:
    runner.answer(mentor)
    runner.answer(why)
    runner.accept()
    work(runner)
    assert isinstance(runner.step.pending, Review)
    return runner.step.pending

"""How far a conversation is: the questions that are left, were the rest of them skipped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.conversations.advance import DialogueMaker, advance
from assistant.dialogues.desk import Desk
from assistant.dialogues.turns import Ask, Keep
from assistant.model.conversation import Answer

if TYPE_CHECKING:
    from assistant.conversations.runner import Runner

MOST = 30
"""Questions counted ahead at most; a rehearsal has no end."""


def how_far(runner: Runner, maker: DialogueMaker) -> str:
    """The number of the question and of those up to the next draft, as `3 of 7`; empty where no question is pending."""
    step, info = runner.step, runner.info
    if not isinstance(step.pending, Ask):
        return ""
    left = questions_left(maker, runner.desk, runner.workspace.answers(info.id), info.reopened)
    return f"{step.asked + 1} of {step.asked + left}"


def questions_left(maker: DialogueMaker, desk: Desk, answers: Mapping[str, Answer], reopened: str = "") -> int:
    """The questions from the pending one up to the next draft (or the end), each skipped; 0 where none is pending.

    An answer can open or close questions, so the number may move by one or two on the way.
    """
    trial = dict(answers)
    counted: set[str] = set()
    while len(counted) < MOST:
        pending = advance(maker, desk, trial, reopened).pending
        if isinstance(pending, Ask):
            if pending.key in counted or pending.key not in trial:
                trial[pending.key] = Answer(key=pending.key, skipped=True)
            counted.add(pending.key)
            reopened = ""
        elif isinstance(pending, Keep):
            trial[pending.key] = Answer(key=pending.key, basis=pending.basis)
        else:
            break
    return len(counted)

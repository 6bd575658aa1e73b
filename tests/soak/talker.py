"""A process that answers a scripted conversation and says each time what it is about to do and what is on disk.

    python -m tests.soak.talker WORKSPACE CONVERSATION NAME

It prints `ready` and waits for a line. Then, for every turn: `asking KEY`, `typed KEY TEXT` after unsent text is on
disk, `kept KEY TEXT` after an answer is, or `lost KEY TEXT` where another process answered first; at last `finished`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Ask, Compose
from assistant.workspace import AnsweredElsewhere, open_workspace
from tests.conversations.toys import NOW, repeat, survey, work

QUESTIONS = 30
SCRIPT = survey(QUESTIONS)


def text_for(key: str, name: str) -> str:
    """What a talker of that name answers to a key; long enough that the log must be folded back now and then."""
    return f"{name}:{key} " + "and so on " * 40


def talk(folder: Path, conversation: str, name: str) -> None:
    """Answer everything that is still to answer."""
    with open_workspace(folder) as workspace:
        runner = Runner.resume(workspace, conversation, maker=SCRIPT, perform=repeat)
        while (pending := runner.step.pending) is not None:
            tell("asking", pending.key)
            if isinstance(pending, Compose):
                work(runner)
                continue
            text = text_for(pending.key, name)
            runner.save_unsent(text[:20])
            tell("typed", pending.key, text[:20])
            try:
                if isinstance(pending, Ask):
                    runner.answer(text)
                else:
                    runner.review("", text)
                tell("kept", pending.key, text.strip())
            except AnsweredElsewhere:
                tell("lost", pending.key, text.strip())
        runner.finish(NOW)
        tell("finished")


def tell(*words: str) -> None:
    """One line to whoever started this process, at once."""
    print(*words, flush=True)


if __name__ == "__main__":
    tell("ready")
    sys.stdin.readline()
    talk(Path(sys.argv[1]), sys.argv[2], sys.argv[3])

"""Replaying a conversation of sixty answers, against one SQLite commit: `python -m tests.benchmarks.replay`.

Prints both medians and their ratio. The replay is worth nothing cleverer as long as the ratio stays below one: each
answer costs one commit anyway, so that it is on disk before the next question.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from assistant.conversations.advance import DialogueMaker, advance
from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Ask, Compose
from assistant.model.conversation import Answer
from assistant.workspace import Workspace, open_workspace
from tests.conversations.toys import DESK, NOW, repeat, survey, work

ANSWERS = 60
INTERVIEW = survey(ANSWERS, drafts=False)
"""Sixty questions."""
WRITING = survey(50)
"""Fifty questions, five drafts and five reviews: sixty answers, too."""
ROUNDS = 200


def medians_ms(works: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The median of `ROUNDS` rounds of each, in milliseconds; taken in turn, so that a busy moment hits them alike."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work_once in works.items():
            start = time.perf_counter()
            work_once()
            taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) * 1000 for name, times in taken.items()}


def held(workspace: Workspace, maker: DialogueMaker) -> Runner:
    """A conversation with all its questions answered, and its drafts composed and accepted."""
    runner = Runner.begin(workspace, "survey", DESK, title="Sixty answers", now=NOW, maker=maker, perform=repeat)
    while (pending := runner.step.pending) is not None:
        if isinstance(pending, Ask):
            runner.answer("Some twenty words of answer, as people give them when they are asked what they want. " * 2)
        else:
            work(runner) if isinstance(pending, Compose) else runner.accept()
    return runner


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, open_workspace(Path(folder)) as workspace:
        interview, writing = held(workspace, INTERVIEW), held(workspace, WRITING)
        asked, written = workspace.answers(interview.info.id), workspace.answers(writing.info.id)
        count = iter(range(ROUNDS))
        other = Runner.begin(workspace, "survey", DESK, title="1", now=NOW, maker=survey(1), perform=repeat)
        medians = medians_ms(
            {
                "one commit": lambda: workspace.save_answer(
                    other.info.id, Answer(key=f"k{next(count)}", value="x" * 170), after=0
                ),
                f"replay of {len(asked)} answers": lambda: advance(INTERVIEW, DESK, asked),
                "the same with five drafts among them": lambda: advance(WRITING, DESK, written),
                "reading the answers and replaying": interview.refresh,
                "opening and closing the workspace": lambda: open_workspace(Path(folder)).close(),
            }
        )
    for name, taken in medians.items():
        print(f"{name:38}{taken:6.2f} ms   {taken / medians['one commit']:.2f} commits")


if __name__ == "__main__":
    main()

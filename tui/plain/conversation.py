"""Holding a conversation line by line to its end, and its last screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import nullcontext
from datetime import date, datetime

from assistant.conversations.runner import Runner
from assistant.dialogues.outcomes import NextAction, Outcome
from assistant.dialogues.turns import Ask, Compose, Review, Say
from assistant.engines.builtin import BuiltinEngine
from assistant.engines.engine import Engine, Progress, silent
from assistant.model.days import day_words
from assistant.model.errors import MenteeError
from assistant.sharing.documents import mark
from tui.console import say, working
from tui.plain.asking import ask
from tui.plain.kept import tell_asides
from tui.plain.lines import Left, Read
from tui.plain.reviewing import review_draft


def talk(
    runner: Runner,
    *,
    now: Callable[[], datetime],
    read: Read,
    engine: Engine | None = None,
    progress: Progress = silent,
) -> Outcome:
    """Hold a conversation line by line to its end. `read` gives the next line without its end, None where input ends.

    Raises Left where the person leaves. Answers are on disk before the next question shows.
    """
    said = 0
    engine = engine or BuiltinEngine()

    def line() -> str:
        typed = read()
        if typed is None:
            raise Left
        return typed

    while True:
        step = runner.step
        fresh = [x for x in step.said if isinstance(x, Say)]
        for told in fresh[said:]:
            say(f"{told.text}{mark(told.evidence)}\n")
        said = len(fresh)
        if step.outcome is not None:
            try:
                return runner.finish(now())
            except MenteeError:
                if runner.step.outcome is not None:
                    raise
                say("An answer was changed in another window; this is left to ask.\n")
                continue
        pending = step.pending
        if isinstance(pending, Compose):
            # A model's engine tells its progress itself, and may have to ask the person first.
            local = isinstance(engine, BuiltinEngine)
            with working(f"{pending.title or 'One moment'} …") if local else nullcontext():
                asyncio.run(runner.work(engine, progress))
        elif isinstance(pending, Review):
            review_draft(runner, pending, line)
        elif isinstance(pending, Ask):
            ask(runner, pending, line)


def ending(outcome: Outcome, today: date, runner: Runner | None = None) -> None:
    """The last screen: what was saved, what stayed open, what is kept aside, and what to do next."""
    for line in outcome.saved:
        say(f"✓ {line}")
    if outcome.left_open:
        say("\nLeft open:")
        for gap in outcome.left_open:
            say(f"  - {gap.question}")
    if runner is not None and runner.asides:
        say()
        tell_asides(runner)
    step = outcome.next_action
    if step:
        say(f"\nNext: {step.text}{_by(step, today)}.")
        if step.dialogue:
            say(f"      mentee talk {step.dialogue}")


def _by(step: NextAction, today: date) -> str:
    """By when a step is due, where its words do not say it already."""
    if step.day is None:
        return ""
    if step.day == today:
        return "" if "today" in step.text.casefold() else ", today"
    return f", by {day_words(step.day)}"

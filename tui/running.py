"""Running a dialogue for a command: with every open question skipped, and the answers that flags and files give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from tui.console import note, write_pieces
from tui.options import Flags, given_answers, open_place, sources, take_desk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

    from assistant.dialogues.desk import Desk
    from assistant.dialogues.turns import LeftOpen, Outcome
    from assistant.model.work import Artifact

P = TypeVar("P", bound="BaseModel")


def run_dialogue(name: str, flags: Flags, files: tuple[str, ...], **settled: Any) -> tuple[Desk, Outcome]:
    """The outcome of a dialogue over these notes. Kept in the workspace with `--save` alone."""
    from assistant.conversations.runner import builtin_perform
    from assistant.conversations.unattended import run_through, save_run
    from assistant.dialogues.registry import dialogue_info

    if "-" in files and flags.answers == "-":
        raise click.UsageError("standard input can hold the notes or the answers, not both; give one as a file.")
    info = dialogue_info(name)
    desk = take_desk(flags, sources(files), **settled)
    step, answers = run_through(info.maker(), desk, given_answers(flags), builtin_perform)
    outcome = step.outcome
    assert outcome is not None
    if flags.save:
        with open_place(flags) as place:
            save_run(place, info.name, desk, step, answers, title=outcome.title, now=flags.now)
    return desk, outcome


def piece(outcome: Outcome, sort: type[P]) -> P:
    """The structured result of a dialogue that made one of this sort."""
    if not isinstance(outcome.result, sort):
        raise TypeError(f"{outcome.title} made {type(outcome.result).__name__}, not {sort.__name__}")
    return outcome.result


def artifact_of(outcome: Outcome, kind: str) -> Artifact | None:
    """The finished text of that kind among what the dialogue made."""
    from assistant.model.work import Artifact

    return next((r for r in outcome.records if isinstance(r, Artifact) and r.sort == kind), None)


def gaps(outcome: Outcome) -> list[tuple[str, str]]:
    """What stayed open, as pairs of slot and question."""
    return [(gap.slot, gap.question) for gap in outcome.left_open]


def tell_open(left_open: tuple[LeftOpen, ...]) -> None:
    """Say on standard error what the piece would be better for."""
    if left_open:
        note("\nLeft open, and better answered:")
        for gap in left_open:
            note(f"  - {gap.question}")


def hand_out(flags: Flags, pieces: Mapping[str, str]) -> None:
    """Write the pieces where `--out` says, and tell where they are."""
    if flags.out:
        for path in write_pieces(flags.out, pieces):
            note(f"written: {path}")

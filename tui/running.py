"""Running a dialogue for a command: with every open question skipped, and the answers that flags and files give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from tui.console import note, working
from tui.options import Flags, given_answers, open_place, place_of, sources, take_desk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel

    from assistant.dialogues.desk import Desk
    from assistant.dialogues.turns import LeftOpen, Outcome
    from assistant.model.evidence import Source
    from assistant.model.work import Artifact

P = TypeVar("P", bound="BaseModel")


def run_dialogue(name: str, flags: Flags, files: tuple[str, ...], **settled: Any) -> tuple[Desk, Outcome]:
    """The outcome of a dialogue over these notes. Kept in the workspace with `--save` alone."""
    from assistant.conversations.runner import builtin_perform
    from assistant.conversations.unattended import run_through, save_run
    from assistant.dialogues.registry import dialogue_info

    if [*files, flags.answers].count("-") > 1:
        raise click.UsageError("standard input can be read once only; give the rest as files.")
    info = dialogue_info(name)
    given = given_answers(flags)
    found = sources(files)
    tell_encodings(found)
    desk = take_desk(flags, found, **settled)
    with working("Writing …"):
        step, answers = run_through(info.maker(), desk, given, builtin_perform)
    outcome = step.outcome
    assert outcome is not None
    if flags.save:
        with open_place(flags) as place:
            save_run(place, info.name, desk, step, answers, title=outcome.title, now=flags.now)
        note(f"kept in {shown_place(flags)}")
    return desk, outcome


def tell_encodings(found: Iterable[tuple[Source, str]]) -> None:
    """Say on standard error which files were not UTF-8, for a wrong guess shows in the words."""
    for source, encoding in found:
        if not encoding.startswith("utf-8"):
            note(f"{source.title} is not UTF-8; it was read as {encoding}.")


def shown_place(flags: Flags) -> str:
    """The workspace's path, as a line may show it."""
    from assistant.model.text import one_line

    return one_line(str(place_of(flags)))


def piece(outcome: Outcome, sort: type[P]) -> P:
    """The structured result of a dialogue that made one of this sort."""
    if not isinstance(outcome.result, sort):
        raise TypeError(f"{outcome.title} made {type(outcome.result).__name__}, not {sort.__name__}")
    return outcome.result


def artifact_of(outcome: Outcome, kind: str) -> Artifact | None:
    """The finished text of that kind among what the dialogue made."""
    from assistant.model.work import Artifact

    return next((r for r in outcome.records if isinstance(r, Artifact) and r.sort == kind), None)


def artifacts(outcome: Outcome) -> tuple[Artifact, ...]:
    """The finished texts, in the order they were made."""
    from assistant.model.work import Artifact

    return tuple(record for record in outcome.records if isinstance(record, Artifact))


def whole(artifact: Artifact) -> str:
    """A finished text with its subject, as it leaves."""
    return f"Subject: {artifact.subject}\n\n{artifact.text}" if artifact.subject else artifact.text


def as_files(papers: Iterable[Artifact]) -> dict[str, str]:
    """Finished texts by file name: Markdown, and plain text for what has a subject."""
    return {f"{paper.sort}.{'txt' if paper.subject else 'md'}": whole(paper) for paper in papers if paper.text.strip()}


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
    if not flags.out:
        return
    from assistant.model.text import one_line
    from tui.papers import write_pieces

    for path, before in write_pieces(flags.out, pieces):
        beside = f" (what was there is now {one_line(before.name)})" if before else ""
        note(f"written: {one_line(str(path))}{beside}")

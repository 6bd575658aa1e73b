"""Running a dialogue for a command: with every open question skipped, and the answers that flags and files give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tui.console import note
from tui.engines import performing
from tui.options import Flags, given_answers, open_place, place_of, sources, take_desk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel, JsonValue

    from assistant.conversations.advance import DialogueMaker, Step
    from assistant.conversations.performing import Perform
    from assistant.dialogues.desk import Desk
    from assistant.dialogues.outcomes import LeftOpen, Outcome
    from assistant.dialogues.turns import Review
    from assistant.engines.tasks import Draft
    from assistant.model.evidence import Source
    from assistant.model.work import Artifact

P = TypeVar("P", bound="BaseModel")
NAMES_TOLD = 8
"""Known people that a sentence lists."""


@dataclass(frozen=True, slots=True)
class Ran:
    """A dialogue that was run through: the desk it had, what came of it, and what its draft left out to fit."""

    desk: Desk
    outcome: Outcome
    left_out: tuple[str, ...] = ()


def run_dialogue(
    name: str,
    flags: Flags,
    files: tuple[str, ...],
    *,
    angle: str = "",
    given: Mapping[str, JsonValue] | None = None,
    **settled: Any,
) -> Ran:
    """A dialogue over these notes, with every open question skipped. Kept in the workspace with `--save` alone.

    `angle` tells its message from that side; `given` are answers that flags gave, taken where they are asked for.
    Raises UsageError for an angle that the message has not.
    """
    from assistant.conversations.unattended import run_through, save_run
    from assistant.dialogues.registry import dialogue_info

    if [*files, flags.answers].count("-") > 1:
        raise click.UsageError("standard input can be read once only; give the rest as files.")
    info = dialogue_info(name)
    by_flags = dict(given or {})
    answered = {key: value for key, value in given_answers(flags).items() if key not in _said_by(flags, settled)}
    answered |= by_flags
    found = sources(files)
    tell_encodings(found)
    with performing(flags) as perform:
        desk = take_desk(flags, found, perform=perform, **settled)
        for clash in desk.notes.clashes:
            note(clash.text)
        if not found and not flags.mentor and "mentor" not in answered:
            _wants_somebody(info.maker(), desk)
        step, answers = run_through(info.maker(), desk, answered, perform, at_will=by_flags)
        draft = _draft(step)
        if angle:
            key, draft = told_from(angle, step, perform)
            told: JsonValue = {"subject": draft.subject, "body": draft.body}
            step, answers = run_through(info.maker(), desk, answered | {key: told}, perform, at_will=by_flags)
    outcome = step.outcome
    assert outcome is not None
    if flags.save and outcome.records:
        with open_place(flags) as place:
            save_run(place, info.name, desk, step, answers, title=outcome.title, now=flags.now)
        note(f"kept in {shown_place(flags)}")
    return Ran(desk, outcome, draft.left_out if draft else ())


def _said_by(flags: Flags, settled: Mapping[str, Any]) -> set[str]:
    """The questions that flags answer already: what is typed with a command goes before what stands in a file."""
    named: dict[str, Any] = {"mentor": flags.mentor, "name": flags.me, **settled}
    return {key for key, value in named.items() if value}


def _wants_somebody(maker: DialogueMaker, desk: Desk) -> None:
    """Raise MenteeError where the first thing to ask is which of several people it is about: without notes, a piece for
    nobody would say nothing."""
    from assistant.conversations.advance import advance
    from assistant.model.errors import MenteeError

    pending = advance(maker, desk, {}).pending
    if pending is not None and pending.key == "mentor" and len(desk.mentors) > 1:
        names = ", ".join(mentor.name for mentor in desk.mentors[:NAMES_TOLD])
        raise MenteeError(f"Say who it is for with --mentor NAME; the workspace knows {names}.")


def told_from(angle: str, step: Step, perform: Perform) -> tuple[str, Draft]:
    """The draft of a run as told from another angle, and the key under which it takes the usual one's place."""
    from assistant.engines.tasks import Draft
    from assistant.engines.tasks.angles import angles_of

    review = next((turn for turn in _reviews(step) if turn.task is not None and angles_of(turn.task.kind)), None)
    if review is None or review.task is None:
        raise click.UsageError("This piece is told in one way only; leave --angle out.")
    names = [one.name for one in angles_of(review.task.kind)]
    if angle not in names:
        raise click.UsageError(f"There is no angle “{angle[:40]}”; {review.task.kind} has {', '.join(names)}.")
    draft = perform(review.task.model_copy(update={"angle": angle}))
    assert isinstance(draft, Draft)
    return review.key, draft


def _reviews(step: Step) -> list[Review]:
    from assistant.conversations.advance import Exchange
    from assistant.dialogues.turns import Review

    return [said.turn for said in step.said if isinstance(said, Exchange) and isinstance(said.turn, Review)]


def _draft(step: Step) -> Draft | None:
    """The message that was reviewed last."""
    return next((turn.draft for turn in reversed(_reviews(step)) if turn.task is not None), None)


def tell_encodings(found: Iterable[tuple[Source, str]]) -> None:
    """Say on standard error which files were not UTF-8, for a wrong guess shows in the words, and what else their
    reader remarked."""
    for source, encoding in found:
        for remark in source.remarks:
            note(remark)
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


def gaps(outcome: Outcome) -> list[tuple[str, str]]:
    """What stayed open, as pairs of slot and question."""
    return [(gap.slot, gap.question) for gap in outcome.left_open]


def tell_open(left_open: tuple[LeftOpen, ...]) -> None:
    """Say on standard error what the piece would be better for."""
    if left_open:
        note("\nLeft open, and better answered:")
        for gap in left_open:
            note(f"  - {gap.question}")


def pieces_of(desk: Desk, outcome: Outcome) -> dict[str, str | bytes]:
    """The finished texts as the files they leave by, addressed as the desk and the outcome know."""
    from assistant.model.people import Mentor
    from assistant.sharing.pieces import all_files

    met = tuple(record for record in outcome.records if isinstance(record, Mentor))
    return dict(all_files(artifacts(outcome), mentors=(*desk.mentors, *met), me=desk.me))


def hand_out(flags: Flags, pieces: Mapping[str, str | bytes]) -> None:
    """Write the pieces where `--out` says, and tell where they are."""
    if not flags.out:
        return
    from assistant.model.text import one_line
    from tui.papers import write_pieces

    for path, before in write_pieces(flags.out, pieces):
        beside = f" (what was there is now {one_line(before.name)})" if before else ""
        note(f"written: {one_line(str(path))}{beside}")

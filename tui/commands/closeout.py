"""`mentee closeout MENTOR`: the ending of a relationship, from its whole history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.console import note, say, say_json
from tui.options import Flags, about, common, sources, take_desk
from tui.running import gaps, hand_out, piece, run_dialogue, tell_open

if TYPE_CHECKING:
    from assistant.dialogues.desk import Desk
    from assistant.model.relationship import Relationship


@click.command(
    "closeout",
    short_help="Close with a mentor, from the whole history.",
    epilog="For example: mentee closeout Priya --out papers, or: mentee closeout Priya --drawing -",
)
@click.argument("mentor", metavar="MENTOR", default="")
@click.argument("files", nargs=-1, metavar="[FILE…]")
@click.option(
    "--drawing",
    metavar="FILE",
    help="Draw meetings, letters, advice, promises and ratings over time: as FILE.svg or FILE.txt, or - for here.",
)
@common(mentor=False)
def closeout_command(mentor: str, files: tuple[str, ...], drawing: str | None, flags: Flags) -> None:
    """Close with a mentor: summary to send, private version, last agenda, thank-you letter.

    With --drawing - the relationship is drawn here, and nothing is closed.
    """
    import json

    from assistant.engines.tasks import CloseOutSummary
    from assistant.sharing.answers import closeout_answer
    from tui.drawing import check_name, drawing_as, say_drawing, write_drawing

    if drawing is not None:
        check_name(drawing)
    flags = about(mentor, flags, files)
    if drawing == "-":
        if flags.as_json:
            raise click.UsageError("A drawing is no JSON; leave out --json or --drawing.")
        say_drawing(_drawn(take_desk(flags, sources(files))))
        return
    ran = run_dialogue("close-out", flags, files)
    outcome, drawn = ran.outcome, _drawn(ran.desk)
    answer = closeout_answer(piece(outcome, CloseOutSummary), left_open=gaps(outcome))
    papers = answer["documents"]
    if flags.as_json:
        say_json(answer)
    else:
        say(str(papers["to_send"]).rstrip())
        say("\n---\n")
        say(str(papers["letter"]).rstrip())
        tell_open(outcome.left_open)
    if not drawn.count("meetings", "held"):
        note(f"No talk with {answer['mentor']} is noted; what is empty in the close-out says so.")
    hand_out(
        flags,
        {
            "close-out.md": papers["to_send"],
            "close-out-private.md": papers["private"],
            "last-agenda.md": papers["last_agenda"],
            "letter.txt": papers["letter"],
            "relationship.svg": drawing_as(".svg", drawn),
            "close-out.json": json.dumps(answer, ensure_ascii=False, indent=2),
        },
    )
    if drawing is not None:
        write_drawing(drawing, drawn)


def _drawn(desk: Desk) -> Relationship:
    """The relationship as the workspace holds it; an empty one for somebody who is new."""
    from assistant.dialogues.asking import mentor_named, new_mentor
    from assistant.dialogues.relationship import relationship

    mentor = desk.mentor_by_id(desk.mentor) or mentor_named(desk, desk.mentor) or new_mentor(desk, desk.mentor)
    return relationship(desk.for_audience(mentor.id), mentor)

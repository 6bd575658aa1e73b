"""`mentee closeout MENTOR`: the ending of a relationship, from its whole history."""

from __future__ import annotations

import click

from tui.console import say, say_json
from tui.options import Flags, about, common
from tui.running import gaps, hand_out, piece, run_dialogue, tell_open


@click.command(
    "closeout",
    short_help="Close with a mentor, from the whole history.",
    epilog="For example: mentee closeout Priya --out papers",
)
@click.argument("mentor", metavar="MENTOR", default="")
@click.argument("files", nargs=-1, metavar="[FILE…]")
@common(mentor=False)
def closeout_command(mentor: str, files: tuple[str, ...], flags: Flags) -> None:
    """Close with a mentor: summary to send, private version, last agenda, thank-you letter."""
    import json

    from assistant.engines.tasks import CloseOutSummary
    from assistant.sharing.answers import closeout_answer

    flags = about(mentor, flags, files)
    outcome = run_dialogue("close-out", flags, files).outcome
    answer = closeout_answer(piece(outcome, CloseOutSummary), left_open=gaps(outcome))
    papers = answer["documents"]
    if flags.as_json:
        say_json(answer)
    else:
        say(str(papers["to_send"]).rstrip())
        say("\n---\n")
        say(str(papers["letter"]).rstrip())
        tell_open(outcome.left_open)
    hand_out(
        flags,
        {
            "close-out.md": papers["to_send"],
            "close-out-private.md": papers["private"],
            "last-agenda.md": papers["last_agenda"],
            "letter.txt": papers["letter"],
            "close-out.json": json.dumps(answer, ensure_ascii=False, indent=2),
        },
    )

"""`mentee brief MENTOR`: the one-minute brief before a call. No questions."""

from __future__ import annotations

import click

from tui.console import say, say_json
from tui.engines import performing
from tui.options import Flags, about, common, sources, take_desk
from tui.running import hand_out, tell_encodings


@click.command(
    "brief",
    short_help="One minute before the call.",
    epilog="For example: mentee brief Priya · mentee brief Priya notes.md",
)
@click.argument("mentor", metavar="MENTOR", default="")
@click.argument("files", nargs=-1, metavar="[FILE…]")
@common(answers=False, save=False, mentor=False)
def brief_command(mentor: str, files: tuple[str, ...], flags: Flags) -> None:
    """Last talk, open promises, planned outcome, help wanted, what to ask about: one minute before the call."""
    from assistant.dialogues.glance import glance
    from assistant.sharing import brief_markdown

    flags = about(mentor, flags, files)
    found = sources(files)
    tell_encodings(found)
    with performing(flags) as perform:
        desk = take_desk(flags, found, perform=perform)
    brief = glance(desk)
    text = brief_markdown(brief)
    if flags.as_json:
        say_json(brief.model_dump(mode="json"))
    else:
        say(text.rstrip())
    hand_out(flags, {"brief.md": text})

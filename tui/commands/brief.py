"""`mentee brief MENTOR`: the one-minute brief before a call. No questions."""

from __future__ import annotations

from dataclasses import replace

import click

from tui.console import say, say_json
from tui.options import Flags, common, existing_place, sources, take_desk
from tui.running import hand_out


@click.command("brief")
@click.argument("mentor", metavar="MENTOR")
@click.argument("files", nargs=-1, metavar="[FILE…]")
@common(answers=False, save=False, mentor=False)
def brief_command(mentor: str, files: tuple[str, ...], flags: Flags) -> None:
    """Last talk, open promises, planned outcome, help wanted, what to ask about: one minute before the call."""
    from assistant.dialogues.glance import glance
    from assistant.model.errors import MenteeError
    from assistant.sharing import brief_markdown

    desk = take_desk(replace(flags, mentor=mentor), sources(files))
    if desk.mentor_by_id(desk.mentor) is None and not files:
        place = "the workspace" if existing_place(flags) else "a workspace, for there is none yet"
        raise MenteeError(f"Nobody named “{mentor[:60]}” is in {place}; name a mentor you have kept, or give notes.")
    brief = glance(desk)
    text = brief_markdown(brief)
    if flags.as_json:
        say_json(brief.model_dump(mode="json"))
    else:
        say(text.rstrip())
    hand_out(flags, {"brief.md": text})

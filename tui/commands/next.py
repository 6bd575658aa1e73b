"""`mentee next`: what to do next, each step with its reason."""

from __future__ import annotations

import click

from tui.console import say, say_json
from tui.options import Flags, common, existing_place
from tui.running import hand_out


@click.command("next", short_help="What to do next, and why.")
@common(answers=False, save=False)
def next_command(flags: Flags) -> None:
    """List the next steps, most pressing first; with --mentor, those with one mentor."""
    import json

    from assistant.conversations.desks import kept_desk, settle_mentor
    from assistant.dialogues.desk import Desk
    from assistant.dialogues.what_next import what_next

    place = existing_place(flags)
    if place is None:
        desk = Desk(now=flags.now)
        steps = what_next(desk)
    else:
        with place:
            desk = kept_desk(place, flags.now)
            steps = what_next(desk, place.conversations(unfinished_only=True))
    if flags.mentor:
        wanted = settle_mentor(desk, flags.mentor).id
        steps = tuple(step for step in steps if step.mentor == wanted)
    listed = [
        {
            "text": step.text,
            "reason": step.reason,
            "when": step.when,
            "dialogue": step.dialogue,
            "mentor": step.mentor or None,
        }
        for step in steps
    ]
    if flags.as_json:
        say_json({"next": listed})
    else:
        for n, step in enumerate(steps, 1):
            way = f"mentee talk {step.dialogue}{f' --mentor {step.mentor}' if step.mentor else ''}"
            say(f"{n}. {step.text}{f'  ({step.when})' if step.when else ''}\n   {step.reason}\n   → {way}")
        if not steps:
            say(f"Nothing is pressing{f' with {flags.mentor}' if flags.mentor else ''}.")
    hand_out(flags, {"next.json": json.dumps({"next": listed}, ensure_ascii=False, indent=2)})

"""`mentee next`: what to do next, each step with its reason."""

from __future__ import annotations

import click

from tui.console import say, say_json
from tui.options import Flags, common, existing_place


@click.command("next")
@common(answers=False, save=False)
def next_command(flags: Flags) -> None:
    """List the next steps, most pressing first."""
    from assistant.conversations.desks import kept_desk
    from assistant.dialogues.desk import Desk
    from assistant.dialogues.what_next import what_next

    place = existing_place(flags)
    if place is None:
        steps = what_next(Desk(now=flags.now))
    else:
        with place:
            steps = what_next(kept_desk(place, flags.now), place.conversations(unfinished_only=True))
    if flags.as_json:
        say_json(
            {
                "next": [
                    {
                        "text": step.text,
                        "reason": step.reason,
                        "when": step.when,
                        "dialogue": step.dialogue,
                        "mentor": step.mentor or None,
                    }
                    for step in steps
                ]
            }
        )
        return
    for n, step in enumerate(steps, 1):
        say(f"{n}. {step.text}{f'  ({step.when})' if step.when else ''}\n   {step.reason}")

"""`mentee write KIND`: a message or artifact, by flags, notes and answers."""

from __future__ import annotations

import click

from tui.console import note, say, say_json
from tui.options import Flags, common
from tui.running import artifact_of, as_files, gaps, hand_out, run_dialogue, tell_open, whole

DIALOGUE_OF = {
    "first-contact": "first-contact",
    "thanks": "thanks",
    "help-brief": "help-brief",
    "goal": "goals",
    "introduction": "about-me",
    "agenda": "session-prep",
}
"""Kind -> the dialogue that writes it."""


@click.command(
    "write",
    short_help="Write one piece: a first message, thanks, a goal …",
    epilog="For example: mentee write thanks notes.md · mentee write first-contact --answers answers.toml",
)
@click.argument("kind", metavar="KIND", default="")
@click.argument("files", nargs=-1, metavar="[FILE…]")
@click.option("--channel", default=None, metavar="CHANNEL", help="How it travels; e-mail unless said.")
@common()
def write_command(kind: str, files: tuple[str, ...], channel: str | None, flags: Flags) -> None:
    """Write one piece: first-contact, thanks, help-brief, goal, introduction or agenda.

    What the notes, the history and --answers do not say is left out and named.
    """
    from assistant.model.messages import Kind

    if not kind:
        raise click.UsageError(f"Say what to write: {', '.join(DIALOGUE_OF)}.")
    dialogue = DIALOGUE_OF.get(kind)
    if dialogue is None:
        raise click.UsageError(_unknown(kind))
    _settle_channel(Kind(kind), channel)
    _, outcome = run_dialogue(dialogue, flags, files)
    artifact = artifact_of(outcome, kind)
    subject, body = (artifact.subject, artifact.text) if artifact and artifact.text.strip() else ("", "")
    if flags.as_json:
        step = outcome.next_action
        say_json(
            {
                "kind": kind,
                "channel": artifact.channel if artifact else None,
                "mentor": artifact.mentor or None if artifact else None,
                "subject": subject,
                "body": body,
                "left_open": [{"slot": slot, "question": question} for slot, question in gaps(outcome)],
                "next_action": {"text": step.text, "date": step.day.isoformat() if step.day else None}
                if step
                else None,
            }
        )
    else:
        if artifact and body:
            say(whole(artifact))
        else:
            note(f"Nothing to write yet; give notes or --answers, or hold the dialogue: mentee talk {dialogue}")
        tell_open(outcome.left_open)
    hand_out(flags, as_files([artifact] if artifact else []))


def _unknown(kind: str) -> str:
    import difflib

    from assistant.model.messages import Kind

    if kind in set(Kind):
        return f"{kind} cannot be written yet; what can: {', '.join(DIALOGUE_OF)}."
    near = difflib.get_close_matches(kind, DIALOGUE_OF, n=2, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else f"choose one of {', '.join(DIALOGUE_OF)}."
    return f"There is no kind “{kind[:40]}”; {hint}"


def _settle_channel(kind: object, channel: str | None) -> None:
    """Refuse a channel that the kind has not, or that cannot be written for yet."""
    from assistant.model.messages import CHANNELS, Channel, Kind

    if channel is None or not isinstance(kind, Kind):
        return
    usual = CHANNELS[kind][0]
    if channel not in set(Channel) or Channel(channel) not in CHANNELS[kind]:
        raise click.UsageError(f"{kind} does not travel by {channel[:30]}; it takes {', '.join(CHANNELS[kind])}.")
    if Channel(channel) is not usual:
        raise click.UsageError(f"{kind} is written for {usual} so far; leave --channel out.")

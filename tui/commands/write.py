"""`mentee write KIND`: a message or artifact, by flags, notes and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.console import note, say, say_json
from tui.options import Flags, common
from tui.running import Ran, artifact_of, artifacts, gaps, hand_out, pieces_of, run_dialogue, tell_open

if TYPE_CHECKING:
    from pydantic import JsonValue

    from assistant.dialogues.outcomes import Outcome
    from assistant.model.messages import Kind
    from assistant.model.work import Artifact

DIALOGUE_OF = {
    "first-contact": "first-contact",
    "intro-request": "warm-up",
    "referral": "warm-up",
    "scheduling": "scheduling",
    "help-brief": "help-brief",
    "agenda": "session-prep",
    "thanks": "thanks",
    "update": "update",
    "nudge": "nudge",
    "decline-reply": "what-came-back",
    "withdraw": "withdraw",
    "manager-note": "who-could-help",
    "give-back": "give-back",
    "keep-in-touch": "keep-in-touch",
    "goal": "goals",
    "debrief": "debrief",
    "close-out": "close-out",
    "introduction": "about-me",
    "invite": "invite",
}
"""Kind -> the dialogue that writes it."""


@click.command(
    "write",
    short_help="Write one piece: a first message, thanks, a reminder …",
    epilog="For example: mentee write thanks notes.md · mentee write nudge --mentor Lena --channel sms",
)
@click.argument("kind", metavar="KIND", default="")
@click.argument("files", nargs=-1, metavar="[FILE…]")
@click.option("--channel", default=None, metavar="CHANNEL", help="How it travels; the kind's usual way unless said.")
@click.option("--purpose", default=None, metavar="FORM", help="Which form, where there are several: accept, after-no …")
@click.option("--angle", default="", metavar="ANGLE", help="From which side it is told; --angles names them.")
@click.option("--angles", "list_angles", is_flag=True, help="Name the angles of this kind, and stop.")
@click.option("--first", is_flag=True, help="For an agenda: of the first talk.")
@click.option("--sent", is_flag=True, help="With --save: you have sent it; the clock for what comes next starts.")
@common()
def write_command(
    kind: str,
    files: tuple[str, ...],
    channel: str | None,
    purpose: str | None,
    angle: str,
    list_angles: bool,
    first: bool,
    sent: bool,
    flags: Flags,
) -> None:
    """Write one piece: first-contact, scheduling, thanks, update, nudge, referral, invite …

    What the notes, the history and --answers do not say is left out and named. With --out a mail is written as text
    and as a draft that your mail program opens (.eml), a date as a calendar file (.ics).
    """
    from assistant.model.errors import MenteeError

    if not kind:
        raise click.UsageError(f"Say what to write: {', '.join(DIALOGUE_OF)}.")
    what = _kind(kind)
    if list_angles:
        _tell_angles(what)
        return
    if sent and not flags.save:
        raise click.UsageError("--sent keeps what was sent; give --save with it.")
    settled = {"channel": _channel(what, channel), "purpose": _purpose(what, purpose)}
    dialogue = "first-talk" if first and kind == "agenda" else DIALOGUE_OF[kind]
    given: dict[str, JsonValue] = {"sent": True} if sent else {}
    ran = run_dialogue(
        dialogue, flags, files, angle=angle, given=given, **{key: value for key, value in settled.items() if value}
    )
    artifact = artifact_of(ran.outcome, kind)
    if flags.as_json:
        say_json(_answer(kind, ran, artifact))
    else:
        _show(ran, artifact, dialogue)
    hand_out(flags, pieces_of(ran.desk, ran.outcome))
    if ran.desk.notes.clashes and not (artifact and artifact.text.strip()):
        raise MenteeError("Nothing was written, for your notes leave open which day is meant; write the one you mean.")
    if sent and not _went_out(ran.outcome):
        raise MenteeError(
            "Nothing was marked as sent: there is no text that could have gone out. "
            "Give what is left open with --answers, or leave --sent out."
        )


def _went_out(outcome: Outcome) -> bool:
    from assistant.model.correspondence import Message

    return any(isinstance(record, Message) for record in outcome.records)


def _show(ran: Ran, artifact: Artifact | None, dialogue: str) -> None:
    from assistant.sharing.pieces import whole

    if artifact and artifact.text.strip():
        say(whole(artifact).rstrip("\n"))
        others = [piece for piece in artifacts(ran.outcome) if piece is not artifact and piece.text.strip()]
        for piece in others:
            note(f"\nmade as well: {piece.title} (--out writes it, too)")
        if ran.left_out:
            note("\nLeft out, so that it fits:")
            for sentence in ran.left_out:
                note(f"  - {sentence}")
    else:
        _tell_why_not(ran.outcome, dialogue)
    tell_open(ran.outcome.left_open)


def _tell_why_not(outcome: Outcome, dialogue: str) -> None:
    """Say why there is no text: the step that comes first, where there is one, else that too little is known."""
    from assistant.model.days import day_words

    step = outcome.next_action
    if not outcome.left_open and step:
        note(
            f"Nothing to write now. {outcome.title}. Next: {step.text}{f', {day_words(step.day)}' if step.day else ''}."
        )
        return
    note(f"Nothing to write yet; give notes or --answers, or hold the dialogue: mentee talk {dialogue}")


def _answer(kind: str, ran: Ran, artifact: Artifact | None) -> dict[str, JsonValue]:
    """The piece as JSON."""
    from assistant.sharing.pieces import draft_link

    step = ran.outcome.next_action
    mentor = ran.desk.mentor_by_id(artifact.mentor) if artifact else None
    said = artifact if artifact and artifact.text.strip() else None
    return {
        "kind": kind,
        "channel": artifact.channel if artifact else None,
        "mentor": (artifact.mentor or None) if artifact else None,
        "subject": said.subject if said else "",
        "body": said.text if said else "",
        "left_out": list(ran.left_out),
        "mailto": (draft_link(said, mentor=mentor) or None) if said else None,
        "left_open": [{"slot": slot, "question": question} for slot, question in gaps(ran.outcome)],
        "next_action": {"text": step.text, "date": step.day.isoformat() if step.day else None} if step else None,
    }


def _tell_angles(kind: Kind) -> None:
    from assistant.engines.tasks.angles import angles_of

    found = angles_of(kind)
    for one in found:
        say(f"{one.name}: {one.label}")
    if not found:
        note(f"A {kind.value} is told in one way.")


def _kind(word: str) -> Kind:
    import difflib

    from assistant.model.messages import Kind

    if word in DIALOGUE_OF:
        return Kind(word)
    if word in set(Kind):
        raise click.UsageError(f"{word} cannot be written yet; what can: {', '.join(DIALOGUE_OF)}.")
    near = difflib.get_close_matches(word, DIALOGUE_OF, n=2, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else f"choose one of {', '.join(DIALOGUE_OF)}."
    raise click.UsageError(f"There is no kind “{word[:40]}”; {hint}")


def _channel(kind: Kind, word: str | None) -> str:
    """The channel named, where the kind travels by it; empty for none named."""
    from assistant.model.messages import CHANNELS

    if word is None:
        return ""
    channel = word.strip().casefold().removeprefix(".")
    if channel not in CHANNELS[kind]:
        raise click.UsageError(f"{kind} does not travel by {word[:30]}; it takes {', '.join(CHANNELS[kind])}.")
    return channel


def _purpose(kind: Kind, word: str | None) -> str:
    """The form named, where the kind has it; empty for none named."""
    from assistant.engines.tasks import PURPOSES

    if word is None:
        return ""
    forms = [purpose.value for purpose in PURPOSES.get(kind, ())]
    if not forms:
        raise click.UsageError(f"{kind} has one form only; leave --purpose out.")
    if word not in forms:
        raise click.UsageError(f"{kind} has no form “{word[:30]}”; it has {', '.join(forms)}.")
    return word

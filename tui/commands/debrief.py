"""`mentee debrief FILE…`: what came of a meeting."""

from __future__ import annotations

import click

from tui.console import say, say_json
from tui.options import Flags, common, sources
from tui.running import artifact_of, gaps, hand_out, piece, run_dialogue, tell_open


@click.command(
    "debrief",
    short_help="Say what came of a meeting.",
    epilog="For example: mentee debrief notes.md --planned papers/agenda.md --save",
)
@click.argument("files", nargs=-1, metavar="FILE…")
@click.option("--planned", metavar="FILE", help="The agenda the talk is held against.")
@click.option(
    "--summary-words", type=click.IntRange(10, 1000), default=60, show_default=True, help="Words of the summary."
)
@common()
def debrief_command(files: tuple[str, ...], planned: str | None, summary_words: int, flags: Flags) -> None:
    """Make the debrief of a meeting from its notes. Nothing that was only planned appears as said."""
    import json

    from assistant.engines.tasks import Debrief
    from assistant.model.errors import MenteeError
    from assistant.sharing import debrief_markdown
    from assistant.sharing.answers import debrief_answer

    if not files:
        raise click.UsageError("Name the file with the notes of the talk; - reads standard input.")
    if [*files, planned, flags.answers].count("-") > 1:
        raise click.UsageError("standard input can be read once only; give the rest as files.")
    agenda = sources((planned,))[0][0].text if planned else ""
    outcome = run_dialogue("debrief", flags, files, planned=agenda, summary_words=summary_words).outcome
    if outcome.result is None:
        raise MenteeError(" ".join(gap.question for gap in outcome.left_open) or f"{outcome.title}.")
    made = piece(outcome, Debrief)
    answer = debrief_answer(made, left_open=gaps(outcome))
    artifact = artifact_of(outcome, "debrief")
    text = artifact.text if artifact else debrief_markdown(made)
    if flags.as_json:
        say_json(answer)
    else:
        say(text.rstrip())
        tell_open(outcome.left_open)
    hand_out(flags, {"debrief.md": text, "debrief.json": json.dumps(answer, ensure_ascii=False, indent=2)})

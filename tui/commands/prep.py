"""`mentee prep FILE…`: the prepared meeting, with every open question skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tui.console import say, say_json
from tui.options import Flags, common
from tui.running import gaps, hand_out, piece, run_dialogue

if TYPE_CHECKING:
    from assistant.model.help import Help


@click.command(
    "prep",
    short_help="Prepare a meeting from notes: goals, agenda, help brief.",
    epilog="For example: mentee prep notes.md --want challenge --not-now ideas --out papers",
)
@click.argument("files", nargs=-1, metavar="FILE…")
@click.option("--first", is_flag=True, help="The first talk with this mentor.")
@click.option("--minutes", metavar="N", help="The length of the talk.")
@click.option("--want", metavar="KIND", help="The help wanted on the main topic: challenge, cheer, ideas, listen …")
@click.option("--not-now", metavar="KIND", help="The help not wanted this time.")
@common()
def prep_command(
    files: tuple[str, ...], first: bool, minutes: str | None, want: str | None, not_now: str | None, flags: Flags
) -> None:
    """Prepare a meeting from notes: goals, agenda, help brief, and what was left open. `-` reads standard input."""
    import json

    from assistant.engines.tasks import Agenda
    from assistant.sharing import agenda_markdown, prep_page
    from assistant.sharing.answers import prep_answer

    settled: dict[str, Any] = {
        "minutes": length(minutes) if minutes else None,
        "wanted": help_kind(want) if want else None,
        "not_wanted": help_kind(not_now) if not_now else None,
    }
    outcome = run_dialogue("first-talk" if first else "session-prep", flags, files, **settled).outcome
    agenda, extra, step = piece(outcome, Agenda), outcome.extra, outcome.next_action
    mentor, brief = extra["mentor"], extra["help_brief"]
    next_action = (step.text, step.day) if step else None
    answer = prep_answer(
        agenda,
        mentor=mentor.name if mentor else None,
        goals=extra["goals"],
        help_brief=brief,
        left_open=gaps(outcome),
        next_action=next_action,
    )
    title = f"Agenda with {mentor.name}" if mentor else "Agenda"
    if flags.as_json:
        say_json(answer)
    else:
        say(
            prep_page(
                extra["digest"],
                mentor=mentor,
                goals=extra["goals"],
                agenda=agenda,
                brief=brief,
                left_open=tuple(gap.question for gap in outcome.left_open),
                next_action=next_action,
            )
        )
    pieces = {
        "agenda.md": agenda_markdown(agenda, title=title),
        "meeting.json": json.dumps(answer, ensure_ascii=False, indent=2),
    }
    if brief:
        pieces["help-brief.txt"] = f"Subject: {brief.subject}\n\n{brief.body}"
    hand_out(flags, pieces)


def length(words: str) -> int:
    """The minutes meant by `--minutes`. Raises MenteeError."""
    from assistant.dialogues.turns import Minutes

    taken = Minutes(key="minutes", question="").take(words)
    assert isinstance(taken, int)
    return taken


def help_kind(word: str) -> Help:
    """The kind of help meant by a word. Raises MenteeError naming the nearest, or all."""
    import difflib

    from assistant.model.errors import MenteeError
    from assistant.model.help import HELP_BY_WORD, Help

    found = HELP_BY_WORD.get(word.strip().casefold())
    if found:
        return found
    near = difflib.get_close_matches(word.casefold(), HELP_BY_WORD, n=2, cutoff=0.6)
    hint = f"did you mean {' or '.join(near)}?" if near else f"choose one of {', '.join(h.value for h in Help)}."
    raise MenteeError(f"“{word[:40]}” is no kind of help; {hint}")

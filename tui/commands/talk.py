"""`mentee talk DIALOGUE`: a dialogue as plain lines."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING

import click

from tui.console import note, say, say_json
from tui.options import Flags, common, moment, open_place, sources, take_desk
from tui.running import run_dialogue

if TYPE_CHECKING:
    from assistant.conversations.runner import Runner
    from assistant.dialogues.registry import DialogueInfo
    from assistant.workspace import Workspace


@click.command("talk")
@click.argument("dialogue", metavar="DIALOGUE")
@click.argument("files", nargs=-1, metavar="[FILE…]")
@click.option("--questions", is_flag=True, help="Print the question keys that --answers takes, and leave.")
@click.option("--new", is_flag=True, help="Begin anew, even where one was left unfinished.")
@common(save=False)
def talk_command(dialogue: str, files: tuple[str, ...], questions: bool, new: bool, flags: Flags) -> None:
    """Hold a dialogue line by line: about-me, goals, first-contact, help-brief, session-prep, debrief, thanks …

    Leave with :leave or Ctrl+D; the same command goes on where you left.
    """
    from assistant.dialogues.registry import dialogue_info

    info = dialogue_info(dialogue)
    if questions:
        _print_questions(info, files, flags)
    elif flags.answers is not None:
        _run_answers(info, files, flags)
    else:
        with open_place(flags) as place:
            _hold(place, info, files, flags, new=new)


def _print_questions(info: DialogueInfo, files: tuple[str, ...], flags: Flags) -> None:
    from assistant.conversations.questions import questions_of
    from assistant.conversations.unattended import plain_key

    found = questions_of(info.maker(), take_desk(flags, sources(files)))
    asked = {q.key if q.key.count("[") == q.key.count("[1]") else plain_key(q.key): q.question for q in found}
    if flags.as_json:
        say_json({"dialogue": info.name, "questions": [{"key": key, "question": asked[key]} for key in asked]})
        return
    for key, question in asked.items():
        say(f"{key}\n    {question}")


def _run_answers(info: DialogueInfo, files: tuple[str, ...], flags: Flags) -> None:
    """With answers given, the dialogue runs to its end by itself and is kept."""
    from dataclasses import replace

    from assistant.model.work import Artifact
    from tui.plain import ending

    _, outcome = run_dialogue(info.name, replace(flags, save=True), files)
    papers = [r for r in outcome.records if isinstance(r, Artifact)]
    if flags.as_json:
        say_json(
            {
                "dialogue": info.name,
                "artifacts": [{"kind": p.sort, "title": p.title, "subject": p.subject, "text": p.text} for p in papers],
                "left_open": [{"slot": gap.slot, "question": gap.question} for gap in outcome.left_open],
            }
        )
        return
    for paper in papers:
        say(f"--- {paper.title} ---")
        say(f"Subject: {paper.subject}\n\n{paper.text.rstrip()}" if paper.subject else paper.text.rstrip())
        say()
    ending(outcome)


def _hold(place: Workspace, info: DialogueInfo, files: tuple[str, ...], flags: Flags, *, new: bool) -> None:
    from tui.plain import Left, ending, stdin_lines, talk

    if "-" in files:
        raise click.UsageError("standard input holds your answers here; give the notes as a file.")
    runner = _runner(place, info, files, flags, new=new)
    try:
        outcome = talk(runner, now=lambda: _now(flags), read=stdin_lines(prompt=sys.stdin.isatty()))
    except (Left, KeyboardInterrupt):
        say()
        note(f"Kept. Go on with: mentee talk {info.name}")
        return
    ending(outcome)


def _runner(place: Workspace, info: DialogueInfo, files: tuple[str, ...], flags: Flags, *, new: bool) -> Runner:
    """Go on with the newest unfinished conversation of this dialogue, or begin one."""
    from assistant.conversations.desks import open_desk, settle_mentor
    from assistant.conversations.runner import Runner

    now = _now(flags)
    desk = open_desk(place, now, sources=[source for source, _ in sources(files)], mentor=flags.mentor, me=flags.me)
    if not new and not files:
        wanted = settle_mentor(desk, flags.mentor).id if flags.mentor else ""
        for kept in place.conversations(unfinished_only=True):
            if kept.dialogue == info.name and (not wanted or kept.mentor == wanted):
                note(f"Going on with “{kept.title}”, begun {kept.started:%Y-%m-%d}. (--new begins anew.)\n")
                return Runner.resume(place, kept.id)
    mentor = desk.mentor_by_id(desk.mentor)
    title = f"{info.title}: {mentor.name if mentor else desk.mentor}" if desk.mentor else info.title
    return Runner.begin(place, info.name, desk, title=title, now=now)


def _now(flags: Flags) -> datetime:
    return moment(flags.today)

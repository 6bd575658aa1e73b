"""`mentee talk DIALOGUE`: a dialogue as plain lines."""

from __future__ import annotations

import os
import shlex
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING

import click

from tui.console import at_terminal, note, say, say_json
from tui.options import Flags, common, open_place, sources, take_desk
from tui.running import artifacts, gaps, hand_out, pieces_of, run_dialogue, shown_place, tell_encodings

if TYPE_CHECKING:
    from pydantic import JsonValue

    from assistant.conversations.performing import Perform
    from assistant.conversations.runner import Runner
    from assistant.dialogues.registry import DialogueInfo
    from assistant.dialogues.turns import Ask
    from assistant.model.conversation import ConversationInfo
    from assistant.workspace import Workspace


@click.command(
    "talk",
    short_help="Hold a dialogue line by line.",
    epilog="For example: mentee talk session-prep notes.md · mentee talk goals --questions",
)
@click.argument("dialogue", metavar="DIALOGUE", default="")
@click.argument("files", nargs=-1, metavar="[FILE…]")
@click.option("--questions", is_flag=True, help="Print the question keys that --answers takes, and leave.")
@click.option("--new", is_flag=True, help="Begin anew, even where one was left unfinished.")
@common(save=False)
def talk_command(dialogue: str, files: tuple[str, ...], questions: bool, new: bool, flags: Flags) -> None:
    """Hold a dialogue as plain lines, for screen readers, pipes and files of answers.

    DIALOGUE is one of: about-me, goals, who-could-help, warm-up, first-contact, what-came-back, nudge, scheduling,
    withdraw, send, first-talk, help-brief, session-prep, invite, debrief, feedback, thanks, update, keep-in-touch,
    give-back, micro-mentoring, close-out, promise.

    Leave with :leave or Ctrl+D; the same command goes on where you left. With --answers it runs by itself.
    """
    from assistant.dialogues.registry import DIALOGUES, dialogue_info

    if not dialogue:
        raise click.UsageError(f"Say which dialogue to hold: {', '.join(DIALOGUES)}.")
    info = dialogue_info(dialogue)
    if questions:
        _print_questions(info, files, flags)
    elif flags.answers is not None:
        _run_answers(info, files, flags)
    elif flags.as_json:
        raise click.UsageError("--json goes with --answers or --questions; a dialogue by itself is plain lines.")
    elif "-" in files:
        raise click.UsageError("standard input holds your answers here; give the notes as a file.")
    else:
        with open_place(flags) as place:
            _hold(place, info, files, flags, new=new)


def _print_questions(info: DialogueInfo, files: tuple[str, ...], flags: Flags) -> None:
    from assistant.conversations.questions import questions_of
    from assistant.conversations.unattended import plain_key

    found = questions_of(info.maker(), take_desk(flags, sources(files)))
    asked = {q.key if q.key.count("[") == q.key.count("[1]") else plain_key(q.key): q for q in found}
    if flags.as_json:
        listed: list[JsonValue] = [
            {"key": key, "question": turn.question, "takes": _takes(turn), "known": turn.settled}
            for key, turn in asked.items()
        ]
        say_json({"dialogue": info.name, "questions": listed})
        return
    for key, turn in asked.items():
        known = "; known already, and an answer goes before it" if turn.settled else ""
        say(f"{key}\n    {turn.question}\n    ({_takes(turn)}{known})")
    if any("[" in key for key in asked):
        say("\nIn TOML a key with brackets stands in quotes.")


def _takes(turn: Ask) -> str:
    """What an answer to a question may be, in a few words."""
    from assistant.dialogues.turns import Card, Choose, Day, Minutes, Several, YesNo

    match turn:
        case Card():
            return "ok, or a table of item = new text"
        case Choose() | Several():
            words = " | ".join(option.value for option in turn.options)
            own = " or your own words" if turn.other else ""
            return f"{'one of' if isinstance(turn, Choose) else 'any of'} {words}{own}" if words else "your own words"
        case Day():
            return "a day: 2026-12-04, or next Friday"
        case Minutes():
            return "a length: 30, or half an hour"
        case YesNo():
            return "yes or no"
        case _:
            return f"text, such as: {turn.example}" if turn.example else "text"


def _run_answers(info: DialogueInfo, files: tuple[str, ...], flags: Flags) -> None:
    """With answers given, the dialogue runs to its end by itself and is kept."""
    from dataclasses import replace

    from assistant.sharing.pieces import whole
    from tui.plain import ending

    ran = run_dialogue(info.name, replace(flags, save=True), files)
    outcome = ran.outcome
    papers = artifacts(outcome)
    if flags.as_json:
        step = outcome.next_action
        say_json(
            {
                "dialogue": info.name,
                "artifacts": [{"kind": p.sort, "title": p.title, "subject": p.subject, "text": p.text} for p in papers],
                "left_open": [{"slot": slot, "question": question} for slot, question in gaps(outcome)],
                "next_action": {"text": step.text, "date": step.day.isoformat() if step.day else None}
                if step
                else None,
            }
        )
    else:
        for paper in papers:
            say(f"--- {paper.title} ---\n{whole(paper).rstrip()}\n")
        ending(outcome, flags.now.date())
    hand_out(flags, pieces_of(ran.desk, outcome))


def _hold(place: Workspace, info: DialogueInfo, files: tuple[str, ...], flags: Flags, *, new: bool) -> None:
    from tui.engines import at_once, engine_of, progress, standing_of
    from tui.plain import Left, ending, stdin_lines, talk

    if flags.dry_run:
        raise click.UsageError("--dry-run goes with --answers; a dialogue by itself asks before anything is sent.")
    read = stdin_lines(prompt=at_terminal())
    here = standing_of(flags, place)
    engine = engine_of(flags, here, place, read=read) if here else None
    runner: Runner | None = None
    try:
        runner = _runner(place, info, files, flags, new=new, perform=partial(at_once, engine) if engine else None)
        if engine:
            engine.belongs_to(runner.info.id)
        outcome = talk(runner, now=lambda: flags.now, read=read, engine=engine, progress=progress)
    except (Left, KeyboardInterrupt):
        say()
        if runner is None:
            note("Nothing was begun.")
            return
        elsewhere = flags.workspace and flags.workspace != os.environ.get("MENTEE_WORKSPACE")
        named = f" --workspace {shlex.quote(flags.workspace or '')}" if elsewhere else ""
        note(f"Kept. Go on with: mentee talk {info.name}{named}")
        return
    ending(outcome, flags.now.date(), runner)
    note(f"kept in {shown_place(flags)}")
    hand_out(flags, pieces_of(runner.desk, outcome))


def _runner(
    place: Workspace,
    info: DialogueInfo,
    files: tuple[str, ...],
    flags: Flags,
    *,
    new: bool,
    perform: Perform | None = None,
) -> Runner:
    """Go on with the newest unfinished conversation of this dialogue over these notes, or begin one."""
    from assistant.conversations.desks import kept_desk, open_desk, settle_mentor
    from assistant.conversations.runner import Runner
    from tui.console import working

    now, found = flags.now, sources(files)
    tell_encodings(found)
    notes = [source for source, _ in found]
    if not new:
        wanted = settle_mentor(kept_desk(place, now), flags.mentor) if flags.mentor else None
        for kept in place.conversations(unfinished_only=True):
            same_person = wanted is None or kept.mentor in {wanted.id, wanted.name}
            if kept.dialogue == info.name and same_person and {source.id for source in notes} <= _notes_of(kept):
                note(f"Going on with “{kept.title}”, begun {kept.started:%Y-%m-%d}. (--new begins anew.)\n")
                return Runner.resume(place, kept.id)
    with working("Reading your notes …") if perform is None else nullcontext():
        desk = open_desk(place, now, sources=notes, mentor=flags.mentor, me=flags.me, perform=perform)
    mentor = desk.mentor_by_id(desk.mentor)
    title = f"{info.title}: {mentor.name if mentor else desk.mentor}" if desk.mentor else info.title
    return Runner.begin(place, info.name, desk, title=title, now=now)


def _notes_of(kept: ConversationInfo) -> set[str]:
    """The ids of the notes a conversation was begun with."""
    import json

    return {source["id"] for source in json.loads(kept.desk).get("sources", [])}

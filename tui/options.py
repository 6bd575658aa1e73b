"""The flags that commands share, and what they mean. The core is imported when a command runs, not before."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

if TYPE_CHECKING:
    from pydantic import JsonValue

    from assistant.conversations.performing import Perform
    from assistant.dialogues.desk import Desk
    from assistant.model.evidence import Source
    from assistant.workspace import Workspace

F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class Flags:
    """The common flags of one call."""

    workspace: str | None = None
    today: str | None = None
    me: str = ""
    mentor: str = ""
    as_json: bool = False
    out: str | None = None
    engine: Literal["model", "builtin"] | None = None
    """None lets the workspace and the environment decide."""
    dry_run: bool = False
    answers: str | None = None
    save: bool = False

    @property
    def now(self) -> datetime:
        """The moment the command works in: `--today`, else the clock."""
        return moment(self.today)


def common(*, answers: bool = True, save: bool = True, mentor: bool = True) -> Callable[[F], F]:
    """The common flags as one `Flags` argument named `flags`; `mentor` is False where a command names one itself."""

    names = [name for name in _NAMES if mentor or name != "mentor"]

    def decorate(command: F) -> F:
        @wraps(command)
        def with_flags(*args: Any, **given: Any) -> Any:
            known = {name: given.pop(name) for name in names if name in given}
            for name in {"me", "mentor"} & known.keys():
                known[name] = " ".join(known[name].split())
            if known.get("workspace") is None:
                known["workspace"] = (click.get_current_context().find_object(dict) or {}).get("workspace")
            return command(*args, flags=Flags(**known), **given)

        decorated: Any = with_flags
        options = [
            click.option("--workspace", metavar="PATH", help="The workspace: a folder, or a .sqlite3 file."),
            click.option("--today", metavar="DATE", help="Work as of this day (ISO date, or date and time)."),
            click.option("--me", default="", metavar="NAME", help="Your name."),
            click.option("--json", "as_json", is_flag=True, help="Answer as JSON, for programs."),
            click.option(
                "--out", metavar="DIR", help="Write the pieces into this folder as well; what is there is kept beside."
            ),
            click.option(
                "--engine",
                type=click.Choice(["model", "builtin"]),
                help="Who reads and writes; `mentee engine` says which is on.",
            ),
            click.option(
                "--dry-run", is_flag=True, help="Show what would be sent to the model, with its tokens; send nothing."
            ),
        ]
        if mentor:
            options.append(click.option("--mentor", default="", metavar="NAME", help="The mentor this is about."))
        if answers:
            options.append(
                click.option(
                    "--answers",
                    metavar="FILE",
                    help="Answers by question key, TOML or JSON; mentee talk … --questions names the keys.",
                )
            )
        if save:
            options.append(click.option("--save", is_flag=True, help="Keep what was read and made in the workspace."))
        for option in reversed(options):
            decorated = option(decorated)
        result: F = decorated
        return result

    return decorate


_NAMES = ("workspace", "today", "me", "mentor", "as_json", "out", "engine", "dry_run", "answers", "save")


def moment(words: str | None) -> datetime:
    """The moment meant by `--today`: an ISO date (then noon) or date and time; the clock where nothing is given."""
    from assistant.model.errors import MenteeError

    if words is None:
        from tui.here import local_now

        return local_now()
    try:
        parsed = datetime.fromisoformat(words.strip())
    except ValueError:
        raise MenteeError(f"“{words[:40]}” is no day; write it like 2026-11-22 or 2026-11-22T09:30.") from None
    if len(words.strip()) <= len("2026-11-22"):
        parsed = parsed.replace(hour=12)
    return parsed


def sources(files: tuple[str, ...]) -> tuple[tuple[Source, str], ...]:
    """The files named, `-` being standard input, each with its encoding. Raises MenteeError for what is no notes."""
    return tuple(_source(name) for name in files)


def _source(name: str) -> tuple[Source, str]:
    from assistant.reading.files import open_notes, read_notes
    from tui.console import share_read

    with share_read("standard input" if name == "-" else name) as progress:
        if name != "-":
            return open_notes(Path(name), progress)
        return read_notes(_piped(), "standard input", title="standard input", progress=progress)


def standard_input() -> tuple[str, str]:
    """All of standard input as text, and its encoding. Raises MenteeError where it is closed, empty, or no text."""
    from assistant.reading.files import decode

    return decode(_piped(), "standard input")


def _piped() -> bytes:
    """The bytes of standard input, as far as a file may be long."""
    from assistant.model.errors import MenteeError
    from assistant.reading.files import MAX_BYTES

    if sys.stdin is None:
        raise MenteeError("Standard input is closed; name a file instead of -.")
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def given_answers(flags: Flags) -> dict[str, JsonValue]:
    """The answers of `--answers`, `-` being standard input."""
    from assistant.conversations.answer_files import parse_answers, read_answers

    if flags.answers is None:
        return {}
    if flags.answers == "-":
        return parse_answers(standard_input()[0], "standard input")
    return read_answers(Path(flags.answers))


def place_of(flags: Flags) -> Path:
    """Where the workspace's database lies, or would lie."""
    from assistant.workspace.places import workspace_file

    return workspace_file(flags.workspace, os.environ.get("MENTEE_WORKSPACE"))


def open_place(flags: Flags) -> Workspace:
    """The workspace, made where there is none."""
    from assistant.workspace import open_workspace

    return open_workspace(place_of(flags))


def existing_place(flags: Flags) -> Workspace | None:
    """The workspace where there is one; reading commands make none."""
    return open_place(flags) if place_of(flags).exists() else None


def take_desk(
    flags: Flags, found: tuple[tuple[Source, str], ...], *, perform: Perform | None = None, **settled: Any
) -> Desk:
    """The desk for a reading command: history where a workspace is there, and the notes given, read by `perform`."""
    from assistant.conversations.desks import open_desk
    from tui.console import working

    place = existing_place(flags)
    read = [source for source, _ in found]
    try:
        with working("Reading your notes …") if perform is None else nullcontext():
            return open_desk(
                place, flags.now, sources=read, mentor=flags.mentor, me=flags.me, perform=perform, **settled
            )
    finally:
        if place is not None:
            place.close()


def about(mentor: str, flags: Flags, files: tuple[str, ...]) -> Flags:
    """The flags with this mentor, of whom the workspace, notes or answers must say something. Raises MenteeError."""
    from assistant.model.errors import MenteeError

    mentor = " ".join(mentor.split())
    if not mentor:
        raise click.UsageError("Name the mentor.")
    flags = replace(flags, mentor=mentor)
    if files or flags.answers is not None:
        return flags
    place = existing_place(flags)
    if place is None:
        raise MenteeError(
            f"Nothing is known of “{mentor[:60]}”, for there is no workspace yet; give notes as well, "
            "or keep some with mentee prep NOTES --save."
        )
    with place:
        from assistant.conversations.desks import kept_desk, settle_mentor

        desk = kept_desk(place, flags.now)
    if desk.mentor_by_id(settle_mentor(desk, mentor).id) is None:
        names = ", ".join(known.name for known in desk.mentors[:8]) or "nobody so far"
        raise MenteeError(
            f"Nobody named “{mentor[:60]}” is in the workspace, which knows {names}; name one of them, or give notes."
        )
    return flags

"""What `mentee ledger` and `mentee promises` share: the workspace opened, rows changed by their ids, groups printed."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from tui.console import note, say
from tui.options import Flags, existing_place

if TYPE_CHECKING:
    from assistant.dialogues.desk import Desk
    from assistant.model.base import Record
    from assistant.workspace import Workspace

R = TypeVar("R", bound="Record")


@contextmanager
def kept(flags: Flags) -> Iterator[tuple[Workspace | None, Desk]]:
    """The workspace where there is one, and what it holds; it is closed at the end."""
    from assistant.conversations.desks import kept_desk
    from assistant.dialogues.desk import Desk

    place = existing_place(flags)
    if place is None:
        yield None, Desk(now=flags.now)
        return
    with place:
        yield place, kept_desk(place, flags.now)


def mentor_of(desk: Desk, flags: Flags) -> str:
    """The id of the mentor named by `--mentor`; empty where none was. Raises MenteeError for nobody known."""
    from assistant.conversations.desks import settle_mentor
    from assistant.model.errors import MenteeError

    if not flags.mentor:
        return ""
    mentor = settle_mentor(desk, flags.mentor)
    if desk.mentor_by_id(mentor.id) is None:
        names = ", ".join(known.name for known in desk.mentors[:8]) or "nobody so far"
        raise MenteeError(f"Nobody named “{flags.mentor[:60]}” is in the workspace, which knows {names}.")
    return mentor.id


def changed(
    place: Workspace | None,
    flags: Flags,
    rows: Sequence[R],
    changes: Iterable[tuple[str, Callable[[R], R]]],
    *,
    what: str,
    command: str,
    undo: Callable[[R, R], list[str]],
) -> dict[str, R]:
    """The rows as they stand after the changes, saved in one go; each change says how it is undone.

    Raises MenteeError, changing nothing, where an id means no row or several.
    """
    from assistant.dialogues.short_ids import record_meant, short_ids

    before = {row.id: row for row in rows}
    after = dict(before)
    for typed, made in changes:
        row = record_meant(typed, rows, what=what, command=command)
        after[row.id] = made(after[row.id])
    new = [row for row_id, row in after.items() if row != before[row_id]]
    if place is not None and new:
        place.put(*new, when=flags.now)
    ids = short_ids(rows)
    for row in new:
        flags_back = " ".join(shlex.quote(word) for word in undo(before[row.id], row))
        note(f"kept; to undo it: {command} {flags_back.replace('ID', ids[row.id])}")
    return after


def say_groups(groups: Iterable[tuple[str, Iterable[str]]], nothing: str) -> None:
    """Print groups of rows under their headings; one sentence where there are none."""
    told = False
    for heading, rows in groups:
        say(f"{'' if not told else chr(10)}{heading}")
        for row in rows:
            say(row)
        told = True
    if not told:
        say(nothing)


def row_lines(short: str, text: str, *details: str) -> str:
    """A row: its short id, its words, and below them what is known of it."""
    margin = " " * (len(short) + 4)
    told = " · ".join(detail for detail in details if detail)
    return f"  {short}  {text}" + (f"\n{margin}{told}" if told else "")

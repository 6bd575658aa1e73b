"""The promises of a group's minutes: what the note taker marked, else the lines that promise by their looks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.model.evidence import Evidence, Source
from assistant.reading.digest import CommitmentFound
from assistant.reading.due import due_in
from assistant.reading.minuted_actions import MinutedAction, marked_actions
from assistant.reading.minutes import Minutes, minutes_of
from assistant.reading.names import folded
from assistant.reading.undertakings import undertakings


def minuted_commitments(source: Source, day: date, me: str | None) -> tuple[CommitmentFound, ...] | None:
    """The promises in order, owners as written, `me` for the person of that name; None for a text that is no minutes.

    Where somebody marks actions, what they left unmarked is none: the looks of lines count only without any mark.
    """
    minutes = minutes_of(source.text)
    if minutes is None:
        return None
    return tuple(_as_found(action, source.id, day, me) for action in actions_of(minutes))


def actions_of(minutes: Minutes) -> Iterator[MinutedAction]:
    """The actions of minutes, by line."""
    marked = {action.line.number: action for action in marked_actions(minutes)}
    if not any(action.firm for action in marked.values()):
        marked = {action.line.number: action for action in undertakings(minutes)} | marked
    yield from (marked[number] for number in sorted(marked))


def _as_found(action: MinutedAction, source: str, day: date, me: str | None) -> CommitmentFound:
    due = due_in(action.task, day)
    return CommitmentFound(
        who=" and ".join("me" if _is(owner, me) else owner for owner in action.owners) or None,
        what=action.task,
        due=due.words if due else None,
        due_iso=due.day if due else None,
        status="done" if action.done else "open",
        evidence=(Evidence(lines=(action.line.number, action.line.number), text=action.line.text, source=source),),
    )


def _is(owner: str, me: str | None) -> bool:
    """Whether the owner is the person, by the whole name or the first."""
    return me is not None and folded(owner) in {folded(me), folded(me.split()[0])}

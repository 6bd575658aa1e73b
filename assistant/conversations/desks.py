"""Taking the desk: what the workspace holds, what day it is, and the notes at hand, read once."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from assistant.dialogues.desk import Desk
from assistant.model.correspondence import Message
from assistant.model.errors import MenteeError
from assistant.model.evidence import Source
from assistant.model.people import Mentor, Profile
from assistant.model.work import Advice, Artifact, Commitment, Goal, Meeting, Noted, Reflection
from assistant.reading.digest import Digest
from assistant.reading.places import placed
from assistant.workspace.workspace import Workspace

if TYPE_CHECKING:
    from assistant.conversations.performing import Perform
    from assistant.engines.tasks import ReadNotes

NEAR_NAME = 0.8
"""How alike (difflib ratio) two first names must be for one to be taken for a misspelling of the other."""


def open_desk(
    workspace: Workspace | None,
    now: datetime,
    *,
    sources: Sequence[Source] = (),
    digest: Digest | None = None,
    mentor: str = "",
    me: str = "",
    subject: str = "",
    perform: Perform | None = None,
    **settled: Any,
) -> Desk:
    """The desk of this moment. `sources` are read by `perform`, else by the built-in engine, unless their `digest` is
    given.

    `mentor` is a name or an id; an unknown one is a new person, a near miss of a known one is refused (MenteeError).
    `settled` sets further fields of the desk: `minutes`, `channel`, `purpose`, `wanted`, `not_wanted`, `planned`,
    `summary_words`.
    """
    desk = Desk(now=now) if workspace is None else kept_desk(workspace, now)
    if me:
        desk = desk.model_copy(update={"me": desk.me.model_copy(update={"name": me})})
    known = settle_mentor(desk, mentor) if mentor else None
    if digest is None:
        digest = read_sources(desk, tuple(sources), known, perform)
    digest = placed(digest, sources)
    desk = desk.model_copy(update={"sources": tuple(sources), "notes": digest, "subject": subject} | settled)
    if known is None:
        return desk
    if desk.mentor_by_id(known.id) is None:
        from assistant.dialogues.asking import new_mentor

        known = new_mentor(desk, _name_in_notes(digest, known.name))
    return desk.model_copy(update={"mentor": known.id if desk.mentor_by_id(known.id) else known.name})


def _name_in_notes(notes: Digest, name: str) -> str:
    """The whole name of the one person the notes call so; the name as it is where they name nobody, or several."""
    folded = name.casefold()
    called = {
        person.name
        for person in notes.people
        if folded in {person.name.casefold(), *person.name.casefold().split()[:1], *map(str.casefold, person.aliases)}
    }
    return called.pop() if len(called) == 1 else name


def kept_desk(workspace: Workspace, now: datetime) -> Desk:
    """What the workspace holds, with no notes at hand."""
    return Desk(
        now=now,
        me=workspace.get(Profile, "me") or Profile(),
        mentors=workspace.all(Mentor),
        goals=workspace.all(Goal),
        meetings=workspace.all(Meeting),
        commitments=workspace.all(Commitment),
        advice=workspace.all(Advice),
        noted=workspace.all(Noted),
        reflections=workspace.all(Reflection),
        artifacts=workspace.all(Artifact),
        messages=tuple(sorted(workspace.all(Message), key=lambda message: message.at)),
    )


def read_sources(
    desk: Desk, sources: tuple[Source, ...], mentor: Mentor | None = None, perform: Perform | None = None
) -> Digest:
    """What the sources say, by the built-in engine unless another performs."""
    if not sources:
        return Digest()
    if perform is None:
        from assistant.engines.builtin import perform as builtin

        perform = builtin
    result = perform(reading_task(desk, sources, mentor))
    assert isinstance(result, Digest)
    return result


def reading_task(desk: Desk, sources: tuple[Source, ...], mentor: Mentor | None = None) -> ReadNotes:
    """What an engine has to do so that `open_desk` can be given the digest of these sources."""
    from assistant.engines.tasks import ReadNotes

    name = mentor.name if mentor else None
    return ReadNotes(sources=sources, today=desk.today, me=desk.me.name or None, mentor=name)


def settle_mentor(desk: Desk, name: str) -> Mentor:
    """The mentor meant: known, or new for this run. A near miss of a known name is refused with the near names."""
    from assistant.dialogues.asking import mentor_named, new_mentor

    known = mentor_named(desk, name)
    if known:
        return known
    near = near_names(desk, name)
    if near:
        raise MenteeError(
            f"There is no mentor named “{name[:60]}”; did you mean {' or '.join(near)}? Write the name as it is kept."
        )
    return new_mentor(desk, name.strip())


def near_names(desk: Desk, name: str) -> tuple[str, ...]:
    """Known mentors whose whole name or first name is one slip away from `name`."""
    folded = name.casefold().strip()

    def alike(mentor: Mentor) -> bool:
        forms = {mentor.name, mentor.greeting_name, *mentor.aliases}
        return any(difflib.SequenceMatcher(None, folded, form.casefold()).ratio() >= NEAR_NAME for form in forms)

    return tuple(mentor.name for mentor in desk.mentors if alike(mentor))

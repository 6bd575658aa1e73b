"""The engine that a command works with: the one wanted or chosen, asked by lines where a person is there to ask."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from tui.console import at_terminal, note, say, say_json, working
from tui.options import Flags, existing_place, open_place

if TYPE_CHECKING:
    from pydantic import BaseModel

    from assistant.conversations.engines import Standing
    from assistant.conversations.guarded import GuardedEngine
    from assistant.conversations.performing import Perform
    from assistant.engines.model.outgoing import Outgoing
    from assistant.engines.tasks import Provenance, Task
    from assistant.workspace import Workspace
    from tui.plain.lines import Read


def standing_of(flags: Flags, place: Workspace | None) -> Standing | None:
    """Which engine a command works with; None for the built-in one, with the reason told where it is news.

    Where `--engine` says nothing, a model engine that could not be asked (no model, nobody there to allow it) leaves
    the work to the built-in engine. Raises MenteeError where `--engine model` or `--dry-run` has nobody to ask.
    """
    if flags.engine == "builtin" and not flags.dry_run:
        return None
    if flags.engine is None and not flags.dry_run and not may_be_on(place, os.environ):
        return None
    from assistant.conversations.engines import standing

    here = standing(place, os.environ, "model" if flags.dry_run else flags.engine)
    if here.engine == "builtin" or here.endpoint is None:
        return None
    if flags.engine == "model" or flags.dry_run:
        return here
    if not here.ready:
        note(f"The built-in engine does this, for no model is chosen for {here.endpoint.origin}: see mentee engine.")
        return None
    if not here.allowed and not at_terminal():
        note(f"The built-in engine does this, for {here.endpoint.origin} is not allowed yet: see mentee engine allow.")
        return None
    return here


def may_be_on(place: Workspace | None, environment: Mapping[str, str]) -> bool:
    """Whether anything names an endpoint; the rooms of the model engine are not even imported where nothing does."""
    choice = place.engine_choice() if place else None
    if choice is not None and (choice.base_url or not choice.on):
        return choice.on
    return any(environment.get(name, "").strip() for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"))


@contextmanager
def performing(flags: Flags) -> Iterator[Perform]:
    """What performs the tasks of one command. A dry run ends the command after it, with all requests shown.

    Raises MenteeError where the model engine fails and nobody can be asked what to do then.
    """
    place = existing_place(flags)
    try:
        here = standing_of(flags, place)
        if here is None:
            yield _builtin
            return
        place = place or open_place(flags)  # the journal of what is sent needs one
        yield from _model(flags, here, place)
    finally:
        if place is not None:
            place.close()


def _builtin(task: Task) -> BaseModel:
    from assistant.conversations.performing import builtin_perform

    with working("Reading your notes …" if task.name == "read-notes" else "Writing …"):
        return builtin_perform(task)


def _model(flags: Flags, here: Standing, place: Workspace) -> Iterator[Perform]:
    from assistant.conversations.performing import builtin_perform
    from tui.plain.lines import Left, stdin_lines

    engine = engine_of(flags, here, place, read=stdin_lines(prompt=True) if at_terminal() else None)
    found: list[Outgoing] = []
    done: dict[str, BaseModel] = {}

    def look(task: Task) -> BaseModel:
        found.extend(one for one in (engine.would_send(task),) if one.bodies)
        return builtin_perform(task)

    def perform(task: Task) -> BaseModel:
        """Each task once: a dialogue that is run through again asks nothing twice."""
        if task.fingerprint not in done:
            try:
                done[task.fingerprint] = at_once(engine, task)
            except Left:
                raise click.Abort from None
        return done[task.fingerprint]

    yield look if flags.dry_run else perform
    if flags.dry_run:
        tell(found, as_json=flags.as_json)
        raise click.exceptions.Exit(0)


def engine_of(flags: Flags, here: Standing, place: Workspace, *, read: Read | None) -> GuardedEngine:
    """The model engine of one conversation; `read` gives the lines of a person who can be asked, None for nobody."""
    from assistant.conversations.consent import nobody_to_ask
    from assistant.conversations.desks import kept_desk
    from assistant.conversations.guarded import guarded
    from tui.plain.consent import choice_by_lines, consent_by_lines

    desk = kept_desk(place, flags.now)
    if flags.me:
        desk = desk.model_copy(update={"me": desk.me.model_copy(update={"name": flags.me})})
    return guarded(
        place,
        here,
        desk,
        decide=consent_by_lines(read) if read else nobody_to_ask,
        choose=choice_by_lines(read) if read else None,
        now=lambda: flags.now,
    )


def at_once(engine: GuardedEngine, task: Task) -> BaseModel:
    """The task's result, waited for; what is doubtful about it is told."""
    from assistant.conversations.advance import DOUBTFUL

    result = asyncio.run(engine.perform(task, progress))
    made: Provenance | None = getattr(result, "provenance", None)
    if made and made.findings:
        for line in (DOUBTFUL, *made.in_words()):
            note(line)
    return result


def progress(line: str) -> None:
    """Where a person watches, what is going on."""
    if sys.stderr is not None and sys.stderr.isatty():
        note(line)


def tell(found: list[Outgoing], *, as_json: bool) -> None:
    """Print what would be sent. What comes after the first task rests on what the built-in engine read in its place."""
    from assistant.conversations.consent import headline, in_full

    if as_json:
        say_json({"sent": False, "requests": [_as_json(one) for one in found]})
        return
    for one in found:
        for line in headline(one, asking=False):
            say(line)
        say(f"\n{in_full(one)}\n")
    note("Nothing was sent." if found else "Nothing would be sent: there is no work for an engine.")


def _as_json(one: Outgoing) -> dict[str, object]:
    return {
        "task": one.task,
        "url": one.url,
        "place": one.endpoint.place,
        "key": one.endpoint.key_variable if one.endpoint.key else None,
        "tokens": one.size.tokens,
        "tokens_at_most": one.size.at_most,
        "masked": one.masked,
        "bodies": list(one.bodies),
    }

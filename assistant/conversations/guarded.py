"""The model engine as conversations use it: consent before, the journal beside, and a choice where it fails."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from assistant.conversations.consent import Consent, Decide, Door, KeptHere
from assistant.conversations.engines import Standing
from assistant.conversations.watching import Watch
from assistant.dialogues.desk import Desk
from assistant.engines.builtin import BuiltinEngine
from assistant.engines.engine import Progress, silent
from assistant.engines.model import model_engine
from assistant.engines.model.answers import way_of
from assistant.engines.model.calling import Caller, Limits
from assistant.engines.model.errors import EngineError
from assistant.engines.model.outgoing import Outgoing, outgoing
from assistant.engines.model.planning import Privacy
from assistant.engines.model.probing import Abilities
from assistant.engines.tasks import Task
from assistant.workspace import Workspace

AfterFailure = Literal["again", "builtin"]
Choose = Callable[[EngineError], Awaitable[AfterFailure]]
"""What is to be done after a failure: again, or the built-in engine for this turn."""


class GuardedEngine:
    """The model engine of one conversation. Without `choose` its errors are raised; with it, the person chooses.

    A person who keeps the first request here has the built-in engine for the rest of the conversation.
    """

    name = "model"

    def __init__(
        self,
        here: Standing,
        consent: Consent,
        *,
        desk: Desk,
        choose: Choose | None = None,
        watch: Watch | None = None,
        limits: Limits | None = None,
    ) -> None:
        assert here.endpoint is not None
        known = here.abilities
        self.caller = Caller(here.endpoint, quirks=known.quirks if known else None, limits=limits)
        self._door = Door(self.caller, consent, masked=here.masked, watch=watch)
        self._engine = model_engine(
            self.caller,
            self._door.ask,
            context=known.context if known else None,
            privacy=privacy_of(desk) if here.masked else None,
            on_text=watch.words if watch else None,
            on_sent=self._door.announce,
        )
        self._consent = consent
        self._choose = choose
        self._known = known
        self._kept_here = False

    async def perform(self, task: Task, progress: Progress = silent) -> BaseModel:
        """The task's result. Raises KeptHere or EngineError where there is nobody to choose."""
        while not self._kept_here:
            try:
                return await self._ask(task, progress)
            except KeptHere:
                if self._choose is None:
                    raise
                self._kept_here = True
            except EngineError as error:
                if self._choose is None:
                    raise
                if await self._choose(error) == "builtin":
                    break
        return await BuiltinEngine().perform(task, progress)

    def belongs_to(self, conversation: str) -> None:
        """Name the conversation (an id) that the journal's further entries are for."""
        self._door.conversation = conversation

    def would_send(self, task: Task) -> Outgoing:
        """Everything that performing the task would send first; nothing is sent."""
        return outgoing(self._engine, self.caller, task)

    async def _ask(self, task: Task, progress: Progress) -> BaseModel:
        sources = way_of(task.name).ground(task).sources
        self._door.titles |= {source.id: source.title for source in sources}
        notes = {source.id for source in sources if source.kind == "notes"}
        if not self._consent.given(self._engine.endpoint.origin, notes):
            found = await asyncio.to_thread(self.would_send, task)
            if found.bodies:
                await self._consent.ask(found, notes)
        try:
            return await self._engine.perform(task, progress)
        finally:
            self._remember()
            await self.caller.connection.close()  # the next task may be minutes away, or on another event loop

    def _remember(self) -> None:
        """Keep what was learned of the endpoint, so that the next conversation need not be rejected again."""
        endpoint, quirks = self.caller.endpoint, self.caller.quirks
        known = self._known or Abilities(base_url=endpoint.base_url, model=endpoint.model)
        if quirks != known.quirks:
            self._known = known.model_copy(update={"quirks": quirks})
            self._consent.workspace.remember_endpoint(
                endpoint.base_url, endpoint.model, self._known.model_dump_json(), self._consent.now()
            )


def guarded(
    workspace: Workspace,
    here: Standing,
    desk: Desk,
    *,
    decide: Decide,
    now: Callable[[], datetime],
    choose: Choose | None = None,
    watch: Watch | None = None,
    limits: Limits | None = None,
) -> GuardedEngine:
    """The model engine that stands, for one conversation; `decide` is asked for consent, `choose` after a failure."""
    consent = Consent(workspace, decide, now)
    return GuardedEngine(here, consent, desk=desk, choose=choose, watch=watch, limits=limits)


def privacy_of(desk: Desk) -> Privacy:
    """Who and what the desk knows by name. What the notes name besides is found in them."""
    people = [(mentor.name, mentor.call_name, *mentor.aliases) for mentor in desk.mentors]
    forms = (tuple(form for form in one if form.strip()) for one in ((desk.me.name,), *people))
    return Privacy(people=tuple(form for form in forms if form), words=desk.me.private_words)

"""Which engine does the work of the app, and the top line that says so.

A yes to sending holds for one conversation: `EngineAtHand` keeps it, from the reading of its notes to its last draft.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.model.errors import MenteeError

if TYPE_CHECKING:
    from assistant.conversations.consent import Consent, Decision
    from assistant.conversations.engines import Standing
    from assistant.conversations.guarded import AfterFailure
    from assistant.conversations.watching import Watch
    from assistant.dialogues.desk import Desk
    from assistant.engines.engine import Engine
    from assistant.engines.model.errors import EngineError
    from assistant.engines.model.outgoing import Outgoing
    from assistant.workspace import Workspace
    from tui.app import MenteeApp

BUILTIN_WORDS = ("built-in engine: nothing leaves this machine", "nothing leaves this machine")
LONGEST_NAME = 32
"""Cells that the name of a model may take in a line."""


def model_engine(workspace: Workspace, environment: Mapping[str, str]) -> Standing | None:
    """The model engine where it is on and can be asked; None for the built-in one.

    An address or a key that cannot be one leaves the work to the built-in engine; the Engine screen says why.
    """
    from tui.engines import may_be_on

    if not may_be_on(workspace, environment):
        return None
    from assistant.conversations.engines import standing

    try:
        here = standing(workspace, environment)
    except MenteeError:
        return None
    return here if here.engine == "model" and here.ready else None


def engine_words(here: Standing | None, room: int) -> str:
    """Which engine is on and where it sends, in so many cells; the shortest way to say it where none fits."""
    ways = BUILTIN_WORDS if here is None else _model_words(here)
    return next((words for words in ways if len(words) <= room), ways[-1])


def _model_words(here: Standing) -> tuple[str, ...]:
    endpoint = here.endpoint
    assert endpoint is not None
    model = short(endpoint.model)
    masked = ", names masked" if here.masked else ""
    place = endpoint.origin.removeprefix("https://").removeprefix("http://")
    near = "this machine" if endpoint.loopback else place
    return (
        f"model {model} at {endpoint.place}{masked}",
        f"model {model} at {endpoint.place}",
        f"{model} at {place}{' (this machine)' if endpoint.loopback else ''}",
        f"{model} · {near}",
        near,
    )


def short(name: str, most: int = LONGEST_NAME) -> str:
    """A name cut in its middle, for both of its ends tell models apart."""
    half = (most - 1) // 2
    return name if len(name) <= most else f"{name[:half]}…{name[-half:]}"


class EngineAtHand:
    """The engine for each turn of one conversation."""

    def __init__(self, app: MenteeApp) -> None:
        self._app = app
        self._consent: Consent | None = None

    def engine(self, desk: Desk, watch: Watch, conversation: str = "") -> Engine:
        """The engine that is on now. What the person wants to keep here, the built-in engine does for this turn."""
        if self._app.given_engine is not None:
            return self._app.given_engine
        here = model_engine(self._app.workspace, self._app.environment)
        if here is None:
            from assistant.engines.builtin import BuiltinEngine

            return BuiltinEngine()
        from assistant.conversations.consent import Consent
        from assistant.conversations.guarded import GuardedEngine

        self._consent = self._consent or Consent(self._app.workspace, self._decide, self._app.clock)
        engine = GuardedEngine(here, self._consent, desk=desk, choose=_raised, watch=watch)
        engine.belongs_to(conversation)
        return engine

    async def _decide(self, found: Outgoing) -> Decision:
        from tui.screens.outgoing import ConsentScreen

        decision = await self._app.push_screen_wait(ConsentScreen(found))
        if decision is None:
            raise MenteeError("Nothing was sent.")
        return decision


async def _raised(error: EngineError) -> AfterFailure:
    """A failure is a state of the screen that waits, where the person chooses how to go on."""
    raise error

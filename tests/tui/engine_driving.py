"""The app with a model engine on, and what it shows while one is asked."""

from __future__ import annotations

from typing import Any

from assistant.conversations.engines import use
from assistant.conversations.runner import Runner
from assistant.workspace import Workspace
from tests.servers.speaking import Speaking
from tests.tui.driving import Driven, begun
from tests.tui.toy import NOW
from tui.screens.outgoing import ConsentScreen, OutgoingScreen

BEGINNING = '{"subject": "Thank you", "paragraphs": [{"text": "Dear Priya, I tried your'
SECRET = "not-for-anybodys-eyes-0123456789"


def on(place: Workspace, server: Speaking, *, allowed: bool = False) -> Workspace:
    """The workspace with the model engine on."""
    here = use(place, {}, server.base_url, model="test")
    assert here.endpoint is not None
    if allowed:
        place.consent(here.endpoint.origin, NOW)
    return place


def writing(place: Workspace) -> Runner:
    """A conversation whose next step is work for an engine."""
    runner = begun(place, "first")
    runner.skip()
    return runner


def shown_whole(driven: Driven) -> bool:
    """Whether what would be sent stands there to be read."""
    screen = driven.app.screen
    return isinstance(screen, OutgoingScreen) and bool(screen.query("#full"))


def consenting(driven: Driven) -> bool:
    """Whether the person is asked for consent."""
    return isinstance(driven.app.screen, ConsentScreen) and shown_whole(driven)


def drafts(place: Workspace) -> list[dict[str, Any]]:
    """What engines made in the conversation, as it is kept."""
    (info,) = place.conversations()
    answer = place.answers(info.id).get("draft")
    return [] if answer is None else [answer.value]  # type: ignore[list-item]


def two_notes() -> tuple[Any, ...]:
    from assistant.model.evidence import Source

    return (Source.of("Pilot slipped two weeks.\nPriya said: let the team draft the roster first.", title="notes.md"),)

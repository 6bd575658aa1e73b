"""Driving the app in tests: start it on a workspace, press keys, wait for what should come, read the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from assistant.conversations.advance import DialogueMaker
from assistant.conversations.runner import Runner
from assistant.dialogues.desk import Desk
from assistant.dialogues.turns import Compose
from assistant.engines.builtin import BuiltinEngine
from assistant.engines.engine import Engine
from assistant.workspace import Workspace, open_workspace
from tests.tui.toy import NOW, desk, toy
from tui.app import MenteeApp
from tui.screens.conversation import Conversation
from tui.screens.review import Reviewing

Script = Callable[["Driven"], Awaitable[None]]
TURNS = 400
"""How often the app may go round its loop before something awaited counts as missing."""


class Driven:
    """An app under a pilot."""

    def __init__(self, app: MenteeApp, pilot: Pilot[str]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys one after another."""
        await self.pilot.press(*keys)

    async def type(self, words: str) -> None:
        """Type words, as quick as a paste."""
        await self.until(lambda: isinstance(self.app.focused, Input | TextArea))
        self.app.post_message(Paste(words))
        await self.pilot.pause()

    async def until(self, come: Callable[[], bool]) -> None:
        """Wait until something is so."""
        for _ in range(TURNS):
            if come():
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"it did not come; the screen shows:\n{self.screen()}")

    async def shows(self, words: str) -> None:
        """Wait until the screen shows words (within one line)."""
        await self.until(lambda: words in self.screen())

    def screen(self) -> str:
        """The text on the screen, line by line."""
        strips = self.app.screen._compositor.render_strips()  # a picture would say the same, at fifty times the cost
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    @property
    def asked(self) -> bool:
        """Whether a conversation on the screen waits for an answer."""
        return isinstance(self.app.screen, Conversation) and self.app.screen.field is not None

    @property
    def reviewing(self) -> bool:
        """Whether a draft stands there to be looked over."""
        screen = self.app.screen
        return isinstance(screen, Reviewing) and screen.is_mounted and bool(screen.query("#support"))

    @property
    def conversation(self) -> Conversation:
        """The conversation on the screen."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, Conversation))

    def kept(self, key: str) -> object:
        """The answer that is on disk for a question."""
        runner = self.conversation.runner
        return runner.workspace.answers(runner.info.id)[key].value


def run(
    workspace: Workspace | Path,
    script: Script,
    *,
    size: tuple[int, int] = (120, 40),
    begin: Callable[[Workspace], Runner] | None = None,
    engine: Engine | None = None,
    maker: DialogueMaker = toy,
) -> None:
    """Run the app on a workspace, or on a new one at a path, under a script; on a conversation where one is begun."""
    place = open_workspace(workspace) if isinstance(workspace, Path) else workspace
    runner = begin(place) if begin else None

    async def go() -> None:
        app = MenteeApp(place, clock=lambda: NOW, grace=0, engine=engine)
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            driven = Driven(app, pilot)
            if runner is not None:
                app.push_screen(shown := Conversation(runner, maker))
                await driven.until(lambda: _stands(shown) or app.screen is not shown)
            await script(driven)

    asyncio.run(go())


def _stands(shown: Conversation) -> bool:
    return shown.is_mounted and (shown.field is not None or shown.pane.at_work is not None)


def talk(
    workspace: Workspace | Path,
    script: Script,
    *,
    at: str = "",
    size: tuple[int, int] = (120, 40),
    of: Desk | None = None,
) -> None:
    """Run the app on a new conversation of the toy dialogue, every question before `at` skipped."""
    run(workspace, script, size=size, begin=lambda place: begun(place, at, of))


def begun(place: Workspace, at: str = "", of: Desk | None = None) -> Runner:
    """A conversation of the toy dialogue that has come as far as the turn `at`."""
    runner = Runner.begin(place, "toy", of or desk(), title="Thank Priya", now=NOW, maker=toy)
    while at and (pending := runner.step.pending) is not None and pending.key != at:
        if isinstance(pending, Compose):
            asyncio.run(runner.work(BuiltinEngine()))
        else:
            runner.skip()
    return runner


def resume(workspace: Workspace | Path, script: Script, *, size: tuple[int, int] = (120, 40)) -> None:
    """Run the app on the conversation that was begun last."""
    run(
        workspace,
        script,
        size=size,
        begin=lambda place: Runner.resume(place, place.conversations()[0].id, maker=toy),
    )

"""Engine: which one is on and why, where it sends, what goes masked, what would be sent now; and changing all that.

Everything is done by the functions that `mentee engine` calls.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList
from textual.worker import Worker, WorkerState

from assistant.conversations.desks import kept_desk
from assistant.conversations.engines import (
    Standing,
    choose_model,
    find_out,
    models_of,
    set_mask,
    standing,
    turn_off,
    turn_on,
    use,
)
from assistant.conversations.next_request import next_request, would_be_sent
from assistant.engines.model.endpoint import EndpointSettings
from assistant.model.errors import MenteeError
from tui.keys import Key, bindings
from tui.safe import Plain, Rows, choice, line, parts, saying_why, title, toast
from tui.safe import Row as Line
from tui.screens.one_of import OneOf
from tui.screens.place import Place
from tui.widgets.engine_page import engine_page

NOTHING_TO_SEND = "There is nothing to send: no conversation waits for an engine, and there are no notes."


class EngineScreen(Place[None]):
    """A page of facts beside what can be done about them."""

    CSS_PATH = ["../styles/papers.tcss", "../styles/engine.tcss"]  # noqa: RUF012

    BINDINGS = bindings(
        "engine",
        Key("escape", "leave", "back", "Stop what runs, then back to where you were"),
        Key("u", "set_up", "set up", "Name the endpoint of a model: its address, its model, where its key is found"),
        Key("m", "model", "model", "Choose one of the models that the endpoint lists"),
        Key("t", "test", "test", "Find out what the endpoint can do; nothing of yours is sent"),
        Key("o", "turn", "on/off", "Turn the model engine on or off; the endpoint stays remembered"),
        Key("w", "would_send", "would be sent", "Read word for word what would be sent now"),
        Key("j", "journal", "journal", "What was sent, when, where, how much, which lines"),
        Key("a", "allow", "ask/allow", "Be asked before each conversation, or not for this destination"),
        Key("k", "mask", "masking", "Send names as placeholders, or as they are written"),
        Key("d", "destinations", "take back", "Be asked again for a destination that was allowed"),
    )

    def __init__(self, conversation: str = "") -> None:
        """`conversation` is the id of the one that is open below; what would be sent now is its next request."""
        super().__init__()
        self.conversation = conversation
        self.here: Standing | None = None
        self.fault = ""
        self._busy: Worker[None] | None = None

    def heading(self) -> tuple[str, str]:
        return "Engine", self.engine_words("Engine")

    def body(self) -> ComposeResult:
        with Horizontal(id="desk"):
            with VerticalScroll(id="done"):
                yield Plain(id="going")
                yield Plain(id="page")
            yield OptionList(id="doings", markup=False)

    def on_mount(self) -> None:
        title(self.query_one("#done"), "Which engine is on")
        title(self.query_one("#doings"), "What you can do")
        self.load()
        self.query_one("#doings").focus()

    def on_screen_resume(self) -> None:
        self.load()

    def load(self) -> None:
        """Read again which engine is on, and draw the page."""
        workspace, now = self.mentee.workspace, self.mentee.clock()
        try:
            self.here, self.fault = standing(workspace, self.mentee.environment), ""
        except MenteeError as error:
            self.here, self.fault = Standing("builtin", "The built-in engine is on; nothing is sent."), str(error)
        page = engine_page(
            self.here, kept_desk(workspace, now), workspace.consents(), workspace.sent(), fault=self.fault
        )
        self.query_one("#page", Plain).show(page)
        self._show_doings()
        self.show_heading()
        self.refresh_bindings()

    def _show_doings(self) -> None:
        pane = self.query_one("#doings", OptionList)
        at = pane.highlighted or 0
        entries = [doing for doing in self._doings() if self.check_action(doing[1], ())]
        pane.clear_options()
        pane.add_options(
            choice(Rows((Line(line(words), lead=parts((f"{key}  ", "bold $accent"))),)), action)
            for key, action, words in entries
        )
        pane.highlighted = min(at, len(entries) - 1)

    def _doings(self) -> tuple[tuple[str, str, str], ...]:
        """Key, action, words."""
        here = self.here
        on, allowed, masked = (here.engine == "model", here.allowed, here.masked) if here else (False, False, False)
        known = here is not None and here.endpoint is not None
        return (
            ("u", "set_up", "Set up another endpoint" if known else "Set up a model"),
            ("m", "model", "Choose the model"),
            ("t", "test", "Test what it can do"),
            ("o", "turn", "Turn it off: the built-in engine" if on else "Turn the model engine on"),
            ("w", "would_send", "Read what would be sent now"),
            ("j", "journal", "Read what was sent"),
            ("a", "allow", "Ask me before sending here" if allowed else "Send here without asking"),
            ("k", "mask", "Send names as they are written" if masked else "Mask names and private words"),
            ("d", "destinations", "Take a yes to a destination back"),
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        known = self.here is not None and self.here.endpoint is not None
        if action in {"model", "turn", "allow", "mask"}:
            return known
        if action in {"test", "would_send"}:
            return known and self.here is not None and self.here.ready
        if action == "journal":
            return not self.is_mounted or bool(self.mentee.workspace.sent(most=1))
        if action == "destinations":
            return not self.is_mounted or bool(self.mentee.workspace.consents())
        return True

    @on(OptionList.OptionSelected, "#doings")
    async def _do(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        await self.run_action(event.option_id or "")

    # ---------------------------------------------------------------------------------------------------- changing it

    def _change(self, change: Callable[[], object], told: str = "") -> None:
        with saying_why(self.app):
            change()
            if told:
                toast(self.app, told)
        self.load()

    def action_turn(self) -> None:
        workspace, environment = self.mentee.workspace, self.mentee.environment
        if self.here is not None and self.here.engine == "model":
            self._change(lambda: turn_off(workspace))
        else:
            self._change(lambda: turn_on(workspace, environment))

    def action_allow(self) -> None:
        workspace, now = self.mentee.workspace, self.mentee.clock()
        if self.here is None or self.here.endpoint is None:
            return
        origin = self.here.endpoint.origin
        if self.here.allowed:
            self._withdraw(origin)
        else:
            self._change(lambda: workspace.consent(origin, now), f"Requests go to {origin} without asking.")

    def _withdraw(self, where: str) -> None:
        self._change(
            lambda: self.mentee.workspace.withdraw_consent(where), f"You are asked before anything goes to {where}."
        )

    def action_mask(self) -> None:
        masked = self.here is not None and self.here.masked
        self._change(lambda: set_mask(self.mentee.workspace, self.mentee.environment, on=not masked))

    def action_set_up(self) -> None:
        from tui.screens.engine_setup import EngineSetup

        endpoint = self.here.endpoint if self.here else None

        def done(settings: EndpointSettings | None) -> None:
            if settings is not None:
                self._change(
                    lambda: use(
                        self.mentee.workspace,
                        self.mentee.environment,
                        settings.base_url,
                        model=settings.model,
                        key_variable=settings.key_variable,
                    ),
                    "Set up. t finds out what it can do.",
                )
                self.mentee.warm_up()

        self.app.push_screen(EngineSetup(endpoint.settings if endpoint else None), done)

    def action_destinations(self) -> None:
        allowed = tuple(self.mentee.workspace.consents())

        def taken(where: str | None) -> None:
            if where is not None:
                self._withdraw(where)

        if allowed:
            self.app.push_screen(OneOf("Sent to without asking", allowed, note="enter takes your yes back"), taken)

    # ---------------------------------------------------------------------------------------------- asking the endpoint

    def action_model(self) -> None:
        endpoint = self.here.endpoint if self.here else None

        async def ask() -> None:
            assert endpoint is not None
            found = await models_of(endpoint)
            if not found:
                raise MenteeError(f"{endpoint.origin} lists no models; name one with u.")
            self._say("")
            chosen = await self.app.push_screen_wait(OneOf("Models", found, at=endpoint.model, note="enter takes one"))
            if chosen is not None:
                choose_model(self.mentee.workspace, self.mentee.environment, chosen)

        if endpoint is not None:
            self._wait_for(f"Asking {endpoint.origin} for its models", ask())

    def action_test(self) -> None:
        endpoint = self.here.endpoint if self.here else None

        async def ask() -> None:
            assert endpoint is not None
            await find_out(self.mentee.workspace, endpoint, self.mentee.clock())
            toast(self.app, "Tested; what it can do stands on the page.")

        if endpoint is not None:
            self._wait_for(f"Asking {endpoint.origin} a few small questions that hold nothing of yours", ask())

    def action_would_send(self) -> None:
        from tui.screens.outgoing import OutgoingScreen

        here, workspace, now = self.here, self.mentee.workspace, self.mentee.clock()
        found = next_request(workspace, now, self.conversation)
        if here is None or found is None:
            toast(self.app, NOTHING_TO_SEND)
            return

        async def count() -> None:
            shown = await asyncio.to_thread(would_be_sent, workspace, here, found, now)
            self._say("")
            if not shown.bodies:
                raise MenteeError(NOTHING_TO_SEND)
            self.app.push_screen(OutgoingScreen(shown, what=found.what))

        self._wait_for("Counting tokens", count())

    def _wait_for(self, words: str, job: Coroutine[Any, Any, None]) -> None:
        """Do something that takes a while; what it says when it fails stands on the page."""
        if self._busy is not None:
            self._busy.cancel()
        self._say(f"{words} … · esc stops it")
        self._busy = self._run(job)

    @work(exclusive=True, group="asking", exit_on_error=False)
    async def _run(self, job: Coroutine[Any, Any, None]) -> None:
        try:
            await job
        except MenteeError as error:
            self._say(str(error), fault=True)
        else:
            self._say("")
        finally:
            self._busy = None
        self.load()

    @on(Worker.StateChanged)
    def _broken(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            self._say(f"That did not work ({type(event.worker.error).__name__}); nothing was changed.", fault=True)

    def _say(self, words: str, *, fault: bool = False) -> None:
        going = self.query_one("#going", Plain)
        going.show(line(f"✗ {words}", "$error") if fault else line(words, "$primary"))
        going.display = bool(words)
        if words:
            self.query_one("#done").scroll_home(animate=False)

    # ---------------------------------------------------------------------------------------------------------- leaving

    def action_journal(self) -> None:
        from tui.screens.journal import JournalScreen

        self.app.push_screen(JournalScreen())

    def action_leave(self) -> None:
        if self._busy is not None:
            self._busy.cancel()
            self._say("Stopped.")
            return
        self.app.pop_screen()

"""Setting up the endpoint of a model: its address, its model, and the name of the variable that holds its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input

from assistant.conversations.engines import checked, models_of
from assistant.engines.model.endpoint import Endpoint, EndpointSettings
from assistant.model.errors import MenteeError
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Plain, line, title
from tui.screens.one_of import OneOf
from tui.widgets.engine_page import PLACES
from tui.widgets.fields.lines import OneLine
from tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from tui.app import MenteeApp

HOW = "enter goes on, at the end it is set up · → takes what is offered · the key itself is never kept"


class EngineSetup(ModalScreen[EndpointSettings | None]):
    """Dismissed with the settings, which were found good, or with None."""

    CSS_PATH = ["../styles/papers.tcss", "../styles/engine.tcss"]  # noqa: RUF012

    BINDINGS = bindings(
        "set-up",
        Key("ctrl+j", "done", "set up", "Take it as it stands"),
        Key("escape", "leave", "leave as it was", "Back; nothing is changed"),
    )

    def __init__(self, present: EndpointSettings | None) -> None:
        super().__init__()
        self.present = present or EndpointSettings(base_url="")

    def compose(self) -> ComposeResult:
        now = self.present
        places = SuggestFromList([url for url, _ in PLACES], case_sensitive=False)
        with Vertical(id="sheet", classes="small"):
            yield OneLine(now.base_url, id="url", placeholder="http://localhost:11434/v1", suggester=places)
            yield OneLine(now.model, id="model", placeholder="leave it empty to choose from the endpoint's list")
            yield OneLine(now.key_variable, id="key", placeholder="leave it empty where no key is needed")
            yield Plain(line(HOW, MUTED), id="told")
            yield KeyBar()

    def on_mount(self) -> None:
        title(self.query_one("#sheet"), "Set up a model")
        title(self.query_one("#url"), "Address (base URL)")
        title(self.query_one("#model"), "Model")
        title(self.query_one("#key"), "Environment variable that holds the key", "its name, not the key")
        self.query_one("#url").focus()

    @property
    def settings(self) -> EndpointSettings:
        """What is in the fields."""
        url, model, key = (self.query_one(name, Input).value.strip() for name in ("#url", "#model", "#key"))
        return EndpointSettings(base_url=url, model=model, key_variable=key)

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input.id == "key":
            self.action_done()
        else:
            self.focus_next()

    def action_done(self) -> None:
        settings = self.settings
        try:
            endpoint = checked(settings, cast("MenteeApp", self.app).environment)
        except MenteeError as error:
            self._say(str(error), fault=True)
            return
        if endpoint.model:
            self.dismiss(settings.model_copy(update={"model": endpoint.model}))
        else:
            self._say(f"Asking {endpoint.origin} for its models …")
            self._choose_model(settings, endpoint)

    @work(exclusive=True, group="asking", exit_on_error=False)
    async def _choose_model(self, settings: EndpointSettings, endpoint: Endpoint) -> None:
        try:
            found = await models_of(endpoint)
        except MenteeError as error:
            self._say(str(error), fault=True)
            return
        if not found:
            self._say(f"{endpoint.origin} lists no models: name the one to ask.", fault=True)
            self.query_one("#model").focus()
            return
        model = found[0] if len(found) == 1 else await self.app.push_screen_wait(OneOf("Models", found))
        if model is not None:
            self.dismiss(settings.model_copy(update={"model": model}))

    def _say(self, words: str, *, fault: bool = False) -> None:
        self.query_one("#told", Plain).show(line(f"✗ {words}", "$error") if fault else line(words, "$primary"))

    def action_leave(self) -> None:
        self.dismiss(None)

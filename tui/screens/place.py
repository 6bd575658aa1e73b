"""What every screen shares: a line at the top, the keys at the foot, and one plain sentence where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from textual.app import ComposeResult
from textual.screen import Screen

from assistant.model.days import short_day
from tui.safe import Plain, Row, Rows, line, parts
from tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from tui.app import MenteeApp

Result = TypeVar("Result")

ENGINE_LINE = "built-in engine: nothing leaves this machine"
SHORT_ENGINE_LINE = "nothing leaves this machine"
ROOM_FOR_THE_ENGINE = 72
"""Cells from which the top line has room for the engine's name beside the day."""


class Place(Screen[Result]):
    """A screen with a top line, a body of its own (`body`), and the key line."""

    @property
    def mentee(self) -> MenteeApp:
        return cast("MenteeApp", self.app)

    def compose(self) -> ComposeResult:
        yield Plain(self.top_line(), id="top")
        yield from self.body()
        yield KeyBar(id="keys")
        yield Plain("Please make the window larger.", id="too-small")

    def body(self) -> ComposeResult:
        """The widgets between the top line and the keys."""
        yield from ()

    def heading(self) -> tuple[str, str]:
        """The top line's words: left and right."""
        today = self.mentee.today
        engine = ENGINE_LINE if self.app.size.width >= ROOM_FOR_THE_ENGINE else SHORT_ENGINE_LINE
        return "mentee", f"{short_day(today)} · {engine}"

    def on_resize(self) -> None:
        self.show_heading()

    def top_line(self) -> Rows:
        left, right = self.heading()
        return Rows((Row(parts((left, "bold")), mark=line(right, "$foreground-muted")),))

    def show_heading(self) -> None:
        """Draw the top line again after what it tells has changed."""
        self.query_one("#top", Plain).show(self.top_line())


AnyPlace = Place[Any]

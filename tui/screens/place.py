"""What every screen shares: a line at the top, the keys at the foot, and one plain sentence where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from textual.app import ComposeResult
from textual.screen import Screen

from assistant.model.days import short_day
from tui.engine_at_hand import engine_words, model_engine
from tui.looks import MUTED
from tui.safe import Plain, Row, Rows, line, parts
from tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from tui.app import MenteeApp

Result = TypeVar("Result")

MARGINS = 6
"""Cells of the top line that hold no words: at its two ends, and between left and right."""


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
        left, day = "mentee", short_day(self.mentee.today)
        return left, f"{day} · {self.engine_words(f'{left} {day} · ')}"

    def engine_words(self, left: str, before: str = "") -> str:
        """Which engine is on and where it sends, in the room beside the left words; after other words where both fit
        whole."""
        here = model_engine(self.mentee.workspace, self.mentee.environment)
        room = self.app.size.width - MARGINS - len(left)
        whole = f"{before} · {engine_words(here, room)}" if before else ""
        return whole if whole and len(whole) <= room else engine_words(here, room)

    def on_resize(self) -> None:
        self.show_heading()

    def top_line(self) -> Rows:
        left, right = self.heading()
        return Rows((Row(parts((left, "bold")), mark=line(right, MUTED)),))

    def show_heading(self) -> None:
        """Draw the top line again after what it tells has changed."""
        self.query_one("#top", Plain).show(self.top_line())


AnyPlace = Place[Any]

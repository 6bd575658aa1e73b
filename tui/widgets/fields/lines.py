"""Words: one line with Enter to send, or a paragraph with Ctrl+J to send; days and lengths say how they are read."""

from __future__ import annotations

from datetime import date

from pydantic import JsonValue
from textual import on
from textual.app import ComposeResult
from textual.events import Paste
from textual.widgets import Input, TextArea

from assistant.dialogues.turns import AnswerError, Day, Minutes
from assistant.model.days import day_words
from assistant.model.text import clean, one_line
from tui.safe import Plain
from tui.widgets.fields.field import Field


class OneLine(Input):
    """An input whose pastes lose nothing: lines are joined, where Textual's own keeps the first one only."""

    def on_paste(self, event: Paste) -> None:
        event.text = " ".join(clean(event.text).splitlines())


class LineField(Field):
    """One line. Under a day or a length stands what will be kept, while it is typed."""

    def compose(self) -> ComposeResult:
        yield OneLine(value=_typed(self.turn.prefill), id="line", select_on_focus=False)
        if isinstance(self.turn, Day | Minutes):
            yield Plain("", id="reading")

    def answer(self) -> JsonValue:
        return self.query_one(Input).value

    def unsent(self) -> str:
        value = self.query_one(Input).value
        return "" if value == _typed(self.turn.prefill) else value

    def restore(self, unsent: str) -> None:
        self.query_one(Input).value = one_line(unsent)

    def offer(self, value: JsonValue) -> None:
        self.query_one(Input).value = _typed(value)

    def start(self) -> None:
        """A day or a length that is only offered is replaced by what is typed; else `30` would make `2030` of `20`."""
        line = self.query_one(Input)
        line.focus()
        if isinstance(self.turn, Day | Minutes) and not self.unsent():
            line.select_all()

    @on(Input.Changed)
    def _typed_on(self, event: Input.Changed) -> None:
        event.stop()
        if isinstance(self.turn, Day | Minutes):
            self.query_one("#reading", Plain).show(reading(self.turn, event.value))
        self.post_message(self.Changed())

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.submit()


def reading(turn: Day | Minutes, typed: str) -> str:
    """How a typed day or length is understood, or an empty line while it is not."""
    try:
        value = turn.take(typed)
    except AnswerError:
        return ""
    if isinstance(turn, Day):
        day = date.fromisoformat(str(value))
        away = (day - turn.today).days
        days = f"{abs(away)} day{'s' * (abs(away) != 1)}"
        words = "today" if away == 0 else f"in {days}" if away > 0 else f"{days} ago"
        return f"= {day_words(day, year=True)}, {words}"
    return f"= {value} minutes"


class Prose(TextArea):
    """A text area for prose: soft wrap, Tab leaves it, and what enters by a paste is cleaned."""

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(clean(text), id=id, soft_wrap=True, tab_behavior="focus", show_line_numbers=False)

    def put(self, text: str) -> None:
        """Put another text in place of the present one; undo brings the present one back."""
        self.replace(clean(text), (0, 0), self.document.end)

    def on_paste(self, event: Paste) -> None:
        event.text = clean(event.text)


class ProseField(Field):
    """A paragraph. Enter is a new line; Ctrl+J sends."""

    how_to_send = "ctrl+j accept · enter is a new line"

    def compose(self) -> ComposeResult:
        yield Prose(_typed(self.turn.prefill), id="prose")

    def answer(self) -> JsonValue:
        return self.query_one(Prose).text

    def unsent(self) -> str:
        text = self.query_one(Prose).text
        return "" if text == clean(_typed(self.turn.prefill)) else text

    def restore(self, unsent: str) -> None:
        self.query_one(Prose).put(unsent)

    def offer(self, value: JsonValue) -> None:
        self.query_one(Prose).put(_typed(value))

    def start(self) -> None:
        area = self.query_one(Prose)
        area.focus()
        area.move_cursor(area.document.end)

    @on(TextArea.Changed)
    def _typed_on(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(self.Changed())


def _typed(value: JsonValue) -> str:
    """A kept answer as one would type it."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "\n".join(str(part) for part in value)
    return clean(str(value))

""" "What I read": accepted whole with Enter, or mended item by item first."""

from __future__ import annotations

import json

from pydantic import JsonValue
from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, OptionList

from assistant.dialogues.turns import Card, CardItem
from assistant.model.text import one_line
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Row, Rows, choice, line, parts
from tui.widgets.fields.field import Field
from tui.widgets.fields.lines import OneLine
from tui.widgets.marks import Marks


class CardList(OptionList):
    """The items of the card, each with its mark of evidence."""

    BINDINGS = bindings(
        "card",
        Key("m", "mend", "mend", "Change the highlighted item"),
        Key("x,delete", "take_off", "take off", "Take the item off the card, or put it back"),
    )

    def action_mend(self) -> None:
        if isinstance(self.parent, CardField):
            self.parent.mend()

    def action_take_off(self) -> None:
        if isinstance(self.parent, CardField):
            self.parent.take_off()


class CardField(Field):
    """The card. An item taken off stays visible, struck out, and can be mended back."""

    how_to_send = "enter accept all · m mend one · x take one off"

    def __init__(self, turn: Card) -> None:
        super().__init__(turn)
        self.items: tuple[CardItem, ...] = turn.items
        self.mended: dict[str, str] = {}
        self.marks = Marks(())

    def compose(self) -> ComposeResult:
        yield CardList(id="card", markup=False)
        mending = OneLine(id="mending")
        mending.display = False
        yield mending

    def on_mount(self) -> None:
        self.draw()

    def draw(self) -> None:
        """Write the items again, keeping the highlight."""
        entries = self.query_one(CardList)
        at = entries.highlighted
        entries.clear_options()
        entries.add_options([choice(self._rows(item)) for item in self.items])
        entries.highlighted = at if at is not None else (0 if self.items else None)

    def _rows(self, item: CardItem) -> Rows:
        value = self.mended.get(item.id, item.value)
        shown = line(value) if value else line(item.value, "strike $foreground-muted")
        changed = item.id in self.mended
        mark = parts(("yours" if changed else self.marks.of(item.evidence), MUTED))
        colon = "" if item.label.endswith("?") else ":"
        return Rows((Row(parts((f"{item.label}{colon} ", MUTED), shown), mark=mark),))

    def answer(self) -> JsonValue:
        return dict(self.mended)

    def unsent(self) -> str:
        return json.dumps(self.mended) if self.mended else ""

    def restore(self, unsent: str) -> None:
        try:
            kept = json.loads(unsent)
        except ValueError:
            return
        self.offer(kept)

    def offer(self, value: JsonValue) -> None:
        known = {item.id for item in self.items}
        if isinstance(value, dict):
            self.mended = {key: str(text or "") for key, text in value.items() if key in known}
            self.draw()

    def start(self) -> None:
        self.query_one(CardList).focus()

    @property
    def current(self) -> CardItem | None:
        """The highlighted item; none while the card is being put up or taken away."""
        shown = next(iter(self.query(CardList)), None)
        at = shown.highlighted if shown else None
        return self.items[at] if at is not None else None

    def mend(self) -> None:
        """Open the highlighted item for changing."""
        if self.current is None:
            return
        mending = self.query_one("#mending", Input)
        mending.value = one_line(self.mended.get(self.current.id, self.current.value))
        mending.display = True
        mending.focus()

    def take_off(self) -> None:
        """Take the highlighted item off the card, or put it back."""
        item = self.current
        if item is None:
            return
        if self.mended.get(item.id) == "":
            del self.mended[item.id]
        else:
            self.mended[item.id] = ""
        self.draw()
        self.post_message(self.Changed())

    def stop_mending(self) -> bool:
        """Close the open item without keeping the change; False where none is open."""
        mending = self.query_one("#mending", Input)
        if not mending.display:
            return False
        mending.display = False
        self.start()
        return True

    def submit(self) -> None:
        if self.query_one("#mending", Input).display:
            self._keep()
        else:
            super().submit()

    def _keep(self) -> None:
        item = self.current
        text = self.query_one("#mending", Input).value.strip()
        if item is not None and text != item.value:
            self.mended[item.id] = text
        elif item is not None:
            self.mended.pop(item.id, None)
        self.stop_mending()
        self.draw()
        self.post_message(self.Changed())

    @on(OptionList.OptionSelected)
    def _accepted(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.submit()

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()

    @on(Input.Changed)
    def _typed_on(self, event: Input.Changed) -> None:
        event.stop()

    @on(Input.Submitted)
    def _kept(self, event: Input.Submitted) -> None:
        event.stop()
        self._keep()

"""Choices: one or several of a list, by arrows, number, first letter or mouse; own words where they may stand."""

from __future__ import annotations

import json

from pydantic import JsonValue
from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Input, OptionList

from assistant.dialogues.options import Option, match_option
from assistant.dialogues.turns import Ask, Choose, Several, YesNo
from assistant.model.text import one_line
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Row, Rows, choice, hint, parts
from tui.widgets.fields.field import Field
from tui.widgets.fields.lines import OneLine

YES_NO = (Option("yes", "Yes"), Option("no", "No"))


class Choices(OptionList):
    """The list itself. Numbers and first letters move the highlight; Enter takes it."""

    BINDINGS = bindings(
        "choices",
        Key("space", "toggle_one", "tick", "Tick or untick the highlighted one"),
    )

    def __init__(self, options: tuple[Option, ...], *, several: bool) -> None:
        super().__init__(id="choices", markup=False)
        self.choices = options
        self.several = several
        self.ticked: set[str] = set()
        self._typed = ""
        """The digits of a number that may still go on, as in 1, 12."""

    def on_mount(self) -> None:
        self.draw()

    def draw(self) -> None:
        """Write the entries again, keeping the highlight."""
        at = self.highlighted
        self.clear_options()
        self.add_options([choice(self._rows(i, o)) for i, o in enumerate(self.choices)])
        self.highlighted = at if at is not None else (0 if self.choices else None)

    def _rows(self, index: int, option: Option) -> Rows:
        number = "   " if option.label == str(index + 1) else f"{index + 1:>2} "
        tick = ("[x] " if option.value in self.ticked else "[ ] ") if self.several else ""
        note = f"  {option.note}" if option.note else ""
        body = parts(one_line(option.label), (note, MUTED))
        return Rows((Row(body, lead=parts((number, MUTED), tick)),))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.several if action == "toggle_one" else super().check_action(action, parameters)

    def action_toggle_one(self) -> None:
        if self.highlighted is not None:
            self.ticked ^= {self.choices[self.highlighted].value}
            self.draw()
            self.post_message(Field.Changed())

    def on_key(self, event: events.Key) -> None:
        """A number from 1 goes to that entry; a letter to the next entry that begins with it."""
        typed = event.character or ""
        if len(typed) != 1 or not typed.isalnum():
            return
        event.stop()
        count = len(self.choices)
        if typed.isascii() and typed.isdigit():
            longer = self._typed + typed
            self._typed = longer if 1 <= int(longer) <= count else typed
            if 1 <= int(self._typed) <= count:
                self.highlighted = int(self._typed) - 1
            return
        self._typed = ""
        start = (self.highlighted if self.highlighted is not None else -1) + 1
        order = [*range(start, count), *range(start)]
        for index in order:
            if self.choices[index].label.casefold().startswith(typed.casefold()):
                self.highlighted = index
                return


class ChoiceField(Field):
    """One of several, several of several, or yes and no."""

    def __init__(self, turn: Ask) -> None:
        super().__init__(turn)
        self.several = isinstance(turn, Several)
        self.options = turn.options if isinstance(turn, Choose | Several) else YES_NO
        self.own_words = isinstance(turn, Choose | Several) and turn.other

    @property
    def how_to_send(self) -> str:  # type: ignore[override]
        return "space tick · enter accept" if self.several else "↑↓, a number or a letter choose · enter accept"

    def compose(self) -> ComposeResult:
        yield Choices(self.options, several=self.several)
        if self.own_words:
            own = OneLine(id="own-words", placeholder="or in your own words (tab)")
            hint(own, "Your own words stand instead of a choice from the list.")
            yield own

    def on_mount(self) -> None:
        self.offer(self.turn.prefill)

    def answer(self) -> JsonValue:
        own = self._own()
        if self.several:
            return [*self._ticked(), *([own] if own else [])]
        if own:
            return own
        at = self._list.highlighted
        value = self.options[at].value if at is not None else ""
        return value == "yes" if isinstance(self.turn, YesNo) else value

    def unsent(self) -> str:
        own = self._own()
        return json.dumps({"own": own, "ticked": self._ticked()}) if own or self._ticked() else ""

    def restore(self, unsent: str) -> None:
        try:
            kept = json.loads(unsent)
        except ValueError:
            kept = {"own": unsent}
        if not isinstance(kept, dict):
            return
        self._tick(kept.get("ticked") or [])
        if self.own_words:
            self.query_one(Input).value = str(kept.get("own") or "")

    def offer(self, value: JsonValue) -> None:
        if value is None:
            return
        if self.several:
            self._tick(value if isinstance(value, list) else [value])
            return
        word = ("yes" if value else "no") if isinstance(self.turn, YesNo) and isinstance(value, bool) else str(value)
        found = match_option(word, self.options)
        if found is not None:
            self._list.highlighted = self.options.index(found)
        elif self.own_words:
            self.query_one(Input).value = word

    def start(self) -> None:
        (self.query_one(Input) if self.own_words and (self._own() or not self.options) else self._list).focus()

    @property
    def _list(self) -> Choices:
        return self.query_one(Choices)

    def _own(self) -> str:
        return self.query_one(Input).value.strip() if self.own_words else ""

    def _ticked(self) -> list[JsonValue]:
        return [o.value for o in self.options if o.value in self._list.ticked]

    def _tick(self, values: list[JsonValue]) -> None:
        found = [match_option(str(value), self.options) for value in values]
        self._list.ticked = {option.value for option in found if option}
        self._list.draw()
        own = [str(value) for value, option in zip(values, found, strict=True) if option is None]
        if own and self.own_words:
            self.query_one(Input).value = "; ".join(own)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if not self.several and self.own_words:
            self.query_one(Input).value = ""
        self.submit()

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()

    @on(Input.Changed)
    def _typed_on(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed())

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.submit()

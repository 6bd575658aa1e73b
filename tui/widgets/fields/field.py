"""What every field can do: say what was answered, be saved half-done, and take that back."""

from __future__ import annotations

from pydantic import JsonValue
from textual.containers import Vertical
from textual.message import Message

from assistant.dialogues.turns import Ask


class Field(Vertical):
    """A place to answer one question in."""

    class Changed(Message):
        """Something was typed or chosen that is not submitted yet."""

    class Submitted(Message):
        """The person gives this answer."""

    how_to_send = "enter accept"
    """The rule for sending this field, as the screen tells it."""

    def __init__(self, turn: Ask) -> None:
        super().__init__(id="field")
        self.turn = turn

    def answer(self) -> JsonValue:
        """What is in the field now, as `turn.take` accepts it."""
        raise NotImplementedError

    def unsent(self) -> str:
        """What would be lost if the program ended now; empty where nothing was changed."""
        raise NotImplementedError

    def restore(self, unsent: str) -> None:
        """Put back what `unsent` said."""
        raise NotImplementedError

    def offer(self, value: JsonValue) -> None:
        """Show an answer given before, to accept or change."""
        raise NotImplementedError

    def start(self) -> None:
        """Take the focus, when the field is on the screen."""
        raise NotImplementedError

    def submit(self) -> None:
        """Give the answer, from a key that works in every field."""
        self.post_message(self.Submitted())

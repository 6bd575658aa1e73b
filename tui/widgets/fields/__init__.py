"""The fields that answers are given in: one per kind of question, all with the same few methods."""

from __future__ import annotations

from assistant.dialogues.turns import Ask, Card, Choose, Day, Minutes, Several, Text, YesNo
from tui.widgets.fields.card import CardField
from tui.widgets.fields.choices import ChoiceField
from tui.widgets.fields.field import Field
from tui.widgets.fields.lines import LineField, ProseField


def field_for(turn: Ask) -> Field:
    """The field a question is answered in."""
    match turn:
        case Card():
            return CardField(turn)
        case Choose() | Several() | YesNo():
            return ChoiceField(turn)
        case Text() if turn.long or "\n" in str(turn.prefill or ""):
            return ProseField(turn)
        case Day() | Minutes() | Text():
            return LineField(turn)
        case _:
            return LineField(turn)

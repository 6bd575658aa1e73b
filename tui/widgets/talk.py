"""The talk so far as lines: what was told, what was asked, what was answered. One widget, however long it gets."""

from __future__ import annotations

from datetime import date

from pydantic import JsonValue

from assistant.conversations.advance import Exchange, Step
from assistant.dialogues.options import Option
from assistant.dialogues.turns import Ask, Card, CardItem, Choose, Compose, Day, Keep, Minutes, Review, Say, Several
from assistant.engines.tasks import ReadNotes
from assistant.model.days import short_day
from assistant.model.evidence import Evidence, Source
from assistant.model.text import one_line
from tui.looks import MUTED
from tui.safe import Row, Rows, line, parts, plain
from tui.widgets.marks import Marks

GAP = Row(parts(" "))


def talk(step: Step, marks: Marks) -> Rows:
    """Everything said and answered up to now, in order."""
    rows: list[Row] = []
    for part in step.said:
        new = _told(part, marks) if isinstance(part, Say) else _exchanged(part)
        rows += [GAP, *new] if rows and new else new
    return Rows(tuple(rows))


def evidence_told(step: Step) -> tuple[Evidence, ...]:
    """The spans that what was told rests on."""
    return tuple(e for part in step.said if isinstance(part, Say) for e in part.evidence)


def evidence_asked(ask: Ask, item: CardItem | None) -> tuple[Evidence, ...]:
    """The spans behind a question; of a card, those of the highlighted item first."""
    if not isinstance(ask, Card):
        return ask.evidence
    return (*(item.evidence if item else ()), *(e for each in ask.items for e in each.evidence))


def notes_typed(step: Step) -> tuple[Source, ...]:
    """The notes that were typed in this conversation and then read."""
    return tuple(
        source
        for part in step.said
        if isinstance(part, Exchange) and isinstance(part.turn, Compose) and isinstance(part.turn.task, ReadNotes)
        for source in part.turn.task.sources
    )


def _told(say: Say, marks: Marks) -> list[Row]:
    first, *rest = say.text.split("\n")
    mark = line(marks.of(say.evidence), MUTED)
    return [Row(plain(first), mark=mark), *(Row(plain(text)) for text in rest)]


def _exchanged(exchange: Exchange) -> list[Row]:
    turn, answer = exchange.turn, exchange.answer
    match turn:
        case Keep() | Compose(asks_back=True):
            return []
        case Compose():
            by = _written_by(answer.value)
            return [Row(line(f"{turn.title or 'Draft'}: written{by}", MUTED), lead=parts(("✓ ", "$success")))]
        case Review():
            return [Row(line(f"{turn.title}: looked over", MUTED), lead=parts(("✓ ", "$success")))]
        case Ask():
            words = "skipped" if answer.skipped else answered(turn, answer.value)
            style = MUTED if answer.skipped else "bold"
            given = [Row(plain(text, style), lead=parts(("› ", "$primary"))) for text in words.split("\n")]
            return [Row(line(turn.question, MUTED)), *given]


def _written_by(value: JsonValue) -> str:
    """Which model wrote something, and what that took; nothing for the built-in engine."""
    made = value.get("provenance") if isinstance(value, dict) else None
    if not isinstance(made, dict) or made.get("engine") != "model":
        return ""
    took = [
        f"{count:,} tokens {what}"
        for count, what in ((made.get("tokens_read"), "read"), (made.get("tokens_written"), "written"))
        if isinstance(count, int)
    ]
    return " by " + ", ".join([one_line(str(made.get("model") or "a model")), *took])


def answered(turn: Ask, value: JsonValue) -> str:
    """A kept answer in words, as the person chose or typed it."""
    match turn:
        case Choose():
            return _label(value, turn.options)
        case Several():
            chosen = value if isinstance(value, list) else []
            return ", ".join(_label(one, turn.options) for one in chosen) or "none"
        case Card():
            changed = len(value) if isinstance(value, dict) else 0
            return f"accepted, {changed} mended" if changed else "accepted as read"
        case Minutes():
            return f"{value} minutes"
        case Day():
            day = date.fromisoformat(str(value))
            return short_day(day, year=True)
        case _ if isinstance(value, bool):
            return "yes" if value else "no"
        case _:
            return str(value)


def _label(value: JsonValue, options: tuple[Option, ...]) -> str:
    return next((option.label for option in options if option.value == value), str(value))

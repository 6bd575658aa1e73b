"""The turns a dialogue can take; what it ends with is in `outcomes`. Data only.

What a turn means to a person is the face's business. An asking turn knows how to take a raw answer (`take`: from a text
field, a file of answers, a key) and whether a kept answer still fits (`fits`). Answers are JSON values; a skipped
question hands the dialogue None.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from pydantic import JsonValue

from assistant.dialogues.options import Option, match_option, nearest
from assistant.dialogues.outcomes import Outcome
from assistant.engines.tasks import Draft, Task, WriteMessage
from assistant.model.base import Record
from assistant.model.errors import MenteeError
from assistant.model.evidence import Evidence
from assistant.model.text import clean


class AnswerError(MenteeError):
    """An answer that the turn cannot take; the sentence says what it takes."""


@dataclass(frozen=True, slots=True)
class Say:
    """Something told, with the spans it was read from. Nothing is answered."""

    text: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """The live artifact: a task the built-in engine performs at once, or a paper that needs no engine. Nothing is
    answered or recorded."""

    task: Task | Draft
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question. `key` is unique in the conversation; keys that belong to somebody carry their id."""

    key: str
    question: str
    why: str = ""
    """Why this is asked, with the practice behind it."""
    example: str = ""
    optional: bool = False
    """Marked (optional) where it is shown. Every question can be skipped all the same."""
    prefill: JsonValue = None
    """What the notes or the history say: offered to accept, never silently taken."""
    evidence: tuple[Evidence, ...] = ()
    """Where the prefill comes from."""
    settled: bool = False
    """The notes or the history say it already: nobody is asked, and the dialogue receives None. Only an answer that was
    given beforehand reaches it all the same, for the person's word goes before what was read."""

    def take(self, raw: JsonValue) -> JsonValue:
        """The answer as it is kept. Raises AnswerError with what is accepted."""
        raise NotImplementedError

    def fits(self, value: JsonValue) -> bool:
        """Whether an answer kept earlier can still be handed to the dialogue."""
        try:
            self.take(value)
        except AnswerError:
            return False
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Ask):
    """A line or a paragraph in the person's words. `long` only suggests a bigger field."""

    long: bool = False

    def take(self, raw: JsonValue) -> JsonValue:
        if isinstance(raw, list):
            raw = "\n".join(str(part) for part in raw)
        text = clean(str(raw)).strip()
        if not text:
            raise AnswerError("Nothing was typed; write an answer, or skip the question.")
        return text

    def fits(self, value: JsonValue) -> bool:
        return isinstance(value, str) and bool(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose(Ask):
    """One of several, by value, label, another name, or number; `other` lets words of their own stand instead."""

    options: tuple[Option, ...]
    other: bool = False

    def take(self, raw: JsonValue) -> JsonValue:
        typed = clean(str(raw)).strip()
        found = match_option(typed, self.options)
        if found is not None:
            return found.value
        if self.other and typed:
            return typed
        raise AnswerError(f"{_quoted(typed)} is not one of the choices{nearest(typed, self.options)}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Several(Ask):
    """Any number of several; with `other`, words of their own as well."""

    options: tuple[Option, ...]
    other: bool = False

    def take(self, raw: JsonValue) -> JsonValue:
        parts = (
            raw if isinstance(raw, list) else [p for p in clean(str(raw)).replace(";", "\n").split("\n") if p.strip()]
        )
        if not isinstance(raw, list) and len(parts) == 1 and all(_short(p) for p in str(parts[0]).split(",")):
            parts = [p for p in str(parts[0]).split(",") if p.strip()]
        taken: list[JsonValue] = []
        for part in parts:
            typed = clean(str(part)).strip()
            found = match_option(typed, self.options)
            if found is None and not (self.other and typed):
                raise AnswerError(f"{_quoted(typed)} is not one of the choices{nearest(typed, self.options)}.")
            value = found.value if found else typed
            if value not in taken:
                taken.append(value)
        return taken


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Ask):
    """A day, as an ISO date or in words (`next Friday`); kept as ISO. `today` is what the words count from."""

    today: date

    def take(self, raw: JsonValue) -> JsonValue:
        from assistant.reading.dates import resolve
        from assistant.reading.weekdays import weekday_conflict

        typed = clean(str(raw)).strip()
        day = resolve(typed, self.today)
        if day is None:
            raise AnswerError(f"{_quoted(typed)} is no day; write it like 2026-12-04, 4 December, or next Friday.")
        conflict = weekday_conflict(typed, day)
        if conflict:
            raise AnswerError(f"{conflict}; write the one you mean.")
        return day.isoformat()


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes(Ask):
    """A length in minutes: `30`, `30 minutes`, `half an hour`; kept as a whole number from 5 to 480."""

    def take(self, raw: JsonValue) -> JsonValue:
        from assistant.reading.durations import minutes_of

        minutes = minutes_of(clean(str(raw)))
        if minutes is None or not 5 <= minutes <= 480:
            raise AnswerError(f"{_quoted(str(raw))} is no length; write minutes from 5 to 480, like 30 or 1 hour.")
        return minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo(Ask):
    """Yes or no; kept as true or false."""

    def take(self, raw: JsonValue) -> JsonValue:
        if isinstance(raw, bool):
            return raw
        typed = clean(str(raw)).strip().casefold()
        if typed in {"y", "yes", "true", "1", "ok", "sure"}:
            return True
        if typed in {"n", "no", "false", "0"}:
            return False
        raise AnswerError(f"{_quoted(typed)} is neither yes nor no.")


@dataclass(frozen=True, slots=True)
class CardItem:
    """One thing that was read. `value` is what is kept of it; an empty mended value takes it off the card."""

    id: str
    label: str
    value: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Ask):
    """ "What I read": accepted whole (an empty mapping) or mended item by item, as {item id: new text}."""

    items: tuple[CardItem, ...]

    def take(self, raw: JsonValue) -> JsonValue:
        if raw in (None, "", True, "yes", "ok"):
            return {}
        if not isinstance(raw, dict):
            raise AnswerError("A card takes `ok`, or a table of item = new text.")
        known = {item.id for item in self.items}
        mended: dict[str, JsonValue] = {}
        for item_id, text in raw.items():
            if item_id in known:
                mended[item_id] = clean(str(text or "")).strip()
        return mended

    def values(self, answer: JsonValue) -> dict[str, str]:
        """The items that stand after mending, by id."""
        mended = answer if isinstance(answer, dict) else {}
        values = {item.id: str(mended.get(item.id, item.value)) for item in self.items}
        return {item_id: text for item_id, text in values.items() if text}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compose:
    """Work for an engine, recorded with the fingerprint of its brief; stale when the brief changes."""

    key: str
    task: Task
    title: str = ""
    asks_back: bool = False
    """True for work that leads to nothing but further questions and wordings to choose from: where nobody is there to
    answer, no model is asked for it."""

    @property
    def basis(self) -> str:
        return self.task.fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The person looks over a draft and may edit it; recorded with the fingerprint of the draft."""

    key: str
    draft: Draft
    title: str
    to_send: bool = True
    """False for a paper that stays with the person."""
    context: JsonValue = None
    """What the checks are given (check-context), as JSON."""
    task: WriteMessage | None = None
    """The brief of a message, so that it can be told from another angle on the spot."""

    @property
    def basis(self) -> str:
        from assistant.model.base import fingerprint

        return fingerprint(f"{self.draft.subject}\n\n{self.draft.body}")


@dataclass(frozen=True, slots=True)
class Keep:
    """Save records half-way, where they must outlive the conversation. Answered by the runner itself."""

    key: str
    records: tuple[Record, ...]

    @property
    def basis(self) -> str:
        from assistant.model.base import fingerprint

        return fingerprint("\n".join(record.model_dump_json() for record in self.records))


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a Review hands back: the text as the person left it."""

    subject: str
    body: str
    edited: bool


Turn: TypeAlias = Say | Preview | Ask | Compose | Review | Keep
Pending: TypeAlias = Ask | Compose | Review | Keep
Dialogue: TypeAlias = Generator[Turn, Any, Outcome]


def _short(part: str) -> bool:
    return len(part.split()) <= 3


def _quoted(text: str) -> str:
    short = text if len(text) <= 60 else f"{text[:57]}…"
    return f"“{short}”"

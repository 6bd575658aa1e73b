"""Questions whose answer must be exact: an hour, a time zone, an e-mail address. What is none is refused at once, with
what it takes, for nothing could be made of it later."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import JsonValue

from assistant.dialogues.turns import AnswerError, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour(Text):
    """A time of day: `14:00`, `2pm`, `half past two`; kept as HH:MM."""

    def take(self, raw: JsonValue) -> JsonValue:
        from assistant.reading.clock import find_time

        typed = str(Text.take(self, raw))
        clock = find_time(typed) or find_time(f"at {typed}")
        if clock is None:
            raise AnswerError(f"“{typed[:60]}” is no time of day; write it like 14:00, 2pm, or half past two.")
        return clock

    def fits(self, value: JsonValue) -> bool:
        return Text.fits(self, value) and _taken(self, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone(Text):
    """A time zone, by its name or by a place: `Europe/Lisbon`, `London`, `UTC+2`; kept by its name."""

    def take(self, raw: JsonValue) -> JsonValue:
        from assistant.reading.zones import zone_of

        typed = str(Text.take(self, raw))
        zone = zone_of(typed)
        if not zone:
            raise AnswerError(f"“{typed[:60]}” is no time zone; write a city, Europe/Lisbon, or UTC+2.")
        return zone

    def fits(self, value: JsonValue) -> bool:
        return Text.fits(self, value) and _taken(self, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class MailAddress(Text):
    """An e-mail address that a letter or an invitation can go to."""

    def take(self, raw: JsonValue) -> JsonValue:
        from assistant.sharing.mail import address_of

        typed = str(Text.take(self, raw))
        if address_of(typed) is None:
            raise AnswerError(f"“{typed[:60]}” is no e-mail address; write it like ana@example.org.")
        return typed

    def fits(self, value: JsonValue) -> bool:
        return Text.fits(self, value) and _taken(self, value)


def _taken(turn: Text, value: JsonValue) -> bool:
    try:
        turn.take(value)
    except AnswerError:
        return False
    return True

"""What fits where: characters of a channel, parts of a text message, words of a kind. Numbers: limits.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.model.messages import Channel, Kind


@dataclass(frozen=True, slots=True)
class Room:
    """What a channel takes. Characters unless said; None where there is no such limit."""

    hard: int | None = None
    """Beyond this the channel refuses or cuts the text; for a text message, what its parts hold in plain letters."""
    advice: int | None = None
    """Up to this it gets read."""
    advice_words: int | None = None
    subject: int | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Length:
    """Words a kind may have. Beyond `far`, where there is such a number, nobody reads to the end."""

    least: int
    most: int
    far: int | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """How a text message is sent: in how many parts, of how many characters each, and what made them short."""

    count: int
    each: int
    wide: str = ""
    """The first character outside the GSM alphabet, which more than halves a part; empty where there is none."""


_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_DOUBLE = frozenset("^{}\\[~]|€\f")
"""Characters of the GSM extension table, which take two places (3GPP TS 23.038)."""


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("assistant.model") / "limits.toml").read_text(encoding="utf-8"))


def limits_as_of() -> date:
    """The day the numbers were looked up."""
    day: date = _table()["as_of"]
    return day


def room_of(channel: Channel, *, paid: bool = False) -> Room:
    """What a channel takes; `paid` for an account that pays (LinkedIn)."""
    row = _table()["channel"][channel.value]
    hard = row.get("hard_paid") if paid and "hard_paid" in row else row.get("hard")
    if "part" in row:
        hard = row["joined"] * row["parts"]
    return Room(
        hard=hard,
        advice=row.get("advice"),
        advice_words=row.get("advice_words"),
        subject=row.get("subject"),
        sources=tuple(row["sources"]),
    )


def subject_head() -> int:
    """Characters of a mail's subject that a phone shows: the point has to stand in them (SJ1)."""
    shown: int = _table()["channel"]["email"]["subject_head"]
    return shown


def words_of(kind: Kind) -> Length | None:
    """How long a message of this kind is; None where nothing is said."""
    row = _table()["words"].get(kind.value)
    return Length(row["least"], row["most"], row.get("far")) if row else None


def checked_kinds() -> frozenset[Kind]:
    """The kinds whose length the checks judge."""
    return frozenset(Kind(name) for name in _table()["checked"]["kinds"])


def sms_parts(text: str) -> Parts:
    """The parts a text message is sent in."""
    row = _table()["channel"]["sms"]
    wide = next((char for char in text if char not in _GSM and char not in _GSM_DOUBLE), "")
    if wide:
        length = sum(2 if ord(char) > 0xFFFF else 1 for char in text)
        alone, joined = row["part_wide"], row["joined_wide"]
    else:
        length = sum(2 if char in _GSM_DOUBLE else 1 for char in text)
        alone, joined = row["part"], row["joined"]
    if length <= alone:
        return Parts(1, alone, wide)
    return Parts(-(-length // joined), joined, wide)


def fits(text: str, channel: Channel, *, paid: bool = False) -> bool:
    """Whether a body fits its channel: for a text message its parts, elsewhere its characters."""
    if channel is Channel.SMS:
        return sms_parts(text).count <= int(_table()["channel"]["sms"]["parts"])
    hard = room_of(channel, paid=paid).hard
    return hard is None or len(text) <= hard

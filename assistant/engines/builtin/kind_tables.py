"""The table of a kind of message: its moves, the angles it is told from, and how it differs from channel to channel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from assistant.engines.builtin.moves import Move, Wording, moves_of, wording_of
from assistant.engines.tasks import Slot
from assistant.model.messages import CHANNELS, Channel, Kind
from prompts import table

Said = Literal["full", "name", "no"]
"""How a message greets and signs: in paragraphs of their own, by the name close to the text, or not at all."""

TIGHT = frozenset({Channel.LINKEDIN_NOTE, Channel.SMS})
"""Channels of a few hundred characters: no empty lines, and the shortest wording is taken."""
_WITH_SUBJECT = (Channel.EMAIL, Channel.LINKEDIN_INMAIL)
_NO_SIGNATURE_BLOCK: dict[Channel, str | bool] = {
    Channel.LINKEDIN_MESSAGE: "name",
    Channel.SLACK: False,
    Channel.FILE: False,
    Channel.LINKEDIN_NOTE: "name",
    Channel.SMS: "name",
}
"""Where the reader sees who writes, a letter's closing is out of place (domain evidence 4.3)."""


@dataclass(frozen=True, slots=True)
class Told:
    """One angle: which moves are said, in their order. `opens` begin paragraphs; None where the moves say it."""

    name: str
    order: tuple[str, ...]
    opens: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class ChannelForm:
    """How a kind is said in a channel. `moves` are the only ones said there; None for all of them."""

    greets: Said
    signs: Said
    subject: bool
    moves: tuple[str, ...] | None = None
    keep: tuple[str, ...] = ()
    """What matters most where room is short, the most important first; empty where the kind says it."""

    def order(self, told: Told, *, usual: bool) -> tuple[str, ...]:
        """The moves that are said here of an angle, in its order; of the usual one in the order of the channel."""
        if self.moves is None:
            return told.order
        here = tuple(name for name in told.order if name in self.moves)
        return self.moves if usual or not here else here


@dataclass(frozen=True, slots=True)
class KindTable:
    """Everything data says of a kind. The moves of `topic` are said of each topic in turn."""

    before: tuple[Move, ...]
    topic: tuple[Move, ...]
    after: tuple[Move, ...]
    angles: tuple[Told, ...]
    channels: Mapping[Channel, ChannelForm]
    subjects: tuple[Wording, ...]
    topics: tuple[str, ...]
    """The beginnings of the values that a subject is made of, the best first; empty for the usual ones."""
    carries: Slot | None
    """A text that stands below the signature as it is, set off by a line."""
    keep: tuple[str, ...]
    short: tuple[tuple[tuple[str, ...], ...], ...]
    """The three-line form, the fullest plan first: the moves of each line."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every move, in the order of the table."""
        return tuple(dict.fromkeys(move.name for move in (*self.before, *self.topic, *self.after)))

    def told(self, angle: str) -> Told:
        """The angle of that name; the usual one for an empty name, or for one that the kind no longer has."""
        usual = self.angles[0] if self.angles else Told("", self.names)
        return next((each for each in self.angles if each.name == angle), usual)


@cache
def kind_table(kind: Kind) -> KindTable:
    """The table of a kind that can be written."""
    told = table(f"messages/{kind.value}.toml")
    return KindTable(
        before=moves_of(told.get("move", ())),
        topic=moves_of(told.get("topic", ())),
        after=moves_of(told.get("close", ())),
        angles=tuple(map(_told, told.get("angle", ()))),
        channels=channel_forms(kind),
        subjects=tuple(map(wording_of, told.get("subjects", ()))),
        topics=tuple(told.get("subject_topics", ())),
        carries=Slot(told["carries"]) if "carries" in told else None,
        keep=tuple(told.get("keep", ())),
        short=tuple(tuple(map(tuple, plan)) for plan in told.get("short", ())),
    )


@cache
def channel_forms(kind: Kind) -> Mapping[Channel, ChannelForm]:
    """How a kind is said in each channel it may take."""
    told = table(f"messages/{kind.value}.toml")
    return {channel: _form(told, channel) for channel in CHANNELS[kind]}


def _told(entry: Mapping[str, Any]) -> Told:
    opens = frozenset(entry["opens"]) if "opens" in entry else None
    return Told(entry["name"], tuple(entry["order"]), opens)


def _form(told: Mapping[str, Any], channel: Channel) -> ChannelForm:
    own = told.get("channel", {}).get(channel.value, {})
    usual = _NO_SIGNATURE_BLOCK.get(channel, True) if told["signs"] else False
    return ChannelForm(
        greets=_said(own.get("greets", told["greets"] and channel is not Channel.FILE)),
        signs=_said(own.get("signs", usual)),
        subject=channel in _WITH_SUBJECT and "subjects" in told,
        moves=tuple(own["moves"]) if "moves" in own else None,
        keep=tuple(own.get("keep", ())),
    )


def _said(entry: bool | str) -> Said:
    if isinstance(entry, str):
        return "name"
    return "full" if entry else "no"

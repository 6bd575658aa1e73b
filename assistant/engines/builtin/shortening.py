"""Making a message fit: what matters least is left out, by whole sentences; no sentence is ever cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.engines.builtin.moves import Offer, Said, compose
from assistant.engines.builtin.phrasing import sentences
from assistant.model.limits import fits, room_of, sms_parts, words_of
from assistant.model.messages import Channel, Kind

Body = Callable[[Sequence[Said]], str]
"""Makes the whole text of a message, with greeting and closing, of what it says."""


@dataclass(frozen=True, slots=True)
class Space:
    """How much room a message has: of its kind in words, of its channel in characters."""

    kind: Kind
    channel: Channel
    paid: bool
    body: Body

    def is_easy(self, said: Sequence[Said]) -> bool:
        """Whether it is of the length that gets read: the words of its kind, the advice of its channel, one part of a
        text message."""
        room = room_of(self.channel, paid=self.paid)
        text = self.body(said)
        words = sum(len(each.text.split()) for each in said)
        return (
            self.is_short_enough(said)
            and (room.advice is None or len(text) <= room.advice)
            and (room.advice_words is None or words <= room.advice_words)
            and self.holds(said)
            and (self.channel is not Channel.SMS or sms_parts(text).count == 1)
        )

    def is_short_enough(self, said: Sequence[Said]) -> bool:
        """Whether it has no more words than its kind may have."""
        length = words_of(self.kind)
        return length is None or sum(len(each.text.split()) for each in said) <= length.most

    def holds(self, said: Sequence[Said]) -> bool:
        """Whether the channel takes it at all."""
        return fits(self.body(said), self.channel, paid=self.paid)


def shortened(offered: Sequence[Offer], space: Space, keep: Sequence[str]) -> tuple[Said, ...]:
    """What is said of `offered` within the room.

    First whole moves go, by their `spare`. Then, where the kind's words or the channel are still exceeded, the last
    sentences of moves that have several; at last, only for the channel, the moves that `keep` names late or not at all.
    """
    kept = list(offered)
    said = compose(kept)
    for spare in sorted({offer.step.move.spare for offer in offered if offer.step.move.spare}, reverse=True):
        if space.is_easy(said):
            return said
        kept = [offer for offer in kept if offer.step.move.spare != spare]
        said = compose(kept)
    said = _trimmed(said, lambda some: space.is_short_enough(some) and space.holds(some))
    for name in _dispensable(said, keep):
        if space.holds(said):
            break
        kept = [offer for offer in kept if offer.step.move.name != name]
        said = _trimmed(compose(kept), space.holds)
    return said


def sentences_left_out(all_said: Sequence[Said], said: Sequence[Said]) -> tuple[str, ...]:
    """The sentences with words of the person's in `all_said` that `said` no longer tells."""
    told = {each.step.key: each for each in said}
    gone: list[str] = []
    for each in all_said:
        left = told.get(each.step.key)
        if left is None:
            gone += each.own
        elif left.trimmed:
            gone += each.own[len(left.own) :]
    return tuple(gone)


def _dispensable(said: Sequence[Said], keep: Sequence[str]) -> list[str]:
    """The names of what is said, what matters least first."""
    names = list(dict.fromkeys(each.step.move.name for each in said))
    last = len(keep)
    names.reverse()
    return sorted(names, key=lambda name: -(keep.index(name) if name in keep else last))


def _trimmed(said: tuple[Said, ...], enough: Callable[[Sequence[Said]], bool]) -> tuple[Said, ...]:
    """Without the last sentences of the longest moves, while that is too long and some move has several."""
    current = list(said)
    while not enough(current):
        shorter = {at: less for at, each in enumerate(current) if (less := _without_last(each))}
        if not shorter:
            break
        at = max(shorter, key=lambda place: len(current[place].text))
        current[at] = shorter[at]
    return tuple(current)


def _without_last(said: Said) -> Said | None:
    """Without its last sentence; None where it has but one, or where all of it stands in quotation marks."""
    ends: list[int] = []
    for sentence in sentences(said.text):
        ends.append(said.text.find(sentence, ends[-1] if ends else 0) + len(sentence))
    for end in reversed(ends[:-1]):
        text = said.text[:end]
        if text.count('"') % 2 == 0:
            support = tuple(pair for pair in said.support if pair[0] in text)
            own = said.own[: sum(each in text for each in said.own)]
            return replace(said, text=text, support=support, own=own, trimmed=True)
    return None

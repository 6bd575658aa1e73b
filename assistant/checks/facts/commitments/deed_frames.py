"""The deeds that a part of a draft and a clause of the notes both name: done or to do, whose, and for whom, on each
side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.facts.commitments.comparing import likes
from assistant.checks.facts.commitments.people import ME, OTHER, THIRD, People
from assistant.checks.facts.commitments.subjects import AUX
from assistant.checks.facts.commitments.verbs import deed_of
from assistant.checks.facts.commitments.words import Word, is_past, words_of

_PERSONS = {
    **dict.fromkeys(("i", "me", "we", "us"), ME),
    **dict.fromkeys(("you", "she", "he", "her", "him"), OTHER),
    **dict.fromkeys(("they", "them"), THIRD),
}
_MODAL = frozenset({"will", "shall", "would", "can", "could", "should", "must", "may", "might"})
_HAVING = frozenset({"have", "has", "had"})
_HELPING = AUX | _MODAL
_NEW_DEED = frozenset({"to", "and", "but", "for"})
"""Words before which another deed may have been told, of another doer."""
_BEHIND, _BEFORE = 3, 4
"""Words in which the receiver of a deed stands behind it, and the doer before it."""
PAST = frozenset({"past", "perfect"})
TO_COME = frozenset({"to come", "to do"})
_TOLD_IN_TIME = PAST | TO_COME


@dataclass(frozen=True, slots=True)
class Deed:
    """A word as the deed that it may be; its time (`past`, `perfect`, `to come`, `to do`, `ing`, `bare`), and the sides
    of who does it and of whom it is done for, empty where nobody is named there."""

    deed: str
    time: str
    doer: str
    receiver: str
    start: int
    """Where the word begins in its text."""


def compared(part: str, clause: str, people: People) -> frozenset[str]:
    """What there is to say of the deeds of a part beside those of a clause, in names of features:
    `perfect for to do` (done in the part, still to do in the clause), `receiver me for third`, `doer other`."""
    return frozenset(_compared(deeds_in(part, people), deeds_in(clause, people)))


def _compared(told: Sequence[Deed], noted: Sequence[Deed]) -> Iterator[str]:
    past = any(one.time in PAST for one in noted)
    yield "clause tells past" if past else "clause tells no past"
    in_time = False
    for one in told:
        same = next((other for other in noted if other.deed in likes(one.deed)), None)
        if same is None:
            if one.time in PAST:
                yield f"{one.time} deed not there"
                if not past:
                    yield f"{one.time} deed not there, no past"
            continue
        if {one.time, same.time} & _TOLD_IN_TIME:
            in_time = True
            yield f"{one.time} for {same.time}"
        yield from _sides("receiver", one.receiver, same.receiver)
        yield from _sides("doer", one.doer, same.doer)
    if not in_time:
        yield "no deed in common"


def _sides(which: str, told: str, noted: str) -> Iterator[str]:
    if told and noted:
        yield f"{which} same" if told == noted else f"{which} other"
        yield f"{which} {told} for {noted}"


@lru_cache(maxsize=2048)
def deeds_in(text: str, people: People) -> tuple[Deed, ...]:
    """Every word of a text that may be a deed, in order; nouns among them, which tell no time."""
    said = words_of(text)
    return tuple(
        Deed(deed, _time(said, place), _doer(said, place, people), _receiver(said, place, people), word.start)
        for place, word in enumerate(said)
        if word.text not in _HELPING and (deed := deed_of(word.text))
    )


def _time(said: Sequence[Word], place: int) -> str:
    before = [word.text for word in said[max(0, place - _BEFORE) : place]]
    if is_past(said[place].text):
        return "perfect" if _HAVING.intersection(before) else "past"
    if before[-1:] == ["to"]:
        return "to do"
    if _MODAL.intersection(before[-2:]) or "going" in before[-2:]:
        return "to come"
    return "ing" if said[place].text.endswith("ing") else "bare"


def _doer(said: Sequence[Word], place: int, people: People) -> str:
    for word in reversed(said[max(0, place - _BEFORE) : place]):
        if side := _side(word, people):
            return side
        if word.text in _NEW_DEED:
            return ""
        if word.capital and len(word.text) > 1:
            return THIRD
    return ""


def _receiver(said: Sequence[Word], place: int, people: People) -> str:
    for far, word in enumerate(said[place + 1 : place + 1 + _BEHIND]):
        if side := _side(word, people):
            return side
        if word.capital and far <= 1:
            return THIRD
    return ""


def _side(word: Word, people: People) -> str:
    return _PERSONS.get(word.text) or people.side(word) or ""

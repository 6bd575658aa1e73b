"""What stands around a word of a draft's sentence: its object, its owner, thanks before it, a favour it names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from assistant.checks.concepts import concept, when_words
from assistant.checks.facts.commitments.words import Word, is_past
from assistant.checks.wordlists import words

PREPOSITIONS = frozenset({"to", "for", "with", "from", "of", "in", "on", "at", "by", "about", "than", "like", "and"})
_LONGEST_OBJECT = 6
_FOUND = frozenset({"me", "us", "it", "them", "out", "that", "this", "attached", "enclosed", "below", "my", "our"})
_SOME = frozenset({"a", "an", "some", "somebody", "someone", "another", "two", "three"})
"""What one finds for another begins so; `you'll find us in the old place` is no favour."""
_PARTNERS = frozenset({"me", "us", "you"})
_GOING_ON = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "does", "did", "can", "could"}
)
_OBJECTING = frozenset({"tell", "say", "stop", "correct", "write", "call", "let", "warn", "shout", "remind"})
_OBJECTING_WITHIN = 6
_THANKS_WITHIN = 14
"""Words between the thanks and what they are for."""


def word_after(said: Sequence[Word], place: int) -> str:
    return said[place + 1].text if place + 1 < len(said) else ""


def is_favour(said: Sequence[Word], place: int) -> bool:
    """Whether the verb there is something one does for another."""
    word = said[place]
    if word.text == "looking" and word_after(said, place) in {"for", "forward"}:
        return False
    if word.text == "find" and word_after(said, place) in _FOUND and word_after(said, place + 1) not in _SOME:
        return False
    return word.text in words("commitments.verbs_favour") or word.concept in _favours()


def bids_object(said: Sequence[Word], at: int) -> bool:
    """Whether `you'll tell me if I have it wrong` stands there: it asks to be put right, and recalls no promise."""
    behind = [one.text for one in said[at + 1 : at + _OBJECTING_WITHIN]]
    return said[at].text in _OBJECTING and "if" in behind


def relative_end(said: Sequence[Word], at: int, stop: int) -> int:
    """The place of the verb that follows a relative clause whose verb stands at `at`: of `the list you promised came`,
    `came`; `stop` where none follows right behind it."""
    after = at + 1
    if after < stop and said[after].text in _PARTNERS:
        after += 1
    if after + 1 < stop and said[after].text == "to" and said[after + 1].concept:
        after += 3 if said[min(after + 2, stop - 1)].text in _PARTNERS else 2
    if after + 1 < stop and said[after].text in {"in", "on", "at", "last", "this"}:
        after += 1
        while after < stop and (said[after].concept in when_words() or said[after].text.isdigit()):
            after += 1
    if after >= stop or said[after].start - said[after - 1].end > 1:
        return stop
    follows = said[after].text in _GOING_ON or is_past(said[after].text)
    return after if follows else stop


def thanked_for(said: Sequence[Word], place: int) -> bool:
    """`thank you so much for kindly offering`, `it was kind of you to offer`."""
    back = [one.text for one in said[max(0, place - _THANKS_WITHIN) : place]]
    while back and back[-1] in words("commitments.adverbs"):
        back.pop()
    if not back or back[-1] not in {"for", "and"}:
        return False
    return any(one in words("commitments.thanking") for one in back)


def owner_of(said: Sequence[Word], place: int) -> str:
    """`your` or `our` before a noun; empty where neither stands there."""
    for one in reversed(said[max(0, place - 3) : place]):
        if one.text in {"your", "our"}:
            return one.text
        if one.text in PREPOSITIONS:
            return ""
    return ""


def goes_on(said: Sequence[Word], place: int) -> bool:
    return word_after(said, place) in {"to", "of", "that", "on"}


def head_of(said: Sequence[Word], verb: int) -> str:
    """The last telling word of what follows the verb, up to a preposition or a joining word."""
    head = ""
    for one in said[verb + 1 : verb + 1 + _LONGEST_OBJECT]:
        if head and (one.text in PREPOSITIONS or one.text in words("commitments.conjunctions")):
            break
        head = one.concept if one.concept and one.concept not in when_words() else head
    return head


@cache
def _favours() -> frozenset[str]:
    return frozenset(concept(one) for one in words("commitments.verbs_favour")) - {""}

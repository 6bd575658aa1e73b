"""What stands around a word of a draft's sentence: its object, its owner, thanks before it, a favour it names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from assistant.checks.concepts import concept, when_words
from assistant.checks.facts.commitments.words import Word
from assistant.checks.wordlists import words

PREPOSITIONS = frozenset({"to", "for", "with", "from", "of", "in", "on", "at", "by", "about", "than", "like", "and"})
_LONGEST_OBJECT = 6
_THANKS_WITHIN = 14
"""Words between the thanks and what they are for."""


def word_after(said: Sequence[Word], place: int) -> str:
    return said[place + 1].text if place + 1 < len(said) else ""


def is_favour(said: Sequence[Word], place: int) -> bool:
    """Whether the verb there is something one does for another."""
    word = said[place]
    if word.text == "looking" and word_after(said, place) in {"for", "forward"}:
        return False
    return word.text in words("commitments.verbs_favour") or word.concept in _favours()


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

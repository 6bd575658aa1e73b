"""Where a subject stands in a draft's sentence, and whose side it is on."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.concepts import when_words
from assistant.checks.facts.commitments.people import ME, OTHER, THIRD, People
from assistant.checks.facts.commitments.words import Word, is_past
from assistant.checks.scopes import FILES
from assistant.checks.wordlists import words
from assistant.model.messages import Kind

AUX = frozenset({"have", "has", "had", "do", "does", "did", "am", "are", "is", "was", "were", "been", "be", "being"})
DETERMINERS = frozenset({"the", "my", "our", "your", "her", "his", "their", "a", "an"})
_PREPOSITIONS = frozenset({"to", "for", "with", "from", "of", "in", "on", "at", "by", "about"})
OTHER_READER = frozenset({Kind.MANAGER_NOTE, Kind.INTRO_REQUEST, Kind.REFERRAL})
"""Kinds whose `you` is not the mentor."""
_PRONOUNS = frozenset({"she", "he", "they"})
_HELPING = frozenset({"will", "has", "have", "is", "was", "were", "had", "did"})
_NAME_WORDS = 3


def subject_at(said: Sequence[Word], place: int, people: People, kind: Kind) -> tuple[frozenset[str], int] | None:
    """The sides of a subject that begins here, and where its predicate begins; None for no subject."""
    word = said[place]
    if word.text == "i":
        return frozenset({ME}), place + 1
    if word.text == "we":
        return frozenset({ME, OTHER}), place + 1
    if word.text in _PRONOUNS:
        sides = {ME} if kind is Kind.REFERRAL else {OTHER, THIRD} if kind in FILES | OTHER_READER else {THIRD}
        return frozenset(sides), place + 1
    if place and said[place - 1].text in _PREPOSITIONS:
        return None
    if word.text == "you":
        if kind is Kind.INTRO_REQUEST:
            return frozenset({OTHER, THIRD}), place + 1
        return frozenset({THIRD if kind in OTHER_READER else OTHER}), place + 1
    if word.text in DETERMINERS - {"a", "an"}:
        if word.text == "your" and not any(
            one.text in words("commitments.persons") for one in said[place + 1 : place + 3]
        ):
            return None
        after = next((at for at in range(place + 2, min(place + 4, len(said))) if said[at].text in _HELPING), None)
        return None if after is None else (frozenset({THIRD}), after)
    return _name_at(said, place, people)


def _name_at(said: Sequence[Word], place: int, people: People) -> tuple[frozenset[str], int] | None:
    """`Tom has`, `Dr Ansah promised`: a name with a verb right behind it; in `Tom: read this` it is no subject."""
    word = said[place]
    side = people.side(word) if word.capital else None
    if side is None and (not word.capital or word.text in words("empty") or word.text in when_words()):
        return None
    after = place + 1
    while after < min(len(said), place + _NAME_WORDS) and said[after].capital and said[after].text not in {"i", "will"}:
        after += 1
    if after >= len(said) or not _is_verb(said[after].text) or said[after].start - said[after - 1].end > 1:
        return None
    return frozenset({side or THIRD}), after


def _is_verb(word: str) -> bool:
    return word in AUX or word in {"will", "would", "also", "already", "kindly"} or is_past(word)

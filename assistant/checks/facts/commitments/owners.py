"""Whose deed a word of a clause is: of a clause with two subjects, the one that stands before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import likes, said_of
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.people import ME, OTHER, THIRD
from assistant.checks.facts.commitments.verbs import deed_of
from assistant.checks.facts.commitments.words import Word, is_past

_ONE = frozenset({"she", "he", "they"})
_NOBODY = frozenset({"i", "if", "when", "once", "unless", "whenever", "as", "so"})
"""Words that may have a capital and name nobody."""
_ASKED = frozenset({"if", "whether", "him", "them"})
"""Behind an `asked` without a subject: the writer asks."""
_SPEAKERS = _ONE | {"i", "we"}
"""Before a `you` none of these: then the `you` itself says whose clause it is."""
_HELPING = frozenset({"will", "would", "to", "can"})


def owner_in(clause: Clause, deed: str) -> str | None:
    """`me`, `other` or `third`; None where nobody, or one of several, does it."""
    named = any(worth(word.concept) >= 1 for word in said_of(clause.text) if word.concept)
    return _owner(clause.text, clause.sides, deed, by_topic=bool(deed) and deed in clause.about and named)


@lru_cache(maxsize=8192)
def _owner(text: str, sides: frozenset[str], deed: str, *, by_topic: bool) -> str | None:
    alone = next(iter(sides)) if len(sides) == 1 else None
    said = said_of(text)
    likely = likes(deed)
    places = [at for at, word in enumerate(said) if deed_of(word.text) == deed] or [
        at for at, word in enumerate(said) if word.concept in likely
    ]
    if not places:
        return alone if by_topic else None
    place = places[0]
    if place == 0 and alone == OTHER and is_past(said[0].text) and len(said) > 1 and said[1].capital:
        return None
    if place == 0 and alone == OTHER and said[0].text == "asked" and len(said) > 1 and said[1].text in _ASKED:
        return ME
    for at in range(place - 1, -1, -1):
        if "," in text[said[at].end : said[at + 1].start] and is_past(said[at + 1].text):
            return None
        word = said[at].text
        if word == "me" and said[at + 1].text == "to":
            return ME if alone == OTHER else None
        if word == "i" and alone is None and sides:
            return None
        if word == "i":
            return alone if alone in {ME, OTHER} and not _other_before(said[:at]) else ME
        if word in _ONE:
            return alone if alone in {OTHER, THIRD} else OTHER
        if word == "you" and (at == 0 or said[at - 1].text == "thank"):
            return None
        if word == "you" and sides and not any(one.text in _SPEAKERS or one.capital for one in said[:at]):
            return alone
        if word == "you":
            return None if alone is None else {ME: OTHER, OTHER: ME}.get(alone)
        if said[at].capital and at + 1 == place and at == 0:
            return alone
    return alone


def _other_before(said: Sequence[Word]) -> bool:
    """Whether somebody else is spoken of before an `I`: `she asked if I could`, which is the writer's."""
    return any(word.text in _ONE or (word.capital and word.concept and word.text not in _NOBODY) for word in said)

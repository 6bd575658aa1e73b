"""A statement of a draft beside the clauses of the notes that tell of the same matter, and how far they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.kinship import kin, opposed
from assistant.checks.facts.commitments.matter import is_figure, worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.statement import Statement
from assistant.checks.facts.commitments.verbs import deed_of
from assistant.checks.facts.commitments.words import Word, words_of

_KIN, _AROUND, _DEED, _LEAST_DEED = 0.8, 0.4, 0.7, 0.3
_PLACES = 40
_SHORT = (5, 4)
"""Letters to which notes shorten a long word: `assoc`, `tech`."""
_RARE = 0.35


@dataclass(frozen=True, slots=True)
class Match:
    """A clause beside a statement: its place, how much of the matter it holds (and with the lines around it), whether
    it has the deed or one like it, which concepts it holds, and a pair of words in which they say the opposite."""

    place: int
    clause: Clause
    score: float
    near: float
    deed: bool
    exact: bool
    things: frozenset[str]
    turned: tuple[str, str] | None


@lru_cache(maxsize=256)
def matches(told: Statement, notes: Notes) -> tuple[Match, ...]:
    """The clauses that hold a telling word of a statement, the best first; found once while one types elsewhere."""
    matter = {one: _weight(one, notes) for one in sorted(told.matter | told.without)}
    has_deed = bool(told.deed) and worth(told.deed) >= _LEAST_DEED
    if not any(worth(one) >= 1 for one in matter) and not (matter and has_deed and worth(told.deed) >= 1):
        return ()
    total = sum(matter.values()) + _DEED * has_deed
    found = (
        _match(told, notes, place, matter, total, has_deed=has_deed) for place in _places(matter, notes, told.deed)
    )
    return tuple(sorted((one for one in found if one is not None), key=lambda one: -one.near))


def _match(
    told: Statement, notes: Notes, place: int, matter: dict[str, float], total: float, *, has_deed: bool
) -> Match | None:
    clause = notes.clauses[place]
    things = {one: much for one in matter if (much := _likeness(one, clause.about))}
    around = [one for one in matter if one not in things and one in clause.around]
    exact = has_deed and (told.deed in clause.about or told.deed in _deeds(clause.text))
    deed = exact or (has_deed and not kin(told.deed).isdisjoint(clause.about))
    if not any(not is_figure(one) for one in things) and not (deed and (around or (exact and things))):
        return None
    turned = opposed(told.said, texts_of(clause.text))
    if turned is not None and _is_a_noun(turned[1], clause.text):
        turned = None
    if turned is not None and (is_held(concept(turned[0]), clause.about) or is_held(concept(turned[1]), told.matter)):
        turned = None
    own = sum(matter[one] * much for one, much in things.items()) + (_DEED if deed and has_deed else 0)
    if turned is not None:
        own += matter.get(turned[0], _DEED)
    score = min(1.0, own / total)
    near = min(1.0, score + sum(matter[one] for one in around) * _AROUND / total)
    return Match(place, clause, score, near, deed, exact, frozenset(things), turned)


def _is_a_noun(opposite: str, text: str) -> bool:
    """Whether a clause has a word only as a thing: `up to the end of act 3`."""
    return any(one.text == opposite and after.text == "of" for one, after in pairwise(said_of(text)))


def is_whole(told: Statement, clause: Clause, notes: Notes, least: float) -> bool:
    """Whether a clause itself, without the lines around it, has this share of a statement's deed and matter."""
    return any(one.clause is clause and one.score >= least for one in matches(told, notes))


def is_near(told: Statement, clause: Clause, notes: Notes, least: float) -> bool:
    """Whether a clause with the lines around it has this share of a statement's deed and matter."""
    return any(one.clause is clause and one.near >= least for one in matches(told, notes))


def _places(matter: dict[str, float], notes: Notes, deed: str) -> Iterator[int]:
    telling = any(worth(one) >= 1 for one in matter)
    places: set[int] = set() if telling else set(notes.holding.get(deed, ())[:_PLACES])
    for one in matter:
        if not is_figure(one):
            for like in likes(one):
                places.update(notes.holding.get(like, ())[:_PLACES])
    yield from sorted(places)


@lru_cache(maxsize=8192)
def likes(one: str) -> frozenset[str]:
    """A concept with all that can stand for it, notes' shortened forms among them."""
    return frozenset({one, *kin(one), *(one[:length] for length in _SHORT if len(one) > length)})


def _likeness(one: str, about: frozenset[str]) -> float:
    return 1.0 if one in about else 0.0 if likes(one).isdisjoint(about) else _KIN


def is_held(one: str, about: frozenset[str]) -> bool:
    """Whether a concept, or one that can stand for it, is among others."""
    return not likes(one).isdisjoint(about)


def _weight(one: str, notes: Notes) -> float:
    """What a concept tells: less, the more clauses of the notes hold it."""
    count = sum(1 for place in notes.holding.get(one, ())[:_PLACES] if one in notes.clauses[place].about)
    return worth(one) / (1 + _RARE * log(max(1, count)))


@lru_cache(maxsize=8192)
def said_of(text: str) -> tuple[Word, ...]:
    """The words of a clause, read once."""
    return tuple(words_of(text))


@lru_cache(maxsize=8192)
def texts_of(text: str) -> frozenset[str]:
    return frozenset(word.text for word in said_of(text))


@lru_cache(maxsize=8192)
def _deeds(text: str) -> frozenset[str]:
    return frozenset(deed_of(word.text) for word in said_of(text)) - {""}

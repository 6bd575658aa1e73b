"""A number that is a limit, `within an hour`, `over two hundred`: the notes may tell what lies within it, or beyond."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.checks.facts.amounts import Amount, amounts_in
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.nearby import matching_places
from assistant.checks.facts.shares import in_unit
from assistant.checks.wordlists import words

_BEFORE = 22
"""Characters before a number in which it shows that it is a limit."""
_AFTER = re.compile(
    r"(?:'s|s')?(?: [a-z]+)?,? (?:(?P<most>at (?:the )?most|or less|or under|tops|max\b|maximum)"
    r"|(?P<least>at (?:the )?least|or more|and more))"
)
"""`Half an hour's work at most`."""
_AT_MOST = re.compile(r"(?:<=?|≤|(?<!\w)(?:max)\.?)$")
_AT_LEAST = re.compile(r"(?:>=?|≥|(?<!\w)min\.?)$")
"""Signs of a limit in notes: `< 10`, `max. 8`, `min 3`."""
_BETWEEN = re.compile(r"\bbetween (?:[a-z]+ )?[\w.,€£$%'-]+(?: [a-z]+){0,2} and [\w.,€£$%'-]+(?: [a-z]+){0,2}")
_RANGE = 60
"""Characters around a number in which it is one end of `between … and …`."""
_NEAR = Fraction(3, 5)
"""The least part of a limit, or of what lies beyond it, that the other may be: 50 minutes are `within an hour`, and
five are not worth saying it (ours)."""


def limit_told(amount: Amount, known: KnownNumbers, clause: str, said: str) -> tuple[Amount, int] | bool | None:
    """Whether a limit is borne out by a number that the notes tell of the same matter or thing.

    None where the number is no limit, or the notes have nothing of the matter; where all that they have lies on the
    other side of it, the number that says otherwise, with its sentence.
    """
    if (between := _between(said, amount)) is not None:
        low, high = between
        return True if any(low <= in_unit(told) <= high for told, _ in _told_there(known, clause, said)) else None
    before = said[max(0, amount.start - _BEFORE) : amount.start].rstrip()
    after = _AFTER.match(said, amount.end)
    most = _ends(before, "facts.at_most") or (after is not None and after["most"] is not None)
    least = _ends(before, "facts.at_least") or (after is not None and after["least"] is not None)
    if most == least or amount.dimension == "share" or not amount.value:
        return None
    if amount.dimension == "count" and not amount.nouns:
        return _other_limit(amount, known, clause, said, least=least)
    against: tuple[Amount, int] | None = None
    own = known.told.values.get(amount.value, set())
    for told, place in _of_the_matter(amount, known, clause, said):
        if amount.dimension != "time" and own & known.told.around(place):
            return None
        if _lies_within(told, amount, least=least):
            return True
        if _lies_within(amount, told, least=least):
            against = against or (told, place)
    if amount.dimension == "time" and against is None:
        beside = _told_there(known, clause, said, around=1)
        return any(told.dimension == "time" and _lies_within(told, amount, least=least) for told, _ in beside) or None
    return against


def _other_limit(
    amount: Amount, known: KnownNumbers, clause: str, said: str, *, least: bool
) -> tuple[Amount, int] | bool | None:
    """What the notes tell as a limit of the same kind, and of the same matter, as one that counts nothing named:
    `courses < 10` of `every course with fewer than ten`. Below ten is nine at most.
    """
    sign, against = (_AT_LEAST if least else _AT_MOST), None
    for told, place in _told_there(known, clause, said):
        text = known.told.folded[place]
        before = text[max(0, told.start - _BEFORE) : told.start].rstrip()
        if told.dimension != "count" or told.unit == "order" or told.label:
            continue
        if abs(told.value - amount.value) <= 1:
            return True
        limit = sign.search(before) or _ends(before, "facts.at_least" if least else "facts.at_most")
        against = against or ((told, place) if limit else None)
    return against


def _lies_within(told: Amount, limit: Amount, *, least: bool) -> bool:
    low, high = (limit.value, told.value) if least else (told.value, limit.value)
    return high * _NEAR <= low <= high


def _between(said: str, amount: Amount) -> tuple[Fraction, Fraction] | None:
    """The two ends of `between 900 and 1000 degrees` that a number is one of."""
    for found in _BETWEEN.finditer(said, max(0, amount.start - _RANGE), min(len(said), amount.end + _RANGE)):
        if found.start() <= amount.start < found.end():
            ends = [in_unit(one) for one in amounts_in(found.group()) if one.dimension != "share"]
            return (min(ends), max(ends)) if len(ends) == 2 else None
    return None


def _told_there(known: KnownNumbers, clause: str, said: str, *, around: int = 0) -> Iterator[tuple[Amount, int]]:
    """The numbers of the sentences of the notes that speak of the same matter, and of so many `around` each."""
    index, by_sentence = known.told.index, known.told.by_sentence
    for place in matching_places(index, clause) or matching_places(index, said):
        for near in range(max(0, place - around), min(len(by_sentence), place + around + 1)):
            yield from ((told, near) for told in by_sentence[near])


def _ends(before: str, name: str) -> bool:
    return any(before.endswith(entry) and not before[: -len(entry)][-1:].isalpha() for entry in words(name))


def _of_the_matter(amount: Amount, known: KnownNumbers, clause: str, said: str) -> Iterator[tuple[Amount, int]]:
    if amount.dimension == "count":
        for noun in amount.nouns:
            yield from (one for one in known.told.by_noun.get(noun, ()) if one[0].dimension == "count")
        return
    there = _told_there(known, clause, said)
    yield from (one for one in there if one[0].dimension == amount.dimension)

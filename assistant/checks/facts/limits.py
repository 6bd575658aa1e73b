"""A number that is a limit, `within an hour`, `over two hundred`: the notes may tell what lies within it, or beyond."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.nearby import matching_places
from assistant.checks.wordlists import words

_BEFORE = 22
"""Characters before a number in which it shows that it is a limit."""
_NEAR = Fraction(3, 5)
"""The least part of a limit, or of what lies beyond it, that the other may be: 50 minutes are `within an hour`, and
five are not worth saying it (ours)."""


def limit_told(amount: Amount, known: KnownNumbers, clause: str, said: str) -> tuple[Amount, int] | bool | None:
    """Whether a limit is borne out by a number that the notes tell of the same matter or thing.

    None where the number is no limit, or the notes have nothing of the matter; where all that they have lies on the
    other side of it, the number that says otherwise, with its sentence.
    """
    before = said[max(0, amount.start - _BEFORE) : amount.start].rstrip()
    most, least = _ends(before, "facts.at_most"), _ends(before, "facts.at_least")
    if most == least or amount.dimension == "share" or not amount.value:
        return None
    against: tuple[Amount, int] | None = None
    for told, place in _of_the_matter(amount, known, clause, said):
        low, high = (amount.value, told.value) if least else (told.value, amount.value)
        if high * _NEAR <= low <= high:
            return True
        if high < low <= high / _NEAR:
            against = against or (told, place)
    return against


def _ends(before: str, name: str) -> bool:
    return any(before.endswith(entry) and not before[: -len(entry)][-1:].isalpha() for entry in words(name))


def _of_the_matter(amount: Amount, known: KnownNumbers, clause: str, said: str) -> Iterator[tuple[Amount, int]]:
    if amount.dimension == "count":
        for noun in amount.nouns:
            yield from (one for one in known.told.by_noun.get(noun, ()) if one[0].dimension == "count")
        return
    index = known.told.index
    for place in matching_places(index, clause) or matching_places(index, said):
        for told in known.told.by_sentence[place]:
            if told.dimension == amount.dimension:
                yield told, place

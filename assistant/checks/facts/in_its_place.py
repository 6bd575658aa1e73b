"""A number of a draft that took the place of one of the notes: of the same thing, in the same unit, theirs nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.better_fit import Site, nearest_matter
from assistant.checks.facts.counted_things import OFTEN, called_alike
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.nearby import matter_of
from assistant.checks.facts.shares import in_unit, plain_numbers, unit_of

_FURTHEST = 3
"""How many times as great one of two numbers may be that stand for each other."""
_SHARED = 2
"""Stems around a number, or in its sentence, that make it one of the same matter."""
_REACH = 300
"""Characters to either side in which a draft speaks of the matter of a number."""
_ROUND, _ROUNDED = 10, Fraction(1, 12)
"""What a number in round figures is a multiple of, and how far it may lie from the one that is meant."""


Own = frozenset[tuple[str, Fraction]]
"""The numbers that a draft tells, each with its sort; with `""` for any sort, and with `bare` where it has none."""


def told_in_draft(amounts: Iterable[Amount]) -> Own:
    """The numbers of a draft but for places in an order, by their sorts; lengths in their own unit, and in minutes."""
    found: set[tuple[str, Fraction]] = set()
    for one in (amount for amount in amounts if amount.unit != "order"):
        sort = "bare" if one.dimension == "count" and not one.nouns else one.dimension
        found |= {(name, value) for value in plain_numbers(one) for name in ("", sort)}
        if one.dimension == "time":
            found.add(("minutes", one.value))
    return frozenset(found)


def put_in_place_of(amount: Amount, said: str, own: Own, known: KnownNumbers) -> tuple[Amount, int] | None:
    """The number that the notes tell of the same thing or matter, with its sentence, where the draft has it nowhere.

    Asked of a number that seemed told: some sum or product of any notes comes to most numbers, and small ones stand in
    them of something. None where the notes tell this one as near to the matter as the other, and where a reader can
    see the other in the draft: 19 of 31, of whom 12 came. `own` are the numbers that the draft tells.
    """
    near = nearest_matter(said, amount) | amount.nouns
    matter = matter_of(said[max(0, amount.start - _REACH) : amount.end + _REACH])
    named = frozenset(word for noun in amount.nouns for word in called_alike(noun)) | amount.nouns
    best: Site | None = None
    best_fit, own_fit = (0, 0), (0, 0)
    for site in known.sites.of_any(near | named | matter):
        line = known.told.index.sentences[site.place].stems
        same_thing = bool(named & (site.stems or line)) or bool(amount.nouns & site.amount.nouns - {OFTEN})
        around = len(site.stems & near) + (same_thing and not near & named & site.stems)
        fit = around, len(line & matter)
        if tells(site.amount, amount):
            own_fit = max(own_fit, fit)
            continue
        of_it = same_thing or max(fit) >= _SHARED
        if of_it and fit > best_fit and _may_stand_for(amount, site.amount, own, known):
            best, best_fit = site, fit
    if best is None or best_fit <= own_fit:
        return None
    if any(tells(one, amount) and not _of_two_things(one, amount) for one in known.told.by_sentence[best.place]):
        return None
    return None if _of_two_things(amount, best.amount) and best_fit[0] < _SHARED else (best.amount, best.place)


def _of_two_things(one: Amount, other: Amount) -> bool:
    return bool(one.nouns and other.nouns) and not one.nouns & other.nouns


def tells(told: Amount, said: Amount) -> bool:
    """Whether a number of the notes is the one that is said: 45 of `45 min`, and of a bare `45`, too."""
    bare = told.dimension == "count" and not told.nouns and said.dimension != "share"
    return told.value == (in_unit(said) if bare else said.value) and (bare or told.dimension == said.dimension)


def _may_stand_for(said: Amount, told: Amount, own: Own, known: KnownNumbers) -> bool:
    """Whether a number is of a sort and size with one of the notes of which the draft tells nothing."""
    if told.label or told.unit == "order" or told.value <= 0 or not of_one_sort(said, told):
        return False
    if not Fraction(1, _FURTHEST) <= said.value / told.value <= _FURTHEST:
        return False
    rounded = said.rough or in_unit(said) % _ROUND == 0
    if rounded and abs(said.value - told.value) <= told.value * _ROUNDED:
        return False
    return not _is_seen(said, told, own, known)


def _is_seen(said: Amount, told: Amount, own: Own, known: KnownNumbers) -> bool:
    """Whether the draft tells a number of the notes, or the whole of which it is what another leaves."""
    here, sorts = in_unit(said), ("",) if told.dimension in {"count", "money"} else (told.dimension, "bare")
    if told.dimension == "time" and ("minutes", told.value) in own:
        return True
    return any(
        (sort, one) in own or (("", one + here) in own and one + here in known.told.values)
        for one in plain_numbers(told)
        for sort in sorts
    )


def of_one_sort(one: Amount, other: Amount) -> bool:
    """Whether two numbers may be taken for each other: lengths of one unit, shares of one form, counts and prices."""
    if one.dimension == "time" or other.dimension == "time":
        return one.dimension == other.dimension and unit_of(one.unit) == unit_of(other.unit)
    if one.dimension == "share" or other.dimension == "share":
        return one.dimension == other.dimension and one.unit == other.unit
    return True

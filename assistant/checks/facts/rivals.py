"""What the notes tell otherwise of a matter: the number that stands where a draft has another one."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.counted_things import OFTEN, called_alike
from assistant.checks.facts.folding import fold
from assistant.checks.facts.shares import in_unit, unit_of
from assistant.checks.facts.told_amounts import rate_after
from assistant.checks.facts.told_numbers import ToldNumbers

_SURELY_SHARED = 2
"""Stems that a sentence of a draft shares with the one of the notes that it tells."""
_MOST_NUMBERED = 31
"""Up to this, a number behind a unit is which one it is as often as how many: `night 7`, `nights 171`."""
_ONE = re.compile(r" ones?\b")
_CODE = re.compile(r"[a-z]-$")


def rivals_of(notes: ToldNumbers, amount: Amount) -> list[tuple[Amount, int]]:
    """Other numbers that the sources give the same thing, where they never put this number beside it."""
    if amount.label:
        named = notes.by_label.get(amount.label, [])
        return [] if any(other.value == amount.value for other, _ in named) else named
    led = notes.by_lead.get(amount.lead, []) if amount.lead else []
    if led:
        return [] if any(other.value == amount.value for other, _ in led) else led
    order = amount.unit == "order"
    found: list[tuple[Amount, int]] = []
    for noun in amount.nouns - {OFTEN}:
        told = [
            (other, place)
            for other, place in notes.by_noun.get(noun, ())
            if other.dimension == amount.dimension and (other.unit == "order") == order
        ]
        beside = {place for word in called_alike(noun) for place in notes.index.holding.get(word, ())}
        mine = {near for place in notes.unbound.get(amount.value, ()) for near in notes.around(place)}
        mine |= notes.values.get(amount.value, set())
        if order and any(other.value == amount.value for other, _ in told):
            return []
        if order and told and any(_of_such(notes, amount, place) for place in notes.values.get(amount.value, ())):
            return []
        if told and (order or not mine & beside):
            found += told
    return found


def _of_such(notes: ToldNumbers, amount: Amount, place: int) -> bool:
    """Whether a sentence numbers something without its name, just as this is numbered: `the first one`."""
    numbered = (one for one in notes.by_sentence[place] if one.unit == "order" and one.value == amount.value)
    return any(_ONE.match(notes.folded[place], one.end) for one in numbered)


def misplaced(notes: ToldNumbers, amount: Amount, matter: frozenset[str]) -> tuple[Amount, int] | None:
    """The number that stands where the notes speak of this matter, where this one stands only far from there."""
    shared: Counter[int] = Counter()
    for one in matter:
        shared.update(notes.index.holding.get(one, ()))
    own = notes.values.get(amount.value, set())
    if any(shared[near] for place in own for near in (place - 1, place, place + 1)):
        return None
    for place, count in shared.most_common(1):
        told = [one for one in notes.by_sentence[place] if _may_be_meant(notes, one, amount, place)]
        if count >= _SURELY_SHARED and len(told) == 1:
            return told[0], place
    return None


def _may_be_meant(notes: ToldNumbers, told: Amount, said: Amount, place: int) -> bool:
    """Whether a number of the notes is of a sort with one that is said; `FX-207` is a code."""
    alike = told.dimension == said.dimension and told.unit == said.unit and OFTEN not in told.nouns
    return alike and told.value > 1 and not _CODE.search(notes.folded[place], max(0, told.start - 8), told.start)


def displaced(
    notes: ToldNumbers, places: list[int], said: frozenset[Fraction], most: Fraction
) -> tuple[Amount, int] | None:
    """A count of these sentences, else of the next ones, that the draft tells nowhere: another may stand for it."""
    for near in (
        places,
        [place - 1 for place in places if place > 0],
        [place + 1 for place in places if place + 1 < len(notes.by_sentence)],
    ):
        counts = [
            (amount, place)
            for place in near
            for amount in notes.by_sentence[place]
            if amount.dimension == "count" and amount.unit != "order" and amount.value > 1
        ]
        if counts:
            return next((one for one in counts if one[0].value not in said and one[0].value <= most), None)
    return None


def other_length(notes: ToldNumbers, amount: Amount, said: frozenset[Fraction]) -> tuple[Amount, int] | None:
    """A length of the notes in the same unit that the draft tells nowhere: this one may stand for it."""
    for place, amounts in enumerate(notes.by_sentence):
        for other in amounts:
            length = _length_in(other, amount)
            if length is not None and length not in said and 1 / 4 <= length / (amount.value or 1) <= 4:
                return other, place
    return None


def _length_in(told: Amount, said: Amount) -> Fraction | None:
    """The length of time of a number of the notes, in the unit of one of a draft: `60 nights`, `nights 60`."""
    if told.dimension == "time":
        return told.value if unit_of(told.unit) == unit_of(said.unit) else None
    named = told.dimension == "count" and told.value > _MOST_NUMBERED and unit_of(told.lead) == unit_of(said.unit)
    return told.value * said.value / in_unit(said) if named and said.value else None


def other_rate(notes: ToldNumbers, amount: Amount, rate: str) -> tuple[Amount, int] | None:
    """The same length of time, told for another stretch and nowhere for this one: `6 h per year`."""
    found: tuple[Amount, int] | None = None
    for place in notes.values_of_time.get(amount.value, ()):
        text = fold(notes.index.sentences[place].text)
        for other in notes.by_sentence[place]:
            told = rate_after(text, other.end) if other.value == amount.value else ""
            if other.value == amount.value and told in {"", rate}:
                return None
            found = found or ((other, place) if told else None)
    return found

"""Whether a number that the notes do not have stands where they have another one, which the draft tells nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.nearby import matching_places, matter_of
from assistant.checks.facts.reckoning import MOST_IN_A_ROW, combined
from assistant.checks.facts.shares import plain_numbers, unit_of
from assistant.checks.facts.support import Rivals
from assistant.checks.facts.told_numbers import ToldNumbers

_TIMES = 5
"""How many times as great one number may be that is taken for another."""
_RARE = 2
_SEVERAL_DIGITS = 2
_SMALL = 12
"""Up to this, some ratio of any notes comes to every number."""
_BARE = frozenset({"count", "money"})


def displaces(
    amount: Amount, clause: str, said: str, notes: ToldNumbers, rivals: Rivals, own: frozenset[Fraction]
) -> bool:
    """Whether a number of the notes is missing from the draft (`own`: all it tells, lengths in minutes) and is told of
    the same thing (`rivals`), or is of the same sort and size and stands in a sentence of this matter or beside one (a
    count only if it is of the same thing, or a digit away), or has the same digits.

    Not so one that follows from those of one line, which the writer may have reckoned, unless the notes count the very
    thing, and this is not the whole of which a part is told. On letters that nobody had tuned for, so were 17 of 20
    wrong numbers, and 5 of 16 right ones that the notes lack; of those that follow, half.
    """
    if amount.parts:
        return not _in_one_line(*amount.parts, notes)
    whole = said.endswith("of ", 0, amount.start)
    counted = any(amount.nouns & one.nouns for one, _ in rivals)
    if (whole or not counted) and _follows_from_a_line(_sizes(amount), notes):
        return False
    if any(not plain_numbers(one) & own and one.value not in own for one, _ in rivals):
        return True
    near = [one for one in _around(clause, said, notes) if _unsaid(one, amount, own)]
    if any(amount.dimension != "count" or amount.nouns & one.nouns or _is_a_slip(amount, one) for one in near):
        return True
    return transposed(amount, notes, own) is not None


def transposed(amount: Amount, notes: ToldNumbers, own: frozenset[Fraction]) -> Fraction | None:
    """The number of the notes with the same digits in another order, where only the draft has this one and lacks that:
    57 of 75."""
    digits = _digits(amount.value)
    if len(digits) < _SEVERAL_DIGITS or amount.value in notes.values:
        return None
    return next((told for told in notes.values if _digits(told) == digits and told not in own), None)


def _is_a_slip(said: Amount, told: Amount) -> bool:
    """Whether two counts differ in one digit of several: 146 and 116."""
    one, other = f"{float(said.value):g}", f"{float(told.value):g}"
    return len(one) == len(other) > 1 and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _in_one_line(part: Fraction, whole: Fraction, notes: ToldNumbers) -> bool:
    """Whether a line tells a whole and a part, or what another part leaves: six of 14, `14 on paper, 8 never come`."""
    for told in notes.by_sentence:
        values = {value for one in told for value in plain_numbers(one)}
        if len(values & {part, whole, whole - part}) > 1:
            return True
    return False


def _follows_from_a_line(sizes: frozenset[Fraction], notes: ToldNumbers) -> bool:
    """Whether a number, one of `sizes` by its unit, is what some of one line come to (`9 violins + 2 violas`), the
    difference of two, or what one is when shared out: 1,550 each of `4 for 6,200`.
    """
    for told in notes.by_sentence:
        plain = (one for one in told[:MOST_IN_A_ROW] if one.unit != "order" and not one.label)
        values = [value for one in plain if one.dimension != "share" for value in sorted(_sizes(one))][:MOST_IN_A_ROW]
        if not sizes.isdisjoint(combined(values) - set(values)):
            return True
        shared_out = {one / other for one, other in permutations(values, 2) if other > 1}
        if any(size > _SMALL and size in shared_out for size in sizes):
            return True
    return False


def _digits(value: Fraction) -> list[str]:
    """The digits of a number, in order of size: `84` and `48` are one."""
    return sorted(f"{float(value):g}".replace(".", ""))


def _around(clause: str, said: str, notes: ToldNumbers) -> Iterator[Amount]:
    places = {*matching_places(notes.index, clause), *matching_places(notes.index, said)}
    for one in matter_of(clause):
        held = notes.index.holding.get(one, ())
        if len(held) <= _RARE:
            places.update(held)
    for place in sorted({near for one in places for near in (one - 1, one, one + 1)}):
        if 0 <= place < len(notes.by_sentence):
            yield from notes.by_sentence[place]


def _unsaid(told: Amount, said: Amount, own: frozenset[Fraction]) -> bool:
    """Whether a number of the notes is of a sort and size with one that is said, and told nowhere in the draft."""
    if (told.unit == "order") != (said.unit == "order") or bool(told.label) != bool(said.label) or told.value in own:
        return False
    if told.dimension != said.dimension and not {told.dimension, said.dimension} <= _BARE:
        return False
    if told.dimension == "time" and unit_of(told.unit) != unit_of(said.unit):
        return False
    sizes = _sizes(said)
    return any(one and 1 / _TIMES <= one / size <= _TIMES for one in _sizes(told) - own for size in sizes if size)


def _sizes(one: Amount) -> frozenset[Fraction]:
    return plain_numbers(one) or frozenset({one.value})

"""What the lists and tables of the notes bear out of a number: their sums, averages and rows."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.checks.facts.amounts import Amount, worked_out
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.nearby import matter_of
from assistant.checks.facts.registers import Register
from assistant.checks.facts.series import holds_near, within
from assistant.checks.facts.told_numbers import ToldNumbers
from assistant.checks.facts.units import IN_THOUSANDS, MINUTES, OF_THOUSANDS
from assistant.checks.wordlists import phrases

_SMALL = 12
"""Up to this, a sum comes about by chance, so that the sentence has to say that it is one, or of what."""
_WORTH_RECKONING = 100
"""From this on, a total at a price a piece hardly comes about by chance."""
_ON_AVERAGE = re.compile(r"\b(?:average|averaged|averages|mean)\b")
_ROUNDED_MEAN = Fraction(1, 2)
_UP_TO = re.compile(r"\b(?:by|until|till|up to|so far|after)\b")


def comes_of_a_list(amount: Amount, known: KnownNumbers, said: str) -> bool:
    """Whether a number is what a whole list comes to, or its rows of which the sentence speaks, up to one of them, or
    its average, or at a price a piece. A sum of any few numbers of it is none.
    """
    told = known.told
    time = amount.dimension == "time"
    if amount.nouns & IN_THOUSANDS and amount.value * 1000 in known.comes_to[0]:
        return True
    if amount.nouns & OF_THOUSANDS and worked_out(said) and amount.value / 1000 in told.results[False].differences:
        return True
    if amount.value >= _WORTH_RECKONING and amount.value in known.priced_totals:
        return True
    results, large = told.results[time], amount.value > _SMALL
    if _ON_AVERAGE.search(said):
        unit = Fraction(MINUTES.get(amount.unit.removesuffix("s"), 1)) if time else Fraction(1)
        return within(results.means, amount.value, _ROUNDED_MEAN * unit)
    if large and holds_near(results.totals, amount):
        return True
    if large and _UP_TO.search(said) and holds_near(results.running, amount):
        return True
    if amount.value in results.differences and worked_out(said):
        return True
    return any(amount.value in told.registers.sums_with(one, time=time) for one in matter_of(said))


def part_is_counted(part: Fraction, whole: Fraction, told: ToldNumbers, clause: str) -> bool | None:
    """Whether rows that say so are just this part of all rows: three of four that were moved. False where the rows
    that say it are more or fewer; None where there is no list of so many, or none that says it of some rows only.
    """
    answers = [_counts_in(one, int(part), clause) for one in told.registers.by_length.get(int(whole), ())]
    return True if True in answers else False if False in answers else None


def _counts_in(register: Register, part: int, clause: str) -> bool | None:
    if register.ticked is not None and phrases("facts.ticked").search(clause):
        return part in {register.ticked, len(register.rows) - register.ticked}
    parts = register.parts_of(matter_of(clause))
    if parts and phrases("facts.the_rest").search(clause):
        parts |= {len(register.rows) - one for one in parts}
    return part in parts if parts else None


def has_rows(count: Fraction, told: ToldNumbers) -> bool:
    """Whether a list of the notes has so many rows."""
    return int(count) in told.registers.by_length


def row_count(amount: Amount, told: ToldNumbers, said: str) -> bool:
    """Whether a number counts the rows of a list of which the sentence speaks, or those that say one thing."""
    matter = matter_of(said) | amount.nouns
    if any(amount.value == len(register.rows) for one in matter for register in told.registers.by_stem.get(one, ())):
        return True
    if any(register.counts[one] == amount.value for one in matter for register in told.registers.by_stem.get(one, ())):
        return True
    boxed = [register for register in told.registers.every if register.ticked is not None]
    if not boxed or not phrases("facts.ticked").search(said):
        return False
    return any(amount.value in {one.ticked, len(one.rows) - (one.ticked or 0)} for one in boxed)

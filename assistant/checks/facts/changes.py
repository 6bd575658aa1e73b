"""What a number became, as a draft tells it (`from nine to five`, `by a third`), where the notes tell otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import permutations

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.shares import near_one

_BECAME = re.compile(r"\bfrom\b(?P<began>[^.;]{1,60}?)\b(?:down |up )?to\s+(?:about |around |only |just |nearly )?$")
_REACH = 90
_CHANGED = re.compile(
    r"\b(?:fell|fall(?:s|en)?|dropp?(?:s|ed)?|down|cut|shrank|shrunk|sank|declined|decreased|reduced|lost|rose|risen|rises?"
    r"|grew|grown|up|increased?|climbed|went|gone|better|improved|gained|slower|faster)"
    r"(?: [a-z]+){0,2} by (?:about |around |nearly |almost |roughly |some |over |more than )?$"
)
_SO_MUCH = re.compile(r"\s(?:less|fewer|more|lower|higher|shorter|longer|cheaper|dearer|faster|slower)\b")
_CHANGE_REACH, _MOST_IN_LINE, _A_PAIR = 70, 12, 2


def ends_otherwise(
    said: str, amount: Amount, beside: tuple[Amount, ...], known: KnownNumbers
) -> tuple[Amount, int] | None:
    """The number that the notes tell next to the one that a change begins with, where they nowhere have its end."""
    became = _BECAME.search(said, max(0, amount.start - _REACH), amount.start)
    if became is None:
        return None
    began = [one for one in beside if became.start("began") <= one.start < became.end("began")]
    if len(began) != 1 or began[0].dimension != amount.dimension:
        return None
    if known.tells(amount) or amount.value in known.comes_to[0] | known.sums_of_like:
        return _other_end(began[0], amount, known)
    values = known.told.values_of_time if amount.dimension == "time" else known.told.values
    for place in sorted(values.get(began[0].value, ())):
        for near in (place, place + 1):
            for other in known.told.by_sentence[near] if near < len(known.told.by_sentence) else ():
                if other.dimension == amount.dimension and other.value not in {amount.value, began[0].value}:
                    return other, near
    return None


def _other_end(began: Amount, end: Amount, known: KnownNumbers) -> tuple[Amount, int] | None:
    """Where the notes tell just from this number on how something turned, the number that it became instead."""
    if any(began.value in turn and end.value in turn for dimension, turn in known.turns):
        return None
    ends = {
        value for dimension, turn in known.turns if dimension == end.dimension and began.value in turn for value in turn
    }
    for amounts in known.told.by_sentence if len(ends) == _A_PAIR else ():
        values = {one.value for one in amounts}
        if began.value in values and end.value in values:
            return None
    other = next(iter(ends - {began.value}), None) if len(ends) == _A_PAIR else None
    found = (
        (one, place) for place, amounts in enumerate(known.told.by_sentence) for one in amounts if one.value == other
    )
    return next(found, None)


def changed_otherwise(said: str, amount: Amount, known: KnownNumbers) -> bool:
    """Whether a part by which something is said to have changed is that of no two numbers of one line of the notes."""
    if amount.dimension != "share" or amount.parts or not 0 < amount.value < 1:
        return False
    if not (
        _CHANGED.search(said, max(0, amount.start - _CHANGE_REACH), amount.start) or _SO_MUCH.match(said, amount.end)
    ):
        return False
    if known.sites.of_value(amount.value):
        return False
    return not near_one(list(_changes(known)), amount)


@lru_cache(maxsize=16)
def _changes(known: KnownNumbers) -> tuple[float, ...]:
    """By what part one number of a line is more or less than another, in order."""
    return tuple(sorted(set(_each_change(known))))


def _each_change(known: KnownNumbers) -> Iterator[float]:
    for line in known.told.by_line.values():
        amounts = [one for place in line for one in known.told.by_sentence[place]][:_MOST_IN_LINE]
        for one, other in permutations(amounts, 2):
            alike = one.dimension == other.dimension or {one.dimension, other.dimension} == {"count", "money"}
            if alike and one.value and (one.parts or (0, 0))[1] == (other.parts or (0, 0))[1]:
                yield float(abs(one.value - other.value) / one.value)

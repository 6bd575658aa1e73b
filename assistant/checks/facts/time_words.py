"""Words around a number that make an hour of it, or a length of time up to today."""

from __future__ import annotations

import re

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.clocks import HALF_A_DAY
from assistant.checks.facts.known_numbers import KnownNumbers

_SINCE = re.compile(r" (?:ago|since|later|now|away|from (?:now|today)|to go|left|until|till|before|after|back|old)\b")
_AT_HOUR = re.compile(r"\b(?:at|until|till|past|before|after|(?:from|between)(?: [a-z\d]+ (?:to|and))?) $")
_OF_THE_DAY = re.compile(r" (?:in the (?:early |late )?(?:morning|afternoon|evening)|at night|sharp)\b")
_AT_REACH, _LAST_HOUR = 24, 24
"""Characters before a number in which it shows that it is an hour, and the last hour that there is."""


def is_an_hour(said: str, amount: Amount, known: KnownNumbers) -> bool:
    """Whether a bare number is an hour of the notes: `it went out at four and came at nine`, `from two to six`."""
    bare = amount.dimension == "count" and not (amount.nouns or amount.unit or amount.rough or amount.label)
    if not bare or amount.value > _LAST_HOUR or amount.value.denominator > 1:
        return False
    hour = _AT_HOUR.search(said, max(0, amount.start - _AT_REACH), amount.start) or _OF_THE_DAY.match(said, amount.end)
    return hour is not None and int(amount.value) * 60 % HALF_A_DAY in known.told.hours.minutes


def reaches_from_today(said: str, amount: Amount) -> bool:
    """Whether a length of time reaches from or to a day: `eight months ago`, `in six weeks`, `for five months now`."""
    before = said[max(0, amount.start - 12) : amount.start]
    return _SINCE.match(said, amount.end) is not None or before.endswith(
        ("in ", "within ", "it's ", "it is ", "after ")
    )

"""Rows of the notes in which each number ends its item, so that they count one thing: `31 names, old graveyard 22`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property

from assistant.checks.facts.amounts import Amount

_MOST_BELOW = 12
"""Lines below a number that are of its row."""
_ENDS_ITEM = re.compile(r"\s*(?:[,;.)]|and\b|\+|&|\n|$)")
_ELSEWHERE = re.compile(
    r"(?:\s[^\W\d]+)?\s(?:in|on|at|from)\s[^\W\d]{2,12},?\s(?:and\s)?\d{1,6}\s(?:in|on|at|fr)\w*\s?"
)


class ToldRows:
    """The rows of some sentences, in small letters, with their numbers."""

    def __init__(self, texts: Sequence[str], by_sentence: Sequence[Sequence[Amount]]) -> None:
        self._texts, self._by_sentence = texts, by_sentence

    def row_from(self, amount: Amount, place: int) -> Fraction:
        """What a number comes to with those beside it that are of nothing else, or each on a line of its own."""
        in_row, below = self._rows[place]
        return in_row + below + (0 if self._alone(amount, place) else amount.value)

    def row_after(self, amount: Amount, place: int) -> Fraction:
        """What a number comes to with those told of other times or places behind it: `5 bikes in april, 11 in may`."""
        found, end = amount.value, amount.end
        for one in self._by_sentence[place]:
            if one.start > end and _ELSEWHERE.fullmatch(self._texts[place], end, one.end + 4):
                found, end = found + one.value, one.end
        return found

    @cached_property
    def _rows(self) -> tuple[tuple[Fraction, Fraction], ...]:
        """Of every sentence, what the numbers that stand alone in it come to, and those of the rows right below it."""
        alone = [
            [one.value for one in amounts if self._alone(one, place)] for place, amounts in enumerate(self._by_sentence)
        ]
        found: list[tuple[Fraction, Fraction]] = []
        for place, own in enumerate(alone):
            below = Fraction(0)
            for near in range(place + 1, min(place + 1 + _MOST_BELOW, len(alone))):
                if len(alone[near]) != 1 or len(self._by_sentence[near]) != 1:
                    break
                below += alone[near][0]
            found.append((sum(own, Fraction(0)), below))
        return tuple(found)

    def _alone(self, amount: Amount, place: int) -> bool:
        """Whether a number ends its item of a row, so that it counts what the others of the row do."""
        plain = amount.dimension == "count" and not amount.label and amount.unit != "order"
        return plain and _ENDS_ITEM.match(self._texts[place], amount.end) is not None

"""What the numbers of one thing come to over lines of the notes in a row: `3 ok` and `4 ok`, of `5 pcs` each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from fractions import Fraction

from assistant.checks.facts.amounts import Amount

_MOST_LINES, _APART = 14, 1
"""Lines that are summed up together, and how far each lies from the next."""
Sums = dict[tuple[int, int], dict[str, Fraction]]
"""First and last line -> what is counted -> what it comes to there."""


def sums_over_lines(lines: Sequence[int], by_sentence: Sequence[Sequence[Amount]]) -> Sums:
    """The sums of two or more lines; `lines` is the line of every sentence, in order."""
    named: dict[str, dict[int, Fraction]] = defaultdict(dict)
    twice: set[tuple[str, int]] = set()
    for line, amounts in zip(lines, by_sentence, strict=True):
        for one in amounts:
            if one.dimension != "count" or one.label or one.unit == "order":
                continue
            for name in one.nouns or ({f"{one.lead} …"} if one.lead else ()):
                if line in named[name]:
                    twice.add((name, line))
                named[name][line] = one.value
    found: Sums = defaultdict(dict)
    for name, values in named.items():
        told = [(line, value) for line, value in sorted(values.items()) if (name, line) not in twice]
        for begin in range(len(told) - 1):
            total = told[begin][1]
            for place in range(begin + 1, min(begin + _MOST_LINES, len(told))):
                if told[place][0] - told[place - 1][0] > _APART:
                    break
                total += told[place][1]
                found[told[begin][0], told[place][0]][name] = total
    return dict(found)


def part_of_lines(sums: Sums, part: Fraction, whole: Fraction, told: Collection[Fraction]) -> bool:
    """Whether over the same lines one thing comes to a part and another to its whole, or the whole is told."""
    for named in sums.values():
        values = set(named.values())
        if part in values and (whole in values or (whole in told and whole > max(values - {whole}, default=whole))):
            return True
    return False


def other_part_of_lines(sums: Sums, part: Fraction, whole: Fraction, matter: frozenset[str]) -> bool:
    """Whether what is spoken of comes to another part of just this whole, over the lines that make it."""
    return any(
        whole in named.values()
        and any(name.removesuffix(" …") in matter and value not in {part, whole} for name, value in named.items())
        for named in sums.values()
    )

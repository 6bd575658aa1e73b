"""Numbers that are the writer's own to set or to choose, that follow within a sentence, or that tell nothing."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations

from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.amounts import Amount, worked_out
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.reckoning import combined
from assistant.checks.facts.shares import in_unit, plain_numbers
from assistant.checks.facts.stance import is_own, part_of
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind

_EITHER = re.compile(r"(?:\s+[a-z]+){0,2},?\s+or\s+(?:[a-z]+\s+)?$")
_GENERIC_HALF = re.compile(
    r"(?:first|second|other|better|latter|further|last|early|late|next|every|each|and|year and a) $"
)
_HALF_OF = re.compile(r"\s+(?:of|the|my|our|as)\b")
_WHOSE = re.compile(r"\b(?:my|our|your|his|her|their|its)(?:\s+[a-z]{3,})?\s+$")
"""Whose a thing is: then its number is a fact, in a question, too."""
_PARTS_AHEAD = frozenset(
    {"chapter", "part", "lesson", "session", "page", "section", "step", "round", "module", "episode"}
)
"""What comes by number, so that the next one is the writer's to name."""
_AROUND = 160
_BESIDE = 40
"""Characters within which two numbers are put beside each other."""
_WORTH_RECKONING = 20
"""From this on, a product of two numbers hardly comes about by chance."""
_FEW_RIVALS = 8
LONGEST_TALK = 120


def mine(draft: DraftText, passage: Span, said: str, amount: Amount) -> bool:
    """Whether a number is the writer's to set: of what is asked or intended, not of what is taken for known there."""
    if amount.label in _PARTS_AHEAD and phrases("facts.intends").search(draft.lower, passage.start, passage.end):
        return True
    if amount.dimension != "time" and _WHOSE.search(said, max(0, amount.start - _AROUND), amount.start):
        return False
    return is_own(draft, part_of(draft, passage, passage.start + amount.start))


def one_or_another(said: str, amount: Amount, beside: tuple[Amount, ...], known: KnownNumbers) -> bool:
    """Whether a number is put beside another that is told, to choose from: `two chapters or three`."""
    between = (
        said[min(one.end, amount.end) : max(one.start, amount.start)]
        for one in beside
        if abs(one.start - amount.start) <= _BESIDE and one.value in known.told.values
    )
    return any(_EITHER.fullmatch(words_) is not None for words_ in between)


def of_this_sentence(said: str, amount: Amount, beside: tuple[Amount, ...]) -> bool:
    """Whether a number is the sum, difference or product of others beside it, so that it tells nothing new."""
    near = [
        one for one in beside if abs(one.start - amount.start) <= _AROUND and (one.parts or one.dimension != "share")
    ]
    values = [value for one in near for value in plain_numbers(one) if value > 1]
    few, value = values[:_FEW_RIVALS], in_unit(amount)
    if any(one.parts and value == one.parts[1] - one.parts[0] for one in near):
        return True
    if value >= _WORTH_RECKONING and any(one * other == value for one, other in combinations(few, 2)):
        return True
    return worked_out(said) and value in combined(few)


def not_judged(draft: DraftText, said: str, amount: Amount) -> bool:
    """Whether a number tells nothing that notes could bear out: `one`, an agenda's minutes, `the first half`."""
    if amount.dimension == "count" and amount.value <= 1 and amount.unit != "order":
        return True
    if draft.kind is Kind.AGENDA and amount.dimension == "time" and amount.value <= LONGEST_TALK:
        return True
    if amount.parts and amount.parts[0] == 1 and said[: amount.start].endswith("not "):
        return True
    if amount.unit == "part" and amount.value == Fraction(1, 2):
        before, after = said[max(0, amount.start - 12) : amount.start], said[amount.end : amount.end + 10]
        follows = _HALF_OF.match(after) or before.endswith("by ")
        return _GENERIC_HALF.search(before) is not None or not follows
    return False

"""The shares that sources tell, and those that one of their numbers is of another."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import combinations

from assistant.checks.facts.amounts import Amount, worked_out
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.line_sums import other_part_of_lines, part_of_lines
from assistant.checks.facts.listed import has_rows, part_is_counted
from assistant.checks.facts.nearby import matching_places, matter_of
from assistant.checks.facts.planned_numbers import of_plans
from assistant.checks.facts.reckoning import MOST_IN_A_ROW, combined
from assistant.checks.facts.shares import near_one, plain_numbers, shares_among, shares_of
from assistant.checks.wordlists import phrases


class KnownShares:
    """Shares of the sources, worked out of their numbers (`known`)."""

    def __init__(self, known: KnownNumbers) -> None:
        self.known, self._told = known, known.told

    @cached_property
    def told_shares(self) -> list[float]:
        """Shares that are told as shares, and what remains of each."""
        told = {
            float(amount.value)
            for amounts in self._told.by_sentence
            for amount in amounts
            if amount.dimension == "share"
        }
        return sorted(told | {1 - share for share in told if share <= 1})

    @cached_property
    def shares(self) -> list[float]:
        """Shares that are one number of another near it, or of a share told near it, and what remains of each."""
        totals = [float(sum(column, Fraction(0))) for column in self.known.columns]
        of_totals = {low / high for one, other in combinations(totals, 2)
                     if (low := min(one, other)) and (high := max(one, other))}  # fmt: skip
        return sorted({*shares_of(self.known.pairs), *of_totals})

    @cached_property
    def _growths(self) -> list[float]:
        """By what part the later number of two side by side is more than the earlier: a fifth of `1500 / 1800`."""
        alike = ((one, other) for one, other in self.known.pairs if one.dimension == other.dimension != "share")
        return sorted({
            float(other.value / one.value - 1) for one, other in alike if 0 < one.value < other.value <= 2 * one.value
        })  # fmt: skip

    def shares_beside(self, places: list[int]) -> list[float]:
        """The same of the numbers of some sentences and of those next to them."""
        near = {beside for place in places for beside in (place - 1, place, place + 1)}
        amounts = [
            amount
            for place in sorted(near)
            if 0 <= place < len(self._told.by_sentence)
            for amount in self._told.by_sentence[place]
        ]
        return shares_among(amounts)

    def holds_share(self, amount: Amount, clause: str) -> bool:
        """Whether a share is told or follows from two numbers: those of the same matter where the notes have some."""
        if (
            amount.parts
            and amount.parts[1] in _OUT_OF
            and (amount.parts[0] in self._marks or self._is_mark(amount.parts[0], clause))
        ):
            return True
        if amount.parts and part_of_lines(self._told.line_sums, *amount.parts, self._told.values):
            return True
        counted = part_is_counted(*amount.parts, self._told, clause) if amount.parts else None
        if counted or (amount.parts and self._of_a_total(*amount.parts)):
            return True
        if amount.parts and amount.parts[0] > 1 and self._otherwise(*amount.parts):
            return False
        if amount.parts and self._turned_over(*amount.parts, clause):
            return False
        if amount.parts and self._told.values.get(amount.parts[0], set()) & self._told.values.get(
            amount.parts[1], set()
        ):
            return True
        if amount.parts and self._all_others(*amount.parts):
            return True
        if amount.parts and self._tallied(*amount.parts):
            return True
        rest = amount.parts and phrases("facts.the_rest").search(clause)
        if (
            amount.parts
            and rest
            and self._told.lists_a_part(
                amount.parts[1] - amount.parts[0], amount.parts[1], amount.nouns, matter_of(clause)
            )
        ):
            return True
        if amount.parts and self._told.lists_a_part(*amount.parts, amount.nouns, matter_of(clause)):
            return True
        if counted is False:
            return False
        if amount.unit in {"%", "part"} and _GREW.search(clause) and near_one(self._growths, amount):
            return True
        if amount.parts and self._told.in_no_part(*amount.parts):
            return False
        if amount.parts and self._of_another_whole(amount):
            return False
        if amount.unit == "%" and amount.value * 100 in self._told.bare:
            return True
        if amount.unit == "part" and amount.value in self._told.values:
            return True
        places = matching_places(self._told.index, clause)
        told = [other for place in places for other in self._told.by_sentence[place]]
        if amount.unit == "%" and any(other.unit == "%" for other in told) and not worked_out(clause):
            return near_one(self.told_shares, amount)
        if amount.unit == "%" and any(other.unit == "%" for other in told):
            return near_one(shares_among(told), amount)
        if any(other.dimension == "share" for other in told):
            return near_one(shares_among(told), amount) or near_one(self.told_shares, amount)
        if sum(len(plain_numbers(other)) for other in told) > 1:
            return near_one(self.shares_beside(places), amount)
        if amount.parts and all(part in self._told.values for part in amount.parts):
            return True
        return near_one(self.told_shares, amount) or near_one(self.shares, amount)

    def may_be_counted(self, amount: Amount, clause: str) -> bool:
        """Whether a share is of as many things as a list has rows, of which none says it in the same words."""
        if amount.parts is None or not has_rows(amount.parts[1], self._told):
            return False
        return part_is_counted(*amount.parts, self._told, clause) is None

    def contradicts(self, amount: Amount, clause: str) -> bool:
        """Whether the notes tell another part of just this whole, or have nothing of which there are so many."""
        if amount.parts is None:
            return True
        part, whole = amount.parts
        if part == 1:
            told = (other for noun in amount.nouns for other, _ in self._told.by_noun.get(noun, ()))
            return any(other.dimension == "count" and other.unit != "order" and other.value > 1 for other in told)
        if whole > _MOST_COUNTED or not self._may_be_whole(whole):
            return True
        if part_is_counted(part, whole, self._told, clause) is False or self._otherwise(part, whole):
            return True
        matter = matter_of(clause) | amount.nouns
        if self._told.in_no_part(part, whole) or other_part_of_lines(self._told.line_sums, part, whole, matter):
            return True
        return self._of_another_whole(amount) or self._beside_another_part(part, whole, clause)

    def _may_be_whole(self, whole: Fraction) -> bool:
        """Whether the notes tell a number, or list so many things, all or of one kind."""
        listed = any(whole == one.whole or whole in one.parts for one in self._told.tallies)
        return listed or whole in self._told.hours.listed or whole in self._told.values or has_rows(whole, self._told)

    def _beside_another_part(self, part: Fraction, whole: Fraction, clause: str) -> bool:
        """Whether the whole stands, where the notes speak of this, beside a smaller number that is not this part."""
        for place in matching_places(self._told.index, clause):
            counts = {one.value for one in self._told.by_sentence[place] if one.dimension == "count"}
            smaller = {value for value in counts if 1 < value < whole}
            if whole in counts and smaller and not {part, whole - part} & (smaller | combined(sorted(smaller))):
                return True
        return False

    def _is_mark(self, mark: Fraction, clause: str) -> bool:
        """Whether the notes tell a number where they speak of the matter: nine of `support 9 challenge 6`."""
        matter = matter_of(clause)
        return any(matter & self._told.index.sentences[place].stems for place in self._told.values.get(mark, ()))

    @cached_property
    def _marks(self) -> frozenset[Fraction]:
        """Numbers that may be marks one gives oneself: of nothing, or of `self`."""
        return self._told.bare | {amount.value for amount, _ in self._told.by_noun.get("self", ())}

    def _otherwise(self, part: Fraction, whole: Fraction) -> bool:
        """Whether the notes tell other parts of just this whole, as `18/110`, and not this one or what remains."""
        parts = {
            one.parts[0]
            for place in self._told.values.get(whole, ())
            for one in self._told.by_sentence[place]
            if one.parts and one.parts[1] == whole and not of_plans(self._told.folded[place])
        }
        return bool(parts) and not parts & {part, whole - part} and part not in combined(sorted(parts))

    def _turned_over(self, part: Fraction, whole: Fraction, clause: str) -> bool:
        """Whether a part that no note tells is said to have done what the notes tell of all others: seven of twelve
        left, where five quit.
        """
        said = which_side(clause)
        if not said or part in self._told.values or part * 2 == whole:
            return False
        rest = self._told.values.get(whole, set()) & self._told.values.get(whole - part, set())
        return any(which_side(self._told.folded[place]) == said for place in rest)

    def _of_a_total(self, part: Fraction, whole: Fraction) -> bool:
        """Whether the whole is what a list comes to, and the part is told: nine of 48 in three beds."""
        return whole > _SMALL and whole in self._told.results[False].totals and part in self._told.values

    def _all_others(self, part: Fraction, whole: Fraction) -> bool:
        """Whether the numbers beside the whole in the notes come to what remains of it: 22, less 1 and 2."""
        for place in self._told.values.get(whole, ()):
            others = [value for one in self._told.by_sentence[place] for value in plain_numbers(one) if value != whole]
            if whole - part == sum(others, Fraction(0)):
                return True
        return False

    def _tallied(self, part: Fraction, whole: Fraction) -> bool:
        """Whether the notes list the whole item by item, marked so that this part comes out, or in parts beside it."""
        if any(one.whole == whole and part in one.parts for one in self._told.tallies):
            return True
        for place in self._told.values.get(whole, ()):
            others = [one.value for one in self._told.by_sentence[place] if one.dimension == "count"][:MOST_IN_A_ROW]
            if part in combined([value for value in others if value < whole]) and sum(others) <= 2 * whole:
                return True
        return False

    def _of_another_whole(self, amount: Amount) -> bool:
        """Whether the notes tell the whole of a share (`seven technicians`) with other parts than this one."""
        part, whole = amount.parts or (amount.value, amount.value)
        for noun in amount.nouns:
            for other, place in self._told.by_noun.get(noun, ()):
                told = {value for one in self._told.by_sentence[place] for value in plain_numbers(one)} - {whole}
                if other.value == whole and told:
                    may_be = {part, whole - part}
                    follows = may_be & (told | combined(sorted(told)[:MOST_IN_A_ROW]))
                    return not follows and not near_one(shares_among(list(self._told.by_sentence[place])), amount)
        return False


_GREW = re.compile(
    r"\b(?:rose|risen|rise|rises|grew|grown|grow|gained|gain|increased?|climbed|went up|gone up|up|jumped|more|higher"
    r"|raised|better|longer)\b"
)
_WENT = re.compile(
    r"\b(?:quit|ha(?:s|ve|d)(?: already)? left|left (?:us|me|the|our|this|in|for)|leav(?:e|es|ing)|gone|went"
    r"|gave up|given up|dropped out|stopped|resigned"
    r"|walked out|cancel+ed|failed|refused|declined|missing|absent|stayed away|moved away)\b"
)
_STAYED = re.compile(
    r"\b(?:stay|stays|stayed|came|come|comes|coming|turned up|showed up|remain|remained|passed|signed"
    r"|accepted|agreed|joined|finished|answered|replied|returned|attended|took part|said yes)\b(?! away| out)"
)
_DENIED = re.compile(r"\b(?:no|not|never|nobody|none|without|other|others|rest)\b|n't\b")


def which_side(text: str) -> str:
    """Whether a text in small letters tells plainly of people who went, or who stayed; empty where it may be both."""
    went, stayed = _WENT.search(text) is not None, _STAYED.search(text) is not None
    if went == stayed or _DENIED.search(text):
        return ""
    return "went" if went else "stayed"


_SMALL = 12
"""Up to this, a sum comes about by chance."""
_MOST_COUNTED = 20
"""Things up to which a writer counts himself how many of them are so."""
_OUT_OF = frozenset({5, 10})
"""What one rates oneself out of; notes often have the mark alone: `self: 4`."""


@lru_cache(maxsize=16)
def known_shares(known: KnownNumbers) -> KnownShares:
    """The shares of the sources; the same sources are read once."""
    return KnownShares(known)

"""The numbers of a draft beside the notes: what rules find of each, and how it stands to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.amounts import Amount, amounts_in, worked_out
from assistant.checks.facts.changes import changed_otherwise, ends_otherwise
from assistant.checks.facts.displacing import displaces
from assistant.checks.facts.grounds import grounds_of, known_days_of, named_as_days
from assistant.checks.facts.known_numbers import KnownNumbers, known_numbers
from assistant.checks.facts.known_shares import known_shares
from assistant.checks.facts.limits import limit_told
from assistant.checks.facts.links import addresses_in
from assistant.checks.facts.multiples import multiples
from assistant.checks.facts.nearby import clause_at, matching_places, matter_of, nearest_words
from assistant.checks.facts.number_faults import missing, new, told_of_another, worked_out_in_the_head
from assistant.checks.facts.number_features import Standing
from assistant.checks.facts.other_numbers import DraftNumbers, numbers_of_draft, other_number
from assistant.checks.facts.own_numbers import (
    LONGEST_TALK,
    mine,
    not_judged,
    of_this_sentence,
    one_or_another,
)
from assistant.checks.facts.passages import clocks_of, days_of, passages, person_of, without
from assistant.checks.facts.rivals import displaced, other_length
from assistant.checks.facts.shared_units import with_shared_units
from assistant.checks.facts.shares import in_unit, plain_numbers
from assistant.checks.facts.stance import asks
from assistant.checks.facts.support import LEAST_PLACE, Rivals, count_told, length_told, plainly_of_another
from assistant.checks.facts.time_words import is_an_hour, reaches_from_today
from assistant.checks.facts.told_amounts import rate_after
from assistant.checks.facts.turned_numbers import is_a_turn
from assistant.checks.facts.wording import as_written
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind

_EACH = re.compile(r"(?:\s+[a-z]+)?\s+(?:an?|per|each|every|apiece)\b")
_CHANGE = re.compile(r"\bfrom\b[^.;]{1,60}\bto\s+$")
_HYPERBOLE = frozenset({"a hundred", "a thousand", "a million", "hundred", "thousand", "million"})
_MINUTES = frozenset({"min", "minute", "mins"})
_HOURS_LONG = _MINUTES | {"h", "hr", "hrs", "hour", "hours"}
_YOURS = re.compile(r"\b(?:you|your|thank|thanks)\b")
"""With these, a length of time is the other's, who knows how long it was."""
_TELLING, _TOLD_IN_WORDS = 4, 12
"""Up to this, a number in figures, or in words, counts what the writer has in mind as often as a fact."""
_FEW_RIVALS = 8
_TIMES_MORE = 4
"""How many times as great a number may be that another stands in place of."""
_A_PAIR = 2
_MOST_JUDGED = 400
"""Numbers of one sentence that are judged: one with more is no sentence."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the draft itself tells: its bare numbers, and its lengths of time in minutes."""

    numbers: frozenset[Fraction]
    lengths: frozenset[Fraction]

    @property
    def every(self) -> frozenset[Fraction]:
        """All of them."""
        return self.numbers | self.lengths


@dataclass(frozen=True, slots=True)
class Judged:
    """A number of a draft: where it stands (code points), its sentence, the others there and in the draft, how it
    stands to the notes, and what is found of it."""

    start: int
    end: int
    amount: Amount
    said: str
    others: tuple[Amount, ...]
    standing: Standing
    mentioned: DraftNumbers
    fault: Fault | None


def judged_numbers(draft: DraftText, context: Context) -> Iterator[Judged | Fault]:
    """The numbers of a draft that notes could bear out, with what rules find of each; and what is found of words that
    are none (`twice as many`)."""
    index = grounds_of(context)
    if index is None:
        return
    days = known_days_of(context, index)
    known = known_numbers(index, days)
    dated = [(day.start, day.end) for day in days_of(draft, named_as_days(context)) if day.day or day.year]
    dated += [(clock.start, clock.end) for clock in clocks_of(draft)]
    idioms = phrases("facts.number_idioms").finditer(draft.lower)
    dated += [found.span() for found in idioms if draft.lower[max(0, found.start() - 1) : found.start()] != "-"]
    text = without(draft.lower, dated + [(start, end) for start, end, _ in addresses_in(draft.flat)])
    parts = [(passage, text[passage.start : passage.end]) for passage in passages(draft, person_of(context))]
    amounts = [(passage, said, _amounts_of(said)) for passage, said in parts]
    every = frozenset(
        value for _, _, found in amounts for one in found if one.unit != "order" for value in plain_numbers(one)
    )
    mentioned = numbers_of_draft((said, one) for _, said, found in amounts for one in found)
    totals = _totals([one.value for _, _, found in amounts for one in found if one.dimension == "time"])
    lengths = frozenset(one.value for _, _, found in amounts for one in found if one.dimension == "time")
    for passage, said, found in amounts:
        for place, amount in enumerate(found[:_MOST_JUDGED]):
            if not_judged(draft, said, amount) or (amount.value in totals and worked_out(said)):
                continue
            beside = (*found[max(0, place - _FEW_RIVALS) : place], *found[place + 1 : place + 1 + _FEW_RIVALS])
            fault = _fault(draft, passage, said, amount, beside, Told(every, lengths), known)
            fault = fault or _in_another_s_place(draft, passage, said, amount, mentioned, known)
            told, rivals, limited = _held(amount, said, known)
            own = mine(draft, passage, said, amount)
            standing = Standing(told, len(rivals), limited, asks(draft, passage), own)
            start, end = passage.start + amount.start, passage.start + amount.end
            yield Judged(start, end, amount, said, beside, standing, mentioned, fault)
        yield from multiples(draft, passage, said, known)


@lru_cache(maxsize=1024)
def _amounts_of(said: str) -> tuple[Amount, ...]:
    """The numbers of one sentence; while a draft is typed, most sentences stay as they are."""
    return with_shared_units(said, tuple(amounts_in(said)))


def _in_another_s_place(
    draft: DraftText, passage: Span, said: str, amount: Amount, mentioned: DraftNumbers, known: KnownNumbers
) -> Fault | None:
    """A remark on a number that seemed told, where the notes have another one for just this that the draft lacks."""
    index, start, end = known.told.index, passage.start + amount.start, passage.start + amount.end
    named = amount.label or amount.unit == "order" or (amount.glued and said[amount.start : amount.end] in index.words)
    if named:
        return None
    place = other_number(amount, said, mentioned, known, new=mine(draft, passage, said, amount))
    if place is None:
        return None
    return worked_out_in_the_head(
        start, end, draft.text[start:end], f"Your notes say: “{index.sentences[place].text.strip()}”."
    )


def _totals(lengths: list[Fraction]) -> frozenset[Fraction]:
    """What the minutes of a draft come to, all or without one, which may be those of the whole talk."""
    short = [length for length in lengths if length <= LONGEST_TALK]
    total = sum(short, Fraction(0))
    rest = {total - one for one in short} if len(short) > _A_PAIR else set()
    return frozenset({total, *rest}) if len(short) >= _A_PAIR else frozenset()


@lru_cache(maxsize=1024)
def _held(amount: Amount, said: str, known: KnownNumbers) -> tuple[bool, tuple[tuple[Amount, int], ...], bool]:
    """Whether the notes bear a number of a sentence out, those that they tell instead, and whether that is a limit;
    found once while one types elsewhere."""
    clause = clause_at(said, amount.start, amount.end)
    limit = limit_told(amount, known, clause, said)
    if isinstance(limit, tuple):
        return False, (limit,), True
    if limit is True:
        return True, (), True
    if amount.dimension == "share":
        return known_shares(known).holds_share(amount, clause), (), False
    told, rivals = (length_told if amount.dimension == "time" else count_told)(amount, known, clause, said)
    return told, tuple(rivals), False


def _fault(
    draft: DraftText,
    passage: Span,
    said: str,
    amount: Amount,
    beside: tuple[Amount, ...],
    own_numbers: Told,
    known: KnownNumbers,
) -> Fault | None:
    index = known.told.index
    if said[amount.start : amount.end] in index.words and amount.glued:
        return None
    clause = clause_at(said, amount.start, amount.end)
    told, found, limited = _held(amount, said, known)
    if told and limited:
        return None
    rivals: Rivals = list(found)
    start, end = passage.start + amount.start, passage.start + amount.end
    words_ = draft.text[start:end]
    if not told and is_an_hour(said, amount, known):
        return None
    if told and (ends_otherwise(said, amount, beside, known) or changed_otherwise(said, amount, known)):
        return new(start, end, words_)
    if told and not reaches_from_today(said, amount) and known.lengths.only_between_days(amount):
        unsaid = other_length(known.told, amount, own_numbers.lengths)
        if unsaid:
            return worked_out_in_the_head(
                start, end, words_, f"Your notes say: “{index.sentences[unsaid[1]].text.strip()}”."
            )
    fitting = known.sites.better(said, amount, clause, own_numbers.every) if told else None
    if fitting:
        return told_of_another(start, end, words_, index.sentences[fitting[1]].text.strip())
    if told or (amount.unit == "order" and not rivals and amount.value <= LEAST_PLACE):
        return None
    own = mine(draft, passage, said, amount) or one_or_another(said, amount, beside, known)
    if is_a_turn(amount, beside, known.turns):
        return None
    if of_this_sentence(said, amount, beside) or (not rivals and _EACH.match(said, amount.end) and known.each(amount)):
        return None
    one_unit = amount.dimension == "time" and in_unit(amount) == 1 and said.startswith(("a ", "an "), amount.start)
    days_long = one_unit and amount.unit not in _HOURS_LONG
    small = one_unit or (
        amount.dimension == "count" and amount.value <= (_TELLING if amount.figure else _TOLD_IN_WORDS)
    )
    few = amount.dimension == "count" and amount.value <= _TOLD_IN_WORDS and not (amount.figure and amount.nouns)
    looks = not rivals and (not own or _CHANGE.search(said, 0, amount.start) is not None)
    places = matching_places(index, clause) or matching_places(index, said) if looks else []
    if places and (few or one_unit):
        other = displaced(known.told, places, own_numbers.numbers, amount.value * _TIMES_MORE)
        rivals = [other] if other and not _named_beside(amount, other[0], clause, said) else []
    brief = amount.unit not in _MINUTES and in_unit(amount) <= _TELLING and not _YOURS.search(clause)
    if amount.dimension == "time" and not own and not rivals and not one_unit and not brief:
        unsaid = other_length(known.told, amount, own_numbers.lengths)
        rivals = [unsaid] if unsaid else []
    if rivals and not limited and (days_long or _is_told_small(amount, few, rivals, known)):
        return new(start, end, words_)
    if rivals and not (own and (amount.label or (draft.kind is not Kind.GOAL and asks(draft, passage)))):
        return _against(rivals, amount, start, words_, said, known, own_numbers)
    if own and small and amount.value <= _TELLING:
        return None
    unsure = (amount.dimension == "time" and not _YOURS.search(clause)) or (amount.unit == "part" and not places)
    vague = few or unsure or words_.lower() in _HYPERBOLE
    counted = amount.dimension == "share" and not rivals and _may_be_counted(amount, known, clause, said)
    reckoned = not rivals and amount.dimension == "count" and _may_be_reckoned(said, amount, known)
    if own or small or vague or counted or reckoned:
        return new(start, end, words_)
    sure = not _comes_of(amount.value, own_numbers.numbers) and displaces(
        amount, clause, said, known.told, [], own_numbers.every
    )
    return (missing if sure else worked_out_in_the_head)(start, end, words_, nearest_words(index, clause))


def _against(
    rivals: Rivals, amount: Amount, start: int, words_: str, said: str, known: KnownNumbers, own_numbers: Told
) -> Fault:
    """What is said of a number of which a line of the notes tells another."""
    first, place = rivals[0]
    end = start + len(words_)
    line = known.told.index.sentences[place].text.strip()
    if known.tells(amount) and not (rate_after(said, amount.end) or plainly_of_another(amount, known, said)):
        return told_of_another(start, end, words_, line)
    clause = clause_at(said, amount.start, amount.end)
    if not displaces(amount, clause, said, known.told, rivals, own_numbers.every):
        return worked_out_in_the_head(start, end, words_, f"Your notes say: “{line}”.")
    alike = len({rival.value for rival, _ in rivals}) == 1 and amount.dimension == "count"
    mend = as_written(first.value, words_) if alike and amount.unit == first.unit == "" else None
    return missing(start, end, words_, f"Your notes say: “{line}”.", mend)


def _comes_of(value: Fraction, numbers: frozenset[Fraction]) -> bool:
    """Whether a broken number is the sum or the difference of two that the draft tells: 5.70 of 18 and 12.30."""
    return value.denominator > 1 and any(one + value in numbers or value - one in numbers for one in numbers - {value})


def _named_beside(said: Amount, told: Amount, clause: str, sentence: str) -> bool:
    """Whether a sentence names the thing that a number of the notes counts in another clause than its own number."""
    apart = bool(said.nouns) and not said.nouns & told.nouns
    return apart and bool(told.nouns & matter_of(sentence) - matter_of(clause))


def _may_be_counted(amount: Amount, known: KnownNumbers, clause: str, said: str) -> bool:
    """Whether a writer may have counted a share himself: of a list, or of a few things the notes tell no part of."""
    shares = known_shares(known)
    if shares.may_be_counted(amount, clause):
        return True
    return " of " in said[amount.start : amount.end] and not shares.contradicts(amount, clause)


def _may_be_reckoned(said: str, amount: Amount, known: KnownNumbers) -> bool:
    """Whether a sentence tells of what is left, or of a result, and two numbers side by side in the notes give it."""
    speaks = worked_out(said) or phrases("facts.the_rest").search(said) is not None
    if not speaks or amount.value <= _TOLD_IN_WORDS:
        return speaks and amount.value in known.of_neighbours
    left = (total - amount.value for total in known.told.results[False].totals)
    return amount.value in known.of_neighbours or any(rest in known.told.values for rest in left)


def _is_told_small(amount: Amount, few: bool, rivals: Rivals, known: KnownNumbers) -> bool:
    """Whether a small number, which the notes give one thing otherwise, is told of another, or comes after a first.

    Such a number is as often reckoned in the head as it is wrong: of drafts nobody had tuned for, four of six were
    right.
    """
    if amount.dimension == "time":
        return amount.unit not in _HOURS_LONG and in_unit(amount) == 1 and known.lengths.holds_time(amount)
    if amount.unit == "order":
        places = known.told.values.get(amount.value, ())
        numbered = any(amount.nouns & known.told.index.sentences[place].stems for place in places)
        return numbered or all(other.value == 1 for other, _ in rivals)
    return few and not amount.label and amount.value in known.told.values

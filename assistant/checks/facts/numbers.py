"""FACT-NUMBER: counts, lengths of time, prices and shares come from the notes, or follow from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.amounts import Amount, amounts_in, worked_out
from assistant.checks.facts.folding import stemmed
from assistant.checks.facts.grounds import grounds_of, known_days_of, named_as_days
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_numbers import KnownNumbers, known_numbers
from assistant.checks.facts.links import addresses_in
from assistant.checks.facts.nearby import clause_at, matching_places, matter_of, nearest_words
from assistant.checks.facts.passages import clocks_of, days_of, passages, person_of, without
from assistant.checks.facts.stance import is_own
from assistant.checks.facts.wording import as_written
from assistant.checks.rule import Fault
from assistant.checks.wordlists import words
from assistant.model.messages import Kind

_TIMES = re.compile(
    r"\b(?P<two>twice|double|doubled|two times)\b(?=\s+(?:as|the|what|our|my|in|to|from|since)\b|[.,;]|$)"
    r"|\b(?P<three>tripled|trebled|three times) (?=as\b|the\b|what\b)|\b(?P<half>halved)\b"
)
_TWICE_OF_TIME = re.compile(r"\s+(?:a|per|each|every|in)\b")
_GENERIC_HALF = re.compile(r"(?:first|second|other|better|latter|further|last|early|late|next|year and a) $")
_TELLING = 4
"""Up to this, a number in words counts what the writer has in mind as often as a fact."""
_COUNTED_UP_TO = 15
_NEAR_ENOUGH = 0.04


def numbers_not_in_notes(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Every number must be told by the sources, in any notation, or follow from them: a sum, a difference, a share, the
    time between two hours or days. One that the notes give the same thing otherwise is a fault. What the writer asks
    for, offers or intends is new and only `info`; agenda minutes, list numbers, and `one` are not judged.
    """
    index = grounds_of(context)
    if index is None:
        return
    days = known_days_of(context, index)
    known = known_numbers(index, days)
    dated = [(day.start, day.end) for day in days_of(draft, named_as_days(context)) if day.end > day.start]
    dated += [(clock.start, clock.end) for clock in clocks_of(draft)]
    text = without(draft.lower, dated + [(start, end) for start, end, _ in addresses_in(draft.flat)])
    for passage in passages(draft, person_of(context)):
        said = text[passage.start : passage.end]
        for amount in amounts_in(said):
            fault = _fault(draft, passage, said, amount, known, index)
            if fault:
                yield fault
        yield from _multiples(draft, passage, said, known, index)


def _fault(
    draft: DraftText, passage: Span, said: str, amount: Amount, known: KnownNumbers, index: SourceIndex
) -> Fault | None:
    if _not_judged(draft, said, amount):
        return None
    rivals = known.rivals(amount) if amount.dimension in {"count", "money"} else []
    derived = worked_out(said)
    clause = clause_at(said, amount.start, amount.end)
    against = known.contradicted(amount, clause)
    rivals += [against] if against else []
    if _told(amount, known, clause, derived=derived, contested=bool(rivals)):
        return None
    own = is_own(draft, passage)
    small = not amount.figure and amount.value <= _TELLING and amount.dimension == "count"
    unheard = not amount.nouns & index.stems
    start, end = passage.start + amount.start, passage.start + amount.end
    words_ = draft.text[start:end]
    if rivals and not (own and draft.kind is not Kind.GOAL):
        other, place = rivals[0]
        values = {rival.value for rival, _ in rivals}
        mend = as_written(other.value, words_) if len(values) == 1 and amount.dimension == "count" else None
        line = index.sentences[place].text.strip()
        return Fault(start, end, f"“{words_}” is not found in your notes.", f"Your notes say: “{line}”.", None, mend)
    if own or (small and unheard):
        return Fault(
            start, end, f"“{words_}” is new: it is not found in your notes.", "Keep it if it is yours to set.", "info"
        )
    return Fault(start, end, f"“{words_}” is not found in your notes.", nearest_words(index, said))


def _not_judged(draft: DraftText, said: str, amount: Amount) -> bool:
    if amount.dimension == "count" and (amount.value <= 1 or (amount.unit == "order" and amount.value <= 3)):
        return True
    if draft.kind is Kind.AGENDA and amount.dimension == "time" and amount.value <= 120:
        return True
    if amount.unit == "part" and amount.value == Fraction(1, 2):
        after = said[amount.end : amount.end + 10]
        return _GENERIC_HALF.search(said[max(0, amount.start - 12) : amount.start]) is not None or not re.match(
            r"\s+(?:of|the|my|our|as)\b", after
        )
    return (
        amount.dimension == "count" and not amount.figure and amount.value <= 5 and bool(amount.nouns & _told_nouns())
    )


@lru_cache(maxsize=1)
def _told_nouns() -> frozenset[str]:
    return frozenset(stemmed(noun) for noun in words("facts.told_nouns"))


def _told(amount: Amount, known: KnownNumbers, clause: str, *, derived: bool, contested: bool) -> bool:
    if amount.dimension == "share":
        return known.holds_share(amount, clause)
    if amount.dimension == "time":
        return (not contested and known.holds_time(amount)) or (derived and amount.value in known.worked_out)
    if amount.rough and any(abs(value - amount.value) <= amount.value / 8 for value in known.values):
        return True
    if amount.value in known.values and not contested:
        return True
    if derived and amount.value in known.worked_out:
        return True
    if amount.figure or amount.value > _COUNTED_UP_TO:
        return False
    lists = known.counted.get(int(amount.value), set()) if amount.value.denominator == 1 else set()
    return any(known.speaks_of(place, amount.nouns | matter_of(clause)) for place in lists)


def _multiples(draft: DraftText, passage: Span, said: str, known: KnownNumbers, index: SourceIndex) -> Iterator[Fault]:
    """`twice as many`, `halved`: one number of the notes must be so many times another."""
    for match in _TIMES.finditer(said):
        if _TWICE_OF_TIME.match(said, match.end()) or is_own(draft, passage):
            continue
        times = 3 if match["three"] else 2
        places = matching_places(index, said)
        shares = known.shares_beside(places) if places else known.shares
        if any(abs(share - 1 / times) < _NEAR_ENOUGH for share in shares):
            continue
        start, end = passage.start + match.start(), passage.start + match.end()
        words_ = draft.text[start:end].strip()
        yield Fault(
            start, start + len(words_), f"“{words_}” does not follow from your notes.", "Say what the notes say."
        )

"""What stands behind a number of a draft: whether the notes tell it or allow it, and what they tell against it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from assistant.checks.facts.amounts import AGE, Amount, worked_out
from assistant.checks.facts.counted_things import OFTEN, names_shortly
from assistant.checks.facts.folding import stemmed
from assistant.checks.facts.index import folded_words
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.listed import comes_of_a_list, row_count
from assistant.checks.facts.month_counts import of_another_month
from assistant.checks.facts.nearby import matching_places, matter_of
from assistant.checks.facts.planned_numbers import told_as_done
from assistant.checks.facts.rates import at_another_rate
from assistant.checks.facts.reckoning import combined
from assistant.checks.facts.rivals import misplaced, other_rate, rivals_of
from assistant.checks.facts.shares import in_unit, unit_of
from assistant.checks.facts.told_amounts import rate_after
from assistant.checks.wordlists import phrases, words
from assistant.reading.date_phrases.tokens import WEEKDAYS

Rivals = list[tuple[Amount, int]]
"""Numbers that the notes give the same matter, with their sentences."""
_EACH = re.compile(r"\s+(?:an?|per|each|every)\b")
_MEETINGS = "=talk"
"""The name for all that two meet for (`facts.counted_alike`)."""
_AT_AGE = re.compile(r"\b(?:at|aged?|am|is|are|turns?|turned|turning|was) $")
_AGE_ENDS = re.compile(r"\s*(?:$|[.,;!?)]|(?:this|next|last|now|in|and|when|by)\b)")
_AGE_REACH, _OLDEST = 16, 110
_OF_US = re.compile(r"\s(?:of|in) (?:us|all)\b")
_WHEN = re.compile(r"(?:\s[a-z]+){0,3}\s(?:when|as)\b")
_AGO = re.compile(r"\s+(?:ago|back)\b")
_SINCE_THEN = re.compile(r"\s+(?:later|since|after|in\b|on(?=\s*(?:$|[,.;:!?)\n]|and\b|from\b|since\b)))")
_TELLING = 4
"""Up to this, a number in figures, or in words, counts what the writer has in mind as often as a fact."""
_COINS = frozenset({"cent", "cents", "pence", "p"})
_FEW_RIVALS, _NAMED_ALIKE, _MOST_ROWS = 8, 1, 24
_WORTH_RECKONING = 20
"""From this on, a product of two numbers hardly comes about by chance."""
LEAST_PLACE = 100
"""From this on, a place among others (`six hundred and twelfth`) is told by somebody."""
_COUNTED_UP_TO, _THOUSAND = 15, 1000
_SMALL = 12
"""Up to this, some sum or product of any notes comes to every number."""


@lru_cache(maxsize=1)
def _told_nouns() -> frozenset[str]:
    return frozenset(stemmed(noun) for noun in words("facts.told_nouns"))


def length_told(amount: Amount, known: KnownNumbers, clause: str, said: str) -> tuple[bool, Rivals]:
    """Whether a length of time is told or follows; where the notes tell another of the matter, it must follow there."""
    if _AGO.match(said, amount.end):
        return known.lengths.lies_back(amount), []
    if _SINCE_THEN.match(said, amount.end) and known.lengths.since_a_month(amount):
        return True, []
    rate = rate_after(said, amount.end)
    at_other = other_rate(known.told, amount, rate) if rate else None
    if at_other is not None:
        return False, [at_other]
    reckoned = in_unit(amount) >= _WORTH_RECKONING and in_unit(amount) in known.comes_to[0]
    if reckoned or amount.value in known.comes_to[1]:
        return True, []
    if in_unit(amount) in known.outright or known.lengths.rounds_a_stay(amount) or comes_of_a_list(amount, known, said):
        return True, []
    against = known.lengths.contradicted(amount, clause)
    if against and known.told.told_of(amount, matter_of(said) - known.told.index.sentences[against[1]].stems):
        return True, []
    if against is None:
        return known.lengths.holds_time(amount), []
    if unit_of(amount.unit) == "year" and in_unit(amount) in known.lengths.years_told_together:
        return True, []
    if known.lengths.holds_time_there(amount, matching_places(known.told.index, clause)):
        return True, []
    return worked_out(said) and in_unit(amount) in known.lengths.lengths_worked_out, [against]


def _beside_matter(amount: Amount, known: KnownNumbers, clause: str) -> bool:
    """Whether a number counts another thing in the notes that its clause names, too: pairs, and laptops for them."""
    own, told = matter_of(clause) - amount.nouns, known.told
    return any(
        one.value == amount.value and one.nouns & own
        for place in told.values.get(amount.value, ())
        for one in told.by_sentence[place]
    )


def _how_often(amount: Amount, known: KnownNumbers, clause: str) -> Rivals:
    """How often else the notes tell the same matter to have been done, and how many meetings where two met."""
    own, told = matter_of(clause), known.told
    rivals = [
        (other, place)
        for other, place in told.by_noun.get(OFTEN, ())
        if len(own & told.index.sentences[place].stems) >= (1 if len(own) <= _NAMED_ALIKE + 2 else 2)
    ]
    if not words("facts.met").isdisjoint(folded_words(clause)):
        rivals += [rival for rival in told.by_noun.get(_MEETINGS, ()) if rival[0].dimension == "count"]
    return [] if any(other.value == amount.value for other, _ in rivals) else rivals


def _said_as_age(amount: Amount, said: str) -> bool:
    """Whether a number stands as an age does: `at sixty`, `I am sixty-five this year`."""
    before = _AT_AGE.search(said, max(0, amount.start - _AGE_REACH), amount.start)
    alone = amount.dimension == "count" and amount.value <= _OLDEST and not amount.rough
    return alone and before is not None and _AGE_ENDS.match(said, amount.end) is not None


def _is_an_age(amount: Amount, known: KnownNumbers, said: str) -> bool:
    """Whether an age is told as a number, or as the year of birth."""
    anchor = known.told.days.anchor
    born = {anchor.year - year for year in known.told.days.years} if anchor else set()
    told = amount.value in known.told.values or amount.value in born | known.lengths.year_spans
    return told or _was_then(amount, known, said)


def _shares(amount: Amount, said: str, known: KnownNumbers, place: int) -> bool:
    """Whether a sentence of the notes is of the same matter as a number, or names what it counts."""
    return bool((amount.nouns | matter_of(said)) & known.told.index.sentences[place].stems)


def _was_then(amount: Amount, known: KnownNumbers, said: str) -> bool:
    """Whether an age at some time is told to have been one: `thirty-seven when I was born`, of 71 and 34."""
    return _WHEN.match(said, amount.end) is not None and amount.value in known.lengths.lengths_worked_out


def plainly_of_another(amount: Amount, known: KnownNumbers, said: str) -> tuple[Amount, int] | None:
    """What the notes tell of the month that a count is told for, or to have come of what was planned: no matter
    where else they tell this number.
    """
    other = of_another_month(amount, said, known.told.month_counts)
    plan = None if other else told_as_done(amount.value, amount.nouns, said, known.told.planned)
    if plan:
        other = plan.real, plan.place
    return (replace(amount, value=other[0]), other[1]) if other else None


def _weekdays_told(amount: Amount, known: KnownNumbers) -> frozenset[int]:
    """How often the notes name the weekday that a number counts: `two Saturdays`."""
    counted = [WEEKDAYS[noun] for noun in amount.nouns if noun in WEEKDAYS]
    if not counted:
        return frozenset()
    told = [day for days in known.told.days.by_sentence for day in days]
    named = [day.weekday for day in told]
    dated = [day.weekday for day in told if day.day]
    whole = [made.weekday() for made in set(known.told.days.told_whole)]
    return frozenset(days.count(weekday) for weekday in counted for days in (named, dated, whole))


def count_told(amount: Amount, known: KnownNumbers, clause: str, said: str) -> tuple[bool, Rivals]:
    """Whether a count or price is told or follows; one that the notes tell of the same thing has to agree with it."""
    index = known.told.index
    against = plainly_of_another(amount, known, said)
    if against:
        return False, [against]
    named = amount.label or (amount.lead if amount.figure else "")
    if named and names_shortly(named, str(amount.value), index.words):
        return True, []
    if (
        amount.value in known.added
        or (amount.value in known.outright and amount.unit != "order" and not amount.label)
        or (amount.value >= _THOUSAND and amount.value in known.thousands)
        or amount.value in _weekdays_told(amount, known)
        or (amount.unit in _COINS and known.holds_coins(amount))
    ):
        return True, []
    reckoned = amount.dimension == "money" or amount.value >= _WORTH_RECKONING
    if reckoned and amount.value in known.comes_to[0] and not _EACH.match(said, amount.end):
        return True, []
    rate = rate_after(said, amount.end)
    if rate and at_another_rate(amount, rate, known.told.with_text):
        return True, []
    if amount.value in known.instalments and _EACH.match(said, amount.end):
        return True, []
    if amount.dimension == "money" and _EACH.match(said, amount.end):
        follows = amount.value in known.sums_of_like or amount.value in known.comes_to[0]
        return follows or amount.value in known.told.values, []
    rivals = _how_often(amount, known, clause) if OFTEN in amount.nouns else rivals_of(known.told, amount)
    if OFTEN in amount.nouns and rivals:
        told_often = [other.value for other, _ in rivals][:_FEW_RIVALS]
        return worked_out(said) and amount.value in combined(told_often), rivals
    if amount.unit == "order" and amount.value > LEAST_PLACE and not rivals:
        return amount.value in known.told.values, []
    if amount.unit != "order" and not amount.label and comes_of_a_list(amount, known, said):
        return True, []
    if amount.unit == "order" or (amount.label and (rivals or amount.value <= _TELLING)):
        return not rivals, rivals
    if amount.lead and any(other.lead == amount.lead for other, _ in rivals):
        return worked_out(said) and amount.value in known.worked_out_of(tuple(rivals)), rivals
    if AGE in amount.nouns or _said_as_age(amount, said):
        return _is_an_age(amount, known, said), []
    if amount.nouns & _told_nouns() and not amount.figure and amount.value <= _TELLING + 1:
        rivals = [rival for rival in rivals if len(matter_of(clause) & index.sentences[rival[1]].stems) > _NAMED_ALIKE]
        return not rivals, rivals
    if (
        amount.value in known.told.numbered
        or amount.value in known.told.numbered_through
        or amount.value in {known.told.rows.row_from(*rival) for rival in rivals[:_MOST_ROWS]}
        or amount.value in {known.told.rows.row_after(*rival) for rival in rivals[:_MOST_ROWS]}
    ):
        return True, []
    among_us = known.told.people.get(int(amount.value), set()) if amount.value.denominator == 1 else set()
    if among_us and (_OF_US.match(said, amount.end) or any(_shares(amount, said, known, one) for one in among_us)):
        return True, []
    if not amount.figure and rivals and row_count(amount, known.told, said):
        return True, []
    may_be_counted = not amount.figure and amount.value <= _COUNTED_UP_TO and amount.value.denominator == 1
    if may_be_counted and known.told.lists(int(amount.value), amount.nouns, matter_of(clause), 2):
        return True, []
    if amount.rough and any(abs(value - amount.value) <= amount.value / 8 for value in known.told.values):
        return True, rivals
    if rivals and amount.value in known.part_of_one(tuple(rivals)):
        return True, []
    if rivals and phrases("facts.the_rest").search(said) and amount.value in known.remains_of(tuple(rivals)):
        return True, []
    if rivals:
        told = [other.value for other, _ in rivals]
        if len(told) <= _FEW_RIVALS and amount.value in combined(told):
            return True, rivals
        near = _beside_matter(amount, known, clause) or (
            worked_out(said) and amount.value in known.worked_out_of(tuple(rivals))
        )
        return near, rivals
    thousands = known.told.values.get(amount.value * 1000, ())
    if thousands and (not amount.nouns or any(_shares(amount, said, known, place) for place in thousands)):
        return True, []
    if amount.value in known.told.values:
        settled = worked_out(said) or amount.value <= _TELLING
        instead = None if settled else misplaced(known.told, amount, matter_of(clause))
        return instead is None, [instead] if instead else []
    if worked_out(said) and amount.value > _SMALL:
        return amount.value in known.worked_out, []
    if worked_out(said) and amount.value in known.sums_of_like:
        return True, []
    return amount.value in known.of_columns or known.follows_near(amount.value, matter_of(said)), []

"""The grammar of dates in English, British and American: words -> a reading.

A small descending parser over words. Each rule takes the words, a position and the anchor, and answers with the
position after the phrase and its reading, or None. No rule looks further than a phrase is long, so reading is linear.
"""

from __future__ import annotations

from datetime import date

from assistant.reading.date_phrases.counted import lone_number, nth
from assistant.reading.date_phrases.months import day_and_month
from assistant.reading.date_phrases.named import day_phrase, feast
from assistant.reading.date_phrases.offsets import Moment, next_working_day, offset, weekdays_counted
from assistant.reading.date_phrases.spans import part_of_span, span_day, this_time, unit_over
from assistant.reading.date_phrases.tokens import MONTHS, NUMBERS, ORDINALS, UNITS, WEEKDAYS, Read, Words
from assistant.reading.date_phrases.weekdays import weekday_phrase
from assistant.reading.words import load

_TABLES = load("dates")
_FIRST = frozenset(
    word
    for table in (WEEKDAYS, MONTHS, NUMBERS, ORDINALS, UNITS, _TABLES["parts"], _TABLES["short_ends"])
    for word in table
) | frozenset(
    [phrase.split()[0] for table in ("days", "feasts", "easter", "floating") for phrase in _TABLES[table]]
    + [
        "the",
        "in",
        "within",
        "over",
        "inside",
        "same",
        "during",
        "after",
        "this",
        "next",
        "last",
        "coming",
        "upcoming",
        "past",
        "following",
    ]
    + [
        "current",
        "half",
        "couple",
        "about",
        "around",
        "roughly",
        "weekend",
        "wknd",
        "q",
        "midweek",
        "month's",
        "year's",
        "week's",
    ]
    + ["quarter's", "approximately", "exactly"]
)
"""Every word that a date phrase can begin with."""
_RULES = (
    day_and_month,
    nth,
    part_of_span,
    span_day,
    unit_over,
    this_time,
    weekdays_counted,
    next_working_day,
    feast,
    lone_number,
)
_NESTING_RULES = (offset, day_phrase, weekday_phrase)
"""Rules in which a date phrase may stand inside another, one deep: `a week from Friday`, `noon on Friday`."""


def moment(words: Words, i: int, anchor: date) -> Read:
    """The longest date phrase in words that starts at word `i`."""
    return _longest(words, i, anchor, inner=_inner)


def _inner(words: Words, i: int, anchor: date) -> Read:
    """The same for a phrase inside another, which holds none itself."""
    return _longest(words, i, anchor, inner=_nothing)


def _nothing(_words: Words, _i: int, _anchor: date) -> Read:
    return None


def _longest(words: Words, i: int, anchor: date, *, inner: Moment) -> Read:
    if i >= len(words) or not (words[i].low in _FIRST or words[i].low[0].isdigit()):
        return None
    best: Read = None
    found = [rule(words, i, anchor) for rule in _RULES] + [rule(words, i, anchor, inner) for rule in _NESTING_RULES]
    for read in found:
        if read and (best is None or read[0] > best[0]):
            best = read
    return best

"""Days with a name: `tomorrow`, `close of play Friday`, `Christmas Eve`, `Good Friday`."""

from __future__ import annotations

from datetime import date

from assistant.reading import calendar
from assistant.reading.date_phrases.months import dated
from assistant.reading.date_phrases.offsets import Moment
from assistant.reading.date_phrases.tokens import Read, Words, at, same, single, year_after
from assistant.reading.words import load


def by_first_word(table: dict[str, int] | dict[str, list[int]]) -> dict[str, list[tuple[tuple[str, ...], object]]]:
    """A table of phrases by their first word, the longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], object]]] = {}
    for phrase, value in sorted(table.items(), key=lambda item: -len(item[0].split())):
        parts = tuple(phrase.split())
        by_first.setdefault(parts[0], []).append((parts, value))
    return by_first


_DAY_PHRASES = by_first_word(load("dates")["days"])


_FEASTS = by_first_word(load("dates")["feasts"])


_EASTER = by_first_word(load("dates")["easter"])


_FLOATING = by_first_word(load("dates")["floating"])


_DAYS_OF_THEIR_OWN = frozenset(("today", "tonight", "tdy", "tonite")) | {
    first for first, phrases in _DAY_PHRASES.items() if any(days != 0 for _, days in phrases)
}
"""First words of phrases that name a day, not a time of one."""


def known_phrase(
    table: dict[str, list[tuple[tuple[str, ...], object]]], words: Words, i: int
) -> tuple[int, object] | None:
    for parts, value in table.get(at(words, i), ()):
        if same(words, i, *parts):
            return i + len(parts), value
    return None


def day_phrase(words: Words, i: int, anchor: date, moment: Moment) -> Read:
    start = i + 1 if at(words, i) == "the" and at(words, i + 1) in {"day", "end", "close"} else i
    known = known_phrase(_DAY_PHRASES, words, start)
    if known is None:
        return None
    end, days = known
    # "the end of the day tomorrow", "noon on Friday": the day named next is the one meant
    if days == 0 and at(words, start) not in {"today", "tonight", "tdy", "tonite", "this"}:
        j = end + (at(words, end) in {"on", ","})
        j += at(words, j) in {"on"}
        later = moment(words, j, anchor)
        if later and at(words, j) not in _DAY_PHRASES.keys() - _DAYS_OF_THEIR_OWN:
            return later
    if isinstance(days, int):
        weeks = {"week": 1, "fortnight": 2}.get(at(words, end), 0)
        return single(calendar.add_days(anchor, days + 7 * weeks), end + bool(weeks))
    return None


def feast(words: Words, i: int, anchor: date) -> Read:
    start = i + 1 if at(words, i) == "the" else i
    known = known_phrase(_FEASTS, words, start)
    if known and isinstance(known[1], list):
        month, day = known[1]
        end, year = year_after(words, known[0])
        return single(dated(month, day, year, anchor), end)
    known = known_phrase(_FLOATING, words, start)
    if known and isinstance(known[1], list):
        end, year = year_after(words, known[0])
        years = (year,) if year is not None else (anchor.year, anchor.year + 1)
        days = (calendar.nth_weekday(y, *known[1]) for y in years)
        return single(next((day for day in days if day and (year is not None or day >= anchor)), None), end)
    known = known_phrase(_EASTER, words, start)
    if known and isinstance(known[1], int):
        end, year = year_after(words, known[0])
        if year is not None:
            return single(calendar.add_days(calendar.easter(year), known[1]), end)
        here = (calendar.add_days(calendar.easter(y), known[1]) for y in (anchor.year, anchor.year + 1))
        return single(next((day for day in here if day and day >= anchor), None), known[0])
    return None

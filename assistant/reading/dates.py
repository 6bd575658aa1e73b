"""Days in rough text: which words name a day, and which day they mean.

Conventions: "by" and "before" a day mean that day; the end of a week is its Friday, a weekend its Sunday; a bare
weekday is the coming one, never the anchor; "next Monday" is the Monday of next week; a month and day already past mean
next year; a month alone its last day; figures are day before month unless only the other order is possible or the text
shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache

from assistant.model.base import Frozen
from assistant.model.text import one_line
from assistant.reading.date_phrases.figures import figures
from assistant.reading.date_phrases.grammar import moment
from assistant.reading.date_phrases.tokens import MONTHS, ORDINALS, SHAKY, WEEKDAYS, Reading, Word, Words, words_of
from assistant.reading.words import load


class DateFound(Frozen):
    """Words of a text that say when, with their places in it. `day` is None where no single day is meant."""

    start: int
    end: int
    phrase: str
    day: date | None


_WORDS = load("dates")
_FOLLOW = frozenset(_WORDS["follow"]["words"])
_NEVER = frozenset(_WORDS["before"]["never"])
_LEAD = frozenset(_WORDS["before"]["lead"])
_NEEDS_COMPANY = frozenset(_WORDS["before"]["needs_company"])
_WANTS = frozenset(_WORDS["before"]["wants"])
_TRAIL = re.compile(
    r"(?:[\s,]*(?:(?:(?:in\s+the|at)\s+)?(?:morning|afternoon|evening|eve|night|lunchtime|noon|midday|early)\b|first\s+thing\b|eod\b|cob\b"
    r"|at\s+the\s+latest\b|latest\b|at\s+lunch(?:time)?\b|close\s+of\s+(?:play|business)\b"
    r"|(?:at|by|around|@)?\s*\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|h)\b|(?:at|by|around|@)?\s*\d{1,2}:\d{2}(?!\d)"
    r"|at\s+(?:half\s+past\s+|quarter\s+(?:past|to)\s+)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"(?!\s*(?:%|people|per))))+",
    re.IGNORECASE,
)


_TABLES = (WEEKDAYS, MONTHS, _WORDS["units"], ORDINALS, _WORDS["parts"], _WORDS["short_ends"])
_PHRASES = (phrase for table in ("days", "feasts", "easter", "floating") for phrase in _WORDS[table])
_CORE = (
    frozenset(word for table in _TABLES for word in table)
    | frozenset(word for phrase in _PHRASES for word in phrase.split())
    | {"weekend", "wknd", "midweek", "q", "weekdays"}
) - {"the", "of", "this", "before", "after"}
"""Words of which every date in words has one."""
_ANY_DAY = date(2001, 1, 1)
_SENTENCE = 1000
"""Characters of a text whose dates are kept: several readers ask for those of the same sentence."""
_BY_CLOCK = re.compile(r"(?:by|before|until)\s+\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)?", re.IGNORECASE)


@cache
def _vague() -> re.Pattern[str]:
    phrases = "|".join(re.escape(p) for p in sorted(_WORDS["vague"]["phrases"], key=len, reverse=True))
    events = "|".join(re.escape(p) for p in sorted(_WORDS["vague"]["events"], key=len, reverse=True))
    until = "|".join(_WORDS["vague"]["until"])
    awaited = _WORDS["vague"]["awaited"]
    return re.compile(
        rf"\b(?:(?:{phrases})|{awaited}|(?:{until})\s+(?:(?:the|our|his|her|my|their)\s+)?(?:{events}))\b",
        re.IGNORECASE,
    )


def resolve(phrase: str, anchor: date) -> date | None:
    """The day that a phrase means when it is said on `anchor`; None where it names no single day.

    `resolve("by Friday", date(2025, 3, 11))` is 14 March 2025; `resolve("soon", ...)` is None.
    """
    text = one_line(phrase)
    days = {found.day for found in find_dates(text, anchor, alone=True) if found.day}
    return days.pop() if len(days) == 1 else None


def month_first(text: str) -> bool:
    """Whether the text's dates in figures show that months stand first, as in 3/28."""
    pairs = [(int(a), int(b)) for a, b in re.findall(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d])", text)]
    return any(b > 12 >= a for a, b in pairs) and not any(a > 12 for a, _ in pairs)


def find_dates(
    text: str, anchor: date, *, alone: bool = False, months_first: bool | None = None
) -> tuple[DateFound, ...]:
    """Every phrase that says when, in order, with the day meant if it is said on `anchor`.

    A phrase takes the words that lead to it ("by Friday afternoon"). Deadlines that name no day ("before the recess")
    are found, too, with no day. `alone` says that the text is one phrase, so that a bare "the 3rd" or "sat" can count.
    """
    order = month_first(text) if months_first is None else months_first
    find = _found if len(text) <= _SENTENCE else _found.__wrapped__
    return find(text, anchor, order=order, alone=alone)


def days_said(text: str) -> tuple[DateFound, ...]:
    """What says when, where only the words matter and not which days they mean."""
    return find_dates(text, _ANY_DAY)


@lru_cache(maxsize=2048)
def _found(text: str, anchor: date, *, order: bool, alone: bool) -> tuple[DateFound, ...]:
    words = words_of(text)
    found: list[DateFound] = []
    if not alone and not any(word.low in _CORE or word.low[0].isdigit() for word in words):
        return _with_vague(text, found)
    between = False
    for first, end, stop, reading in _moments(text, words, anchor, order, alone=alone):
        lead = _lead(words, first)
        ruled_out = _ruled_out(words, first, lead)
        if ruled_out == "not":
            continue
        day = None if ruled_out or (between and _before(words, first) == "and") else _meant(words, first, reading)
        between = ruled_out == "between"
        begins = words[lead].start
        found.append(DateFound(start=begins, end=max(end, stop), phrase=text[begins : max(end, stop)].strip(), day=day))
    if alone and not found and _BY_CLOCK.fullmatch(text):
        found.append(DateFound(start=0, end=len(text), phrase=text, day=anchor))
    return _with_vague(text, found)


def _with_vague(text: str, found: list[DateFound]) -> tuple[DateFound, ...]:
    """Adds the deadlines in words that name no day."""
    taken = [(f.start, f.end) for f in found]
    for match in _vague().finditer(text):
        if not any(match.start() < end and start < match.end() for start, end in taken):
            found.append(DateFound(start=match.start(), end=match.end(), phrase=match.group(), day=None))
    found.sort(key=lambda f: f.start)
    return tuple(found)


def _moments(
    text: str, words: Words, anchor: date, order: bool, *, alone: bool
) -> Iterator[tuple[int, int, int, Reading]]:
    """Of every date left to right: its first word, where it ends, where the time of day after it ends, its reading."""
    i = 0
    while i < len(words):
        exact = _in_figures(text, words, i, anchor, order)
        if exact:
            end, reading = exact
            good = reading.firm or alone or _before(words, i) in _WANTS
        else:
            read = moment(words, i, anchor)
            if read is None or (_apart(words, i) and not alone):
                i += 1
                continue
            end, reading = words[read[0] - 1].end, read[1]
            good = _credible(text, words, i, read[0], reading, alone=alone)
        if good:
            trail = _TRAIL.match(text, end)
            stop = trail.end() if trail else end
            yield i, end, stop, reading
            i = _word_at(words, i, stop)
        else:
            i = _word_at(words, i, end) if exact else i + 1


def _apart(words: Words, i: int) -> bool:
    """A word glued to the one before by a hyphen is part of that word ("pre-May", "e-Friday")."""
    return (
        i > 0
        and words[i - 1].low in {"-", "/"}
        and words[i - 1].end == words[i].start
        and i > 1
        and words[i - 2].low.isalpha()
    )


def _in_figures(text: str, words: Words, i: int, anchor: date, order: bool) -> tuple[int, Reading] | None:
    """A date in figures at this word, with a weekday before or after it: `3/28`, `sat 4/7`, `2/6 fri`."""
    if words[i].low.isdecimal():
        dashed = i + 3 < len(words) and words[i + 1].low in {"/", ".", "-"}
        weekday = WEEKDAYS.get(words[i + 3].low) if dashed else None
        read = figures(text, words[i].start, anchor, weekday, order)
        goes_with = read is not None and weekday is not None and read[1].day.weekday() == weekday
        return (words[i + 3].end, read[1]) if read and goes_with and read[0] == words[i + 2].end else read
    weekday = WEEKDAYS.get(words[i].low)
    if weekday is None:
        return None
    for k in (1, 2):
        if i + k < len(words) and words[i + k].low.isdecimal():
            return figures(text, words[i + k].start, anchor, weekday, order)
        if i + k < len(words) and words[i + k].low not in {",", ".", "the"}:
            return None
    return None


def _word_at(words: Words, i: int, place: int) -> int:
    """The index of the first word that starts at or after that place of the text."""
    while i < len(words) and words[i].start < place:
        i += 1
    return i


def _before(words: Words, i: int) -> str:
    return words[i - 1].low if i > 0 else ""


def _credible(text: str, words: Words, i: int, end: int, reading: Reading, *, alone: bool) -> bool:
    """Whether a lone weekday, month or number is a date here: by the word before it and the word after."""
    if reading.firm:
        return True
    after = words[end] if end < len(words) else None
    core = words[end - 1].low
    if core in SHAKY and core in WEEKDAYS and words[end - 2].low == "the":
        return False
    if core in SHAKY or core in MONTHS or core[:1].isdecimal():
        whole = alone and i == 0 and after is None and core not in MONTHS
        if not whole and _before(words, i) not in _WANTS:
            return _bare_abbreviation(words, i, after, core)
        if (
            core in {"march", "may"}
            and after is not None
            and after.low.isalpha()
            and after.low not in {"at", "or", "and", "we", "i", "for"}
        ):
            return False
    if after is None or not after.low[0].isalnum():
        return after is None or after.low not in {"'", "’"} or not text[after.end : after.end + 2].startswith("s")
    if after.low[0].isdecimal():
        return True
    return after.low in _FOLLOW


def _bare_abbreviation(words: Words, i: int, after: Word | None, core: str) -> bool:
    """`wed at 3`, `mon 8am`: a clock time beside it makes a shaky abbreviation a day."""
    if core not in WEEKDAYS or after is None:
        return False
    beside = {
        "at",
        "morning",
        "afternoon",
        "evening",
        "eve",
        "lunchtime",
        "noon",
        "midday",
        "night",
        "am",
        "pm",
        "first",
        "lunch",
    }
    return after.low[0].isdecimal() or after.low in beside


def _meant(words: Words, i: int, reading: Reading) -> date:
    """`before next month` means its first day, other words the day the phrase stands for."""
    j = i - 1
    while j >= 0 and words[j].low in {"the", "this"}:
        j -= 1
    return reading.first if j >= 0 and words[j].low == "before" else reading.day


def _lead(words: Words, first: int) -> int:
    """The first of the words that lead to the date: "by" of "by Friday", "by" of "by noon tomorrow"."""
    i = first
    while i > 0 and first - i < 5 and words[i - 1].low in _LEAD:
        i -= 1
    while i < first and words[i].low in _NEEDS_COMPANY:
        i += 1
    return i


def _ruled_out(words: Words, first: int, lead: int) -> str:
    """The word before the date that makes it no single day: "every", "after", "not"."""
    if _before(words, first) == "after" and _before(words, first - 1) in {"not", "no"}:
        return ""
    told = _before(words, lead)
    later = any(word.low in {"later", "until"} for word in words[lead:first])
    if _before(words, first) in _NEVER:
        return _before(words, first)
    return told if told in _NEVER and not later else ""

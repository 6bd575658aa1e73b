"""The numbers of one sentence of rough notes: what stands before a colon or an arrow tells what they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from assistant.checks.facts.amounts import Amount, amounts_in
from assistant.checks.facts.clocks import clocks_in, lengths_in
from assistant.checks.facts.counted_things import counted
from assistant.checks.facts.days import Day
from assistant.checks.facts.numerals import number_of
from assistant.checks.facts.shares import in_unit
from assistant.reading.date_phrases.tokens import MONTHS, WEEKDAYS

_NOUN_REACH = 60
"""Characters after a number in which what it counts is named."""
_SCORE = re.compile(r"\d/10|[1-5]/5|1/2|[12]/3|[13]/4|1?\d/(?:1[3-9]|[23]\d)")
"""Marks out of ten, five or more, and parts, which look like days."""
_HALVES = re.compile(r"(?<![\w.,:/-])(\d\d)\s?[/:-]\s?(\d\d)(?![\w/:-]|[.,]\d)")
"""`60/40`: the two parts of a hundred."""
_ONE_OR_OTHER = re.compile(r"(?<![\w.,:/-])(\d{1,4}(?:\.\d)?)m\b")
_PENCE = re.compile(r"(?<![\w.,:/-])(\d{1,2})p\b")
_LEAST_METRES = 100
"""From this on, `400m` is metres as often as millions; `1.5m` is millions as often as minutes."""
_NAMED = re.compile(
    r"(?:(?:total|altogether|overall)\s(?P<of_all>[a-z]{3,})\s"
    r"|([a-z]+)(?: (?:so far|to date|till now|until now|altogether|in all|in total|now))?\s?[:=]\s?"
    r"|(?<![\w'])([a-z]{3,}[a-rt-z]s)(?:/[a-z]+)?\s)(?:[\d.,k€£$%]+(?:\s?(?:,|/|and|->|→|-)\s?))?$"
)
_HOURS = re.compile(r"(?<![\w.,:/-])(\d{1,2}(?:[.,]\d)?)\s?h(?![\w:])")
"""`2h`, which is a length as often as a clock time."""
_HOUR_AND = re.compile(r"(?<![\w.,:/-])([1-9])\s?hr?s?\s?([0-5]\d)(?:\s?(?:m|min|mins|'))?(?![\w:])")
"""`1h15`, likewise."""
_MINUTE_AND = re.compile(
    r"(?<![\w.,:/-])(\d{1,2})\s?(?:m|min|mins|minutes?|')\s?([0-5]\d)(?:\s?(?:s|sec|secs|seconds|''|\"))?(?![\w:.,]\d|\w)"
)
"""`2 min 50`, minutes and seconds."""
_OF_A_LENGTH = re.compile(
    r"(?<![\w.,:/-])([a-z]{3,9}|\d{1,4})\s+(?:out\s+)?of\s+([a-z]{3,9}|\d{1,4})\s+"
    r"(?=(?:minute|min|hour|day|night|week|wk|month|year|yr)s?\b)"
)
_TIMES_SIGN = re.compile(r"(?<!\w)[x×](?=\d)")
"""`x30`: thirty of what stands before."""
_RATE = re.compile(
    r"\s?(?:an?\s+|per\s+|each\s+|every\s+|/\s?|p\.?\s?)(?P<unit>day|night|week|wk|w|month|mth|mo|m|quarter|year|yr|y|a)\b"
)
"""`six hours a month`, `6 h per year`, `2h/wk`."""
_RATES = {
    "wk": "week",
    "w": "week",
    "mth": "month",
    "mo": "month",
    "m": "month",
    "yr": "year",
    "y": "year",
    "a": "year",
}
_BY_A_DAY = re.compile(r"(?<![\w.,:/-])(\d{1,3})\s(?:until|till|til)\s(?=\d{1,2}(?:st|nd|rd|th|\.)?[\s/.][\da-z])")
"""`can do 15 until 20 nov`: so many things up to a day, as often as both ends of some days."""
_ROUND_YEAR = 50
"""Years that are as likely counts: 2000 copies."""
_TURNED = re.compile(r"\s?(?:->|→|=>|to|-)\s?")
"""Between what a length was and what it became: `40 min -> 25`."""


def rate_after(text: str, end: int) -> str:
    """The unit of time that a number there is told for: `month` of `six hours a month`; empty for none."""
    found = _RATE.match(text, end)
    return _RATES.get(found["unit"], found["unit"]) if found else ""


def told_in(text: str, days: tuple[Day, ...]) -> list[Amount]:
    """The numbers of one sentence, the figure after a month among them, which may be no day ("Oct 10 months")."""
    taken = [
        (day.start, day.end)
        for day in days
        if (day.day or day.year) and day.end > day.start and not _SCORE.fullmatch(text[day.start : day.end])
    ]
    taken += [(clock.start, clock.end) for clock in clocks_in(text)]
    taken += [(begins.start, begins.end) for begins, _, _ in lengths_in(text)]
    text = _TIMES_SIGN.sub(" ", text)
    blank = list(text)
    for start, end in taken:
        blank[start:end] = " " * (end - start)
    found: list[Amount] = []
    for amount in amounts_in("".join(blank).replace("\n", ";")):
        last = found[-1] if found else None
        if last and last.dimension == "time" and not amount.nouns and _TURNED.fullmatch(text[last.end : amount.start]):
            value = amount.value * last.value / in_unit(last)
            found.append(replace(amount, dimension="time", unit=last.unit, value=value))
        else:
            shared = last and last.dimension == "count" and amount.dimension == "time" and amount.value
            if last and shared and _TURNED.fullmatch(text[last.end : amount.start]):
                length = last.value * amount.value / in_unit(amount)
                found[-1] = replace(last, dimension="time", unit=amount.unit, value=length, lead="")
            found.append(_named_before(text, amount))
    found += [
        Amount(*match.span(), Fraction(match[1].replace(",", ".")) * 60, "time", frozenset(), True, "hour")
        for match in _HOURS.finditer(text)
    ]
    found += [
        Amount(*match.span(), Fraction(int(match[1]) * 60 + int(match[2])), "time", frozenset(), True, "min")
        for match in _HOUR_AND.finditer(text)
    ]
    found += [
        Amount(*match.span(), Fraction(int(match[1]) * 60 + int(match[2]), 60), "time", frozenset(), True, "min")
        for match in _MINUTE_AND.finditer(text)
    ]
    found += _read_otherwise(text)
    for match in _OF_A_LENGTH.finditer(text):
        part, whole = number_of(match[1]), number_of(match[2])
        if part and whole and part <= whole:
            found.append(Amount(*match.span(), part / whole, "share", frozenset(), True, "ratio", parts=(part, whole)))
    for day in days:
        said = text[day.start : day.end]
        counts = day.day is not None and not said[:1].isdecimal() and day.year is None and said[-1:].isdecimal()
        if counts or (said.isdecimal() and day.year is not None and day.year % _ROUND_YEAR == 0):
            at = day.start + len(said) - len(said.split()[-1])
            counted_there = [amount for amount in amounts_in(text[at : at + _NOUN_REACH]) if amount.start == 0][:1]
            found += [replace(amount, start=at, end=at + amount.end) for amount in counted_there]
    return found


def _read_otherwise(text: str) -> Iterator[Amount]:
    """What may be meant by figures that have been read as something else: `400m`, `1.5m`, `50/50`."""
    for match in _ONE_OR_OTHER.finditer(text):
        value = Fraction(match[1])
        if value >= _LEAST_METRES or value.denominator > 1:
            value *= 1 if value >= _LEAST_METRES else 1_000_000
            yield Amount(*match.span(), value, "count", frozenset(), True)
    for match in _BY_A_DAY.finditer(text):
        yield Amount(*match.span(1), Fraction(int(match[1])), "count", frozenset({"=until"}), True)
    for match in _PENCE.finditer(text):
        yield Amount(*match.span(), Fraction(int(match[1]), 100), "money", frozenset(), True)
    for match in _HALVES.finditer(text):
        if int(match[1]) + int(match[2]) == 100:
            for part in (1, 2):
                yield Amount(*match.span(), Fraction(int(match[part]), 100), "share", frozenset(), True, "%")


def _named_before(text: str, amount: Amount) -> Amount:
    """The amount with the word before its colon, where nothing after it says what it counts: `technicians: 7, five`,
    or with the things right before it: `guests/night 7`."""
    led = _NAMED.search(text, max(0, amount.start - _NOUN_REACH), amount.start) if not amount.nouns else None
    name = (led["of_all"] or led[2] or led[3]) if led else ""
    return replace(amount, nouns=counted(name)) if name and name not in WEEKDAYS and name not in MONTHS else amount

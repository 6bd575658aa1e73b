"""By when a promise is due: which of a line's dates it is, and the line without it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from assistant.reading.dates import DateFound, find_dates, resolve
from assistant.reading.words import load

_WORDS = load("due")

_COMPLEMENT = re.compile(r"\b(?:of|about|from the|for the)$", re.IGNORECASE)
"""A date after these words belongs to the thing before it: "the visit of Thursday"."""
_OPEN_BRACKET = re.compile(r"\s*\([^()]{0,30}$")
_LAST = re.compile(
    r"(?:(?:,?\s\(?(?:moved|shifted|postponed|pushed|put off) (?:to|till|until)|\s[-–—|>]|\S {3}|[,;…])\s+|\t|\()"
    r"(?P<when>[^\s(),](?:[^(),]{0,22}[^\s(),])?)[)\s.!]*$"
)
_SHORT_DAY = re.compile(
    r"(?<!\bthe)(?<!\bhe)(?<!\bin)(?<!\bwe)(?<!\bi)(?<!\bthey)\s(?P<when>mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)[.!]?$",
    re.IGNORECASE,
)
"""A short weekday at the very end of a line; not `in the sun`, not `where she sat`."""
_LEAST_BEFORE = 2
"""Words that stand before such a day."""
_SAID = tuple(
    (
        re.compile(
            rf"(?<![\w'’]){said['words']}".replace("{day}", _WORDS["weekday"])
            .replace("{n}", _WORDS["number"])
            .replace("{occasions}", _WORDS["occasions"]),
            re.IGNORECASE,
        ),
        said["means"],
    )
    for said in _WORDS["said"]
)
_LAST_CHARACTERS = 48
_DUE_LEAD = (
    "by ",
    "until ",
    "till ",
    "before ",
    "for ",
    "due",
    "no later",
    "not later",
    "starting",
    "within",
    "latest",
    "deadline",
)


@dataclass(frozen=True, slots=True)
class Due:
    """The due words, the day, and where the words stand in the text."""

    words: str
    day: date | None
    start: int
    end: int


def due_in(text: str, anchor: date) -> Due | None:
    """The due date of a line: one led by "by" or "until" before others, the last one among equals."""
    best: DateFound | None = None
    for found in find_dates(text, anchor):
        if _past(found, anchor):
            continue
        if best is None or _rank(found, text) >= _rank(best, text):
            best = found
    return None if best is None else Due(best.phrase, best.day, best.start, best.end)


def due_at_the_end(text: str, anchor: date) -> Due | None:
    """A day set off at the end of a line, or the one it was moved to: `call Ana  - mon`, `ask him, moved to 17.11`."""
    at = max(0, len(text) - _LAST_CHARACTERS)
    short = _SHORT_DAY.search(text, at)
    if short is not None and len(text[: short.start()].split()) < _LEAST_BEFORE:
        short = None
    match = _LAST.search(text, at) or short
    if match is None:
        return None
    found = find_dates(match["when"], anchor, alone=True)
    day = found[0].day if len(found) == 1 and not found[0].start else None
    return Due(match["when"], day, match.start("when"), match.end("when")) if day and day >= anchor else None


def due_loosely(text: str, anchor: date) -> Due | None:
    """A day that is no date by itself, where a promise says it: `at thursday go home`, `before the month runs out`."""
    for pattern, means in _SAID:
        match = pattern.search(text)
        day = resolve(means.format(**match.groupdict()), anchor) if match else None
        if match and day and day >= anchor:
            return Due(match.group().lstrip(" ,;–—-"), day, match.start(), match.end())
    return None


def _past(found: DateFound, anchor: date) -> bool:
    return found.day is not None and found.day < anchor


def _rank(found: DateFound, text: str) -> int:
    led = found.phrase.lower().startswith(_DUE_LEAD) or text[
        max(0, found.start - 16) : found.start
    ].lower().rstrip().endswith(("deadline is", "due", "deadline:", "starts on", "starts"))
    return 2 * led + (found.day is not None)


def without(text: str, due: Due | None) -> str:
    """The text with the due words cut where they stand at its end, or after a comma or a bracket with the rest."""
    if due is None:
        return text
    before = text[: due.start].rstrip()
    if _COMPLEMENT.search(before):
        return text
    rest = text[due.end :].lstrip()
    if not any(ch.isalnum() for ch in rest) or rest.startswith((",", ";", "or ")):
        return _OPEN_BRACKET.sub("", before).rstrip(" (,;:-–—→")
    if before.endswith((",", "(", "–", "—", " -")):
        return before.rstrip(" (,;:-–—→")
    return text

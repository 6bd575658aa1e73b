"""What a sentence names first, to say something of it then: `The floor plans I have to give him`."""

from __future__ import annotations

import re

from assistant.reading.dates import find_dates
from assistant.reading.statements import Statement
from assistant.reading.verb_forms import verb_forms
from assistant.reading.wording import Wordings
from assistant.reading.words import load

_WORDS = load("promises")
_FILLS = re.compile(rf"(?:(?:{_WORDS['fills']})\b[,:]?\s+)*", re.IGNORECASE)
_NO_THING = re.compile(rf"(?:{_WORDS['no_things']})\b", re.IGNORECASE)
_SAYS = re.compile(rf"\b(?:{_WORDS['no_topics']})\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\b(?:it|them|that|those|these|this|him|her)\b", re.IGNORECASE)
_MOST_WORDS = 9
_LEAST_WORDS = 2
_SHORT = 4
"""Words of what is to be done, up to which it lacks what it is done to."""


def topic_of(statement: Statement, at: int, start: int, wordings: Wordings) -> str:
    """The words before the place `at`, where the one who promises is named, with `: ` behind them.

    Empty unless the rest, from `start` on, is told of them and says too little by itself.
    """
    lead = _FILLS.match(statement.text, 0, at)
    front = statement.text[lead.end() if lead else 0 : at].strip(" ,–—-")
    words = front.split()
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS or _NO_THING.match(front) or _SAYS.search(front):
        return ""
    if any(mark in front for mark in '.;:!?"“”') or find_dates(front, statement.day):
        return ""
    if verb_forms(wordings.masked(statement)[at - len(front) - 2 : at]):
        return ""
    rest = statement.text[start:]
    day = next(iter(find_dates(rest, statement.day)), None)
    told = rest[: day.start] if day else rest
    lacks = len(told.split()) <= _SHORT and (not told.split()[1:] or _lacks_thing(told))
    return f"{front}: " if lacks or (len(told.split()) <= _MOST_WORDS and _POINTS_BACK.search(told)) else ""


def _lacks_thing(told: str) -> bool:
    return re.search(r"\b(?:the|a|an|my|his|her|our|their|your)\b(?! (?:by|on|before|to)\b)", told) is None

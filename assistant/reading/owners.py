"""Who owns what is to be done: the name in a label, a cell, a bracket, or at the front of a line."""

from __future__ import annotations

import re

from assistant.reading.names import candidates, folded
from assistant.reading.people import Cast
from assistant.reading.roster import MENTEE_WORDS, MENTOR_WORDS
from assistant.reading.statements import Statement
from assistant.reading.words import load

_NAME = r"[^\W\d_][\w'’.-]*"
_OWNER = re.compile(
    rf"@?(?P<who>{_NAME}(?:(?: (?:and|&)|,|\s?[+&/]) {_NAME}| {_NAME}){{0,3}}?)"
    r"\s+(?P<verb>(?:to|will|'ll|is to|should)\s+(?=[a-z])|[-–—]\s+(?=\w))"
    rf"|@(?P<handle>{_NAME})[:,]?(?P<next>\s+)"
)
_DOES = re.compile(rf"(?P<who>{_NAME}(?: {_NAME})?)\s+(?={load('commitments')['does']}\b)")
_I_DO = re.compile(
    rf"(?:and |also,? |then )?i (?=(?:{load('commitments')['acts']}|hand in|listen to|practise|practice)\b)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:[+&/,]|\band\b)\s*")
_SELF = frozenset(("me", "i", "myself", "self"))
OTHERS = frozenset(("she", "he", "they", "you", "her", "him", "them"))
"""Labels that stand for the other one."""
_MOST_NAME_WORDS = 3


def owner_named(text: str, statement: Statement, cast: Cast) -> str | None:
    """The owner that a label or cell names; `me` for the writer; two owners joined by "and"; None for nobody."""
    text = text.strip(" .:*")
    low = folded(text)
    if not low:
        return None
    if low in _SELF or low in MENTEE_WORDS:
        return statement.voice
    if low in OTHERS or low in MENTOR_WORDS:
        return cast.mentor
    parts = [part for part in _JOINED.split(text) if part]
    if len(parts) > 1 and all(can_own(part, cast) for part in parts):
        return " and ".join(parts)
    person = cast.who(text)
    if person is not None:
        return "me" if person == cast.me else person
    named = candidates(text)
    alone = len(named) == 1 and named[0].name == text and len(text.split()) <= _MOST_NAME_WORDS
    return named[0].name if alone else None


def can_own(text: str, cast: Cast) -> bool:
    """Whether the words are somebody of the cast, or the writer."""
    return folded(text) in _SELF or cast.who(text) is not None


def owner_in_front(text: str, statement: Statement, cast: Cast) -> tuple[str, int, str] | None:
    """`Aled to ring up`, `Wei - draft`, `@wei draft`, `I send`: the owner, where the rest begins, the word between."""
    own = _I_DO.match(text)
    if own is not None and statement.voice is not None:
        return statement.voice, own.end(), "does"
    match = _OWNER.match(text)
    if match is None:
        match = _DOES.match(text)
        who = owner_named(match["who"], statement, cast) if match and cast.who(match["who"]) else None
        return (who, match.end(), "does") if match and who else None
    told = match["who"] or match["handle"]
    if not all(can_own(part, cast) for part in _JOINED.split(told) if part):
        return None
    who = owner_named(told, statement, cast)
    return (who, match.end(), (match["verb"] or "").strip()) if who is not None else None

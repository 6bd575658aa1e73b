"""What says that a sentence promises nothing: past, imagined, called off, asked for, hearsay, hanging on an "if"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.reading.hearsay import doubted, holds_hearsay
from assistant.reading.people import Cast
from assistant.reading.statements import Statement
from assistant.reading.verb_forms import is_told, undertakes
from assistant.reading.wording import Wordings
from assistant.reading.words import load

_WORDS = load("commitments")
_NEVER = re.compile("|".join(_WORDS["never"]).replace("{gerunds}", _WORDS["gerunds"]))
_IMAGINED = re.compile(_WORDS["imagined"])
_CONDITION = re.compile(
    r"\b(?:if|only if|provided|as long as|whenever)\s+"
    r"(?!(?:that|it)(?:'s| is)? (?:alright|all right|ok|okay|fine|works|suits|convenient|useful|helps)\b"
    r"|you don't mind\b)"
    r"(?:you|i|we|it|the|all|they|she|he|there|my|that|this)\b"
)
_DATED_BEFORE = re.compile(
    r"\b(?:i(?:'ll| will)|she'll|he'll|to) [^,;]{4,60}\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? $"
)
"""A day is set, and only whether it is needed hangs on the other one: `I'll chase him Monday if he's silent`."""
_WHETHER = re.compile(
    r"\b(?:ask|asks|asking|check|checking|see|find out|know|tell|test|decide|look|confirm|wonder|clarify)\b[^.;]*$"
)
_REQUEST = re.compile(r"(?:will|can|could|would|should|shall|do|does|did|is|are|what|how|why|when|who|where|which)\b")


@lru_cache(maxsize=1024)
def promises_nothing(low: str) -> bool:
    """Whether a sentence, in small letters, has words with which it promises nothing."""
    imagined = _IMAGINED.search(low)
    return _NEVER.search(low) is not None or (imagined is not None and not _WHETHER.search(low, 0, imagined.start()))


def nothing_promised(statements: Sequence[Statement], n: int, cast: Cast, wordings: Wordings) -> bool:
    """Whether a statement's words say that it promises nothing: past, imagined, called off, asked, hearsay, doubted."""
    statement = statements[n]
    return (
        promises_nothing(statement.low)
        or _undertakes_nothing(statement, wordings.masked(statement))
        or (statement.asks and _REQUEST.match(statement.low) is not None)
        or only_if(statement.low)
        or holds_hearsay(statement.text, cast)
        or doubted(statements, n)
    )


def only_if(low: str) -> bool:
    """Whether what is promised hangs on an "if" that is no question: not `ask her if`."""
    hangs = _CONDITION.search(low)
    return (
        hangs is not None
        and not _WHETHER.search(low, 0, hangs.start())
        and not _DATED_BEFORE.search(low, 0, hangs.start())
    )


def _undertakes_nothing(statement: Statement, masked: str) -> bool:
    return (statement.asks or is_told(masked)) and not undertakes(masked)


def marks_of(statement: Statement, masked: str) -> Iterator[str]:
    """What speaks against a promise, as names of features; `masked` is the statement with people's names masked."""
    if promises_nothing(statement.low):
        yield "ruled out"
    if only_if(statement.low):
        yield "on a condition"
    will = undertakes(masked)
    if statement.asks:
        yield "asks and undertakes" if will else "asks, undertakes nothing"
    if not will and is_told(masked):
        yield "tells, undertakes nothing"

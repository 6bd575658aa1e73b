"""Tasks that are said to have no owner yet: `somebody must renew it`, `the posters still have no taker`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.reading.due import due_in
from assistant.reading.promises import Promise, promise_of
from assistant.reading.statements import Statement
from assistant.reading.words import load

_WORDS = load("unowned")
_ORPHANS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _WORDS["orphans"])
_SOMEBODYS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _WORDS["somebodys"])


def unowned(statement: Statement, source: str) -> Iterator[Promise]:
    """The task of a statement that says nobody has it yet, or that somebody is to do it."""
    for pattern in (*_ORPHANS, *_SOMEBODYS):
        match = pattern.search(statement.text)
        if match is None:
            continue
        promise = promise_of(statement, None, match["x"], due_in(statement.text, statement.day), source)
        if promise is not None:
            yield promise
        return


def is_unowned(statement: Statement) -> bool:
    """Whether it says that nobody has its task yet."""
    return any(pattern.search(statement.text) for pattern in _ORPHANS)

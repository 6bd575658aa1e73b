"""The promise of a line whose owner and day are set apart behind the task."""

from __future__ import annotations

from dataclasses import replace

from assistant.reading.dashes import dashed
from assistant.reading.dates import resolve
from assistant.reading.due import Due, due_in
from assistant.reading.owners import owner_named
from assistant.reading.people import Cast
from assistant.reading.promises import Promise, promise_of
from assistant.reading.statements import Statement


def dashed_promise(statement: Statement, cast: Cast, source: str) -> Promise | None:
    """`strength sheet — Ana — Thurs`; None where the line is none of that kind, or says something else behind it."""
    told = dashed(statement.text, cast)
    if told is None:
        return None
    rest = told.rest.strip(" .!()")
    day = resolve(rest, statement.day) if rest else None
    due = Due(rest, day, 0, len(rest)) if day and day >= statement.day else due_in(rest, statement.day)
    who = owner_named(told.who, statement, cast) if told.who else None
    promise = promise_of(statement, who, told.what, due, source)
    return replace(promise, due=due or Due(rest, None, 0, len(rest))) if promise and rest else promise

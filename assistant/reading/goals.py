"""Goals: what stands under a heading of goals, and what the writer says they want to become or reach."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.model.evidence import Fact
from assistant.reading.statements import Statement
from assistant.reading.trimming import clean_text
from assistant.reading.wording import Wordings

_TWO = re.compile(r",? and (?:then |also |later )?to (?=\w)|; ", re.IGNORECASE)
_TRAIL = re.compile(r",? and (?:in|within|by|on|at|for|over|some day|one day|later|then)\b[^,]{0,40}$", re.IGNORECASE)
_STARTS = re.compile(r"(?:to |be |become |get |run |lead |learn |move |pass |finish |start |stop )", re.IGNORECASE)
_LEAST_WORDS = 2


def goals_of(statements: Iterable[Statement], wordings: Wordings, source: str) -> tuple[Fact, ...]:
    """The writer's goals, in the order of the text."""
    found: list[Fact] = []
    for statement in statements:
        if statement.asks or not statement.own or statement.section == "aside":
            continue
        if statement.section == "goals":
            _listed(found, statement, wordings, source)
        elif statement.voice == "me" and statement.section in {"", "context", "people", "wins", "next"}:
            _worded(found, statement, wordings, source)
    return tuple(found)


def _listed(found: list[Fact], statement: Statement, wordings: Wordings, source: str) -> None:
    in_prose = statement.passage.kind == "text" and not statement.whole and not statement.labelled
    cued = wordings.find("goals", statement)
    if in_prose and statement.start and cued is None and not _STARTS.match(statement.text):
        return
    _add(found, statement, 0, len(statement.text), source)


def _worded(found: list[Fact], statement: Statement, wordings: Wordings, source: str) -> None:
    for cued in wordings.all("goals", statement):
        start, end = cued.start, cued.end
        if end < len(statement.text):
            trail = _TRAIL.search(statement.text, start, end)
            end = trail.start() if trail else end
        for split in _TWO.finditer(statement.text, start, end):
            _add(found, statement, start, split.start(), source)
            start = split.end()
        _add(found, statement, start, end, source)


def _add(found: list[Fact], statement: Statement, start: int, end: int, source: str) -> None:
    text = clean_text(statement.text[start:end])
    if len(text.split()) >= _LEAST_WORDS:
        found.append(Fact(text=text, evidence=(statement.evidence(source),)))

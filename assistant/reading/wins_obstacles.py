"""Wins and obstacles, told plainly: what the writer has done, what stands in the way. Doubtful ones are left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from assistant.model.evidence import Fact
from assistant.reading.statements import Statement
from assistant.reading.trimming import clean_text
from assistant.reading.wording import Wordings

_LEAST_WORDS = 2


def wins_of(statements: Iterable[Statement], wordings: Wordings, source: str) -> tuple[Fact, ...]:
    """What the writer reached or finished."""
    return _told("wins", statements, wordings, source)


def obstacles_of(statements: Iterable[Statement], wordings: Wordings, source: str) -> tuple[Fact, ...]:
    """What stands in the writer's way."""
    return _told("obstacles", statements, wordings, source)


def _told(
    kind: Literal["wins", "obstacles"], statements: Iterable[Statement], wordings: Wordings, source: str
) -> tuple[Fact, ...]:
    found: list[Fact] = []
    for statement in statements:
        if statement.voice != "me" or not statement.own or statement.asks:
            continue
        reached = kind == "wins" and statement.section == "goals" and statement.passage.done is True
        if (statement.section == kind and not wordings.denied(kind, statement)) or reached:
            text = clean_text(statement.text)
        elif statement.section in {"", "context"}:
            cued = wordings.find(kind, statement)
            text = clean_text(statement.text[cued.start : cued.end]) if cued else ""
        else:
            continue
        if len(text.split()) >= _LEAST_WORDS:
            found.append(Fact(text=text, evidence=(statement.evidence(source),)))
    return tuple(found)

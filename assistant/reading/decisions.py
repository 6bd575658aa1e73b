"""Decisions: under their heading, told ("we agreed that"), or proposed by one and taken up by the other in a talk."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.model.evidence import Fact
from assistant.reading.statements import Statement
from assistant.reading.trimming import clean_text
from assistant.reading.wording import Cued, Wordings
from assistant.reading.words import load

_AGREED_THAT = re.compile(r"\b(?:agreed|decided|settled) (?:that )?(?P<x>.+)")
_REASON = re.compile(r",\s+(?:too much|because|since|as|so that|it|she|he|which)\b.*$", re.IGNORECASE)
_LEAST_WORDS = 2


def decisions_of(statements: Sequence[Statement], wordings: Wordings, source: str) -> tuple[Fact, ...]:
    """What was decided, in the order of the text."""
    found: list[Fact] = []
    for n, statement in enumerate(statements):
        if not statement.own or statement.section in {"aside", "asked", "parked", "questions", "goals", "next"}:
            continue
        if statement.section == "decisions":
            if not statement.asks and (statement.passage.kind != "text" or not statement.start or statement.labelled):
                _add(found, statement, Cued(0, 0, len(statement.text), ""), source)
            continue
        if statement.section == "commitments" and statement.passage.kind != "text":
            continue
        cued = wordings.find("decisions", statement) if not statement.asks and not statement.passage.speaker else None
        cued = cued or (_taken_up(statements, n, wordings) if statement.passage.speaker else None)
        if cued:
            _add(found, statement, cued, source)
    return tuple(found)


def _taken_up(statements: Sequence[Statement], n: int, wordings: Wordings) -> Cued | None:
    """A proposal in a talk that the other one agrees to in the next turn."""
    statement = statements[n]
    cued = wordings.find("decisions", statement, "proposed")
    if cued is None and statement.asks:
        match = _AGREED_THAT.search(statement.low)
        cued = Cued(match.start(), match.start("x"), match.end("x"), "") if match else None
    if cued is None:
        return None
    answer = next((s for s in statements[n + 1 : n + 6] if s.voice != statement.voice), None)
    if answer is None:
        return None
    accepted = "|".join(re.escape(word) for word in load("cues")["decisions"]["accepted"])
    return cued if re.match(rf"(?:{accepted})\b", answer.low) else None


def _add(found: list[Fact], statement: Statement, cued: Cued, source: str) -> None:
    text = statement.text[cued.start : cued.end]
    reason = _REASON.search(text) if cued.start else None
    text = clean_text(text[: reason.start()] if reason else text).rstrip("?")
    if len(text.split()) >= _LEAST_WORDS:
        found.append(Fact(text=text, evidence=(statement.evidence(source),)))

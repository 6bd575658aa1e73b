"""Goals: what stands under a heading of goals, and what the writer says they want to become or reach."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.model.evidence import Fact
from assistant.reading.people import Cast
from assistant.reading.statements import Statement
from assistant.reading.trimming import clean_text
from assistant.reading.wording import Wordings

_TWO = re.compile(r",? and (?:then |also |later )?to (?=\w)|, and also (?=\w)|; ", re.IGNORECASE)
_TRAIL = re.compile(
    r",? and (?:in|within|by|on|at|for|over|before|after|until|some day|one day|later|then)\b[^,]{0,40}$", re.IGNORECASE
)
_TELLS = re.compile(
    r"(?:[\w' ]+? )?(?:she|he|they|we|it|this|that|there|nobody|everybody|i)(?:'s|'d|'ll|'ve|'m)? (?!want"
    r"|hope)[a-z]+|(?:not|because|since|but|so|if|when|no) "
)
"""A sentence after a goal that tells of it, and is none itself."""
_ALSO = re.compile(
    r"(?:and )?also\b[:,]? *(?:to )?(?:get|be|become|learn|move|pass|finish|start|stop|lead|run|write|find|build|grow"
    r"|take|have|keep)\b"
)
"""`also: get my certificate`, a line after a goal, goes on with the goals."""
_WANT = re.compile(r"(?:i |i'd )?(?:want|like|would like|hope|wish) to\s+", re.IGNORECASE)
_LET_GO = re.compile(
    r"^(?:not|no longer)\b.*\b(?:any ?more|now|let (?:that|it) go)\b"
    r"|\b(?:given up|gave up|let (?:that|it) go|off the list|no longer a goal|that remains a goal)\b"
)
"""A goal that was one."""
_TAG = re.compile(
    r"[,;–—-] (?:but |and |so )?(?:is|does|would|can|could|do|will|are|am) (?:that|it|this|you|i|there)\b[^,;]*\?$"
)
_ANYWHERE = frozenset(("", "context", "people", "wins", "next", "asked"))
"""Sections in which a wish told as such is a goal."""
_LEAST_WORDS = 2


def goals_of(statements: Iterable[Statement], cast: Cast, wordings: Wordings, source: str) -> tuple[Fact, ...]:
    """The writer's goals, in the order of the text."""
    found: list[Fact] = []
    last = -2
    for statement in map(_without_tag, statements):
        before = len(found)
        if statement.asks or not statement.own or statement.section == "aside" or statement.passage.done:
            continue
        if statement.section == "goals":
            _listed(found, statement, wordings, source)
        elif statement.voice == "me" and statement.section in _ANYWHERE:
            _worded(found, statement, cast, wordings, source)
            if (
                len(found) == before
                and last == statement.number - 1
                and _ALSO.match(statement.passage.first_words.lower())
            ):
                _add(found, statement, 0, len(statement.text), source)
        if len(found) > before:
            last = statement.number
    return tuple(found)


def _without_tag(statement: Statement) -> Statement:
    """`I want a ward of my own, is that realistic?` tells a wish before it asks about it."""
    tag = _TAG.search(statement.low) if statement.asks else None
    return statement.part(0, tag.start()) if tag else statement


def _listed(found: list[Fact], statement: Statement, wordings: Wordings, source: str) -> None:
    if statement.passage.label and not statement.labelled and statement.about not in {None, "me"}:
        return
    if _LET_GO.search(statement.low):
        return
    in_prose = statement.passage.kind == "text" and not statement.whole and not statement.labelled
    cued = wordings.find("goals", statement)
    if in_prose and statement.start and cued is None and _TELLS.match(statement.low):
        return
    start = cued.start if cued and cued.at == 0 else 0
    _add(found, statement, start, len(statement.text), source)


def _worded(found: list[Fact], statement: Statement, cast: Cast, wordings: Wordings, source: str) -> None:
    own = list(wordings.all("goals", statement))
    if not own and wordings.third:
        wished = wordings.all("goals", statement, "third")
        own = [cued for cued in wished if cast.who(cued.subject) in {None, cast.me}]
    for cued in own:
        start, end = cued.start, cued.end
        if end < len(statement.text):
            trail = _TRAIL.search(statement.text, start, end)
            end = trail.start() if trail else end
        for split in _TWO.finditer(statement.text, start, end):
            _add(found, statement, start, split.start(), source)
            start = split.end()
        _add(found, statement, start, end, source)


def _add(found: list[Fact], statement: Statement, start: int, end: int, source: str) -> None:
    text = _WANT.sub("", clean_text(statement.text[start:end]))
    if len(text.split()) >= _LEAST_WORDS:
        found.append(Fact(text=text, evidence=(statement.evidence(source),)))

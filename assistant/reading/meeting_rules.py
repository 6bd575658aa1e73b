"""When the two meet again, as wordings and labels say it; `meetings.py` weighs what is read here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.reading.clock import find_time
from assistant.reading.dates import DateFound, find_dates, resolve
from assistant.reading.digest import NextMeeting
from assistant.reading.document import Document
from assistant.reading.statements import Statement
from assistant.reading.words import load

_WORDS = load("meetings")
_AGAIN = re.compile("|".join(_WORDS["again"]))
SURELY = re.compile(_WORDS["surely"])
_MEETING_WORDS = frozenset(_WORDS["triggers"])
_TASKS = frozenset(_WORDS["tasks"])
_AT_NOTICE = re.compile(r"\b(?:cancel|could not|couldn't|did not|didn't|was|were|had|last)\b")
_FACTS = frozenset(("commitments", "questions", "goals", "advice", "feedback", "parked", "decisions"))
PREPARES = re.compile(r"\b(?:prep|prepare|prepared|preparing|preparation)\b|^\W*before\b")
_PROPOSES = re.compile("|".join(_WORDS["proposals"]))
_OCCASION = re.compile(_WORDS["occasions"])
_BY_THEN = re.compile(r"(?:by|before|due|deadline|no later|since)\b")
_EXACT = 2
"""A day in more words than this is one of a month: `Tuesday the sixth of May`."""
_LIKELY = 4
"""Signs of an appointment from which on a day counts as one."""
_LATE = 0.6
"""The part of the notes after which they come to the next meeting."""
_HARDLY = 8
_BARE = 32
"""Characters beside its day of a line that says hardly more."""
_NEXT_LABEL = re.compile(
    r"(?:next|nxt)\s*[:–—-]\s|(?:next|nxt) (?!steps?\b|actions?\b|weeks?\b|months?\b|years?\b)(?:\w+ ){1,2}(?:is |on )?"
    r"(?:the )?(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_UNFIXED = re.compile(
    r"\bno (?:new )?(?:date|day|time)\b|\b(?:tba|tbc|tbd)\b|\bnot (?:yet )?(?:fixed|set|agreed|booked)\b"
)
_OVERLAP = 6
"""A date may begin within the last words of "again on Tuesday"."""
LABELS = frozenset(("date", "day", "when", "on", "session", "meeting", "sent", "datum"))


def meeting_by_rules(statements: Sequence[Statement], document: Document, day: date, source: str) -> NextMeeting | None:
    """The next meeting: what stands under "next" first, then the last sentence that says when they meet again."""
    best: tuple[int, NextMeeting] | None = None
    for n, statement in enumerate(statements):
        if statement.section == "aside" or (statement.passage.depth > 1 and statement.passage.writer):
            continue
        rank = rank_of(statement)
        if not rank:
            continue
        meeting = _meeting(statements, n, source, strict=rank < 3)
        if meeting is not None and rank < 3 and _BY_THEN.match(meeting.phrase.lower()):
            continue
        if meeting is not None and (best is None or rank >= best[0]):
            best = (rank, meeting)
    if best is not None and best[0] > 1:
        return best[1]
    return _appointed(statements, source) or (best[1] if best else _announced(document, day, source))


def _appointed(statements: Sequence[Statement], source: str) -> NextMeeting | None:
    """The day with most signs of an appointment, the last among equals: `Monday the 5th, four pm?`, `9 Dec 11:00`."""
    best: tuple[int, Statement, DateFound] | None = None
    for n, statement in enumerate(statements):
        if statement.section in {"aside", "parked"} or not statement.own or _UNFIXED.search(statement.low):
            continue
        found = _day(statement, statement.text)
        if found is None or found.day is None or found.day <= statement.day or _BY_THEN.match(found.phrase.lower()):
            continue
        signs = signs_of(statement, found) + (n >= _LATE * len(statements))
        if signs >= _LIKELY and (best is None or signs >= best[0]):
            best = (signs, statement, found)
    if best is None:
        return None
    _, statement, found = best
    return NextMeeting(
        phrase=found.phrase,
        date=found.day,
        time=find_time(statement.text),
        evidence=(statement.evidence(source),),
    )


def signs_of(statement: Statement, found: DateFound) -> int:
    """How much a statement with a day looks like an appointment."""
    proposed = _PROPOSES.search(statement.low) is not None
    exact = any(ch.isdigit() for ch in found.phrase) or len(found.phrase.split()) > _EXACT
    bare = len(statement.text) - len(found.phrase) <= _BARE
    timed = find_time(statement.text) is not None
    listed = (statement.section in _FACTS and not (bare and timed)) or statement.passage.done is not None
    busy = not proposed and not statement.words.isdisjoint(_TASKS)
    met = timed or _OCCASION.search(statement.low) is not None
    return 2 * proposed + 2 * met + exact + bare + (timed and exact) - 3 * listed - 3 * busy


def _announced(document: Document, day: date, source: str) -> NextMeeting | None:
    """The meeting that the notes prepare, where their title says so: `Prep for Friday's call with Marisol`."""
    title = next((passage for passage in document.passages if passage.kind != "header"), None)
    if title is None or not PREPARES.search(title.text.lower()):
        return None
    text = title.text.replace("’", "'").replace("'s ", ",  ")
    found = next((f for f in find_dates(text, day) if f.day and f.day >= day), None)
    if found is None:
        return None
    evidence = (title.evidence(0, len(title.text), source),)
    return NextMeeting(phrase=found.phrase, date=found.day, time=find_time(title.text), evidence=evidence)


def rank_of(statement: Statement) -> int:
    """3 for a label or heading of its own, 2 for a sentence that says "again" or "next", 1 for a meeting to come."""
    if _UNFIXED.search(statement.low):
        return 0
    if statement.section == "next" or _NEXT_LABEL.match(statement.low):
        return 3
    listed = statement.passage.kind not in {"text", "turn"}
    if statement.section in _FACTS and not statement.passage.speaker and (listed or not SURELY.search(statement.low)):
        return 0
    match = None if statement.words.isdisjoint(_MEETING_WORDS) else _AGAIN.search(statement.low)
    if match is None:
        return 0
    if _AT_NOTICE.search(statement.low[: match.start()]):
        return 0
    return 2 if SURELY.search(statement.low) else 1


def _meeting(statements: Sequence[Statement], n: int, source: str, *, strict: bool) -> NextMeeting | None:
    """The day in this statement, or the surer one in the sentence after it ("In two weeks? Friday the 4th")."""
    statement = statements[n]
    evidence = [statement.evidence(source)]
    found = _day(statement, statement.text)
    text = statement.text
    if n + 1 < len(statements) and statements[n + 1].passage is statement.passage:
        following = _day(statements[n + 1], statements[n + 1].text)
        rest = len(statements[n + 1].text) - len(following.phrase) if following else 0
        if following and following.day and rest < (_BARE if find_time(statements[n + 1].text) else _HARDLY):
            found, text = following, statements[n + 1].text
            evidence.append(statements[n + 1].evidence(source))
    if found is None:
        return None
    if found.day is None and strict:
        return None
    if found.day == statement.day and statement.passage.label.casefold() in LABELS:
        return None
    if found.day is not None and found.day <= statement.day and strict:
        return None
    return NextMeeting(phrase=found.phrase, date=found.day, time=find_time(text), evidence=tuple(evidence))


def _day(statement: Statement, text: str) -> DateFound | None:
    found = find_dates(text, statement.day)
    dated = [date_ for date_ in found if date_.day is not None and date_.day >= statement.day]
    if dated:
        told = _AGAIN.search(statement.low) if text == statement.text else None
        return next((date_ for date_ in dated if told and date_.start >= told.end() - _OVERLAP), dated[0])
    if statement.section == "next" and not found:
        day = resolve(text, statement.day)
        return DateFound(start=0, end=len(text), phrase=text.strip(), day=day) if day else None
    return found[0] if found and statement.section == "next" else None

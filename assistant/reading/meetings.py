"""When the two meet again, and the day the notes themselves are of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from assistant.reading.apart import days_of_meetings
from assistant.reading.clock import find_time
from assistant.reading.dates import DateFound, find_dates, resolve
from assistant.reading.digest import NextMeeting
from assistant.reading.document import Document, Passage
from assistant.reading.sections import section_kind
from assistant.reading.statements import Statement
from assistant.reading.words import load

_WORDS = load("meetings")
_AGAIN = re.compile("|".join(_WORDS["again"]))
_SURELY = re.compile(_WORDS["surely"])
_MEETING_WORDS = frozenset(_WORDS["triggers"])
_TASKS = frozenset(_WORDS["tasks"])
_AT_NOTICE = re.compile(r"\b(?:cancel|could not|couldn't|did not|didn't|was|were|had|last)\b")
_FACTS = frozenset(("commitments", "questions", "goals", "advice", "feedback", "parked", "decisions"))
_DUE = re.compile(r"(?:by|before|until|till|due|deadline|no later|since)\b")
_PREPARES = re.compile(r"\b(?:prep|prepare|prepared|preparing|preparation)\b|^\W*before\b")
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
_COUNTED_FROM_NOW = re.compile(r"\b(?:2moro|2morrow|2mrw|2moz|in \d+|\d+ (?:days?|weeks?|wks?))\b", re.IGNORECASE)
_AHEAD_WORDS = re.compile(
    r"\b(?:next|deadline|closing date|cut-?off|closes?|last day|due|by|exam|interview|until)\W*(?:\w+\W+){0,2}$"
)
_EVENT_WORDS = re.compile(r"\b(?:see|seeing|meet(?:ing)?|on)\W*(?:\w+\W+){0,2}$")
_NEXT_LABEL = re.compile(
    r"(?:next|nxt)\s*[:–—-]\s|(?:next|nxt) (?!steps?\b|actions?\b|weeks?\b|months?\b|years?\b)(?:\w+ ){1,2}(?:is |on )?"
    r"(?:the )?(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_UNFIXED = re.compile(
    r"\bno (?:new )?(?:date|day|time)\b|\b(?:tba|tbc|tbd)\b|\bnot (?:yet )?(?:fixed|set|agreed|booked)\b"
)
_OVERLAP = 6
"""A date may begin within the last words of "again on Tuesday"."""
_HEAD_LINES = 8
_HEAD_LENGTH = 600
"""Characters of such a line in which the day of the notes is looked for: one long line may be all there is."""
_TITLE_WORDS = 16
_LABELS = frozenset(("date", "day", "when", "on", "session", "meeting", "sent", "datum"))
_AHEAD = timedelta(days=45)
"""A date in the notes' head with no year that lies further ahead than this is taken for last year's."""


def next_meeting_of(statements: Sequence[Statement], document: Document, day: date, source: str) -> NextMeeting | None:
    """The next meeting: what stands under "next" first, then the last sentence that says when they meet again."""
    best: tuple[int, NextMeeting] | None = None
    for n, statement in enumerate(statements):
        if statement.section == "aside" or (statement.passage.depth > 1 and statement.passage.writer):
            continue
        rank = _rank(statement)
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
        signs = _signs(statement, found) + (n >= _LATE * len(statements))
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


def _signs(statement: Statement, found: DateFound) -> int:
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
    if title is None or not _PREPARES.search(title.text.lower()):
        return None
    text = title.text.replace("’", "'").replace("'s ", ",  ")
    found = next((f for f in find_dates(text, day) if f.day and f.day >= day), None)
    if found is None:
        return None
    evidence = (title.evidence(0, len(title.text), source),)
    return NextMeeting(phrase=found.phrase, date=found.day, time=find_time(title.text), evidence=evidence)


def _rank(statement: Statement) -> int:
    """3 for a label or heading of its own, 2 for a sentence that says "again" or "next", 1 for a meeting to come."""
    if _UNFIXED.search(statement.low):
        return 0
    if statement.section == "next" or _NEXT_LABEL.match(statement.low):
        return 3
    listed = statement.passage.kind not in {"text", "turn"}
    if statement.section in _FACTS and not statement.passage.speaker and (listed or not _SURELY.search(statement.low)):
        return 0
    match = None if statement.words.isdisjoint(_MEETING_WORDS) else _AGAIN.search(statement.low)
    if match is None:
        return 0
    if _AT_NOTICE.search(statement.low[: match.start()]):
        return 0
    return 2 if _SURELY.search(statement.low) else 1


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
    if found.day == statement.day and statement.passage.label.casefold() in _LABELS:
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


# --------------------------------------------------------------------------------------------------- the notes' own day


def day_in(document: Document, today: date) -> date | None:
    """The day the notes say they are of: front matter, a `Date:` field, the title, the first lines."""
    for key, value, _ in document.matter:
        if key in _LABELS:
            day = _past_or_near(value, today)
            if day:
                return day
    meetings = days_of_meetings(document, today)
    if meetings:
        return meetings[-1][1]
    body = [p for p in document.passages if p.label not in {"signature", "columns"}]
    for passage in body[: _HEAD_LINES * 2]:
        if passage.label.casefold() in _LABELS and not passage.depth and section_kind(passage.label) != "next":
            day = _past_or_near(passage.text, today)
            if day:
                return day
    if any(passage.kind == "header" for passage in body):
        return None
    for n, passage in enumerate(body[:_HEAD_LINES]):
        day = _in_head(passage, today, first=n == 0)
        # below the first line a day to come is an appointment, not the day of the notes
        if day and (n == 0 or (day <= today and not _SURELY.search(passage.text.lower()))):
            return day
        if passage.listed or passage.headings[1:]:
            break
    return None


def _in_head(passage: Passage, today: date, *, first: bool) -> date | None:
    """A date that stands by itself in a first line; not one that something is due on or will happen on."""
    words = len(passage.text.split())
    title = passage.kind == "heading" or words <= 8 or (first and words <= _TITLE_WORDS)
    text = (
        f"{passage.label} {passage.text}".strip()
        if passage.label and section_kind(passage.label) in {"", "context"}
        else passage.text
    )
    if section_kind(passage.label) in {"next", "goals", "commitments", "questions"}:
        return None
    text = text[:_HEAD_LENGTH]
    for found in find_dates(text, today):
        if found.day is None or (
            not any(ch.isdigit() for ch in found.phrase) and not re.search(r"\bit is\W*$", text[: found.start].lower())
        ):
            continue
        told = re.search(r"\b(?:it is|it's|today is|this is)\W*$", text[: found.start].lower())
        starts = found.start <= 3
        if re.match(
            r"(?:by|before|until|till|due|deadline|for|next|in|within|from|since|starting)\b", found.phrase.lower()
        ):
            continue
        before = text[: found.start].lower()
        if _AHEAD_WORDS.search(before) or (_EVENT_WORDS.search(before) and not (title and first)):
            continue
        if first and (_PREPARES.search(text.lower()) or _COUNTED_FROM_NOW.search(found.phrase)) and found.day > today:
            continue
        dated = text[: found.start].endswith("(") and re.search(r"\d{4}", found.phrase) is not None
        if told or starts or title or (first and dated):
            return _near(found, today)
    return None


def _past_or_near(text: str, today: date) -> date | None:
    found = next((f for f in find_dates(text, today) if f.day), None)
    if found is not None:
        return _near(found, today)
    return resolve(text, today)


def _near(found: DateFound, today: date) -> date | None:
    """A head date without a year is the one near today, sooner a past one."""
    day = found.day
    if day is None or re.search(r"\d{4}|'\d\d|\d[./-]\d{1,2}[./-]\d", found.phrase) or day - today <= _AHEAD:
        return day
    earlier = resolve(f"{day:%d %B} {day.year - 1}", today)
    return earlier or day

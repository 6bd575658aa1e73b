"""When the two meet again, by rules and fitted weights, and the day the notes themselves are of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from assistant.reading.apart import days_of_meetings
from assistant.reading.clock import find_time
from assistant.reading.dates import DateFound, find_dates, resolve
from assistant.reading.digest import NextMeeting
from assistant.reading.document import Document, Passage
from assistant.reading.fitted import Fitted, fitted
from assistant.reading.meeting_features import candidates, features_of_days
from assistant.reading.meeting_rules import LABELS, PREPARES, SURELY, meeting_by_rules
from assistant.reading.sections import section_kind
from assistant.reading.statements import Statement

_COUNTED_FROM_NOW = re.compile(r"\b(?:2moro|2morrow|2mrw|2moz|in \d+|\d+ (?:days?|weeks?|wks?))\b", re.IGNORECASE)
_AHEAD_WORDS = re.compile(
    r"\b(?:next|deadline|closing date|cut-?off|closes?|last day|due|by|exam|interview|until)\W*(?:\w+\W+){0,2}$"
)
_EVENT_WORDS = re.compile(r"\b(?:see|seeing|meet(?:ing)?|on)\W*(?:\w+\W+){0,2}$")
_HEAD_LINES = 8
_HEAD_LENGTH = 600
"""Characters of such a line in which the day of the notes is looked for: one long line may be all there is."""
_TITLE_WORDS = 16
_TITLE_LENGTH = 32
"""Characters that a title may hold beside its day, where the day is still to come."""
_AHEAD = timedelta(days=45)
"""A date in the notes' head with no year that lies further ahead than this is taken for last year's."""


def next_meeting_of(statements: Sequence[Statement], document: Document, day: date, source: str) -> NextMeeting | None:
    """The next meeting: the day to come that looks most like it, else what the rules read where no such day stands."""
    ruled = meeting_by_rules(statements, document, day, source)
    days = candidates(statements)
    rows = features_of_days(statements, days, ruled.date if ruled else None)
    chances = [weights().likelihood(row) for row in rows]
    best = max(range(len(days)), key=lambda n: chances[n], default=None)
    if best is None or chances[best] < weights().least:
        weighed = {one.found.day for one in days}
        sure = ruled is not None and any(SURELY.search(each.text.lower()) for each in ruled.evidence)
        return ruled if ruled is None or sure or ruled.date not in weighed else None
    chosen = days[best]
    if ruled is not None and ruled.date == chosen.found.day:
        return ruled
    return NextMeeting(
        phrase=chosen.found.phrase,
        date=chosen.found.day,
        time=find_time(chosen.statement.text),
        evidence=(chosen.statement.evidence(source),),
    )


@cache
def weights() -> Fitted:
    """The weights that are shipped, made by `tools/fit_meeting_weights.py`."""
    return fitted("meeting_weights.json")


# --------------------------------------------------------------------------------------------------- the notes' own day


def day_in(document: Document, today: date) -> date | None:
    """The day the notes say they are of: front matter, a `Date:` field, the title, the first lines."""
    for key, value, _ in document.matter:
        if key in LABELS:
            day = _past_or_near(value, today)
            if day:
                return day
    meetings = days_of_meetings(document, today)
    if meetings:
        return meetings[-1][1]
    body = [p for p in document.passages if p.label not in {"signature", "columns"}]
    for passage in body[: _HEAD_LINES * 2]:
        if passage.label.casefold() in LABELS and not passage.depth and section_kind(passage.label) != "next":
            day = _past_or_near(passage.text, today)
            if day:
                return day
    if any(passage.kind == "header" for passage in body):
        return None
    for n, passage in enumerate(body[:_HEAD_LINES]):
        day = _in_head(passage, today, first=n == 0)
        if day and (not _appoints(passage.text, day, today) if n == 0 else _is_past(passage.text, day, today)):
            return day
        if passage.listed or passage.headings[1:]:
            break
    return None


def _is_past(text: str, day: date, today: date) -> bool:
    """Whether a day below the first line may be that of the notes: one to come is an appointment there."""
    return day <= today and not SURELY.search(text.lower())


def _appoints(text: str, day: date, today: date) -> bool:
    """Whether a first line with a day to come tells of an appointment: it says when the two meet again, or at what
    hour, or much beside the day."""
    if day <= today:
        return False
    beside = len(text) - sum(len(found.phrase) for found in find_dates(text, today))
    return SURELY.search(text.lower()) is not None or find_time(text) is not None or beside > _TITLE_LENGTH


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
        if first and (PREPARES.search(text.lower()) or _COUNTED_FROM_NOW.search(found.phrase)) and found.day > today:
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

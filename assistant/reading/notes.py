"""A source of notes -> its digest: the page laid out, one reader for each kind of fact, and what they read weighed."""

from __future__ import annotations

from datetime import date

from assistant.model.evidence import Source
from assistant.reading.advice import advice_of, feedback_of
from assistant.reading.clashes import clashes_in, without_clashing_days
from assistant.reading.commitments import commitments_of
from assistant.reading.confidences import confidences_of
from assistant.reading.decisions import decisions_of
from assistant.reading.digest import Digest
from assistant.reading.due_around import with_days_told_around
from assistant.reading.goals import goals_of
from assistant.reading.meetings import next_meeting_of
from assistant.reading.minuted_commitments import minuted_commitments
from assistant.reading.own_words import in_own_words
from assistant.reading.owners_told import with_owners_told
from assistant.reading.pages import Page, page_of
from assistant.reading.questions import questions_of
from assistant.reading.weighed import weighed
from assistant.reading.wins_obstacles import obstacles_of, wins_of


def digest_of(
    source: Source,
    *,
    today: date,
    me: str | None = None,
    mentor: str | None = None,
    file_day: date | None = None,
    encoding: str = "utf-8",
) -> Digest:
    """What the source says, every item with the lines it rests on.

    The notes' day is a date in their head, else the source's own day, else `file_day` (give it only where nobody said
    what day it is), else `today`. `me` and `mentor` are names the person gave; where they are None the notes decide.
    """
    page = page_of(source, today=today, me=me, mentor=mentor, file_day=file_day)
    minuted = minuted_commitments(source, page.day, me)
    told = by_rules(page, minuted=minuted is not None)
    told = told.model_copy(update={"title": source.title, "encoding": encoding})
    clashes = clashes_in(page.statements, page.source)
    if minuted is not None:
        return without_clashing_days(told.model_copy(update={"commitments": minuted + told.commitments}), clashes)
    found = weighed(told, page)
    owned = with_owners_told(found.commitments, page.statements, page.source, page.cast, page.wordings)
    dated = with_days_told_around(owned, page.statements, page.source, found.next_meeting)
    read = in_own_words(found.model_copy(update={"commitments": dated}), page.wordings)
    return without_clashing_days(read, clashes)


def by_rules(page: Page, *, minuted: bool = False) -> Digest:
    """What the rules read. In `minuted` pages they look for promises in tables only."""
    statements, cast, wordings, source = page.statements, page.cast, page.wordings, page.source
    meeting = next_meeting_of(statements, page.document, page.day, source)
    promising = tuple(s for s in statements if s.passage.kind == "row") if minuted else statements
    return Digest(
        source=source,
        day=page.day,
        day_from=page.day_from,
        me=cast.me,
        mentor=cast.mentor,
        people=cast.people,
        goals=goals_of(statements, cast, wordings, source),
        advice=advice_of(statements, cast, wordings, source),
        feedback=feedback_of(statements, cast, wordings, source),
        open_questions=questions_of(statements, wordings, source, transcript=page.document.transcript),
        decisions=decisions_of(statements, wordings, source),
        wins=wins_of(statements, wordings, source),
        obstacles=obstacles_of(statements, wordings, source),
        commitments=commitments_of(promising, cast, wordings, source, meeting.date if meeting else None),
        confidences=confidences_of(statements, source),
        next_meeting=meeting,
    )

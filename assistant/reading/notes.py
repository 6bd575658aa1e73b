"""A source of notes -> its digest: the shape first, then the people, then one reader for each kind of fact."""

from __future__ import annotations

from datetime import date

from assistant.model.evidence import Source
from assistant.reading.advice import advice_of, feedback_of
from assistant.reading.commitments import commitments_of
from assistant.reading.decisions import decisions_of
from assistant.reading.digest import DayOrigin, Digest
from assistant.reading.document import Document
from assistant.reading.goals import goals_of
from assistant.reading.meetings import day_in, next_meeting_of
from assistant.reading.minuted_commitments import minuted_commitments
from assistant.reading.people import cast_of
from assistant.reading.places import dated
from assistant.reading.questions import questions_of
from assistant.reading.shape import document_of
from assistant.reading.statements import statements_of
from assistant.reading.talk import with_answers
from assistant.reading.wins_obstacles import obstacles_of, wins_of
from assistant.reading.wording import Wordings, leaves_apostrophes_out, told_as_of_another


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
    document = dated(document_of(source.text), source)
    day, day_from = _day(document, source, today, file_day)
    cast = cast_of(document, source.id, me=me, mentor=mentor)
    statements = with_answers(statements_of(document, cast, day))
    wordings = Wordings.of(
        cast, mail=document.mail, bare=leaves_apostrophes_out(source.text), third=told_as_of_another(source.text, cast)
    )
    meeting = next_meeting_of(statements, document, day, source.id)
    minuted = minuted_commitments(source, day, me)
    promising = statements if minuted is None else tuple(s for s in statements if s.passage.kind == "row")
    return Digest(
        source=source.id,
        title=source.title,
        day=day,
        day_from=day_from,
        me=cast.me,
        mentor=cast.mentor,
        encoding=encoding,
        people=cast.people,
        goals=goals_of(statements, cast, wordings, source.id),
        advice=advice_of(statements, cast, wordings, source.id),
        feedback=feedback_of(statements, cast, wordings, source.id),
        open_questions=questions_of(statements, wordings, source.id, transcript=document.transcript),
        decisions=decisions_of(statements, wordings, source.id),
        wins=wins_of(statements, wordings, source.id),
        obstacles=obstacles_of(statements, wordings, source.id),
        commitments=(minuted or ())
        + commitments_of(promising, cast, wordings, source.id, meeting.date if meeting else None),
        next_meeting=meeting,
    )


def _day(document: Document, source: Source, today: date, file_day: date | None) -> tuple[date, DayOrigin]:
    read = day_in(document, today)
    if read is not None:
        return read, "notes"
    if source.day is not None:
        return source.day, "given"
    if file_day is not None:
        return file_day, "file"
    return today, "today"

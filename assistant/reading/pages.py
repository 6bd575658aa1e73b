"""A source laid out for the readers: its document, its people, its day, its statements and the wordings for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.model.evidence import Source
from assistant.reading.correspondents import signed
from assistant.reading.digest import DayOrigin
from assistant.reading.document import Document
from assistant.reading.meetings import day_in
from assistant.reading.people import Cast, cast_of
from assistant.reading.places import dated
from assistant.reading.shape import document_of
from assistant.reading.statements import Statement, statements_of
from assistant.reading.talk import with_answers
from assistant.reading.wording import Wordings, leaves_apostrophes_out, told_as_of_another


@dataclass(frozen=True)
class Page:
    """All that the readers of facts need of one source."""

    source: str
    """The source's id."""
    document: Document
    day: date
    day_from: DayOrigin
    cast: Cast
    statements: tuple[Statement, ...]
    wordings: Wordings


def page_of(
    source: Source, *, today: date, me: str | None = None, mentor: str | None = None, file_day: date | None = None
) -> Page:
    """The source laid out; `notes.digest_of` says what the arguments mean."""
    document = signed(dated(document_of(source.text), source))
    day, day_from = _day(document, source, today, file_day)
    cast = cast_of(document, source.id, me=me, mentor=mentor)
    wordings = Wordings.of(
        cast, mail=document.mail, bare=leaves_apostrophes_out(source.text), third=told_as_of_another(source.text, cast)
    )
    return Page(
        source=source.id,
        document=document,
        day=day,
        day_from=day_from,
        cast=cast,
        statements=with_answers(statements_of(document, cast, day)),
        wordings=wordings,
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

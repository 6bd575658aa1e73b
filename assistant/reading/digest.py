"""What reading finds in notes: a digest, each item with the words it rests on. Reading proposes; people confirm."""

from __future__ import annotations

from datetime import date
from typing import Literal

from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Fact


class PersonFound(Frozen):
    """Somebody named in the notes."""

    name: str
    role: str = ""
    aliases: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Attributed(Fact):
    """Advice or feedback, and who gave it."""

    giver: str | None = None


class CommitmentFound(Frozen):
    """A promise as the notes tell it. `who` is `me`, a name as written, or None where nobody is named."""

    who: str | None
    what: str
    due: str | None = None
    due_iso: date | None = None
    status: Literal["open", "done"] = "open"
    evidence: tuple[Evidence, ...] = ()


class NextMeeting(Frozen):
    """When the two meet again, in words and as a day and a clock time `HH:MM`."""

    phrase: str
    date: date | None
    time: str | None = None
    evidence: tuple[Evidence, ...] = ()


DayOrigin = Literal["notes", "today", "file", "given"]


class Digest(Frozen):
    """Everything read from one source, or merged from several."""

    source: str = ""
    title: str = ""
    day: date | None = None
    day_from: DayOrigin = "today"
    me: str | None = None
    """The mentee's own name, where the notes tell it."""
    mentor: str | None = None
    """The mentor's name as `people` has it, where the notes tell which person that is."""
    encoding: str = "utf-8"
    people: tuple[PersonFound, ...] = ()
    goals: tuple[Fact, ...] = ()
    advice: tuple[Attributed, ...] = ()
    feedback: tuple[Attributed, ...] = ()
    open_questions: tuple[Fact, ...] = ()
    decisions: tuple[Fact, ...] = ()
    wins: tuple[Fact, ...] = ()
    obstacles: tuple[Fact, ...] = ()
    commitments: tuple[CommitmentFound, ...] = ()
    confidences: tuple[Fact, ...] = ()
    """What is to stay between the two, where the notes say so."""
    next_meeting: NextMeeting | None = None
    clashes: tuple[Fact, ...] = ()
    """Days whose weekday and date do not fit each other, each told in a sentence; no day was taken from them."""


def merge(digests: tuple[Digest, ...]) -> Digest:
    """One digest of several, in order; the first that knows the mentor, the mentee, or the day says it; of next
    meetings the last one read counts."""
    if len(digests) == 1:
        return digests[0]
    if not digests:
        return Digest()
    first = next((d for d in digests if d.day), digests[0])
    people: dict[str, PersonFound] = {}
    for digest in digests:
        for person in digest.people:
            people.setdefault(person.name.casefold(), person)
    return Digest(
        source=digests[0].source,
        title=", ".join(d.title for d in digests if d.title),
        day=first.day,
        day_from=first.day_from,
        me=next((d.me for d in digests if d.me), None),
        mentor=next((d.mentor for d in digests if d.mentor), None),
        encoding=digests[0].encoding,
        people=tuple(people.values()),
        goals=tuple(x for d in digests for x in d.goals),
        advice=tuple(x for d in digests for x in d.advice),
        feedback=tuple(x for d in digests for x in d.feedback),
        open_questions=tuple(x for d in digests for x in d.open_questions),
        decisions=tuple(x for d in digests for x in d.decisions),
        wins=tuple(x for d in digests for x in d.wins),
        obstacles=tuple(x for d in digests for x in d.obstacles),
        commitments=tuple(x for d in digests for x in d.commitments),
        confidences=tuple(x for d in digests for x in d.confidences),
        clashes=tuple(x for d in digests for x in d.clashes),
        next_meeting=next((d.next_meeting for d in reversed(digests) if d.next_meeting), None),
    )

"""What the workspace remembers of one relationship, said before the first question (D09, 0)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import remembered
from assistant.dialogues.turns import Say
from assistant.model.base import Record
from assistant.model.days import day_words
from assistant.model.evidence import Fact
from assistant.model.people import Mentor
from assistant.model.work import Meeting

SHOWN = 3
"""Of each sort at most this many are said; the rest stands in the agenda."""


def last_meeting(desk: Desk, mentor: Mentor) -> Meeting | None:
    """The last meeting held with this mentor."""
    held = [m for m in desk.meetings if m.mentor == mentor.id and m.state == "held" and m.day]
    return max(held, key=lambda m: m.day or date.min, default=None)


def left_open(desk: Desk, mentor: Mentor | None) -> tuple[Fact, ...]:
    """The questions that were open after the last talk, and the topics that were planned for it and not raised."""
    last = last_meeting(desk, mentor) if mentor else None
    if mentor is None or last is None:
        return ()
    noted = (n for n in desk.noted if n.mentor == mentor.id and n.sort == "question" and n.day == last.day)
    return tuple(fact for n in noted if (fact := remembered(n, n.text)))


def history(desk: Desk, mentor: Mentor | None) -> Iterator[Say]:
    """The last talk and its outcome, the advice not yet reported on, the promises both ways; nothing where none is."""
    if mentor is None:
        return
    last = last_meeting(desk, mentor)
    if last and last.day:
        wanted = f"; you wanted: {last.outcome.rstrip('.')}" if last.outcome else ""
        yield _say(f"You last met {mentor.greeting_name} on {day_words(last.day)}{wanted}.", last)
    for advice in [a for a in desk.advice if a.mentor == mentor.id and a.told is None][:SHOWN]:
        yield _say(f"{mentor.greeting_name} advised: {advice.text.rstrip('.')}. Not told yet what came of it.", advice)
    for promise in [c for c in desk.commitments if c.mentor == mentor.id and c.state == "open"][:SHOWN]:
        whose = "You promised" if promise.who == "me" else f"{promise.who or 'Somebody'} promised"
        due = f", due {day_words(promise.due)}" if promise.due else ""
        yield _say(f"{whose}: {promise.what.rstrip('.')}{due}. Still open.", promise)


def _say(text: str, record: Record) -> Say:
    fact = remembered(record, text)
    return Say(text, fact.evidence if fact else ())

"""A reply to a request: what it says, on which days, whom it names, and which reason it gives. It proposes; the person
confirms."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from assistant.model.correspondence import Answer
from assistant.model.text import one_line
from assistant.reading.clock import find_time
from assistant.reading.dates import find_dates
from assistant.reading.mail import attribution, begins_old_message, courtesy, field_of
from assistant.reading.proposed import Proposals
from assistant.reading.sentences import sentences
from assistant.reading.words import load

MOST_READ = 20_000
"""Characters of a reply that are read; the answer stands in its first lines."""
NEAR = 45
"""A day at most so far ahead is one to meet on, where a sentence says yes and later at once."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What was read from a reply. Every part but the answer may be missing."""

    answer: Answer
    said: str
    """The sentence that the answer was read from, word for word."""
    days: tuple[date, ...] = ()
    """The days offered, from today on, in the order they are named."""
    again: date | None = None
    """For a later: when to write again, the first day of a month that is only named."""
    times: tuple[str, ...] = ()
    """The clock time `HH:MM` of each day, empty where none is named for it."""
    name: str = ""
    """For a referral: who was named instead."""
    reason: str = ""
    """For a no or a later: the sentence that gives a reason, word for word."""


def answer_of(text: str) -> Answer | None:
    """What a reply says; None where it cannot be told."""
    reply = read_reply(text, date.min)
    return reply.answer if reply else None


def read_reply(text: str, today: date, sender: frozenset[str] = frozenset()) -> Reply | None:
    """A pasted reply, without what it quotes. Days are counted from `today`. None where nothing can be told of it.

    `sender` are the names, in small letters, of whoever wrote it: nobody points to themselves.
    """
    said = [
        one_line(s) for line in _own_lines(text[:MOST_READ]) for start, end in sentences(line) if (s := line[start:end])
    ]
    if not said or any(_matches("machine", _low(sentence)) for sentence in said):
        return None
    named = _days(said, today) if today > date.min else ()
    days = tuple(dict.fromkeys(day for _, day in named))
    clock = dict(days_and_times(" ".join(said), today)) if days else {}
    proposals = Proposals.of(text[:MOST_READ], said, sender)
    found = _judged(said, days, today, proposals)
    if found is None:
        return None
    answer, sentence = found
    reason = ""
    if answer in {Answer.NO, Answer.LATER, Answer.WRONG_PERSON}:
        reason = next((s for s in said if _matches("reasons", _low(s)) and not _matches("yes", _low(s))), "")
    return Reply(
        answer,
        sentence,
        days=days,
        again=_from(*named[-1]) if named and answer is Answer.LATER else None,
        times=tuple(clock.get(day, "") for day in days),
        name=proposals.first(said) if answer is Answer.REFERRAL else "",
        reason=reason,
    )


def days_and_times(text: str, today: date) -> tuple[tuple[date, str], ...]:
    """The coming days of a text, each with its clock time `HH:MM`: its own, or the only one named; else empty."""
    found = [when for when in find_dates(text, today) if when.day]
    if not found:
        return ()
    first = bool(find_time(text[: found[0].start]))  # `at 10 on Tuesday or at 11 on Thursday`
    cuts = [0, *(when.end for when in found)] if first else [*(when.start for when in found), len(text)]
    clocks = [find_time(text[start:end]) or "" for start, end in pairwise(cuts)]
    named = {clock for clock in clocks if clock} | {clock for clock in (find_time(text),) if clock}
    if len(named) == 1:
        clocks = [*named] * len(found)
    pairs = zip((when.day for when in found), clocks, strict=True)
    return tuple({day: clock for day, clock in pairs if day and day >= today}.items())


def _days(said: list[str], today: date) -> tuple[tuple[str, date], ...]:
    """The words and the day of every date from today on, but for those that are ruled out (`I can't do Tuesday`)."""
    found = []
    for sentence in said:
        out = [match.span() for match in _pattern("about_a_date").finditer(_low(sentence))]
        for when in find_dates(sentence, today):
            ruled_out = any(start < when.end and when.start < end for start, end in out)
            if when.day and when.day >= today and not ruled_out:
                found.append((when.phrase, when.day))
    return tuple(found)


def _from(phrase: str, day: date) -> date:
    """A month that is only named is meant from its first day on; any other day as it is."""
    in_figures = any(char.isdigit() for char in phrase)
    return day if in_figures or (day + timedelta(days=1)).day != 1 else day.replace(day=1)


def _judged(said: list[str], days: tuple[date, ...], today: date, proposals: Proposals) -> tuple[Answer, str] | None:
    """The answer and its sentence. A name is a referral unless the reply says yes; a later beats the no it softens."""
    yes = _first("yes", said, lambda low: not _matches("not_yes", low) and not _refuses(low))
    later = _first("later", said)
    no = _first("no", said, lambda low: not _matches("about_a_date", low))
    wrong = _first("wrong_person", said)
    named = next((s for s in said if proposals.in_sentence(s)), None)
    near = any((day - today).days <= NEAR for day in days) if days else False
    if named and not (yes and near and not wrong and not no):
        return Answer.REFERRAL, named
    if wrong and not yes:
        return Answer.WRONG_PERSON, wrong
    if yes and not no and (later is None or (near and said.index(yes) != said.index(later))):
        return Answer.YES, yes
    if later and not (no and _final(no)):
        return Answer.LATER, later
    if no:
        return Answer.NO, no
    if yes:
        return Answer.YES, yes
    return None


def _refuses(low: str) -> bool:
    return _matches("no", low) and not _matches("about_a_date", low)


def _final(sentence: str) -> bool:
    """Whether a no leaves no door open: it is one by itself, not a `not right now`."""
    return not _matches("later", _low(sentence))


def _first(table: str, said: list[str], holds: Callable[[str], bool] = lambda low: True) -> str | None:
    return next((s for s in said if _matches(table, _low(s)) and holds(_low(s))), None)


def _own_lines(text: str) -> list[str]:
    """The lines that the sender wrote: nothing quoted, no header fields, no greeting or closing lines."""
    own: list[str] = []
    paragraph: list[str] = []

    def close() -> None:
        if paragraph:
            own.append(" ".join(paragraph))
            paragraph.clear()

    for raw in text.splitlines():
        line = raw.strip()
        if begins_old_message(line) or attribution(line):
            break
        if not line or line.startswith(">") or field_of(line) or (len(line) < 40 and _is_courtesy(line)):
            close()
            continue
        paragraph.append(line)
    close()
    return own


def _is_courtesy(line: str) -> bool:
    """A greeting, a closing or a name; a short answer such as `Yes!` or `Sure, Tuesday` is none."""
    low = _low(line)
    answers = any(_matches(table, low) for table in ("yes", "no", "later", "wrong_person"))
    return courtesy(line) and not answers


def _low(text: str) -> str:
    return text.casefold().replace("’", "'")


def _matches(table: str, low: str) -> bool:
    return _pattern(table).search(low) is not None


@cache
def _pattern(table: str) -> re.Pattern[str]:
    patterns = load("replies")[table]
    return re.compile(patterns if isinstance(patterns, str) else "|".join(f"(?:{p})" for p in patterns))

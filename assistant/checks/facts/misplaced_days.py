"""A day that the notes tell of another matter, where they give this one a day of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.amounts import NUMBER_WORDS
from assistant.checks.facts.day_rivals import around
from assistant.checks.facts.days import Day
from assistant.checks.facts.folding import stemmed
from assistant.checks.facts.grounds import days_of_workspace
from assistant.checks.facts.index import SourceIndex, folded_words, stems_of
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.nearby import clause_at
from assistant.checks.facts.stance import asks
from assistant.checks.matter import matter
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind
from assistant.reading.date_phrases.tokens import MONTHS, WEEKDAYS

_ASKED_THEN = re.compile(r"\bi (?:asked|wrote|mailed|sent|offered)\b")
_HEADS = 6
"""Characters before a day with which a line still begins with it: `- 5/11 the answer came`."""
_REACH = 40
"""Lines below a dated heading that are still of its day."""
_SPEAKS = 2
"""Stems by which a line shows what it is about; a day alone (`next fri 15.1., here`) may be of anything."""
_RARE = 2
"""Lines in which a stem stands that tells one matter from another."""


def misplaced_day(
    draft: DraftText, passage: Span, day: Day, beside: tuple[Day, ...], known: KnownDays, index: SourceIndex,
    context: Context,
) -> tuple[Day, int] | None:  # fmt: skip
    """The day and the line that the notes give the matter of this clause, where they tell the day that is said of
    something else alone. `beside` are the days of the draft: each has the words around it up to the next.
    """
    if day.day is None or draft.kind is Kind.AGREEMENT or _is_heading(draft, passage) or _is_asked(draft, passage):
        return None
    homes = [place for place in _places(known) if any(_same(one, day) for one in known.by_sentence[place])]
    if not homes or _is_of_workspace(day, known, context):
        return None
    lines = {place: _lines_of(place, known, index) for place in _places(known)}
    names = _named(context)
    own = _told_by(around(draft, passage, day.start), names)
    if any(_may_hold(place, own, lines[place], known, index, names) for place in homes):
        return None
    begin = max((one.end for one in beside if passage.start < one.end <= day.start), default=passage.start)
    end = min((one.start for one in beside if day.end <= one.start < passage.end), default=passage.end)
    clause = _told_by(clause_at(draft.own[begin:end], day.start - begin, day.end - begin), names)
    found = [
        (len(shared), place, others[0])
        for place in _places(known)
        if place not in homes
        and (others := [one for one in known.in_sentence(place, day) if _differs(one, day)])
        and (shared := clause & _stems(lines[place][:_SPEAKS], index))
        and any(len(index.holding.get(one, ())) <= _RARE for one in shared)
    ]
    if not found:
        return None
    _, place, other = max(found, key=lambda one: one[0])
    return other, place


def _places(known: KnownDays) -> Iterator[int]:
    """The sentences of the sources that name a day or a month."""
    return (place for place, days in enumerate(known.by_sentence) if any(one.day or one.month for one in days))


def _lines_of(place: int, known: KnownDays, index: SourceIndex) -> list[int]:
    """The sentence of a day, and those below where it heads them."""
    sentence, first = index.sentences[place], known.by_sentence[place][0]
    lines = [place]
    if first.start > _HEADS and not sentence.text.rstrip().endswith(":"):
        return lines
    for near in range(place + 1, min(place + _REACH, len(index.sentences))):
        if index.sentences[near].source != sentence.source or known.by_sentence[near]:
            break
        lines.append(near)
    return lines


def _may_hold(
    place: int, own: frozenset[str], lines: list[int], known: KnownDays, index: SourceIndex, names: frozenset[str]
) -> bool:
    """Whether a line that tells the day may tell it of this matter: it shares a word, offers several days, or says
    hardly anything.
    """
    line = index.sentences[place]
    if own & _stems(lines, index) or len({(one.month, one.day) for one in known.by_sentence[place] if one.day}) > 1:
        return True
    return len(_told_by(line.text, names)) < _SPEAKS or phrases("facts.meets").search(line.text.casefold()) is not None


def _stems(lines: list[int], index: SourceIndex) -> frozenset[str]:
    return frozenset().union(*(index.sentences[place].stems for place in lines))


def _told_by(text: str, names: frozenset[str]) -> frozenset[str]:
    """The stems of what a text is about, without days, numbers and the names of the two."""
    return frozenset(one for one in matter(text) - names - _of_days() if not any(char.isdecimal() for char in one))


@lru_cache(maxsize=1)
def _of_days() -> frozenset[str]:
    return frozenset(stemmed(word) for word in (*MONTHS, *WEEKDAYS, *NUMBER_WORDS))


def _named(context: Context) -> frozenset[str]:
    """The stems of the names of the two, and of the places they live at."""
    named = [part for one in (context.me, context.mentor) if one for part in (one.name, one.tz) if part]
    return frozenset().union(*(stems_of(folded_words(part.replace("/", " "))) for part in named))


def _is_heading(draft: DraftText, passage: Span) -> bool:
    subject = draft.subject is not None and passage.start == draft.subject.start
    begin = draft.own.rfind("\n", 0, passage.start) + 1
    return subject or draft.own[begin : begin + 1] == "#"


def _is_asked(draft: DraftText, passage: Span) -> bool:
    """Whether a sentence asks or offers now; what was asked then is told."""
    return asks(draft, passage) and _ASKED_THEN.search(draft.lower, passage.start, passage.end) is None


def _is_of_workspace(day: Day, known: KnownDays, context: Context) -> bool:
    """Whether a day is today, of the meeting or of the thread: held without a line of the notes."""
    own = {*days_of_workspace(context), *([known.anchor] if known.anchor else [])}
    return any(one.day == day.day and day.month in (None, one.month) for one in own)


def _same(told: Day, said: Day) -> bool:
    either = said.swapped or told.swapped
    whole = (told.day, told.month) == (said.day, said.month) or (
        either and (told.month, told.day) == (said.day, said.month)
    )
    return whole or (told.day == said.day and (told.month is None or said.month is None))


def _differs(told: Day, said: Day) -> bool:
    return told.day is not None and not _same(told, said)

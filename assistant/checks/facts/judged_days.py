"""The days and clock times of a draft, and what rules find of each: they come from the notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.day_limits import is_next_to_a_told_end
from assistant.checks.facts.day_rivals import around, day_rival, other_than_the_talk, says_the_same
from assistant.checks.facts.days import Day
from assistant.checks.facts.displaced_days import displaces
from assistant.checks.facts.fitting_days import fitting_days
from assistant.checks.facts.grounds import days_of_workspace, grounds_of, known_days_of, named_as_days
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.misplaced_days import is_heading, is_of_workspace, misplaced_day
from assistant.checks.facts.nearby import nearest_words
from assistant.checks.facts.other_weekday import other_weekday
from assistant.checks.facts.parts_of_months import part_told_otherwise
from assistant.checks.facts.passages import (
    days_of,
    passage_at,
    passages,
    person_of,
    quoted_places,
)
from assistant.checks.facts.proposed_days import is_proposed, is_to_set
from assistant.checks.facts.ruled_out_days import ruled_out_day
from assistant.checks.facts.swapped_days import swapped_day
from assistant.checks.facts.told_otherwise import Otherwise, told_otherwise
from assistant.checks.finding import Level
from assistant.checks.rule import Fault
from assistant.model.messages import Kind

MONTH_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November",                "December")  # fmt: skip
_UP_TO = re.compile(r"\b(?:before|until|till|by)\s+$")
_OPEN_ITEM = re.compile(r"\s*(?:[-*•+]\s+)?\[ \]")
_FROM, _WILL = re.compile(r"\b(?:from|as of|starting|beginning)\s+$"), re.compile(r"\bwill\b|'ll\b|\bgoing to\b")
_CLAUSE = 100
"""Characters before a day in which its verb stands."""
_MAY_I = re.compile(r"\b(?:could|can|may|shall|should|might) (?:i|we)\b")
_RETURNING = re.compile(r"\b(?:every|each|first|second|third|last)\s+$")
_FIGURES = re.compile(r"(?<![\d.,:])(\d{1,2})\.(\d{2})(?![\d:]|[.,]\d)")
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class JudgedDay:
    """A day of a draft with its passage (None within a quotation), and what is found of it."""

    day: Day
    passage: Span | None
    fault: Fault | None


def judged_days(draft: DraftText, context: Context) -> Iterator[JudgedDay]:
    """The days of a draft, with what rules find of each."""
    index = grounds_of(context)
    if index is None:
        return
    known = known_days_of(context, index)
    quoted = quoted_places(draft)
    parts = passages(draft, person_of(context))
    days = days_of(draft, named_as_days(context))
    for day in days:
        passage = None if quoted[day.start] else passage_at(parts, day.start)
        talked = other_than_the_talk(draft, passage, day, context, known) if passage else None
        fault = None
        if talked:
            name, words = WEEKDAY_NAMES[talked.weekday()], draft.text[day.start : day.end]
            message = f"“{words}” was not the day of the talk."
            fault = Fault(day.start, day.end, message, f"Write {name}.", None, name)
        elif passage:
            fault = (
                _ruled_out_fault(draft, passage, day, known, index)
                or _weekday_fault(draft, day, known, index)
                or _day_fault(draft, passage, day, days, known, index)
                or _misplaced_fault(draft, passage, day, days, known, index, context)
                or _otherwise_fault(draft, passage, day, days, known, index, context)
            )
        yield JudgedDay(day, passage, fault)


def _day_fault(
    draft: DraftText, passage: Span, day: Day, days: tuple[Day, ...], known: KnownDays, index: SourceIndex
) -> Fault | None:
    if day.end == day.start:
        return None
    words = draft.text[day.start : day.end].strip().rstrip(".")
    rival = day_rival(draft, passage, day, known, index)
    if rival is None and day.day and day.month and _in_figures(day, index):
        return None
    if rival is None and known.hold(day) and not (_again(draft, day) and day.weekday not in known.named_weekdays):
        return None
    if (
        is_next_to_a_told_end(draft, day, known, index)
        or is_up_to_a_told_end(draft, day, known)
        or _told_in_the_body(draft, passage, day)
    ):
        return None
    said = around(draft, passage, day.start)
    to_set = is_to_set(draft, passage, day.start)
    planned = to_set and day.weekday is not None and day.day is None
    same = rival is not None and says_the_same(said, *rival, index)
    if planned and not same:
        return None
    surely = displaces(draft, passage, day, days, known, index, rival)
    level: Level | None = None if surely else "info"
    if rival is not None and (same or not is_proposed(draft, passage, day.start)):
        other, place = rival
        line = " ".join(index.sentences[place].text.split())
        mend = written(other, day, known.anchor)
        return Fault(
            day.start,
            day.start + len(words),
            f"“{words}” is not found in your notes.",
            f"Your notes say: “{line}”.",
            level,
            mend,
        )
    alone = day.day is None and day.year is None
    if alone or to_set or _mine_to_set(draft, day):
        message = f"“{words}” is new: it is not found in your notes."
        return Fault(
            day.start, day.start + len(words), message, "Keep it if it is yours to set.", "info", settable=True
        )
    message = f"“{words}” is not found in your notes."
    return Fault(day.start, day.start + len(words), message, nearest_words(index, said), level)


def _in_figures(day: Day, index: SourceIndex) -> bool:
    """Whether the notes write this day in figures that might be an hour or a price as well: `15.05`."""
    return (day.day, day.month) in _days_in_figures(index)


@lru_cache(maxsize=16)
def _days_in_figures(index: SourceIndex) -> frozenset[tuple[int, int]]:
    found = (_FIGURES.finditer(sentence.text) for sentence in index.sentences)
    return frozenset((int(one[1]), int(one[2])) for every in found for one in every)


def _weekday_fault(draft: DraftText, day: Day, known: KnownDays, index: SourceIndex) -> Fault | None:
    """A day of the notes under another weekday than theirs, where the calendar is not on the draft's side."""
    found = other_weekday(day, known)
    if found is None:
        return None
    other, place = found
    words = draft.text[day.start : day.end].strip().rstrip(".")
    line = " ".join(index.sentences[place].text.split())
    message, told = f"“{words}” has another weekday in your notes.", f"Your notes say: “{line}”."
    return Fault(day.start, day.start + len(words), message, told, None, written(other, day, known.anchor))


def _ruled_out_fault(draft: DraftText, passage: Span, day: Day, known: KnownDays, index: SourceIndex) -> Fault | None:
    """A day that is offered, and that the notes rule out."""
    found = ruled_out_day(draft, passage, day, known, index) if day.end > day.start else None
    if found is None:
        return None
    place, plainly = found
    words = draft.text[day.start : day.end].strip().rstrip(".")
    line = " ".join(index.sentences[place].text.split())
    told = f"Your notes say: “{line}”."
    return Fault(
        day.start, day.start + len(words), f"Your notes rule out “{words}”.", told, "warn" if plainly else "info"
    )


def _misplaced_fault(
    draft: DraftText,
    passage: Span,
    day: Day,
    days: tuple[Day, ...],
    known: KnownDays,
    index: SourceIndex,
    context: Context,
) -> Fault | None:
    """A day of the notes that is another matter's there."""
    found = misplaced_day(draft, passage, day, days, known, index, context) if day.end > day.start else None
    if found is None:
        return None
    other, place, surely = found
    words = draft.text[day.start : day.end].strip().rstrip(".")
    line = " ".join(index.sentences[place].text.split())
    message = f"In your notes “{words}” is the day of something else."
    mend = written(other, day, known.anchor)
    told = f"Your notes say: “{line}”."
    return Fault(day.start, day.start + len(words), message, told, None if surely else "info", mend)


def _otherwise_fault(
    draft: DraftText,
    passage: Span,
    day: Day,
    days: tuple[Day, ...],
    known: KnownDays,
    index: SourceIndex,
    context: Context,
) -> Fault | None:
    """A weekday or month alone in whose place the notes have another one."""
    if day.end == day.start:
        return None
    found = told_otherwise(draft, passage, day, days, known, index, days_of_workspace(context))
    swapped = None if found else swapped_day(draft, passage, day, days, known, index)
    if swapped is None and found is None and _has_a_place(draft, passage, day, known, index, context):
        swapped = fitting_days(known, index).better(draft, passage, day, days)
    if swapped:
        found = Otherwise(*swapped)
    part = None if found else part_told_otherwise(draft, day, days, known, index)
    if part:
        start, place = part
        message = f"Your notes have another day than “{draft.text[start : day.end]}”."
        told = f"Your notes say: “{' '.join(index.sentences[place].text.split())}”."
        return Fault(start, day.end, message, told, "info")
    if found is None:
        return None
    words = draft.text[day.start : day.end].strip().rstrip(".")
    end, line = day.start + len(words), index.sentences[found.place].text if found.place is not None else ""
    if not found.told:
        message = f"“{words}” is not named in your notes."
        return Fault(day.start, end, message, nearest_words(index, around(draft, passage, day.start)), "info")
    message, told = f"Your notes have another day than “{words}”.", f"Your notes say: “{' '.join(line.split())}”."
    return Fault(day.start, end, message, told, "info", written(found.told, day, known.anchor))


def _has_a_place(
    draft: DraftText, passage: Span, day: Day, known: KnownDays, index: SourceIndex, context: Context
) -> bool:
    """Whether a day is told of something, so that the words around it show its place in the notes: not in a heading,
    nor where the writer offers it for a deed, nor where the workspace has it.
    """
    if (day.day is None and day.weekday is None) or draft.kind is Kind.AGREEMENT:
        return False
    if is_heading(draft, passage) or _MAY_I.search(draft.lower, passage.start, day.start):
        return False
    figures = bool(day.day and day.month) and _in_figures(day, index)
    return not figures and not is_of_workspace(day, known, context)


def _mine_to_set(draft: DraftText, day: Day) -> bool:
    """Whether a day is when something ends or begins that is still to do: of an open item, or after `will … from`."""
    begin = draft.own.rfind("\n", 0, day.start) + 1
    if _OPEN_ITEM.match(draft.own, begin, day.start):
        return True
    led = draft.lower[max(begin, day.start - _CLAUSE) : day.start]
    return _FROM.search(led) is not None and _WILL.search(led) is not None


def _told_in_the_body(draft: DraftText, passage: Span, day: Day) -> bool:
    """Whether a word of the subject stands again below, where it is judged in its sentence."""
    subject = draft.subject
    if subject is None or passage.start != subject.start:
        return False
    return draft.lower.find(draft.lower[day.start : day.end], subject.end) >= 0


def is_up_to_a_told_end(draft: DraftText, day: Day, known: KnownDays) -> bool:
    """Whether `before July` or `until May` says what the notes do with the end of the month before."""
    if day.month is None or day.day is not None or day.year is not None:
        return False
    led = _UP_TO.search(draft.lower, max(0, day.start - 16), day.start)
    return led is not None and known.end_of_month((day.month - 2) % 12 + 1)


def _again(draft: DraftText, day: Day) -> bool:
    """Whether a weekday comes again and again, or is one of a month, so that only its name in the notes can hold it."""
    alone = day.weekday is not None and day.day is None
    return alone and _RETURNING.search(draft.lower, max(0, day.start - 12), day.start) is not None


def written(told: Day, like: Day, today: date | None) -> str | None:
    """A told day with the parts that `like` has, in the order `Tuesday 4 March 2025`; None for figures and parts."""
    if (like.weekday is not None and told.weekday is None and told.day is None) or like.swapped:
        return None
    parts = []
    if like.weekday is not None:
        weekday = told.weekday
        if weekday is None:
            return None
        parts.append(WEEKDAY_NAMES[weekday])
    if like.day and told.day:
        parts.append(str(told.day) if like.month else f"the {told.day}{_ending(told.day)}")
    if like.month and told.month:
        parts.append(MONTH_NAMES[told.month - 1])
    if like.year:
        if told.year is None:
            return None
        parts.append(str(told.year))
    return " ".join(parts) or None


def _ending(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")

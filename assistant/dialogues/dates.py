"""Days for a talk: those the person offers, or two near ones that the program proposes and marks as proposed."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from assistant.dialogues.asking import Asked
from assistant.dialogues.desk import Desk
from assistant.dialogues.turns import Say, Text
from assistant.reading.calendar import add_days
from assistant.reading.dates import find_dates

NOTICE = 2
"""Days from today before the first day proposed: nobody reads mail at once."""
WITHIN = 10
"""Days from today within which days are proposed: near ones are agreed to more readily, and more fairly (EV14)."""
OFFERED_AT_MOST = 3
_MONTHS = "|".join(name for n in range(1, 13) for name in (calendar.month_name[n], calendar.month_abbr[n]))
_SHARED_MONTH = re.compile(
    r"\b(\d{1,2}(?:st|nd|rd|th)?)(?=(?:\s*,\s*|\s+)(?:(?:or|and)\s+)?(?:the\s+)?(?:[a-z]+day\s+)?"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+({_MONTHS})\b)",
    re.IGNORECASE,
)
"""A day whose month is said with a later one: the 1 of `1 or 3 December`."""
_PROPOSE = re.compile(r"\W*(?:please |you |can you )*(?:propose|suggest)\b", re.IGNORECASE)


class Days(NamedTuple):
    """Days for a talk, and whether the program proposed them."""

    days: tuple[date, ...] = ()
    proposed: bool = False


def _each_with_its_month(words: str) -> str:
    """`1, 2 or 3 December` becomes `1 December, 2 December or 3 December`."""
    for _ in range(OFFERED_AT_MOST - 1):
        words = _SHARED_MONTH.sub(r"\1 \2", words)
    return words


def near_days(today: date, taken: Iterable[date], count: int = 2) -> tuple[date, ...]:
    """The first `count` business days in the next ten that are not taken, two days from now on, not side by side
    where that can be had."""
    busy = set(taken)
    ahead = (add_days(today, n) for n in range(NOTICE, WITHIN + 1))
    free = [day for day in ahead if day and day.weekday() < 5 and day not in busy]
    apart: list[date] = []
    for day in free:
        if not apart or day - apart[-1] > timedelta(days=1):
            apart.append(day)
    chosen = apart if len(apart) >= count else free
    return tuple(chosen[:count])


def taken_days(desk: Desk) -> tuple[date, ...]:
    """The days on which the person meets somebody, whoever it is. Of the whole desk, not of a narrowed one."""
    return tuple(m.day for m in desk.meetings if m.day and m.state == "planned")


def offered_days(whole: Desk, question: str, *, key: str = "days") -> Asked:
    """Ask for days that suit. Words without a day in them are said to be none; `propose` lets the program choose.

    Returns Days; none where the question was skipped.
    """
    typed = yield Text(
        key=key,
        question=question,
        why="A near date is agreed to more readily, and more fairly, than a far one (EV14). "
        "With “propose”, two near days are chosen on which nothing is planned, and marked as proposed.",
        example="next Tuesday or Thursday",
        optional=True,
    )
    if not typed:
        return Days()
    words = _each_with_its_month(typed)
    found = tuple(dict.fromkeys(f.day for f in find_dates(words, whole.today) if f.day and f.day >= whole.today))
    if found:
        return Days(found[:OFFERED_AT_MOST])
    if _PROPOSE.match(typed):
        return Days(near_days(whole.today, taken_days(whole)), proposed=True)
    yield Say(f"I read no coming day in “{typed}”, so the message asks what suits them.")
    return Days()

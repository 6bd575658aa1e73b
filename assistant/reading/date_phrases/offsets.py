"""Days counted from today or another day: `in two weeks`, `within 48 hours`, `a week from Friday`, `a month ago`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assistant.reading import calendar
from assistant.reading.date_phrases.spans import UNIT_SPANS
from assistant.reading.date_phrases.tokens import (
    MONTHS,
    SHAKY,
    UNITS,
    WEEKDAYS,
    WORKING,
    Read,
    Words,
    at,
    count_of,
    same,
    single,
)

Moment = Callable[[Words, int, date], Read]
"""Reads any date phrase; handed in, because a count may start from any of them."""


def _shifted(day: date, count: int, unit: str, *, working: bool) -> date | None:
    if working:
        return calendar.add_business_days(day, count)
    if unit.startswith("day"):
        return calendar.add_days(day, count)
    if unit.startswith("w"):
        return calendar.add_days(day, 7 * count)
    if unit.startswith("f"):
        return calendar.add_days(day, 14 * count)
    if unit.startswith("h"):
        return calendar.add_days(day, count // 24)
    return calendar.add_months(day, count * {"m": 1, "q": 3, "y": 12}[unit[0]])


def _amount(words: Words, i: int) -> tuple[int, int, str, bool] | None:
    """`two weeks`, `3 business days`, `half a year`, `a fortnight`: end, count, unit, working days or not."""
    if at(words, i) in {"about", "around", "roughly", "approximately", "exactly", "max", "maximum"}:
        i += 1
    if same(words, i, "half", "a", "year"):
        return i + 3, 6, "months", False
    if same(words, i, "half", "an", "hour"):
        return i + 3, 0, "hours", False
    number = count_of(words, i)
    if number is None:
        return None
    j, count = number
    j += at(words, j) == "full"
    working = at(words, j) in WORKING
    j += working
    unit = at(words, j)
    if unit == "weekdays":
        return j + 1, count, "days", True
    if unit not in UNITS or (unit == "h" and words[j].start != words[j - 1].end):
        return None
    j += 1
    j += 2 if at(words, j) == "'" and at(words, j + 1) == "s" else at(words, j) == "'"
    if same(words, j, "and", "a", "half"):
        return (j + 3, count * 12 + 6, "months", False) if unit.startswith("y") else None
    if same(words, j, "or") or same(words, j, "-") or same(words, j, "to"):
        return None
    return j, count, unit, working


def _genitive_amount(words: Words, i: int) -> tuple[int, int, str, bool] | None:
    """`three weeks' time`, `a week's time`: the unit with its 's."""
    number = count_of(words, i)
    if number is None:
        return None
    j, count = number
    unit = at(words, j).removesuffix("'s").removesuffix("s'")
    tail = j + 1 + (at(words, j + 1) == "'")
    if unit in UNITS and at(words, j) != unit and at(words, tail) == "time":
        return tail + 1, count, unit, False
    return None


_COUNTED_FROM = frozenset(("from", "today", "tomorrow", "before", "after"))


def weekdays_counted(words: Words, i: int, anchor: date) -> Read:
    """`three Fridays from now`, `in two Mondays`: that many coming ones on."""
    led = at(words, i) == "in"
    number = count_of(words, i + led)
    if number is None:
        return None
    j, count = number
    weekday = WEEKDAYS.get(at(words, j).removesuffix("s"))
    told = led or same(words, j + 1, "from", "now") or same(words, j + 1, "from", "today")
    if weekday is None or count < 1 or not told or at(words, j) in {"wed", "weds", "tues", "thurs"}:
        return None
    day = calendar.add_days(calendar.coming(anchor, weekday) or anchor, 7 * (count - 1))
    return single(day, j + 1 + 2 * (not led))


def offset(words: Words, i: int, anchor: date, moment: Moment) -> Read:
    """Counted from today after "in" or before "ago", from another day after "from", "before" or "after"."""
    j = i
    led = at(words, i) in {"in", "within", "inside", "over", "during", "after"}
    if led:
        j += 1
        j += at(words, j) == "the"
        j += at(words, j) in {"next", "coming", "following"}
    else:
        j += at(words, j) == "the" and at(words, j + 1) == "day"
    amount = _genitive_amount(words, j) or _amount(words, j)
    if amount is None and led and at(words, j - 1) == "next" and at(words, j) in UNIT_SPANS:
        amount = (j + 1, 1, at(words, j), False)
    if amount is None and not led and at(words, j) == "day" and at(words, j + 1) in {"after", "before"}:
        amount = (j + 1, 1, "day", False)
    if amount is None and not led and at(words, j) in {"week", "fortnight"} and at(words, j + 1) in _COUNTED_FROM:
        amount = (j + 1, 1, at(words, j), False)
    if amount is None:
        return None
    end, count, unit, working = amount
    if led:
        end += at(words, end) == "time"
        if at(words, end) in {"of", "old", "ago"}:
            return None
        end += 2 if same(words, end, "from", "now") or same(words, end, "from", "today") else 0
        if at(words, i) == "after":
            return None
        return single(_shifted(anchor, count, unit, working=working), end)
    follows = at(words, end)
    genitive = at(words, end - 1) == "time" and at(words, end - 2) != "the"
    if genitive or (follows == "time" and at(words, end - 1) == "'"):
        return single(_shifted(anchor, count, unit, working=working), end + (not genitive))
    if follows in {"ago", "back"} and at(words, end + 1) == "today":
        return single(_shifted(anchor, -count, unit, working=working), end + 2)
    if follows in {"ago", "back"}:
        return single(_shifted(anchor, -count, unit, working=working), end + 1)
    if follows in {"hence", "later"}:
        return single(_shifted(anchor, count, unit, working=working), end + 1)
    if follows in {"today", "tomorrow"} or (follows in WEEKDAYS and follows not in SHAKY and unit[0] in "wf"):
        base = moment(words, end, anchor)
        return single(_shifted(base[1].day, count, unit, working=working), base[0]) if base else None
    if i == 0 and not follows and working:
        return single(_shifted(anchor, count, unit, working=True), end, firm=False)
    if follows not in {"from", "after", "before", "on", "prior"}:
        return None
    end += 2 if follows == "prior" else 1
    if follows == "from" and at(words, end) in {"now", "then", "here"}:
        day = _shifted(anchor, count, unit, working=working) if at(words, end) == "now" else None
        return single(day, end + 1)
    base = moment(words, end, anchor)
    if base is None or (not base[1].firm and at(words, end) in MONTHS):
        return None
    sign = -1 if follows in {"before", "prior"} else 1
    return single(_shifted(base[1].day, sign * count, unit, working=working), base[0])


def next_working_day(words: Words, i: int, anchor: date) -> Read:
    """`the next working day`, `next business day`."""
    j = i + (at(words, i) == "the")
    if at(words, j) != "next" or at(words, j + 1) not in WORKING or at(words, j + 2) != "day":
        return None
    return single(_shifted(anchor, 1, "days", working=True), j + 3)

"""Days known by a number: `first Monday of April`, `last working day of May`, `the 2nd of next month`, `the 15th`."""

from __future__ import annotations

from datetime import date

from assistant.reading import calendar
from assistant.reading.date_phrases.spans import Span, span_at, span_of
from assistant.reading.date_phrases.tokens import WEEKDAYS, WORKING, Read, Words, at, ordinal_at, same, single


def nth(words: Words, i: int, anchor: date) -> Read:
    """`first Monday of April`, `last day of May`, `first week of June`, `the 2nd of next month`."""
    start = i + 1 if at(words, i) == "the" else i
    if at(words, start) == "last":
        j, nth = start + 1, -1
    else:
        ordinal = ordinal_at(words, start)
        if ordinal is None:
            return None
        j, nth = ordinal
    what = at(words, j)
    working = what in WORKING and at(words, j + 1) in {"day", "week"}
    if working:
        j += 1
        what = at(words, j)
    if what in {"day", "week", "weekend"} or what in WEEKDAYS:
        j += 1
    elif what not in {"of", "in"}:
        return None
    if at(words, j) not in {"of", "in"} and not same(words, j, "next", "month"):
        return None
    j += at(words, j) in {"of", "in"}
    found = span_at(words, j, anchor, bare=True)
    if not found:
        return None
    end, span = found
    day = _nth_day(what, nth, span, working=working)
    if day is not None and day < anchor and at(words, end - 1) == "month" and at(words, j) in {"the", "this"}:
        later = span_of("month", anchor, 1)
        day = _nth_day(what, nth, later, working=working) if later else None
    return single(day, end)


def _nth_day(what: str, nth: int, span: Span, *, working: bool) -> date | None:
    """The nth weekday, day or week of a span. The nth week is known by its Friday."""
    length = (span.last - span.first).days
    if what in WEEKDAYS or what in {"week", "weekend"}:
        weekday = WEEKDAYS.get(what, 6 if what == "weekend" else 4)
        month = span.last if nth < 0 else span.first
        return calendar.nth_weekday(month.year, month.month, weekday, nth) if length > 6 else None
    if working:
        edge = calendar.add_days(span.first, -1) if nth > 0 else calendar.add_days(span.last, 1)
        found = calendar.add_business_days(edge, nth) if edge else None
        return found if found and span.first <= found <= span.last else None
    if nth < 0:
        return span.last if what in {"day", "of", "in"} else None
    found = calendar.add_days(span.first, nth - 1)
    return found if found and found <= span.last else None


_BEFORE_A_BARE_DAY = frozenset(("by", "for", "until", "till", "before"))
"""`for the 17`, `until the 21.`"""


def lone_number(words: Words, i: int, anchor: date) -> Read:
    """`the 15th`, `by the fifteenth`: the coming day of that number."""
    j = i + 1 if at(words, i) == "the" else i
    bare = at(words, j)
    ends = not at(words, j + 1)[:1].isalnum() and not at(words, j + 2)[:1].isdecimal()
    if j > i and bare.isdecimal() and 1 <= int(bare) <= 31 and ends and at(words, i - 1) in _BEFORE_A_BARE_DAY:
        return single(calendar.day_number(anchor, int(bare)), j + 1)
    ordinal = ordinal_at(words, j)
    if ordinal is None or not 1 <= ordinal[1] <= 31:
        return None
    in_words = not at(words, j)[0].isdecimal()
    led = at(words, i - 1) in {
        "around",
        "about",
        "circa",
        "ca",
        "roughly",
        "approx",
        "by",
        "on",
        "before",
        "until",
        "till",
        "til",
        "due",
        "for",
        "from",
        "deadline",
    }
    alone = len(words) == ordinal[0]
    if (in_words and not (j > i and (led or alone))) or (j == i and not led and len(words) > 1):
        return None
    return single(calendar.day_number(anchor, ordinal[1]), ordinal[0], firm=False)

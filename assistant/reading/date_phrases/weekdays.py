"""Weekdays: `Friday`, `next Monday`, `Friday week`, `Friday the 21st`, `Fri 28 Mar`."""

from __future__ import annotations

from datetime import date

from assistant.reading import calendar
from assistant.reading.date_phrases.months import SUBJECTS, day_and_month
from assistant.reading.date_phrases.offsets import Moment, offset
from assistant.reading.date_phrases.spans import span_at
from assistant.reading.date_phrases.tokens import SHAKY, WEEKDAYS, Read, Words, at, day_figure, same, single

_TIMES_OF_DAY = frozenset(("noon", "midday", "morning", "afternoon", "evening", "lunchtime", "am", "pm", "night"))


def weekday_phrase(words: Words, i: int, anchor: date, moment: Moment) -> Read:
    """`Friday`, `this Friday`, `next Monday`, `Friday week`, `Monday after next`, `Friday the 21st`, `Fri 28 Mar`."""
    j = i + 1 if at(words, i) == "the" else i
    said = at(words, j) if at(words, j) in {"this", "next", "last", "coming", "upcoming", "past", "following"} else ""
    j += bool(said)
    if said and at(words, j) in {"coming", "past", "upcoming"}:
        said = "last" if at(words, j) == "past" else "this"
        j += 1
    weekday = WEEKDAYS.get(at(words, j))
    if weekday is None:
        return None
    shaky = at(words, j) in SHAKY
    j += 1
    if at(words, j) == "." and (
        at(words, j + 1)[:1].isdecimal()
        or at(words, j + 1) == ","
        or (at(words, i - 1) not in SUBJECTS and at(words, j + 1) in _TIMES_OF_DAY)
    ):
        j += 1
    if said not in {"last", "past"}:
        exact = _exact_weekday(words, j, anchor, weekday)
        if exact:
            return exact
    if said == "next":
        monday = calendar.week_start(anchor)
        return single(calendar.add_days(monday, 7 + weekday), j)
    if said in {"last", "past"}:
        return single(calendar.most_recent(anchor, weekday), j)
    found = calendar.coming(anchor, weekday)
    return _weekday_shift(words, j, anchor, weekday, moment) or single(found, j, firm=bool(said) and not shaky)


def _exact_weekday(words: Words, j: int, anchor: date, weekday: int) -> Read:
    """A weekday with its date: `Friday, March 28th`, `Tues 8 April`, `Friday the 21st`, `Friday 21`."""
    k = j + (at(words, j) in {",", "(", "-"})
    k += at(words, k) == "on"
    dated = day_and_month(words, k, anchor, weekday)
    if dated:
        return dated
    the = at(words, k) == "the"
    figure = day_figure(words, k + the)
    if (
        figure is None
        or (not the and not at(words, k)[:1].isdecimal())
        or at(words, figure[0]) in {"h", "am", "pm"}
        or (at(words, figure[0]) in {":", ".", "/", "-"} and at(words, figure[0] + 1)[:1].isdecimal())
    ):
        return None
    plain = at(words, k).isdecimal()
    span = span_at(words, figure[0] + 1, anchor, bare=True) if at(words, figure[0]) == "of" else None
    if span:
        found = calendar.add_days(span[1].first, figure[1] - 1)
        return single(found, span[0])
    day = calendar.day_number(anchor, figure[1])
    if day is None or (plain and day.weekday() != weekday):
        return None
    ahead = (calendar.day_number(start, figure[1]) for step in range(3) if (start := calendar.add_months(anchor, step)))
    return single(next((near for near in ahead if near and near.weekday() == weekday), day), figure[0])


def _weekday_shift(words: Words, j: int, anchor: date, weekday: int, moment: Moment) -> Read:
    """What may follow a weekday and move it: `week`, `fortnight`, `after next`, `next week`, `in two weeks`."""
    found = calendar.coming(anchor, weekday)
    if at(words, j) in {"week", "fortnight"} and at(words, j + 1) not in {"of", "in"}:
        return single(calendar.add_days(found, 7 if at(words, j) == "week" else 14), j + 1)
    if at(words, j) == "coming":
        return single(found, j + 1)
    if at(words, j) in {"after", "before"}:
        base = moment(words, j + 1, anchor)
        if base and at(words, j + 1) not in {"next", "last", "this"}:
            near = calendar.coming if at(words, j) == "after" else calendar.most_recent
            return single(near(base[1].day, weekday), base[0])
    if same(words, j, "after", "next"):
        return single(calendar.add_days(calendar.week_start(anchor), 14 + weekday), j + 2)
    if same(words, j, "after", "this"):
        return single(calendar.add_days(found, 7), j + 2)
    if at(words, j) in {"last", "next"} and at(words, j + 1) not in {"week", "month", "year", "time"}:
        step = found if at(words, j) == "next" else calendar.most_recent(anchor, weekday)
        return single(step, j + 1) if not at(words, j + 1).isalpha() else None
    k = j + (at(words, j) in {"of", "in", "the", ","})
    k += at(words, k) == "the" and at(words, k + 1) == "week"
    span = span_at(words, k, anchor, bare=at(words, j) == "of")
    if span and (span[1].last - span[1].first).days == 6:
        return single(calendar.add_days(span[1].first, weekday), span[0])
    if at(words, j) == "in":
        later = offset(words, j, anchor, moment)
        if later and at(words, later[0] - 1).startswith(("week", "fortnight", "wk")):
            return single(calendar.add_days(calendar.week_start(later[1].day), weekday), later[0])
    return None

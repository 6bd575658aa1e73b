"""Clock times as a text names them, on twelve hours, and the lengths of time between two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

HALF_A_DAY = 720
_HOURS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
          "eleven": 11, "twelve": 12}  # fmt: skip
_WORDS = "|".join(_HOURS)
_ENDS = (
    r"(?!:\d|\.\d)(?=\s*(?:$|,(?!\d)|[.;:!?)\n\"']|or\b|and\s+not\b|in\s+the\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night|small)|(?:this|next)\s+[a-z]+day\b|tomorrow\b|tonight\b|on\b|o'clock|sharp|again\b|both\b|either\b|latest\b|please\b|pls\b|if\b|but\b|and\s+i\b|your\b|my\b|here\b"
    r"|(?:gmt|cet|bst|est|utc)\b))"
)
_MEASURED = (
    r"\s?(?:/|[€£$]|(?:per|each|apiece|hrs?|hours?|mins?|days?|wks?|weeks?|months?|yrs?|years?|mm|cm|km|kg|k|m|euros?|pounds?"
    r"|dollars?|eur|gbp|usd|(?:for )?(?:an?|the|one) (?:kilo|kg|gram|litre|liter|ton|tonne|piece|bottle|bag|box"
    r"|head|person|dozen|metre|yard|pound|plate|ticket|ride|loaf|jar|crate|seat))\b)"
)
"""Behind `13.50`, which is an amount then."""
_CLOCK = re.compile(
    rf"(?<![\w.,:/$€£-])(?P<hour>[01]?\d|2[0-4])(?:[:h](?P<minute>[0-5]\d)|(?<!\b0)\.(?P<dotted>[0-5]\d)(?!\d|\.\d|\s*%|{_MEASURED}))"
    r"(?:\s?(?:am|pm|a\.m|p\.m|h|uhr)\b)?(?!:?\d)"
    r"|(?<![\w.,:/$€£-])(?P<half_hour>\d{1,2})\s?(?:am|pm|a\.m\.|p\.m\.|uhr\b|h(?!\w))(?!\w)"
    rf"|\bhalf[ -]past\s+(?P<past>{_WORDS}|\d{{1,2}})\b"
    rf"|(?<!\bof )\b(?P<minutes>five|ten|twenty(?:-five)?|\d{{1,2}})\s+(?P<side>past|to)\s+(?P<beside>{_WORDS}){_ENDS}"
    r"|(?<!first )(?<!second )(?<!third )(?<!fourth )(?<!last )(?<!next )(?<!this )"
    rf"\bquarter\s+(?P<quarter>past|to)\s+(?P<of>{_WORDS}|\d{{1,2}})\b"
    rf"|\b(?P<sharp>{_WORDS}|\d{{1,2}})\s+o'?clock\b"
    r"|\b(?P<noon>noon|midday|midnight)\b"
    rf"|\b(?:at|until|till|from|by|before|after|around|@)\s(?P<bare>{_WORDS}|\d{{1,2}}){_ENDS}"
)
_PAID = re.compile(
    r"\b(?:pa(?:y|ys|id|ying)|costs?|costing|price[ds]?|charg(?:e|es|ed|ing)|earn(?:s|ed|ing)?|owe[ds]?|worth|spent|spend"
    r"|sold for|sells? for|bought for|gives?|gave|fee|wage|rate|rent)"
    r"(?: (?:of|is|was|at|only|about|me|us|you|them|just|now)){0,3} $"
)
"""Before `8.40`, which is a price then."""
_PAID_REACH = 30
_OF_TWO = re.compile(rf"\b(?:{_WORDS}|\d{{1,3}})\sby\s(?:{_WORDS}|\d{{1,2}})$")
"""`one by one`, `4 by 6`: no hour."""
_PAST = {"five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_BEGINS = re.compile(r"[a-z]+|\d+|@")
_FIRST = frozenset({*_HOURS, "half", "quarter", "twenty", "noon", "midday", "midnight", "at", "until", "till", "from",
                    "by", "before", "after", "around"})  # fmt: skip
"""Words that a clock time can begin with."""
_RANGE = re.compile(
    r"(?<![\w.,:/$€£-])(?P<h1>\d{1,2})(?:[:.h](?P<m1>[0-5]\d))?\s?(?P<a1>am|pm|h)?\s?(?:-|–|to|until|till|bis|a)\s?"
    r"(?P<h2>\d{1,2})(?:[:.h](?P<m2>[0-5]\d))?\s?(?P<a2>am|pm|h|uhr|ish|(?=\s(?:shift|job|slot)\b))?(?![\w:]|\.\d|\s*%)"
)

_BARE_RANGE = re.compile(
    r"(?<![\w.,:/$€£-])(?P<h1>\d{1,2})(?:\s(?:till|til|until|bis)\s|\s?(?P<dash>-|–|to)\s?)(?P<h2>\d{1,2})"
    r"(?![\w:/%$€£]|[.,]\d|\s?[%$€£]|-\w)"
)
_COUNTED = re.compile(r"\s[a-z]+s\b|\s(?:of|k|kg|km|g|min|people|children|per|each)\b")
"""Behind `10-12`, so many things and no hours."""
_LONGEST_STAY = 10


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time: minutes after midnight or noon, and where it stands."""

    start: int
    end: int
    minute: int


def clocks_in(text: str) -> Iterator[Clock]:
    """Every clock time of a text in small letters, in order."""
    position = 0
    for begin in _BEGINS.finditer(text):
        if begin.start() < position or (begin.group().isalpha() and begin.group() not in _FIRST):
            continue
        match = _CLOCK.match(text, begin.start())
        if match and match["dotted"] and _PAID.search(text, max(0, begin.start() - _PAID_REACH), begin.start()):
            continue
        minute = _minute(match) if match and not _OF_TWO.search(text, max(0, begin.start() - 8), match.end()) else None
        if match and minute is not None:
            position = match.end()
            yield Clock(*match.span(), minute % HALF_A_DAY)


def lengths_in(text: str) -> Iterator[tuple[Clock, Clock, timedelta]]:
    """Both ends of every range of clock times, and the time between them: `10 to 10:45`, `9-10h`, `15.30-16.10`."""
    for match in _RANGE.finditer(text):
        hours = int(match["h1"]), int(match["h2"])
        if not (match["m1"] or match["m2"] or match["a1"] or match["a2"] is not None) or max(hours) > 24:
            continue
        first, last = (hour * 60 + int(match[f"m{place}"] or 0) for place, hour in enumerate(hours, 1))
        begins = Clock(*match.span(), first % HALF_A_DAY)
        ends = Clock(*match.span(), last % HALF_A_DAY)
        yield begins, ends, timedelta(minutes=(last - first) % HALF_A_DAY)


def hours_between(text: str) -> Iterator[int]:
    """Minutes of what may be ranges of bare hours: `10 till 12`, `sat 9-1`; as often counts, so only to be allowed."""
    for match in _BARE_RANGE.finditer(text):
        first, last = int(match["h1"]), int(match["h2"])
        if max(first, last) > 24 or (match["dash"] and _COUNTED.match(text, match.end())):
            continue
        hours = (last - first) % 12
        if hours and (not match["dash"] or hours <= _LONGEST_STAY):
            yield hours * 60


def _minute(match: re.Match[str]) -> int | None:
    parts = {name: value for name, value in match.groupdict().items() if value}
    if "noon" in parts:
        return 0
    said = next(
        (parts[name] for name in ("hour", "half_hour", "past", "of", "beside", "sharp", "bare") if name in parts), ""
    )
    hour = _HOURS.get(said) or (int(said) if said.isdecimal() else 0)
    if hour > 24:
        return None
    if "minutes" in parts:
        said = parts["minutes"]
        minutes = int(said) if said.isdecimal() else _PAST.get(said, 0)
        return hour * 60 + (minutes if parts["side"] == "past" else -minutes)
    if "past" in parts:
        return hour * 60 + 30
    if "quarter" in parts:
        return hour * 60 + (15 if parts["quarter"] == "past" else -15)
    return hour * 60 + int(parts.get("minute") or parts.get("dotted") or 0)

"""The text that Zoom, Teams, Meet, Otter and chat programs export or copy -> turns, each with its time.

Programs differ in where they put the name and the stamp; the forms are data here, and a text is an export where lines
of these forms come back often enough. Notes somebody typed, and a talk without times (`Ana: words`), stay as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, takewhile

from assistant.reading.formats.stamps import (
    STAMP,
    TIME,
    Order,
    Stamp,
    day_of,
    from_start,
    has_seconds,
    order_of,
    second_of,
    shown,
    stamp_of,
)
from assistant.reading.formats.taken import Progress, Taken, unwatched
from assistant.reading.formats.turns import Said, named, take_turns
from assistant.reading.words import load

_NAME = r"(?P<name>~?\+?[^\W_][^:<>\[\]()|\t\n]{0,60}?(?:\s?\([^()\d\n]{1,30}\))?)"
_STAMP = rf"(?P<stamp>{STAMP})"
_UNTIL = rf"(?:\s*(?:-->?|[-–—→]+)\s*{TIME})?"

_ON_ONE_LINE = (
    rf"[\[(]{_STAMP}{_UNTIL}[\])]\s*[-–—]?\s*{_NAME}\s*:(?:\s|$)",
    rf"{_STAMP}{_UNTIL}\s*[-–—]?\s*(?:From\s+)?{_NAME}(?:\s+to\s+[^:\n]{{1,60}})?\s*:(?:\s|$)",
    rf"{_NAME}\s*[\[(]{_STAMP}{_UNTIL}[\])]\s*:(?:\s|$)",
)
"""`[12/03/26, 10:32] Ana: hi`, `12/03/26, 10:32 - Ana: hi`, `10:32:05 From Ana to Everyone: hi`, `Ana (0:03): hi`."""
_ABOVE = (
    rf"{_NAME},?\s*[\[(]{_STAMP}{_UNTIL}[\])]\s*$",
    rf"{_NAME}(?:\s*[,|]\s*|\s+[-–—]?\s*){_STAMP}{_UNTIL}\s*$",
    rf"\[(?P<name>[^\W_][^\[\]\n]{{0,60}})\]\s+{_STAMP}\s*$",
    rf"[\[(]{_STAMP}[\])]\s+{_NAME}\s*$",
)
"""`Ana  0:03` (Otter, Teams, Slack), `Ana, [12.03.2026 10:32]` (Telegram), `[Ana] 10:32:05` (Zoom), `[10:32] Ana`."""
_TIME_ALONE = rf"[\[(]?{_STAMP}{_UNTIL}[\])]?\s*$"
"""Meet writes one every few minutes."""
_STAMPED = rf"(?:[\[(]{_STAMP}{_UNTIL}[\])]|{_STAMP.replace('stamp', 'bare')}\s[-–—])\s*(?=\S)"
"""A stamp before words of nobody: `12/03/2026, 10:32 - Ana added Bo`."""
_PLAIN = rf"{_NAME}\s*:\s+(?=\S)"

_FORMS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, patterns in (
        ("turn", _ON_ONE_LINE), ("above", _ABOVE), ("time", (_TIME_ALONE,)), ("stamped", (_STAMPED,)),
    )
    for pattern in patterns
)  # fmt: skip
_NAMED = re.compile(_PLAIN)
_NOTICE = re.compile(rf"\W*(?:{'|'.join(load('exports')['notices'])})\W*$", re.IGNORECASE)
_DIGIT = re.compile(r"\d[:.]\d\d")
_MOST_NAME_WORDS = 6
_LEAST_TURNS = 3
_SHARE = 0.25
_LONGEST = 300
"""A stamp and a name stand within so many characters; no more of a line is looked at."""
_HEAD_LINES = 12
_STEP = 2000


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of an export: what it begins (`turn`, `above`, `time`, `stamped`, `plain`, or nothing), and its words."""

    kind: str
    words: str
    whole: str
    name: str = ""
    stamp: Stamp | None = None


def take_export(text: str, taken: Taken, progress: Progress = unwatched) -> bool:
    """Add the turns of a transcript or chat that a program exported; False, nothing added, where the text is none."""
    lines = _slack_heads(list(_lines(text, progress)))
    if not _is_export(lines):
        return False
    stamps = [line.stamp for line in lines if line.stamp]
    order, elapsed = order_of(stamps), from_start(stamps)
    chat = any(stamp.day for stamp in stamps) or not (elapsed or any(has_seconds(stamp) for stamp in stamps))
    take_turns(_said(lines, order, elapsed=elapsed, chat=chat), taken)
    days = [day for stamp in stamps if stamp.day and (day := day_of(stamp.day, order))]
    taken.day = days[-1] if days else _day_above(lines)
    if not _speaking(lines):
        taken.remarks.append("does not say who speaks; so it stays open who promised what.")
    return True


def _lines(text: str, progress: Progress) -> Iterator[_Line]:
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if number % _STEP == 0:
            progress(number / len(lines))
        yield _line(line.strip())


def _line(text: str) -> _Line:
    front = text[:_LONGEST]
    if _DIGIT.search(front):
        for kind, form in _FORMS:
            match = form.match(front)
            if match is None:
                continue
            groups = match.groupdict()
            name = groups.get("name") or ""
            if name and not _may_be_name(name):
                continue
            stamp = stamp_of(groups.get("stamp") or groups.get("bare") or "")
            return _Line(kind, text[match.end() :].strip(), text, named(name), stamp)
    plain = _NAMED.match(front)
    if plain and _may_be_name(plain["name"]):
        return _Line("plain", text[plain.end() :], text, named(plain["name"]))
    return _Line("", text, text)


def _may_be_name(words: str) -> bool:
    parts = words.split()
    return (
        0 < len(parts) <= _MOST_NAME_WORDS and not parts[0][:1].islower() and not words.endswith((".", ",", "!", "?"))
    )


def _is_export(lines: list[_Line]) -> bool:
    """Whether stamped turns come back: three or more, a name among them twice, before a good share of what is said."""
    worded = sum(bool(line.whole) for line in lines)
    kinds = Counter(line.kind for line in lines)
    names = Counter(line.name for line in lines if line.kind in {"turn", "above"})
    turns = kinds["turn"] + kinds["above"]
    if turns >= _LEAST_TURNS and max(names.values()) > 1:
        return turns >= _SHARE * (worded - kinds["above"])
    labels = Counter(line.name for line in lines if line.kind == "plain")
    recurring = sum(count for count in labels.values() if count > 1)
    if kinds["time"] >= 2 and recurring >= _LEAST_TURNS:
        return recurring + kinds["time"] >= _SHARE * worded
    return kinds["stamped"] >= _LEAST_TURNS and kinds["stamped"] * 2 >= worded


def _speaking(lines: list[_Line]) -> frozenset[str]:
    """Names that begin turns: those with a stamp, and those before a colon that come back."""
    plain = Counter(line.name for line in lines if line.kind == "plain")
    stamped = {line.name for line in lines if line.kind in {"turn", "above"}}
    return frozenset(stamped | {name for name, count in plain.items() if count > 1})


def _said(lines: list[_Line], order: Order, *, elapsed: bool, chat: bool) -> Iterator[Said]:
    """What is said, line by line; in a chat each message stands apart, and its further lines have no name."""
    speaking = _speaking(lines)
    speaker = at = ""
    second: float | None = None
    begins = True
    for line in lines:
        if line.stamp:
            at = shown(line.stamp, order, elapsed=elapsed)
            second = None if line.stamp.day else second_of(line.stamp.time)
        named_here = line.kind in {"turn", "above", "stamped"} or (line.kind == "plain" and line.name in speaking)
        if named_here:
            speaker, begins = line.name, True
        words = line.words if named_here else line.whole
        if not words or line.kind in {"above", "time"} or _NOTICE.match(words):
            continue
        head = not speaker and line.kind != "stamped"
        if begins or head or not chat:
            yield Said(words, speaker, at, second, apart=chat or head)
        else:
            yield Said(words, "", at, second, apart=True)
        begins = False


def _day_above(lines: list[_Line]) -> date | None:
    """The day in the title of a transcript whose stamps have none: `Mentoring (2026-03-03 10:30 GMT) - Transcript`."""
    head = takewhile(lambda line: line.kind in {"", "plain"}, lines[:_HEAD_LINES])
    found = (stamp_of(line.whole) for line in head)
    return next((day for stamp in found if stamp.day and (day := day_of(stamp.day, order_of([stamp])))), None)


def _slack_heads(lines: list[_Line]) -> list[_Line]:
    """A name on a line of its own above a time on the next, as Slack copies it, made one line above the words."""
    worded = [n for n, line in enumerate(lines) if line.whole]
    heads = {
        before: after
        for before, after in pairwise(worded)
        if lines[after].kind == "time" and not lines[before].kind and _may_be_name(lines[before].whole)
    }
    if len({lines[before].whole for before in heads}) < len(heads):
        for before, after in heads.items():
            whole = lines[before].whole
            lines[before], lines[after] = _Line("", "", ""), _Line("above", "", whole, named(whole), lines[after].stamp)
    return lines

"""What lines of minutes look like: the features that tell a promise, none of them a subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.reading.lines import Line
from assistant.reading.minuted_owners import DEEDS, Namer, Owned, owned
from assistant.reading.minutes import Minute, Minutes
from assistant.reading.names import folded
from assistant.reading.statements import lowered
from assistant.reading.words import load

_WORDS = load("minutes")
_WORD = re.compile(r"[a-z']+")
_TO_DO = re.compile(
    r"(?:[^\W\d_][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,2}(?:(?: and | & |, ?|/)[\w.]+(?: [A-Z]\w*)?){0,5} to (?P<deed>[a-z]+)"
)
_WILL = re.compile(r"\W*[A-Z][\w-]*(?: [A-Z]\w*)?(?:(?:,| and|/)\s?[A-Z]\w+){0,5} will\b")
_LABEL = re.compile(r"\[?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}\]?\s?:\s+(?P<said>.*)")
_SAYS_WILL = re.compile(r"(?:i'?ll|will|i can|i will|to )\b")
_IN_BRACKETS = re.compile(r"[\[(][^\[\]()]{1,60}[\])]\W*$")
_FRONT = 60
"""Characters in which the first word is looked for."""
_LENGTHS = {3: "up to 2", 5: "3 or 4", 9: "5 to 8", 15: "9 to 14", 25: "15 to 24", 41: "25 to 40"}
"""A line of fewer words than the number is of that length."""
_LONGEST = "over 40"
_DEEPEST = 3
_NEAR = 5
"""So many lines up and down a list are looked at for its other items."""
_MOST = 1000
"""Characters of a line that are looked at."""
_SHOWN_DEEDS = frozenset(
    "add ask check create discuss document figure file find follow get look make move open ping post propose put reach "
    "review schedule send set start take talk update work write".split()
)
"""The commonest first words of actions have a weight each; every other deed shares one."""


def features_of(minutes: Minutes) -> Iterator[tuple[Minute, Owned, frozenset[str]]]:
    """Every line that is no heading, whose it looks to be, and its features."""
    namer = Namer(minutes.names)
    depths = sorted({minute.line.indent for minute in minutes.lines if minute.line.bullet})
    depth_of = {indent: min(place, _DEEPEST) for place, indent in enumerate(depths)}
    lines = [minute.line for minute in minutes.lines]
    likely = [_looks_to_be_done(line.text) for line in lines]
    for n, minute in enumerate(minutes.lines):
        if not minute.line.level:
            text = minute.text[:_MOST]
            sure, looks = owned(text, namer, marked=False), owned(text, namer, marked=True)
            found = {*_of_words(text), *_of_owner(text, sure, looks), *_of_place(lines, n, depth_of, likely)}
            found.update(_of_headings(minute))
            yield minute, looks, frozenset(found)


def _of_words(text: str) -> Iterator[str]:
    low = lowered(text)
    yield from (name for name, pattern in _looks().items() if pattern.search(low))
    count = len(text.split())
    length = next((name for words, name in _LENGTHS.items() if count < words), _LONGEST)
    yield f"{length} words"
    if _first(text) in DEEDS:
        yield "begins with a deed"
        yield "begins with a deed, capital" if text.lstrip()[:1].isupper() else "begins with a deed, small"


def _of_owner(text: str, sure: Owned, looks: Owned) -> Iterator[str]:
    if sure.owners:
        yield "owner known"
    if looks.owners:
        yield "owner by looks"
        if _IN_BRACKETS.search(text):
            yield "owner in brackets at the end"
    to_do = _TO_DO.match(text)
    if to_do:
        yield "somebody to"
        who = folded(text[: to_do.start("deed") - 4]).split()
        if to_do["deed"] in DEEDS and frozenset(_WORDS["not_owners"].split()).isdisjoint(who):
            yield "somebody to do"
    if _WILL.match(text):
        yield "somebody will"
    label = _LABEL.match(text)
    rest = looks.rest if looks.owners else label["said"] if label else text
    if rest != text and _first(rest) in DEEDS:
        yield "deed after the owner"
    if _first(rest) in _SHOWN_DEEDS:
        yield f"deed: {_first(rest)}"
    if label:
        yield "label"
        if _first(label["said"]) in DEEDS:
            yield "label, then a deed"
        if _SAYS_WILL.match(lowered(label["said"])):
            yield "label, then will"


def _of_place(lines: list[Line], n: int, depth_of: dict[int, int], likely: list[bool]) -> Iterator[str]:
    line = lines[n]
    following = lines[n + 1] if n + 1 < len(lines) else None
    if line.bullet:
        yield "bullet"
        yield f"depth {depth_of[line.indent]}"
    else:
        yield "plain"
    if line.numbered:
        yield "numbered"
    if following is not None and following.bullet and following.indent > line.indent and not following.level:
        yield "has points below"
    if following is None or following.level or (line.bullet and following.indent < line.indent):
        yield "last of its list"
    others = list(_others(lines, n, likely))
    if not others:
        yield "alone"
        return
    share = sum(others) / len(others)
    yield (
        "no other looks to be done"
        if not share
        else "some others look to be done"
        if share < 0.5
        else "most look to be done"
    )
    if share >= 0.5 and likely[n]:
        yield "most look to be done, and this"


def _others(lines: list[Line], n: int, likely: list[bool]) -> Iterator[bool]:
    """Of each near item of the same list: whether it looks like something to be done."""
    line = lines[n]
    for step in (-1, 1):
        for at in range(n + step, n + step * (_NEAR + 1), step):
            if not 0 <= at < len(lines):
                break
            other = lines[at]
            if other.level or other.bullet != line.bullet or other.indent < line.indent:
                break
            if other.indent == line.indent:
                yield likely[at]


def _of_headings(minute: Minute) -> Iterator[str]:
    above = " ".join(minute.above[:3]).lower()
    if re.search(r"\b(?:present|attend|participants|regrets|guests|scribe)", above):
        yield "under those present"
    if minute.above and minute.above[-1].rstrip().endswith("?"):
        yield "under a question"


def _looks_to_be_done(text: str) -> bool:
    """Whether it begins with a deed or with somebody who is to do one."""
    to_do = _TO_DO.match(text[:_MOST])
    return _first(text) in DEEDS or (to_do is not None and to_do["deed"] in DEEDS)


def _first(text: str) -> str:
    word = _WORD.search(lowered(text[:_FRONT]))
    return word.group() if word else ""


@cache
def _looks() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in _WORDS["looks"].items()}

"""Days to come that notes name, and how each stands there, as features that tell the next meeting from the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from assistant.reading.clock import find_time
from assistant.reading.dates import DateFound, find_dates, resolve
from assistant.reading.meeting_rules import rank_of, signs_of
from assistant.reading.statements import Statement
from assistant.reading.words import load

_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[?!:;,.\"“”()]|->|→|—|–")
_WEEKDAY = re.compile(r"mon|tue|wed|thu|fri|sat|sun")
_ORDINALS = "|".join(load("meetings")["ordinals"])
_BARE_DAY = re.compile(
    rf"\b(?P<day>(?:the )?\d{{1,2}}(?:st|nd|rd|th)|the (?:{_ORDINALS})|(?:may|march) \d{{1,2}})(?=\s*(?:[,.;!?)(]|$))",
    re.IGNORECASE,
)
"""A day said by its number alone, before a stop: `the 25th, 4 pm`, `The nineteenth, aye`."""
_NUMBER_MONTH = re.compile(
    rf"\b(?P<number>{'|'.join(load('meetings')['numbers'])}) (?P<month>{load('meetings')['months']})\b", re.IGNORECASE
)
"""`Two March then`, `twelve May, three p.m.`"""
_SPANS = ((4, "within 3 days"), (10, "4 to 9"), (36, "10 to 35"), (71, "36 to 70"))
_FAR = "further away"
_LAST = 4
"""The statements at the end whose place is told exactly."""
_MOST_SIGNS = 7
_WIDTH = 15
"""Characters beside the day that count as one step of length."""
_LONGEST = 5
_PARTS = 10
_LONG = 1200
"""Characters of a statement beyond which no day in it is an appointment: it is no sentence."""
_NEAR = 4
_BEFORE = 12
_AFTER = 6
_SHORT = 4
"""Words of an answer that only says yes."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day to come, where it is named."""

    number: int
    """Of the statement."""
    statement: Statement
    found: DateFound


def candidates(statements: Sequence[Statement]) -> tuple[Day, ...]:
    """Every day to come that is named outside of asides, in order."""
    return tuple(
        Day(n, statement, found)
        for n, statement in enumerate(statements)
        if statement.section != "aside" and len(statement.text) <= _LONG
        for found in _days(statement)
        if found.day is not None and found.day > statement.day
    )


def _days(statement: Statement) -> Iterator[DateFound]:
    told = find_dates(statement.text, statement.day)
    yield from told
    for match in chain(_BARE_DAY.finditer(statement.text), _NUMBER_MONTH.finditer(statement.text)):
        if not any(found.start < match.end() and match.start() < found.end for found in told):
            yield DateFound(start=match.start(), end=match.end(), phrase=match.group(), day=_said(match, statement.day))


def _said(match: re.Match[str], day: date) -> date | None:
    parts = match.groupdict()
    numbers: dict[str, int] = load("meetings")["numbers"]
    told = parts["day"] if "day" in parts else f"{numbers[parts['number'].lower()]} {parts['month']}"
    return resolve(told, day)


def features_of_days(statements: Sequence[Statement], days: Sequence[Day], ruled: date | None) -> list[frozenset[str]]:
    """The features of each day; `ruled` is the day that rules take for the next meeting."""
    return [
        frozenset(
            (
                *_of_rules(one, ruled),
                *_of_words(one),
                *_of_place(one, len(statements)),
                *_of_neighbours(one, statements),
            )
        )
        for one in days
    ]


def _of_rules(one: Day, ruled: date | None) -> Iterator[str]:
    rank = rank_of(one.statement)
    yield f"rank {rank}"
    yield f"signs {max(-_NEAR, min(_MOST_SIGNS, signs_of(one.statement, one.found)))}"
    if ruled == one.found.day:
        yield "ruled"
        yield f"ruled by rank {rank}"


def _of_words(one: Day) -> Iterator[str]:
    text, found = one.statement.text, one.found
    before, after = _tokens(text[: found.start]), _tokens(text[found.end :])
    for token in before:
        yield f"word {token}"
        yield f"before {token}"
    for token in after:
        yield f"word {token}"
        yield f"after {token}"
    if before:
        yield f"just before {before[-1]}"
        yield "just before " + " ".join(before[-2:])
    else:
        yield "starts"
    if after and after != ["."]:
        yield f"just after {after[0]}"
        yield "just after " + " ".join(after[:2])
    else:
        yield "ends"
    phrase = _tokens(found.phrase)
    yield from (f"day {'WEEKDAY' if _WEEKDAY.match(token) else token}" for token in phrase)
    if phrase:
        yield f"day begins {phrase[0]}"
    timed, exact = find_time(text) is not None, any(ch.isdigit() for ch in found.phrase)
    yield f"timed {timed} exact {exact}"
    yield f"timed {timed}"
    yield f"exact {exact}"
    yield f"rest {min(_LONGEST, (len(text) - len(found.phrase)) // _WIDTH)}"


def _of_place(one: Day, count: int) -> Iterator[str]:
    statement, passage = one.statement, one.statement.passage
    yield f"part {one.number * _PARTS // count}"
    if count - one.number <= _LAST:
        yield f"last but {count - one.number}"
    yield f"section {statement.section}"
    yield f"in a {passage.kind}"
    yield f"quoted {min(2, passage.depth)}"
    if passage.label:
        yield "labelled"
        yield from (f"label {token}" for token in _tokens(passage.label))
    if passage.headings:
        yield from (f"heading {token}" for token in _tokens(passage.headings[-1]))
    signs = {
        "spoken": bool(passage.speaker),
        "box": passage.done is not None,
        "asks": statement.asks,
        "cells": bool(passage.cells),
    }
    yield from (sign for sign, has in signs.items() if has)
    away = (one.found.day - statement.day).days if one.found.day else 0
    yield "away " + next((name for below, name in _SPANS if away < below), _FAR)


def _of_neighbours(one: Day, statements: Sequence[Statement]) -> Iterator[str]:
    if one.number:
        last = statements[one.number - 1]
        yield f"rank before {rank_of(last)}"
        yield from (f"said before {token}" for token in _tokens(last.text)[-_BEFORE:])
        if last.asks:
            yield "asked before"
        if last.passage is one.statement.passage:
            yield "goes on"
    if one.number + 1 == len(statements):
        yield "nothing after"
        return
    following = statements[one.number + 1].text
    yield from (f"said after {token}" for token in _tokens(following)[:_AFTER])
    if len(following.split()) <= _SHORT:
        yield "a short answer"
    if find_time(following) is not None:
        yield "a time after"


def _tokens(text: str) -> list[str]:
    return ["NUMBER" if token.isdigit() else token for token in _TOKEN.findall(text.lower().replace("’", "'"))]

"""Words with capitals that name nobody and no place: feasts of the calendar, and a greeting in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.wordlists import phrases, words
from assistant.reading.likely_names import common_words
from assistant.reading.names import GIVEN

_DAY = re.compile(
    r"(?P<first>[^\W\d_a-z][\w.]*)(?:['-][\w]+)*(?:[ ](?:of |the |and ){0,2}[^\W\d_a-z][\w'-]*){0,2}[ ]"
    r"(?:Day|Eve|Holidays?|Birthday|Week|Month|Term)\b"
)
"""`Waitangi Day`, `St Hripsime's Day`, `Mehregan Eve`; but `Doris Day`."""
_SAINT = re.compile(
    r"\b(?:[Bb]efore|[Aa]fter|[Bb]y|[Uu]ntil|[Tt]ill|[Ss]ince|[Aa]round|[Oo]n|past|(?:eve|feast|day) of)[ ]"
    r"(?P<feast>(?:St\.?|Saint|San|Santa|Sankt)[ ][^\W\d_a-z][\w-]*(?:'s|s')?)(?![\w'-])(?![ ][^\W\d_a-z])"
)
"""`before St Martin's`, where nothing follows that a place would be called; `at St Martin's` is a place."""
_CALLED = 5
"""Words of a greeting before the name."""
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_BEHIND = re.compile(r"[ ]*(?:[,;:!.\n-]|\Z)")
_HONOURED = re.compile(r"[ -](?P<title>[^\W\d_][\w']*)")
"""`Farida sahiba,`: a title behind the name."""


def unnamed(draft: DraftText, context: Context) -> Iterator[tuple[int, int]]:
    """The stretches of a draft whose capitals are those of a feast or of a greeting."""
    yield from (found.span() for found in phrases("facts.feasts").finditer(draft.lower))
    begin = 0
    for line in draft.own.split("\n"):
        yield from ((begin + start, begin + end) for start, end in _feasts_in(line))
        begin += len(line) + 1
    yield from _greeting_before(draft, context.mentor.name, context.mentor.call_name) if context.mentor else ()


@lru_cache(maxsize=256)
def _feasts_in(line: str) -> tuple[tuple[int, int], ...]:
    """Where the feasts of a line stand that are called days, or after a saint."""
    days = (
        found.span()
        for found in _DAY.finditer(line)
        if found["first"].casefold() not in GIVEN or line.startswith("'s", found.end("first"))
    )
    return (*days, *(found.span("feast") for found in _SAINT.finditer(line)))


@lru_cache(maxsize=8)
def _greeting_before(draft: DraftText, name: str | None, call_name: str | None) -> tuple[tuple[int, int], ...]:
    """The first one to five words, none of them English, before the reader's name and a mark: `Kia ora Omar, …`."""
    called = {word.casefold() for word in _WORD.findall(f"{name or ''} {call_name or ''}")}
    first = draft.lines[0] if draft.lines else None
    if not called or first is None:
        return ()
    greeting: list[re.Match[str]] = []
    for found in _WORD.finditer(draft.own, first.start, first.end):
        low = found.group().casefold()
        if low in called:
            end = _end_of_title(draft, found.end(), first.end)
            return ((first.start, found.start()),) if greeting and _BEHIND.match(draft.own, end, first.end) else ()
        if len(greeting) == _CALLED or low in words("empty") or low in common_words() or low in GIVEN:
            return ()
        greeting.append(found)
    return ()


def _end_of_title(draft: DraftText, start: int, stop: int) -> int:
    """Where the titles behind a name end: `Farida sahiba`, `Hashmi bey efendi`."""
    while found := _HONOURED.match(draft.own, start, stop):
        low = found["title"].casefold()
        if low not in words("greeting.suffixes") | words("greeting.titles") | words("greeting.respect"):
            break
        start = found.end()
    return start

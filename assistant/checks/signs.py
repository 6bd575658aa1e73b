"""Faults that no phrase tells: fields of words that meet in one sentence, in any order, beside none that turn them.

A list such as `reproach.signs` holds one sign an entry, made of the names of other lists beside it: `answer lack
!allowed` is a sentence with a word of `answer` and one of `lack` and none of `allowed`; `you > verdict` wants the
second after the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.draft import DraftText, Span
from assistant.checks.tone.said import is_quoted
from assistant.checks.wordlists import entries, phrases

_REACH = 70
"""Characters within which a field follows the last."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """The fields in groups (those of a group follow each other), and the fields that must be absent."""

    groups: tuple[tuple[str, ...], ...]
    without: tuple[str, ...]


def signs(draft: DraftText, room: str) -> Iterator[Span]:
    """The signs of a room (`reproach`) in the sentences of a draft, outside quotation marks, at most one a sentence.

    Each is the stretch from its first word to its last.
    """
    prose = draft.prose
    present: dict[str, bool] = {}

    def is_there(field: str) -> bool:
        if field not in present:
            present[field] = phrases(f"{room}.{field}").search(draft.lower, prose.start, prose.end) is not None
        return present[field]

    possible = [
        sign
        for sign in _signs(entries(f"{room}.signs"))
        if all(is_there(field) for group in sign.groups for field in group)
    ]
    for sentence in draft.sentences if possible else ():
        found = _sign_in(draft, sentence, room, possible)
        if found is not None and not is_quoted(draft, found.start):
            yield found


def _sign_in(draft: DraftText, sentence: Span, room: str, possible: list[_Sign]) -> Span | None:
    """Where the first of these signs stands in a sentence."""
    seen: dict[str, bool] = {}

    def is_there(field: str) -> bool:
        if field not in seen:
            seen[field] = phrases(f"{room}.{field}").search(draft.lower, sentence.start, sentence.end) is not None
        return seen[field]

    for sign in possible:
        if not all(is_there(field) for group in sign.groups for field in group):
            continue
        taken: list[tuple[int, int]] = []
        if all(_take(draft, sentence, room, group, taken) for group in sign.groups) and not any(
            is_there(field) for field in sign.without
        ):
            start, end = min(start for start, _ in taken), max(end for _, end in taken)
            return Span(start, end, draft.text[start:end])
    return None


def _take(draft: DraftText, sentence: Span, room: str, group: tuple[str, ...], taken: list[tuple[int, int]]) -> bool:
    """Add where the fields of a group follow each other, each soon after the last, and none within words that are
    taken: the `no` of `a yes or no` is not also a lack."""
    for found in phrases(f"{room}.{group[0]}").finditer(draft.lower, sentence.start, sentence.end):
        places = [found.span()]
        for field in group[1:]:
            after = phrases(f"{room}.{field}").search(
                draft.lower, places[-1][1], min(sentence.end, places[-1][1] + _REACH)
            )
            if after is None:
                break
            places.append(after.span())
        else:
            if not any(_within(one, other) or _within(other, one) for one in places for other in taken):
                taken.extend(places)
                return True
    return False


def _within(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


@lru_cache(maxsize=16)
def _signs(listed: tuple[str, ...]) -> tuple[_Sign, ...]:
    return tuple(_read(entry) for entry in listed)


def _read(entry: str) -> _Sign:
    groups: list[tuple[str, ...]] = []
    without: list[str] = []
    following = False
    for name in entry.split():
        if name == ">":
            following = True
        elif name.startswith("!"):
            without.append(name[1:])
        elif following:
            groups[-1] = (*groups[-1], name)
            following = False
        else:
            groups.append((name,))
    return _Sign(tuple(groups), tuple(without))

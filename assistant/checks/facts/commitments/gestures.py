"""A no without the word: `shook his head`, `waved it off`, `not her thing`, behind what somebody was asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.words import Word, words_of
from assistant.checks.wordlists import entries

_WHOSE = frozenset({"his", "her", "their", "the", "a", "an", "my"})
_BEFORE = frozenset({"he", "she", "they", "just", "only", "but", "and", "then", "would", "is", "it", "that", "was"})
"""Words that may stand before the gesture, as a name may: `but she only smiled and said nothing`."""
_ASKING = frozenset({"asked", "question"})
_YES = frozenset({"accepted", "promise", "decided"})


def refused_by_gesture(asked: Clause, after: Clause) -> Clause | None:
    """What was asked, marked as refused, where the clause behind it is such a no; None where it is not."""
    if not asked.marks & _ASKING or not asked.line <= after.line <= asked.line + 1 or after.marks & _YES:
        return None
    if not _is_gesture(words_of(after.text)):
        return None
    marks = asked.marks - {"considered", "promise"} | {"refused", "unsettled"}
    return replace(asked, marks=marks, denied=asked.about - {"ask"}, failed=True)


def _is_gesture(said: Sequence[Word]) -> bool:
    """Whether a clause begins with one of the listed phrases, with or without a subject before it."""
    first = 0
    while first < len(said) and said[first].text in _BEFORE:
        first += 1
    named = len(said) > 1 and said[0].capital
    return any(_begins(said[start:]) for start in {first, int(named)})


def _begins(said: Sequence[Word]) -> bool:
    """Whether a phrase stands there; one of a single word before a pause or the end: not `passed the exam`."""
    kept = [(place, word.text) for place, word in enumerate(said) if word.text not in _WHOSE]
    texts = tuple(text for _, text in kept)
    for phrase in _phrases():
        if texts[: len(phrase)] == phrase:
            last = kept[len(phrase) - 1][0]
            if len(phrase) > 1 or last + 1 == len(said) or said[last + 1].start - said[last].end > 1:
                return True
    return False


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    listed = (words_of(entry) for entry in entries("commitments.gestures_of_no"))
    return tuple(tuple(word.text for word in said) for said in listed)

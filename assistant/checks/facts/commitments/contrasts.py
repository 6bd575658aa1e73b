"""A `not` that only sets what it names against what stands before it: `weigh it before dawn, not after`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.concepts import when_words
from assistant.checks.facts.commitments.subjects import AUX
from assistant.checks.facts.commitments.words import SUBJECTS, Word, words_of

_WHEN_OR_WHERE = frozenset(
    {"after", "before", "during", "across", "behind", "beside", "under", "below", "above", "inside", "outside"}
)
_WITH_MORE = frozenset({"at", "on", "in", "by", "with", "to", "from", "for", "through", "against", "around", "near"})
"""These contrast where something is named behind them: not the `not in` of a parcel."""
_NO_THING = frozenset({"all", "me", "us", "him", "her", "them", "it", "this", "that", "my", "our", "any", "least"})
_NO = frozenset({"not", "never"})
_SUBJECTS = SUBJECTS | {"it"}

_OWNING = frozenset({"have", "keep", "own", "get", "buy"})
_ALONE = 2
_WHICH_WITHIN = 5
"""Words of `not the piano one`, which says which one is not meant."""
_LIMIT = re.compile(
    r"\W*(?:(?:but|and) )?not (?:(?:a|one) (?:day|minute|week|moment) )?"
    r"(?:before|until|till|sooner|earlier|otherwise|more)\b(?: (?:that|then))?\W*$"
    r"|\W*(?:(?:but|and) )?(?:no|nothing|none|nobody|no one) (?:more|else|longer)\W*$",
    re.IGNORECASE,
)


def contrasts(said: Sequence[Word], place: int) -> bool:
    """Whether the `not` at a place denies only the time, place or person behind it, of which the rest is not told.

    `is not at home` and `not at all` deny the whole.
    """
    if said[place].text not in _NO or place + 1 >= len(said):
        return False
    if place and said[place - 1].text in AUX | _SUBJECTS:
        return False
    if place and _names_when(said[place - 1]) and all(_names_when(word) for word in said[place + 1 :]):
        return True
    first, then = said[place + 1].text, said[place + 2].text if place + 2 < len(said) else ""
    return first in _WHEN_OR_WHERE or (first in _WITH_MORE and bool(then) and then not in _NO_THING)


def _names_when(word: Word) -> bool:
    """Whether a word is a figure, or of a day, a month or an hour: `from May, not June`, `on the 4th, not the 5th`."""
    return word.text[:1].isdigit() or word.text in {"the", "on", "in", "at", "from"} or word.concept in when_words()


def contrasts_alone(comment: str) -> bool:
    """Whether a comment only names what is not meant: `not after`, `not the piano one`, `borrow, not have`.

    A `not before Sept` puts the whole off.
    """
    said = words_of(comment)
    which = [word.text for word in said[:_WHICH_WITHIN]]
    if which[:2] == ["not", "the"] and "one" in which:
        return True
    if len(which) == _ALONE and which[0] == "not" and which[1] in _OWNING:
        return True
    return bool(said) and contrasts(said, 0) and said[1].text != "before"


def limits(comment: str) -> bool:
    """Whether a comment only says from when on, or how far, what stands before it holds: `Not before.`, `no more`"""
    return _LIMIT.match(comment) is not None

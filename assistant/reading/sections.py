"""Headings and labels -> the kind of fact that stands under them."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, cast

from assistant.reading.names import TITLES, folded
from assistant.reading.words import load

SectionKind = Literal[
    "aside", "parked", "next", "questions", "commitments", "decisions", "feedback", "advice", "goals", "wins",
    "obstacles", "people", "context", "answer", "asked", "",
]  # fmt: skip

_WORDS = load("sections")
_MARKS = re.compile(r"[^\w?'’:+\-/ ]|_")
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}|[a-z])[.)]\s+")
_SMALL = frozenset(("the", "a", "an", "of", "and", "our", "in", "some", "few", "more", "other", "all"))
_MOST_WORDS = 8
_MOST_SHAPE_WORDS = 14
_MOST_LEAD_WORDS = 10
_TELLS = re.compile(r"\b(?:is|was|are|were) (?:that|to|not|the|a|an|too|very|my|still)\b|\b(?:asked|asks)\b")
"""A lead announces; a sentence with one of these tells the thing itself."""
_QUOTES_BEFORE = re.compile(r"(?:\w+[ ,]+){3}(?:she|he|they) (?:said|says|thinks|thought|reckons)$")
"""`And get somebody to read it, she said.` says the thing itself."""
_LEAD_IN = re.compile(
    r"^(?:(?:so|and|ok|okay|well|right|now|then|uh|um|er|erm|oh|also|but|yes|the|one|two|three|four|a few"
    r"|some|couple of)[ ,]+)*"
)
_KEYWORD_WORDS = 6
"""A heading longer than this is a sentence, and one word in it decides nothing."""


def plain(label: str) -> str:
    """A heading without numbering, emoji and marks, in small letters."""
    text = _MARKS.sub(" ", _NUMBERING.sub("", label.replace("’", "'"))).casefold()
    return " ".join(text.replace(" : ", " ").strip(" :-/+").split())


@cache
def section_kind(label: str, names: frozenset[str] = frozenset()) -> SectionKind:
    """What the lines under a heading are; "" where the heading does not say.

    Words with a capital and `names` (folded) may be people: `Lucía's advice`, `What Ottilie said`, `Mr. Lund make this`
    are decided by the words beside the name.
    """
    text = plain(label)
    if not text:
        return ""
    capital = frozenset(_bare(plain(word)) for word in label.split() if not word[:1].islower())
    people = (names | TITLES | capital) - _vocabulary()
    for form in dict.fromkeys(
        (text, text.rstrip(" ?") or text, _without(text, people), _without(text, people | _SMALL))
    ):
        kind = _looked_up(form)
        if kind:
            return kind
    return _by_shape(text.strip(" ?")) or _by_keyword(text)


@cache
def lead_kind(text: str) -> SectionKind:
    """What a lead within prose announces: `So, what's next.`, `Three things she'd have me do:`; "" for other words."""
    asked = plain(text)
    words = _LEAD_IN.sub("", asked.replace("'re ", " are ")).strip(" ?.")
    if not words or len(words.split()) > _MOST_LEAD_WORDS or _TELLS.search(words) or _QUOTES_BEFORE.search(asked):
        return ""
    return _looked_up(words) or _by_shape(words)


def _by_shape(text: str) -> SectionKind:
    """By the shapes of `[patterns]`: `Still on my plate`, `Where do I want to end up`, `Three years from now`."""
    if not text or len(text.split()) > _MOST_SHAPE_WORDS:
        return ""
    found = (kind for kind in _WORDS["order"] if (shape := _shape(kind)) is not None and shape.search(text))
    return cast(SectionKind, next(found, ""))


@cache
def _shape(kind: str) -> re.Pattern[str] | None:
    patterns = _WORDS["patterns"].get(kind)
    return re.compile("|".join(patterns).replace("{whose}", _WORDS["whose"]["is"])) if patterns else None


def _looked_up(text: str) -> SectionKind:
    if not text or len(text.split()) > _MOST_WORDS:
        return ""
    for kind in _WORDS["order"]:
        exact, begins = _phrases(kind)
        if text in exact or any(text.startswith(phrase) for phrase in begins):
            return cast(SectionKind, kind)
    return ""


def _by_keyword(text: str) -> SectionKind:
    """A short heading with one telling word: `Suggestions from Oskar`, `FEEDBACK RECEIVED`."""
    words = set(text.split())
    if len(words) > _KEYWORD_WORDS:
        return ""
    found = (kind for kind in _WORDS["order"] if words & frozenset(_WORDS["keywords"].get(kind, ())))
    return cast(SectionKind, next(found, ""))


@cache
def _phrases(kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    phrases: list[str] = _WORDS["kinds"][kind]
    exact = frozenset(phrase.removesuffix(" ~") for phrase in phrases)
    return exact, tuple(phrase.removesuffix("~") for phrase in phrases if phrase.endswith("~"))


@cache
def _vocabulary() -> frozenset[str]:
    """Every word that headings are known by; such a word is not taken for a name."""
    phrases = [phrase for kind in _WORDS["kinds"].values() for phrase in kind]
    return frozenset(word for phrase in phrases for word in phrase.split())


def _without(text: str, left_out: frozenset[str]) -> str:
    return " ".join(word for word in text.split() if _bare(word) not in left_out)


def _bare(word: str) -> str:
    return folded(word.removesuffix("'s").removesuffix("'"))

"""Headings and labels -> the kind of fact that stands under them, and whose it is."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, cast

from assistant.reading.names import folded
from assistant.reading.words import load

SectionKind = Literal[
    "aside", "next", "questions", "commitments", "decisions", "feedback", "advice", "goals", "wins", "obstacles",
    "people", "context", "",
]  # fmt: skip

_WORDS = load("sections")
_MARKS = re.compile(r"[^\w?'’:+\-/ ]|_")
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}|[a-z])[.)]\s+")
_SMALL = frozenset(("the", "a", "an", "of", "and", "our", "in", "some", "few", "more", "other", "all"))


def plain(label: str) -> str:
    """A heading without numbering, emoji and marks, in small letters."""
    text = _MARKS.sub(" ", _NUMBERING.sub("", label.replace("’", "'"))).casefold()
    return " ".join(text.replace(" : ", " ").strip(" :-/+").split())


@cache
def section_kind(label: str, names: frozenset[str] = frozenset()) -> SectionKind:
    """What the lines under a heading are; "" where the heading does not say. `names` are people, whose names are skipped.

    `Lucía's advice`, `What Bea said` and `Mr. Bauer make this` are decided by the words beside the name.
    """
    text = plain(label)
    if not text:
        return ""
    for form in dict.fromkeys((text, _without_names(text, names), _without_names(text, names, small=True))):
        kind = _looked_up(form)
        if kind:
            return kind
    return ""


def _looked_up(text: str) -> SectionKind:
    if not text or len(text.split()) > 8:
        return ""
    for kind in _WORDS["order"]:
        exact, begins = _phrases(kind)
        if text in exact or any(text.startswith(phrase) for phrase in begins):
            return cast(SectionKind, kind)
    return ""


@cache
def _phrases(kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    phrases: list[str] = _WORDS["kinds"][kind]
    exact = frozenset(phrase.removesuffix(" ~") for phrase in phrases)
    return exact, tuple(phrase.removesuffix("~") for phrase in phrases if phrase.endswith("~"))


def _without_names(text: str, names: frozenset[str], *, small: bool = False) -> str:
    words = []
    for word in text.split():
        bare = folded(word.removesuffix("'s").removesuffix("'"))
        if bare in names or (small and bare in _SMALL) or bare in {"mr", "mrs", "ms", "dr", "prof"}:
            continue
        words.append(word)
    return " ".join(words)

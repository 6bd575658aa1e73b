"""How likely a place of the notes is that of a day or a name of a draft: the features of each, weighed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import inf
from typing import Protocol, TypeVar

from assistant.checks.concepts import concepts, when_words
from assistant.checks.facts.folding import fold, stemmed
from assistant.checks.facts.nearby import matter_of

_WEIGHTS = ((1, 1.0), (2, 0.7), (4, 0.45), (8, 0.2))
_WEIGHT_OF_COMMON = 0.05
"""What a word weighs by the number of places that it stands at."""
_NAMED = re.compile(r"\d{2,}|(?!\A)[^\W\d_a-z][^\W\d_]{2,}")
_MEANING = "~"
"""Before what a word means, so that it is told from a stem: `talk` and `speak` are one."""


class Choice(Protocol):
    """A place of the notes: whether it tells what a draft says, and what speaks for its being the place of that."""

    @property
    def home(self) -> bool: ...
    @property
    def features(self) -> Mapping[str, float]: ...


_Choice = TypeVar("_Choice", bound=Choice)


def likelier(choices: Iterable[_Choice], weights: Mapping[str, float], least: float) -> _Choice | None:
    """The place of something else, where the log odds speak for it by `least` against any that tells what is said."""
    best, most, own = None, -inf, 0.0
    for choice in choices:
        fit = fit_of(choice, weights)
        if choice.home:
            own = max(own, fit)
        elif fit > most:
            best, most = choice, fit
    return best if most - own >= least else None


def fit_of(choice: Choice, weights: Mapping[str, float]) -> float:
    """How much the weighed features speak for a place."""
    return sum(weights[name] * value for name, value in choice.features.items())


def plain(words: frozenset[str]) -> frozenset[str]:
    """The stems alone, without what they mean."""
    return frozenset(word for word in words if not word.startswith(_MEANING))


@lru_cache(maxsize=512)
def words_for(text: str) -> frozenset[str]:
    """The stems that carry the matter of a text, and what its words mean."""
    meanings = (one for one in concepts(text) - when_words() if not one.isdecimal())
    return matter_of(text) | {_MEANING + one for one in meanings}


def told_together(sentence: str, start: int, end: int) -> frozenset[str]:
    """The stems of the names and numbers of a sentence but for the one that stands between `start` and `end`."""
    return frozenset(stem for at, stem in _named_in(sentence) if not start <= at < end)


@lru_cache(maxsize=512)
def _named_in(sentence: str) -> tuple[tuple[int, str], ...]:
    """Where the names and numbers of a sentence stand, and their stems."""
    return tuple((one.start(), stemmed(fold(one.group()))) for one in _NAMED.finditer(sentence))


def rarity(places: int) -> float:
    """What a word weighs that stands at so many places."""
    return next((weight for most, weight in _WEIGHTS if places <= most), _WEIGHT_OF_COMMON)


@cache
def weights_of(sort: str) -> Mapping[str, float]:
    """Feature -> how much it speaks for a place of the sort (`day`, `name`); written by `tools/fit_places.py`."""
    text = (files("assistant.checks.facts") / f"{sort}_places.toml").read_text(encoding="utf-8")
    return {name: float(value) for name, value in tomllib.loads(text).items()}

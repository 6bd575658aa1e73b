"""Somebody whom the notes rule out for a deed, told of it all the same: `do it with Ines, not Petra`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.checks.facts.capitals import Capital
from assistant.checks.facts.folding import fold, stemmed
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.nearby import matter_of

_RULED_OUT = re.compile(
    r"(?<![\w'])(?:(?:and|but) )?(?:not|instead of|rather than|in place of|never|no longer|no more"
    r"|anybody but|anyone but)"
    r"(?: (?:with|by|to|for|from|at|via|through|the|my|her|his|our|old|mr\.?|mrs\.?|ms\.?|dr\.?)){0,2}"
    r" (?P<name>[^\W\d_][\w'-]+)",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\b(?:not|instead|rather|never|nor|no longer|without|but|except|neither)\b|n't\b", re.IGNORECASE)
_SHARED = 2
"""Stems that a sentence shares with the one that rules somebody out."""


def ruled_out_place(said: str, named: Sequence[Capital], index: SourceIndex) -> int | None:
    """The sentence of the notes that rules one of these names out for what a sentence tells of it.

    What the notes tell of the name nowhere else is ruled out for all. None where the sentence turns something itself,
    or where the notes tell the name of the same matter elsewhere.
    """
    return _place_of(said, tuple(one.folded.removesuffix("'s") for one in named), index)


@lru_cache(maxsize=1024)
def _place_of(said: str, named: tuple[str, ...], index: SourceIndex) -> int | None:
    """The same for folded names; while a draft is typed, most sentences stay as they are."""
    if _TURNS.search(said):
        return None
    for own in named:
        places = index.holding.get(stemmed(own), ())
        if len(places) == 1 and _is_ruled_out(own, index.sentences[places[0]].text):
            return places[0]
        matter = matter_of(said) - {stemmed(own)}
        shared = [place for place in places if len(matter & index.sentences[place].stems) >= _SHARED]
        if len(shared) == 1 and _is_ruled_out(own, index.sentences[shared[0]].text):
            return shared[0]
    return None


def _is_ruled_out(name: str, text: str) -> bool:
    """Whether a sentence has a name only behind a word that rules it out."""
    out = {fold(found["name"]).removesuffix("'s") for found in _RULED_OUT.finditer(text)}
    return name in out and len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", fold(text))) == 1

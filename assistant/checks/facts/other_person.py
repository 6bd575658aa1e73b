"""Somebody of a title whom the notes know, told to have done what another of the same title did there."""

from __future__ import annotations

from itertools import pairwise

from assistant.checks.facts.capitals import Capital
from assistant.checks.facts.folding import stemmed
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.nearby import matter_of
from assistant.checks.facts.titles import title_groups, title_of

_SURELY_SHARED = 2
"""Stems that a sentence shares with the one of the notes that it tells."""


def other_of_the_title(title: Capital, name: Capital, said: str, index: SourceIndex) -> tuple[str, int] | None:
    """The other person's name and the sentence of the notes: `Sister Lourdes found me a coat`, where Fátima did.

    None where this one stands in a sentence that shares any matter, or no other of the title stands in one that
    plainly does.
    """
    groups = title_groups().get(title_of(title.word), frozenset())
    own = name.folded.removesuffix("'s")
    matter = matter_of(said) - {stemmed(own), stemmed(title.folded)}
    found: tuple[str, int] | None = None
    for place, sentence in enumerate(index.sentences):
        shared = len(matter & sentence.stems)
        if shared and own in sentence.words:
            return None
        if shared < _SURELY_SHARED or found:
            continue
        for one, following in pairwise(sentence.words):
            if one in title_groups() and title_groups()[one] & groups and following != own:
                found = following, place
    return found

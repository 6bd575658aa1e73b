"""What the notes do say about the matter of a sentence: the source sentence that shares most with it."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from assistant.checks.facts.amounts import NUMBER_WORDS
from assistant.checks.facts.folding import stemmed
from assistant.checks.facts.index import SourceIndex, folded_words, stems_of
from assistant.checks.wordlists import words
from assistant.reading.date_phrases.tokens import MONTHS, WEEKDAYS

_LONGEST = 160
_MARKS = ",;:()"
_REACH = 300
"""Characters to either side in which the clause of a word lies."""
_SHARED, _RARE, _FEW = 2, 2, 4
_COMMON = 40
"""Sentences in which a stem may stand and still tell one matter from another."""


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset(stemmed(word) for word in (*words("empty"), *WEEKDAYS, *MONTHS, *NUMBER_WORDS))


@lru_cache(maxsize=512)
def matter_of(text: str) -> frozenset[str]:
    """The stems that carry the matter of a text."""
    return frozenset(one for one in stems_of(folded_words(text)) - _empty() if not one.isdecimal())


@lru_cache(maxsize=256)
def nearest_places(index: SourceIndex, text: str, least: int = 1) -> list[int]:
    """The numbers of the source sentences that share most stems with a text, `least` of them or more."""
    shared: Counter[int] = Counter()
    for one in matter_of(text):
        places = index.holding.get(one, ())
        if len(places) <= _COMMON:
            shared.update(places)
    most = max(shared.values(), default=0)
    return [place for place, count in sorted(shared.items()) if count == most] if most >= least else []


@lru_cache(maxsize=256)
def matching_places(index: SourceIndex, text: str) -> list[int]:
    """The source sentences that plainly speak of the same matter: two stems shared, or a rare one of few."""
    places = nearest_places(index, text, _SHARED)
    if places:
        return places
    own = matter_of(text)
    rare = [index.holding[one] for one in own if 0 < len(index.holding.get(one, ())) <= _RARE]
    return list(rare[0]) if len(rare) == 1 and len(own) <= _FEW else []


@lru_cache(maxsize=256)
def neighbouring_places(index: SourceIndex, text: str) -> list[int]:
    """Two source sentences side by side that each share a rare stem of a text, or one that shares both."""
    own = [index.holding[one] for one in matter_of(text) if 0 < len(index.holding.get(one, ())) <= _RARE]
    rare = [(number, place) for number, places in enumerate(own) for place in places]
    return sorted(
        {place for number, place in rare for other, near in rare if other != number and abs(near - place) <= 1}
    )


@lru_cache(maxsize=1024)
def clause_at(text: str, start: int, end: int) -> str:
    """The clause around a stretch, between marks; the whole text where the clause says too little."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    begin = max(low - 1, *(text.rfind(mark, low, start) for mark in _MARKS)) + 1
    stops = [at for mark in _MARKS if (at := text.find(mark, end, high)) >= 0]
    clause = text[begin : min(stops, default=high)]
    return clause if len(matter_of(clause)) >= _SHARED else text[low:high]


def nearest_words(index: SourceIndex, *texts: str) -> str:
    """The words of the notes nearest to the first text that they speak of, as a suggestion; else what to do."""
    places = next((found for text in texts if (found := nearest_places(index, text))), [])
    if not places:
        return "Leave it out, or add it to your notes first."
    said = " ".join(index.sentences[places[0]].text.split())
    return f"Your notes say: “{said if len(said) <= _LONGEST else said[:_LONGEST] + '…'}”."

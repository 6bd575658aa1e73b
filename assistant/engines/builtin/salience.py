"""Which sentences of a talk carry it: chosen within a budget of words, and kept in the order they were said.

Sentence value: the sum of its words' log counts over sentences, each worth less once it is covered, over a power of the
length; raised by words of deciding and advising, lowered for questions and for what was broken off. Constants were
tuned on public meeting and dialogue transcripts (ROUGE), where they moved results by less than a point.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from assistant.engines.builtin.debrief_lines import content_words, phrases
from prompts import table

_LENGTH_POWER = 0.3
_WEIGHTY = 1.2
_QUESTION = 0.6
_BROKEN_OFF = 0.3
"""For a sentence that ends in "where" or "and the": somebody was interrupted."""
_LONG = 40
"""Words; a longer sentence counts little over half, since it takes the room of two."""
_LONG_WORTH = 0.6
_FEW = 12
"""Below so many sentences a word that occurs once counts too."""


def choose_within(texts: Sequence[str], sizes: Sequence[int], budget: int) -> tuple[int, ...]:
    """Places of the texts to keep, in order; their `sizes`, in words as told, add up to `budget` at most."""
    words = [content_words(text) for text in texts]
    counts = Counter(word for found in words for word in found)
    worth = {word: math.log1p(times) for word, times in counts.items() if times > 1 or len(texts) < _FEW}
    factors = [_factor(text, size) for text, size in zip(texts, sizes, strict=True)]
    covered: Counter[str] = Counter()
    open_places = set(range(len(texts)))
    chosen: list[int] = []
    while open_places:
        values = {
            place: factors[place] * sum(worth.get(word, 0.0) / (1 + covered[word]) for word in words[place])
            for place in open_places
            if sizes[place] <= budget
        }
        best = max(sorted(values), key=values.__getitem__, default=None)
        if best is None or values[best] <= 0:
            break
        chosen.append(best)
        covered.update(words[best])
        budget -= sizes[best]
        open_places = {place for place in values if place != best}
    return tuple(sorted(chosen))


def _factor(text: str, size: int) -> float:
    factor = 1 / math.pow(max(size, 1), _LENGTH_POWER)
    if phrases("summary_words", "weighty").search(text):
        factor *= _WEIGHTY
    if text.endswith("?"):
        factor *= _QUESTION
    if phrases("summary_words", "dangling").search(text):
        factor *= _BROKEN_OFF
    return factor * _LONG_WORTH if size > _LONG else factor


@cache
def _fillers() -> tuple[re.Pattern[str], re.Pattern[str]]:
    listed = table("documents/debrief.toml")["summary_words"]
    sounds = "|".join(map(re.escape, listed["sounds"]))
    openers = "|".join(map(re.escape, [*listed["sounds"], *listed["openers"]]))
    anywhere = re.compile(rf"(?<!\w)(?:{sounds})(?!\w)(?:,\s*)?", re.IGNORECASE)
    return anywhere, re.compile(rf"^(?:(?:{openers})(?!\w)[ ,.\-]*)+", re.IGNORECASE)


def without_fillers(text: str) -> str:
    """A spoken sentence without "um", without "okay, so" before it, and without a word said twice."""
    sounds, openers = _fillers()
    plain = openers.sub("", sounds.sub("", text))
    plain = re.sub(r"\b(\w+)(?: \1\b)+", r"\1", plain)
    plain = re.sub(r"\s+([,.?!])", r"\1", plain).strip(" ,-")
    return plain[:1].upper() + plain[1:]

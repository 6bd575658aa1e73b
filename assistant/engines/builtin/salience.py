"""Which sentences of a talk carry it: chosen within a budget of words, and kept in the order they were said.

Sentence value: the sum of its words' log counts over sentences, each worth less once it is covered, over a power of the
length; raised by words of deciding and advising and where a sentence tells of things rather than of "I" and "you",
lowered for questions and for what was broken off. Constants were
tuned on public meeting and dialogue transcripts (ROUGE), where they moved results by less than a point.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from heapq import heapify, heappop, heappush

from assistant.engines.builtin.debrief_lines import content_words, phrases
from prompts import table

_LENGTH_POWER = 0.3
_WEIGHTY = 1.2
_QUESTION = 0.6
_BROKEN_OFF = 0.3
"""For a sentence that ends in "where" or "and the": somebody was interrupted."""
_POINTS_BACK = re.compile(r"(?:he|she|they|his|her|their)\b", re.IGNORECASE)
_POINTED_BACK = 0.7
"""For a sentence that begins with whom only the one before it names."""
_LONG = 40
"""Words; a longer sentence counts little over half, since it takes the room of two."""
_LONG_WORTH = 0.6
_JOINING = 2
_SAID_TWICE = re.compile(r"\b(\w+)(?: \1\b)+")
_BEFORE_MARK = re.compile(r"\s+([,.?!])")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_FEW = 12
"""Below so many sentences a word that occurs once counts too."""


def choose_within(texts: Sequence[str], sizes: Sequence[int], budget: int) -> tuple[int, ...]:
    """Places of the texts to keep, in order; their `sizes`, in words as told, add up to `budget` at most."""
    words = [content_words(text) for text in texts]
    counts = Counter(word for found in words for word in found)
    worth = {word: math.log1p(times) for word, times in counts.items() if times > 1 or len(texts) < _FEW}
    factors = [_factor(text, size) for text, size in zip(texts, sizes, strict=True)]
    covered: Counter[str] = Counter()

    def value(place: int) -> float:
        return factors[place] * math.fsum(worth.get(word, 0.0) / (1 + covered[word]) for word in words[place])

    # what is covered only takes away from a value, so one that still leads when it is counted again is the best
    waiting = [(-value(place), place) for place in range(len(texts))]
    heapify(waiting)
    chosen: list[int] = []
    while waiting and waiting[0][0] < 0:
        place = heappop(waiting)[1]
        if sizes[place] > budget:
            continue
        now = (-value(place), place)
        if waiting and now > waiting[0]:
            heappush(waiting, now)
            continue
        chosen.append(place)
        covered.update(words[place])
        budget -= sizes[place]
    return tuple(sorted(chosen))


def _factor(text: str, size: int) -> float:
    factor = 1 / math.pow(max(size, 1), _LENGTH_POWER)
    if phrases("summary_words", "weighty").search(text):
        factor *= _WEIGHTY
    if text.endswith("?"):
        factor *= _QUESTION
    if phrases("summary_words", "dangling").search(text):
        factor *= _BROKEN_OFF
    if _POINTS_BACK.match(text):
        factor *= _POINTED_BACK
    return _style(text) * (factor * _LONG_WORTH if size > _LONG else factor)


def _style(text: str) -> float:
    """Above 1 for a sentence that tells of things, below 1 for an aside between two who see each other.

    After the measure of formality by articles and prepositions against pronouns (Heylighen and Dewaele 1999).
    """
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
    asides, joins = _styled()
    share = _JOINING * sum(word in joins for word in words) - sum(word in asides for word in words)
    return math.exp(share / max(len(words), 1))


@cache
def _styled() -> tuple[frozenset[str], frozenset[str]]:
    listed = table("documents/debrief.toml")["summary_words"]
    return frozenset(listed["aside"]), frozenset(listed["joining"])


@cache
def _fillers() -> tuple[re.Pattern[str], re.Pattern[str]]:
    listed = table("documents/debrief.toml")["summary_words"]
    sounds = "|".join(map(re.escape, listed["sounds"]))
    openers = "|".join(map(re.escape, [*listed["sounds"], *listed["openers"]]))
    first = "".join(sorted({sound[0] for sound in listed["sounds"]}))
    anywhere = re.compile(rf"\b(?=[{first}])(?:{sounds})(?!\w)(?:,\s*)?", re.IGNORECASE)
    return anywhere, re.compile(rf"^(?:(?:{openers})(?!\w)[ ,.\-]*)+", re.IGNORECASE)


def without_fillers(text: str) -> str:
    """A spoken sentence without "um", without "okay, so" before it, and without a word said twice."""
    sounds, openers = _fillers()
    plain = openers.sub("", sounds.sub("", text))
    plain = _SAID_TWICE.sub(r"\1", plain)
    plain = " ".join(_BEFORE_MARK.sub(r"\1", plain).split()).strip(" ,-")
    return plain[:1].upper() + plain[1:]

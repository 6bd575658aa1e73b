"""What a talk was about, in its own words: the things that come back in it, as they were said behind a "the"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.engines.builtin.debrief_lines import small_words, stem
from assistant.engines.builtin.phrasing.verbs import is_verb, lexicon
from prompts import table

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[.,;:?!]")
_MOST_WORDS = 3
_SHORT_TALK = 60
"""A talk of fewer sentences says most things once; in a longer one only what comes back is a topic."""
_LONGER = 0.7
"""What every further word of a phrase adds to its worth: `the tide table` tells more than `the table` (ours)."""
_ELSEWHERE = 0.3
"""What the words weigh where they stand alone."""
_MOST_TIMES = 20


def topics_of(texts: Sequence[str], most: int) -> tuple[str, ...]:
    """Up to `most` phrases, the weightiest first, no two with a word in common; as they are mostly written."""
    alone: Counter[str] = Counter()
    ending: Counter[str] = Counter()
    phrases: Counter[tuple[str, ...]] = Counter()
    written: dict[tuple[str, ...], Counter[str]] = {}
    for text in texts:
        tokens = _TOKEN.findall(text)
        low = [token.casefold() for token in tokens]
        telling = [word not in small_words() and word[0].isalpha() and len(word) > 2 for word in low]
        alone.update(word for word, tells in zip(low, telling, strict=True) if tells)
        ending.update(low[n] for n, tells in enumerate(telling) if tells and not any(telling[n + 1 : n + 2]))
        for start, end in _phrases(low, telling):
            phrase = tuple(low[start:end])
            phrases[phrase] += 1
            written.setdefault(phrase, Counter())[" ".join(tokens[start:end])] += 1
    short = len(texts) < _SHORT_TALK
    worth = {
        phrase: times * (1 + _LONGER * (len(phrase) - 1))
        + _ELSEWHERE * sum(min(alone[word], _MOST_TIMES) for word in phrase) / len(phrase)
        for phrase, times in phrases.items()
        if (times > 1 or (short and _stands_alone(phrase))) and _names_a_thing(phrase, alone, ending)
    }
    chosen: list[tuple[str, ...]] = []
    used: set[str] = set()
    for phrase in sorted(worth, key=lambda phrase: (-worth[phrase], phrase)):
        stems = set(map(stem, phrase))
        if used.isdisjoint(stems):
            chosen.append(phrase)
            used |= stems
        if len(chosen) == most:
            break
    return tuple(f"the {written[phrase].most_common(1)[0][0]}" for phrase in chosen)


def _phrases(low: list[str], telling: list[bool]) -> Iterator[tuple[int, int]]:
    """Where up to three telling words stand between "the" and a small word, a mark or the end."""
    for place, word in enumerate(low):
        if word == "the":
            end = place + 1
            while end < len(low) and telling[end]:
                end += 1
            if 0 < end - place - 1 <= _MOST_WORDS:
                yield place + 1, end


def _stands_alone(phrase: tuple[str, ...]) -> bool:
    """Whether a phrase that is said once can be trusted to be one: of two words, the second is no verb."""
    verb = phrase[-1] in lexicon().pasts or is_verb(phrase[-1])
    return len(phrase) < _MOST_WORDS and not (len(phrase) > 1 and verb)


def _names_a_thing(phrase: tuple[str, ...], alone: Counter[str], ending: Counter[str]) -> bool:
    """Whether the last word mostly ends phrases, as nouns do, and none is vague: not `the next thing`."""
    vague = frozenset(table("documents/debrief.toml")["summary_words"]["vague"])
    last = phrase[-1]
    return vague.isdisjoint(phrase) and not last.endswith("ly") and 2 * ending[last] >= alone[last]

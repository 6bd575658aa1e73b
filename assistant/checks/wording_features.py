"""What a sentence of a draft looks like, as features that fitted weights judge (`wording_likelihood.py`): its words,
their pairs near each other, how it begins and ends, whom it is about, and which word lists know something in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import combinations, pairwise

from assistant.checks.phrases import Phrases
from assistant.checks.wordlists import phrases

FIELDS = (
    "tone.superlatives",
    "tone.softening",
    "hard.character",
    "hard.blames",
    "grovel.sorry_word",
    "favours.vouching",
    "favours.reviewing",
    "asks.anything",
    "asks.label",
    "reproach.answer",
    "reproach.lack",
    "reproach.mail",
    "reproach.fate",
    "reproach.waited",
    "reproach.unwanted",
    "reproach.contrast",
    "reproach.allowed",
    "favours.works",
    "favours.offered",
    "favours.small",
)
"""Word lists of which a phrase in the sentence is a feature, so that weights know what people add to them."""
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[?!:;\"…]")
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu thurs fri sat sun january february april "
    "june july august september october november december jan feb apr jun jul aug sep oct nov dec".split()
)
_PERSONS = {
    **dict.fromkeys("i me my mine myself we us our ours".split(), "me"),
    **dict.fromkeys("you your yours yourself".split(), "you"),
    **dict.fromkeys("he she they him her them his their".split(), "they"),
    **dict.fromkeys("it this that".split(), "it"),
}
_BEGINS_A_SENTENCE = '.!?:"'
_MOST = 60
"""Words of a sentence that are looked at."""
_STEM = 5
"""Letters by which a longer word is known in all its forms."""
_FIRST = 3
_LENGTHS = (3, 6, 10, 16, 24)
_LONGER = "more than 24 words"


def features_of(sentence: str, fields: Mapping[str, Phrases]) -> frozenset[str]:
    """The features of a sentence with plain quotation marks; `fields` are the lists of `FIELDS`, by name."""
    tokens = _tokens(sentence)
    words = [token for token in tokens if token[0].isalpha()]
    lowered = sentence.lower()
    return frozenset(
        (
            *_of_tokens(tokens),
            *_of_words(words),
            *_of_the_whole(sentence, words),
            *_of(lowered, fields),
            *_of_orders(lowered),
        )
    )


def _tokens(sentence: str) -> list[str]:
    return [_known_as(found, sentence) for found, _ in zip(_TOKEN.finditer(sentence), range(_MOST), strict=False)]


def _known_as(found: re.Match[str], sentence: str) -> str:
    word = found.group()
    lowered = word.lower()
    if lowered.isdigit():
        return "NUMBER"
    if lowered in _DAYS:
        return "DAY"
    capital = word[0].isupper() and not word.isupper() and not lowered.startswith("i'")
    before = sentence[: found.start()].rstrip()[-1:] if capital else ""
    return "NAME" if before and before not in _BEGINS_A_SENTENCE else lowered


def _of_tokens(tokens: list[str]) -> Iterator[str]:
    for token in tokens:
        yield token
        if len(token) > _STEM:
            yield f"{token[:_STEM]}~"
    for one, other in pairwise(tokens):
        yield f"{one} {other}"
    for one, other in zip(tokens, tokens[2:], strict=False):
        yield f"{one} _ {other}"


def _of_words(words: list[str]) -> Iterator[str]:
    for place, word in enumerate(words[:_FIRST]):
        yield f"{word} at {place}"
    if words:
        yield f"begins {' '.join(words[:2])}"
        yield f"ends {words[-1]}"
    yield next((f"up to {most} words" for most in _LENGTHS if len(words) <= most), _LONGER)


def _of_the_whole(sentence: str, words: Collection[str]) -> Iterator[str]:
    persons = [_PERSONS[start] for word in words if (start := word.partition("'")[0]) in _PERSONS]
    yield f"about {persons[0] if persons else 'nobody'} first"
    yield f"about {', '.join(sorted(set(persons)))}"
    if sentence.rstrip().endswith("?"):
        yield "asks"
    if "!" in sentence:
        yield "exclaims"


def _of(lowered: str, fields: Mapping[str, Phrases]) -> Iterator[str]:
    """Which fields know something in the sentence, and which two of one room do."""
    known = [name for name, field in fields.items() if field.search(lowered)]
    yield from (f"in {name}" for name in known)
    for one, other in combinations(known, 2):
        if one.partition(".")[0] == other.partition(".")[0]:
            yield f"in {one} and {other}"


@cache
def _order() -> re.Pattern[str]:
    """A verb that begins a clause, where it may order."""
    return re.compile(
        r"(?:^|[,;:.!-]\s*)(?:(?:and|so|but|then|now|or|please|kindly|just|also|do|simply|don't|never|therefore)\s+){0,3}"
        rf"{phrases('tone.imperatives').pattern}(?! ?[',;:.!?])"
    )


def _of_orders(lowered: str) -> Iterator[str]:
    found = _order().search(lowered)
    if found is None:
        return
    place = "first" if found.start() == 0 else "later"
    yield f"orders {place}"
    if "?" not in lowered:
        yield f"orders {place}, asks nothing"
    if phrases("tone.by_when").search(lowered, found.end()):
        yield f"orders {place}, by when"
    if not phrases("tone.softening").search(lowered):
        yield f"orders {place}, not softened"

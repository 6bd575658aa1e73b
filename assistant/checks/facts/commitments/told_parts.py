"""The parts of a draft's sentence that tell one thing each, and what each says of it by its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.facts.commitments.people import People
from assistant.checks.facts.commitments.words import flags, is_past, words_of

_CUT = re.compile(
    r"[;:—–]\s|,\s(?=(?:and|but|so|which|who|because|since|though|as|while|when|if|provided|unless)\b)"
    r"|\s(?=(?:and|but|so)\s(?:i|you|we|he|she|they|it)\b)|\.\s",
    re.IGNORECASE,
)
_LEAST_WORDS, _LEAST_LETTERS = 3, 9
_LONGEST = 1200
_BY_ME = re.compile(r"\W*(?:(?:and|but|so) )?(?:i|i'\w+|my)\b", re.IGNORECASE)
_BY_YOU = re.compile(r"\W*(?:(?:and|but|so|that|thank\w* .{0,60}?for) )?(?:you|you'\w+|your)\b", re.IGNORECASE)
_BY_US = re.compile(r"\W*(?:(?:and|but) )?we\b", re.IGNORECASE)
_HAVING = re.compile(r"\W*(?:and )?(?:i|we) have (?:a|an|some|two|three|four|five|six|\d+)\b", re.IGNORECASE)
_OWN_WORDS = {
    "hedged": re.compile(
        r"\b(?:if|unless|provid\w+|maybe|perhaps|may|might|could|would|hope\w*|possibly|probably|whether|depend\w*|once"
        r"|likely|try|wish|want\w*|ask\w*|plan\w*|consider\w*|think\w*|thought|not sure|open|undecided|wonder\w*|should"
        r"|as soon as|in case|until|before)\b|\?",
        re.IGNORECASE,
    ),
    "denied": re.compile(
        r"\b(?:not|no|never|nothing|nobody|none|without|neither|nor|refus\w+|declin\w+|cannot|can't)\b|n't\b",
        re.IGNORECASE,
    ),
    "to come": re.compile(r"\b(?:will|going to|shall)\b|'ll\b", re.IGNORECASE),
    "past": re.compile(
        r"\b(?:have|has|had|was|were|did|\w+ed|sent|wrote|told|went|met|took|made|gave|got|said|spoke|found|read|put"
        r"|kept|left|held|began|brought)\b|'ve\b",
        re.IGNORECASE,
    ),
    "promised": re.compile(
        r"\b(?:promis\w+|agree|agreed|agreeing|offer\w*|said (?:yes|you would|you'd)|confirm\w*|accept\w*|commit\w*"
        r"|kind\w* of you|letting|lets?|allow\w*|for \w+ing)\b",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence: its place there, the concepts it is about, whose it is (`me`, `you`, `us`, `others`), and
    what its words say of it: `hedged`, `denied`, `to come`, `past`, `promised`, and of its sentence `asks`, `thanks`.
    """

    start: int
    end: int
    about: frozenset[str]
    who: str
    says: frozenset[str]
    has: bool
    """Whether it begins by what one has: `I have two offers`."""


def tells(part: Part) -> bool:
    """Whether a part tells what is or was: no question or hedge, no new intention of one's own, no bare thanks."""
    thanks = "thanks" in part.says and not part.says & {"promised", "past", "to come"}
    told = bool(part.says & {"past", "to come", "promised"})
    return told and not (intends(part) or thanks or part.has or part.says & {"asks", "hedged"})


def intends(part: Part) -> bool:
    """Whether it is a new intention of the writer's own."""
    return part.who in {"me", "us"} and "to come" in part.says and "past" not in part.says


@lru_cache(maxsize=1024)
def parts_of(text: str, people: People) -> tuple[Part, ...]:
    """The parts of one sentence that name something, in order."""
    return tuple(_read(text[:_LONGEST], people))


def _read(text: str, people: People) -> Iterator[Part]:
    of_all = {
        name
        for name, holds in (
            ("asks", "?" in text),
            ("thanks", "thank" in text.lower()),
            ("hedged nearby", _OWN_WORDS["hedged"].search(text) is not None),
        )
        if holds
    }
    begin = 0
    for end, after in [*((found.start(), found.end()) for found in _CUT.finditer(text)), (len(text), len(text))]:
        start, begin = begin, after
        said = words_of(text, start, end)
        if len(said) < _LEAST_WORDS or end - start < _LEAST_LETTERS:
            continue
        about = frozenset(word.concept for word in said) - {""} - flags() - people.me - people.mentor
        own = text[start:end]
        says = {name for name, form in _OWN_WORDS.items() if form.search(own)}
        if any(is_past(word.text) for word in said):
            says.add("past")
        if about:
            yield Part(start, end, about, _who(own), frozenset(says | of_all), _HAVING.match(own) is not None)


def _who(own: str) -> str:
    return "me" if _BY_ME.match(own) else "you" if _BY_YOU.match(own) else "us" if _BY_US.match(own) else "others"

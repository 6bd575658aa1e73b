"""What stands around the words that may be a name, as features that weights can be fitted to.

A person is looked for in the whole page: all places where the same words stand with capitals count together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.reading.document import Document, Passage
from assistant.reading.names import (
    GIVEN,
    GIVEN_WITH_CAPITAL,
    TITLES,
    Named,
    candidates,
    caseless,
    folded,
    without_honorific,
)
from assistant.reading.sentences import sentences
from assistant.reading.words import load

Place = Literal["heading", "label", "first", "within"]
"""Where a name stands: in a heading, before a colon or an arrow, at the start of a sentence, or within one."""

_BEFORE = frozenset(load("people")["verbs_before"])
_AFTER = frozenset(load("people")["verbs_after"])
_SPEAKS = frozenset(load("people")["speaks"])
_CALLED = frozenset(load("people")["called"])
_TOKEN = re.compile(r"[\w'’&@/+-]+|[^\w\s]")
_SMALL_WORD = re.compile(r"(?<![\w'’])[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL_NAME = re.compile(r"(?<![\w'’@.])[^\W\d_]{2,}(?:-[^\W\d_]+)?(?![@\w])")
_NEXT_CAPITAL = re.compile(r" [A-Z]\w")
_LAST_CAPITAL = re.compile(r"\b[A-Z]\w*\.? $")
_BRACKET = re.compile(r"\s*\([a-z]")
_CLAUSE = re.compile(r",\s(?:and\s)?(?:who|she|he|they|my|our|the|a|from|at|in)\b")
_THEN_PRONOUN = re.compile(r"(?:'s)?\W{1,3}(?:and\s)?(?:she|he|her|his|him)\b", re.IGNORECASE)
_PLACED = re.compile(r"\s(?:in|from|at|on|of)\s(?:the\s)?\w")
_SAINT = re.compile(r"\bSt\.?\s$")
_JOINED_AFTER = re.compile(r"\s*(?:[/&+]|<>|↔|\bx\s)")
_JOINED_BEFORE = re.compile(r"(?:[/&+>↔]|\sx)\s*$")
_NOUN_ENDS = ("tion", "ment", "ity", "ness", "ship", "ics", "ism", "ance", "ence")
_AROUND = 50
"""Characters before and after a name that are looked at."""
_SHORT_LINE = 120
"""Characters that a title has at most."""
_SHORT_TITLE = 8
"""Words that it has at most."""
_MOST_COUNTED = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where words stand that may be a name."""

    passage: Passage
    named: Named
    place: Place
    opening: bool
    """Whether it stands in the first line of the notes."""

    @property
    def in_title(self) -> bool:
        """Whether that line is so short that it only says when, where and with whom."""
        text = self.passage.text
        return self.opening and len(text) <= _SHORT_LINE and len(text.split()) <= _SHORT_TITLE


def mentioned(document: Document, *, small: bool) -> dict[str, tuple[Mention, ...]]:
    """Every run of words that may be a name, folded, with all its places; `small` where names are written small, too.

    Names written small are those of the everyday first names, and are kept apart by a `~` before them.
    """
    found: dict[str, list[Mention]] = {}
    first = next((passage for passage in document.passages if passage.kind != "header"), None)
    for passage in document.passages:
        if passage.kind == "header":
            continue
        for named in candidates(passage.label) if passage.label_mark else ():
            if named.start == 0:
                found.setdefault(folded(named.name), []).append(Mention(passage, named, "label", passage is first))
        starts = {start for start, _ in sentences(passage.text)} if passage.text else set()
        for sign, named in _named(passage.text, small=small):
            place: Place = "heading" if passage.kind == "heading" else "first" if named.start in starts else "within"
            mention = Mention(passage, named, place, passage is first)
            found.setdefault(sign + folded(named.name), []).append(mention)
    return {name: tuple(places) for name, places in found.items() if _can_be_looked_at(name)}


def _can_be_looked_at(name: str) -> bool:
    """Not a letter alone, and of a script whose names are told by their capitals."""
    return len(name.strip("~. ")) > 1 and not caseless(without_honorific(name.strip("~")))


def _named(text: str, *, small: bool) -> Iterator[tuple[str, Named]]:
    for named in candidates(text):
        yield "", named
    for match in _SMALL_NAME.finditer(text) if small else ():
        word = match.group()
        if word.islower() and word in GIVEN_WITH_CAPITAL:
            possessive = text.startswith(("'s", "’s"), match.end())
            yield "~", Named(word.capitalize(), match.start(), match.end(), possessive)


def small_words(document: Document) -> frozenset[str]:
    """The words of a page that are written small, folded."""
    texts = (passage.text for passage in document.passages)
    return frozenset(folded(word) for text in texts for word in _SMALL_WORD.findall(text) if word.islower())


def features_of_name(
    name: str, mentions: Sequence[Mention], common: frozenset[str], here: frozenset[str]
) -> frozenset[str]:
    """The features of one run of words; `common` are words that people write small, `here` those of this page."""
    kind = _kind(name, mentions, common)
    found = {
        "kind " + kind,
        f"times {min(len(mentions), _MOST_COUNTED)}",
        *_of_words(name, mentions, kind, common, here),
    }
    for mention in mentions:
        found.update(_of_place(mention, kind))
    return frozenset(found)


def _bare(name: str, mentions: Sequence[Mention]) -> list[str]:
    return folded(without_honorific(mentions[0].named.name)).split() or name.strip("~").split()


def _kind(name: str, mentions: Sequence[Mention], common: frozenset[str]) -> str:
    """How known the first word is: as a first name, as a word that is one, too, as a word, or not at all."""
    first = _bare(name, mentions)[0]
    known = (("given", GIVEN), ("given-or-word", GIVEN_WITH_CAPITAL), ("word", common))
    kind = next((kind for kind, words in known if first in words), "unknown")
    return f"small-{kind}" if name.startswith("~") else kind


def _of_words(
    name: str, mentions: Sequence[Mention], kind: str, common: frozenset[str], here: frozenset[str]
) -> Iterator[str]:
    words, bare = name.strip("~").split(), _bare(name, mentions)
    first, last = bare[0], bare[-1]
    if len(bare) > 1:
        yield f"several {kind}"
        yield "last " + ("given" if last in GIVEN else "word" if last in common else "unknown")
    if len(words) > 1 and words[0] in TITLES:
        yield "titled"
        yield "title " + words[0]
    looks = {
        "small here": all(word in here for word in bare),
        "short": len(first) <= 3,
        "ends s": first.endswith("s"),
        "ends ing": first.endswith(("ing", "ed")),
        "ends noun": first.endswith(_NOUN_ENDS),
        "accent": not first.isascii(),
        "hyphen": "-" in first,
    }
    yield from (look for look, has in looks.items() if has)


def _of_place(mention: Mention, kind: str) -> Iterator[str]:
    passage, named, place = mention.passage, mention.named, mention.place
    yield f"place {place}"
    yield f"place {place} {kind}"
    if mention.opening:
        yield f"opening {kind}"
    if place == "label":
        yield f"label {passage.label_mark}"
        yield f"label {passage.label_mark} {kind}"
        if passage.done is not None:
            yield "label of a box"
        return
    text = passage.text
    before, after = (
        _tokens(text[max(0, named.start - _AROUND) : named.start]),
        _tokens(text[named.end : named.end + _AROUND]),
    )
    last, following = before[-1] if before else "^", after[0] if after else "$"
    yield from _of_neighbours(place, kind, before[-2:], after[:2])
    if mention.in_title:
        yield f"short opening {kind} {last.isalpha()} {following if not following.isalnum() else 'word'}"
    led = last in _BEFORE or " ".join(before[-2:]) in _BEFORE
    ends = f"{following[-1]} {kind}" if len(following) > 3 and following.isalpha() else ""
    signs = {
        "possessive": named.possessive,
        "acts " + place: following in _AFTER,
        "speaks": following in _SPEAKS,
        "verb-s": ends.startswith("s "),
        "verb-ed": ends.startswith("d ") and following.endswith("ed"),
        "led": led,
        "not led " + place: not led,
        "called": last in _CALLED,
        "a capital next": _NEXT_CAPITAL.match(text, named.end) is not None,
        "a capital before": _LAST_CAPITAL.search(text, max(0, named.start - _AROUND), named.start) is not None,
        "bracket": _BRACKET.match(text, named.end) is not None,
        "clause": _CLAUSE.match(text, named.end) is not None,
        "then she": _THEN_PRONOUN.match(text, named.end) is not None,
        "in a place": _PLACED.match(text, named.end) is not None,
        "saint": _SAINT.search(text, max(0, named.start - 4), named.start) is not None,
        "joined": _JOINED_AFTER.match(text, named.end) is not None
        or _JOINED_BEFORE.search(text, max(0, named.start - 4), named.start) is not None,
        "cell": bool(passage.cells),
        "at the end": not after,
    }
    for sign, has in signs.items():
        if has:
            yield sign
            yield f"{sign} {kind}"


def _of_neighbours(place: Place, kind: str, before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """The words on both sides, one and two."""
    following = after[0] if after else "$"
    yield f"after {following}"
    yield f"after {place} {following}"
    if len(after) > 1:
        yield "after " + " ".join(after)
    if place != "first" or before:
        yield f"before {before[-1] if before else '^'}"
    if len(before) > 1:
        yield "before " + " ".join(before)


def _tokens(text: str) -> list[str]:
    return [token.lower().replace("’", "'") for token in _TOKEN.findall(text)]

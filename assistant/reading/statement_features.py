"""What a statement looks like, as features that fitted weights judge (`likelihoods.py`): its words and pairs of words
with names and days masked, whose words they are, what rules read in it, where it stands, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.reading.due import due_in
from assistant.reading.people import Cast
from assistant.reading.ruled_out import marks_of
from assistant.reading.statements import Statement
from assistant.reading.verb_forms import verb_forms
from assistant.reading.wording import MASK, Wordings

_TOKEN = re.compile(rf"{MASK}(?:[{MASK} ]*{MASK})?|[a-z]+(?:'[a-z]+)?|\d+|[?!:\"“”]|->|→")
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu thurs fri sat sun tomorrow tonight today "
    "january february march april june july august september october november december jan feb mar apr jun jul aug "
    "sep oct nov dec".split()
)
_SIGNS = frozenset('?!:"“”')
_MOST = 60
"""Words of a statement that are looked at."""
_LENGTHS = ((4, "up to 3"), (8, "4 to 7"), (14, "8 to 13"), (24, "14 to 23"))
_LONGEST = "24 or more"
_STEM = 5
"""Letters by which a longer word is known in all its forms."""
_NOTHING = frozenset(("nothing",))
_FIRST = 3
_NEAR = 2
"""First words of a neighbour that count."""
_QUARTERS = 4


_SURROUNDINGS = re.compile(r"(?:after|before|quarter|about) |in \w+ section|(?:goes on|labelled|whole)$")


@dataclass(frozen=True, slots=True)
class _Seen:
    statement: Statement
    tokens: tuple[str, ...]
    forms: tuple[str, ...]
    """Who does what with which tense, as `me will`."""
    against: tuple[str, ...]
    """What speaks against a promise."""


def features_of(
    statements: Sequence[Statement], cast: Cast, wordings: Wordings, read: Mapping[int, frozenset[str]]
) -> Iterator[frozenset[str]]:
    """The features of each statement, in order. `read` has the kinds of fact that rules read in it, by its number."""
    seen = [_seen(statement, wordings.masked(statement)) for statement in statements]
    for n, one in enumerate(seen):
        before = seen[n - 1] if n else None
        after = seen[n + 1] if n + 1 < len(seen) else None
        yield frozenset(
            (
                *_of_words(one, cast),
                *_of_place(one.statement, cast),
                *_of_neighbours(one, before, after),
                *(f"read as {kind}" for kind in read.get(n, _NOTHING)),
                f"quarter {n * _QUARTERS // len(seen)}",
            )
        )


def is_of_surroundings(feature: str) -> bool:
    """Whether a feature tells of what surrounds a statement rather than of its words."""
    return _SURROUNDINGS.match(feature) is not None


def _seen(statement: Statement, masked: str) -> _Seen:
    found = _TOKEN.findall(masked)[:_MOST]
    tokens = tuple(
        "NAME" if token[0] == MASK else "NUMBER" if token[0].isdigit() else "DAY" if token in _DAYS else token
        for token in found
    )
    forms = tuple(f"{who} {form}" for _, who, form in verb_forms(masked))
    return _Seen(statement, tokens, forms, tuple(marks_of(statement, masked)))


def _side(statement: Statement, cast: Cast) -> str:
    """Whose words a statement is in: the writer's, the mentor's, somebody else's, nobody's; and whether in a talk."""
    voice = statement.voice
    whose = "me" if voice == "me" else "nobody" if voice is None else "mentor" if voice == cast.mentor else "other"
    return f"{whose} speaking" if statement.passage.speaker else whose


def _of_words(one: _Seen, cast: Cast) -> Iterator[str]:
    tokens, side = one.tokens, _side(one.statement, cast)
    for token in tokens:
        yield token
        yield f"{token} | {side}"
        if len(token) > _STEM:
            yield f"{token[:_STEM]}~"
    for two in pairwise(tokens):
        yield " ".join(two)
    for n, token in enumerate(tokens[:_FIRST]):
        yield f"{token} at {n}"
    if tokens:
        yield f"{tokens[-1]} at the end"
        yield f"{tokens[0]} first | {side}"
    yield f"verb: {one.forms[0] if one.forms else 'none'} | {side}"
    for form in one.forms:
        yield f"verb {form}"
    yield from one.against
    count = sum(token not in _SIGNS for token in tokens)
    yield f"{next((name for below, name in _LENGTHS if count < below), _LONGEST)} words"


def _of_place(statement: Statement, cast: Cast) -> Iterator[str]:
    passage, side = statement.passage, _side(statement, cast)
    yield f"by {side}"
    yield f"in {statement.section or 'no'} section"
    yield f"in {statement.section or 'no'} section | {side}"
    yield f"in a {passage.kind}"
    about = statement.about
    if about is not None:
        yield f"about {'me' if about == 'me' else 'the mentor' if about == cast.mentor else 'another'}"
    if statement.labelled:
        yield "labelled"
    if passage.label:
        yield "with a label"
    if passage.done is not None:
        yield "ticked" if passage.done else "to tick"
    if statement.asks:
        yield "asks"
    if statement.whole:
        yield "whole"
    if not statement.own:
        yield "quoted mail"
    if due_in(statement.text, statement.day) is not None:
        yield "has a day"
        yield f"has a day | {side}"


def _of_neighbours(one: _Seen, before: _Seen | None, after: _Seen | None) -> Iterator[str]:
    if before is not None:
        yield f"after {before.statement.section or 'no'} section"
        if before.statement.asks:
            yield "after a question"
        if before.statement.passage is one.statement.passage:
            yield "goes on"
        for token in before.tokens[:_NEAR]:
            yield f"after {token}"
    if after is not None:
        for token in after.tokens[:_NEAR]:
            yield f"before {token}"

"""What somebody outside the two is said to mean to do, and what the writer does not count on: no promises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.reading.people import Cast
from assistant.reading.statements import Statement
from assistant.reading.words import load

_WORDS = load("commitments")
_NAME = r"[^\W\d_][\w'’-]*"
_GOES_ON = (
    r"(?: that)?,? (?:(?:she|he|they)(?:'ll| will|'d| would| can|'s going to| is going to)|to)\s+(?:also |even )?"
)
_TOLD_OF_MINE = re.compile(
    rf"\b{_WORDS['hearsay_relation'].replace('{name}', _NAME)} {_WORDS['hearsay_tells']}{_GOES_ON}", re.IGNORECASE
)
_GUESSED = re.compile(rf"\b(?P<who>{_NAME}) {_WORDS['hearsay_guesses']}{_GOES_ON}", re.IGNORECASE)
_ABOUT_BEFORE = 40
"""Characters of a sentence in which a doubt has to lie to be about the sentence before."""
_DOUBTS = re.compile(_WORDS["doubts"])


def is_hearsay(before: str, cast: Cast) -> bool:
    """Whether the words before a promise tell it of another: `My sister Ada said she'll`, `Tam reckons he'll`."""
    return any(end == len(before) for end in _told_of_others(before, cast))


def holds_hearsay(text: str, cast: Cast) -> bool:
    """Whether somewhere in the text another one's promise is told."""
    return any(_told_of_others(text, cast))


def _told_of_others(text: str, cast: Cast) -> Iterator[int]:
    """Where the promise begins that is told of another one than the mentor."""
    text = text.replace("’", "'")
    for told in _TOLD_OF_MINE.finditer(text):
        if cast.mentor is None or cast.mentor not in (cast.who(word) for word in told.group().split()[1:4]):
            yield told.end()
    for guessed in _GUESSED.finditer(text):
        person = cast.who(guessed["who"])
        if person is not None and person not in {cast.me, cast.mentor}:
            yield guessed.end()


def doubted(statements: Sequence[Statement], n: int) -> bool:
    """Whether the sentence, or the next one of its passage, says that nobody counts on what another one promised."""
    if _DOUBTS.search(statements[n].low):
        return True
    following = statements[n + 1] if n + 1 < len(statements) else None
    near = following is not None and following.passage is statements[n].passage
    return near and following is not None and _DOUBTS.search(following.low, 0, _ABOUT_BEFORE) is not None

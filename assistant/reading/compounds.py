"""One sentence in which several people undertake something, cut where the next one begins: `Ana will ask, Bo drafts the
page by Friday, and I'll send it`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.reading.names import folded
from assistant.reading.small_letters import lowered
from assistant.reading.verb_forms import MASK, UNDERTAKEN, verb_forms

_JOIN = re.compile(
    r"(?:\s*[;,]\s+|\s+[-–—]\s+|\s+(?=(?:and|but|while|whereas|so) ))"
    r"(?:(?:and|but|so|while|whereas|then|also|plus)\s+)*"
    r"(?=[^\W\d_])",
    re.IGNORECASE,
)
_ITEM_END = re.compile(r";\s+(?:and\s+)?(?=[^\W_])", re.IGNORECASE)
_NAMED = re.compile(r"(?<![\w'’])(?:[^\W\d_][\w-]{2,}|[A-Z][a-z])(?![\w])|(?<![\w'’])[A-HJ-Z](?=\. ?[a-z])")
_OF_SOMEBODY = re.compile(r"(?:my|his|her|our|their|the) (?:[a-z-]+ )?")
_SOMEBODY = frozenset(("me", "we", "they", "name", "nobody"))
_HANGS = re.compile(
    r"\b(?:if|that|when|whether|because|who|which|what|how|where|says?|said|thinks?|told \w+|until|till|before|after"
    r"|once|as|or|unless|since|than|like)\s*$"
)
_CONDITION = re.compile(
    r"(?:and |but |so |then )*(?:if|when|once|unless|as soon as|should|after|before|because|since)\b"
)
_FULL_STOP = re.compile(r"\s*(?:;|, (?:and|but)\b)")
_LEAST_WORDS = 3


def masked(text: str, names: frozenset[str]) -> str:
    """The text in small letters, straight quotes and marks for people's names, every character keeping its place."""
    hidden = _NAMED.sub(lambda word: MASK * len(word[0]) if folded(word[0]) in names else word[0], text)
    return lowered(hidden)


def undertaken_apart(text: str, masked: str) -> Iterator[tuple[int, int]]:
    """The places of the parts of a text; itself where hardly one thing is undertaken. `masked` is it with small letters
    and every name masked."""
    cuts = [0]
    ends = []
    for match in _JOIN.finditer(masked):
        left, right = masked[cuts[-1] : match.start()], masked[match.end() :]
        both = _undertakes(left, anywhere=True) and _undertakes(right, anywhere=False)
        if both and _stands_alone(left, right, match[0]):
            ends.append(match.start())
            cuts.append(match.end())
    ends.append(len(text))
    yield from zip(cuts, ends, strict=True)


def items_apart(text: str) -> Iterator[tuple[int, int]]:
    """A list of things to do in a row: `a session plan, a week today; consent forms; the van`."""
    start = 0
    for match in _ITEM_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _undertakes(masked: str, *, anywhere: bool) -> bool:
    begins = _OF_SOMEBODY.match(masked)
    for at, who, form in verb_forms(masked):
        if not anywhere and at > (begins.end() if begins else 0):
            return False
        if who in _SOMEBODY and (form in UNDERTAKEN or (form == "does" and who in {"name", "nobody"})):
            return True
    return False


def _stands_alone(left: str, right: str, join: str) -> bool:
    long_enough = len(left.split()) >= _LEAST_WORDS and len(right.split()) >= _LEAST_WORDS
    hangs = _HANGS.search(left) is not None and not _FULL_STOP.match(join)
    return long_enough and not hangs and not _CONDITION.match(left)

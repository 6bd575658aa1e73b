"""Whether a sentence of a draft stands in the notes word for word, the mentor spoken to in place of spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.facts.commitments.heads import heading_mark
from assistant.checks.facts.commitments.people import OTHER, THIRD, People, writer_of
from assistant.checks.facts.commitments.subjects import OTHER_READER
from assistant.checks.facts.commitments.words import Word, marks_in, words_of
from assistant.checks.facts.folding import stemmed
from assistant.model.messages import Kind

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|$)|\.(?=\S)[^.!?\n]*)*")
_QUOTED = re.compile(r"[\"“”«»]")
_BULLET = re.compile(r"\s*(?:[-*+•·]\s+|\d{1,2}[.)]\s+)?(?:\[[ xX]?\]\s*)?")
_LABELLED = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2}\s*(?::|->|→)\s")
_OTHER_ONE = frozenset({"he", "she", "they", "him", "her", "them", "his", "their", "hers", "theirs"})
"""How the notes speak of the mentor, to whom a draft says `you` and `your`."""
_VERBS = {"goes": "go", "has": "have", "is": "are", "was": "were", "does": "do", "your": "you", "yours": "you"}
_FIRST = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "you", "your"})
_PRONOUNS = frozenset({"he", "she", "they"})
_TAKES_BACK = frozenset({"refused", "unsettled", "considered", "wished", "fell", "open"})
_PAUSE = re.compile(r"[,;:.!?()]")
_LEAST = 4
"""Words from which the same words are the same thing said."""


def stands_so(text: str, kind: Kind, sources: tuple[str, ...], people: People) -> bool:
    """Whether the words of a sentence are those of a whole sentence of the notes, endings of verbs aside.

    `I` stays `I`. Where the reader is not the mentor, only what speaks of neither `you` nor `she` can stand so.
    """
    words = words_of(text)
    said = _alike(words)
    if len(said) < _LEAST or text.rstrip().endswith("?"):
        return False
    if kind in OTHER_READER and {word.text for word in words} & {"you", "your", *_OTHER_ONE}:
        return False
    return said in _sentences(sources, people)


def is_part_of(text: str, clause: str) -> bool:
    """Whether the words stand in a clause of the notes one behind the other, cut off by its pauses, and what else the
    clause tells takes nothing of them back: `Stop calling it a pilot, two years is no pilot`."""
    said = tuple(word.text for word in words_of(text))
    theirs = words_of(clause)
    if len(said) < _LEAST:
        return False
    for first in range(len(theirs) - len(said) + 1):
        after = first + len(said)
        if tuple(word.text for word in theirs[first:after]) != said:
            continue
        opens = first == 0 or _PAUSE.search(clause, theirs[first - 1].end, theirs[first].start)
        ends = after == len(theirs) or _PAUSE.search(clause, theirs[after - 1].end, theirs[after].start)
        rest = marks_in([*theirs[:first], *theirs[after:]]).keys()
        if opens and ends and not rest & _TAKES_BACK:
            return True
    return False


@lru_cache(maxsize=16)
def _sentences(sources: tuple[str, ...], people: People) -> frozenset[tuple[str, ...]]:
    return frozenset(said for text in sources for said in _of_source(text, people) if len(said) >= _LEAST)


def _of_source(text: str, people: People) -> Iterator[tuple[str, ...]]:
    """The sentences that the writer of the notes tells as so: no questions, nothing that the next words take back, and
    of what others say or write only what speaks of neither `I` nor `you`."""
    voice: str | None = None
    unsettled = False
    for line in text.split("\n"):
        voice = writer_of(line, people) or voice
        if not line.strip():
            unsettled = False
        titled = heading_mark(line)
        unsettled = titled in {"considered", "planned", "advised"} if titled else unsettled
        bullet = _BULLET.match(line)
        body = line[bullet.end() if bullet else 0 :]
        label = _LABELLED.match(body)
        spoken = voice in {OTHER, THIRD} or line.lstrip().startswith(">") or label is not None
        body = body[label.end() :] if label else body
        if unsettled or _QUOTED.search(body):
            continue
        yield from _of_line(body, people, spoken=spoken)


def _of_line(body: str, people: People, *, spoken: bool) -> Iterator[tuple[str, ...]]:
    found = [part.group().strip() for part in _SENTENCE.finditer(body)]
    before: list[Word] = []
    for place, sentence in enumerate(found):
        said = words_of(sentence)
        after = words_of(found[place + 1]) if place + 1 < len(found) else []
        named = any(word.capital and people.side(word) is None for word in before[1:])
        of_whom = bool(said) and said[0].text in _PRONOUNS and named
        theirs = spoken and bool(_FIRST & {word.text for word in said})
        if said and not (of_whom or theirs or sentence.endswith("?") or marks_in(after).keys() & _TAKES_BACK):
            yield _alike(said)
            yield tuple("you" if word.text in _OTHER_ONE else one for word, one in zip(said, _alike(said), strict=True))
        before = said


def _alike(said: list[Word]) -> tuple[str, ...]:
    return tuple(stemmed(_VERBS.get(word.text, word.text)) for word in said)

"""The sources of a draft, indexed once: their sentences, and of each its words and stems as they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.checks.facts.folding import WORD, fold, stemmed
from assistant.reading.sentences import sentences

_LINE = re.compile(r"[^\n]+")
_WRAPPED = 60
"""A line of at least so many characters that the next goes on in small letters was broken for its length."""

_COLUMNS = re.compile(r"\S {3,}\S|\t|\|")
"""Within a line: it is a row of a table, and goes on in no other."""


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """One sentence or note line: where it stands, its words in order, and their stems."""

    source: int
    start: int
    end: int
    text: str
    words: tuple[str, ...]
    stems: frozenset[str]


class SourceIndex:
    """What the sources tell, in the forms a draft is compared with. Every part is made on first use, and kept."""

    def __init__(self, sources: tuple[str, ...]) -> None:
        self.sources = sources

    @cached_property
    def sentences(self) -> tuple[SourceSentence, ...]:
        return tuple(found for number, text in enumerate(self.sources) for found in _sentences(number, text))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the sources, folded; parts of hyphenated words and words without `'s` beside the whole."""
        whole = {word for sentence in self.sentences for word in sentence.words}
        return frozenset(whole | {part for word in whole if "-" in word or "'" in word for part in parts(word)})

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(part for sentence in self.sentences for part in sentence.stems)

    @cached_property
    def holding(self) -> Mapping[str, tuple[int, ...]]:
        """Stem -> the numbers of the sentences that hold it, in order."""
        places: dict[str, list[int]] = {}
        for number, sentence in enumerate(self.sentences):
            for one in sentence.stems:
                places.setdefault(one, []).append(number)
        return {one: tuple(numbers) for one, numbers in places.items()}


@lru_cache(maxsize=16)
def index_of(sources: tuple[str, ...]) -> SourceIndex:
    """The index of these sources; the same sources are indexed once."""
    return SourceIndex(sources)


def parts(word: str) -> Iterator[str]:
    """The words a written word is made of: `half-hour` -> half, hour; `dana's` -> dana; `o'neil` -> oneil."""
    bare = word.removesuffix("'s")
    yield bare
    yield from bare.split("-")
    yield bare.replace("'", "")


def stems_of(words: tuple[str, ...]) -> frozenset[str]:
    """The stems of folded words, and of the parts of hyphenated ones."""
    plain = {stemmed(word) for word in words}
    return frozenset(plain.union(*({stemmed(part) for part in parts(word)} for word in words if "-" in word)))


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text in order, folded."""
    return tuple(fold(found.group()) for found in WORD.finditer(text))


def _sentences(number: int, text: str) -> Iterator[SourceSentence]:
    for start, end in _passages(text):
        for begin, stop in sentences(text[start:end]):
            words = folded_words(text[start + begin : start + stop])
            if words:
                said = text[start + begin : start + stop]
                yield SourceSentence(number, start + begin, start + stop, said, words, stems_of(words))


def _passages(text: str) -> Iterator[tuple[int, int]]:
    """The lines, with those that were broken for their length put together again."""
    start: int | None = None
    end = 0
    for line in _LINE.finditer(text):
        words = line.group()
        goes_on = (
            start is not None
            and "\n\n" not in text[end : line.start()]
            and end - start >= _WRAPPED
            and words[:1].islower()
            and not _COLUMNS.search(words)
        )
        if start is not None and not goes_on:
            yield start, end
            start = None
        start = line.start() if start is None else start
        end = line.end()
    if start is not None:
        yield start, end

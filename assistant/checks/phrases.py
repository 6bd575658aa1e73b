"""Phrases as patterns: what an entry of a word list matches, and where in a text it is worth looking for.

An entry is a phrase in small letters. `*` at the end of a word stands for any ending, `(a|b)` for either, `...` for up
to four words between, `$` for the end of a clause. Phrases match whole words only, in text that is already in small
letters.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

_TOKEN = re.compile(r"\.\.\.|\*|[ ]+|[()|?$]|[^\s()|*?$]+")
_PATTERN_OF = {
    "...": r"(?:\s+[^\s.!?]+){0,4}?\s+",
    "*": r"\w*",
    "(": "(?:",
    ")": ")",
    "|": "|",
    "?": "?",
    "$": r"(?=\s*(?:[.!?,;:]|\Z))",
}
_WORD = re.compile(r"\w+|[^\w\s]")
_LETTER = re.compile(r"\w")
_INSIDE = re.compile(r"(?<=\w)\w")
_MARK = re.compile(r"[.!]")
_LETTERS = 3
"""So many letters of a word say well enough which phrases can begin there."""
_ANY = ""
"""What the phrases that can begin with any word are kept under."""
_SHORT = 30
"""Characters below which a text is a few words beside others, and not looked at again."""
_LONG = 20_000
"""Characters from which a text is no draft, and the places of its words are not worth keeping."""
_PIECE_ENDS = re.compile(r"(?<=[.!?])\s+")
"""Where a text is cut: only a phrase that holds such a mark itself goes on behind it."""


class _Piece:
    """A sentence or so, and where the phrases of each list stand in it: looked for once while one types elsewhere."""

    __slots__ = ("found", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: dict[str, list[int]] = {}
        """The first letters of words -> where such words stand."""
        for found in _WORD.finditer(text):
            self.words.setdefault(found.group()[:_LETTERS], []).append(found.start())
        self.found: dict[Phrases, Sequence[tuple[int, str]]] = {}


class Phrases:
    """One pattern for many phrases, longest first. Its methods are those of `re.Pattern`, with the same answers.

    A list holds hundreds of phrases and a draft few of their first words: phrases are made into a pattern, and looked
    for, only where a word stands that they can begin with.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        self._beginning: dict[str, list[str]] = {}
        self._reaching: set[str] = set()
        """With which phrases begin that hold a mark themselves, and so may reach into the next piece."""
        for entry in sorted(entries, key=lambda entry: (-len(entry), entry)):
            beginnings = _beginnings(_TOKEN.findall(entry)) or {_ANY}
            for first in beginnings:
                self._beginning.setdefault(first, []).append(entry)
            if entry.startswith("...") or _MARK.search(entry.replace("...", "")):
                self._reaching |= beginnings
        self._patterns: dict[str, re.Pattern[str]] = {}

    @cached_property
    def pattern(self) -> str:
        """The regular expression for them all."""
        known = {entry for first, entries in self._beginning.items() if first != _ANY for entry in entries}
        chars = "".join(sorted({first[0] for first in self._beginning if first != _ANY}))
        ahead = [rf"(?=[{re.escape(chars)}]){_either(known)}"] if known else []
        return rf"(?<!\w)(?:{'|'.join([*ahead, *map(_regex, self._beginning.get(_ANY, ()))])})(?!\w)"

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches between two places, in order, none within another."""
        return self._whole.finditer(text, start, end) if len(text) > _LONG else self._found(text, start, end)

    def _found(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        for at, first in self._places(text, start, min(end, len(text))):
            if at >= start and (found := self._pattern_from(first).match(text, at, end)):
                yield found
                start = found.end()

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match between two places."""
        return next(self.finditer(text, start, end), None)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at a place."""
        word = _WORD.match(text, start, end)
        for first in (word.group()[:_LETTERS] if word else _ANY, _ANY):
            found = self._pattern_from(first).match(text, start, end) if first in self._beginning else None
            if found is not None:
                return found
        return None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match that is the whole text."""
        return self._whole.fullmatch(text)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with other words in place of every phrase."""
        return self._whole.sub(by, text) if self.search(text) else text

    def _pattern_from(self, first: str) -> re.Pattern[str]:
        """The phrases that can begin with a word."""
        pattern = self._patterns.get(first)
        if pattern is None:
            pattern = re.compile(rf"(?<!\w){_either(self._beginning[first])}(?!\w)")
            self._patterns[first] = pattern
        return pattern

    @cached_property
    def _with_any(self) -> re.Pattern[str]:
        """Before the phrases that can begin with any word."""
        return re.compile(rf"(?<!\w)(?={_either(self._beginning[_ANY])}(?!\w))")

    def _places(self, text: str, start: int, end: int) -> list[tuple[int, str]]:
        """Where a phrase may begin, in order, and the first letters of the word there."""
        if len(text) < _SHORT:
            return self._read(text, start, end)
        places: list[tuple[int, str]] = []
        begins, pieces = ((0,), (_piece(text),)) if _ANY in self._reaching else _pieces_of(text)
        for number in range(max(0, bisect_right(begins, start) - 1), bisect_left(begins, end)):
            begin, piece = begins[number], pieces[number]
            found = piece.found.get(self)
            if begin + len(piece.text) > end:
                found = self._words_in(piece, end - begin)
            elif found is None:
                found = piece.found[self] = self._found_in(piece)
            if found:
                places += ((begin + at, first) for at, first in found)
        return places

    def _found_in(self, piece: _Piece) -> Sequence[tuple[int, str]]:
        """Where phrases stand in a piece, also one within another, and where those begin that may reach out of it."""
        return tuple(
            (at, first)
            for at, first in self._words_in(piece, len(piece.text))
            if first in self._reaching or self._pattern_from(first).match(piece.text, at)
        )

    def _words_in(self, piece: _Piece, end: int) -> list[tuple[int, str]]:
        """Where words stand in a piece, up to a place, that a phrase can begin with."""
        if _INSIDE.match(piece.text, end):
            return self._read(piece.text, 0, end)
        shared = self._beginning.keys() & piece.words.keys()
        places = sorted((at, first) for first in shared for at in piece.words[first] if at < end)
        return self._with_any_place(places, piece.text, 0, end)

    def _read(self, text: str, start: int, end: int) -> list[tuple[int, str]]:
        """The same of a text whose words are not kept."""
        words = ((found.start(), found.group()[:_LETTERS]) for found in _WORD.finditer(text, start, end))
        return self._with_any_place([(at, first) for at, first in words if first in self._beginning], text, start, end)

    def _with_any_place(self, places: list[tuple[int, str]], text: str, start: int, end: int) -> list[tuple[int, str]]:
        """These and the places of the phrases that can begin with any word."""
        if _ANY not in self._beginning:
            return places
        any_word = [(found.start(), _ANY) for found in self._with_any.finditer(text, start, end)]
        return sorted([*places, *any_word], key=lambda place: place[0])


@lru_cache(maxsize=1024)
def _pieces_of(text: str) -> tuple[Sequence[int], Sequence[_Piece]]:
    """The pieces of a text, and where each begins."""
    gaps = [found.span() for found in _PIECE_ENDS.finditer(text)]
    begins = [0, *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), len(text)]
    return begins, [_piece(text[begin:end]) for begin, end in zip(begins, ends, strict=True)]


@lru_cache(maxsize=2048)
def _piece(text: str) -> _Piece:
    """A sentence that stays as it is while another one is typed is one piece."""
    return _Piece(text)


def _beginnings(tokens: Sequence[str]) -> frozenset[str]:
    """The words an entry can begin with: short ones whole, of longer ones the first letters; empty where any may."""
    done: set[str] = set()
    said = {""}
    groups: list[tuple[set[str], set[str]]] = [(said, set())]
    for token, following in pairwise([*tokens, ""]):
        if token == "(":
            groups.append((said, set()))
        elif token == "|":
            groups[-1][1].update(said)
            said = groups[-1][0]
        elif token == ")":
            before, either = groups.pop()
            said = said | either | (before if following == "?" else set())
        elif token == "*":
            done |= {""} if said else set()
        elif token in {"...", "$"} or token.isspace():
            done, said = done | said, set()
        elif token != "?" and said:
            for left, char in enumerate(token, 1 - len(token)):
                without = said if following == "?" and left == 0 else set()
                if _LETTER.match(char):
                    longer = {one + char for one in said}
                    done |= {one for one in longer if len(one) == _LETTERS}
                    said = without | {one for one in longer if len(one) < _LETTERS}
                else:
                    done |= {one or char for one in said}
                    said = without
    done |= said | groups[0][1]
    return frozenset() if "" in done else frozenset(done)


def _either(entries: Collection[str]) -> str:
    """The pattern for any of these, longest first."""
    return f"(?:{'|'.join(map(_regex, sorted(entries, key=lambda entry: (-len(entry), entry))))})"


def _regex(entry: str) -> str:
    parts = []
    tokens = _TOKEN.findall(entry)
    for number, token in enumerate(tokens):
        if token.isspace():
            gap = "..." in (tokens[number - 1], tokens[min(number + 1, len(tokens) - 1)])
            parts.append("" if gap else r"\s+")
        else:
            parts.append(_PATTERN_OF.get(token) or re.escape(token))
    return "".join(parts)

"""A number that the notes tell, where the words around it in a draft fit another number of theirs better."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from operator import attrgetter
from typing import Protocol, TypeVar

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.nearby import matter_of
from assistant.checks.facts.shares import unit_of

_BEGINS = re.compile(r" {2,}(?=\S)|[;()|\n]|\. |, | - ")
_ENDS = re.compile(r" {2,}|[;()|\n,]|\. ")
_WORD = re.compile(r"[a-z']+")
_REACH = 80
"""Characters of a line of notes to either side in which the words for a number stand."""
_BEFORE, _AFTER = 4, 3
"""Words of a draft that are nearest to a number."""
_SURELY = 2
"""Stems among these that the other number has, and the draft's own has none of."""
_COMMON = 40
"""Numbers that a stem may stand beside and still tell one of them from others."""
_LEAST, _THOUSAND = 4, 1000
_MOST_TIMES = 10


class Mention(Protocol):
    """Where a number, a day or a name stands in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Placed = TypeVar("_Placed", bound=Mention)


@dataclass(frozen=True, slots=True)
class Site:
    """A number of the notes with the number of its sentence, and the stems right around it."""

    amount: Amount
    place: int
    stems: frozenset[str]


class Sites:
    """The numbers of the notes by the words around them."""

    def __init__(self, texts: Sequence[str], by_sentence: Sequence[Sequence[Amount]]) -> None:
        self._by_stem: dict[str, list[Site]] = defaultdict(list)
        self._by_value: dict[Fraction, list[Site]] = defaultdict(list)
        self._in_cells: dict[str, list[Site]] = defaultdict(list)
        self._in_sentences: dict[int, list[Site]] = {}
        for place, (text, amounts) in enumerate(zip(texts, by_sentence, strict=True)):
            self._in_sentences[place] = _sites(place, text, amounts)
            for site in self._in_sentences[place]:
                self._by_value[site.amount.value].append(site)
                for stem in matter_of(text) if not site.stems and len(amounts) <= _COMMON else ():
                    self._in_cells[stem].append(site)
                for stem in site.stems:
                    self._by_stem[stem].append(site)

    @property
    def every(self) -> Iterable[Site]:
        """All of them, in order."""
        return (site for sites in self._in_sentences.values() for site in sites)

    def of_value(self, value: Fraction) -> Sequence[Site]:
        """Those of just this value; of very many, the first."""
        return self._by_value.get(value, [])[:_COMMON]

    def in_sentence(self, place: int) -> Sequence[Site]:
        """Those of one sentence, in order; of one with very many numbers, the first of them."""
        return self._in_sentences.get(place, [])[:_COMMON]

    def of_any(self, stems: frozenset[str]) -> Iterable[Site]:
        """The numbers that one of these stems stands right beside, or in the line of those without words of their own
        (the cells of a table, `from 19 to 8`); each once.
        """
        near = (found.get(stem, ()) for stem in sorted(stems) for found in (self._by_stem, self._in_cells))
        return dict.fromkeys(site for sites in near if len(sites) <= _COMMON for site in sites)

    def better(self, said: str, amount: Amount, clause: str, told: frozenset[Fraction]) -> tuple[Amount, int] | None:
        """The number of the same sort that the nearest words of a draft fit, where none of them fits its own, and its
        clause fits its own less; `told` are the numbers that the draft tells itself.
        """
        if amount.label or amount.unit == "order" or (amount.dimension != "share" and amount.value <= _LEAST):
            return None
        own = [site.stems for site in self._by_value.get(amount.value, ())]
        near, matter = nearest_matter(said, amount), matter_of(clause)
        if not own or any(near & stems or not stems for stems in own):
            return None
        shared: Counter[Site] = Counter()
        for stem in near:
            sites = self._by_stem.get(stem, ())
            shared.update(sites if len(sites) <= _COMMON else ())
        for site, count in shared.most_common(1):
            fits = len(site.stems & matter) > max(len(stems & matter) for stems in own)
            if count >= _SURELY and fits and site.amount.value not in told and _alike(site.amount, amount):
                return site.amount, site.place
        return None


def nearest_matter(said: str, amount: Mention, read: Callable[[str], frozenset[str]] = matter_of) -> frozenset[str]:
    """The stems of the words nearest to a mention of a draft."""
    before = _WORD.findall(said, max(0, amount.start - _REACH), amount.start)[-_BEFORE:]
    after = _WORD.findall(said, amount.end, amount.end + _REACH)[:_AFTER]
    return read(" ".join((*before, *after)))


def _sites(place: int, text: str, amounts: Sequence[Amount]) -> list[Site]:
    """The numbers of one sentence, each with the stems right around it."""
    return [Site(one, place, stems) for one, stems in stems_around(text, amounts)]


def stems_around(
    text: str, mentions: Sequence[_Placed], read: Callable[[str], frozenset[str]] = matter_of
) -> list[tuple[_Placed, frozenset[str]]]:
    """The mentions of one sentence in order, each with the stems between those beside it, up to a mark or a gap."""
    row = sorted(mentions, key=attrgetter("start"))
    if not row:
        return []
    starts = [max(0, row[0].start - _REACH)]
    starts += [max(one.end, other.start - _REACH) for one, other in pairwise(row)]
    stops = [min(one.end + _REACH, other.start) for one, other in pairwise(row)] + [len(text)]
    found: list[tuple[_Placed, frozenset[str]]] = []
    for one, start, stop in zip(row, starts, stops, strict=True):
        begins = [mark.end() for mark in _BEGINS.finditer(text, start, max(start, one.start))]
        begin = max((at for at in begins if text[at : one.start].strip()), default=start)
        end = _ENDS.search(text, one.end, min(stop, one.end + _REACH))
        words = text[begin : one.start] + " " + text[one.end : end.start() if end else min(stop, one.end + _REACH)]
        found.append((one, read(words)))
    return found


def _alike(one: Amount, other: Amount) -> bool:
    """Whether two numbers are of one sort and size, so that one may stand in place of the other."""
    if not one.value or not 1 / _MOST_TIMES <= one.value / other.value <= _MOST_TIMES:
        return False
    return _sort(one) == _sort(other)


def _sort(amount: Amount) -> tuple[str, str]:
    if amount.dimension in {"time", "share"}:
        return amount.dimension, unit_of(amount.unit)
    return ("money" if amount.dimension == "money" or amount.value >= _THOUSAND else "count"), ""

"""Names of organisations, as far as words with a capital and the words beside them tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.engines.words import words
from assistant.reading.names import NOT_NAMES, folded

_WORD = re.compile(r"[^\W\d_][\w'’-]*(?:\.(?=\w)[\w'’-]+)*|&")
_MOST_WORDS = 6
_SAINTS = frozenset({"st", "saint", "royal", "north", "south", "east", "west", "new", "old", "great"})
"""Ordinary words that the name of an organisation may begin with."""


def organisations_in(line: str) -> Iterator[str]:
    """Names of organisations in a line, told by a word in them (`Harbour Clinic`) or before them (`joined Kestrel`).

    One with a legal form comes a second time without it, and without the words of its trade: `Brightwave`.
    """
    kinds, legal, heads = _listed("organisations"), _listed("legal_forms"), _listed("heads")
    found = list(_WORD.finditer(line))
    low = [folded(word.group().removesuffix("'s").removesuffix("’s")) for word in found]
    at = 0
    while at < len(found):
        end = _run_end(line, found, at)
        if end == at:
            at += 1
            continue
        start = at
        while start < end - 1 and low[start] in NOT_NAMES - kinds - heads - _SAINTS:
            start += 1
        last = next((n for n in range(end - 1, start, -1) if low[n] in kinds | legal), None)
        if last is not None:
            name = line[found[start].start() : found[last].end()]
            yield name
            if low[last] in legal:
                while last - 1 > start and low[last - 1] in kinds | legal:
                    last -= 1
                yield line[found[start].start() : found[last - 1].end()]
        elif low[start] in heads and end - start > 1:
            yield line[found[start].start() : found[end - 1].end()]
        elif low[start] not in NOT_NAMES and _after_employer(low, at):
            yield line[found[start].start() : found[end - 1].end()].removesuffix("'s").removesuffix("’s")
        at = end


def _run_end(line: str, found: list[re.Match[str]], at: int) -> int:
    """The place after the last word with a capital of the run that begins here; small words may join two of them."""
    end = at
    place = at
    while place < len(found) and place - at < _MOST_WORDS:
        word = found[place].group()
        if place > at and line[found[place - 1].end() : found[place].start()] not in {" ", ". "}:
            break
        if word[0].isupper():
            end = place + 1
        elif place == at or folded(word) not in {"of", "the", "and", "&", "for", "de", "für", "der", "des"}:
            break
        place += 1
    return end


def _after_employer(low: list[str], at: int) -> bool:
    before = {"_".join(low[max(0, at - 2) : at]), low[at - 1] if at else ""}
    return not before.isdisjoint(_listed("employers"))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(words("masking")[name])

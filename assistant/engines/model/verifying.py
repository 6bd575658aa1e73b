"""Lines that a model claims, held against the notes: what rests on them gets its evidence, the rest none.

A model names wrong lines, joins two facts into one, drops a "not" and puts in a name. So its line numbers say only
where to look; whether the words rest there is decided here, the same way each time, and by no model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.checks.concepts import concept, weight
from assistant.checks.facts.amounts import NUMBER_WORDS, amounts_in
from assistant.checks.facts.folding import WORD, fold
from assistant.checks.facts.index import folded_words
from assistant.engines.model.fencing import strangers
from assistant.engines.model.numbering import NumberedLine, numbered
from assistant.model.evidence import Evidence, Fact, Source
from assistant.reading.names import caseless
from assistant.reading.sentences import sentences

_OFF = 2
"""Lines that a claim may be off by, to either side."""
_ENOUGH = 0.5
"""Share of what a text says, by weight, that its lines must say too (measured on 18 drafts against one note)."""
_FEW = 2
"""Up to so many concepts, all must be there: two words are found anywhere."""
_ADDS = 0.15
"""Share of the text that a further sentence must add, so that no heap of words from everywhere makes a fact."""
_MOST = 6
"""Sentences that one fact may rest on."""
_TELLING = 4
"""Words from which on a text is itself wherever it stands, and is looked for in all lines."""
_NOT = frozenset(
    "not no never nobody nothing none neither nor without cannot cant wont dont doesnt didnt isnt arent".split()
)
_CLAUSE = re.compile(r"[.,;:!?–—()]")
_LEADS_UP = 4
"""Words before a stretch among which a negation is its own."""
_REACH = 80
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»\n]{3,400})[\"”“»]")


class Held(NamedTuple):
    """What a model said, parted: what rests on the notes, with its evidence, and what is not found in them."""

    found: tuple[Fact, ...]
    missing: tuple[str, ...]


class _Unit(NamedTuple):
    """A sentence of a line, and what it says."""

    line: NumberedLine
    text: str
    says: frozenset[str]


class _Words(NamedTuple):
    """All words of the sources in one string, a space before and after each; of each its line's number and its place
    there."""

    joined: str
    lines: tuple[int, ...]
    starts: tuple[int, ...]


def held(claims: Iterable[tuple[str, Sequence[int]]], sources: tuple[Source, ...], known: tuple[str, ...] = ()) -> Held:
    """Texts with the line numbers claimed for them, held against the sources."""
    found: list[Fact] = []
    missing: list[str] = []
    for text, lines in claims:
        evidence = evidence_for(text, lines, sources, known)
        if evidence:
            found.append(Fact(text=text, evidence=evidence))
        else:
            missing.append(text)
    return Held(tuple(found), tuple(missing))


def verified(
    text: str, lines: Sequence[int], sources: tuple[Source, ...], known: tuple[str, ...] = ()
) -> Evidence | None:
    """The words that a text rests on best; None where it is not found in the notes."""
    return next(iter(evidence_for(text, lines, sources, known)), None)


def evidence_for(
    text: str, lines: Sequence[int], sources: tuple[Source, ...], known: tuple[str, ...] = ()
) -> tuple[Evidence, ...]:
    """The words that a text rests on, the most telling first; nothing where it is not found in the notes.

    `lines` are numbers as `numbered(sources)` gives them; numbers of no line are passed over. A text that stands in the
    sources word for word has its evidence there, where it is near the claimed lines or of four words or more. Else the
    sentences of the claimed lines, and of two lines around them, must say half of it or more; every number and
    quotation must stand there, every name, link and address somewhere in the sources or in `known` (the person's own
    name, the mentor's), and a "not" in both or neither. Case, accents, punctuation, endings and synonyms aside.
    """
    every = numbered(sources)
    claimed = sorted({number for number in lines if 0 < number <= len(every)})
    exact = _word_for_word(text, claimed, sources, every)
    if exact is not None:
        return (exact,)
    near = list(_near(claimed, every))
    units = [unit for line in near for unit in _units(line)]
    chosen = _chosen(concepts_of(text), units, frozenset(claimed))
    if not chosen or not _same_sense(text, chosen[0]) or not _same_figures(text, near):
        return ()
    if strangers((text,), (source.text for source in sources), known):
        return ()
    return tuple(_runs(chosen))


def _near(claimed: Sequence[int], every: tuple[NumberedLine, ...]) -> Iterator[NumberedLine]:
    """The claimed lines and those around them in the same source, in order, each once."""
    last = 0
    for number in claimed:
        source = every[number - 1].source
        for other in range(max(last, number - 1 - _OFF), min(len(every), number + _OFF)):
            if every[other].source == source:
                yield every[other]
        last = min(len(every), number + _OFF)


def _units(line: NumberedLine) -> Iterator[_Unit]:
    for start, end in sentences(line.text):
        said = line.text[start:end]
        yield _Unit(line, said, concepts_of(said))


@lru_cache(maxsize=4096)
def concepts_of(text: str) -> frozenset[str]:
    """What a text says, as concepts; negations and numbers are judged apart."""
    words = (word for word in folded_words(text) if not (_negates(word) or word in NUMBER_WORDS or word.isdecimal()))
    return frozenset(concept(word) for word in words) - {""}


def _chosen(wanted: frozenset[str], units: list[_Unit], claimed: frozenset[int]) -> list[_Unit]:
    """The sentences that together say enough of what is wanted, the one that says most of it first; else none."""
    total = sum(map(weight, wanted))
    covered: set[str] = set()
    chosen: list[_Unit] = []
    left = list(units)
    while left and len(chosen) < _MOST:
        best = max(left, key=lambda unit: (_worth((unit.says & wanted) - covered), unit.line.number in claimed))
        gain = _worth((best.says & wanted) - covered)
        if gain == 0 or gain < total * _ADDS:
            break
        chosen.append(best)
        left.remove(best)
        covered |= best.says & wanted
    enough = total if len(wanted) <= _FEW else total * _ENOUGH
    return chosen if chosen and _worth(covered) >= enough else []


def _worth(concepts: Iterable[str]) -> float:
    return sum(map(weight, concepts))


def _negates(word: str) -> bool:
    return word.endswith("n't") or word.replace("'", "") in _NOT


def _same_sense(text: str, unit: _Unit) -> bool:
    """Whether both say that something is, or both that it is not."""
    return any(map(_negates, folded_words(text))) == any(map(_negates, folded_words(unit.text)))


def _same_figures(text: str, lines: list[NumberedLine]) -> bool:
    """Whether the lines hold every number of a text, however written, and every quotation, word for word."""
    ground = "\n".join(line.text for line in lines)
    told = {amount.value for amount in amounts_in(ground.lower())}
    said = (amount for amount in amounts_in(text.lower()) if amount.figure or amount.value > 1)
    if any(amount.value not in told for amount in said):
        return False
    words = f" {' '.join(folded_words(ground))} "
    return all(f" {' '.join(folded_words(quoted[1]))} " in words for quoted in _QUOTED.finditer(text))


def _runs(chosen: list[_Unit]) -> Iterator[Evidence]:
    """Evidence for the sentences, those of one line or of lines one after the other together; the first one's first."""
    units = sorted(chosen, key=lambda unit: unit.line.number)
    runs = [[units[0]]]
    for above, unit in pairwise(units):
        if unit.line.source == above.line.source and unit.line.number - above.line.number <= 1:
            runs[-1].append(unit)
        else:
            runs.append([unit])
    for run in sorted(runs, key=lambda run: min(chosen.index(unit) for unit in run)):
        text = "\n".join(unit.text for unit in run)
        yield Evidence(lines=(run[0].line.line, run[-1].line.line), text=text, source=run[0].line.source)


def _word_for_word(
    text: str, claimed: Sequence[int], sources: tuple[Source, ...], every: tuple[NumberedLine, ...]
) -> Evidence | None:
    """Where a text stands in the sources in its own words, nearest to the claimed lines."""
    said = folded_words(text)
    if not said or (len(said) < _TELLING and not concepts_of(text)):
        return None
    words = _all_words(sources)
    inside = any(caseless(word) for word in said)
    wanted = " ".join(said) if inside else f" {' '.join(said)} "
    best: tuple[int, int, int] | None = None
    at = words.joined.find(wanted)
    passed = counted = 0
    while at >= 0:
        passed += words.joined.count(" ", counted, at)
        counted = at
        first = passed if words.joined[at] == " " else passed - 1
        begin, end = words.lines[first], words.lines[first + len(said) - 1]
        line = every[begin - 1]
        away = min((max(begin - number, number - end, 0) for number in claimed), default=len(every))
        nearer = line.source == every[end - 1].source and (best is None or away < best[0])
        if nearer and not _denied(line.text, words.starts[first]):
            best = away, begin, end
        at = words.joined.find(wanted, at + 1)
    if best is None or (best[0] > _OFF and len(said) < _TELLING):
        return None
    block = every[best[1] - 1 : best[2]]
    words_there = "\n".join(line.text for line in block).strip()
    return Evidence(lines=(block[0].line, block[-1].line), text=words_there, source=block[0].source)


def _denied(line: str, start: int) -> bool:
    """Whether the clause that leads up to some words denies them: `we do not want to`."""
    clause = _CLAUSE.split(line[max(0, start - _REACH) : start])[-1]
    return any(map(_negates, folded_words(clause)[-_LEADS_UP:]))


@lru_cache(maxsize=4)
def _all_words(sources: tuple[Source, ...]) -> _Words:
    found = [(line.number, word) for line in numbered(sources) for word in WORD.finditer(line.text)]
    return _Words(
        f" {' '.join(fold(word.group()) for _, word in found)} ",
        tuple(number for number, _ in found),
        tuple(word.start() for _, word in found),
    )

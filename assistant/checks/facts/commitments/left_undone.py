"""A thing told as done that the notes leave half done, still to do or waiting for something: `my application is in`
beside `the form is half filled in`.

A deed can be told by a state, or by another verb than the notes have (`taken out the insurance` of `got two quotes,
still have to pick one`), so that the things are compared, not the deeds. What leaves a thing open often stands in the
next words of the line, which are read with it. A remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, likes
from assistant.checks.facts.commitments.deed_frames import PAST, deeds_in
from assistant.checks.facts.commitments.matter import is_figure, worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import People
from assistant.checks.facts.commitments.plain_words import plain
from assistant.checks.facts.commitments.told_parts import parts_of
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.word_for_word import is_part_of
from assistant.checks.facts.commitments.words import is_past, words_of
from assistant.checks.wordlists import phrases

_DOING = re.compile(
    r"(?:\b(?:have|has)|(?<= )'ve|(?<= )'s|\b(?:i|we)(?! (?:have|had|'ve|'d)\b))"
    r"(?: (?:now|already|all|both|also|just|then|safely|finally|duly))? (\w+)"
)
"""Who did it, or the helping verb, and the word that may be the deed."""
_LEAST_SHARE, _NEARLY = 0.45, 0.75
"""How much of what is told some words of the notes must name, and how much of the most others must."""
_RARE, _PLACES = 0.35, 40
_SEVERAL, _BEHIND = 2, 2
"""Things that both must name, and clauses of the same line behind one that may leave it open."""
_OTHER_THING = 2
"""Words that stand as another thing before what leaves that open."""
_SETTLED = frozenset({"done", "accepted", "decided"})


@dataclass(frozen=True, slots=True)
class _Passage:
    """A clause with those around it in its line: how much of what is told they name, whether they leave it undone, and
    whether they tell the very deed as done."""

    clause: Clause
    share: float
    open: bool
    done: bool


def told_though_left_undone(text: str, notes: Notes, people: People) -> Iterator[tuple[int, int, Verdict]]:
    """The parts of a sentence (from, to, verdict) that tell a thing as done that the notes leave undone."""
    if text.rstrip().endswith("?"):
        return
    for part in parts_of(text, people):
        own = text[part.start : part.end]
        if part.says & {"asks", "denied"} or not tells_as_done(plain(own)):
            continue
        passages = _passages(part.about, own, notes, people)
        most = max((one.share for one in passages), default=0)
        near = [one for one in passages if one.share >= most * _NEARLY]
        settled = any(one.done for one in passages) or any(_is_settled(one.clause) for one in near)
        left = max((one for one in near if one.open), key=lambda one: one.share, default=None)
        if most >= _LEAST_SHARE and left is not None and not settled and not is_part_of(own, left.clause.text):
            yield part.start, part.end, Verdict("planned", left.clause)


def tells_as_done(low: str) -> bool:
    if phrases("left_open.own_reserve").search(low):
        return False
    return any(is_past(found[1]) for found in _DOING.finditer(low)) or bool(phrases("left_open.told_done").search(low))


def _passages(about: frozenset[str], own: str, notes: Notes, people: People) -> Sequence[_Passage]:
    """The clauses that name one of the things told, the deed aside, each with its neighbours."""
    weights = {one: worth(one) / (1 + _RARE * log(max(1, len(notes.holding.get(one, ()))))) for one in sorted(about)}
    deeds = frozenset(like for one in deeds_in(own, people) if one.time in PAST for like in likes(one.deed))
    telling = [one for one in weights if worth(one) >= 1 and not is_figure(one)]
    places = {
        place
        for one in telling
        for like in likes(one)
        for place in notes.holding.get(like, ())[:_PLACES]
        if like in notes.clauses[place].about
    }
    things = [one for one in telling if one not in deeds]
    return [_passage(place, weights, things, deeds, notes, people) for place in sorted(places)]


def _passage(
    place: int, weights: Mapping[str, float], things: Sequence[str], deeds: frozenset[str], notes: Notes, people: People
) -> _Passage:
    clause, told = notes.clauses[place], frozenset(weights)
    before = [one for one in notes.clauses[max(0, place - 1) : place] if one.line == clause.line]
    after = [one for one in notes.clauses[place : place + 1 + _BEHIND] if one.line == clause.line]
    held = sum(much for one, much in weights.items() if any(is_held(one, each.about) for each in before + after))
    named = sum(any(is_held(one, each.about) for each in (*before, clause)) for one in things)
    return _Passage(
        clause=clause,
        share=held / sum(weights.values()),
        open=named >= _SEVERAL and named * 2 >= len(things) and any(leaves_undone(one.text, told) for one in after),
        done=is_told_done(clause.text) or any(_is_done(each, deeds, people) for each in before + after),
    )


def _is_settled(clause: Clause) -> bool:
    return bool(clause.marks & _SETTLED) and not leaves_undone(clause.text)


def _is_done(clause: Clause, deeds: frozenset[str], people: People) -> bool:
    """Whether words of a clause that leave nothing undone tell one of these deeds as done: `signed, must pay it`."""
    return any(
        one.time in PAST and one.deed in deeds and one.deed not in clause.denied
        for words in clause.text.split(",")
        if not leaves_undone(words)
        for one in deeds_in(words, people)
    )


def is_told_done(text: str) -> bool:
    return phrases("left_open.told_done").search(plain(text)) is not None and not leaves_undone(text)


@lru_cache(maxsize=4096)
def leaves_undone(text: str, told: frozenset[str] = frozenset()) -> bool:
    """Whether words of the notes leave undone what is told, and not another thing: `poster up, flyers still to do`."""
    return any(_is_of(words, told) for words in plain(text).split(","))


def _is_of(words: str, told: frozenset[str]) -> bool:
    found = phrases("left_open.left_undone").search(words)
    if found is None:
        return "[ ]" in words
    before = words_of(words[: found.start()])
    other = 0 < len(before) <= _OTHER_THING and all(worth(one.concept) >= 1 for one in before)
    return not other or not told or any(is_held(one.concept, told) for one in before)

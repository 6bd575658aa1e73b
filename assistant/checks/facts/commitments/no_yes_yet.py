"""Somebody told as having said yes, or as doing what they were asked for, whose answer the notes leave open: `Rajesh
covers for me` beside `asked Rajesh: must look first, not a yes yet`.

To what somebody says yes is told by other words on each side, or stands in another line, so that whose answer it is is
compared; of the reader, who is spoken to, that both name one thing. A remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import People
from assistant.checks.facts.commitments.plain_words import plain
from assistant.checks.facts.commitments.told_parts import parts_of
from assistant.checks.facts.commitments.verbs import giving
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.words import words_of
from assistant.checks.wordlists import phrases

_RESERVE = re.compile(
    r"\b(?:if|unless|whether|maybe|perhaps|might|could|would|should|provided|as long as|subject to|once|until|hope\w*"
    r"|not|no|nobody|never|ask\w*|(?<!in )(?<!since )(?<!\d )(?<!until )(?<!of )may(?! \d))\b|n't\b|\?",
    re.IGNORECASE,
)
"""A draft with one of these leaves it open itself."""
_MINE = re.compile(r"\b(?:i|we)\b[^,]{0,14}$")
_BEFORE = 2
"""Clauses before one that it may go on from: `if Peter (my boss) gives the ok`."""
_YOU = re.compile(r"\byou\b")
_GIVING = re.compile(r"(?:gives|agrees|says (?:yes|ok)|lets|allows|approves|signs|confirms)\b", re.IGNORECASE)
"""What an `if` further back hangs on: `I go if Peter (my boss) gives the ok`."""
_YES, _NO_YES = frozenset({"accepted", "promise"}), frozenset({"considered", "wished"})
_BEHIND = 3
"""Clauses of the line in which an answer may stand."""


@dataclass(frozen=True, slots=True)
class _Unanswered:
    """The clause that leaves an answer open, what its line up to there is about, and the names in it."""

    clause: Clause
    about: frozenset[str]


def told_with_no_yes_yet(text: str, notes: Notes, people: People) -> Iterator[tuple[int, int, Verdict]]:
    """The parts of a sentence (from, to, verdict) that tell as given an answer that the notes have as open."""
    if text.rstrip().endswith("?"):
        return
    for part in parts_of(text, people):
        own = text[part.start : part.end]
        low = plain(own)
        told = phrases("left_open.told_yes").search(low)
        if told is None or part.says & {"asks", "denied"} or _RESERVE.search(low) or _MINE.search(low[: told.start()]):
            continue
        names = [word.concept for word in words_of(own[: told.start()]) if word.capital and worth(word.concept) >= 1]
        you = not names and _YOU.search(low[: told.start()]) is not None
        for one in _unanswered(notes):
            named = any(is_held(name, one.about) for name in names)
            theirs = you and any(is_held(each, one.about) for each in part.about)
            if (named or theirs) and not _answered(names, part.about, one, notes):
                yield part.start, part.end, Verdict("asked", one.clause)
                break


def _answered(names: list[str], about: frozenset[str], one: _Unanswered, notes: Notes) -> bool:
    """Whether another clause has a yes of the same person, or to the same thing."""
    for clause in notes.clauses:
        if clause is one.clause or not _says_yes(clause):
            continue
        held = clause.about | clause.around
        if any(is_held(name, held) for name in names) or (
            not names and any(is_held(each, clause.about) for each in about - giving())
        ):
            return True
    return False


def _says_yes(clause: Clause) -> bool:
    if clause.marks & {"question", "refused"} or leaves_open(clause.text):
        return False
    marked = clause.marks & _YES and not clause.marks & _NO_YES
    return bool(marked) or phrases("left_open.told_yes").search(plain(clause.text)) is not None


@lru_cache(maxsize=16)
def _unanswered(notes: Notes) -> tuple[_Unanswered, ...]:
    """The answers that are left open, with what the line names before them."""
    found: list[_Unanswered] = []
    for place, clause in enumerate(notes.clauses):
        before = [one for one in notes.clauses[max(0, place - _BEHIND) : place] if one.line == clause.line]
        hangs = before and "considered" in before[-1].marks and _GIVING.match(clause.text)
        if not hangs and not leaves_open(clause.text, " ".join(one.text for one in before[-_BEFORE:])):
            continue
        found.append(_Unanswered(clause, clause.about.union(*(one.about for one in before))))
    return tuple(found)


@lru_cache(maxsize=4096)
def leaves_open(text: str, before: str = "") -> bool:
    """Whether a clause, read on from what stands before it in its line, leaves an answer open."""
    ahead = f"{plain(before)} " if before else ""
    found = phrases("left_open.no_yes_yet").finditer(ahead + plain(text))
    return any(one.end() > len(ahead) for one in found)

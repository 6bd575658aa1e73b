"""How a part of a draft stands to the notes, in features for a doubt.

Of each sign (noted_signs.py) it counts how much of what the part tells the fullest passage with that sign holds, by
itself and beside the fullest passage of all: what is told as done is doubtful where all that tells of it leaves it
open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, likes
from assistant.checks.facts.commitments.deed_frames import PAST, Deed, deeds_in
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.near_clauses import nearest_places, weights_of
from assistant.checks.facts.commitments.noted_signs import by_words, signs_at, signs_beside
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import People
from assistant.checks.facts.commitments.told_parts import Part
from assistant.checks.facts.commitments.told_signs import told_signs
from assistant.checks.facts.commitments.words import words_of
from assistant.model.messages import Kind

_BEHIND, _NEXT_LINE = 2, 5
"""Clauses behind one in which its line, or the next line, may go on."""
_OF_A_PASSAGE = 0.85
"""What a word of the same line counts beside one of the clause itself."""
_MOST = 60
"""Clauses about the same things that are looked at: as many as a page of notes has."""
_TEN, _FEW, _SEVERAL = 10, 4, 8
_OF_A_NAME = 20
"""Clauses with one name that are looked at."""
_OPEN = frozenset({"undone", "no yes yet", "condition", "maybe", "no"})
_SETTLED = frozenset(
    {"told done", "yes", "same deed, past", "marked done", "marked accepted", "marked promise", "marked decided"}
)
_YES = frozenset({"marked accepted", "marked promise"})
_CLOSE = 0.75
"""Of the fullest passage: one that leaves it open tells more against a part than a fuller one that does not."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The clause that tells most against a part, whether a yes stands behind it in its line (`asked Tom, he will`), and
    the features: name -> number."""

    clause: Clause
    answered: bool
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Passage:
    """A clause with what is behind it in its line: its place, its share of what is told, and its signs."""

    place: int
    share: float
    signs: frozenset[str]


def beside(part: Part, text: str, kind: Kind, notes: Notes, people: People) -> Beside | None:
    """None where no clause shares a telling word with the part. `text` is the sentence the part stands in."""
    own = text[part.start : part.end]
    deeds = deeds_in(own, people)
    weights = weights_of(part.about, notes)
    passages = [_passage(place, weights, deeds, part, notes, people) for place in nearest_places(weights, notes, _MOST)]
    if not passages:
        return None
    fullest = max(one.share for one in passages)
    against = max(passages, key=lambda one: (one.share >= fullest * _CLOSE and bool(one.signs & _OPEN), one.share))
    clause = notes.clauses[against.place]
    features = told_signs(part, text, kind, deeds)
    features |= _of_signs(passages, fullest) | _of_matter(weights, deeds, passages, notes)
    features |= dict.fromkeys((f"of a name: {sign}" for sign in _of_names(own, deeds, part, notes, people)), 1.0)
    return Beside(clause, _is_answered(against.place, notes, people), features)


def _is_answered(place: int, notes: Notes, people: People) -> bool:
    behind = (signs_at(one, notes, people) for one in _behind(place, notes))
    return any(signs & _YES and not signs & _OPEN for signs in behind)


def _passage(
    place: int, weights: Mapping[str, float], deeds: tuple[Deed, ...], part: Part, notes: Notes, people: People
) -> _Passage:
    clause = notes.clauses[place]
    line = [one for one in notes.clauses[max(0, place - 1) : place + 1 + _BEHIND] if one.line == clause.line]
    total = sum(weights.values()) or 1.0
    share = sum(much for one, much in weights.items() if is_held(one, clause.about)) / total
    around = sum(much for one, much in weights.items() if any(is_held(one, each.about) for each in line)) / total
    signs = set(_all_signs(place, deeds, part, notes, people))
    for behind in _behind(place, notes):
        signs |= {f"behind: {sign}" for sign in _all_signs(behind, deeds, part, notes, people)}
    after = next(
        (one for one in notes.clauses[place + 1 : place + 1 + _NEXT_LINE] if one.line == clause.line + 1), None
    )
    if after is not None:
        signs |= {f"below: {sign}" for sign in by_words(after.text)}
    return _Passage(place, max(share, _OF_A_PASSAGE * around), frozenset(signs))


def _behind(place: int, notes: Notes) -> Iterator[int]:
    line = notes.clauses[place].line
    last = min(len(notes.clauses), place + 1 + _BEHIND)
    return (behind for behind in range(place + 1, last) if notes.clauses[behind].line == line)


def _all_signs(place: int, deeds: tuple[Deed, ...], part: Part, notes: Notes, people: People) -> Iterator[str]:
    yield from signs_at(place, notes, people)
    yield from signs_beside(deeds, part.about, notes.clauses[place], people)


def _of_signs(passages: Sequence[_Passage], fullest: float) -> dict[str, float]:
    """Of each sign the share of the fullest passage that has it, and that share of the fullest of all."""
    shares: dict[str, float] = {}
    for one in passages:
        for sign in one.signs:
            shares[sign] = max(shares.get(sign, 0.0), one.share)
    left_open = max((much for sign, much in shares.items() if sign.removeprefix("behind: ") in _OPEN), default=0.0)
    settled = max((shares.get(sign, 0.0) for sign in _SETTLED), default=0.0)
    found = {f"near: {sign}": much for sign, much in shares.items()}
    found |= {f"nearest: {sign}": much / fullest for sign, much in shares.items()} if fullest else {}
    return found | {"left open": left_open, "settled": settled, "rather open": left_open - settled}


def _of_matter(
    weights: Mapping[str, float], deeds: tuple[Deed, ...], passages: Sequence[_Passage], notes: Notes
) -> dict[str, float]:
    """How much of what is told the notes have, in how many places, and how much of it nowhere."""
    shares = sorted((one.share for one in passages), reverse=True)
    strange = [one for one in weights if not any(like in notes.holding for like in (one, *likes(one)))]
    new_deeds = [
        one for one in deeds if one.time in PAST and not any(like in notes.holding for like in likes(one.deed))
    ]
    return {
        "fullest": shares[0],
        "second": shares[1] if len(shares) > 1 else 0.0,
        "third": shares[2] if len(shares) > 2 else 0.0,
        "passages": len(shares) / _TEN,
        "telling words": sum(worth(one) >= 1 for one in weights) / _SEVERAL,
        "nowhere": sum(weights[one] for one in strange) / (sum(weights.values()) or 1.0),
        "telling words nowhere": sum(worth(one) >= 1 for one in strange) / _FEW,
        "past deeds nowhere": len(new_deeds) / _FEW,
    }


def _of_names(own: str, deeds: tuple[Deed, ...], part: Part, notes: Notes, people: People) -> frozenset[str]:
    """The signs of all clauses that have a name of the part, and of what is behind them in their lines."""
    names = [word.concept for word in words_of(own) if word.capital and worth(word.concept) >= 1]
    places = {place for name in names for place in notes.holding.get(name, ())[:_OF_A_NAME]}
    places |= {behind for place in places for behind in _behind(place, notes)}
    return frozenset(sign for place in places for sign in _all_signs(place, deeds, part, notes, people))

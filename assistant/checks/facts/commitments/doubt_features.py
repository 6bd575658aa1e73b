"""How a part of a draft stands to the clause of the notes that is nearest to it, in features for a doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, likes
from assistant.checks.facts.commitments.deed_frames import compared
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import People
from assistant.checks.facts.commitments.told_parts import Part, tells

_RARE, _AROUND, _ALIKE = 0.35, 0.4, 0.12
_MOST, _WHOLE = 0.65, 0.85
_PLACES = 40
"""Clauses that one word is followed to."""
_RIVALS = 5
_MANY = 6
_OPEN = frozenset({"considered", "question", "refused", "unsettled", "asked", "wished", "open"})
_SETTLED = frozenset({"done", "accepted"})
_HALF = 0.5
_TASK = "[ ]"
_STANCES = frozenset({"hedged", "past", "promised", "thanks", "to come"})
_WORDS = {
    "condition": re.compile(
        r"\b(?:if|unless|provided|as long as|in case|depends?|whether|once|subject to|when(?:ever)?)\b", re.IGNORECASE
    ),
    "no": re.compile(
        r"\b(?:can't|cannot|could not|couldn't|unable|won't|will not|not able|doesn't|refus\w+|declin\w+|regret"
        r"|no|never|not)\b|n't",
        re.IGNORECASE,
    ),
    "not yet": re.compile(
        r"\byet\b|haven't|hasn't|have not|has not|didn't|did not|still (?:to|on|not)|to ?do\b|\[ \]|nothing|open\b|owe"
        r"|\bnot (?:finished|fixed|ready|done|there|sent|clear|decided)\b|unfinished|waiting|missing|pending|half ?way"
        r"|half done|planned\b|later\b|the rest\b|not before|won't be|to be (?:done|fixed|decided)",
        re.IGNORECASE,
    ),
    "request": re.compile(
        r"\b(?:ask|asks|asked|asking|(?:would|could|can) (?:you|she|he)|request\w*)\b|\?", re.IGNORECASE
    ),
    "maybe": re.compile(
        r"\b(?:maybe|perhaps|might|may|could|possibly|hopefully|thinks?|hopes?|50/50|doubts?|not sure|unsure|no promise"
        r"|can't promise|in principle|let me see|looks?|we'll see|tbc|tbd|think (?:about|over)"
        r"|don't (?:know|count)|dunno|said nothing|no answer|tries|try"
        r"|see (?:if|whether)|undecided|unclear|not clear)\b|\?\?",
        re.IGNORECASE,
    ),
    "yes": re.compile(
        r"\b(?:yes|ok|okay|sure|agreed|will do|promise[ds]?|of course|gladly|happy to|fine|done|deal)\b|✓",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True, slots=True)
class Nearest:
    """The clause nearest to a part, how many words they share, and the features of both: name -> number, 0 to 1."""

    clause: Clause
    shared: int
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Near:
    """A clause that shares a telling word: its place, its share of the matter, with the lines around it, the words."""

    place: int
    share: float
    near: float
    held: frozenset[str]


def nearest(part: Part, text: str, notes: Notes, people: People) -> Nearest | None:
    """None where no clause shares a telling word with the part, or the part has none. `text` is the part's sentence."""
    found = alike(part.about, notes)
    if not found:
        return None
    best = found[0]
    clause = notes.clauses[best.place]
    features = {f"by {part.who}": 1.0, **dict.fromkeys(part.says, 1.0)}
    features |= {"share": best.share, "near": best.near, "words": min(_MANY, len(best.held)) / _MANY}
    features |= {"most": float(best.share >= _MOST), "whole": float(best.share >= _WHOLE)}
    rivals = [notes.clauses[one.place] for one in found[1 : _RIVALS + 1] if one.near >= best.near - _ALIKE]
    features["rivals"] = len(rivals) / _RIVALS
    firm_rivals = sum(1 for one in rivals if not _is_open(one)) / _RIVALS
    seen = dict.fromkeys(_seen(notes, best.place), 1.0)
    seen["clause is denied"] = sum(one in clause.denied for one in best.held) / max(1, len(best.held))
    seen["rivals firm"] = firm_rivals
    seen |= dict.fromkeys(_told_elsewhere(found, notes), 1.0)
    features |= seen | _together(part, seen, best.share)
    features |= _of_deeds(part, compared(text[part.start : part.end], clause.text, people), clause, best.share)
    features |= {"tells": float(tells(part)), "has": float(part.has), "task": float(_TASK in text)}
    kept = {name: value for name, value in features.items() if value}
    return Nearest(clause, len(best.held), kept)


def _told_elsewhere(found: tuple[Near, ...], notes: Notes) -> Iterator[str]:
    """Whether lines before or after the nearest clause, at least half as near, leave the matter open or settle it."""
    best, *others = found
    close = [one for one in others if one.near >= best.near * _HALF]
    later = [notes.clauses[one.place] for one in close if one.place > best.place]
    if any(_is_open(notes.clauses[one.place]) for one in close if one.place < best.place):
        yield "before open"
    if any(_is_open(one) for one in later):
        yield "later open"
    if any(not _is_open(one) for one in later):
        yield "later firm"
    if any(one.marks & _SETTLED for one in later):
        yield "later done"


def _together(part: Part, seen: Mapping[str, float], share: float) -> dict[str, float]:
    """What the part says and what the notes show, as one: each as much as the part is the clause's."""
    firm = "hedged" not in part.says
    stance = [f"by {part.who}", *sorted(part.says & {"to come", "past", "promised", "denied"})]
    if firm:
        stance.append("firm")
        if part.who != "me" and part.says & {"promised", "to come"}:
            stance.append("firmly promised")
        if "past" in part.says and "denied" not in part.says:
            stance.append("done")
    found = {f"{one}, {name}": share * much for one in ("near", *stance) for name, much in seen.items()}
    if share >= _MOST:
        found |= {
            f"{one}, most, {name}": much
            for one in stance
            if one in {"done", "firmly promised"}
            for name, much in seen.items()
        }
    return found


def _of_deeds(part: Part, deeds: frozenset[str], clause: Clause, share: float) -> dict[str, float]:
    """The deeds that part and clause both name, alone, and with what else is said on either side as far as the part is
    the clause's."""
    beside = (f"by {part.who}", *sorted(part.says & _STANCES), *sorted(f"clause {mark}" for mark in clause.marks))
    return dict.fromkeys(deeds, 1.0) | {f"{other}, {one}": share for other in beside for one in deeds}


def _seen(notes: Notes, place: int) -> Iterator[str]:
    """What is seen of a clause: its marks, those of its line and of the next clause, whose it is, words around it."""
    clause = notes.clauses[place]
    yield from (f"clause {mark}" for mark in clause.marks)
    yield from (f"line {mark}" for mark in clause.line_marks)
    yield from (f"next {mark}" for mark in _next_marks(notes, place))
    if clause.failed:
        yield "clause failed"
    if _is_open(clause):
        yield "clause left open"
    yield from (f"clause of {side}" for side in clause.sides or {"nobody"})
    yield from _words_around(notes, place)


def _next_marks(notes: Notes, place: int) -> frozenset[str]:
    return notes.clauses[place + 1].marks if place + 1 < len(notes.clauses) else frozenset()


def _is_open(clause: Clause) -> bool:
    return bool(clause.marks & _OPEN) or clause.failed


@lru_cache(maxsize=1024)
def _words_around(notes: Notes, place: int) -> tuple[str, ...]:
    """Which sorts of words stand in a clause, in its line, in the next line, and in the clauses about it."""
    clause = notes.clauses[place]
    about = notes.clauses[max(0, place - _MANY) : place + _MANY]
    texts = {
        "clause": clause.text,
        "line": " ".join(one.text for one in about if one.line == clause.line),
        "next line": " ".join(one.text for one in about if one.line == clause.line + 1),
        "about": " ".join(one.text for one in notes.clauses[max(0, place - 1) : place + 3]),
    }
    return tuple(
        f"{where} has {sort}" for where, text in texts.items() for sort, form in _WORDS.items() if form.search(text)
    )


@lru_cache(maxsize=1024)
def alike(about: frozenset[str], notes: Notes) -> tuple[Near, ...]:
    """The clauses that share a telling word, the nearest first."""
    weights = {one: worth(one) / (1 + _RARE * log(max(1, _count(one, notes)))) for one in sorted(about)}
    total = sum(weights.values())
    telling = [one for one in weights if worth(one) >= 1]
    places = {place for one in telling for like in likes(one) for place in notes.holding.get(like, ())[:_PLACES]}
    if total < 1:
        return ()
    found = []
    for place in sorted(places):
        clause = notes.clauses[place]
        held = frozenset(one for one in weights if is_held(one, clause.about))
        if not any(worth(one) >= 1 for one in held):
            continue
        share = sum(weights[one] for one in held) / total
        around = sum(much for one, much in weights.items() if one not in held and is_held(one, clause.around)) / total
        found.append(Near(place, share, share + _AROUND * around, held))
    return tuple(sorted(found, key=lambda one: (-one.near, -one.share, one.place))[: _RIVALS + 1])


def _count(one: str, notes: Notes) -> int:
    return sum(one in notes.clauses[place].about for place in notes.holding.get(one, ())[:_PLACES])

"""Composing a text from moves: which wording of each move, so that no run of fixed words grows long.

A move says one thing and has several wordings (data in prompts/messages/). A wording fits where every value it names
is at hand. Which of the fitting ones is taken is settled by the content, under one rule: between two pieces of the
person's own words stand at most `RUN` words of ours, counted across sentence borders too. So two letters from
different notes share none of our sentences, and a letter reads as the person's words with a few joints.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from assistant.engines.builtin.phrasing import sentence, sentences
from assistant.engines.builtin.spelling import Spelling, spelled
from assistant.model.base import fingerprint
from assistant.model.evidence import Evidence

Tone = Literal["gentle", "plain", "direct"]

RUN = 5
"""Fixed words in a row, at most, where the wordings allow it: two letters are to share no run of six (MSG-REUSE)."""
LONG_SENTENCE = 35
"""Words; a longer sentence is a wall (MSG-PARA)."""

_OPEN, _BAR, _CLOSE = "\ue000", "\ue001", "\ue002"
_MARKED = re.compile(f"{_OPEN}(\\w+){_BAR}([^{_CLOSE}]*){_CLOSE}")
SLOT = re.compile(r"\{\{\s*(\w+)\s*\}\}")
"""A value named in a wording."""
_WORD = re.compile(r"[\w’'-]+")
_PRONOUN = re.compile(r"(?:i|you|your|my|we)\b", re.IGNORECASE)
_TO_NOT = re.compile(f"\\bto ({_OPEN}\\w+{_BAR})not ")
_DOUBLED = re.compile(r"([.?!…][\"”’)]*)[.?](?=\s|$)")
"""The stop of a wording after a value that ends as a sentence does."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value a wording may name. `own` is False for words of ours, which count as fixed (a length, a way)."""

    text: str
    evidence: tuple[Evidence, ...] = ()
    own: bool = True


Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say a move, with `{{ name }}` for each value.

    Fits where the values it names and `needs` are there, and no `lacks` is."""

    text: str
    needs: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    """Later moves that this wording says as well; they are then left out."""
    tone: Tone | None = None
    """How direct it is; None for a wording that suits everybody."""


@dataclass(frozen=True, slots=True)
class Move:
    """One thing a message says. `needs` and `lacks` hold for all its wordings."""

    name: str
    wordings: tuple[Wording, ...]
    opens: bool = False
    """Whether it begins a paragraph."""
    optional: bool = False
    """Whether it may be left out to keep runs of fixed words short."""
    spare: int = 0
    """Left out where the text grows too long, the highest first; 0 always stays."""
    needs: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()


def moves_of(entries: Sequence[Mapping[str, Any]]) -> tuple[Move, ...]:
    """The moves of a kind's table, in their order. A wording is a string, or a table with `text` and its conditions."""
    return tuple(
        Move(
            name=entry["name"],
            wordings=tuple(wording_of(wording) for wording in entry["wordings"]),
            opens=entry.get("opens", False),
            optional=entry.get("optional", False),
            spare=entry.get("spare", 0),
            needs=frozenset(entry.get("needs", ())),
            lacks=frozenset(entry.get("lacks", ())),
        )
        for entry in entries
    )


def wording_of(entry: str | Mapping[str, Any]) -> Wording:
    """One wording of a table: a string, or a table with `text` and its conditions."""
    text = entry if isinstance(entry, str) else entry["text"]
    extra = {} if isinstance(entry, str) else entry
    return Wording(
        text=text,
        needs=frozenset(SLOT.findall(text)) | frozenset(extra.get("needs", ())),
        lacks=frozenset(extra.get("lacks", ())),
        says=frozenset(extra.get("says", ())),
        tone=extra.get("tone"),
    )


@dataclass(frozen=True, slots=True)
class Style:
    """Which of the fitting wordings is taken first. `tight` where room is short: the shortest."""

    tone: Tone = "plain"
    tight: bool = False
    spelling: Spelling | None = None


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Step:
    """A move with the values it is said with; `place` counts the topics where one move is said of each."""

    move: Move
    values: Values
    place: int = 0
    paragraph: int = 0

    @property
    def key(self) -> tuple[str, int]:
        return self.move.name, self.place


@dataclass(frozen=True, slots=True)
class Said:
    """A move as it was said: its text, what its sentences rest on, and which of them hold words of the person's."""

    step: Step
    text: str
    support: tuple[tuple[str, tuple[Evidence, ...]], ...]
    own: tuple[str, ...] = ()
    trimmed: bool = False
    """Whether its last sentences were left out."""


@dataclass(frozen=True, slots=True)
class _Filled:
    """A wording with its values, marked; `head`, `longest` and `tail` count the fixed words between them."""

    marked: str
    head: int
    longest: int
    tail: int
    only_fixed: bool
    overlong: bool
    says: frozenset[str]


@dataclass(frozen=True, slots=True)
class Offer:
    """A step with the wordings whose values are at hand, the preferred first."""

    step: Step
    wordings: tuple[_Filled, ...]


def offers(steps: Sequence[Step], seed: str, style: Style = PLAIN) -> list[Offer]:
    """What each step can say; steps of which no wording fits are left out. `seed` settles the choice among equals."""
    found: list[Offer] = []
    for step in steps:
        earlier = frozenset(offer.step.move.name for offer in found)
        wordings = _fitting(step, f"{seed}\n{step.move.name}\n{step.place}", style, earlier)
        if wordings:
            found.append(Offer(step, wordings))
    return found


def compose(offered: Sequence[Offer]) -> tuple[Said, ...]:
    """Each step said in one of its wordings.

    Deterministic. Keeps runs of fixed words within `RUN`, or as short as the wordings allow.
    """
    for limit in range(RUN, 60):
        path = _path(offered, limit)
        if path is not None:
            said = zip(offered, path, strict=True)
            return tuple(_said(offer.step, filled) for offer, filled in said if filled is not None)
    return ()


def _fitting(step: Step, seed: str, style: Style, earlier: frozenset[str]) -> tuple[_Filled, ...]:
    """The wordings that fit: those of the person's tone first, overlong sentences last, else as the content settles."""
    move, at_hand = step.move, step.values.keys()
    if not move.needs <= at_hand or move.lacks & at_hand:
        return ()
    fitting = [
        wording
        for wording in move.wordings
        if wording.needs <= at_hand and not wording.lacks & at_hand and not wording.says & earlier
    ]
    fitting.sort(key=lambda wording: fingerprint(f"{seed}\n{wording.text}"))
    fitting.sort(key=lambda wording: _distance(wording.tone, style.tone))
    filled = [_filled(wording, step.values, style.spelling) for wording in fitting]
    if style.tight:
        filled.sort(key=lambda each: len(each.marked))
    return tuple(sorted(filled, key=lambda each: each.overlong))


def _distance(tone: Tone | None, wanted: Tone) -> int:
    """0 for the tone that is wanted, 1 for a wording that suits everybody, 2 for one of another tone."""
    if tone == wanted:
        return 0
    return 1 if tone is None else 2


def _filled(wording: Wording, values: Values, spelling: Spelling | None) -> _Filled:
    def marked_value(found: re.Match[str]) -> str:
        value = values[found[1]]
        return f"{_OPEN}{found[1]}{_BAR}{value.text}{_CLOSE}" if value.own else value.text

    marked = _TO_NOT.sub(r"not to \1", SLOT.sub(marked_value, spelled(wording.text, spelling)))
    runs = [len(_WORD.findall(piece)) for piece in _MARKED.sub(_counted, marked).split(_CLOSE)]
    return _Filled(
        marked=marked,
        head=runs[0],
        longest=max(runs[1:-1], default=0),
        tail=runs[-1],
        only_fixed=len(runs) == 1,
        overlong=any(len(part.split()) > LONG_SENTENCE for part in sentences(_plain(marked))),
        says=wording.says,
    )


def _counted(found: re.Match[str]) -> str:
    """A mark in place of a value; the pronoun it begins with (`your talk`) counts as ours, for all letters share it."""
    pronoun = _PRONOUN.match(found.group(2))
    return f" {pronoun.group()} {_CLOSE}" if pronoun else _CLOSE


def _path(offered: Sequence[Offer], limit: int) -> list[_Filled | None] | None:
    """A wording for each step (None: left out) with no fixed run over `limit`; None where there is no such way."""
    dead: set[tuple[int, int, frozenset[str]]] = set()

    def walk(at: int, run: int, said: frozenset[str]) -> list[_Filled | None] | None:
        if at == len(offered):
            return []
        if (at, run, said) in dead:
            return None
        step, wordings = offered[at].step, offered[at].wordings
        if step.move.name in said:
            rest = walk(at + 1, run, said)
            return None if rest is None else [None, *rest]
        for filled in wordings:
            if max(run + filled.head, filled.longest, filled.tail) > limit:
                continue
            rest = walk(at + 1, run + filled.head if filled.only_fixed else filled.tail, said | filled.says)
            if rest is not None:
                return [filled, *rest]
        rest = walk(at + 1, run, said) if step.move.optional else None
        if rest is not None:
            return [None, *rest]
        dead.add((at, run, said))
        return None

    return walk(0, 0, frozenset())


def _plain(marked: str) -> str:
    return _MARKED.sub(lambda found: found.group(2), marked)


def _said(step: Step, wording: _Filled) -> Said:
    """The text of a wording and, sentence by sentence, the values in it and their evidence."""
    text, spans, last = "", [], 0
    for found in _MARKED.finditer(wording.marked):
        text += wording.marked[last : found.start()]
        spans.append((len(text), len(text) + len(found.group(2)), step.values[found.group(1)].evidence))
        text += found.group(2)
        last = found.end()
    text += wording.marked[last:]
    text = sentence(_DOUBLED.sub(r"\1", text))
    support: list[tuple[str, tuple[Evidence, ...]]] = []
    own: list[str] = []
    at = 0
    for said in sentences(text):
        start = text.find(said, at)
        at = start + len(said)
        within = [all_evidence for first, end, all_evidence in spans if first < at and start < end]
        rests_on = [evidence for all_evidence in within for evidence in all_evidence]
        if within:
            own.append(said)
        if rests_on:
            support.append((said, tuple(dict.fromkeys(rests_on))))
    return Said(step=step, text=text, support=tuple(support), own=tuple(own))

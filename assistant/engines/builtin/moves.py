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
from functools import cache
from typing import TYPE_CHECKING, Any

from assistant.engines.builtin.phrasing import sentence, sentences
from assistant.model.base import fingerprint
from assistant.model.evidence import Evidence
from prompts import environment

if TYPE_CHECKING:
    from jinja2 import Template

RUN = 5
"""Fixed words in a row, at most, where the wordings allow it: two letters are to share no run of six (MSG-REUSE)."""
LONG_SENTENCE = 35
"""Words; a longer sentence is a wall (MSG-PARA)."""

_OPEN, _BAR, _CLOSE = "\ue000", "\ue001", "\ue002"
_MARKED = re.compile(f"{_OPEN}(\\w+){_BAR}([^{_CLOSE}]*){_CLOSE}")
_NAMES = re.compile(r"\{\{\s*(\w+)")
_WORD = re.compile(r"[\w’'-]+")
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
    """One way to say a move, as Jinja text. Fits where the values it names and `needs` are there, and no `lacks` is."""

    text: str
    needs: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    """Later moves that this wording says as well; they are then left out."""


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
            wordings=tuple(_wording_of(wording) for wording in entry["wordings"]),
            opens=entry.get("opens", False),
            optional=entry.get("optional", False),
            spare=entry.get("spare", 0),
            needs=frozenset(entry.get("needs", ())),
            lacks=frozenset(entry.get("lacks", ())),
        )
        for entry in entries
    )


def _wording_of(entry: str | Mapping[str, Any]) -> Wording:
    text = entry if isinstance(entry, str) else entry["text"]
    extra = {} if isinstance(entry, str) else entry
    return Wording(
        text=text,
        needs=frozenset(_NAMES.findall(text)) | frozenset(extra.get("needs", ())),
        lacks=frozenset(extra.get("lacks", ())),
        says=frozenset(extra.get("says", ())),
    )


@dataclass(frozen=True, slots=True)
class Step:
    """A move with the values it is said with."""

    move: Move
    values: Values


@dataclass(frozen=True, slots=True)
class Said:
    """A move as it was said: its text, and for each of its sentences what that rests on."""

    step: Step
    text: str
    support: tuple[tuple[str, tuple[Evidence, ...]], ...]


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


def compose(steps: Sequence[Step], seed: str) -> tuple[Said, ...]:
    """Each step said in one of its wordings; steps of which no wording fits are left out.

    Deterministic in `steps` and `seed`. Keeps runs of fixed words within `RUN`, or as short as the wordings allow.
    """
    chosen = [(step, filled) for at, step in enumerate(steps) if (filled := _fitting(step, f"{seed}\n{at}"))]
    for limit in range(RUN, 60):
        path = _path(chosen, limit)
        if path is not None:
            said = zip(chosen, path, strict=True)
            return tuple(_said(step, filled) for (step, _), filled in said if filled is not None)
    return ()


def _fitting(step: Step, seed: str) -> list[_Filled]:
    """The wordings whose values are at hand, in the order the content settles; overlong sentences last."""
    move, at_hand = step.move, step.values.keys()
    if not move.needs <= at_hand or move.lacks & at_hand:
        return []
    fitting = [wording for wording in move.wordings if wording.needs <= at_hand and not wording.lacks & at_hand]
    fitting.sort(key=lambda wording: fingerprint(f"{seed}\n{wording.text}"))
    return sorted((_filled(wording, step.values) for wording in fitting), key=lambda filled: filled.overlong)


@cache
def _template(text: str) -> Template:
    return environment().from_string(text)


def _filled(wording: Wording, values: Values) -> _Filled:
    named = {name: values[name] for name in _NAMES.findall(wording.text)}
    marks = {name: f"{_OPEN}{name}{_BAR}{v.text}{_CLOSE}" if v.own else v.text for name, v in named.items()}
    marked = _TO_NOT.sub(r"not to \1", _template(wording.text).render(**marks))
    runs = [len(_WORD.findall(piece)) for piece in _MARKED.sub(_CLOSE, marked).split(_CLOSE)]
    return _Filled(
        marked=marked,
        head=runs[0],
        longest=max(runs[1:-1], default=0),
        tail=runs[-1],
        only_fixed=len(runs) == 1,
        overlong=any(len(part.split()) > LONG_SENTENCE for part in sentences(_plain(marked))),
        says=wording.says,
    )


def _path(chosen: Sequence[tuple[Step, list[_Filled]]], limit: int) -> list[_Filled | None] | None:
    """A wording for each step (None: left out) with no fixed run over `limit`; None where there is no such way."""
    dead: set[tuple[int, int, frozenset[str]]] = set()

    def walk(at: int, run: int, said: frozenset[str]) -> list[_Filled | None] | None:
        if at == len(chosen):
            return []
        if (at, run, said) in dead:
            return None
        step, wordings = chosen[at]
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
    """The text of a wording and, sentence by sentence, the evidence of the values in it."""
    text, spans, last = "", [], 0
    for found in _MARKED.finditer(wording.marked):
        text += wording.marked[last : found.start()]
        spans.append((len(text), len(text) + len(found.group(2)), step.values[found.group(1)].evidence))
        text += found.group(2)
        last = found.end()
    text += wording.marked[last:]
    text = sentence(_DOUBLED.sub(r"\1", text))
    support: list[tuple[str, tuple[Evidence, ...]]] = []
    at = 0
    for said in sentences(text):
        start = text.find(said, at)
        at = start + len(said)
        rests_on = [e for first, end, all_evidence in spans if first < at and start < end for e in all_evidence]
        if rests_on:
            support.append((said, tuple(dict.fromkeys(rests_on))))
    return Said(step=step, text=text, support=tuple(support))

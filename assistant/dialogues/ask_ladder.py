"""How much an ask asks for, how much may be asked yet, and a lighter version of one that is too heavy (P69, P70)."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from assistant.dialogues.asking import MINE, Asked
from assistant.dialogues.options import Option
from assistant.dialogues.turns import Choose
from assistant.engines.tasks import Addressee
from assistant.model.base import fingerprint
from assistant.model.evidence import Fact
from assistant.model.people import Familiarity
from assistant.reading.words import load

HEAVIEST = 5
IF_KNOWN = 2
"""Rungs higher for somebody one knew before (S4; the numbers are ours)."""
PUSHED_FROM = 3
"""Lighter asks than this are never pushed back: a view on one choice is what a first talk is for."""
MEANING = {
    1: "an answer from memory",
    2: "a view on a choice you describe",
    3: "a page to look at, or ten minutes to prepare",
    4: "the review of a CV, a portfolio or a plan",
    5: "an introduction, a reference, or a standing duty",
}


class _Rung(NamedTuple):
    weight: int
    asks: re.Pattern[str]
    never: re.Pattern[str] | None
    lighter: tuple[str, ...]


def weight_of(text: str) -> int:
    """How much a request asks for, 1 (an answer from memory) to 5 (an introduction, a reference)."""
    rung = _rung(text)
    return rung.weight if rung else 1


def allowed(meetings_held: int, familiarity: Familiarity) -> int:
    """The heaviest ask that fits by now: one rung more with each meeting held, two more where they know each other."""
    return min(HEAVIEST, 1 + meetings_held + (IF_KNOWN if familiarity == "known" else 0))


def lighter(text: str) -> tuple[str, ...]:
    """Smaller questions of the same sort, to be answered from memory; empty where none is known."""
    rung = _rung(text)
    return rung.lighter if rung else ()


def not_too_heavy(ask: Fact | None, to: Addressee, *, cap: int = HEAVIEST) -> Asked:
    """Show the weight of an ask that is heavier than what fits by now, and offer a lighter one; else the ask as it is.

    The person's own words can always stand. `cap` is the heaviest ask of the kind of message. Returns the fact.
    """
    if ask is None:
        return None
    weight, most = weight_of(ask.text), min(cap, allowed(to.meetings_held, to.familiarity))
    smaller = lighter(ask.text)
    if weight <= most or weight < PUSHED_FROM or not smaller:
        return ask
    key = f"ask.lighter[{fingerprint(ask.text, 6)}]"
    answer = yield Choose(
        key=key,
        question=f"This asks for {MEANING[weight]}: {weight} of {HEAVIEST} on the ask ladder, and {most} fits so far."
        " Begin with less?",
        why="Weighty favours wait until there is trust; a small question first makes the big one likelier (P69, P70).",
        options=(*(Option(text, text) for text in smaller), Option(MINE, f"Keep my words: {ask.text}")),
        other=True,
    )
    if answer is None or answer == MINE:
        return ask
    return Fact.typed(answer, key)


def _rung(text: str) -> _Rung | None:
    low = text.casefold().replace("’", "'")
    words = load("ask_ladder")
    from_memory = re.match(words["memory"], low.strip()) and not re.search(words["request"], low)
    rungs = [rung for rung in _rungs() if rung.weight < PUSHED_FROM] if from_memory else _rungs()
    return next((r for r in rungs if r.asks.search(low) and not (r.never and r.never.search(low))), None)


@cache
def _rungs() -> tuple[_Rung, ...]:
    return tuple(
        _Rung(
            row["weight"],
            re.compile(row["pattern"]),
            re.compile(row["never"]) if "never" in row else None,
            tuple(row.get("lighter", ())),
        )
        for row in load("ask_ladder")["rung"]
    )

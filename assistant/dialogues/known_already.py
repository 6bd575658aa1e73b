"""Questions that the notes or the history answer already: they are put to nobody.

An answer given beforehand, by a flag or in a file, reaches them all the same: the person's word goes before what was
read.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import Any, TypeAlias

from assistant.dialogues.turns import Ask, Turn

Turns: TypeAlias = Generator[Turn, Any, Any]


def unless(known: Any, part: Ask | Turns) -> Turns:
    """What a question, or the turns of `part`, bring; where something is known already, they are put to nobody.

    An answer given beforehand reaches them all the same and goes before what is known; else `known` stands.
    """
    turns = _one(part) if isinstance(part, Ask) else part
    if not known:
        return (yield from turns)
    return (yield from put_to_nobody(turns)) or known


def put_to_nobody(turns: Turns) -> Turns:
    """What these turns bring where each of their questions is passed over, and reached by an answer given beforehand
    alone."""
    answer = None
    while True:
        try:
            turn = turns.send(answer)
        except StopIteration as end:
            return end.value
        answer = yield replace(turn, settled=True) if isinstance(turn, Ask) else turn


def _one(question: Ask) -> Turns:
    return (yield question)

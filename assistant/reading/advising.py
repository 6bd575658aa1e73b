"""Who of the two in a letter is the mentor: whoever advises, offers and judges the other's work in it.

A mentor's letter about a talk is as good a page of notes as one's own, so that the sender is no more likely the mentee
than the mentor; a side taken by rule would sign a message with the wrong name.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from assistant.reading.document import Document
from assistant.reading.words import load

_SURELY = 2
"""Signs of advising by which a sender is the mentor: one alone may be a phrase of the mentee's."""


class Side(Enum):
    """Which of the two the sender of a letter is."""

    MENTEE = "mentee"
    MENTOR = "mentor"
    UNTOLD = ""


def sender_side(document: Document) -> Side:
    """Which side the sender of the newest letter is on, by what they write.

    What it quotes of the letter before counts the other way round.
    """
    told = 0
    for passage in document.passages:
        if passage.kind in {"text", "item"} and not passage.speaker and passage.depth < 2:
            told += _advises(passage.first_words or passage.text) * (-1 if passage.depth else 1)
    return Side.MENTOR if told >= _SURELY else Side.MENTEE if told < 0 else Side.UNTOLD


def _advises(text: str) -> int:
    low = text.replace("’", "'").casefold()
    return sum(len(pattern.findall(low)) for pattern in _patterns("advises")) - sum(
        len(pattern.findall(low)) for pattern in _patterns("is_advised")
    )


@cache
def _patterns(side: str) -> tuple[re.Pattern[str], ...]:
    words = load("advising")
    found = [re.compile(pattern) for pattern in words[side]]
    if side == "advises":
        led = "|".join(words["led_by"])
        found.append(re.compile(rf"(?:^|[.!?;:] )(?:(?:{led}) )?(?:{'|'.join(words['tells_to'])})\b"))
    return tuple(found)

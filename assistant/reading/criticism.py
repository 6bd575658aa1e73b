"""Whether feedback asks for something to be otherwise: enough to offer a quiet look at it, and never more than that."""

from __future__ import annotations

import re
from functools import cache

from assistant.reading.words import load


def is_critical(feedback: str) -> bool:
    """Whether a piece of feedback holds criticism; praise with a sign of it in its words (`not bad at all`) is none."""
    text = " ".join(feedback.replace("’", "'").casefold().split())
    return bool(_listed("signs").search(_listed("praise").sub(" ", text)))


@cache
def _listed(name: str) -> re.Pattern[str]:
    return re.compile("|".join(load("criticism")[name]))

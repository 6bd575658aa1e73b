"""What of a record or an answer can be searched: its words, not its wiring. The database calls these functions."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from typing import Any

WIRING = frozenset(
    "id mentor mentors kind sort channel state stage direction artifact agenda debrief conversation source basis"
    " evidence support provenance data lines places version audience answer tz locale familiarity formality"
    " directness day due made closed told at sent review next_contact started answer_by ratings".split()
)
"""Fields that hold no words of a person's: ids, states, days, evidence that stands in a source, forms for programs."""
TITLES = ("title", "name", "subject", "what", "text")
"""The fields that name a record, the best first."""
TITLE_LONG = 120
"""Characters of a title that are kept; the rest stands in the text."""
UNSPACED = (
    "\u0e00-\u0eff"  # Thai and Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese and Khmer
    "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"  # Korean: particles cling to names
    "\u3005\u3040-\u30ff\u31f0-\u31ff"  # Japanese
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"  # Chinese characters
)
"""Letters of scripts whose words do not stand apart."""
_SIGNS = re.compile(f"[{UNSPACED}]+")


def learn_to_search(db: sqlite3.Connection) -> None:
    """Give a connection the functions that its triggers call."""
    db.create_function("words_in", 1, words_in, deterministic=True)
    db.create_function("title_of", 2, title_of, deterministic=True)
    db.create_function("signs_in", 1, signs_in, deterministic=True)


def words_in(body: str) -> str:
    """The words in a JSON body, a field a line; empty where there are none."""
    return "\n".join(dict.fromkeys(_words(json.loads(body))))


def title_of(kind: str, body: str) -> str:
    """What a record is called, in one line; its kind where it has no name."""
    fields = json.loads(body)
    found = next((str(fields[name]) for name in TITLES if fields.get(name)), kind)
    return " ".join(found.split())[:TITLE_LONG]


def signs_in(text: str) -> str:
    """The letters of unspaced scripts one by one, a run after the other."""
    return " · ".join(" ".join(run) for run in _SIGNS.findall(text))


def is_unspaced(word: str) -> bool:
    """Whether a word is written in a script whose words do not stand apart."""
    return _SIGNS.fullmatch(word) is not None


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value.strip()
    elif isinstance(value, list):
        for entry in value:
            yield from _words(entry)
    elif isinstance(value, dict):
        for name, entry in value.items():
            if name not in WIRING:
                yield from _words(entry)

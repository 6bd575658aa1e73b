"""The word lists as patterns. The lists themselves are data: `words/en.toml`.

An entry is a phrase in small letters. `*` at the end of a word stands for any ending, `(a|b)` for either, `...` for up
to four words between. Phrases match whole words only, in text that is already in small letters.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_TOKEN = re.compile(r"\.\.\.|\*|[ ]+|[()|?]|[^\s()|*?]+")
_PATTERN_OF = {"...": r"(?:\s+[^\s.!?]+){0,4}?\s+", "*": r"\w*", "(": "(?:", ")": ")", "|": "|", "?": "?"}


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads((files("assistant.checks") / "words" / "en.toml").read_text(encoding="utf-8"))


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of a list such as `tone.stock`. Raises KeyError for a list that does not exist."""
    found: Any = _lists()
    for part in name.split("."):
        found = found[part]
    return tuple(found)


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list of plain words."""
    return frozenset(entries(name))


@cache
def phrases(*names: str) -> re.Pattern[str]:
    """One pattern for the phrases of one or more lists, longest first."""
    every = sorted((entry for name in names for entry in entries(name)), key=lambda entry: (-len(entry), entry))
    return re.compile(rf"(?<!\w)(?:{'|'.join(_regex(entry) for entry in every)})(?!\w)")


def _regex(entry: str) -> str:
    parts = []
    tokens = _TOKEN.findall(entry)
    for number, token in enumerate(tokens):
        if token.isspace():
            gap = "..." in (tokens[number - 1], tokens[min(number + 1, len(tokens) - 1)])
            parts.append("" if gap else r"\s+")
        else:
            parts.append(_PATTERN_OF.get(token) or re.escape(token))
    return "".join(parts)

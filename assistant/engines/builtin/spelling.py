"""British and American spelling of our own fixed words; the person's words keep theirs."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from assistant.engines.words import words

Spelling = Literal["british", "american"]


def spelled(text: str, spelling: Spelling | None) -> str:
    """A wording of ours in one spelling; as it is written where none is set. Our tables are in British spelling."""
    if spelling != "american":
        return text
    return _pattern().sub(_american, text)


@cache
def _pairs() -> dict[str, str]:
    """British word -> American word, in small letters."""
    return dict(entry.split("=", 1) for entry in words("spelling")["american"])


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_pairs(), key=len, reverse=True))})\b", re.IGNORECASE)


def _american(found: re.Match[str]) -> str:
    word = found.group()
    spelling = _pairs()[word.casefold()]
    return spelling.capitalize() if word[0].isupper() else spelling

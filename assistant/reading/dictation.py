"""Talk that was dictated or typed as it was said: hesitations and spoken marks taken out of the lines."""

from __future__ import annotations

import re

from assistant.reading.words import load

_WORDS = load("sentences")
_HESITATES = re.compile(rf"\b(?:{_WORDS['hesitations']})\b", re.IGNORECASE)
# The blanks before a mark are matched from their first one only, or a long run of them would take its square.
_BLANKS = r"(?:(?<![ \t])[ \t]+)?"
_HESITATION = re.compile(rf"{_BLANKS}(?:,[ \t]*)?\b(?:{_WORDS['hesitations']})\b(?:[ \t]*,)?", re.IGNORECASE)
_SPOKEN_STOP = re.compile(rf"{_BLANKS}\b(?:{_WORDS['spoken_stops']})\b[.,]?", re.IGNORECASE)
_SPOKEN_COMMA = re.compile(r"(?<![ \t])[ \t]+comma\b,?")
_LEAST = 3
"""One "um" may be a joke; this many are a way of noting down."""


def as_written(lines: list[str]) -> list[str]:
    """The lines without "um" and "new paragraph" where the notes are dictated; else the lines as they are."""
    hesitates = [len(_HESITATES.findall(line)) for line in lines]
    stops = [len(_SPOKEN_STOP.findall(line)) for line in lines]
    if sum(hesitates) + sum(stops) < _LEAST:
        return lines
    return [
        _undictated(line) if marks or _SPOKEN_COMMA.search(line) else line
        for line, marks in zip(lines, map(sum, zip(hesitates, stops, strict=True)), strict=True)
    ]


def _undictated(line: str) -> str:
    told = _HESITATION.sub("", _SPOKEN_COMMA.sub(",", line))
    return _SPOKEN_STOP.sub(lambda match: "" if told[: match.start()].endswith((".", "!", "?")) else ".", told)

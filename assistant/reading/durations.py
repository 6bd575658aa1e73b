"""Lengths of time in words: how long a talk is."""

from __future__ import annotations

import re

_NAMED = {
    "a quarter of an hour": 15,
    "quarter of an hour": 15,
    "half an hour": 30,
    "half hour": 30,
    "three quarters of an hour": 45,
    "an hour": 60,
    "one hour": 60,
    "an hour and a half": 90,
    "two hours": 120,
}
_COUNTED = {
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40,
    "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip
_MINUTES = re.compile(r"(\d{1,3})\s*(?:m|min|mins|minutes?)?\.?")
_HOURS = re.compile(r"(\d{1,2})([.,]5)?\s*(?:h|hrs?|hours?)(?:\s*(?:and\s*)?(\d{1,2})\s*(?:m|min|mins|minutes?)?)?")
_LENGTH = (
    r"(?:\d{1,3}[- ]?min(?:utes?|s)?|\d{1,2}(?:[.,]5)? ?(?:h|hours?|hrs?)|(?:"
    + "|".join(sorted(_COUNTED, key=len, reverse=True))
    + r")[- ]minutes?|"
    + "|".join(sorted(_NAMED, key=len, reverse=True))
    + r")"
)
_TALK = r"(?:call|talk|chat|meeting|session|slot|coffee|mentor\w*|together|with|1:1|one-to-one|zoom|teams)"
_TALK_LENGTH = re.compile(
    rf"\b({_LENGTH})\b[^.\n]{{0,25}}?\b{_TALK}\b|\b{_TALK}\b[^.\n]{{0,25}}?\b({_LENGTH})\b", re.IGNORECASE
)


def minutes_of(words: str) -> int | None:
    """Minutes meant by words: `45`, `45 min`, `1 h 30`, `thirty minutes`, `half an hour`; None where none are."""
    text = " ".join(words.casefold().replace("-minute", " minute").split()).strip(" .")
    if text in _NAMED:
        return _NAMED[text]
    if text.removesuffix("s").removesuffix(" minute") in _COUNTED:
        return _COUNTED[text.removesuffix("s").removesuffix(" minute")]
    if found := _MINUTES.fullmatch(text):
        return int(found[1])
    if found := _HOURS.fullmatch(text):
        return int(found[1]) * 60 + (30 if found[2] else 0) + int(found[3] or 0)
    return None


def talk_length(text: str) -> tuple[int, str] | None:
    """The length of the coming talk and the words that say it, where a length stands beside a word for a talk."""
    for found in _TALK_LENGTH.finditer(text):
        words = found[1] or found[2]
        minutes = minutes_of(words.replace("min", " min") if words[0].isdigit() else words)
        if minutes is not None and 5 <= minutes <= 240:
            return minutes, words
    return None

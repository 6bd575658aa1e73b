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


_ANY_LENGTH = re.compile(rf"(?<![\w.,]){_LENGTH}\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b|\b\d{1,2} ?[ap]m\b|\bat (?:noon|\d{1,2}\b)", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:talked|spoke|took|lasted|waited|ran|after|within|for the last|late by|first|last)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
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
    """The length of the coming talk and the words that say it.

    A length counts where it stands beside a word for a talk, or in one sentence with a clock time; never where the
    words before it tell of something past (`talked 10 min`, `after half an hour`).
    """
    for sentence in re.split(r"\n|(?<=[.!?])\s", text):
        lengths = [m[1] or m[2] for m in _TALK_LENGTH.finditer(sentence)]
        if _CLOCK.search(sentence):
            lengths += [m.group() for m in _ANY_LENGTH.finditer(sentence)]
        for words in lengths:
            minutes = minutes_of(re.sub(r"(\d)\s*-?\s*(?=[a-z])", r"\1 ", words.casefold()))
            past = _PAST.search(sentence[: sentence.find(words)])
            if minutes is not None and 5 <= minutes <= 240 and not past:
                return minutes, words
    return None

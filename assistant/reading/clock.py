"""Clock times in words and figures: `14:00`, `2pm`, `at ten`, `half past two`, `quarter to three`, `18h30`, `noon`."""

from __future__ import annotations

import re

from assistant.reading.words import load

_NUMBERS: dict[str, int] = {w: n for w, n in load("dates")["numbers"].items() if 1 <= n <= 12 and len(w) > 2}
_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_HALF_OF_DAY = r"(?P<half>[ap]\.?m\b\.?)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d.:/-])(?P<hour>\d{{1,2}})[:.](?P<minute>[0-5]\d)(?:\s?{_HALF_OF_DAY})(?!\w)",
        r"(?<![\d.:/-])(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?![\d:])",
        rf"\b{_HOUR}\s?{_HALF_OF_DAY}(?!\w)",
        r"(?<![\d.:/-])(?P<hour>\d{1,2})(?P<figures>h)(?P<minute>[0-5]\d)?(?!\w)",
        r"(?:\bat\s+|,\s*)(?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)(?![\d.])",
        rf"\bhalf[ -](?:past\s+)?{_HOUR}\b(?![:.]\d)",
        rf"\bquarter\s+(?P<quarter>past|to)\s+{_HOUR}\b",
        rf"\b{_HOUR}\s+o['’]?clock\b",
        rf"\b(?:at|by|around|about|@)\s+{_HOUR}(?:\s+(?P<minutes>fifteen|thirty|forty[- ]five))?"
        r"(?=\s*(?:[,.;!?)]|$|sharp|in\s|on\s|at\s|online|same|tomorrow|every|again|for\s+(?:a|half)\b))(?!\s*[.:]\d)",
        r"\b(?P<word>noon|midday|midnight)\b",
    )
)
_MINUTES = {"fifteen": 15, "thirty": 30, "forty-five": 45, "forty five": 45}
_EVENING_HOURS = range(1, 7)
"""Hours said without am or pm are taken for the afternoon from 1 to 6, as meetings are."""


def find_time(text: str) -> str | None:
    """The first clock time as `HH:MM` on 24 hours, or None; of several forms the most exact counts."""
    found = [match for match in (_first(form, text) for form in _FORMS) if match]
    if not found:
        return None
    return min(found, key=lambda pair: pair[0])[1]


def _first(form: re.Pattern[str], text: str) -> tuple[int, str] | None:
    for match in form.finditer(text):
        time = _read(match)
        if time:
            return match.start(), time
    return None


def _read(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if parts.get("word"):
        return "00:00" if parts["word"].lower() == "midnight" else "12:00"
    figures = parts["hour"].lower()
    hour = _NUMBERS.get(figures) or (int(figures) if figures.isdecimal() else 0)
    minute = int(parts.get("minute") or 0) or _MINUTES.get((parts.get("minutes") or "").lower(), 0)
    if "half" not in parts and match.group().lower().startswith("half"):
        minute = 30
    quarter = (parts.get("quarter") or "").lower()
    if quarter:
        minute = 15 if quarter == "past" else 45
        hour -= quarter == "to"
    half = (parts.get("half") or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif hour in _EVENING_HOURS and not figures.startswith("0") and not parts.get("figures"):
        hour += 12
    return f"{hour:02d}:{minute:02d}" if 0 <= hour < 24 else None

"""The same hour in two places: `18:00 in Glasgow, your time 20:00`."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from assistant.checks.draft import DraftText
from assistant.checks.facts.clocks import Clock

_REACH = 40
"""Characters between the two clock times, and around one, in which the place of each is told."""
_HALF_HOUR = 30
"""Zones differ by half hours at least."""
_BEHIND = re.compile(
    r"\s*\(?(?:(?:your|my|our|his|her|their|local) time|here\b|there\b|with (?:you|me|us)\b|(?-i:in [A-Z])"
    r"|(?:gmt|utc|cet|cest|bst|est|edt|pst|pdt|ist|jst)\b|(?-i:[A-Z]\w+) time)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:\b(?:your|my|our|local) time|\bhere|\bthere|\bfor (?:you|me|us)|\b(?-i:in [A-Z]\w+))"
    r"(?:,|:| it'?s| that'?s| that is| is| at| =)*\s*$",
    re.IGNORECASE,
)


def is_told_in_another_place(draft: DraftText, clocks: Sequence[Clock], place: int, told: Set[int]) -> bool:
    """Whether a clock time is of a place, and the one right beside it is told and may be the same hour elsewhere."""
    clock = clocks[place]
    beside = [clocks[at] for at in (place - 1, place + 1) if 0 <= at < len(clocks)]
    for other in beside:
        first, second = sorted((clock, other), key=lambda one: one.start)
        apart = draft.own[first.end : second.start]
        close = len(apart) <= _REACH and not any(mark in apart for mark in "\n.!?")
        if close and other.minute in told and (clock.minute - other.minute) % _HALF_HOUR == 0:
            return _has_a_place(draft, clock) or _has_a_place(draft, other)
    return False


def _has_a_place(draft: DraftText, clock: Clock) -> bool:
    if _BEHIND.match(draft.own, clock.end):
        return True
    return _BEFORE.search(draft.own, max(0, clock.start - _REACH), clock.start) is not None

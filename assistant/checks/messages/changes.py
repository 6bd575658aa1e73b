"""The change that a writer is in, which is the goal of what they ask: `a maths teacher retraining as an actuary`."""

from __future__ import annotations

import re

from assistant.checks.wordlists import phrases

_KIN = (
    r"wife|husband|partner|sisters?|brothers?|sons?|daughters?|mother|father|mum|mom|dad|friends?|cousins?|colleagues?"
    r"|neighbou?rs?|boss|manager|students?|pupils?|nephew|niece|uncle|aunt"
)
_WORKS = r"posts?|talk|article|piece|book|page|story|essay|video|course|guide|interview|podcast|thread|report|paper"
_SUBJECT = re.compile(
    r"\b(?:(?P<mine>i|i'm|im|i've|i'd|we|we're|me|myself)"
    r"|you|you're|you've|your|yours|he|he's|she|she's|they|they're|it|it's|his|her|their|who|people|those|others|many"
    rf"|(?:my|our|a|an|the|some|two|three) (?:[\w-]{{1,20}} )?(?:{_KIN}|{_WORKS}))\b"
)
"""Whose doing a change is: the last of these before it."""
_REACH = 120
"""Characters before a change in which its subject stands."""
_NEAR = 24
"""Characters behind a change in which it shows that it is none: `moving to a bigger flat`."""
_CLAUSE_END = re.compile(r"[.,;!?\n]")
_SENTENCE_END = re.compile(r"[.!?\n]")
_NOTED = re.compile(r"\w[^.!?\n]*(?:,| here| in [\w' -]{2,30}| - | \()\s*$")
"""`Welder in Pune, preparing for my papers`: a note that leaves out `I am`."""


def is_in_a_change(lowered: str) -> bool:
    """Whether small-letter words say that the writer is on the way from one thing to another.

    A new flat, a holiday and what others change are none.
    """
    return any(
        _is_mine(lowered, change.start()) and not _is_none(lowered[change.start() : change.end() + _NEAR])
        for change in phrases("self.changes").finditer(lowered)
    )


def _is_none(said: str) -> bool:
    return phrases("self.no_changes").search(_CLAUSE_END.split(said)[0]) is not None


def _is_mine(lowered: str, at: int) -> bool:
    before = _SENTENCE_END.split(lowered[max(0, at - _REACH) : at])[-1]
    subjects = list(_SUBJECT.finditer(before))
    return subjects[-1]["mine"] is not None if subjects else _NOTED.search(before) is not None

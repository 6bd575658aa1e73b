"""One step of what comes next, and how near it is in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step, and how it is begun: a dialogue to start, or a conversation to resume."""

    text: str
    reason: str
    when: str = ""
    """How near it is, in a few words."""
    dialogue: str = ""
    mentor: str = ""
    subject: str = ""
    conversation: str = ""
    rank: int = 50
    """Smaller comes first."""


def ahead(days: int) -> str:
    """How near a day to come is: `today`, `tomorrow`, `in 3 days`."""
    if days <= 1:
        return "today" if days == 0 else "tomorrow"
    return f"in {days} days"


def ago(days: int) -> str:
    """How long ago a day was: `today`, `yesterday`, `3 days ago`."""
    if days <= 1:
        return "today" if days == 0 else "yesterday"
    return f"{days} days ago"

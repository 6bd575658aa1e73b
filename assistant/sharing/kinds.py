"""What the kinds of things that are kept are called."""

from __future__ import annotations

KINDS = {
    "mentor": "person",
    "goal": "goal",
    "meeting": "meeting",
    "commitment": "promise",
    "advice": "advice",
    "noted": "note of a talk",
    "reflection": "reflection",
    "artifact": "paper",
    "message": "letter",
    "profile": "about you",
    "source": "notes",
    "answer": "answer",
}
"""A record's kind, `source` or `answer` -> the word a person reads."""

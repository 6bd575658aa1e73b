"""The table of rules. A row says what is asked, where, why, on which practice, and shows a good and a bad draft."""

from __future__ import annotations

from assistant.checks.context import Context, MentorContext
from assistant.checks.names import greets_by_name
from assistant.checks.placeholders import open_slots
from assistant.checks.rule import Example, Rule
from assistant.model.messages import Kind

ALL = frozenset(Kind)
FILES = frozenset(
    {Kind.GOAL, Kind.DEBRIEF, Kind.CLOSE_OUT, Kind.AGREEMENT, Kind.REVIEW, Kind.INVITE, Kind.INTRODUCTION}
)
LETTERS = ALL - FILES - {Kind.REFERRAL}
"""Kinds that are written to somebody; a blurb to be forwarded greets nobody (command-line.md)."""
TO_THE_MENTOR = LETTERS - {Kind.MANAGER_NOTE}

PRIYA = MentorContext(name="Priya Nair", call_name="Priya")

RULES: tuple[Rule, ...] = (
    Rule(
        "MSG-PLACEHOLDER",
        "error",
        ALL,
        "An unfilled slot tells the reader that the letter was never meant for them.",
        "DI1",
        open_slots,
        good=Example("Hi Priya,\nThank you for the pointer to the pricing talk.", Kind.THANKS),
        bad=Example("Hi [Mentor name],\nThank you for {{topic}}.", Kind.THANKS),
    ),
    Rule(
        "MSG-NAME",
        "error",
        TO_THE_MENTOR,
        "A wrong or misspelt name is the first thing a reader sees, and often the last.",
        "CE1",
        greets_by_name,
        good=Example("Hi Priya,\nThank you for Tuesday.", Kind.THANKS, context=Context(mentor=PRIYA)),
        bad=Example("Hi Pirya,\nThank you for Tuesday.", Kind.THANKS, context=Context(mentor=PRIYA)),
    ),
)

"""The rules for how a message sounds."""

from __future__ import annotations

from assistant.checks.rule import Example, Rule
from assistant.checks.scopes import LETTERS
from assistant.checks.tone import openings
from assistant.model.messages import Kind

ROWS: tuple[Rule, ...] = (
    Rule(
        "TONE-APOLOGY",
        "warn",
        LETTERS,
        "An apology for writing makes the reader console the writer first.",
        "FU4",
        openings.does_not_apologise,
        good=Example("Thank you for reading this.", Kind.FIRST_CONTACT),
        bad=Example("Sorry to bother you, I know you are very busy and I am just a trainee.", Kind.FIRST_CONTACT),
    ),
    Rule(
        "TONE-STOCK",
        "info",
        LETTERS,
        "A stock opening spends the first line on nothing.",
        "EV15",
        openings.opens_with_the_reason,
        good=Example("Your answer on shift swaps solved a problem on my ward.", Kind.FIRST_CONTACT),
        bad=Example("I hope this message finds you well. I came across your profile.", Kind.FIRST_CONTACT),
    ),
)

"""The rules for thanks, updates, nudges, answers and referrals."""

from __future__ import annotations

from assistant.checks.context import Context
from assistant.checks.replies import thanks
from assistant.checks.rule import Example, Rule
from assistant.model.messages import Kind

_ADVICE = Context(advice=("let the team draft the roster first",))

ROWS: tuple[Rule, ...] = (
    Rule(
        "THX-SPECIFIC",
        "error",
        frozenset({Kind.THANKS}),
        "Thanks for one named piece of advice show that it arrived.",
        "TH3",
        thanks.names_the_advice,
        good=Example(
            "Your idea to let the team draft the roster first is what I will try.", Kind.THANKS, context=_ADVICE
        ),
        bad=Example("Thank you so much for your valuable time and insights.", Kind.THANKS, context=_ADVICE),
    ),
)

"""The rules that hold a draft against its sources."""

from __future__ import annotations

from assistant.checks.context import Context, MentorContext
from assistant.checks.facts import commitments
from assistant.checks.rule import Example, Rule
from assistant.checks.scopes import ALL
from assistant.model.messages import Kind

_CHECKLIST = Context(
    mentor=MentorContext(name="Priya Nair", call_name="Priya"),
    sources=("Priya: let the team draft first. I promised to send her the safety checklist by Friday.",),
)

ROWS: tuple[Rule, ...] = (
    Rule(
        "FACT-COMMITMENT",
        "error",
        ALL - {Kind.INVITE},
        "A promise that nobody made, or a plan told as done, costs the reader's trust at once.",
        "MI1",
        commitments.is_borne_out,
        good=Example("As I promised, I will send you the safety checklist by Friday.", Kind.THANKS, context=_CHECKLIST),
        bad=Example("Thank you for promising to send me the safety checklist.", Kind.THANKS, context=_CHECKLIST),
    ),
)

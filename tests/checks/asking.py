"""Helpers for the tests of what messages ask: a letter around one sentence, and the words a rule found in it."""

from __future__ import annotations

from assistant.checks import run_checks
from assistant.checks.context import NOTHING_KNOWN, Context
from assistant.checks.finding import Finding
from assistant.model.messages import Channel, Kind

GOAL = Context(goals=("Lead two roster reviews on my own by 30 June",))


def found(
    rule: str, text: str, kind: Kind, context: Context = NOTHING_KNOWN, channel: Channel = Channel.EMAIL
) -> list[Finding]:
    """The findings of one rule on a draft."""
    return [finding for finding in run_checks(text, kind, channel, context) if finding.id == rule]


def letter(sentence: str) -> str:
    """A first letter that says who, why and what for, and then the sentence."""
    return (
        "Hi Priya,\n\nI am a nurse on a surgical ward in Lund. I heard your talk on self-rostering in March. "
        f"I am preparing to lead my first roster review in May.\n\n{sentence}\n\nKind regards,\nAna"
    )

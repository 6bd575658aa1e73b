"""Helpers for the tests of replies: a letter that says one thing, and what a rule found in it."""

from __future__ import annotations

from assistant.checks import run_checks
from assistant.checks.context import Context
from assistant.checks.finding import Finding
from assistant.model.messages import Kind


def findings(rule: str, text: str, kind: Kind, context: Context | None = None) -> list[Finding]:
    """The findings of one rule on a draft."""
    return [f for f in run_checks(text, kind, context=context or Context()) if f.id == rule]


def letter(text: str) -> str:
    """A letter that says this and nothing else."""
    return f"Hi Priya,\n\n{text}\n\nBest,\nAna"

"""What rules find of a draft before fitted trees weigh it, as they do beside a page of notes (likely_wrong.py)."""

from __future__ import annotations

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.judged_names import judged_names
from assistant.checks.rule import Fault


def names_by_rules(draft: DraftText, context: Context) -> list[Fault]:
    """The faults of names."""
    return [one.fault for _, names in judged_names(draft, context) for one in names if one.fault]

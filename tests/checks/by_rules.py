"""What rules find of a draft before fitted trees weigh it, as they do beside a page of notes (likely_wrong.py)."""

from __future__ import annotations

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.judged_days import judged_days
from assistant.checks.facts.judged_names import judged_names
from assistant.checks.facts.judged_numbers import judged_numbers
from assistant.checks.rule import Fault


def names_by_rules(draft: DraftText, context: Context) -> list[Fault]:
    return [one.fault for _, names in judged_names(draft, context) for one in names if one.fault]


def days_by_rules(draft: DraftText, context: Context) -> list[Fault]:
    return [one.fault for one in judged_days(draft, context) if one.fault]


def numbers_by_rules(draft: DraftText, context: Context) -> list[Fault]:
    found = (one if isinstance(one, Fault) else one.fault for one in judged_numbers(draft, context))
    return [fault for fault in found if fault]

"""Holding a draft against the table of rules."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from functools import cache

from assistant.checks.context import NOTHING_KNOWN, Context
from assistant.checks.context_json import to_context
from assistant.checks.draft import DraftText
from assistant.checks.finding import STOPPING, Finding, Ignored, Level
from assistant.checks.rule import Fault, Rule
from assistant.checks.rules import RULES
from assistant.model.errors import MenteeError
from assistant.model.messages import Channel, Kind
from assistant.model.text import one_line

__all__ = ["explain", "run_checks", "to_context"]

_WORST: tuple[Level, ...] = ("error", "warn", "info")
_BY_ID = {rule.id: rule for rule in RULES}


def run_checks(
    text: str,
    kind: Kind,
    channel: Channel = Channel.EMAIL,
    context: Context = NOTHING_KNOWN,
    *,
    without: Collection[str] = (),
    ignored: Collection[Ignored] = (),
) -> tuple[Finding, ...]:
    """The findings on a draft, worst first: what stops it, errors, warnings, remarks; then by place.

    `text` may start with a line `Subject: ...` and an empty line. `without` are ids of rules that are switched off,
    `ignored` single findings. The same arguments give the same findings.
    """
    draft = DraftText(text, kind, channel)
    found = [
        (fault, _finding(draft, rule, fault))
        for rule in _rules_for(kind, channel)
        if rule.id not in without
        for fault in rule.find(draft, context)
    ]
    found.sort(key=lambda pair: (_WORST.index(pair[1].level), pair[1].id not in STOPPING, pair[0].start, pair[1].id))
    passed_over = {(one.id, one.text) for one in ignored}
    return tuple(finding for _, finding in found if (finding.id, finding.text) not in passed_over)


@cache
def _rules_for(kind: Kind, channel: Channel) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if kind in rule.kinds and channel in rule.channels)


def explain(rule_id: str) -> Rule:
    """The rule of an id, in any case of letters. Raises MenteeError that names the nearest ids."""
    rule = _BY_ID.get(rule_id.strip().upper())
    if rule is not None:
        return rule
    near = get_close_matches(rule_id.strip().upper(), _BY_ID, n=3, cutoff=0.5)
    hint = f"the nearest are {', '.join(near)}" if near else f"they look like {RULES[0].id}"
    raise MenteeError(f"There is no check “{one_line(rule_id)[:40]}”; {hint}.")


def _finding(draft: DraftText, rule: Rule, fault: Fault) -> Finding:
    line, column = draft.position(fault.start)
    end_line, end_column = draft.position(fault.end)
    return Finding(
        id=rule.id,
        level=fault.level or rule.level,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        text=draft.text[fault.start : fault.end],
        message=fault.message,
        suggestion=fault.suggestion,
        instead=fault.instead,
        practice=rule.practice,
    )

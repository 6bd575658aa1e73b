"""Critique: the worst that the checks find in a draft, as suggestions."""

from __future__ import annotations

from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.engines.tasks import MOST_SUGGESTIONS, Critique, Suggestion, Suggestions

_HEAD = 2
"""Lines that the subject and the empty line after it take before the body."""


def critique(task: Critique) -> Suggestions:
    """At most three suggestions, one for each rule: what stops a draft first, then errors, warnings, remarks.

    None for an ask: the rules are about whole drafts.
    """
    if task.part == "ask":
        return Suggestions(suggestions=())
    by_rule: dict[str, Finding] = {}
    for finding in run_checks(full_text(task), task.kind, task.channel, task.context):
        by_rule.setdefault(finding.id, finding)
    head = _HEAD if task.subject else 0
    return Suggestions(
        suggestions=tuple(
            Suggestion(
                words=finding.text,
                line=max(0, finding.line - head) if finding.text else 0,
                why=finding.message,
                change=finding.suggestion,
                instead=finding.instead or "",
                rule=finding.id,
            )
            for finding in list(by_rule.values())[:MOST_SUGGESTIONS]
        )
    )


def full_text(task: Critique) -> str:
    """The draft as the checks read it: the subject in a line of its own, then the body."""
    return f"Subject: {task.subject}\n\n{task.body}" if task.subject else task.body

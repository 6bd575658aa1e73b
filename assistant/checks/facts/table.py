"""The rules that hold a draft against its sources."""

from __future__ import annotations

from assistant.checks.rule import Rule

ROWS: tuple[Rule, ...] = ()

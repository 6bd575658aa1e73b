"""The rules for what must not reach this reader."""

from __future__ import annotations

from assistant.checks.rule import Rule

ROWS: tuple[Rule, ...] = ()

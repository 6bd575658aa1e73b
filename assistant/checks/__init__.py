"""Rules a draft is held against: pure functions in one table, like a linter for mentoring messages."""

from assistant.checks.run import explain, run_checks, to_context

__all__ = ["explain", "run_checks", "to_context"]

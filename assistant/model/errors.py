"""The one family of errors that people see: what is wrong, and what to do."""

from __future__ import annotations


class MenteeError(Exception):
    """Bad input or an unusable place. `str(error)` is one sentence that says what to do; exit code 2."""

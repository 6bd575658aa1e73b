"""The plain mode: a dialogue as lines on standard input and output, for screen readers, pipes and plain terminals."""

from __future__ import annotations

from tui.plain.conversation import ending, talk
from tui.plain.lines import Left, Read, stdin_lines

__all__ = ["Left", "Read", "ending", "stdin_lines", "talk"]

"""What a rule answers."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistant.model.base import Frozen

Level = Literal["error", "warn", "info"]


class Finding(Frozen):
    """One fault: where (1-based, in code points of the draft as given), what, and what would mend it."""

    id: str
    level: Level
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    """The words concerned; empty for something that is absent."""
    message: str
    suggestion: str = ""
    practice: str = ""
    instead: str | None = Field(default=None, exclude=True)
    """The words to put in place of `text` to mend it; None where only the writer knows them. Not part of the JSON."""

    @property
    def stops(self) -> bool:
        """Whether a draft with this finding is held back until somebody overrides it on purpose."""
        return self.id in STOPPING and self.level == "error"


class Ignored(Frozen):
    """A finding that the person chose to ignore at one place: the rule, and the words it is about."""

    id: str
    text: str = ""


STOPPING = frozenset(
    {"MSG-PLACEHOLDER", "MSG-NAME", "PRIV-WALL", "FACT-NAME", "FACT-QUOTE", "FACT-LINK", "FACT-COMMITMENT"}
)

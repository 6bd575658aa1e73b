"""What came back, and what follows from it, while a conversation about it is held."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from assistant.dialogues.letters import missing
from assistant.dialogues.outcomes import LeftOpen, NextAction
from assistant.model.base import Record
from assistant.model.correspondence import Answer, Message
from assistant.model.days import day_words
from assistant.model.evidence import Evidence
from assistant.model.people import Mentor
from assistant.model.work import Artifact


@dataclass(frozen=True)
class Came:
    """What came back, as the person confirmed it. `answer` is None where nobody said."""

    answer: Answer | None
    text: str = ""
    """The reply word for word, where it is at hand."""
    days: tuple[date, ...] = ()
    times: tuple[str, ...] = ()
    """The clock time of each day, empty where none was said."""
    again: date | None = None
    name: str = ""
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()

    def time_of(self, day: date) -> str:
        """The clock time that was said for a day; empty for none."""
        return dict(zip(self.days, self.times, strict=False)).get(day, "")

    def day_words(self, day: date) -> str:
        return f"{day_words(day)} {self.time_of(day)}".strip()


@dataclass
class Done:
    """What the branches leave behind, put together for the outcome."""

    mentor: Mentor
    name: str = ""
    records: list[Record] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)
    gaps: list[LeftOpen] = field(default_factory=list)
    step: NextAction | None = None
    letter: Artifact | None = None

    def keep(self, artifact: Artifact, records: tuple[Record, ...], left_open: tuple[str, ...]) -> bool:
        """Keep a letter and what its sending changes. Returns whether it was sent."""
        self.letter = self.letter or artifact
        self.saved.append(f"{artifact.title}: kept in your workspace")
        self.gaps.extend(missing(left_open, tuple(self.gaps)))
        for record in records:
            if isinstance(record, Mentor) and record.id == self.mentor.id:
                self.mentor = record
            else:
                self.records.append(record)
        return any(isinstance(record, Message) for record in records)

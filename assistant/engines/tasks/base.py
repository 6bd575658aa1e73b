"""What every task is, and who a piece is from and for."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar, Literal

from pydantic import BaseModel

from assistant.model.base import Frozen, fingerprint
from assistant.model.people import Familiarity, Manner
from assistant.model.text import one_line


class Task(Frozen):
    """Work for an engine. `fingerprint` changes with any word of the brief."""

    name: ClassVar[str]
    result: ClassVar[type[BaseModel]]

    @cached_property
    def fingerprint(self) -> str:
        return fingerprint(f"{self.name}\n{self.model_dump_json()}")


_QUOTED = 120
"""Characters of somebody's words in a line about them."""
_TOLD = 6


class Remark(Frozen):
    """Something about a result that the person should know before they trust it."""

    sort: Literal["not-found", "stranger", "check", "token", "cut", "language", "order"]
    """Words that rest on nothing; a link, address or person that the notes do not hold; a finding of the checks; a
    placeholder that stands for nothing; notes that the server did not read whole; another language; a line
    that speaks to a model."""
    text: str
    """The words concerned."""
    message: str
    """One sentence."""

    def in_words(self) -> str:
        """One line, as a person reads it. The words may be a model's own, so they are cut and come as plain text."""
        said = one_line(self.text)
        quoted = f"“{said if len(said) <= _QUOTED else said[: _QUOTED - 1].rstrip() + '…'}”: " if said else ""
        return f"{quoted}{one_line(self.message)}"


class Provenance(Frozen):
    """Which engine made a result, what that took, and what is doubtful about it."""

    engine: str = "builtin"
    model: str = ""
    """The model that the server says has answered."""
    prompt: str = ""
    """Its id and version: `write-message@1`."""
    tokens_read: int | None = None
    """Tokens of all requests as the server counted them; None where it did not."""
    tokens_written: int | None = None
    attempts: int = 0
    """Requests that were sent, repeated ones among them."""
    findings: tuple[Remark, ...] = ()

    def in_words(self) -> tuple[str, ...]:
        """What is doubtful, a line each; more than a person reads at once are only counted."""
        shown = tuple(remark.in_words() for remark in self.findings[:_TOLD])
        more = len(self.findings) - len(shown)
        return (*shown, *((f"And {more} more.",) if more else ()))


class Addressee(Frozen):
    """Who a piece is for, as far as words need it."""

    name: str = ""
    greeting: str = ""
    """What a greeting calls them: `Priya`, `Mr. Keller`."""
    familiarity: Familiarity = "cold"
    meetings_held: int = 0
    formal: bool | None = None
    """Whether this reader is greeted by title and surname; None where `greeting` and the sender's manner decide."""


class Sender(Frozen):
    """The person themselves, as far as words need it."""

    name: str = ""
    work: str = ""
    """Who they are in a clause as they wrote it."""
    manner: Manner = Manner()
    """How they write, as they set it or as it was read from what they sent."""

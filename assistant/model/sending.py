"""What a person settled about the engine, and what was sent to an endpoint: never a key, never a word of the notes."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from assistant.model.base import Frozen

Outcome = Literal["sent", "answered", "failed", "stopped"]
"""`sent` is all that is known where the program ended while it waited for the answer."""


class EngineChoice(Frozen):
    """Which engine a person chose, and the endpoint it asks. It names where the key is found, and never holds it."""

    on: bool = True
    """False for the built-in engine, whatever the environment says; the endpoint stays remembered."""
    base_url: str = ""
    model: str = ""
    key_variable: str = ""
    mask: bool | None = None
    """Whether names and addresses are masked; None where the destination decides."""


class Sent(Frozen):
    """One question to an endpoint, as the journal keeps it."""

    at: datetime
    destination: str
    """Scheme, host and port."""
    model: str
    task: str
    """Its prompt's id and version, or what else it was for."""
    conversation: str = ""
    """The id of the conversation it was for; empty outside one."""
    tokens: int = 0
    """Counted before sending, in o200k_base."""
    lines: tuple[tuple[str, int, int], ...] = ()
    """Stretches of lines: a source's id, first and last line, 1-based, both included."""
    titles: tuple[tuple[str, str], ...] = ()
    """Those sources' ids and titles, where they have any."""
    masked: bool = False
    hidden: int = 0
    """How many words went as placeholders."""
    outcome: Outcome = "sent"
    said: str = ""
    """What went wrong, in one sentence of ours."""
    requests: int = 0
    """HTTP requests it took, repeated ones among them."""
    tokens_read: int | None = None
    """As the server counted them; None where it did not."""
    tokens_written: int | None = None

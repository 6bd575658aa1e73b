"""Critique: a draft looked at by somebody else, and what they would change."""

from __future__ import annotations

from assistant.checks.context import NOTHING_KNOWN, Context
from assistant.engines.tasks.base import Provenance, Task
from assistant.model.base import Frozen
from assistant.model.messages import Channel, Kind

MOST_SUGGESTIONS = 3
"""A writer mends three things; of ten they mend none."""


class Suggestion(Frozen):
    """One change to a draft."""

    words: str
    """The words concerned, as the draft has them; empty where something is absent."""
    line: int
    """The line of the draft's body where they begin, from 1; 0 for the subject, or where nothing can be pointed at."""
    why: str
    """What is wrong with them, in a sentence."""
    change: str
    """What to do about it, in a sentence."""
    instead: str = ""
    """Words to put in their place; empty where only the writer knows them."""
    rule: str = ""
    """The id of the check that found it, where one did."""


class Suggestions(Frozen):
    """At most three suggestions, the most important first; none for a draft that can go as it is."""

    suggestions: tuple[Suggestion, ...]
    questions: tuple[str, ...] = ()
    """At most two questions whose answers would make the draft plainer."""
    provenance: Provenance = Provenance()


class Critique(Task):
    """A draft -> at most three concrete suggestions, each with the words concerned."""

    name = "critique"
    result = Suggestions

    kind: Kind
    channel: Channel = Channel.EMAIL
    subject: str = ""
    body: str
    context: Context = NOTHING_KNOWN
    """What the checks may know; its sources are what the draft may say."""

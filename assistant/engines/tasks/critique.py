"""Critique: a draft, or the one thing it will ask for, looked at by somebody else, and what they would change."""

from __future__ import annotations

from typing import Literal

from assistant.checks.context import NOTHING_KNOWN, Context
from assistant.engines.tasks.base import Provenance, Task
from assistant.engines.tasks.further import FurtherAnswer
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
    """Words to put in their place; empty where only the writer knows them. Of an ask: the whole ask, reworded."""
    rule: str = ""
    """The id of the check that found it, where one did."""


class Suggestions(Frozen):
    """At most three suggestions, the most important first; none for a draft that can go as it is."""

    suggestions: tuple[Suggestion, ...]
    questions: tuple[str, ...] = ()
    """At most two questions whose answers would make it plainer; none from the built-in engine."""
    provenance: Provenance = Provenance()


class Critique(Task):
    """A draft, or an ask -> at most three concrete suggestions, each with the words concerned.

    Of an ask the built-in engine has none: the dialogues push back on a vague one themselves.
    """

    name = "critique"
    result = Suggestions

    kind: Kind
    part: Literal["draft", "ask"] = "draft"
    """Whether `body` is a whole draft, or only what a piece of that kind will ask for."""
    channel: Channel = Channel.EMAIL
    subject: str = ""
    body: str
    context: Context = NOTHING_KNOWN
    """What the checks may know; its sources are what the draft may say."""
    further: tuple[FurtherAnswer, ...] = ()
    """What was answered to questions that an engine asked back; none is asked after that."""

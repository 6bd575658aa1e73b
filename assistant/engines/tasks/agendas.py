"""Agendas: topics, promises and news, and the timed agenda made of them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from assistant.engines.tasks.base import Addressee, Provenance, Sender, Task
from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Fact
from assistant.model.help import Help
from assistant.reading.digest import Attributed


class TopicBrief(Frozen):
    """One topic as the person sees it."""

    question: Fact
    standing: Fact | None = None
    """Where they are with it: tried, lean to, decided."""
    help: Help | None = None
    not_help: Help | None = None
    good_result: Fact | None = None
    minutes: int | None = None
    """Minutes in the talk it may take; shared out where None."""
    effort: Fact | None = None
    """What the mentor would have to do or read beforehand."""
    background: tuple[Fact, ...] = ()
    """Advice, feedback or obstacles of the notes that belong to this topic."""


class PromiseBrief(Frozen):
    """A promise as the agenda's "since last time" needs it; `mine` is False for the mentor's and others'."""

    what: Fact
    who: str | None
    due: date | None = None
    due_words: str = ""
    done: bool = False

    @property
    def mine(self) -> bool:
        return self.who == "me"


class AdviceTried(Frozen):
    """Advice of the reader's that was acted on, and of which they have not heard yet."""

    advice: Fact
    did: Fact | None = None
    came_of: Fact | None = None


AgendaPart = Literal["hello", "since-last-time", "topic", "next-steps"]


class AgendaItem(Frozen):
    """One line of an agenda."""

    minutes: int
    kind: AgendaPart
    text: str
    help: Help | None = None
    not_help: Help | None = None
    points: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Agenda(Frozen):
    """A timed agenda. The minutes of the items and the slack add up to `minutes`."""

    minutes: int
    outcome: Fact | None
    items: tuple[AgendaItem, ...]
    slack_minutes: int
    first: bool = False
    dropped: tuple[str, ...] = ()
    """Topics that do not fit the time, for another meeting."""
    provenance: Provenance = Provenance()


class BuildAgenda(Task):
    """Topics, promises and news -> an agenda that fits the minutes with a tenth of them left unplanned."""

    name = "build-agenda"
    result = Agenda

    me: Sender = Sender()
    """Whose name in a promise of somebody else means "me"."""
    to: Addressee = Addressee()
    minutes: int = 30
    first: bool = False
    """True for the first talk (artifacts 3.5): people, purpose, what the mentor wants, how we might work."""
    today: date
    outcome: Fact | None = None
    topics: tuple[TopicBrief, ...] = ()
    promises: tuple[PromiseBrief, ...] = ()
    advice: tuple[Attributed, ...] = ()
    """Advice of last time that is not yet told back."""
    tried: tuple[AdviceTried, ...] = ()
    """The same, where something was done with it."""
    news: Fact | None = None
    hello: Fact | None = None
    """Something personal to ask about."""
    gift: Fact | None = None
    goals: tuple[Fact, ...] = ()

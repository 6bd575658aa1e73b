"""Messages: what a kind can say, and the draft."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from assistant.engines.tasks.agendas import TopicBrief
from assistant.engines.tasks.base import Addressee, Provenance, Sender, Task
from assistant.model.base import Frozen
from assistant.model.evidence import Fact
from assistant.model.help import Help
from assistant.model.messages import Channel, Kind
from assistant.reading.digest import NextMeeting


class Slot(StrEnum):
    """What a message can say. A move of a message uses one or more slots and is left out where they are empty."""

    WHY_YOU = "why_you"
    GOAL = "goal"
    TRIED = "tried"
    ASK = "ask"
    CHANNEL = "by"
    """By which way to talk: a call, a coffee."""
    ADVICE = "advice"
    WILL_DO = "will_do"
    BECAUSE = "because"
    """Why that advice: what it changed."""
    TOPIC = "topic"
    STANDING = "standing"
    GOOD_RESULT = "good_result"
    EFFORT = "effort"
    DECISION_BY = "decision_by"
    FEEDBACK = "feedback"
    STORY = "story"
    PROMISE_MINE = "promise_mine"
    PROMISE_THEIRS = "promise_theirs"
    DIRECTION = "direction"
    STRENGTHS = "strengths"
    RESULT = "result"
    HELPED = "helped"
    STILL_OPEN = "still_open"
    DIFFERENTLY = "differently"
    PASS_ON = "pass_on"


class Draft(Frozen):
    """A message. `support` has the sentences of `body` (and of `subject`) that rest on evidence, word for word."""

    kind: Kind
    channel: Channel = Channel.EMAIL
    subject: str = ""
    body: str
    support: tuple[Fact, ...] = ()
    left_open: tuple[str, ...] = ()
    """What a reader would expect and the brief did not hold, as plain words: `your name`."""
    short: str = ""
    """For a first contact: the same in three lines, for LinkedIn or a text message."""
    provenance: Provenance = Provenance()


class WriteMessage(Task):
    """Facts -> a draft of one kind for one channel, in the person's own words."""

    name = "write-message"
    result = Draft

    kind: Kind
    channel: Channel = Channel.EMAIL
    me: Sender = Sender()
    to: Addressee = Addressee()
    today: date
    facts: Mapping[Slot, tuple[Fact, ...]] = {}
    help: Help | None = None
    not_help: Help | None = None
    topics: tuple[TopicBrief, ...] = ()
    """For a help brief of several topics."""
    minutes: int | None = None
    """The length asked for, of a talk; or of the meeting."""
    days: tuple[date, ...] = ()
    """Dates the person offers."""
    proposed: bool = False
    """True where the program proposed those dates; the draft then marks them as a proposal."""
    due: date | None = None
    """By when the person will do what they say."""
    met_on: date | None = None
    next_meeting: NextMeeting | None = None
    first_talk: bool = False
    exit: bool = True
    """Whether to leave an easy way to say no."""

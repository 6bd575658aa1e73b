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
    FRANK = "frank"
    """Criticism that is thanked for, in the words in which it was noted; a thank-you for it names no advice."""
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
    LOOKING_FOR = "looking_for"
    """The person, or the kind of person, an introduction is asked to."""
    CONNECTION = "connection"
    """Who knows both, how the paths crossed, or who pointed the way: `Tom Okafor`, `we met at the nursing day`."""
    BLURB = "blurb"
    """A finished text to forward, that an introduction request carries along."""
    ORIGINAL_ASK = "original_ask"
    NEWS = "news"
    """What is new since: for a reminder, an update, a note to keep in touch."""
    SMALLER_ASK = "smaller_ask"
    CHANGED = "changed"
    """A goal, job or plan that changed; an update says it first."""
    DID = "did"
    """What was done with a piece of advice."""
    CAME_OF = "came_of"
    """What came of doing it."""
    HARD_NOW = "hard_now"
    CONGRATULATE = "congratulate"
    """Something of theirs to be glad about."""
    THEIR_NEED = "their_need"
    """What they care about or struggle with."""
    OFFER = "offer"
    """What the person can give: a text, a tool, a hand, an introduction."""
    REASON = "reason"
    """Why a date moves, why a request is taken back."""
    THANKS_FOR = "thanks_for"
    """What an answer is thanked for, where it is not advice: a plain no, a name, an offer."""


class Purpose(StrEnum):
    """What a message is for, where its kind has several forms."""

    PROPOSE = "propose"
    """scheduling: ask for a talk, or for its date."""
    ACCEPT = "accept"
    """scheduling: say yes to a date."""
    RESCHEDULE = "reschedule"
    RUNNING_LATE = "running-late"
    AFTER_NO = "after-no"
    """decline-reply: thanks for a plain no."""
    AFTER_LATER = "after-later"
    """decline-reply: thanks for a "not now", with when one will write again."""
    AFTER_REFERRAL = "after-referral"
    """decline-reply: thanks for the name of somebody else."""
    AFTER_WRONG_PERSON = "after-wrong-person"
    CHANGE = "change"
    """update: something changed, and is said first."""


PURPOSES: dict[Kind, tuple[Purpose, ...]] = {
    Kind.SCHEDULING: (Purpose.PROPOSE, Purpose.ACCEPT, Purpose.RESCHEDULE, Purpose.RUNNING_LATE),
    Kind.DECLINE_REPLY: (
        Purpose.AFTER_NO, Purpose.AFTER_LATER, Purpose.AFTER_REFERRAL, Purpose.AFTER_WRONG_PERSON,
    ),
    Kind.UPDATE: (Purpose.CHANGE,),
}  # fmt: skip
"""The forms a kind has; the first is the usual one, but an update is usually none of these."""


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
    """For a first contact by e-mail: the same in three lines, for LinkedIn or a text message."""
    left_out: tuple[str, ...] = ()
    """What was left out so that the rest fits the channel or the kind's length, sentence by sentence."""
    angle: str = ""
    """From which side it is told; one of the kind's angles."""
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
    """The length asked for, of a talk; or of the meeting; or by how much somebody runs late."""
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
    purpose: Purpose | None = None
    """Which of the kind's forms; None for the usual one."""
    angle: str = ""
    """From which side to tell it; empty for the kind's first angle (`angles_of` names them)."""
    write_again: date | None = None
    """When the person will write again, or when contact is to be taken up."""
    asked_on: date | None = None
    """The day of the message that this one follows: a reminder names it."""
    paid_account: bool = False
    """Whether the sender's LinkedIn account pays, which makes notes longer."""

"""The tasks: a typed brief in, a typed result out. Any engine performs them; the results say what they rest on.

A brief holds everything an engine may use and nothing else, so that the same brief gives the same bytes (built-in
engine) and so that a person can read what would be sent (model engine).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import ClassVar, Literal

from pydantic import BaseModel

from assistant.model.base import Frozen, fingerprint
from assistant.model.evidence import Evidence, Fact, Source
from assistant.model.help import Help
from assistant.model.messages import Channel, Kind
from assistant.model.people import Familiarity
from assistant.model.work import Stance
from assistant.reading.digest import Attributed, CommitmentFound, Digest, NextMeeting, PersonFound


class Task(Frozen):
    """Work for an engine. `fingerprint` changes with any word of the brief."""

    name: ClassVar[str]
    result: ClassVar[type[BaseModel]]

    @cached_property
    def fingerprint(self) -> str:
        return fingerprint(f"{self.name}\n{self.model_dump_json()}")


class Provenance(Frozen):
    """Which engine made a result."""

    engine: str = "builtin"
    model: str = ""
    prompt: str = ""


class Addressee(Frozen):
    """Who a piece is for, as far as words need it."""

    name: str = ""
    greeting: str = ""
    """What a greeting calls them: `Priya`, `Mr. Keller`."""
    familiarity: Familiarity = "cold"
    meetings_held: int = 0


class Sender(Frozen):
    """The person themselves, as far as words need it."""

    name: str = ""
    work: str = ""
    """Who they are in a clause as they wrote it."""


# ---------------------------------------------------------------------------------------------------------------- read


class ReadNotes(Task):
    """Sources -> what they say."""

    name = "read-notes"
    result = Digest

    sources: tuple[Source, ...]
    today: date
    me: str | None = None
    mentor: str | None = None


# --------------------------------------------------------------------------------------------------------------- goals


class GoalOptions(Frozen):
    """One to three statements of the same goal, the best first."""

    options: tuple[Fact, ...]
    provenance: Provenance = Provenance()


class ShapeGoals(Task):
    """What the person said of a goal -> statements that say what will be different, how one will know, by when."""

    name = "shape-goals"
    result = GoalOptions

    change: Fact | None = None
    """What changed, or what they are stuck on."""
    difference: Fact | None = None
    """What somebody else could see in three months."""
    test: Fact | None = None
    why_now: Fact | None = None
    review: date | None = None
    found: tuple[Fact, ...] = ()
    """Goals as the notes have them."""


# -------------------------------------------------------------------------------------------------------------- agenda


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
    news: Fact | None = None
    hello: Fact | None = None
    """Something personal to ask about."""
    gift: Fact | None = None
    goals: tuple[Fact, ...] = ()


# ------------------------------------------------------------------------------------------------------------ messages


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


# ------------------------------------------------------------------------------------------------------------- debrief

OutcomeState = Literal["reached", "partly", "changed", "not-raised", "unknown"]


class StanceTaken(Frozen):
    """What the person makes of one piece of advice."""

    advice: str
    stance: Stance | None
    why: str = ""


class AdviceLine(Frozen):
    """One line of the debrief's advice."""

    text: str
    giver: str | None
    stance: Stance | None = None
    why: str = ""
    evidence: tuple[Evidence, ...] = ()


class OutcomeLine(Frozen):
    """What was planned, and what the notes say became of it."""

    planned: str | None
    state: OutcomeState
    evidence: tuple[Evidence, ...] = ()


class Debrief(Frozen):
    """A meeting, looked back at. A line comes from what was noted or typed, never from what was planned."""

    mentor: str | None
    day: date | None
    summary: str
    outcome: OutcomeLine
    advice: tuple[AdviceLine, ...] = ()
    decisions: tuple[Fact, ...] = ()
    feedback: tuple[Attributed, ...] = ()
    commitments: tuple[CommitmentFound, ...] = ()
    open_questions: tuple[Fact, ...] = ()
    stories: tuple[Fact, ...] = ()
    takeaway: Fact | None = None
    differently: Fact | None = None
    help_received: Fact | None = None
    people: tuple[PersonFound, ...] = ()
    resources: tuple[Fact, ...] = ()
    next_meeting: NextMeeting | None = None
    private: tuple[Fact, ...] = ()
    provenance: Provenance = Provenance()


class SummarizeDebrief(Task):
    """Notes of a meeting and what the person says of it -> the debrief."""

    name = "summarize-debrief"
    result = Debrief

    sources: tuple[Source, ...] = ()
    digest: Digest = Digest()
    mentor: str | None = None
    day: date | None = None
    planned: str | None = None
    """The planned outcome sentence."""
    planned_topics: tuple[str, ...] = ()
    state: OutcomeState | None = None
    """What the person says became of it; computed from the notes where None."""
    stances: tuple[StanceTaken, ...] = ()
    commitments: tuple[CommitmentFound, ...] = ()
    """The promises as the person confirmed or mended them."""
    story: Fact | None = None
    takeaway: Fact | None = None
    differently: Fact | None = None
    help_received: Fact | None = None
    next_meeting: NextMeeting | None = None
    private: tuple[Fact, ...] = ()
    added: tuple[Fact, ...] = ()
    """Further notes typed in the dialogue."""
    summary_words: int = 60


# ----------------------------------------------------------------------------------------------------------- close-out


class CloseOutDocuments(Frozen):
    """The texts of a close-out, in Markdown (the letter as plain text)."""

    to_send: str
    private: str
    last_agenda: str
    letter: str


class CloseOutSummary(Frozen):
    """A relationship, looked back at."""

    mentor: str
    goal: Fact | None
    result: Fact | None
    ratings: tuple[tuple[date, int], ...] = ()
    helped: tuple[Fact, ...] = ()
    open: tuple[Fact, ...] = ()
    differently_me: tuple[Fact, ...] = ()
    differently_mentor: tuple[Fact, ...] = ()
    thanks: str = ""
    next_contact: date | Literal["none (chosen)"] | None = None
    documents: CloseOutDocuments
    support: tuple[Fact, ...] = ()
    provenance: Provenance = Provenance()


class CloseOut(Task):
    """The history and what the person says of it -> the close-out's texts."""

    name = "close-out"
    result = CloseOutSummary

    me: Sender = Sender()
    to: Addressee = Addressee()
    today: date
    goal: Fact | None = None
    result_reached: Fact | None = None
    ratings: tuple[tuple[date, int], ...] = ()
    meetings: tuple[date, ...] = ()
    helped: tuple[Fact, ...] = ()
    """The pieces of advice that mattered, in the words they were given."""
    open: tuple[Fact, ...] = ()
    still_matters: Fact | None = None
    differently_me: Fact | None = None
    differently_mentor: Fact | None = None
    stay_in_touch: Fact | None = None
    next_contact: date | Literal["none (chosen)"] | None = None
    pass_on: Fact | None = None
    private: tuple[Fact, ...] = ()

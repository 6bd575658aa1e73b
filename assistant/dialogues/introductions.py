"""Asking for an introduction: the lines that are forwarded untouched, and the request that carries them (3.4)."""

from __future__ import annotations

from assistant.checks.vague import vague_ask
from assistant.dialogues.asking import Asked, sharpen, signature
from assistant.dialogues.channels import channel_of, paid
from assistant.dialogues.correspondence import Letter, letter
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, sender, typed
from assistant.dialogues.known_already import unless
from assistant.dialogues.prepared import which_goal
from assistant.dialogues.turns import Text, YesNo
from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor, MentorFact

FIRST_TALK_MINUTES = 20
"""What a stranger is asked for; thirty minutes at most (P32)."""


def introduction(
    whole: Desk,
    mentor: Mentor,
    connector: Mentor | None,
    *,
    goal: Fact | None,
    reason: Fact | None,
    ask: Fact | None,
) -> Asked:
    """The lines that somebody may forward, and with a connector the request that carries them.

    Returns the letters, the name they are signed with, and the work as told. The lines are for two readers, so they
    are made from what both may hear. Where nobody has said a goal or an ask, there are none: they would say nothing.
    """
    if connector is None:
        wanted = yield YesNo(
            key="lines",
            question="Shall we write the lines somebody could forward, for when you find one who knows both?",
            why="Who has them at hand can be introduced at once (DI1).",
            optional=True,
        )
        if wanted is False:
            return (), "", ""
    both = _for_both(whole, mentor, connector)
    who_are_you = Text(
        key="work",
        question="Who are you, in one clause?",
        why="Lines that are forwarded must say who you are by themselves (DI1).",
        example="a nurse in my second year as a ward lead",
    )
    work = (yield from unless(whole.me.work, who_are_you)) or ""
    tied = which_goal(both, "A request tied to one goal is easy to place; this line is forwarded (P03, P32).")
    goal = yield from unless(goal if goal and _may_hear(whole, both, goal) else None, tied)
    question = Text(
        key="ask",
        question=f"What is the one small thing you would ask {mentor.greeting_name}?",
        why="Lines to forward hold one concrete ask (DI1, P32).",
        example="how she chose the first night team",
    )
    ask = yield from unless(ask, sharpen(question, vague_ask, whole.notes.open_questions))
    name = yield from signature(whole)
    public = {fact.text for fact in mentor.facts if fact.audience == "all"}
    if reason and reason.text not in public and any(fact.text == reason.text for fact in mentor.facts):
        reason = None
    said = {Slot.WHY_YOU: reason, Slot.GOAL: goal, Slot.ASK: ask}
    blurb = WriteMessage(
        kind=Kind.REFERRAL,
        channel=Channel.EMAIL,
        me=sender(whole, name=name, work=work),
        to=addressee(both, mentor),
        today=whole.today,
        facts={slot: (fact,) for slot, fact in said.items() if fact},
        minutes=FIRST_TALK_MINUTES,
    )
    lines: Letter | None = None
    if goal or ask:
        lines = yield from letter(both, mentor, blurb, "Lines to forward", key="referral", goes_out=False)
    if connector is None:
        return (lines,) if lines else (), name, work
    theirs = whole.for_audience(connector.id)
    connection = yield Text(
        key="connection",
        question=f"How do {connector.greeting_name} and {mentor.greeting_name} know each other, as far as you know?",
        why="It says why you ask this person and not another (artifacts 3.4).",
        example="you and Ines ran the training together",
        optional=True,
    )
    met = typed(connection, "connection")
    if met:
        known = MentorFact(text=met.text, source="warm-up", day=whole.today)
        connector = connector.model_copy(update={"facts": (*connector.facts, known)})
    request_facts = {
        Slot.LOOKING_FOR: Fact.typed(mentor.name, "mentor"),
        Slot.GOAL: goal,
        Slot.CONNECTION: met,
        Slot.BLURB: Fact(text=lines.artifact.text, evidence=()) if lines else None,
    }
    request = WriteMessage(
        kind=Kind.INTRO_REQUEST,
        channel=channel_of(whole, connector, Kind.INTRO_REQUEST),
        me=sender(whole, name=name, work=work),
        to=addressee(theirs, connector),
        today=whole.today,
        facts={slot: (fact,) for slot, fact in request_facts.items() if fact},
        paid_account=paid(whole),
    )
    asked: Letter = yield from letter(theirs, connector, request, "Introduction request", key="request")
    return (asked, lines) if lines else (asked,), name, work


def _for_both(whole: Desk, mentor: Mentor, connector: Mentor | None) -> Desk:
    """The desk as far as both the connector and the one looked for may hear of it, with the walls of both."""
    theirs = whole.for_audience(mentor.id)
    if connector is None:
        return theirs
    both = theirs.for_audience(connector.id)
    walls = (*theirs.walls, *(wall for wall in both.walls if wall not in theirs.walls))
    return both.model_copy(update={"walls": walls, "sent_to_others": theirs.sent_to_others})


def _may_hear(whole: Desk, both: Desk, goal: Fact) -> bool:
    """Whether a goal is one that both may hear of: told in the notes or typed, or not kept for others."""
    kept = {g.text for g in whole.goals}
    return goal.text not in kept or goal.text in {g.text for g in both.goals}

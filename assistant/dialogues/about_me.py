"""D00 About me: what mentors should call the person, what they do, and what never leaves this computer."""

from __future__ import annotations

import re

from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import record_id, sender, typed
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.reviewing import check_context
from assistant.dialogues.turns import Ask, Choose, Compose, Dialogue, Preview, Review, Say, Text
from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from assistant.model.work import Artifact
from assistant.reading.zones import zone_of

MANNERS = (
    Option("1", "gently, with room to say no", words=("gentle", "gently", "soft")),
    Option("2", "plainly", words=("plain", "normal")),
    Option("3", "straight to the point", words=("direct", "blunt", "straight")),
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def about_me(desk: Desk) -> Dialogue:
    """Eight questions, each answered already where the profile or the notes know; ends with the introduction card."""
    me = desk.me
    name = yield _ask("name", "What shall mentors call you?", me.name or desk.notes.me or "", "Ana Berg")
    pronouns = yield _ask("pronouns", "Which pronouns do you use?", me.pronouns, "she/her", optional=True)
    work = yield _ask(
        "work",
        "What do you do, in one clause?",
        me.work,
        "I lead a 12-bed ward",
        why="A reader wants to know who you are in the first two sentences (EV5, EV12).",
    )

    def card(direction: str | None, strengths: str | None) -> WriteMessage:
        found = {Slot.DIRECTION: typed(direction, "direction"), Slot.STRENGTHS: typed(strengths, "strengths")}
        facts: dict[Slot, tuple[Fact, ...]] = {slot: (fact,) for slot, fact in found.items() if fact}
        who = sender(desk, name=name or "", work=work or "")
        return WriteMessage(kind=Kind.INTRODUCTION, channel=Channel.FILE, me=who, today=desk.today, facts=facts)

    yield Preview(card(None, None), "Introduction card")
    direction = yield _ask(
        "direction",
        "Where do you want to be in two to four years?",
        me.direction,
        "running a ward of my own",
        why="Long-range goals give a single talk its direction (ID1).",
        optional=True,
    )
    strengths = yield _ask(
        "strengths",
        "What are you good at that others ask you for?",
        me.strengths,
        "rosters that hold",
        why="It is what you can give back (P83, P84).",
    )
    yield Preview(card(direction, strengths), "Introduction card")
    reach = yield _ask(
        "reach",
        "Which time zone are you in, how are you reached, and in which languages?",
        me.reach,
        "Stockholm time, ana@example.org, Swedish and English",
        optional=True,
    )
    zone, email = (zone_of(reach), _email(reach)) if reach else ("", "")
    if zone:
        yield Say(f"Your time zone is kept as {zone}; go back and name another one if it is not yours.")
    directness = yield Choose(
        key="manner",
        question="How do you like to put things to people you do not know well?",
        why="Letters are worded that way and say the same; slightly warm reads best (EV1, EV2).",
        options=MANNERS,
        optional=True,
    )
    private = yield _ask(
        "private",
        "Which words or names should never leave this computer? Separate them with commas.",
        ", ".join(me.private_words),
        "Project Falk",
        why="Each draft is held against them before it goes out.",
        optional=True,
    )
    task = card(direction, strengths)
    draft = yield Compose(key="card", task=task, title="Introduction card")
    context = check_context(desk, None, task)
    reviewed = yield Review(
        key="card.text", draft=draft, title="Introduction card", to_send=False, context=context, task=task
    )
    manner = me.manner.model_copy(update={"directness": int(directness)}) if directness else me.manner
    profile = me.model_copy(
        update={
            "name": name or me.name,
            "pronouns": pronouns or me.pronouns,
            "work": work or me.work,
            "direction": direction or me.direction,
            "strengths": strengths or me.strengths,
            "reach": reach or me.reach,
            "tz": zone or me.tz,
            "email": email or me.email,
            "manner": manner,
            "private_words": _words(private) if private else me.private_words,
        }
    )
    artifact = Artifact(
        id=record_id("introduction", reviewed.body),
        sort=Kind.INTRODUCTION,
        title="Introduction card",
        text=reviewed.body,
        day=desk.today,
    )
    return Outcome(
        title="About me",
        records=(profile, artifact),
        saved=("Your profile and your introduction card: kept in your workspace",),
        next_action=NextAction("Find a goal worth a mentor's time", desk.today, dialogue="goals"),
        left_open=tuple(
            LeftOpen(key, question)
            for key, question, said in (
                ("name", "What shall mentors call you?", profile.name),
                ("work", "What do you do, in one clause?", profile.work),
                ("strengths", "What are you good at that others ask you for?", profile.strengths),
            )
            if not said
        ),
        result=draft,
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _email(text: str) -> str:
    """The first e-mail address in a text; empty where there is none."""
    found = _EMAIL.search(text)
    return found[0] if found else ""


def _ask(key: str, question: str, known: str, example: str, *, why: str = "", optional: bool = False) -> Ask:
    return Text(
        key=key,
        question=question,
        why=why or "It goes on the card about you, and nowhere else unless you send it.",
        example=example,
        prefill=known or None,
        optional=optional,
    )

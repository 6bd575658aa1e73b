"""D13 Update: what changed, which advice was used and what came of it, what is hard, one question or none.

Several mentors each get a version of their own: their advice, their question, and nothing that another one said.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.checks.vague import vague_ask
from assistant.dialogues.ask_ladder import not_too_heavy
from assistant.dialogues.asking import (
    Asked,
    acquainted,
    as_mended,
    audience_of,
    card_of,
    read_card,
    sharpen,
    signature,
    whom,
)
from assistant.dialogues.channels import channel_of, paid
from assistant.dialogues.correspondence import Letter, letter
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, chosen, learned, sender, typed
from assistant.dialogues.ledger import Used, told_back, used_advice
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.turns import Choose, Dialogue, Preview, Several, Text
from assistant.engines.tasks import Purpose, Slot, WriteMessage
from assistant.model.base import Record
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.people import Mentor, Stage
from assistant.reading.calendar import add_months
from assistant.reading.digest import Digest

INFORMED = frozenset({Stage.FIRST_TALK, Stage.TRIAL, Stage.AGREED, Stage.ACTIVE, Stage.PAUSED})
"""The stages in which a mentor is kept informed; before and after, other letters are written."""


@dataclass(frozen=True)
class _News:
    """What the person has to tell, the same for everybody."""

    changed: Fact | None = None
    news: Fact | None = None
    hard: Fact | None = None


@dataclass
class _Written:
    """The letters of this conversation, and what else is kept."""

    letters: list[tuple[Mentor | None, Letter]] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    gaps: list[LeftOpen] = field(default_factory=list)


def update(desk: Desk) -> Dialogue:
    """The change first, then the advice and what came of it; then the same news for other mentors, each in turn."""
    whole = desk
    mentor = yield from whom(whole, "Whom do you want to bring up to date?", why="It is written to them (P77).")
    sorts = frozenset({"mentor", "win", "obstacle", "question", "advice"})
    items = card_of(whole.notes, mentor=mentor.name if mentor else "", only=sorts) if whole.sources else ()
    digest, values = yield from read_card("read", whole.notes, items)
    mentor = acquainted(whole, as_mended(whole, mentor, items, values), Stage.ACTIVE)
    desk = audience_of(whole, mentor)
    news = _News(news=next(iter(digest.wins), None), hard=next(iter(digest.obstacles), None))
    yield Preview(_task(desk, mentor, news, Used(), None), "Update, so far")
    changed = yield Text(
        key="changed",
        question="Has your goal, your job or your plan changed? It is said first.",
        why="A mentor who does not know it advises on yesterday's question (P77).",
        example="the pilot starts in May, not in March",
        optional=desk.purpose != Purpose.CHANGE,
    )
    news = _News(typed(changed, "changed"), news.news, news.hard)
    told = yield Text(
        key="news",
        question="What is new since you last wrote or spoke? One thing they would be glad to hear.",
        why="Results between the talks move a mentor to go on (P73, P76).",
        example="the first review ran without my manager",
        optional=True,
        settled=news.news is not None,
    )
    news = _News(news.changed, typed(told, "news") or news.news, news.hard)
    yield Preview(_task(desk, mentor, news, Used(), None), "Update, so far")
    used = yield from used_advice(desk, mentor, digest)
    yield Preview(_task(desk, mentor, news, used, None), "Update, so far")
    hard = yield Text(
        key="hard",
        question="What is hard now?",
        why="Obstacles, and how you deal with them, are what a mentor can work with (P75).",
        example="two of the five do not fill in the sheet",
        optional=True,
        settled=news.hard is not None,
    )
    news = _News(news.changed, news.news, typed(hard, "hard") or news.hard)
    ask = yield from _ask(desk, mentor, digest)
    name = yield from signature(desk)
    done = _Written()
    if not _task(desk, mentor, news, used, ask).facts:
        gap = LeftOpen("news", "What is new, what changed, or what is hard now?")
        return Outcome(title="No update yet", left_open=(gap,))
    yield from _version(whole, mentor, news, used, ask, name, done)
    for other in (yield from _others(whole, mentor)):
        theirs = audience_of(whole, other)
        used = yield from used_advice(theirs, other, Digest())
        ask = yield from _ask(theirs, other, Digest())
        yield from _version(whole, other, news, used, ask, name, done)
    return _outcome(whole, name, done)


def _task(desk: Desk, mentor: Mentor | None, news: _News, used: Used, ask: Fact | None, name: str = "") -> WriteMessage:
    said = {
        Slot.CHANGED: news.changed,
        Slot.NEWS: news.news,
        Slot.ADVICE: used.advice,
        Slot.DID: used.did,
        Slot.CAME_OF: used.came_of,
        Slot.HARD_NOW: news.hard,
        Slot.ASK: ask,
    }
    return WriteMessage(
        kind=Kind.UPDATE,
        channel=channel_of(desk, mentor, Kind.UPDATE),
        me=sender(desk, name=name),
        to=addressee(desk, mentor),
        today=desk.today,
        facts={slot: (fact,) for slot, fact in said.items() if fact},
        purpose=Purpose.CHANGE if news.changed else None,
        paid_account=paid(desk),
    )


def _ask(desk: Desk, mentor: Mentor | None, digest: Digest) -> Asked:
    """One question, or none: the only one the notes have, one chosen of several, or the person's words."""
    known = digest.open_questions
    key = f"ask[{mentor.id}]" if mentor else "ask"
    words = f"One question for {mentor.greeting_name if mentor else 'them'}, or none?"
    why = "One clear ask, or plainly none: then nobody has to guess what to answer (P67)."
    if known:
        answer = yield Choose(
            key=key,
            question=words,
            why=why,
            options=tuple(Option(q.text, q.text, evidence=q.evidence) for q in known),
            other=True,
            optional=True,
            settled=len(known) == 1,
        )
        return chosen(answer, key, known) or (known[0] if len(known) == 1 else None)
    question = Text(key=key, question=words, why=why, example="Would you drop the sheet or fix it?", optional=True)
    ask = yield from sharpen(question, vague_ask, ())
    return (yield from not_too_heavy(ask, addressee(desk, mentor)))


def _version(
    whole: Desk, mentor: Mentor | None, news: _News, used: Used, ask: Fact | None, name: str, done: _Written
) -> Asked:
    """One mentor's version, from the desk as this mentor may hear of it."""
    desk = audience_of(whole, mentor)
    key = f"update[{mentor.id}]" if mentor else "update"
    made: Letter = yield from letter(desk, mentor, _task(desk, mentor, news, used, ask, name), key=key, title="Update")
    done.letters.append((mentor, made))
    done.records += made.records
    done.records += told_back(desk, mentor, used, sent=made.sent)
    if used.did is None:
        whose = f"{mentor.greeting_name}’s" if mentor else "their"
        done.gaps.append(LeftOpen("did", f"Which piece of {whose} advice have you used, and what came of it?"))


def _others(whole: Desk, mentor: Mentor | None) -> Asked:
    """The other mentors who are to hear of it; none where the person is asked about one alone, or there is no other."""
    others = tuple(m for m in whole.mentors if m.stage in INFORMED and (mentor is None or m.id != mentor.id))
    if not others or mentor is None:
        return ()
    answer = yield Several(
        key="others",
        question="Who else should hear of it? Each gets a version of their own, with their own advice.",
        why="A mentor who hears of a change from others feels left out; the same text for all is a newsletter (P77).",
        options=tuple(Option(m.id, m.name, m.role, (m.greeting_name, *m.aliases)) for m in others),
        optional=True,
    )
    return tuple(m for m in others if m.id in (answer or ()))


def _outcome(desk: Desk, name: str, done: _Written) -> Outcome:
    first = done.letters[0][1].artifact
    waiting = [mentor for mentor, made in done.letters if not made.sent]
    if waiting:
        mentor = waiting[0]
        who = mentor.greeting_name if mentor else "them"
        step = NextAction(f"Send {who} the update", desk.today, mentor=mentor.id if mentor else "")
    else:
        step = NextAction(
            "Tell them what came of it", add_months(desk.today, 1) or desk.today, dialogue="update", mentor=first.mentor
        )
    return Outcome(
        title=first.title,
        records=(*done.records, *learned(desk, name=name)),
        sources=desk.sources,
        saved=tuple(made.saved for _, made in done.letters),
        next_action=step,
        left_open=tuple(done.gaps),
        result=first,
    )

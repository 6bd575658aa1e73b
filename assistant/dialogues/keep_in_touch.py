"""D19 Keep in touch: a result they would enjoy, something of theirs to be glad about, no ask or a tiny one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.checks.vague import vague_ask
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
from assistant.dialogues.facts import addressee, chosen, learned, remembered, sender, typed
from assistant.dialogues.history import last_meeting
from assistant.dialogues.known_already import unless
from assistant.dialogues.ledger import Used, told_back, used_advice
from assistant.dialogues.letters import missing
from assistant.dialogues.loose_ends import untold
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.turns import CardItem, Choose, Day, Dialogue, Preview, Text
from assistant.dialogues.waiting import KEEP_IN_TOUCH_MONTHS
from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.base import Record
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.people import Mentor, Stage
from assistant.reading.calendar import add_months
from assistant.reading.digest import Digest

LONG_AGO_MONTHS = 3
"""After so many months without contact a note says in a line when one last spoke (artifacts 3.17)."""


@dataclass(frozen=True, slots=True)
class _Good:
    """One thing they would enjoy hearing: what came of their advice, a goal reached, or news."""

    fact: Fact
    used: Used | None = None
    """The advice it came of."""
    reached: bool = False


def keep_in_touch(desk: Desk) -> Dialogue:
    """What came of their advice or what was reached; the clock starts again from here."""
    whole = desk
    mentor = yield from whom(whole, "Whom would you like to write to?", why="The note is written to them (P95).")
    good, digest, mentor = yield from _read(whole, mentor)
    mentor = acquainted(whole, mentor, Stage.ALUMNI)
    desk = audience_of(whole, mentor)
    call = mentor.greeting_name if mentor else "they"
    glad: Fact | None = None
    ask: Fact | None = None
    paths: Fact | None = None
    again: date | None = None
    used: Used | None = None
    name = desk.me.name or desk.notes.me or ""

    def note() -> WriteMessage:
        said = {
            Slot.CONNECTION: paths,
            Slot.ADVICE: used.advice if used else None,
            Slot.DID: used.did if used else None,
            Slot.CAME_OF: used.came_of if used else None,
            Slot.RESULT: good.fact if good and good.reached else None,
            Slot.NEWS: good.fact if good and not good.used and not good.reached else None,
            Slot.CONGRATULATE: glad,
            Slot.ASK: ask,
        }
        return WriteMessage(
            kind=Kind.KEEP_IN_TOUCH,
            channel=channel_of(desk, mentor, Kind.KEEP_IN_TOUCH),
            me=sender(desk, name=name),
            to=addressee(desk, mentor),
            today=desk.today,
            facts={slot: (fact,) for slot, fact in said.items() if fact},
            met_on=_long_ago(desk, mentor),
            write_again=again,
            paid_account=paid(desk),
        )

    yield Preview(note(), "Note, so far")
    good = yield from unless(good, _what_to_tell(desk, mentor, digest))
    used = good.used if good else None
    if used is None and untold(desk, mentor):
        used = yield from used_advice(desk, mentor, Digest())
    yield Preview(note(), "Note, so far")
    answer = yield Text(
        key="glad",
        question=f"What could {call} be congratulated on? A step, a talk, a success.",
        why="An unexpected kind note is worth more than its sender thinks (EV10).",
        example="her new post as head of training",
        optional=True,
    )
    glad = typed(answer, "glad")
    if mentor and mentor.familiarity == "cold" and not _ever_met(desk, mentor):
        answer = yield Text(
            key="paths",
            question=f"How would {call} remember you, in a line?",
            why="After a long time, or a first no, one line says who writes and from when (artifacts 3.17).",
            example="I wrote to you in May about night teams",
            optional=True,
        )
        paths = typed(answer, "paths")
    question = Text(
        key="ask",
        question="Any small question, or none? None is the better note.",
        why="Who only writes when they need something is read like that (P95, artifacts 3.17).",
        example="is the training still open to people from outside?",
        optional=True,
    )
    ask = yield from sharpen(question, vague_ask, ())
    day = yield Day(
        key="again",
        question="When will you write again? In half a year, unless you say otherwise.",
        why="Every six to twelve months, or when something went well (P36, P95).",
        example="next May",
        optional=True,
        today=desk.today,
    )
    again = date.fromisoformat(day) if day else None
    if not note().facts:
        gap = LeftOpen("good", f"What would {call} enjoy hearing?")
        return Outcome(title="No note yet", left_open=(gap,))
    name = yield from signature(desk)
    made: Letter = yield from letter(desk, mentor, note(), "Note", key="note")
    return _outcome(desk, mentor, made, (good, used), (again, name))


def _read(whole: Desk, mentor: Mentor | None) -> Asked:
    """The one good thing that is at hand, on a card; where there are several, they are asked about.

    Returns it or None, the digest, and the mentor as mended.
    """
    desk = audience_of(whole, mentor)
    found = _good_things(desk, mentor, whole.notes)
    only = found[0] if len(found) == 1 else None
    extra = (CardItem("good", "To tell", only.fact.text, only.fact.evidence),) if only else ()
    name = mentor.name if mentor else ""
    items = card_of(whole.notes, mentor=name, extra=extra, only=frozenset({"mentor"})) if extra or name else ()
    if not extra and not whole.sources:
        return None, whole.notes, mentor
    digest, values = yield from read_card("read", whole.notes, items)
    meant = as_mended(whole, mentor, items, values)
    text = values.get("good")
    if only is None or text is None or (meant and mentor and meant.id != mentor.id):
        return None, digest, meant
    return (only if text == only.fact.text else _Good(Fact.typed(text, "read"))), digest, meant


def _good_things(desk: Desk, mentor: Mentor | None, digest: Digest) -> tuple[_Good, ...]:
    """What they would enjoy hearing: their advice that was used and not told of, goals reached since, news of the
    notes."""
    found = []
    for row in untold(desk, mentor):
        if row.done or row.result:
            advice = remembered(row, row.text)
            used = Used(row, advice, remembered(row, row.done), remembered(row, row.result))
            said = remembered(row, row.result or row.done)
            if said:
                found.append(_Good(said, used))
    reached = [goal for goal in desk.goals if goal.state == "reached"]
    found += [_Good(fact, reached=True) for goal in reached if (fact := remembered(goal, goal.text))]
    found += [_Good(win) for win in digest.wins]
    return tuple(found)


def _what_to_tell(desk: Desk, mentor: Mentor | None, digest: Digest) -> Asked:
    """One of several good things, or one in the person's words. Returns it or None."""
    found = _good_things(desk, mentor, digest)
    why = "Growth and results are what a mentor enjoys hearing, long after the talks (P95, P76)."
    who = mentor.greeting_name if mentor else "they"
    if len(found) > 1:
        answer = yield Choose(
            key="good",
            question=f"What would {who} enjoy hearing most?",
            why=why,
            options=tuple(Option(one.fact.text, one.fact.text, evidence=one.fact.evidence) for one in found),
            other=True,
        )
        known = next((one for one in found if one.fact.text == answer), None)
        fact = chosen(answer, "good", ())
        return known or (_Good(fact) if fact else None)
    answer = yield Text(
        key="good",
        question=f"What would {who} enjoy hearing? A result, a goal reached, something their advice led to.",
        why=why,
        example="I have led my third review alone",
    )
    fact = typed(answer, "good")
    return _Good(fact) if fact else None


def _ever_met(desk: Desk, mentor: Mentor) -> bool:
    return last_meeting(desk, mentor) is not None


def _long_ago(desk: Desk, mentor: Mentor | None) -> date | None:
    """The day of the last talk, where it is so long ago that the note should say it."""
    last = last_meeting(desk, mentor) if mentor else None
    if last is None or last.day is None:
        return None
    edge = add_months(desk.today, -LONG_AGO_MONTHS)
    return last.day if edge and last.day < edge else None


def _outcome(
    desk: Desk,
    mentor: Mentor | None,
    made: Letter,
    told: tuple[_Good | None, Used | None],
    settled: tuple[date | None, str],
) -> Outcome:
    (good, used), (again, name) = told, settled
    next_day = again or add_months(desk.today, KEEP_IN_TOUCH_MONTHS) or desk.today
    owner = mentor.id if mentor else ""
    who = mentor.greeting_name if mentor else "them"
    records: list[Record] = [
        record.model_copy(update={"next_contact": next_day}) if isinstance(record, Mentor) and made.sent else record
        for record in made.records
    ]
    if used:
        records += told_back(desk, mentor, used, sent=made.sent)
    records += learned(desk, name=name)
    step = (
        NextAction(f"Write to {who} again", next_day, dialogue="keep-in-touch", mentor=owner)
        if made.sent
        else NextAction(f"Send {who} the note", desk.today, mentor=owner)
    )
    gaps = () if good or (used and used.did) else (LeftOpen("good", f"What would {who} enjoy hearing?"),)
    return Outcome(
        title=made.artifact.title,
        records=tuple(records),
        sources=desk.sources,
        saved=(made.saved,),
        next_action=step,
        left_open=(*gaps, *missing(made.left_open, gaps)),
        result=made.artifact,
    )

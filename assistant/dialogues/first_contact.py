"""D04 First contact: a first message, by whichever channel, to somebody who could help."""

from __future__ import annotations

from assistant.checks.vague import vague_ask
from assistant.dialogues.ask_ladder import not_too_heavy
from assistant.dialogues.asking import Asked, as_mended, audience_of, card_of, read_card, sharpen, signature, whom
from assistant.dialogues.channels import TIGHT, channel_of, paid, which_channel
from assistant.dialogues.dates import Days, offered_days
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, learned, remembered, sender, typed
from assistant.dialogues.further import plainer
from assistant.dialogues.known_already import unless
from assistant.dialogues.letters import missing, written
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.prepared import goals_at_hand, which_goal
from assistant.dialogues.sending import whether_sent
from assistant.dialogues.threads import OPEN_AT_MOST, waiting_for
from assistant.dialogues.turns import CardItem, Choose, Dialogue, Minutes, Preview, Say, Text, YesNo
from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.base import Record
from assistant.model.correspondence import Message
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.people import Familiarity, Mentor, MentorFact
from assistant.model.work import Artifact
from assistant.reading.mentions import said_of

FIRST_TALK_MINUTES = 20
"""A small ask; a first talk is thirty minutes at most (P32)."""
LONGEST: dict[Familiarity, int] = {"cold": 30, "met": 30, "matched": 60}
"""Minutes of a first talk at most (P32); a pair that a programme matched takes an hour (AA1)."""

FAMILIARITY = (
    Option("cold", "we have never met", "one talk is asked for, not mentoring (P30)"),
    Option("met", "we have met"),
    Option("known", "we know each other"),
    Option("matched", "a programme matched us"),
)
WAYS = (Option("video", "a video call"), Option("phone", "a phone call"), Option("in person", "in person"))


def first_contact(desk: Desk) -> Dialogue:
    """Who, why them, which goal, one small ask with its length, and an easy way to say no."""
    whole = desk
    mentor = yield from whom(
        desk,
        "Who do you want to write to?",
        why="It will not happen by itself; the first step is yours (P26).",
        met=False,
    )
    reason, goal, ask, mentor = yield from _read(desk, mentor)
    desk = audience_of(desk, mentor)
    slots: dict[Slot, Fact | None] = {Slot.WHY_YOU: reason, Slot.GOAL: goal, Slot.ASK: ask}
    who, work = desk.me.name or desk.notes.me or "", desk.me.work
    minutes: int = desk.minutes or FIRST_TALK_MINUTES
    channel = channel_of(desk, mentor, Kind.FIRST_CONTACT)
    offered = Days()
    leave_exit = True

    def letter() -> WriteMessage:
        facts: dict[Slot, tuple[Fact, ...]] = {slot: (fact,) for slot, fact in slots.items() if fact}
        return WriteMessage(
            kind=Kind.FIRST_CONTACT,
            channel=channel,
            me=sender(desk, work=work, name=who),
            to=addressee(desk, mentor),
            today=desk.today,
            facts=facts,
            minutes=minutes,
            days=offered.days,
            proposed=offered.proposed,
            exit=leave_exit,
            paid_account=paid(desk),
        )

    yield from _open_requests(whole, mentor)
    yield Preview(letter(), "Message, so far")
    if mentor:
        kept = desk.mentor_by_id(mentor.id)
        familiarity = yield Choose(
            key=f"familiarity[{mentor.id}]",
            question=f"How well do you and {mentor.greeting_name} know each other?",
            why="A stranger is asked for one talk; people who know you may be asked for more (P30, P70).",
            options=FAMILIARITY,
            settled=kept is not None,
        )
        mentor = mentor.model_copy(update={"familiarity": familiarity or (kept.familiarity if kept else "cold")})
    channel = yield from which_channel(desk, mentor, Kind.FIRST_CONTACT)
    yield Preview(letter(), "Message, so far")
    work = (yield from unless(work, _work_question())) or ""
    slots[Slot.WHY_YOU] = yield from unless(reason, _why_them(mentor))
    tied = which_goal(desk, "A request tied to one goal is easy to place (P03, P32).")
    slots[Slot.GOAL] = yield from unless(goal, tied)
    yield Preview(letter(), "Message, so far")
    ask = yield from unless(ask, sharpen(_ask_question(), vague_ask, desk.notes.open_questions))
    known = (slots[Slot.WHY_YOU], slots[Slot.GOAL], typed(work, "work"))
    ask = yield from plainer("ask", ask, Kind.FIRST_CONTACT, known, me=who, mentor=mentor.name if mentor else "")
    slots[Slot.ASK] = ask = yield from not_too_heavy(ask, addressee(desk, mentor))
    yield Preview(letter(), "Message, so far")
    if channel not in TIGHT:
        minutes = yield from _length(desk, mentor)
        offered = yield from offered_days(whole, "Two near days that suit you? Or skip, and it asks what suits them.")
    who = yield from signature(desk)
    yield Preview(letter(), "Message, so far")
    if channel not in TIGHT:
        way = yield Choose(
            key="way",
            question="Which way would you like to talk?",
            why="Mix if tastes differ (P47).",
            options=WAYS,
            optional=True,
        )
        slots[Slot.CHANNEL] = typed(way, "way")
        wanted = yield YesNo(
            key="exit",
            question="Leave an easy way to say no?",
            why="An easy no makes a yes likelier and keeps the door open (P33).",
            prefill=True,
            optional=True,
        )
        leave_exit = wanted is not False
    artifact, draft = yield from written(
        desk, _with_reason(desk, mentor, slots), letter(), "First message", key="draft", review="message", ask=ask
    )
    records = yield from whether_sent(desk, _with_reason(desk, mentor, slots), artifact)
    told = learned(desk, name=who, work=work)
    return _outcome(desk, mentor, slots, (*records, *told), draft.left_open)


def _open_requests(whole: Desk, mentor: Mentor | None) -> Asked:
    """Say so where as many requests are out as one can answer for (OS1)."""
    waiting = [m for m in waiting_for(whole) if mentor is None or m.id != mentor.id]
    if len(waiting) >= OPEN_AT_MOST:
        names = ", ".join(m.greeting_name for m in waiting)
        yield Say(f"{len(waiting)} requests are out already: {names}. Five at a time is enough; first see what comes.")


def _with_reason(desk: Desk, mentor: Mentor | None, slots: dict[Slot, Fact | None]) -> Mentor | None:
    """The mentor with the reason to write among what is known of them."""
    reason = slots.get(Slot.WHY_YOU)
    if mentor is None or reason is None or any(fact.text == reason.text for fact in mentor.facts):
        return mentor
    fact = MentorFact(text=reason.text, source="first contact", day=desk.today)
    return mentor.model_copy(update={"facts": (*mentor.facts, fact)})


def _length(desk: Desk, mentor: Mentor | None) -> Asked:
    """The minutes to ask for: settled, else asked; no longer than a first talk should be, and said so."""
    minutes = (yield from unless(desk.minutes, _length_question())) or FIRST_TALK_MINUTES
    most = LONGEST.get(mentor.familiarity if mentor else "cold")
    if most and minutes > most:
        yield Say(f"{minutes} minutes are a lot for a first talk (P32); the message asks for {most}.")
        return most
    return minutes


def _read(whole: Desk, mentor: Mentor | None) -> Asked:
    """What the notes and the history say of the reason, the goal and the ask, on one card; and the mentor as mended."""
    desk = audience_of(whole, mentor)
    reason = None
    if mentor:
        known = tuple(fact for f in mentor.facts if (fact := remembered(mentor, f.text)))
        names = (mentor.name, mentor.greeting_name, *mentor.aliases)
        told = tuple(fact for source in desk.sources for fact in said_of(source, names))
        reason = next(iter(known + told), None)
    goals = desk.notes.goals or goals_at_hand(desk, desk.notes)
    goal = goals[0] if desk.notes.goals or len(goals) == 1 else None
    ask = next(iter(desk.notes.open_questions), None)
    extra = tuple(
        CardItem(item_id, label, fact.text, fact.evidence)
        for item_id, label, fact in (
            ("reason", "Why them", reason),
            ("the-goal", "Your goal", goal),
            ("ask", "Your question", ask),
        )
        if fact
    )
    name = mentor.name if mentor else ""
    items = card_of(desk.notes, mentor=name, extra=extra, only=frozenset({"mentor"})) if extra else ()
    _, values = yield from read_card("read", desk.notes, items)
    meant = as_mended(whole, mentor, items, values)

    def stands(item_id: str, fact: Fact | None) -> Fact | None:
        text = values.get(item_id)
        if fact is None or text is None:
            return None
        return fact if text == fact.text else Fact.typed(text, "read")

    same = meant is not None and mentor is not None and meant.id == mentor.id
    return stands("reason", reason) if same else None, stands("the-goal", goal), stands("ask", ask), meant


def _why_them(mentor: Mentor | None) -> Asked:
    name = mentor.greeting_name if mentor else "this person"
    answer = yield Text(
        key=f"why[{mentor.id}]" if mentor else "why",
        question=f"Which fact about {name} is your reason to write? A talk, a post, a step they took.",
        why="At least one thing that only this person's message could say (P28, P32).",
        example="her talk on pricing for small clinics",
    )
    return typed(answer, f"why[{mentor.id}]" if mentor else "why")


def _work_question() -> Text:
    return Text(
        key="work",
        question="Who are you, in one clause?",
        why="A reader wants to know it in the first two sentences (EV5, EV12).",
        example="a nurse in my second year as a ward lead",
    )


def _ask_question() -> Text:
    return Text(
        key="ask",
        question="What is the one question, or the one small thing, you ask for?",
        why="A small and specific request gets the answers (P32, MM1).",
        example="how you chose your first roster tool",
    )


def _length_question() -> Minutes:
    return Minutes(
        key="minutes",
        question="How many minutes do you ask for?",
        why="A first talk is thirty minutes at most (P32).",
        example="20",
        prefill=FIRST_TALK_MINUTES,
    )


def _outcome(
    desk: Desk,
    mentor: Mentor | None,
    slots: dict[Slot, Fact | None],
    records: tuple[Record, ...],
    open_words: tuple[str, ...],
) -> Outcome:
    artifact = next(record for record in records if isinstance(record, Artifact))
    sent = next((record for record in records if isinstance(record, Message)), None)
    who, owner = (mentor.greeting_name, mentor.id) if mentor else ("them", "")
    step = (
        NextAction(f"See what {who} answered, or remind them once", sent.answer_by, "what-came-back", owner)
        if sent
        else NextAction(f"Send {who} the message", desk.today, "send", owner)
    )
    asked = {
        Slot.WHY_YOU: ("why", "Which fact about this person is your reason to write?"),
        Slot.GOAL: ("goal", "What are you working towards, in one line?"),
        Slot.ASK: ("ask", "What is the one question, or the one small thing, you ask for?"),
    }
    gaps = [LeftOpen(*asked[slot]) for slot in asked if slots.get(slot) is None]
    gaps += missing(open_words, tuple(gaps))
    if mentor is None:
        gaps.insert(0, LeftOpen("mentor", "Who do you want to write to?"))
    return Outcome(
        title=artifact.title,
        records=records,
        sources=desk.sources,
        saved=(f"{artifact.title}: kept in your workspace",),
        next_action=step,
        left_open=tuple(gaps),
        result=artifact,
    )

"""D20 Micro-mentoring: one decision, one talk, one thank-you; then the choice whether to go on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from assistant.dialogues.asking import Asked, audience_of, card_of, read_card, whom
from assistant.dialogues.debrief import debrief
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import record_id
from assistant.dialogues.first_contact import first_contact
from assistant.dialogues.known_already import unless
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.prepared import coming_meeting
from assistant.dialogues.reviewing import agenda_draft, check_context
from assistant.dialogues.right_talk import held_meeting
from assistant.dialogues.sending import send_by
from assistant.dialogues.stages import NOT_YET
from assistant.dialogues.topics import help_for, main_topic
from assistant.dialogues.turns import Choose, Dialogue, Preview, Review, YesNo
from assistant.dialogues.waiting import KEEP_IN_TOUCH_MONTHS
from assistant.engines.tasks import TopicBrief
from assistant.model.base import Record
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor, Stage
from assistant.model.work import Artifact, Meeting
from assistant.reading.calendar import add_months
from assistant.reading.digest import Digest
from assistant.sharing.one_decision import one_decision_agenda

WHOLE_TALK = 60
"""Minutes of the one talk (MM2)."""
OF_A_STRANGER = 30
"""Minutes that somebody one does not know well is asked for, at most (P32)."""
ASK, PREPARE, AFTER = "ask", "prepare", "after"
WHERE = (
    Option(ASK, "I have not asked them yet"),
    Option(PREPARE, "the talk is agreed, and I prepare it"),
    Option(AFTER, "we have talked"),
)
GOING_ON = frozenset({Stage.TRIAL, Stage.AGREED, Stage.ACTIVE, Stage.PAUSED, Stage.REPAIR, Stage.CLOSING})
"""Stages in which the two meet anyway, so that there is nothing to make longer."""


def micro_mentoring(desk: Desk) -> Dialogue:
    """Ask, prepare, or look back: whichever comes next with this one person about this one decision."""
    mentor = yield from whom(
        desk,
        "Whom do you want to ask about this one decision?",
        why="A short, sharply focused talk suits one hard decision, one risk, one skill (P23).",
        met=False,
    )
    if mentor is None:
        gap = LeftOpen("mentor", "Whom do you want to ask about this one decision?")
        return Outcome(title="Nobody asked yet", left_open=(gap,))
    known = desk.mentor_by_id(mentor.id) is not None
    here = desk.model_copy(update={"mentor": mentor.id if known else mentor.name})
    question = Choose(
        key="where",
        question=f"Where are you with {mentor.greeting_name}?",
        why="One question, one talk, one thank-you: the next of them is done here (P23, P24).",
        options=WHERE,
    )
    where = yield from unless(_where(desk, mentor), question)
    step = {AFTER: _after, PREPARE: _prepare}.get(where or ASK, _ask)
    outcome: Outcome = yield from step(here, mentor)
    return outcome


def _where(desk: Desk, mentor: Mentor) -> str:
    """What comes next, as far as the workspace tells: empty where it does not."""
    coming = coming_meeting(desk, mentor)
    if coming and coming.day and not (coming.day == desk.today and coming.agenda):
        return PREPARE
    held = held_meeting(desk, mentor)
    if held and not held.debrief:
        return AFTER
    written = any(message.mentor == mentor.id for message in desk.messages)
    met = any(meeting.mentor == mentor.id for meeting in desk.meetings)
    return ASK if mentor.stage in NOT_YET and not written and not met and not desk.sources else ""


def _ask(desk: Desk, mentor: Mentor) -> Asked:
    """D04 with the length settled, and the talk prepared at once where the person likes."""
    length = WHOLE_TALK if mentor.familiarity in {"known", "matched"} else OF_A_STRANGER
    outcome: Outcome = yield from first_contact(desk.model_copy(update={"minutes": desk.minutes or length}))
    piece = next((record for record in outcome.records if isinstance(record, Artifact)), None)
    if piece is None or not piece.ask:
        return outcome
    ready = yield YesNo(
        key="prepare",
        question="Prepare the talk now, too? It takes two minutes.",
        why="Who has thought about the help they want asks more clearly (P63, P67).",
        optional=True,
    )
    if not ready:
        return outcome
    topic = Fact(text=piece.ask, evidence=Fact.typed(piece.ask, "ask").evidence)
    narrow = audience_of(desk, mentor)
    brief: TopicBrief = yield from help_for(narrow, topic, desk.notes, ())
    paper = yield from _agenda(narrow, mentor, brief, piece.minutes or length)
    return replace(
        outcome,
        records=(*outcome.records, paper),
        saved=(*outcome.saved, f"{paper.title}: kept in your workspace"),
        left_open=(*outcome.left_open, *_gaps(brief)),
    )


def _prepare(desk: Desk, mentor: Mentor) -> Asked:
    """D08 for the one decision, and the agenda on one page."""
    narrow = audience_of(desk, mentor)
    sorts = frozenset({"question", "obstacle", "feedback"})
    digest: Digest
    digest, _ = yield from read_card("read", narrow.notes, card_of(narrow.notes, only=sorts))
    meeting = coming_meeting(narrow, mentor)
    minutes = desk.minutes or (meeting.minutes if meeting else WHOLE_TALK)
    topic = yield from main_topic(digest, Kind.AGENDA, mentor=mentor.name)
    if topic is None:
        gap = LeftOpen("regret", "What is the one decision, as a question?")
        return Outcome(title="No agenda yet", left_open=(gap,))
    first = TopicBrief(question=topic)
    yield Preview(agenda_draft(one_decision_agenda(first, minutes), mentor), "Agenda, so far")
    brief: TopicBrief = yield from help_for(narrow, topic, digest, ())
    paper = yield from _agenda(narrow, mentor, brief, minutes)
    told = digest.next_meeting.date if digest.next_meeting else None
    day = told or (meeting.day if meeting else None)
    records: list[Record] = [paper]
    if desk.mentor_by_id(mentor.id) is None:
        records.append(mentor.model_copy(update={"stage": Stage.FIRST_TALK}))
    if day:
        base = meeting or Meeting(id=record_id("meeting", mentor.id, str(day)), mentor=mentor.id)
        outcome = brief.good_result.text if brief.good_result else ""
        records.append(base.model_copy(update={"day": day, "minutes": minutes, "outcome": outcome, "agenda": paper.id}))
    send = send_by(day, desk.today) if day else desk.today
    gaps = _gaps(brief) if day else (LeftOpen("next_meeting", "Which day do you meet?"), *_gaps(brief))
    return Outcome(
        title=paper.title,
        records=tuple(records),
        sources=desk.sources,
        saved=(f"{paper.title}: kept in your workspace",),
        next_action=NextAction(f"Send {mentor.greeting_name} the agenda", send, mentor=mentor.id),
        left_open=gaps,
        result=paper,
    )


def _agenda(desk: Desk, mentor: Mentor, brief: TopicBrief, minutes: int) -> Asked:
    """The one page, looked over. Returns the artifact."""
    agenda = one_decision_agenda(brief, minutes)
    draft = agenda_draft(agenda, mentor)
    yield Preview(draft, "Agenda")
    context = check_context(desk, mentor, meeting={"minutes": minutes})
    told = (brief.question, brief.standing, brief.good_result, *brief.background)
    context["sources"] += [fact.text for fact in told if fact]
    reviewed = yield Review(key="agenda.text", draft=draft, title="Agenda", context=context)
    return Artifact(
        id=record_id("agenda", mentor.id, reviewed.body),
        sort=Kind.AGENDA,
        title=f"Agenda for {mentor.name}",
        text=reviewed.body,
        mentor=mentor.id,
        channel=Channel.EMAIL,
        day=desk.today,
        data=agenda.model_dump_json(),
    )


def _gaps(brief: TopicBrief) -> tuple[LeftOpen, ...]:
    asked = (
        ("topic[1].help", "Which kind of help do you want?", brief.help),
        ("topic[1].standing", "What have you tried, lean to or decided?", brief.standing),
        ("outcome", "What would you like to have, or to know, when the talk is over?", brief.good_result),
    )
    return tuple(LeftOpen(slot, question) for slot, question, said in asked if said is None)


def _after(desk: Desk, mentor: Mentor) -> Asked:
    """D12 with its thank-you; then whether one talk was enough."""
    outcome: Outcome = yield from debrief(desk)
    if mentor.stage in GOING_ON:
        return outcome
    longer = yield YesNo(
        key="longer",
        question=f"One talk, as you wanted. Would you like to ask {mentor.greeting_name} for more?",
        why="Sometimes one talk is enough, sometimes it is a beginning; both are fine (P24, P94).",
        optional=True,
    )
    if longer is None:
        return outcome
    tomorrow = desk.today + timedelta(days=1)
    changes: dict[str, object] = {"stage": Stage.TRIAL}
    step = NextAction(f"Ask {mentor.greeting_name} for another talk", tomorrow, dialogue="scheduling", mentor=mentor.id)
    if not longer:
        changes = {"stage": Stage.ALUMNI, "next_contact": add_months(desk.today, KEEP_IN_TOUCH_MONTHS)}
    records = tuple(
        record.model_copy(update=changes) if isinstance(record, Mentor) and record.id == mentor.id else record
        for record in outcome.records
    )
    return replace(outcome, records=records, next_action=step if longer else outcome.next_action)

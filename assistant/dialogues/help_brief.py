"""D08 Help brief: two minutes before any talk, which help is wanted and which is not."""

from __future__ import annotations

from assistant.dialogues.asking import as_mended, audience_of, card_of, read_card, signature, whom
from assistant.dialogues.channels import channel_of, paid
from assistant.dialogues.correspondence import Letter, letter
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, learned, record_id, sender, typed
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.prepared import coming_meeting
from assistant.dialogues.sending import send_by
from assistant.dialogues.topics import help_for, main_topic
from assistant.dialogues.turns import Dialogue, Preview, Text
from assistant.engines.tasks import TopicBrief, WriteMessage
from assistant.model.base import Record
from assistant.model.messages import Kind
from assistant.model.people import Mentor
from assistant.model.work import Noted


def help_brief(desk: Desk) -> Dialogue:
    """One topic: the question, where one stands, the help wanted and not wanted, a good result, the effort."""
    mentor = yield from whom(desk, "Who is the brief for?", why="The brief is written to them.")
    items = card_of(
        desk.notes, mentor=mentor.name if mentor else "", only=frozenset({"mentor", "question", "obstacle"})
    )
    digest, values = yield from read_card("read", desk.notes, items)
    mentor = as_mended(desk, mentor, items, values)
    desk = audience_of(desk, mentor)
    topic = yield from main_topic(digest, Kind.HELP_BRIEF, mentor=mentor.name if mentor else "")
    if topic is None:
        gap = LeftOpen("regret", "What is the topic, as a question?")
        return Outcome(title="No brief yet", left_open=(gap,))

    name = desk.me.name or desk.notes.me or ""

    def brief(topic_brief: TopicBrief) -> WriteMessage:
        return WriteMessage(
            kind=Kind.HELP_BRIEF,
            channel=channel_of(desk, mentor, Kind.HELP_BRIEF),
            me=sender(desk, name=name),
            to=addressee(desk, mentor),
            today=desk.today,
            topics=(topic_brief,),
            next_meeting=digest.next_meeting,
            paid_account=paid(desk),
        )

    yield Preview(brief(TopicBrief(question=topic)), "Help brief, so far")
    told = yield from help_for(desk, topic, digest, ())
    yield Preview(brief(told), "Help brief, so far")
    effort = yield Text(
        key="effort",
        question="Is there anything they should read or do beforehand? How long does it take them?",
        why="Being explicit about the effort makes it easier for the mentor (P67).",
        example="one page, five minutes",
        optional=True,
    )
    fear = yield Text(
        key="fear",
        question="What do you fear they will say? This stays with you.",
        why="Named beforehand, it is easier to hear. It is never put into the brief.",
        optional=True,
    )
    told = told.model_copy(update={"effort": typed(effort, "effort")})
    name = yield from signature(desk)
    made: Letter = yield from letter(desk, mentor, brief(told), "Help brief", key="brief")
    owner = mentor.id if mentor else ""
    records: list[Record] = [*made.records, *learned(desk, name=name)]
    if fear:
        noted = Noted(
            id=record_id("noted", owner, fear), mentor=owner, sort="lesson", text=fear, day=desk.today, private=True
        )
        records.append(noted)
    return Outcome(
        title=made.artifact.title,
        records=tuple(records),
        sources=desk.sources,
        saved=(made.saved,),
        next_action=_next(desk, mentor, made),
        left_open=_left_open(told),
        result=made.artifact,
    )


def _next(desk: Desk, mentor: Mentor | None, made: Letter) -> NextAction:
    """Send it a day ahead (SK1); once it is sent, prepare the talk itself."""
    owner = mentor.id if mentor else ""
    if made.sent:
        return NextAction("Prepare the talk itself", desk.today, dialogue="session-prep", mentor=owner)
    meeting = coming_meeting(desk, mentor)
    day = send_by(meeting.day, desk.today) if meeting and meeting.day else desk.today
    return NextAction("Send it at least a day before you talk", day, mentor=owner)


def _left_open(topic: TopicBrief) -> tuple[LeftOpen, ...]:
    gaps = []
    if topic.help is None:
        gaps.append(LeftOpen("topic[1].help", "Which kind of help do you want?"))
    if topic.not_help is None:
        gaps.append(LeftOpen("topic[1].not_help", "Which kind of help would be the wrong one this time?"))
    if topic.standing is None:
        gaps.append(LeftOpen("topic[1].standing", "What have you tried, lean to or decided?"))
    return tuple(gaps)

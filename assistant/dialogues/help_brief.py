"""D08 Help brief: two minutes before any talk, which help is wanted and which is not."""

from __future__ import annotations

from assistant.dialogues.asking import as_mended, audience_of, card_of, read_card, signature, whom
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, learned, record_id, sender, typed
from assistant.dialogues.reviewing import check_context
from assistant.dialogues.topics import help_for, main_topic
from assistant.dialogues.turns import Compose, Dialogue, LeftOpen, NextAction, Outcome, Preview, Review, Text
from assistant.engines.tasks import TopicBrief, WriteMessage
from assistant.model.base import Record
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor
from assistant.model.work import Artifact, Noted


def help_brief(desk: Desk) -> Dialogue:
    """One topic: the question, where one stands, the help wanted and not wanted, a good result, the effort."""
    mentor = yield from whom(desk, "Who is the brief for?", why="The brief is written to them.")
    items = card_of(
        desk.notes, mentor=mentor.name if mentor else "", only=frozenset({"mentor", "question", "obstacle"})
    )
    digest, values = yield from read_card("read", desk.notes, items)
    mentor = as_mended(desk, mentor, items, values)
    desk = audience_of(desk, mentor)
    topic = yield from main_topic(digest)
    if topic is None:
        gap = LeftOpen("regret", "What is the topic, as a question?")
        return Outcome(title="No brief yet", left_open=(gap,))

    name = desk.me.name or desk.notes.me or ""

    def brief(topic_brief: TopicBrief) -> WriteMessage:
        return WriteMessage(
            kind=Kind.HELP_BRIEF,
            me=sender(desk, name=name),
            to=addressee(desk, mentor),
            today=desk.today,
            topics=(topic_brief,),
            next_meeting=digest.next_meeting,
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
    draft = yield Compose(key="brief", task=brief(told), title="Help brief")
    reviewed = yield Review(key="brief.text", draft=draft, title="Help brief", context=check_context(desk, mentor))
    owner = mentor.id if mentor else ""
    artifact = Artifact(
        id=record_id("help-brief", owner, reviewed.body),
        sort=Kind.HELP_BRIEF,
        title=f"Help brief for {mentor.name}" if mentor else "Help brief",
        subject=reviewed.subject,
        text=reviewed.body,
        mentor=owner,
        channel=Channel.EMAIL,
        day=desk.today,
        support=draft.support,
    )
    records: list[Record] = [artifact, *_new(desk, mentor), *learned(desk, name=name)]
    if fear:
        noted = Noted(
            id=record_id("noted", owner, fear), mentor=owner, sort="lesson", text=fear, day=desk.today, private=True
        )
        records.append(noted)
    return Outcome(
        title=artifact.title,
        records=tuple(records),
        sources=desk.sources,
        saved=(f"{artifact.title}: kept in your workspace",),
        next_action=NextAction("Send it at least a day before you talk", desk.today, mentor=owner),
        left_open=_left_open(told),
        result=artifact,
    )


def _new(desk: Desk, mentor: Mentor | None) -> tuple[Mentor, ...]:
    return (mentor,) if mentor and desk.mentor_by_id(mentor.id) is None else ()


def _left_open(topic: TopicBrief) -> tuple[LeftOpen, ...]:
    gaps = []
    if topic.help is None:
        gaps.append(LeftOpen("topic[1].help", "Which kind of help do you want?"))
    if topic.not_help is None:
        gaps.append(LeftOpen("topic[1].not_help", "Which kind of help would be the wrong one this time?"))
    if topic.standing is None:
        gaps.append(LeftOpen("topic[1].standing", "What have you tried, lean to or decided?"))
    return tuple(gaps)

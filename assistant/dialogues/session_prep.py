"""D09 Session prep: the agenda to send, the help brief, and the private page, from notes and history."""

from __future__ import annotations

from assistant.dialogues.asking import Asked, as_mended, audience_of, card_of, notes_typed, read_card, signature, whom
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, advice_to_report, advice_tried, promise_briefs, sender, typed
from assistant.dialogues.history import history, left_open
from assistant.dialogues.known_already import unless
from assistant.dialogues.prepared import Prepared, coming_meeting, goals_at_hand, prepared_outcome
from assistant.dialogues.reviewing import agenda_draft, check_context
from assistant.dialogues.topics import help_for, main_topic, other_topics
from assistant.dialogues.turns import CardItem, Compose, Dialogue, Minutes, Preview, Review, Text
from assistant.engines.tasks import BuildAgenda, TopicBrief, WriteMessage
from assistant.model.evidence import Evidence, Fact
from assistant.model.messages import Kind
from assistant.model.people import Mentor
from assistant.reading.digest import Digest
from assistant.reading.durations import talk_length

USUAL_MINUTES = 30
"""A first talk is half an hour, and a regular one most often too (Casuso; GitLab's pairs)."""


def session_prep(desk: Desk) -> Dialogue:
    """Before a talk with a mentor one already has."""
    return _prep(desk, first=False)


def first_talk_prep(desk: Desk) -> Dialogue:
    """Before the very first talk (artifacts 3.5): people, purpose, how we might work."""
    return _prep(desk, first=True)


def _prep(desk: Desk, *, first: bool) -> Dialogue:
    whole = desk
    mentor = yield from whom(whole, "Who are you going to meet?", why="The agenda and the brief are written to them.")
    desk = audience_of(whole, mentor)
    digest, minutes = desk.notes, _told_minutes(desk, mentor) or USUAL_MINUTES

    def agenda(
        topics: list[TopicBrief], outcome: Fact | None = None, news: Fact | None = None, gift: Fact | None = None
    ) -> BuildAgenda:
        return BuildAgenda(
            me=sender(desk),
            to=addressee(desk, mentor),
            minutes=minutes,
            first=first,
            today=desk.today,
            outcome=outcome,
            topics=tuple(topics),
            promises=promise_briefs(desk, mentor, digest),
            advice=advice_to_report(desk, mentor, digest),
            tried=advice_tried(desk, mentor),
            news=news,
            gift=gift,
            goals=goals_at_hand(desk, digest),
        )

    yield from history(desk, mentor)
    yield Preview(agenda([]), "Agenda, so far")
    if not whole.sources:
        whole = yield from notes_typed(
            whole,
            mentor,
            "What has happened since you last spoke, and what is on your mind? Paste notes, or just type.",
            example="pilot slipped two weeks, exam is booked, unsure whether to take roster A or B",
        )
    desk = audience_of(whole, mentor)
    digest, minutes = desk.notes, _told_minutes(desk, mentor) or USUAL_MINUTES
    yield Preview(agenda([TopicBrief(question=fact) for fact in digest.open_questions[:1]]), "Agenda, so far")
    digest, minutes, mentor = yield from _read(whole, mentor)
    desk = audience_of(whole, mentor)
    yield Preview(agenda([TopicBrief(question=fact) for fact in digest.open_questions[:1]]), "Agenda, so far")
    left = left_open(desk, mentor)
    main = yield from main_topic(digest, Kind.AGENDA, mentor=mentor.name if mentor else "", left=left)
    others = yield from other_topics(digest, main)
    topics = [TopicBrief(question=fact) for fact in ([main] if main else []) + others]
    outcome = None
    for n, topic in enumerate(topics):
        yield Preview(agenda(topics, outcome), "Agenda, so far")
        topics[n] = yield from help_for(desk, topic.question, digest, tuple(topics[:n]))
        outcome = topics[0].good_result
    yield Preview(agenda(topics, outcome), "Agenda, so far")
    news = yield from _news(desk, mentor, digest)
    gift = yield Text(
        key="gift",
        question="Is there something you can give them this time?",
        why="Being junior does not mean you have nothing to offer (P83, P84).",
        example="the roster template my team built",
        optional=True,
    )
    task = agenda(topics, outcome, news, typed(gift, "gift"))
    yield Preview(task, "Agenda")
    built = yield Compose(key="agenda", task=task, title="Agenda")
    open_promises = sum(not promise.done for promise in task.promises)
    agenda_text = yield Review(
        key="agenda.text",
        draft=agenda_draft(built, mentor),
        title="Agenda",
        context=check_context(desk, mentor, open_commitments=open_promises, meeting={"minutes": minutes}),
    )
    brief, brief_text, name = yield from _brief(desk, mentor, topics, minutes)
    return prepared_outcome(
        desk, Prepared(mentor, digest, built, agenda_text, brief, brief_text, tuple(topics), first, name)
    )


def _brief(desk: Desk, mentor: Mentor | None, topics: list[TopicBrief], minutes: int) -> Asked:
    """The help brief that goes with the agenda, its text as reviewed, and the name it is signed with; none without a
    topic."""
    if not topics:
        return None, None, ""
    name = yield from signature(desk)
    task = WriteMessage(
        kind=Kind.HELP_BRIEF,
        me=sender(desk, name=name),
        to=addressee(desk, mentor),
        today=desk.today,
        topics=tuple(topics),
        minutes=minutes,
        next_meeting=desk.notes.next_meeting,
    )
    yield Preview(task, "Help brief")
    brief = yield Compose(key="brief", task=task, title="Help brief")
    context = check_context(desk, mentor, task)
    text = yield Review(key="brief.text", draft=brief, title="Help brief", context=context, task=task)
    return brief, text, name


def _read(whole: Desk, mentor: Mentor | None) -> Asked:
    """The card of what was read, and the length of the talk, asked only where nothing says it.

    Returns the digest, the minutes and the mentor as they stand after mending.
    """
    digest = whole.notes
    meeting = coming_meeting(whole, mentor)
    length = _told_length(whole, mentor)
    extra: tuple[CardItem, ...] = (length,) if length else ()
    if meeting and meeting.day and not digest.next_meeting:
        extra += (CardItem("when", "When", f"{meeting.day.isoformat()} {meeting.time}".strip()),)
    items = card_of(digest, mentor=mentor.name if mentor else "", extra=extra)
    digest, values = yield from read_card("read", digest, items)
    mentor = as_mended(whole, mentor, items, values)
    told = Minutes(key="minutes", question="").take(values["minutes"]) if _is_length(values.get("minutes")) else None
    question = Minutes(
        key="minutes",
        question="How many minutes do you have?",
        why="The agenda shares them out and leaves a tenth unplanned (P39, P62).",
        example="30",
        prefill=USUAL_MINUTES,
    )
    minutes = yield from unless(told, question)
    return digest, minutes or USUAL_MINUTES, mentor


def _is_length(text: str | None) -> bool:
    return bool(text) and Minutes(key="minutes", question="").fits(text)


def _told_minutes(desk: Desk, mentor: Mentor | None) -> int | None:
    length = _told_length(desk, mentor)
    return int(length.value) if length else None


def _told_length(desk: Desk, mentor: Mentor | None) -> CardItem | None:
    """The length of the talk: settled beforehand, said in the notes, or as the coming meeting has it."""
    if desk.minutes:
        return CardItem("minutes", "Minutes", str(desk.minutes))
    for source in desk.sources:
        told = talk_length(source.text)
        if told:
            minutes, words = told
            number = next((n for n, line in enumerate(source.lines, 1) if words in line), 1)
            where = Evidence(lines=(number, number), text=words, source=source.id)
            return CardItem("minutes", "Minutes", str(minutes), (where,))
    meeting = coming_meeting(desk, mentor)
    return CardItem("minutes", "Minutes", str(meeting.minutes)) if meeting else None


def _news(desk: Desk, mentor: Mentor | None, digest: Digest) -> Asked:
    """Whether something changed; asked only of people who have met, and not where the notes tell of it."""
    win = next(iter(digest.wins), None)
    if mentor is None or not any(m.mentor == mentor.id and m.state == "held" for m in desk.meetings):
        return win
    changed = yield Text(
        key="changed",
        question=f"Has anything changed in your situation or focus since you last saw {mentor.greeting_name}?",
        why="If your situation changes, tell them before anything else (P77).",
        optional=True,
        settled=win is not None,
    )
    return typed(changed, "changed") or win

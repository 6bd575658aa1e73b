"""D12 Debrief: what came of a meeting, from the notes and from what the person says, never from the plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from assistant.dialogues.asking import Asked, as_mended, audience_of, card_of, notes_typed, read_card, whom
from assistant.dialogues.debriefed import Told, debrief_records, held_meeting
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import record_id, typed
from assistant.dialogues.options import Option
from assistant.dialogues.reviewing import check_context, debrief_draft
from assistant.dialogues.thanks import thank_you
from assistant.dialogues.turns import (
    Choose,
    Compose,
    Day,
    Dialogue,
    Keep,
    LeftOpen,
    NextAction,
    Outcome,
    Preview,
    Review,
    Text,
    YesNo,
)
from assistant.engines.tasks import OutcomeState, StanceTaken, SummarizeDebrief
from assistant.model.base import fingerprint
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor
from assistant.model.work import Artifact, Stance
from assistant.reading.digest import CommitmentFound, Digest, NextMeeting

STATES: tuple[tuple[OutcomeState, str], ...] = (
    ("reached", "reached"),
    ("partly", "partly"),
    ("changed", "it changed on the way"),
    ("not-raised", "not raised"),
)
STANCES: tuple[tuple[Stance, str], ...] = (
    ("try", "I will try it"),
    ("adapt", "I adapt it"),
    ("not-for-me", "not for me"),
)
STANCES_ASKED = 5
"""More pieces of advice than this are kept without asking; five minutes are meant to be enough (D12)."""


def debrief(desk: Desk) -> Dialogue:
    """Five minutes after a talk: outcome against plan, stances, owners, the story, the next date."""
    mentor = yield from whom(desk, "Whom did you meet?", why="What was said stays between you and this mentor.")
    if not desk.sources:
        desk = yield from notes_typed(
            desk,
            mentor,
            "What was said? Type or paste what you remember: advice, promises, decisions, the next date.",
            example="she said to let the team draft first; I send the draft by Friday; next on 4 December",
        )
    items = card_of(desk.notes, mentor=mentor.name if mentor else "")
    digest, values = yield from read_card("read", desk.notes, items)
    mentor = as_mended(desk, mentor, items, values)
    desk = audience_of(desk, mentor)
    meeting = held_meeting(desk, mentor)
    planned = _planned_outcome(desk.planned) or (meeting.outcome if meeting else "") or None
    told = Told()

    def task() -> SummarizeDebrief:
        return SummarizeDebrief(
            sources=desk.sources,
            digest=digest,
            mentor=mentor.name if mentor else None,
            day=digest.day if digest.day_from == "notes" else (meeting.day if meeting else digest.day),
            planned=planned,
            planned_topics=_planned_topics(desk.planned),
            state=told.state,
            stances=told.stances,
            commitments=told.commitments or digest.commitments,
            story=told.story,
            takeaway=told.takeaway,
            differently=told.differently,
            help_received=told.help_received,
            next_meeting=told.next_meeting or digest.next_meeting,
            private=told.private,
            summary_words=desk.summary_words,
        )

    yield Preview(task(), "Debrief, so far")
    told = yield from _stand(told, planned, digest)
    yield Preview(task(), "Debrief, so far")
    told = yield from _owners(told, mentor, digest)
    yield Preview(task(), "Debrief, so far")
    told = yield from _look_back(desk, told, digest)
    yield Preview(task(), "Debrief")
    made = yield Compose(key="debrief", task=task(), title="Debrief")
    context = check_context(desk, mentor, notes=[source.text for source in desk.sources])
    reviewed = yield Review(
        key="debrief.text", draft=debrief_draft(made), title="Debrief", to_send=False, context=context
    )
    owner = mentor.id if mentor else ""
    artifact = Artifact(
        id=record_id("debrief", owner, reviewed.body),
        sort=Kind.DEBRIEF,
        title=f"Debrief of the talk with {mentor.name}" if mentor else "Debrief",
        text=reviewed.body,
        mentor=owner,
        channel=Channel.FILE,
        day=made.day or desk.today,
        data=made.model_dump_json(),
    )
    records = debrief_records(desk, mentor, made, artifact)
    yield Keep("debrief.kept", records)
    write = yield YesNo(
        key="thank",
        question="Write the thank-you now? It takes a minute.",
        why="Thanks go out the same day, or the next (TH1).",
    )
    saved = [f"{artifact.title}: kept in your workspace"]
    letters: tuple[Artifact, ...] = ()
    if write:
        letter, _ = yield from thank_you(desk, mentor, digest)
        letters = (letter,)
        saved.append(f"{letter.title}: kept in your workspace")
    return Outcome(
        title=artifact.title,
        records=(*records, *letters),
        sources=desk.sources,
        saved=tuple(saved),
        next_action=_next(desk, mentor, digest, letter_written=bool(letters)),
        left_open=_left_open(told, digest, made.next_meeting is None),
        result=made,
    )


def _planned_outcome(agenda: str) -> str | None:
    """The outcome sentence of an agenda's text: the line that starts with `Outcome:`, bold or not."""
    for line in agenda.splitlines():
        bare = line.strip(" *_#>-\t")
        if bare.casefold().startswith("outcome"):
            words = bare[len("outcome") :].lstrip(" :*_").strip()
            if words:
                return words
    return None


def _planned_topics(agenda: str) -> tuple[str, ...]:
    return tuple(line.strip(" *_#>-\t0123456789.)") for line in agenda.splitlines() if line.strip().endswith("?"))


def _stand(told: Told, planned: str | None, digest: Digest) -> Asked:
    """What became of the plan, and the person's stance on each piece of advice."""
    if planned:
        answer = yield Choose(
            key="state",
            question=f"You wanted: {planned} What became of it?",
            why="Plan and talk are held side by side, never mixed (HY1).",
            options=tuple(Option(state, label) for state, label in STATES),
        )
        states: Mapping[str, OutcomeState] = {state: state for state, _ in STATES}
        told = told.with_(state=states.get(answer or ""))
    stances = []
    for advice in digest.advice[:STANCES_ASKED]:
        key = f"stance[{fingerprint(advice.text, 6)}]"
        stance = yield Choose(
            key=key,
            question=f"{advice.giver or 'They'} advised: {advice.text}. Your stance?",
            why="You need not follow all advice; a stance with a reason counts as movement (P74).",
            options=tuple(Option(value, label) for value, label in STANCES),
        )
        why = None
        if stance in {"adapt", "not-for-me"}:
            why = yield Text(key=f"{key}.why", question="Why, in a few words?", why="You will want to know it later.")
        stances.append(StanceTaken(advice=advice.text, stance=stance, why=why or ""))
    return told.with_(stances=tuple(stances))


def _owners(told: Told, mentor: Mentor | None, digest: Digest) -> Asked:
    """Whose promise it is, where the notes do not say; unassigned while nobody says so (MI3, OM1)."""
    confirmed: list[CommitmentFound] = []
    for promise in digest.commitments:
        if promise.who is not None or promise.status == "done":
            confirmed.append(promise)
            continue
        options = [Option("me", "me")]
        if mentor:
            options.append(Option(mentor.name, mentor.name, words=(mentor.greeting_name,)))
        who = yield Choose(
            key=f"owner[{fingerprint(promise.what, 6)}]",
            question=f"Who promised this: {promise.what}?",
            why="A wrong owner is worse than none.",
            options=(*options, Option("nobody", "nobody: it is no promise")),
            other=True,
        )
        if who != "nobody":
            confirmed.append(promise.model_copy(update={"who": who}))
    return told.with_(commitments=tuple(confirmed))


def _look_back(desk: Desk, told: Told, digest: Digest) -> Asked:
    """The story, the help received, one thing to do differently, the next date, what stays between the two."""
    story = yield Text(
        key="story",
        question="Which story or sentence stays with you, and what do you take from it?",
        why="When a story is told, say what you take from it (P86).",
        optional=True,
    )
    asked_for_help = any(a.sort == Kind.HELP_BRIEF for a in desk.artifacts)
    helped = None
    if asked_for_help:
        helped = yield Text(
            key="help", question="Did you get the help you asked for?", why="Your next brief can be clearer (P65)."
        )
    differently = yield Text(
        key="differently",
        question="One thing you would do differently in such a talk?",
        why="Reflection afterwards is what the field experiment points to (EV11).",
        optional=True,
    )
    next_meeting = digest.next_meeting
    if next_meeting is None:
        day = yield Day(
            key="next",
            question="When do you meet next?",
            why="Settle the next date while it is fresh (P59).",
            example="Thursday 4 December",
            today=desk.today,
        )
        if day:
            next_meeting = NextMeeting(
                phrase=day, date=date.fromisoformat(day), evidence=Fact.typed(day, "next").evidence
            )
    private = yield Text(
        key="private",
        question="Is there anything that must stay between the two of you?",
        why="It is kept for you alone, and no message to anybody else may hold it.",
        optional=True,
        long=True,
    )
    secret = typed(private, "private")
    return told.with_(
        story=typed(story, "story"),
        help_received=typed(helped, "help"),
        differently=typed(differently, "differently"),
        next_meeting=next_meeting,
        private=(secret,) if secret else (),
    )


def _next(desk: Desk, mentor: Mentor | None, digest: Digest, *, letter_written: bool) -> NextAction:
    owner = mentor.id if mentor else ""
    who = mentor.greeting_name if mentor else "them"
    if letter_written:
        return NextAction(f"Send {who} the thank-you", desk.today, mentor=owner)
    mine = sorted((p.due_iso, p.what) for p in digest.commitments if p.who == "me" and p.due_iso and p.status == "open")
    if mine and mine[0][0] and mine[0][0] <= desk.today:
        return NextAction(f"You promised: {mine[0][1]}", mine[0][0], mentor=owner)
    return NextAction(f"Thank {who}", desk.today, dialogue="thanks", mentor=owner)


def _left_open(told: Told, digest: Digest, no_date: bool) -> tuple[LeftOpen, ...]:
    gaps = [LeftOpen("owner", f"Who promised this: {p.what}?") for p in told.commitments if p.who is None]
    taken = {stance.advice for stance in told.stances if stance.stance}
    gaps += [LeftOpen("stance", f"Your stance on: {a.text}?") for a in digest.advice if a.text not in taken]
    if no_date:
        gaps.append(LeftOpen("next", "When do you meet next?"))
    return tuple(gaps)

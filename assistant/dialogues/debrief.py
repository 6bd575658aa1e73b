"""D12 Debrief: what came of a meeting, from the notes and from what the person says, never from the plan."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.dialogues.asking import Asked, as_mended, audience_of, card_of, notes_typed, read_card, whom
from assistant.dialogues.debriefed import STANCES, STATES, Told, debrief_records
from assistant.dialogues.desk import Desk, with_records
from assistant.dialogues.facts import record_id
from assistant.dialogues.made_again import Earlier, earlier_debrief, said_then
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.own_name import as_told_by_the_writer
from assistant.dialogues.planned import PlannedTalk, planned_talk
from assistant.dialogues.reflection import reflection
from assistant.dialogues.reviewing import check_context, debrief_draft
from assistant.dialogues.right_talk import held_meeting, right_talk
from assistant.dialogues.thanks import thank_you
from assistant.dialogues.turns import Choose, Compose, Dialogue, Keep, Preview, Review, Say, Text, YesNo
from assistant.engines.tasks import Debrief, OutcomeState, StanceTaken, SummarizeDebrief
from assistant.model.base import fingerprint
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor
from assistant.model.work import Artifact
from assistant.reading.digest import CommitmentFound, Digest
from assistant.reading.plans import said_in
from assistant.sharing.kept_edits import with_edits_kept

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
    talk = yield from right_talk(desk, mentor)
    if talk.stopped:
        return Outcome(title="No debrief: the notes are of another talk", left_open=talk.left_open)
    whole, mentor = talk.desk, talk.mentor
    said = said_in(whole.notes, whole.sources)
    items = card_of(said, mentor=mentor.name if mentor else "")
    digest, values = yield from read_card("read", said, items)
    named = as_mended(whole, mentor, items, values)
    meeting = talk.meeting if named == mentor else held_meeting(whole, named)
    mentor = named
    digest, profile = yield from as_told_by_the_writer(whole, mentor, digest)
    desk = audience_of(with_records(whole, profile), mentor)
    plan = planned_talk(desk, meeting)
    earlier = earlier_debrief(desk, mentor, digest)
    told = Told(commitments=digest.commitments)

    def task() -> SummarizeDebrief:
        known = digest.day if digest.day_from == "notes" else earlier.made.day if earlier else None
        return SummarizeDebrief(
            sources=desk.sources,
            digest=digest.model_copy(update={"commitments": told.commitments}),
            mentor=mentor.name if mentor else None,
            day=known or (meeting.day if meeting else digest.day),
            planned=plan.outcome or None,
            planned_topics=plan.topics,
            state=told.state,
            stances=told.stances,
            commitments=told.commitments,
            story=told.story,
            takeaway=told.takeaway,
            differently=told.differently,
            help_asked=plan.help_asked,
            help_received=told.help_received,
            next_meeting=told.next_meeting or digest.next_meeting,
            private=told.private,
            summary_words=desk.summary_words,
        )

    yield Preview(task(), "Debrief, so far")
    told = (yield from said_then(desk, mentor, earlier, digest, told)).keeping(digest.confidences)
    told = yield from _stand(told, plan, digest)
    yield Preview(task(), "Debrief, so far")
    told = yield from _owners(told, desk, mentor, digest)
    yield Preview(task(), "Debrief, so far")
    told = yield from reflection(desk, mentor, told, digest, plan, earlier)
    yield Preview(task(), "Debrief")
    made = yield Compose(key="debrief", task=task(), title="Debrief")
    artifact = yield from _reviewed(desk, mentor, made, plan, earlier)
    if not talk.keeps:
        return Outcome(title=artifact.title, left_open=talk.left_open, result=made)
    records = (*profile, *debrief_records(desk, mentor, made, artifact, meeting, told))
    yield Keep("debrief.kept", records)
    write = yield YesNo(
        key="thank",
        question="Write the thank-you now? It takes a minute.",
        why="Thanks go out the same day, or the next (TH1).",
    )
    saved = [f"{artifact.title}: kept in your workspace"]
    letters: tuple[Artifact, ...] = ()
    if write:
        letter, _ = yield from thank_you(with_records(desk, records), mentor, digest)
        letters = (letter,)
        saved.append(f"{letter.title}: kept in your workspace")
    return Outcome(
        title=artifact.title,
        records=(*records, *letters),
        sources=desk.sources,
        saved=tuple(saved),
        next_action=_next(desk, mentor, made, letter_written=bool(letters)),
        left_open=_left_open(told, digest, made.next_meeting is None),
        result=made,
    )


def _stand(told: Told, plan: PlannedTalk, digest: Digest) -> Asked:
    """What became of the plan, and the person's stance on each piece of advice; what was said before is not asked."""
    if plan.outcome:
        answer = yield Choose(
            key="state",
            question=f"You wanted: {plan.outcome} What became of it? Skip it, and it is read from your notes.",
            why="Plan and talk are held side by side, never mixed (HY1).",
            options=tuple(Option(state, label) for state, label in STATES),
            settled=told.state is not None,
        )
        states: Mapping[str, OutcomeState] = {state: state for state, _ in STATES}
        told = told.with_(state=states.get(answer or "") or told.state)
    stances = list(told.stances)
    taken = {stance.advice for stance in stances}
    for advice in [one for one in digest.advice if one.text not in taken][:STANCES_ASKED]:
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


def _owners(told: Told, desk: Desk, mentor: Mentor | None, digest: Digest) -> Asked:
    """Whose promise it is, where neither notes nor workspace say; unassigned while nobody says so (MI3, OM1)."""
    owned = {c.what.casefold(): c.who for c in desk.commitments if mentor and c.mentor == mentor.id and c.who}
    confirmed: list[CommitmentFound] = []
    for promise in digest.commitments:
        if promise.who is not None or promise.status == "done":
            confirmed.append(promise)
            continue
        who = owned.get(promise.what.casefold())
        if who is None:
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


def _reviewed(desk: Desk, mentor: Mentor | None, made: Debrief, plan: PlannedTalk, earlier: Earlier | None) -> Asked:
    """The debrief as the person leaves it. What they had changed in an earlier one of this talk stands in the draft."""
    draft = debrief_draft(made)
    proposed = draft.body
    if earlier:
        kept = with_edits_kept(earlier.proposed, earlier.artifact.text, proposed)
        draft = draft.model_copy(update={"body": kept.text})
        if kept.text != proposed:
            places = f" At {kept.both} of them the notes say something new as well: both stand, yours first."
            yield Say(f"Your changes to the earlier debrief stand in this one.{places if kept.both else ''}")
    planned = [*([plan.outcome] if plan.outcome else []), *plan.topics]
    context = check_context(desk, mentor, notes=[source.text for source in desk.sources], agenda=planned)
    reviewed = yield Review(key="debrief.text", draft=draft, title="Debrief", to_send=False, context=context)
    owner = mentor.id if mentor else ""
    return Artifact(
        id=record_id("debrief", owner, reviewed.body),
        sort=Kind.DEBRIEF,
        title=f"Debrief of the talk with {mentor.name}" if mentor else "Debrief",
        text=reviewed.body,
        mentor=owner,
        channel=Channel.FILE,
        day=made.day or desk.today,
        data=made.model_dump_json(),
        proposed=proposed if reviewed.body != proposed else "",
    )


def _next(desk: Desk, mentor: Mentor | None, made: Debrief, *, letter_written: bool) -> NextAction:
    owner = mentor.id if mentor else ""
    who = mentor.greeting_name if mentor else "them"
    if letter_written:
        return NextAction(f"Send {who} the thank-you", desk.today, mentor=owner)
    mine = sorted((p.due_iso, p.what) for p in made.commitments if p.who == "me" and p.due_iso and p.status == "open")
    if mine and mine[0][0] and mine[0][0] <= desk.today:
        return NextAction(f"You promised: {mine[0][1]}", mine[0][0], mentor=owner)
    return NextAction(f"Thank {who}", desk.today, dialogue="thanks", mentor=owner)


def _left_open(told: Told, digest: Digest, no_date: bool) -> tuple[LeftOpen, ...]:
    nobodys = (promise for promise in told.commitments if promise.who is None and promise.status == "open")
    gaps = [LeftOpen("owner", f"Who promised this: {promise.what}?") for promise in nobodys]
    taken = {stance.advice for stance in told.stances if stance.stance}
    undecided = [a.text for a in digest.advice if a.text not in taken]
    gaps += [LeftOpen("stance", f"Your stance on: {text}?") for text in undecided[:STANCES_ASKED]]
    if len(undecided) > STANCES_ASKED:
        gaps.append(LeftOpen("stance", f"Your stance on {len(undecided) - STANCES_ASKED} more pieces of advice?"))
    if no_date:
        gaps.append(LeftOpen("next", "When do you meet next?"))
    return tuple(gaps)

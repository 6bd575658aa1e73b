"""Words a dialogue has at hand, as facts that know where they come from: typed, remembered, or read."""

from __future__ import annotations

import difflib
from datetime import date

from assistant.dialogues.desk import Desk
from assistant.engines.tasks import Addressee, AdviceTried, PromiseBrief, Sender
from assistant.model.base import Record, fingerprint
from assistant.model.evidence import Evidence, Fact
from assistant.model.people import Manner, Mentor, Profile
from assistant.model.text import one_line
from assistant.model.work import Commitment
from assistant.reading.digest import Attributed, CommitmentFound, Digest

_MENDED = 0.6
"""How alike two texts must be for one to be taken for the other with its words mended."""


def typed(answer: str | None, key: str) -> Fact | None:
    """The fact of an answer, or None where the question was skipped."""
    return Fact.typed(answer, key) if answer else None


def remembered(record: Record, text: str) -> Fact | None:
    """Words kept in a record, with the record as their evidence; None for no words."""
    if not text:
        return None
    return Fact(text=text, evidence=(Evidence(lines=(1, 1), text=text, source=f"memory:{record.id}"),))


def chosen(answer: str | None, key: str, known: tuple[Fact, ...]) -> Fact | None:
    """The known fact whose words were chosen, with its own evidence; else the words as typed."""
    if not answer:
        return None
    return next((fact for fact in known if fact.text == answer), None) or Fact.typed(answer, key)


def record_id(kind: str, *parts: str) -> str:
    """An id that the same content gets every time, so that keeping it twice changes nothing."""
    return f"{kind}-{fingerprint(chr(10).join(parts))}"


def sender(desk: Desk, *, work: str = "", name: str = "") -> Sender:
    """Who writes: the profile, else the name the notes tell."""
    return Sender(name=name or desk.me.name or desk.notes.me or "", work=work or desk.me.work, manner=manner_for(desk))


def manner_for(desk: Desk) -> Manner:
    """How the person writes: as their profile sets it, and where it does not, as the letters they sent show."""
    manner = desk.me.manner
    sent = (*desk.sent_to_others, *(m.text for m in desk.messages if m.direction == "out" and m.text))
    if not sent or (manner.greeting and manner.sign_off and manner.spelling):
        return manner
    from assistant.reading.manner import manner_of

    shown = manner_of(sent, desk.me.name)
    return manner.model_copy(
        update={
            "greeting": manner.greeting or shown.greeting,
            "sign_off": manner.sign_off or shown.sign_off,
            "spelling": manner.spelling or shown.spelling,
        }
    )


def learned(desk: Desk, *, name: str = "", work: str = "") -> tuple[Profile, ...]:
    """The profile with what was told of oneself on the way, where it did not know it yet."""
    told = {key: value for key, value in (("name", name), ("work", work)) if value and not getattr(desk.me, key)}
    return (desk.me.model_copy(update=told),) if told else ()


def addressee(desk: Desk, mentor: Mentor | None) -> Addressee:
    """Who a piece is for, with the meetings held so far."""
    if mentor is None or not mentor.name:
        return Addressee()
    held = sum(m.mentor == mentor.id and m.state == "held" for m in desk.meetings)
    return Addressee(
        name=mentor.name,
        greeting=mentor.greeting_name,
        familiarity=mentor.familiarity,
        meetings_held=held,
        formal=mentor.formal,
    )


def promise_briefs(desk: Desk, mentor: Mentor | None, digest: Digest) -> tuple[PromiseBrief, ...]:
    """Promises as "since last time" needs them: those kept in the workspace, then those in the notes at hand.

    Late ones come first, then those with a day. What was done before the last talk was told in it.
    """
    kept = [c for c in desk.commitments if mentor and c.mentor == mentor.id and c.state != "dropped"]
    told = {fingerprint(c.what.casefold()) for c in kept}
    held = (m.day for m in desk.meetings if mentor and m.mentor == mentor.id and m.state == "held" and m.day)
    last = max(held, default=date.min)
    shown = [c for c in kept if c.state == "open" or (c.closed and c.closed > last)]
    briefs = [_kept_promise(c) for c in sorted(shown, key=lambda c: c.due or date.max)]
    for found in digest.commitments:
        if fingerprint(found.what.casefold()) not in told:
            briefs.append(
                PromiseBrief(
                    what=Fact(text=found.what, evidence=found.evidence),
                    who=found.who,
                    due=found.due_iso,
                    due_words=found.due or "",
                    done=found.status == "done",
                )
            )
    return tuple(briefs)


def advice_to_report(desk: Desk, mentor: Mentor | None, digest: Digest) -> tuple[Attributed, ...]:
    """Advice that was not acted on yet: from the ledger, then from the notes at hand. What is not for the person, and
    what was told already, is none of it."""
    theirs = [advice for advice in desk.advice if mentor and advice.mentor == mentor.id]
    kept = tuple(
        Attributed(text=fact.text, evidence=fact.evidence, giver=advice.giver or (mentor.name if mentor else None))
        for advice in theirs
        if advice.told is None and advice.stance != "not-for-me" and not (advice.done or advice.result)
        if (fact := remembered(advice, advice.text))
    )
    known = {advice.text.casefold() for advice in theirs}
    return kept + tuple(advice for advice in digest.advice if advice.text.casefold() not in known)


def advice_tried(desk: Desk, mentor: Mentor | None) -> tuple[AdviceTried, ...]:
    """The mentor's own advice that was acted on and of which they have not heard yet, the newest first."""
    rows = [
        advice
        for advice in desk.advice
        if mentor and advice.mentor == mentor.id and not advice.giver and advice.told is None
        if advice.done or advice.result
    ]
    return tuple(
        AdviceTried(advice=fact, did=remembered(row, row.done), came_of=remembered(row, row.result))
        for row in sorted(rows, key=lambda row: row.day or date.min, reverse=True)
        if (fact := remembered(row, row.text))
    )


def _kept_promise(promise: Commitment) -> PromiseBrief:
    what = Fact(text=promise.what, evidence=promise.evidence) if promise.evidence else remembered(promise, promise.what)
    return PromiseBrief(
        what=what or Fact(text=promise.what),
        who=promise.who,
        due=promise.due,
        due_words=promise.due_words,
        done=promise.state == "done",
    )


def commitments_to_keep(
    found: tuple[CommitmentFound, ...], mentor: Mentor, desk: Desk, made: date | None = None
) -> tuple[Commitment, ...]:
    """The promises a person confirmed, as records: new ones, and those known already that the notes tell otherwise now.

    A line of the notes that was mended mends its promise, which keeps its id; what the person did with it stands, and
    what is done or dropped stays so. One that was done and is promised anew is another one.
    """
    day = made or desk.notes.day or desk.today
    kept = [c for c in desk.commitments if c.mentor == mentor.id]
    ids = {record_id("commitment", mentor.id, promise.what.casefold()) for promise in found}
    records: list[Commitment] = []
    for promise in found:
        record = _new_promise(promise, mentor, day)
        known = next((c for c in kept if c.id == record.id), None)
        if known and known.state != "open" and known.made and known.made < day and record.state == "open":
            record = record.model_copy(
                update={"id": record_id("commitment", mentor.id, promise.what.casefold(), str(day))}
            )
            known = next((c for c in kept if c.id == record.id), None)
        known = known or next(
            (c for c in kept if c.made == day and c.id not in ids and alike(c.what, promise.what)), None
        )
        if known is None:
            records.append(record)
            continue
        kept.remove(known)
        mended = _mended_promise(known, record)
        if mended != known:
            records.append(mended)
    return tuple(records)


def _new_promise(promise: CommitmentFound, mentor: Mentor, day: date) -> Commitment:
    return Commitment(
        id=record_id("commitment", mentor.id, promise.what.casefold()),
        who=promise.who,
        what=promise.what,
        mentor=mentor.id,
        due=promise.due_iso,
        due_words=promise.due or "",
        state="done" if promise.status == "done" else "open",
        made=day,
        closed=day if promise.status == "done" else None,
        evidence=promise.evidence,
    )


def _mended_promise(known: Commitment, told: Commitment) -> Commitment:
    """A promise kept, as the notes tell it now: from the same words only what was not known, from others all of it."""
    if known.state != "open":
        return known
    same = [span.text for span in known.evidence] == [span.text for span in told.evidence]
    news: dict[str, object] = {"what": told.what, "evidence": told.evidence or known.evidence}
    if told.who and (known.who is None or not same):
        news["who"] = told.who
    if (told.due or told.due_words) and (not same or not (known.due or known.due_words)):
        news |= {"due": told.due, "due_words": told.due_words}
    if told.state == "done":
        news |= {"state": "done", "closed": told.closed}
    return known.model_copy(update=news)


def alike(one: str, other: str) -> bool:
    """Whether two texts are the same words, or one is the other mended (difflib ratio; ours)."""
    one, other = one_line(one).casefold().strip(" .!?"), one_line(other).casefold().strip(" .!?")
    return one == other or difflib.SequenceMatcher(None, one, other).ratio() >= _MENDED


def is_called(mentor: Mentor, name: str) -> bool:
    """Whether a name in the notes is this mentor's; a part of the whole name is enough."""
    names = " ".join((mentor.name, mentor.greeting_name, *mentor.aliases)).casefold().split()
    return bool(set(name.casefold().split()) & set(names))

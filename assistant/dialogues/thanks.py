"""D12t Thank-you: for one named piece of advice, with what the person will do and by when."""

from __future__ import annotations

from datetime import date
from typing import Any

from assistant.checks.vague import vague_thanks
from assistant.dialogues.asking import Asked, as_mended, audience_of, card_of, read_card, sharpen, signature, whom
from assistant.dialogues.channels import channel_of, paid
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, chosen, is_called, remembered, sender, typed
from assistant.dialogues.ledger import row_of
from assistant.dialogues.letters import written
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.sending import told_by, whether_sent
from assistant.dialogues.turns import Choose, Day, Dialogue, Preview, Text
from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.correspondence import Message
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.people import Mentor
from assistant.model.work import Advice
from assistant.reading.calendar import add_months
from assistant.reading.dates import find_dates
from assistant.reading.digest import CommitmentFound, Digest
from assistant.reading.mentions import content_words

TELL_MONTHS = 1
"""Months after which a mentor hears what came of the advice (UP1)."""


def thanks(desk: Desk) -> Dialogue:
    """From the last debrief, or from notes of the talk."""
    mentor = yield from whom(desk, "Whom do you want to thank?", why="The letter is written to them.")
    sorts = frozenset({"mentor", "advice", "promise", "next"})
    name = mentor.name if mentor else ""
    items = card_of(desk.notes, mentor=name, only=sorts) if desk.sources else ()
    digest, values = yield from read_card("read", desk.notes, items)
    mentor = as_mended(desk, mentor, items, values)
    desk = audience_of(desk, mentor)
    artifact, gaps = yield from thank_you(desk, mentor, digest)
    records = yield from whether_sent(desk, mentor, artifact)
    sent = any(isinstance(record, Message) for record in records)
    told = told_by(desk, artifact, desk.today) if sent else ()
    who, owner = (mentor.greeting_name, mentor.id) if mentor else ("them", "")
    step = (
        NextAction(f"Tell {who} what came of it", add_months(desk.today, TELL_MONTHS), "update", owner)
        if sent
        else NextAction("Send it today", desk.today, "send", owner)
    )
    return Outcome(
        title=artifact.title,
        records=(*records, *told),
        sources=desk.sources,
        saved=(f"{artifact.title}: kept in your workspace",),
        next_action=step,
        left_open=gaps,
        result=artifact,
    )


def thank_you(desk: Desk, mentor: Mentor | None, digest: Digest) -> Asked:
    """The turns of a thank-you, alone or at the end of a debrief. Returns the artifact and what stayed open."""
    mine = _promised(desk, mentor, digest)
    advice = yield from _advice(desk, mentor, digest, mine)
    if advice:
        mine = tuple(sorted(mine, key=lambda promise: -_shared(advice.text, promise.what)))
    row = row_of(desk, mentor, advice) if advice else None
    did = remembered(row, row.done) if row else None
    came_of = remembered(row, row.result) if row else None
    held = sum(m.mentor == mentor.id and m.state == "held" for m in desk.meetings) if mentor else 0
    due: date | None = None
    will_do: Fact | None = None
    name = desk.me.name or desk.notes.me or ""

    def letter() -> WriteMessage:
        found = {Slot.ADVICE: advice, Slot.DID: did, Slot.CAME_OF: came_of, Slot.WILL_DO: will_do}
        return WriteMessage(
            kind=Kind.THANKS,
            channel=channel_of(desk, mentor, Kind.THANKS),
            me=sender(desk, name=name),
            to=addressee(desk, mentor),
            today=desk.today,
            facts={slot: (fact,) for slot, fact in found.items() if fact},
            due=due,
            met_on=digest.day,
            next_meeting=digest.next_meeting,
            first_talk=held == 0 and not desk.advice,
            paid_account=paid(desk),
        )

    yield Preview(letter(), "Thank-you, so far")
    will_do, due = yield from _what_i_do(desk, mine, told=did is not None)
    yield Preview(letter(), "Thank-you, so far")
    name = yield from signature(desk)
    told: dict[str, Any] = {"advice": [advice.text]} if mentor and advice else {}
    artifact, _ = yield from written(desk, mentor, letter(), "Thank-you", key="thanks", **told)
    gaps = []
    if advice is None:
        gaps.append(LeftOpen("advice", "Which piece of advice will you use?"))
    if will_do is None and did is None:
        gaps.append(LeftOpen("will_do", "What will you do with it?"))
    return artifact, tuple(gaps)


def _promised(desk: Desk, mentor: Mentor | None, digest: Digest) -> tuple[CommitmentFound, ...]:
    """What the person promised and has still to do: as the notes at hand tell it, else as the workspace keeps it.

    What was due before today is nothing to announce: it is done, or late, and only the person knows which.
    """
    told = tuple(promise for promise in digest.commitments if promise.who == "me" and promise.status == "open")
    kept = told or tuple(
        CommitmentFound(who="me", what=kept.what, due=kept.due_words or None, due_iso=kept.due, evidence=kept.evidence)
        for kept in desk.commitments
        if mentor and kept.mentor == mentor.id and kept.who == "me" and kept.state == "open"
    )
    return tuple(promise for promise in kept if promise.due_iso is None or promise.due_iso >= desk.today)


def _advice(desk: Desk, mentor: Mentor | None, digest: Digest, mine: tuple[CommitmentFound, ...]) -> Asked:
    """The one advice to name: the only one there is, one chosen of several, or the person's words.

    What was tried comes first, then what the person will try, and what they promised to act on; what is not for them is
    nothing to thank for.
    """
    kept = tuple(
        fact
        for advice in sorted(desk.advice, key=lambda a: a.day or date.min, reverse=True)
        if mentor and advice.mentor == mentor.id and advice.told is None
        if (fact := remembered(advice, advice.text))
    )
    theirs = tuple(a for a in digest.advice if not a.giver or mentor is None or is_called(mentor, a.giver))
    known: tuple[Fact, ...] = tuple(Fact(text=a.text, evidence=a.evidence) for a in theirs) or kept
    known = tuple(fact for fact in known if not _refused(row_of(desk, mentor, fact)))
    known = tuple(sorted(known, key=lambda fact: _nearness(row_of(desk, mentor, fact), fact, mine)))
    if known:
        answer = yield Choose(
            key="advice",
            question="Which piece of advice will you use?",
            why="Thanks for one named thing; a text for anybody thanks nobody (TH3).",
            options=tuple(Option(a.text, a.text, evidence=a.evidence) for a in known),
            other=True,
            settled=len(known) == 1,
        )
        return chosen(answer, "advice", known) or known[0]
    question = Text(
        key="advice",
        question="Which piece of advice will you use?",
        why="Thanks for one named thing; a text for anybody thanks nobody (TH3).",
        example="let the team draft the roster first",
    )
    return (yield from sharpen(question, vague_thanks, ()))


_TAKEN = {"try": 1, "adapt": 2}


def _refused(row: Advice | None) -> bool:
    return row is not None and row.stance == "not-for-me"


def _nearness(row: Advice | None, fact: Fact, mine: tuple[CommitmentFound, ...]) -> tuple[int, int]:
    """Smaller comes first: what was tried, what one will try or adapt, then what shares most with one's promises."""
    stance = 0 if row and (row.done or row.result) else _TAKEN.get(str(row.stance), 3) if row else 3
    return stance, -max((_shared(fact.text, promise.what) for promise in mine), default=0)


def _shared(one: str, other: str) -> int:
    """How many content words two texts share."""
    return len(content_words(one) & content_words(other))


def _names_a_day(answer: str | None, today: date) -> bool:
    """Whether what the person will do has its day in itself: `try it on 3 April`."""
    return any(found.day and found.day >= today for found in find_dates(answer or "", today))


def _what_i_do(desk: Desk, mine: tuple[CommitmentFound, ...], *, told: bool) -> Asked:
    """What the person will do, and by when: as promised in the notes, else asked, unless it is `told` what they did."""
    why = "Effect is the best thanks: say what you will do, and when (TH4)."
    if mine:
        answer = yield Choose(
            key="will_do",
            question="What will you do with it?",
            why=why,
            options=tuple(Option(p.what, p.what, p.due or "", evidence=p.evidence) for p in mine),
            other=True,
            settled=len(mine) == 1,
        )
    else:
        answer = yield Text(
            key="will_do",
            question="What will you do with it?",
            why=why,
            example="try it in the April roster",
            settled=told,
        )
    picked = next((p for p in mine if p.what == (answer or mine[0].what)), None)
    if picked is None and answer is None:
        return None, None
    day = yield Day(
        key="due",
        question="By when?",
        why=why,
        example="by the end of April",
        optional=True,
        today=desk.today,
        settled=picked is not None or _names_a_day(answer, desk.today),
    )
    due = date.fromisoformat(day) if day else None
    if picked:
        return Fact(text=picked.what, evidence=picked.evidence), due or picked.due_iso
    return typed(answer, "will_do"), due

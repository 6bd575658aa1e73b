"""The advice ledger in a talk about it: which advice was used, what was done, what came of it, and when it was told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.dialogues.asking import Asked
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import record_id, remembered, typed
from assistant.dialogues.loose_ends import untold
from assistant.dialogues.options import Option
from assistant.dialogues.turns import Choose, Several, Text
from assistant.model.evidence import Fact
from assistant.model.people import Mentor
from assistant.model.work import Advice
from assistant.reading.digest import Digest

NONE_USED = "none"
_WHY_USED = "What became of advice is the best news there is for the one who gave it (P73, P74)."


@dataclass(frozen=True, slots=True)
class Used:
    """One piece of advice that was acted on. `advice` is empty where nothing was done with any."""

    record: Advice | None = None
    advice: Fact | None = None
    did: Fact | None = None
    came_of: Fact | None = None


def used_advice(desk: Desk, mentor: Mentor | None, digest: Digest) -> Asked:
    """Which advice was used, what was done, what came of it: from the ledger, then from the notes, then in the person's
    words. What the ledger knows already is not asked again. Returns Used."""
    known = untold(desk, mentor) or _read(mentor, digest)
    one = yield from _which(mentor, known)
    if one is None:
        return Used()
    advice = Fact(text=one.text, evidence=one.evidence) if one.evidence else remembered(one, one.text)
    at = f"[{mentor.id}]" if mentor else ""
    did, came_of = remembered(one, one.done), remembered(one, one.result)
    answer = yield Text(
        key=f"did{at}",
        question=f"The advice was: {one.text.rstrip('.?! ')}. What did you do with it? "
        "Skip it where you have not come to it.",
        why=_WHY_USED,
        example="had the team draft the December roster",
        optional=True,
        settled=did is not None,
    )
    did = typed(answer, f"did{at}") or did
    if did:
        answer = yield Text(
            key=f"came_of{at}",
            question="What came of it?",
            why="A result, good or bad, is what they would like to hear (P75, P76).",
            example="two gaps fewer, and nobody swapped",
            optional=True,
            settled=came_of is not None,
        )
        came_of = typed(answer, f"came_of{at}") or came_of
    return Used(one, advice, did, came_of) if did or came_of else Used()


def row_of(desk: Desk, mentor: Mentor | None, advice: Fact) -> Advice | None:
    """The row of the ledger that keeps this advice: the same words, or the same lines of the notes; None where there is
    none. Words that are only alike may be another piece of advice."""
    rows = [row for row in desk.advice if mentor and row.mentor == mentor.id]
    same = (row for row in rows if row.text.casefold() == advice.text.casefold())
    return next(same, None) or next((row for row in rows if row.evidence and row.evidence == advice.evidence), None)


def reported(desk: Desk, mentor: Mentor | None, day: date) -> Asked:
    """Which advice of earlier talks the mentor heard of in this one; asked only where there is something to tell.

    Returns the rows of the ledger.
    """
    tried = tuple(a for a in untold(desk, mentor) if (a.done or a.result) and (a.day is None or a.day < day))
    if not tried or mentor is None:
        return ()
    answer = yield Several(
        key="reported",
        question=f"Which of these did you tell {mentor.greeting_name} about: what you did, and what came of it?",
        why="What was told once need not be told again; the rest waits for the next letter or talk (P76, P77).",
        options=tuple(Option(a.id, a.text, a.result or a.done) for a in tried),
        optional=True,
    )
    return tuple(a for a in tried if a.id in (answer or ()))


def told_back(desk: Desk, mentor: Mentor | None, used: Used, *, sent: bool) -> tuple[Advice, ...]:
    """The row of the ledger as it stands now; `told` once the message is sent. Nothing where none was used, or nobody
    is known to have given it."""
    if used.record is None or mentor is None:
        return ()
    row = used.record.model_copy(
        update={
            "mentor": mentor.id,
            "done": used.did.text if used.did else used.record.done,
            "result": used.came_of.text if used.came_of else used.record.result,
            "told": desk.today if sent else None,
        }
    )
    return () if row in desk.advice else (row,)


def _read(mentor: Mentor | None, digest: Digest) -> tuple[Advice, ...]:
    """Advice as the notes at hand tell it, where they name no other giver."""
    names = {mentor.name, mentor.greeting_name, *mentor.aliases} if mentor else set()
    return tuple(
        Advice(
            id=record_id("advice", mentor.id if mentor else "", found.text.casefold()),
            mentor=mentor.id if mentor else "",
            text=found.text,
            day=digest.day,
            evidence=found.evidence,
        )
        for found in digest.advice
        if found.giver is None or not names or found.giver in names
    )


def _which(mentor: Mentor | None, known: tuple[Advice, ...]) -> Asked:
    """The advice to tell of: the only one there is, one chosen of several, or one told in the person's words."""
    if len(known) == 1:
        return known[0]
    key = f"used[{mentor.id}]" if mentor else "used"
    who = f"{mentor.greeting_name}’s" if mentor else "their"
    if known:
        answer = yield Choose(
            key=key,
            question=f"Which piece of {who} advice did you use?",
            why=_WHY_USED,
            options=(*(Option(a.text, a.text, evidence=a.evidence) for a in known), Option(NONE_USED, "none so far")),
            optional=True,
        )
        return next((a for a in known if a.text == answer), None)
    answer = yield Text(
        key=key,
        question=f"Which piece of {who} advice did you use?",
        why=_WHY_USED,
        example="let the team draft first",
        optional=True,
    )
    if not answer:
        return None
    told = Fact.typed(answer, key)
    owner = mentor.id if mentor else ""
    return Advice(
        id=record_id("advice", owner, told.text.casefold()), mentor=owner, text=told.text, evidence=told.evidence
    )

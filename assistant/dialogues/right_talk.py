"""Whether the notes at hand are of the talk they are taken for; asked before anything is kept where they do not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.dialogues.asking import Asked, mentor_named, new_mentor
from assistant.dialogues.desk import Desk
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen
from assistant.dialogues.turns import Choose, Compose
from assistant.engines.tasks import ReadNotes
from assistant.model.people import Mentor
from assistant.model.work import Meeting
from assistant.reading.fitting import DAYS_APART, Misfit, misfits

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Talk:
    """The talk the notes are of. `keeps` is False where they do not fit and nobody has said that they are right."""

    desk: Desk
    mentor: Mentor | None
    meeting: Meeting | None = None
    keeps: bool = True
    stopped: bool = False
    misfits: tuple[Misfit, ...] = ()

    @property
    def left_open(self) -> tuple[LeftOpen, ...]:
        """What has to be said before the notes are kept."""
        if self.keeps:
            return ()
        who = self.mentor.name if self.mentor else "this mentor"
        told = " ".join(misfit.text for misfit in self.misfits)
        return (LeftOpen("fits", f"Are these notes of your talk with {who}? {told} Nothing was kept."),)


def right_talk(desk: Desk, mentor: Mentor | None) -> Asked:
    """The talk of the notes: as they tell it, or as the person says where something does not fit. Returns a Talk."""
    found = _misfits(desk, mentor)
    if mentor is None or not found:
        return Talk(desk, mentor, held_meeting(desk, mentor))
    instead = next((misfit.name for misfit in found if misfit.name), "")
    other = (Option(instead, f"it was with {instead}"),) if instead else ()
    answer = yield Choose(
        key="fits",
        question=f"Are these notes of your talk with {mentor.name}? {' '.join(misfit.text for misfit in found)}",
        why="What somebody said must not be kept under the name of somebody else.",
        options=(Option(YES, "yes, they are"), *other, Option(NO, "no: keep nothing")),
    )
    if answer == instead and instead:
        them = mentor_named(desk, instead) or new_mentor(desk, instead)
        task = ReadNotes(sources=desk.sources, today=desk.today, me=desk.me.name or None, mentor=them.name)
        digest = yield Compose(key="notes.again", task=task, title="Reading your notes")
        desk = desk.model_copy(update={"notes": digest, "mentor": ""})
        return Talk(desk, them, held_meeting(desk, them))
    sure = answer == YES
    waiting = _waiting(desk, mentor) if sure else None
    return Talk(desk, mentor, waiting or held_meeting(desk, mentor), sure, answer == NO, found)


def held_meeting(desk: Desk, mentor: Mentor | None) -> Meeting | None:
    """The meeting the notes are of: the one of their day, else the last one that waits for its debrief and whose day
    they do not speak against."""
    if mentor is None:
        return None
    notes = desk.notes
    same_day = next((m for m in desk.meetings if m.mentor == mentor.id and m.day and m.day == notes.day), None)
    waiting = _waiting(desk, mentor)
    near = waiting and waiting.day and notes.day and abs((waiting.day - notes.day).days) <= DAYS_APART
    return same_day or (waiting if near or notes.day_from != "notes" else None)


def _waiting(desk: Desk, mentor: Mentor) -> Meeting | None:
    """The last meeting planned for today or before of which nothing was noted."""
    past = (m for m in desk.meetings if m.mentor == mentor.id and m.state == "planned" and m.day)
    return max((m for m in past if m.day and m.day <= desk.today), key=lambda m: m.day or date.min, default=None)


def _misfits(desk: Desk, mentor: Mentor | None) -> tuple[Misfit, ...]:
    if mentor is None or not mentor.name or not desk.sources:
        return ()
    day = desk.notes.day
    met = (m.day for m in desk.meetings if m.mentor == mentor.id and m.day)
    near = any(day and abs((day - other).days) <= DAYS_APART for other in met)
    waiting = _waiting(desk, mentor)
    return misfits(
        desk.sources,
        desk.notes,
        mentor=(mentor.name, mentor.greeting_name, *mentor.aliases),
        others=[other.name for other in desk.mentors if other.id != mentor.id],
        me=desk.me.name or None,
        talk=waiting.day if waiting and not near else None,
        today=desk.today,
    )

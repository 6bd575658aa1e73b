"""Letting a request go: no more reminders, and a day to write again, or none (P37)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.dialogues.asking import Asked
from assistant.dialogues.options import Option
from assistant.dialogues.stages import WRITTEN_ONLY
from assistant.dialogues.turns import Choose
from assistant.model.days import day_words
from assistant.model.people import Mentor, Stage
from assistant.reading.calendar import add_months

MONTHS = {"6": 6, "12": 12}
"""Months after which one may write again to somebody who said no, or nothing (S0)."""


@dataclass(frozen=True, slots=True)
class LetGo:
    """The mentor as they stand then, and when one writes again."""

    mentor: Mentor
    again: date | None


def when_again(today: date, mentor: Mentor, key: str = "again") -> Asked:
    """In six months, in twelve, or not at all. Returns the day, or None; skipped means six months."""
    answer = yield Choose(
        key=key,
        question=f"When may you write to {mentor.greeting_name} again?",
        why="A no today is seldom one for ever; half a year or a year later is fine, unless it is unwelcome (P36).",
        options=(
            Option("6", "in six months", words=("six months", "half a year")),
            Option("12", "in a year", words=("twelve months", "a year")),
            Option("never", "not at all", words=("no", "not again")),
        ),
    )
    return None if answer == "never" else add_months(today, MONTHS.get(answer or "6", MONTHS["6"]))


def let_go(today: date, mentor: Mentor) -> Asked:
    """Ask when to write again, and leave it at that. Returns LetGo."""
    again = yield from when_again(today, mentor)
    return LetGo(closed(mentor, again), again)


def closed(mentor: Mentor, again: date | None) -> Mentor:
    """The mentor after a request that came to nothing: declined until then, ended where there is no then."""
    if mentor.stage not in WRITTEN_ONLY:
        return mentor.model_copy(update={"next_contact": again or mentor.next_contact})
    stage = Stage.DECLINED if again else Stage.ENDED
    return mentor.model_copy(update={"stage": stage, "next_contact": again})


def gone_words(mentor: Mentor, again: date | None) -> str:
    """The line that says what was settled."""
    if again is None:
        return f"{mentor.name}: let go, nothing more to do"
    return f"{mentor.name}: let go; a note again from {day_words(again, year=True)}"

"""Home's lines: next steps with their reasons, people with their stage, goals with their ratings. Pure functions."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from assistant.dialogues.desk import Desk
from assistant.dialogues.what_next import NextStep
from assistant.model.days import short_day
from assistant.model.people import Mentor, Stage
from assistant.model.work import Goal, Meeting
from tui.looks import MUTED
from tui.safe import Row, Rows, line, parts

BARS = "▁▂▃▄▅▆▇█"
RATINGS_SHOWN = 6

STAGE_SIGNS: dict[Stage, str] = {
    Stage.ACTIVE: "●",
    Stage.AGREED: "●",
    Stage.TRIAL: "◐",
    Stage.FIRST_TALK: "◐",
    Stage.REPAIR: "▲",
    Stage.PAUSED: "‖",
    Stage.CLOSING: "◑",
    Stage.ALUMNI: "◇",
    Stage.ENDED: "◇",
    Stage.DECLINED: "◇",
}
"""A sign per stage; every other stage is `○`, somebody not yet met."""


def day_words(day: date, today: date) -> str:
    """A day as seen from today: `today`, `tomorrow`, `Wed 25 Nov`; with its year where that is another one."""
    away = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    return near.get(away) or short_day(day, year=day.year != today.year)


def distance(day: date, today: date) -> str:
    """How far a day is: `today`, `3 days to go`, `2 days ago`."""
    away = (day - today).days
    if away == 0:
        return "today"
    days = f"{abs(away)} day{'s' * (abs(away) != 1)}"
    return f"{days} to go" if away > 0 else f"{days} ago"


def step_rows(step: NextStep) -> Rows:
    """One next step: what to do, how near it is, and why."""
    sign, near = ("↻ ", "") if step.conversation else ("▸ ", step.when)
    return Rows(
        (
            Row(line(step.text, "bold"), lead=parts((sign, "$primary")), mark=line(near, "$accent")),
            Row(line(step.reason, MUTED), lead=parts("  ")),
        )
    )


def door_rows(title: str, reason: str) -> Rows:
    """One of the doors into an empty workspace."""
    return Rows((Row(line(title, "bold"), lead=parts(("▸ ", "$primary"))), Row(line(reason, MUTED), lead=parts("  "))))


def person_rows(mentor: Mentor, desk: Desk) -> Rows:
    """A mentor: sign, name, stage, and the next date or the last contact."""
    sign = STAGE_SIGNS.get(mentor.stage, "○")
    stage = mentor.stage.value.replace("-", " ")
    return Rows(
        (
            Row(
                parts(line(mentor.name, "bold"), ("  ", ""), (stage, MUTED)),
                lead=parts((f"{sign} ", "$primary")),
                mark=line(_when(mentor, desk)),
            ),
        )
    )


def _when(mentor: Mentor, desk: Desk) -> str:
    coming = next_meeting(mentor, desk)
    if coming and coming.day:
        return f"{day_words(coming.day, desk.today)} {coming.time}".strip()
    if mentor.next_contact:
        return f"write {day_words(mentor.next_contact, desk.today)}"
    if mentor.last_contact:
        return distance(mentor.last_contact, desk.today)
    return ""


def next_meeting(mentor: Mentor, desk: Desk) -> Meeting | None:
    """The nearest planned meeting with somebody."""
    coming = [m for m in desk.meetings if m.mentor == mentor.id and m.state == "planned" and m.day]
    ahead = [m for m in coming if m.day and m.day >= desk.today]
    return min(ahead, key=lambda m: (m.day or date.max, m.time), default=None)


def goal_rows(goal: Goal, today: date) -> Rows:
    """A goal: what will be different, how near it feels over time, and when it is looked at again."""
    review = day_words(goal.review, today) if goal.review else ""
    rows = [Row(line(goal.text), mark=line(review, MUTED))]
    if goal.ratings:
        rows.append(Row(ratings_line(goal)))
    return Rows(tuple(rows))


def ratings_line(goal: Goal) -> Content:
    """The last ratings as bars and as numbers: `▃▅▆  4 → 6 → 7 of 10`."""
    values = [value for _, value in sorted(goal.ratings)][-RATINGS_SHOWN:]
    return parts((sparkline(values), "$primary"), (f"  {' → '.join(map(str, values))} of 10", MUTED))


def sparkline(values: list[int], top: int = 10) -> str:
    """Values from 1 to `top` as bars of an eighth to a whole line."""
    return "".join(BARS[max(0, min(len(BARS) - 1, round((value / top) * len(BARS)) - 1))] for value in values)

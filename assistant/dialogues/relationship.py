"""A relationship read off the desk: meetings, letters, advice tried, promises kept, ratings. A pure function."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.dialogues.desk import Desk
from assistant.model.people import Mentor
from assistant.model.relationship import Moment, Relationship, Sign
from assistant.model.work import Advice, Commitment, Goal


def relationship(desk: Desk, mentor: Mentor) -> Relationship:
    """What the records tell of one mentor, by day. What was noted as private has no place in it."""
    moments = sorted(_moments(desk, mentor), key=lambda moment: moment.day or date.max)
    goal = shared_goal(desk, mentor)
    return Relationship(
        name=mentor.greeting_name,
        today=desk.today,
        moments=tuple(moments),
        goal=goal.text if goal else "",
        ratings=tuple(sorted(goal.ratings)) if goal else (),
    )


def shared_goal(desk: Desk, mentor: Mentor) -> Goal | None:
    """The goal that was shared with this mentor; of several the one rated most often, then the one kept first."""
    theirs = [goal for goal in desk.goals if mentor.id in goal.mentors and goal.state != "let-go"]
    return max(theirs, key=lambda goal: len(goal.ratings), default=None)


def _moments(desk: Desk, mentor: Mentor) -> Iterator[Moment]:
    for meeting in desk.meetings:
        if meeting.mentor == mentor.id:
            yield Moment(lane="meetings", sign=meeting.state, day=meeting.day, text=meeting.outcome)
    for message in desk.messages:
        if message.mentor == mentor.id:
            text = message.subject or message.sort.replace("-", " ")
            yield Moment(lane="letters", sign=message.direction, day=message.at.date(), text=text)
    for advice in desk.advice:
        if advice.mentor == mentor.id:
            yield Moment(lane="advice", sign=_fate(advice), day=advice.day, text=advice.text)
    for promise in desk.commitments:
        if promise.mentor == mentor.id:
            lane = "mine" if promise.who == "me" else "theirs"
            if promise.who is not None:
                sign, day = _standing(promise, desk.today)
                yield Moment(lane=lane, sign=sign, day=day, text=promise.what)


def _fate(advice: Advice) -> Sign:
    if advice.stance == "not-for-me":
        return "not-for-me"
    return "result" if advice.result else "tried" if advice.done else "untried"


def _standing(promise: Commitment, today: date) -> tuple[Sign, date | None]:
    """How a promise stands, and its day: when it was settled, else when it is due, else when it was made."""
    if promise.state == "open":
        late = promise.due is not None and promise.due < today
        return ("late" if late else "open"), promise.due or promise.made
    return ("kept" if promise.state == "done" else "dropped"), promise.closed or promise.due or promise.made

"""What the workspace tells of a relationship that is about to end: said at the close-out, and not asked again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import is_called, remembered
from assistant.dialogues.prepared import coming_meeting
from assistant.dialogues.relationship import relationship, shared_goal
from assistant.dialogues.turns import Say
from assistant.model.days import day_words
from assistant.model.evidence import Fact
from assistant.model.people import Mentor
from assistant.model.relationship import Relationship
from assistant.model.work import Advice, Goal, Meeting, Noted

HELPED_AT_MOST = 3
"""Three pieces of advice that mattered (D18)."""
RATING_HOLDS = timedelta(days=45)
"""How long a self-rating says where somebody stands now; two talks of a monthly cadence (ours)."""
SAID_AT_MOST = 3
"""Of each sort this many are said before the first question; all of it is on the private page."""


@dataclass(frozen=True, slots=True)
class LookedBack:
    """What is kept of one relationship. `private` holds what the mentor must not read, and nothing else does."""

    history: Relationship
    goal: Goal | None
    goal_fact: Fact | None
    helped: tuple[Fact, ...]
    """The advice that mattered as far as the ledger shows it: what came of something first, then what was tried."""
    came_of: dict[str, Fact]
    to_choose: tuple[Fact, ...]
    """Advice of which nothing tells what it was worth; empty where `helped` is settled."""
    open: tuple[Fact, ...]
    owed: tuple[Fact, ...]
    feedback: tuple[Fact, ...]
    questions: tuple[Fact, ...]
    lessons: tuple[Fact, ...]
    private: tuple[Fact, ...]
    coming: Meeting | None
    """The next meeting that is planned: the last one, if the person closes now."""

    @property
    def talks(self) -> tuple[date, ...]:
        return tuple(m.day for m in self.history.moments if m.lane == "meetings" and m.sign == "held" and m.day)

    def needs_rating(self, today: date) -> bool:
        """Whether there is a first self-rating and none that still holds."""
        ratings = self.history.ratings
        return bool(ratings) and (len(ratings) == 1 or ratings[-1][0] < today - RATING_HOLDS)


def looked_back(whole: Desk, mentor: Mentor) -> LookedBack:
    """Everything that is kept of the relationship with one mentor; `whole` is the desk before it was narrowed."""
    desk = whole.for_audience(mentor.id)
    goal = shared_goal(desk, mentor)
    helped, to_choose = _helped(desk, mentor)
    mine = [c for c in desk.commitments if c.mentor == mentor.id and c.state == "open" and c.who in {"me", None}]
    theirs = [c for c in desk.commitments if c.mentor == mentor.id and c.state == "open" and c not in mine]
    return LookedBack(
        history=relationship(desk, mentor),
        goal=goal,
        goal_fact=remembered(goal, goal.text) if goal else next(iter(desk.notes.goals), None),
        helped=helped,
        came_of={
            advice.text: fact
            for advice in desk.advice
            if advice.mentor == mentor.id and (fact := remembered(advice, advice.result or advice.done))
        },
        to_choose=to_choose,
        open=tuple(fact for promise in mine if (fact := remembered(promise, promise.what))),
        owed=tuple(fact for promise in theirs if (fact := remembered(promise, promise.what))),
        feedback=_noted(desk, mentor, "feedback"),
        questions=_noted(desk, mentor, "question"),
        lessons=_noted(desk, mentor, "lesson"),
        private=_facts(n for n in whole.noted if n.mentor == mentor.id and n.private),
        coming=coming_meeting(desk, mentor),
    )


def told_before_asking(back: LookedBack, mentor: Mentor) -> Iterator[Say]:
    """What the history says, a line each; one honest line where there is none."""
    history = back.history
    held, advice = history.count("meetings", "held"), history.count("advice")
    if not (history.moments or back.goal_fact or back.lessons or back.feedback):
        yield Say(f"Of {mentor.name} nothing is noted yet: no meeting, no advice, no promise.")
        return
    letters, promises = history.count("letters"), history.count("mine") + history.count("theirs")
    kept = [f"{held} meeting{'s' * (held != 1)}" if held else "no meeting noted"]
    kept += [f"{letters} letter{'s' * (letters != 1)}"] if letters else []
    kept += [f"{advice} piece{'s' * (advice != 1)} of advice"] if advice else []
    kept += [f"{promises} promise{'s' * (promises != 1)}"] if promises else []
    yield Say(f"{mentor.name}: {', '.join(kept)}.")
    if back.goal_fact:
        yield Say(f"Your goal: {_bare(back.goal_fact.text)}.", back.goal_fact.evidence)
    if len(history.ratings) > 1:
        (first_day, first), (last_day, last) = history.ratings[0], history.ratings[-1]
        yield Say(
            f"You put yourself at {first} of 10 on {day_words(first_day, year=True)},"
            f" at {last} on {day_words(last_day, year=True)}."
        )
    for fact in back.helped:
        came = back.came_of.get(fact.text)
        yield Say(f"You took up: {_bare(fact.text)}{f' – {_bare(came.text)}' if came else ''}.", fact.evidence)
    for fact in back.open[:SAID_AT_MOST]:
        yield Say(f"Still open on your side: {_bare(fact.text)}.", fact.evidence)
    for fact in back.owed[:SAID_AT_MOST]:
        yield Say(f"Still open on {mentor.greeting_name}’s side: {_bare(fact.text)}.", fact.evidence)
    for fact in back.lessons[-SAID_AT_MOST:]:
        yield Say(f"You noted for the next time: {_bare(fact.text)}.", fact.evidence)


def _helped(desk: Desk, mentor: Mentor) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """The advice that mattered, where the ledger shows it: what something came of, what was tried, what they meant to
    try. Else the advice to choose from."""
    theirs = [a for a in desk.advice if a.mentor == mentor.id and a.stance != "not-for-me" and _is_own(a, mentor)]
    taken = (a for a in theirs if a.result or a.done or a.stance)
    shown = sorted(taken, key=lambda a: (not a.result, not a.done))
    known = tuple(fact for a in shown if (fact := remembered(a, a.text)))
    if known:
        return known[:HELPED_AT_MOST], ()
    if theirs:
        return (), tuple(fact for a in theirs if (fact := remembered(a, a.text)))
    read = tuple(
        Fact(text=a.text, evidence=a.evidence)
        for a in desk.notes.advice
        if a.giver is None or is_called(mentor, a.giver)
    )
    return (), read


def _is_own(advice: Advice, mentor: Mentor) -> bool:
    """Whether the mentor said it themselves; what they passed on of somebody else's is not thanked for as theirs."""
    return not advice.giver or is_called(mentor, advice.giver)


def _noted(desk: Desk, mentor: Mentor, sort: str) -> tuple[Fact, ...]:
    return _facts(n for n in desk.noted if n.mentor == mentor.id and n.sort == sort)


def _facts(noted: Iterator[Noted]) -> tuple[Fact, ...]:
    return tuple(fact for n in noted if (fact := remembered(n, n.text)))


def _bare(text: str) -> str:
    return text.rstrip(".?! ")

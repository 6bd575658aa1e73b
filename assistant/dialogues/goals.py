"""D01 Goal finder: from a trigger or rough notes to a goal worth a mentor's time."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.checks.vague import vague_goal
from assistant.dialogues.asking import Asked, card_of, read_card, sharpen
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import chosen, record_id, typed
from assistant.dialogues.further import further
from assistant.dialogues.known_already import unless
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.reviewing import check_context, goal_draft
from assistant.dialogues.turns import Choose, Compose, Day, Dialogue, Preview, Review, Text
from assistant.engines.tasks import GoalOptions, ShapeGoals
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from assistant.model.work import Artifact, Goal
from assistant.reading.digest import Digest

TRIGGERS = (
    Option("new role", "a new role"),
    Option("decision", "a decision"),
    Option("skill", "a skill to learn"),
    Option("career step", "a career step"),
    Option("politics", "office politics"),
)
"""The good moments to look for a mentor (P06)."""


def find_goal(desk: Desk) -> Dialogue:
    """One goal: what will be different, how one knows, why now, what stands in the way, the first tasks."""
    sorts = frozenset({"goal", "obstacle", "win"})
    digest, _ = yield from read_card("read", desk.notes, card_of(desk.notes, only=sorts))
    start = yield from _start(digest)
    yield Preview(ShapeGoals(difference=start, found=digest.goals), "Goal, so far")
    question = Text(
        key="difference",
        question="What would be different in three months that someone else could see?",
        why="A goal says what will be different (P05).",
        example="I run the roster review alone and my manager no longer sits in.",
    )
    plain = start if start and not vague_goal(start.text) else None
    difference = yield from unless(plain, sharpen(question, vague_goal, digest.goals))
    change = start if difference is not start else None
    yield Preview(ShapeGoals(change=change, difference=difference, found=digest.goals), "Goal, so far")
    test = yield Text(
        key="test",
        question="How would you know that you are there?",
        why="What can be counted or seen can be talked about (ML1).",
        example="two reviews led without my manager",
    )
    review = yield Day(
        key="review",
        question="When will you look at it again?",
        why="A goal with a day gets talked about (GOAL-DATE).",
        example="30 June",
        today=desk.today,
    )
    why_now = yield Text(
        key="why_now",
        question="Why now?",
        why="The trigger is half of the story (P06).",
        example="our pilot starts in May",
    )
    task = ShapeGoals(
        change=change,
        difference=difference,
        test=typed(test, "test"),
        why_now=typed(why_now, "why_now"),
        review=date.fromisoformat(review) if review else None,
        found=digest.goals,
    )
    yield Preview(task, "Goal")
    options = yield from _options(task)
    statement = yield from _statement(options, difference)
    if statement is None:
        return Outcome(title="No goal yet", left_open=(LeftOpen("difference", "What would be different?"),))
    goal = yield from _deepen(desk, digest, statement, task)
    reviewed = yield Review(
        key="goal.text",
        draft=goal_draft(goal),
        title="Goal card",
        to_send=False,
        context=check_context(desk, None, goals=[goal.text]),
    )
    artifact = Artifact(
        id=record_id("goal-card", goal.id, reviewed.body),
        sort=Kind.GOAL,
        title="Goal card",
        text=reviewed.body,
        channel=Channel.FILE,
        day=desk.today,
    )
    return _outcome(desk, goal, artifact)


def _start(digest: Digest) -> Asked:
    """The goal to work on: the only one in the notes, one chosen of several, or what changed."""
    if digest.goals:
        answer = yield Choose(
            key="start",
            question="Which of these do you want to work on first?",
            why="One or two areas at a time (P04).",
            options=tuple(Option(g.text, g.text, evidence=g.evidence) for g in digest.goals),
            other=True,
            settled=len(digest.goals) == 1,
        )
        return chosen(answer, "start", digest.goals) or digest.goals[0]
    answer = yield Choose(
        key="change",
        question="What changed, or what are you stuck on? Choose, or say it in your words.",
        why="These are the moments when a mentor helps most (P06).",
        options=TRIGGERS,
        other=True,
    )
    return None if answer in {option.value for option in TRIGGERS} else typed(answer, "change")


def _options(task: ShapeGoals) -> Asked:
    """Statements of the goal; made once more where an engine asked back and was answered."""
    shaped: GoalOptions = yield Compose(key="options", task=task, title="Goal")
    answers = yield from further("options", shaped.questions)
    if not answers:
        return shaped.options
    told = task.model_copy(update={"further": answers})
    again: GoalOptions = yield Compose(key="options.again", task=told, title="Goal, with your answers")
    return again.options or shaped.options


def _statement(options: tuple[Fact, ...], difference: Fact | None) -> Asked:
    if not options:
        return difference
    answer = yield Choose(
        key="statement",
        question="Which sentence says it best? Choose, or write your own.",
        why="You should be able to say it out loud (P05).",
        options=tuple(Option(o.text, o.text, evidence=o.evidence) for o in options),
        other=True,
        settled=len(options) == 1,
    )
    return chosen(answer, "statement", options) or options[0]


def _deepen(desk: Desk, digest: Digest, statement: Fact, task: ShapeGoals) -> Asked:
    """What stands in the way, the plan for it, the first tasks, and how near one is now."""
    in_the_way = Text(
        key="obstacle",
        question="What inside you gets in the way?",
        why="Picturing only the good end lowers the odds; naming the obstacle raises them (WO1, WO2).",
        example="I take the task back when it gets slow",
        optional=True,
    )
    obstacle = yield from unless(digest.obstacles[0].text if digest.obstacles else None, in_the_way)
    if_then = yield Text(
        key="if_then",
        question="If that happens, then you will … ?",
        why="If-then plans have a medium to large effect on reaching goals (WO3).",
        example="If I want to take it back, then I will ask one question first.",
        optional=True,
    )
    tasks = yield Text(
        key="tasks",
        question="What are the first one to six tasks? One a line.",
        why="Tasks with dates become the next talk's first topic (P71, P72).",
        example="book the exam by Friday",
        long=True,
        optional=True,
    )
    rating = yield Choose(
        key="rating",
        question="How near are you now, from 1 to 10?",
        why="The first number is what the last one is read against (TG3).",
        options=tuple(Option(f"{n} of 10", str(n)) for n in range(1, 11)),
        optional=True,
    )
    talks = yield Choose(
        key="talks",
        question="Is one talk enough, or would you like several?",
        why="Sometimes one coffee is enough (P24).",
        options=(Option("one", "one talk"), Option("several", "several")),
        optional=True,
    )
    stars = ((desk.today, int(rating.split()[0])),) if rating else ()
    return Goal(
        id=record_id("goal", statement.text.casefold()),
        text=statement.text,
        test=task.test.text if task.test else "",
        why_now=task.why_now.text if task.why_now else "",
        obstacle=obstacle or "",
        if_then=if_then or "",
        tasks=tuple(line.strip(" -*\t") for line in (tasks or "").splitlines() if line.strip(" -*\t"))[:6],
        review=task.review,
        ratings=stars,
        talks=talks or "",
        evidence=statement.evidence,
    )


def _outcome(desk: Desk, goal: Goal, artifact: Artifact) -> Outcome:
    if desk.mentors:
        step = NextAction("Prepare the talk in which you raise it", desk.today + timedelta(days=1), "session-prep")
    else:
        step = NextAction("Write to one person who could help", desk.today + timedelta(days=1), "first-contact")
    gaps = []
    if not goal.test:
        gaps.append(LeftOpen("test", "How would you know that you are there?"))
    if goal.review is None:
        gaps.append(LeftOpen("review", "When will you look at it again?"))
    return Outcome(
        title="Goal",
        records=(goal, artifact),
        sources=desk.sources,
        saved=("Your goal and its card: kept in your workspace",),
        next_action=step,
        left_open=tuple(gaps),
        result=goal,
    )

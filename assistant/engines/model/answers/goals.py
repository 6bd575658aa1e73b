"""ShapeGoals: a model's statements of a goal, and at most two questions that would make it plainer."""

from __future__ import annotations

from assistant.engines.builtin.goals import MOST_OPTIONS, MOST_WORDS, shape_goals
from assistant.engines.builtin.phrasing import say_date
from assistant.engines.model.answers.grounds import (
    Ground,
    Made,
    Said,
    Wire,
    answered,
    asked_back,
    not_found,
    of_facts,
    questions_of,
)
from assistant.engines.tasks import GoalOptions, ShapeGoals
from assistant.model.evidence import Fact


class GoalsAnswer(Wire):
    """What is asked of a model that shapes a goal."""

    options: tuple[Said, ...]
    questions: tuple[str, ...] = ()


def ground(task: ShapeGoals) -> Ground:
    review = Fact(text=f"{say_date(task.review)} {task.review.year}") if task.review else None
    return of_facts(
        (
            ("what changed, or where I am stuck", task.change),
            ("what others could see in three months", task.difference),
            ("how I will know", task.test),
            ("why now", task.why_now),
            ("the day to look at it again", review),
            *(("a goal in my notes", goal) for goal in task.found),
            *answered(task.further),
        ),
        asides=[asked_back(task.further)],
    )


def values(task: ShapeGoals) -> dict[str, object]:
    return {"most_words": MOST_WORDS, "most_options": MOST_OPTIONS, "answered": bool(task.further)}


def faults(_task: ShapeGoals, answer: GoalsAnswer, ground: Ground) -> tuple[str, ...]:
    said = [option.text for option in answer.options]
    return (
        *(f"“{text}” has more than {MOST_WORDS} words" for text in said if len(text.split()) > MOST_WORDS),
        *(f"“{remark.text}” is in none of the lines" for remark in ground.strangers(said)),
        *(() if any(said) else ("there is no statement of the goal",)),
        *(() if ground.in_its_language(said) else ("the lines are in English; write in English",)),
    )


def made(task: ShapeGoals, answer: GoalsAnswer, ground: Ground) -> Made:
    """The statements that rest on what was said first; the others without evidence, and named in the remarks."""
    told = {option.text: ground.evidence(option.text, option.lines) for option in answer.options if option.text}
    found = [Fact(text=text, evidence=evidence) for text, evidence in told.items() if evidence is not None]
    missing = [text for text, evidence in told.items() if evidence is None]
    options = (*found, *(Fact(text=text) for text in missing))[:MOST_OPTIONS] or shape_goals(task).options
    shown = {option.text for option in options}
    unfounded = (not_found(text, kept=True) for text in missing if text in shown)
    remarks = (*unfounded, *ground.strangers(shown))
    questions = () if task.further else questions_of(answer.questions, ground)
    return Made(GoalOptions(options=options, questions=questions), remarks)

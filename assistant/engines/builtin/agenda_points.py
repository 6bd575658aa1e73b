"""What stands below an item of an agenda: promises, news, where the person is, the help wanted and not wanted."""

from __future__ import annotations

from assistant.engines.builtin.help_words import help_not_wanted, help_wanted
from assistant.engines.builtin.phrasing import (
    as_clause,
    as_infinitive,
    lower_first,
    sentence,
    tidy,
    upper_first,
)
from assistant.engines.builtin.questions import as_question, outcome_sentence
from assistant.engines.builtin.variants import choose
from assistant.engines.builtin.voices import said_to, told_to_me
from assistant.engines.tasks import BuildAgenda, TopicBrief
from assistant.model.base import Frozen
from assistant.model.evidence import Fact
from prompts import table

_BACKGROUND = 2
"""At most so many background lines to a topic: an agenda is read in a minute."""


_GOALS = 3
"""At most so many aims in a first talk."""


class FirstPoints(Frozen):
    """Lines below the items of a first talk."""

    hello: tuple[str, ...] = ()
    purpose: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


def filled(fact: Fact | None) -> bool:
    """Whether there are words in a fact."""
    return fact is not None and bool(tidy(fact.text))


def topic_points(topic: TopicBrief, task: BuildAgenda, place: int = 0) -> tuple[str, ...]:
    """Where the person stands, the help wanted and the help that is not, what a good result is, what it asks."""
    words = table("documents/agenda.toml")
    seed = topic.question.text
    name = task.to.name
    lines: list[str] = []
    if topic.standing and filled(topic.standing):
        lines.append(said_to(_clause_or(topic.standing, words["topic"]["standing"]), name))
    for fact in topic.background[:_BACKGROUND]:
        text = said_to(sentence(lower_first(told_to_me(tidy(fact.text)), [name])), name)
        lines.append(choose(words["topic"]["background"], seed, "background").format(text=lower_first(text, [name])))
    lines += [
        fact.text for fact in (help_wanted(topic, name, turn=place), help_not_wanted(topic, name, turn=place)) if fact
    ]
    result = topic.good_result
    if result and filled(result) and result not in (task.outcome, task.topics[0].good_result):
        lines.append(
            choose(words["topic"]["good_result"], seed, "result").format(text=sentence(outcome_sentence(result.text)))
        )
    if topic.effort and filled(topic.effort):
        lines.append(choose(words["topic"]["effort"], seed, "effort").format(text=sentence(tidy(topic.effort.text))))
    return tuple(lines)


def _clause_or(fact: Fact, wordings: list[str]) -> str:
    """The fact as a sentence of the person's own where it is one, else after one of the wordings."""
    clause = as_clause(fact.text)
    if clause:
        return sentence(clause)
    return choose(wordings, fact.text).format(text=lower_first(sentence(tidy(fact.text))))


def goal_point(goal: Fact) -> str:
    """The goal, named below an item."""
    return str(table("documents/agenda.toml")["topic"]["goal"]).format(text=lower_first(sentence(tidy(goal.text))))


def gift_points(task: BuildAgenda) -> tuple[str, ...]:
    """What the person can offer."""
    if not task.gift or not filled(task.gift):
        return ()
    words = table("documents/agenda.toml")["next_steps"]
    text = said_to(tidy(task.gift.text), task.to.name)
    do = as_infinitive(text)
    if do:
        return (choose(words["gift_do"], task.gift.text).format(text=do),)
    return (choose(words["gift"], task.gift.text).format(text=lower_first(sentence(text))),)


def first_points(task: BuildAgenda) -> FirstPoints:
    """Lines of a first talk: the personal thing to ask about, the aim, the help wanted, what the person can offer."""
    words = table("documents/agenda.toml")["first"]
    goals = [goal for goal in task.goals if filled(goal)][:_GOALS]
    purpose = [_purpose(goal, turn, goals[0].text) for turn, goal in enumerate(goals)]
    if task.news and filled(task.news):
        purpose.append(sentence(as_clause(task.news.text) or tidy(task.news.text)))
    hello = (sentence(said_to(tidy(task.hello.text), task.to.name)),) if task.hello and filled(task.hello) else ()
    return FirstPoints(
        hello=hello,
        purpose=tuple(purpose) or (str(words["purpose_plain"]),),
        questions=_question_points(task),
        closing=gift_points(task),
    )


def _question_points(task: BuildAgenda) -> tuple[str, ...]:
    """Below the questions of a first talk: each of several with its kind of help, or all about the only one."""
    if len(task.topics) == 1:
        return topic_points(task.topics[0], task)
    wording = str(table("documents/agenda.toml")["first"]["question_help"])
    asked = [(upper_first(as_question(said_to(t.question.text, task.to.name), t.help)), t.help) for t in task.topics]
    return tuple(wording.format(question=question, help=kind.value) if kind else question for question, kind in asked)


def _purpose(goal: Fact, turn: int, seed: str) -> str:
    words = table("documents/agenda.toml")["first"]
    aim = as_infinitive(goal.text)
    if aim:
        return choose(words["purpose_goal"], seed, turn=turn).format(goal=aim)
    return choose(words["purpose_words"], seed, turn=turn).format(text=lower_first(sentence(tidy(goal.text))))

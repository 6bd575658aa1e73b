"""What stands below an item of an agenda: promises, news, where the person is, the help wanted and not wanted."""

from __future__ import annotations

from assistant.engines.builtin.questions import bare, sentence
from assistant.engines.builtin.variants import choose
from assistant.engines.tasks import BuildAgenda, PromiseBrief, TopicBrief
from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Fact
from prompts import table

_BACKGROUND = 2
"""At most so many background lines to a topic: an agenda is read in a minute."""


class Points(Frozen):
    """Lines below one item, and what they rest on."""

    points: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class FirstPoints(Frozen):
    """Lines below the items of a first talk."""

    hello: tuple[str, ...] = ()
    purpose: tuple[str, ...] = ()
    question: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


def since_points(task: BuildAgenda) -> Points:
    """Since last time: my promises, theirs, what became of their advice, and news. Empty where there is none of it."""
    words = table("documents/agenda.toml")["since"]
    ordered = sorted(task.promises, key=lambda promise: (not promise.mine, promise.done))
    lines = [_promise(promise, task) for promise in ordered]
    if task.news and bare(task.news.text):
        lines.append(choose(words["news"], task.news.text).format(text=sentence(task.news.text)))
    lines += [choose(words["advice"], advice.text).format(text=sentence(advice.text)) for advice in task.advice]
    facts: tuple[Fact, ...] = (*(p.what for p in ordered), *((task.news,) if task.news else ()), *task.advice)
    return Points(points=tuple(lines), evidence=tuple(dict.fromkeys(span for fact in facts for span in fact.evidence)))


def _promise(promise: PromiseBrief, task: BuildAgenda) -> str:
    words = table("documents/agenda.toml")["since"]
    names = {task.to.name.casefold(), task.to.greeting.casefold(), *task.to.name.casefold().split()[:1]} - {""}
    if promise.mine:
        side = "my"
    elif promise.who is None:
        side = "nobody"
    else:
        side = "their" if promise.who.casefold() in names else "other"
    wording = choose(words[f"{side}_{'done' if promise.done else 'open'}"], promise.what.text)
    return wording.format(what=bare(promise.what.text), due=_due(promise), who=promise.who or "")


def _due(promise: PromiseBrief) -> str:
    words = table("documents/agenda.toml")["since"]
    if promise.due:
        return str(words["due"]).format(day=f"{promise.due.day} {promise.due.strftime('%B')}")
    if promise.due_words:
        return str(words["due_words"]).format(words=bare(promise.due_words))
    return ""


def topic_points(topic: TopicBrief) -> tuple[str, ...]:
    """Where the person stands, the help wanted and the help that is not, what a good result is, what it asks."""
    words = table("documents/agenda.toml")
    seed = topic.question.text
    lines: list[str] = []

    def say(kind: str, fact: Fact | None) -> None:
        if fact and bare(fact.text):
            lines.append(choose(words["topic"][kind], seed, kind).format(text=sentence(fact.text)))

    say("standing", topic.standing)
    for fact in topic.background[:_BACKGROUND]:
        say("background", fact)
    if topic.help:
        lines.append(choose(words["help"][topic.help.value]["plan" if topic.standing else "open"], seed))
    if topic.not_help and topic.not_help is not topic.help:
        lines.append(choose(words["help"][topic.not_help.value]["not_now"], seed))
    say("good_result", topic.good_result)
    say("effort", topic.effort)
    return tuple(lines)


def goal_point(goal: Fact) -> str:
    """The goal, named below an item."""
    return str(table("documents/agenda.toml")["topic"]["goal"]).format(text=sentence(goal.text))


def first_points(task: BuildAgenda) -> FirstPoints:
    """Lines of a first talk: the personal thing to ask about, the aim, the help wanted, what the person can offer."""
    words = table("documents/agenda.toml")
    purpose = [
        choose(words["first"]["purpose_goal"], goal.text).format(text=sentence(goal.text)) for goal in task.goals
    ]
    if task.news and bare(task.news.text):
        purpose.append(sentence(task.news.text))
    gift = task.gift and bare(task.gift.text)
    return FirstPoints(
        hello=(sentence(task.hello.text),) if task.hello and bare(task.hello.text) else (),
        purpose=tuple(purpose) or (str(words["first"]["purpose_plain"]),),
        question=topic_points(task.topics[0]) if task.topics else (),
        closing=(choose(words["next_steps"]["gift"], gift).format(text=sentence(gift)),) if gift else (),
    )

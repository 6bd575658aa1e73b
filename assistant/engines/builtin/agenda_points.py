"""What stands below an item of an agenda: promises, news, where the person is, the help wanted and not wanted."""

from __future__ import annotations

from assistant.engines.builtin.phrasing import (
    as_clause,
    as_infinitive,
    lower_first,
    say_date,
    sentence,
    tidy,
    tokens,
    upper_first,
)
from assistant.engines.builtin.questions import as_question, outcome_sentence
from assistant.engines.builtin.variants import choose
from assistant.engines.builtin.voices import action_and_rest, advice_to, ended, said_to, told_to_me
from assistant.engines.tasks import BuildAgenda, PromiseBrief, TopicBrief
from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Fact
from assistant.reading.digest import Attributed
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
    questions: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


def filled(fact: Fact | None) -> bool:
    """Whether there are words in a fact."""
    return fact is not None and bool(tidy(fact.text))


def since_points(task: BuildAgenda) -> Points:
    """Since last time: my promises, theirs, what became of their advice, and news. Empty where there is none of it."""
    words = table("documents/agenda.toml")["since"]
    promises = sorted(
        (p for p in task.promises if filled(p.what)), key=lambda promise: (not promise.mine, promise.done)
    )
    advice = [given for given in task.advice if filled(given)]
    lines = [_promise(promise, task, turn) for turn, promise in enumerate(promises)]
    if task.news and filled(task.news):
        lines.append(_clause_or(task.news, words["news"]))
    lines += [_advice(given, task, turn) for turn, given in enumerate(advice)]
    facts = (*(p.what for p in promises), *((task.news,) if task.news else ()), *advice)
    return Points(points=tuple(lines), evidence=tuple(dict.fromkeys(span for fact in facts for span in fact.evidence)))


def _promise(promise: PromiseBrief, task: BuildAgenda, turn: int) -> str:
    if promise.mine:
        side = "my"
    elif promise.who is None:
        side = "nobody"
    else:
        side = "their" if _is_reader(promise.who, task) else "other"
    what = tidy(promise.what.text) if promise.mine else told_to_me(tidy(promise.what.text))
    due = "" if promise.done else _due(promise, what, task)
    return _told(f"{side}_{'done' if promise.done else 'open'}", what, task, turn=turn, who=promise.who, due=due)


def _advice(given: Attributed, task: BuildAgenda, turn: int) -> str:
    kind = "other_advice" if given.giver else "advice"
    if given.giver and _is_reader(given.giver, task):
        kind = "your_advice"
    return _told(kind, told_to_me(tidy(given.text)), task, turn=turn, who=given.giver)


def _told(kind: str, what: str, task: BuildAgenda, *, turn: int, who: str | None, due: str = "") -> str:
    """A sentence where the words can follow "to"; else the words after a colon. `turn` keeps neighbours apart."""
    wordings = table("documents/agenda.toml")["since"][kind]
    action, rest = action_and_rest(what)
    say = advice_to if kind.endswith("advice") else said_to
    text = say(action or what, task.to.name)
    wording = choose(wordings["told" if action else "plain"], task.to.name, task.today.isoformat(), turn=turn)
    told = ended(upper_first(wording.format(what=text, due=due, who=who or "")))
    return f"{told} {say(rest, task.to.name)}" if action and rest else told


def _is_reader(name: str, task: BuildAgenda) -> bool:
    full = task.to.name.casefold()
    return bool(full) and name.casefold() in {full, task.to.greeting.casefold(), full.split()[0]}


def _due(promise: PromiseBrief, what: str, task: BuildAgenda) -> str:
    """The due day, unless the promise's own words name it."""
    wording = str(table("documents/agenda.toml")["since"]["due"])
    if promise.due:
        weekday, day, month = say_date(promise.due).split()
        told = what.casefold()
        if any(
            word in told
            for word in (
                weekday.casefold(),
                f"{day} {month}".casefold(),
                promise.due_words.casefold() or month.casefold(),
            )
        ):
            return ""
        return wording.format(day=say_date(promise.due, task.today))
    due = tidy(promise.due_words)
    if not due or due.casefold() in what.casefold():
        return ""
    return (
        f" {due}"
        if due.casefold().startswith(("by ", "before ", "until ", "on ", "in ", "next ", "this "))
        else f" ({due})"
    )


def topic_points(topic: TopicBrief, task: BuildAgenda) -> tuple[str, ...]:
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
    if topic.help:
        wordings = words["help"][topic.help.value]
        lines.append(choose(wordings.get(_stage(topic.standing), wordings["plan"]), seed, "help"))
    if topic.not_help and topic.not_help is not topic.help:
        lines.append(choose(words["help"][topic.not_help.value]["not_now"], seed, "not now"))
    result = topic.good_result
    if result and filled(result) and result not in (task.outcome, task.topics[0].good_result):
        lines.append(
            choose(words["topic"]["good_result"], seed, "result").format(text=sentence(outcome_sentence(result.text)))
        )
    if topic.effort and filled(topic.effort):
        lines.append(choose(words["topic"]["effort"], seed, "effort").format(text=sentence(tidy(topic.effort.text))))
    return tuple(lines)


def _stage(standing: Fact | None) -> str:
    """How far the person is: `decided`, `plan`, or `open` where their words tell of neither."""
    lists = table("documents/agenda.toml")["standing"]
    told = f" {' '.join(tokens(standing.text)).casefold()} " if standing else ""
    for stage in ("decided", "plan"):
        if any(f" {word} " in told for word in lists[stage]):
            return stage
    return "open"


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
    wordings = table("documents/agenda.toml")["next_steps"]["gift"]
    return (choose(wordings, task.gift.text).format(text=sentence(tidy(task.gift.text))),)


def first_points(task: BuildAgenda) -> FirstPoints:
    """Lines of a first talk: the personal thing to ask about, the aim, the help wanted, what the person can offer."""
    words = table("documents/agenda.toml")["first"]
    purpose = [_purpose(goal) for goal in task.goals if filled(goal)]
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


def _purpose(goal: Fact) -> str:
    words = table("documents/agenda.toml")["first"]
    aim = as_infinitive(goal.text)
    if aim:
        return choose(words["purpose_goal"], goal.text).format(goal=aim)
    return choose(words["purpose_words"], goal.text).format(text=lower_first(sentence(tidy(goal.text))))

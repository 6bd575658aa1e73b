"""BuildAgenda: topics, promises and news to a timed agenda in the person's own words."""

from __future__ import annotations

import re

from assistant.engines.builtin.acts import acts_of
from assistant.engines.builtin.agenda_minutes import share_out, share_out_first
from assistant.engines.builtin.agenda_points import filled, first_points, gift_points, goal_point, topic_points
from assistant.engines.builtin.agenda_since import Points, since_points
from assistant.engines.builtin.phrasing import as_noun_phrase, tidy, upper_first
from assistant.engines.builtin.questions import as_question, outcome_of, outcome_sentence
from assistant.engines.builtin.variants import choose
from assistant.engines.builtin.voices import said_to
from assistant.engines.tasks import Agenda, AgendaItem, BuildAgenda, TopicBrief
from assistant.model.errors import MenteeError
from assistant.model.evidence import Evidence, Fact
from assistant.model.help import Help
from prompts import table

LEAST, MOST = 5, 480
"""Minutes a meeting may last."""
_ASK_ABOUT = re.compile(r"^ask (?:\w+ )?about ", re.IGNORECASE)


def build_agenda(task: BuildAgenda) -> Agenda:
    """An agenda whose items and slack add up to `task.minutes`; what does not fit is in `dropped`.

    Raises MenteeError for a length outside 5 to 480 minutes.
    """
    if not LEAST <= task.minutes <= MOST:
        raise MenteeError(
            f"A meeting lasts {LEAST} to {MOST} minutes; give a length between these, not {task.minutes}."
        )
    return _first_talk(task) if task.first else _regular(task)


def _regular(task: BuildAgenda) -> Agenda:
    topics = task.topics or (_open_topic(task),)
    shares = share_out(task.minutes, [topic.minutes for topic in topics], news=bool(since_points(task).points))
    since = since_points(task, shares.since)
    items: list[AgendaItem] = []
    if shares.hello:
        items.append(_hello(task, shares.hello))
    if since.points:
        items.append(_since(task, since, shares.since, with_hello=not shares.hello))
    for place, (topic, minutes) in enumerate(zip(topics, shares.topics, strict=False)):
        items.append(_topic(task, topic, minutes, place))
    items.append(_next_steps(task, shares.next_steps))
    return Agenda(
        minutes=task.minutes,
        outcome=outcome_fact(task),
        items=tuple(items),
        slack_minutes=shares.slack,
        dropped=tuple(_question(topic, task) for topic in topics[len(shares.topics) :]),
    )


def outcome_fact(task: BuildAgenda) -> Fact | None:
    """What "done" looks like: as the person says, else the first topic's good result, else ready for what is decided
    and takes courage, else the first question answered."""
    wished = [task.outcome, *(topic.good_result for topic in task.topics[:1])]
    for wish in wished:
        if wish and filled(wish):
            return Fact(text=outcome_sentence(wish.text), evidence=wish.evidence)
    if task.topics:
        first = task.topics[0]
        done = acts_of("", first.standing.text).done if first.standing and first.help is Help.CHEER else ""
        if done and first.standing:
            wording = choose(table("documents/agenda.toml")["outcome"]["ready"], first.question.text)
            return Fact(text=wording.format(action=said_to(done, task.to.name)), evidence=first.standing.evidence)
        return Fact(text=outcome_of(said_to(first.question.text, task.to.name)), evidence=first.question.evidence)
    if task.goals:
        wording = str(table("documents/agenda.toml")["outcome"]["goal"])
        return Fact(text=wording.format(text=tidy(task.goals[0].text)), evidence=task.goals[0].evidence)
    return None


def _hello(task: BuildAgenda, minutes: int) -> AgendaItem:
    words = table("documents/agenda.toml")["hello"]
    if task.hello and filled(task.hello):
        fact = _ASK_ABOUT.sub("", said_to(tidy(task.hello.text), task.to.name))
        thing = as_noun_phrase(fact)
        if thing:
            text = choose(words["about"], fact).format(thing=thing)
        else:
            text = choose(words["with_fact"], fact).format(fact=fact)
        return AgendaItem(minutes=minutes, kind="hello", text=text, evidence=task.hello.evidence)
    return AgendaItem(minutes=minutes, kind="hello", text=choose(words["plain"], _seed(task), "plain"))


def _since(task: BuildAgenda, since: Points, minutes: int, *, with_hello: bool) -> AgendaItem:
    words = table("documents/agenda.toml")
    done = any(promise.mine and promise.done for promise in task.promises)
    title = choose(words["since"]["title_done" if done else "title"], *since.points)
    return AgendaItem(
        minutes=minutes,
        kind="since-last-time",
        text=words["hello"]["and_since"] if with_hello else title,
        points=since.points,
        evidence=since.evidence,
    )


def _topic(task: BuildAgenda, topic: TopicBrief, minutes: int, place: int) -> AgendaItem:
    points = topic_points(topic, task, place) if task.topics else _goal_points(task)
    return AgendaItem(
        minutes=minutes,
        kind="topic",
        text=_question(topic, task),
        help=topic.help,
        not_help=topic.not_help,
        points=points,
        evidence=_evidence(topic.question, topic.standing, topic.good_result, topic.effort, *topic.background),
    )


def _open_topic(task: BuildAgenda) -> TopicBrief:
    """The question that opens a talk for which nothing was planned: about the goal where there is one."""
    words = table("documents/agenda.toml")["topic"]
    if task.goals:
        goal = task.goals[0]
        return TopicBrief(question=Fact(text=choose(words["towards_goal"], goal.text), evidence=goal.evidence))
    return TopicBrief(question=Fact(text=choose(words["none"], _seed(task), "none")))


def _goal_points(task: BuildAgenda) -> tuple[str, ...]:
    return (goal_point(task.goals[0]),) if task.goals else ()


def _next_steps(task: BuildAgenda, minutes: int) -> AgendaItem:
    words = table("documents/agenda.toml")["next_steps"]
    return AgendaItem(
        minutes=minutes,
        kind="next-steps",
        text=choose(words["text"], _seed(task), "text"),
        points=gift_points(task),
        evidence=_evidence(task.gift),
    )


def _first_talk(task: BuildAgenda) -> Agenda:
    """People first, then the purpose, questions to answer from memory, and how the two might work (artifacts 3.5)."""
    words = table("documents/agenda.toml")
    seed = _seed(task)
    promised = task.model_copy(update={"news": None})
    shares = share_out_first(task.minutes, news=bool(since_points(promised).points))
    since = since_points(promised, shares.since)
    points = first_points(task)
    items = [
        AgendaItem(
            minutes=shares.hello,
            kind="hello",
            text=choose(words["hello"]["first"], seed, "hello first")
            if shares.since or not since.points
            else words["hello"]["and_since"],
            points=points.hello if shares.since else (*points.hello, *since.points),
            evidence=_evidence(task.hello),
        ),
        AgendaItem(
            minutes=shares.purpose,
            kind="topic",
            text=choose(words["first"]["purpose"], seed, "first purpose"),
            points=points.purpose,
            evidence=_evidence(*task.goals, task.news),
        ),
        _first_questions(task, shares.questions, points.questions),
        AgendaItem(
            minutes=shares.working,
            kind="topic",
            text=choose(words["first"]["working"], seed, "first working"),
            points=tuple(choose(ways, seed, ways[0]) for ways in words["first"]["working_points"]),
        ),
        AgendaItem(
            minutes=shares.closing,
            kind="next-steps",
            text=choose(words["first"]["next_steps"], seed, "first next_steps"),
            points=points.closing,
            evidence=_evidence(task.gift),
        ),
    ]
    if shares.since:
        items.insert(1, _since(task, since, shares.since, with_hello=False))
    return Agenda(
        minutes=task.minutes,
        outcome=outcome_fact(task),
        items=tuple(item for item in items if item.minutes),
        slack_minutes=shares.slack,
        first=True,
    )


def _first_questions(task: BuildAgenda, minutes: int, points: tuple[str, ...]) -> AgendaItem:
    """The questions of a first talk in one item: the only one itself, several as its points."""
    words = table("documents/agenda.toml")["first"]
    only = task.topics[0] if len(task.topics) == 1 else None
    if only:
        text = _question(only, task)
    else:
        text = choose(words["questions"], _seed(task), "questions") if task.topics else str(words["question"])
    return AgendaItem(
        minutes=minutes,
        kind="topic",
        text=text,
        help=only.help if only else None,
        not_help=only.not_help if only else None,
        points=points,
        evidence=_evidence(*(topic.question for topic in task.topics)),
    )


def _question(topic: TopicBrief, task: BuildAgenda) -> str:
    return upper_first(as_question(said_to(topic.question.text, task.to.name), topic.help))


def _seed(task: BuildAgenda) -> str:
    topics = " ".join(topic.question.text for topic in task.topics)
    return f"{task.to.name} {task.today.isoformat()} {topics}"


def _evidence(*facts: Fact | None) -> tuple[Evidence, ...]:
    """The evidence of several facts, each span once, in order."""
    return tuple(dict.fromkeys(span for fact in facts if fact for span in fact.evidence))

"""The help wanted and the help not wanted in whole sentences, for the agenda and for the brief (dialogues 6.0)."""

from __future__ import annotations

from typing import Any

from assistant.engines.builtin.acts import acts_of
from assistant.engines.builtin.phrasing import tokens
from assistant.engines.builtin.variants import choose
from assistant.engines.builtin.voices import said_to
from assistant.engines.tasks import TopicBrief
from assistant.model.evidence import Fact
from prompts import table

MOST_WORDS = 36
"""Words of a sentence that names what the person would do; a longer one gives way to a plain one."""


def help_wanted(topic: TopicBrief, name: str, *, turn: int = 0, asking: bool = True) -> Fact | None:
    """What the reader is asked for, naming the plan or the decision where the topic names it; None for no kind.

    `turn` keeps the agenda and the brief of one talk apart. Without `asking` it is no question where that can be: a
    letter with many questions is put off (EV2).
    """
    if topic.help is None:
        return None
    words = table("documents/help.toml")[topic.help.value]
    named = _naming(words, topic, name)
    if named:
        evidence = (*topic.question.evidence, *(topic.standing.evidence if topic.standing else ()))
        return Fact(
            text=choose(_unasked(named, asking), topic.question.text, turn=turn),
            evidence=tuple(dict.fromkeys(evidence)),
        )
    plain = words.get(_stage(topic.standing)) or words["open"]
    return Fact(text=choose(_unasked(plain, asking), topic.question.text, name, turn=turn))


def _unasked(wordings: list[str], asking: bool) -> list[str]:
    return wordings if asking else [text for text in wordings if "?" not in text] or wordings


def help_not_wanted(topic: TopicBrief, name: str, *, turn: int = 0) -> Fact | None:
    """What is not wanted this time, said kindly; None where that is no kind, or the kind that is wanted."""
    if topic.not_help is None or topic.not_help is topic.help:
        return None
    words = table("documents/help.toml")[topic.not_help.value]
    return Fact(text=choose(words["not_now"], topic.question.text, name, "not now", turn=turn))


def _naming(words: dict[str, Any], topic: TopicBrief, name: str) -> list[str]:
    """The wordings that name the acts of the topic, filled; none where it names no act or they grow too long."""
    acts = acts_of(said_to(topic.question.text, name), said_to(topic.standing.text, name) if topic.standing else "")
    values: dict[str, str] = {}
    if acts.done and "done" in words:
        kind, values = "done", {"act": acts.done}
    elif len(acts.options) == 2 and "either" in words:
        kind, values = "either", {"one": acts.options[0], "other": acts.options[1]}
    elif len(acts.options) == 1 and "act" in words:
        kind, values = "act", {"act": acts.options[0]}
    elif acts.way and "way" in words:
        kind, values = "way", {"act": acts.way}
    filled = [str(wording).format(**values) for wording in words[kind]] if values else []
    return [text for text in filled if len(text.split()) <= MOST_WORDS]


def _stage(standing: Fact | None) -> str:
    """How far the person is: `decided`, `plan`, or `open` where their words tell of neither."""
    lists = table("documents/agenda.toml")["standing"]
    told = f" {' '.join(tokens(standing.text)).casefold()} " if standing else ""
    for stage in ("decided", "plan"):
        if any(f" {word} " in told for word in lists[stage]):
            return stage
    return "open"

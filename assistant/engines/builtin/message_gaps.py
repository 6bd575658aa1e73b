"""What a reader of a message would expect and the brief does not hold, in plain words."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.engines.builtin.message_forms import tells_day
from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.messages import Kind

_WHO = (("who", "role"), "who you are, in a clause")
_GAPS: dict[Kind, tuple[tuple[tuple[str, ...], str], ...]] = {
    Kind.FIRST_CONTACT: (
        _WHO,
        (("why_",), "why you write to them: one fact about them, in words that can be said to them"),
        (("goal_",), "your goal in one line"),
        (("ask_",), "the one thing you ask for"),
    ),
    Kind.THANKS: (
        (("advice_",), "the advice you thank for"),
        (("will_",), "what you will do with it"),
    ),
    Kind.INTRODUCTION: (
        _WHO,
        (("direction_",), "where you want to be in two to four years"),
        (("strengths_",), "what others ask you for"),
    ),
}
"""Per kind: the beginnings of the values that would say it, and the words for its absence."""


def left_open(task: WriteMessage, said: Iterable[str]) -> tuple[str, ...]:
    """The missing things, in the order a reader would miss them. `said` names the values that could be said."""
    at_hand = tuple(said)
    gaps = ["their name"] if task.kind is not Kind.INTRODUCTION and not (task.to.name or task.to.greeting) else []
    for starts, words in _GAPS.get(task.kind, ()):
        if not any(name.startswith(starts) for name in at_hand):
            gaps.append(words)
    if task.kind is Kind.FIRST_CONTACT and task.minutes is None:
        gaps.append("how long you would like to talk")
    promised = [fact.text for fact in task.facts.get(Slot.WILL_DO, ()) if fact.text.strip()]
    if task.kind is Kind.THANKS and promised and task.due is None and not any(map(tells_day, promised)):
        gaps.append("by when you will do it")
    if task.kind is Kind.HELP_BRIEF:
        gaps += _help_gaps(task)
    if not task.me.name.strip():
        gaps.append("your name")
    return tuple(gaps)


def _help_gaps(task: WriteMessage) -> list[str]:
    if not task.topics and Slot.TOPIC not in task.facts:
        return ["the topic, as a question"]
    kinds: list[tuple[object, ...]] = [(t.help, t.not_help, t.standing, t.good_result) for t in task.topics]
    facts = task.facts
    kinds = kinds or [(task.help, task.not_help, facts.get(Slot.STANDING), facts.get(Slot.GOOD_RESULT))]
    words = ("which help you want", "which help you do not want now", "where you stand", "what a good result would be")
    return [said for at, said in enumerate(words) if any(not kind[at] for kind in kinds)]

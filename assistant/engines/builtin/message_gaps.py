"""What a reader of a message would expect and the brief does not hold, in plain words."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.messages import Kind

_GAPS: dict[Kind, tuple[tuple[Slot, str], ...]] = {
    Kind.FIRST_CONTACT: (
        (Slot.WHY_YOU, "why you write to them: one fact about them"),
        (Slot.GOAL, "your goal in one line"),
        (Slot.ASK, "the one thing you ask for"),
    ),
    Kind.THANKS: (
        (Slot.ADVICE, "the advice you thank for"),
        (Slot.WILL_DO, "what you will do with it"),
    ),
    Kind.INTRODUCTION: (
        (Slot.DIRECTION, "where you want to be in two to four years"),
        (Slot.STRENGTHS, "what others ask you for"),
    ),
}


def left_open(task: WriteMessage, said: Iterable[str]) -> tuple[str, ...]:
    """The missing things, in the order a reader would miss them. `said` names the values that could be said."""
    letter = task.kind is not Kind.INTRODUCTION
    gaps = ["their name"] if letter and not (task.to.name or task.to.greeting) else []
    gaps += [
        words for slot, words in _GAPS.get(task.kind, ()) if not any(f.text.strip() for f in task.facts.get(slot, ()))
    ]
    if task.kind in {Kind.FIRST_CONTACT, Kind.INTRODUCTION} and not task.me.work.strip():
        gaps.insert(min(1, len(gaps)), "who you are, in a clause")
    if Slot.WHY_YOU in task.facts and not any(name.startswith("why_") for name in said):
        gaps.append("why you write to them, in words that can be said to them")
    if task.kind is Kind.FIRST_CONTACT and task.minutes is None:
        gaps.append("how long you would like to talk")
    if task.kind is Kind.THANKS and Slot.WILL_DO in task.facts and task.due is None:
        gaps.append("by when you will do it")
    if task.kind is Kind.HELP_BRIEF:
        gaps += _help_gaps(task)
    if not task.me.name.strip():
        gaps.append("your name")
    return tuple(gaps)


def _help_gaps(task: WriteMessage) -> list[str]:
    if not task.topics and Slot.TOPIC not in task.facts:
        return ["the topic, as a question"]
    kinds = [(t.help, t.not_help, t.standing, t.good_result) for t in task.topics] or [
        (task.help, task.not_help, task.facts.get(Slot.STANDING), task.facts.get(Slot.GOOD_RESULT))
    ]
    words = ("which help you want", "which help you do not want now", "where you stand", "what a good result would be")
    return [said for at, said in enumerate(words) if any(not kind[at] for kind in kinds)]

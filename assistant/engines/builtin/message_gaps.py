"""What a reader of a message would expect and the brief does not hold, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assistant.engines.builtin.message_flags import purpose_of
from assistant.engines.builtin.message_forms import tells_day
from assistant.engines.tasks import Purpose, Slot, WriteMessage
from assistant.model.messages import Kind

_WHO = (("who", "Who", "role"), "who you are, in a clause")
Gap = tuple[tuple[str, ...], str]
"""The beginnings of the values that would say a thing, and the words for its absence."""
_GAPS: Mapping[Kind | Purpose, tuple[Gap, ...]] = {
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
    Kind.INTRO_REQUEST: (
        (("looking_",), "whom, or which kind of person, you would like to meet"),
        (("connection_told", "connection_thing", "connection_words", "why_"), "why you ask just them"),
        (("goal_",), "your goal in one line"),
        (("with_blurb",), "the text that they can forward"),
    ),
    Kind.REFERRAL: (
        _WHO,
        (("goal_",), "your goal in one line"),
        (("why_", "looking_"), "why this reader, or which kind of reader"),
        (("ask_",), "the one thing you ask for"),
    ),
    Purpose.PROPOSE: (
        (("topic_", "ask_", "goal_"), "what the talk is about"),
        (("just_length", "talk", "meets"), "how long you would like to talk"),
    ),
    Purpose.ACCEPT: ((("when",), "the day and the time that you say yes to"),),
    Purpose.RESCHEDULE: (
        (("when",), "which date has to move"),
        (("reason_",), "why, in half a sentence"),
        (("days",), "two other days"),
    ),
    Purpose.RUNNING_LATE: ((("late",), "how late you will be"),),
    Kind.UPDATE: (
        (("changed_", "came_", "did_", "news_", "result_"), "what you did with which advice, and what came of it"),
    ),
    Purpose.CHANGE: ((("changed_",), "what has changed"),),
    Kind.NUDGE: (
        (("original_",), "what you asked them"),
        (("news_", "smaller_"), "something new, or something smaller to ask"),
    ),
    Purpose.AFTER_NO: ((("again",), "when you may write again"),),
    Purpose.AFTER_LATER: ((("again",), "when you will write again"),),
    Purpose.AFTER_REFERRAL: ((("thanks_person", "looking_name", "connection_name"), "the name they gave you"),),
    Kind.WITHDRAW: (
        (("original_",), "what you asked them"),
        (("reason_",), "why you take it back"),
    ),
    Kind.MANAGER_NOTE: ((("goal_", "topic_"), "what you want to learn"),),
    Kind.GIVE_BACK: (
        (("need_",), "what they care about"),
        (("offer_",), "what you can give them"),
    ),
    Kind.KEEP_IN_TOUCH: (
        (("came_", "did_", "result_", "news_", "glad_"), "a result, or what you did with their advice"),
    ),
}
"""What a reader would miss, of a kind or of one of its forms."""
_TO_NOBODY = frozenset({Kind.INTRODUCTION, Kind.REFERRAL})
"""Greet no reader, so that no name is missing."""


def left_open(task: WriteMessage, said: Iterable[str]) -> tuple[str, ...]:
    """The missing things, in the order a reader would miss them. `said` names the values that could be said."""
    at_hand = tuple(said)
    gaps = ["their name"] if task.kind not in _TO_NOBODY and not (task.to.name or task.to.greeting) else []
    for starts, words in _gaps_of(task):
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


def _gaps_of(task: WriteMessage) -> tuple[Gap, ...]:
    """Those of its form before those of its kind; a change alone needs no further news."""
    purpose = purpose_of(task)
    of_form = _GAPS.get(purpose, ()) if purpose else ()
    return of_form if purpose is Purpose.CHANGE else (*of_form, *_GAPS.get(task.kind, ()))


def _help_gaps(task: WriteMessage) -> list[str]:
    if not task.topics and Slot.TOPIC not in task.facts:
        return ["the topic, as a question"]
    kinds: list[tuple[object, ...]] = [(t.help, t.not_help, t.standing, t.good_result) for t in task.topics]
    facts = task.facts
    kinds = kinds or [(task.help, task.not_help, facts.get(Slot.STANDING), facts.get(Slot.GOOD_RESULT))]
    words = ("which help you want", "which help you do not want now", "where you stand", "what a good result would be")
    return [said for at, said in enumerate(words) if any(not kind[at] for kind in kinds)]

"""Critique: a model's suggestions on a draft or on an ask, each held against the words it is about."""

from __future__ import annotations

from assistant.checks.context import Context
from assistant.checks.finding import STOPPING
from assistant.engines.builtin.critiques import critique
from assistant.engines.model.answers.grounds import (
    Ground,
    Made,
    Text,
    Wire,
    answered,
    asked_back,
    not_found,
    of_facts,
    questions_of,
)
from assistant.engines.model.orders import beside_orders
from assistant.engines.tasks import MOST_SUGGESTIONS, Critique, Remark, Suggestion, Suggestions
from assistant.model.evidence import Fact
from assistant.model.text import one_line
from prompts import table

_LONGEST_ASK = 240
"""Characters of a reworded ask."""
_LONGEST_REASON = 160
"""Characters of the reason beside it."""


class Change(Wire):
    words: Text
    why: Text
    change: Text
    instead: Text = ""


class CritiqueAnswer(Wire):
    """What is asked of a model that looks at a draft."""

    suggestions: tuple[Change, ...]
    questions: tuple[str, ...] = ()


def ground(task: Critique) -> Ground:
    """The draft line by line, or the ask and what was answered about it; what it may say besides stands apart."""
    names = (task.context.me.name or "" if task.context.me else "", _mentor(task.context))
    facts = _facts(task.context)
    asides = [("facts", facts), asked_back(task.further)]
    if task.part == "ask":
        return of_facts(
            (("what I want to ask", Fact(text=task.body)), *answered(task.further)), names, noted=facts, asides=asides
        )
    draft = (("subject", Fact(text=task.subject)), ("", Fact(text=task.body)), *answered(task.further))
    return of_facts(draft, names, noted=facts, asides=asides)


def values(task: Critique) -> dict[str, object]:
    told = table("tasks/write-message.toml")
    return {
        "kind": told["kind"].get(task.kind.value, ""),
        "name": task.kind.value,
        "most": MOST_SUGGESTIONS,
        "ask": task.part == "ask",
        "answered": bool(task.further),
    }


def faults(task: Critique, answer: CritiqueAnswer, _ground: Ground) -> tuple[str, ...]:
    if task.part == "ask":
        return ()
    missing = (change.words for change in answer.suggestions if _line(change.words, task) is None)
    return tuple(f"“{words}” is not in the draft; copy its words exactly" for words in missing)


def made(task: Critique, answer: CritiqueAnswer, ground: Ground) -> Made:
    """At most three suggestions, and at most two questions where none were answered yet."""
    suggestions, remarks = (_of_ask if task.part == "ask" else _of_draft)(task, answer, ground)
    questions = () if task.further else questions_of(answer.questions, ground)
    return Made(Suggestions(suggestions=suggestions, questions=questions), tuple(remarks))


def _of_ask(task: Critique, answer: CritiqueAnswer, ground: Ground) -> tuple[tuple[Suggestion, ...], list[Remark]]:
    """The wordings that rest on the ask, its answers and the names at hand; the others are named in the remarks.

    A reason that brings in a link or a person is left out; the wording can stand without it.
    """
    everywhere = tuple(line.number for line in ground.lines)
    told: dict[str, Suggestion] = {}
    remarks: list[Remark] = []
    for change in answer.suggestions:
        words = change.instead
        if not words or words.casefold() == one_line(task.body).casefold():
            continue
        if len(words) > _LONGEST_ASK or ground.evidence(words, everywhere) is None:
            remarks.append(not_found(words))
            continue
        why = change.why if len(change.why) <= _LONGEST_REASON and not ground.strangers([change.why]) else ""
        told.setdefault(words, Suggestion(words=one_line(task.body), line=1, why=why, change="", instead=words))
    return tuple(told.values())[:MOST_SUGGESTIONS], remarks


def _of_draft(task: Critique, answer: CritiqueAnswer, ground: Ground) -> tuple[tuple[Suggestion, ...], list[Remark]]:
    """What stops the draft by the checks, then the model's suggestions whose words are in the draft.

    Where the model's can all not be used, the built-in engine's stand in their place.
    """
    plain = critique(task).suggestions
    solid = task.model_copy(update={"subject": beside_orders(task.subject), "body": beside_orders(task.body)})
    told: list[Suggestion] = []
    remarks: list[Remark] = []
    for change in answer.suggestions:
        line = _line(change.words, solid)
        if line is None:
            remarks.append(not_found(change.words))
            continue
        strange = ground.strangers([change.instead]) if change.instead else ()
        remarks += (*strange, *ground.strangers([change.why, change.change]))
        told.append(
            Suggestion(
                words=change.words,
                line=line,
                why=change.why,
                change=change.change,
                instead="" if strange else change.instead,
            )
        )
    if answer.suggestions and not told:
        return plain, remarks
    stops = [one for one in plain if one.rule in STOPPING]
    return tuple([*stops, *told][:MOST_SUGGESTIONS]), remarks


def _line(words: str, task: Critique) -> int | None:
    """The line of the body where words begin; 0 for the subject or for nothing; None where they are not there."""
    wanted = one_line(words).casefold()
    if not wanted or wanted in one_line(task.subject).casefold():
        return 0
    lines = task.body.split("\n")
    for number, line in enumerate(lines, 1):
        if wanted in one_line(line).casefold():
            return number
    found = one_line(task.body).casefold().find(wanted)
    if found < 0:
        return None
    passed = 0
    for number, line in enumerate(lines, 1):  # words that run over a line end begin where they have not yet passed
        passed += len(one_line(line)) + bool(one_line(line))
        if passed > found:
            return number
    return None


def _mentor(context: Context) -> str:
    return context.mentor.name or "" if context.mentor else ""


def _facts(context: Context) -> tuple[str, ...]:
    """What the draft may say, as far as the context has it."""
    return tuple(
        filter(None, map(one_line, (*(context.sources or ()), *(context.goals or ()), *(context.advice or ()))))
    )

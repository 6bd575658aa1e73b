"""Critique: a model's suggestions on a draft, each held against the words it is about."""

from __future__ import annotations

from assistant.checks.context import Context
from assistant.checks.finding import STOPPING
from assistant.engines.builtin.critiques import critique
from assistant.engines.model.answers.grounds import (
    Ground,
    Made,
    Text,
    Wire,
    not_found,
    of_facts,
    questions_of,
)
from assistant.engines.tasks import MOST_SUGGESTIONS, Critique, Remark, Suggestion, Suggestions
from assistant.model.evidence import Fact
from assistant.model.text import one_line
from prompts import table


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
    """The draft line by line; what it may say stands apart."""
    draft = (("subject", Fact(text=task.subject)), ("", Fact(text=task.body)))
    names = (task.context.me.name or "" if task.context.me else "", _mentor(task.context))
    facts = _facts(task.context)
    return of_facts(draft, names, noted=facts, asides=[("facts", facts)])


def values(task: Critique) -> dict[str, object]:
    told = table("tasks/write-message.toml")
    return {"kind": told["kind"].get(task.kind.value, ""), "name": task.kind.value, "most": MOST_SUGGESTIONS}


def made(task: Critique, answer: CritiqueAnswer, ground: Ground) -> Made:
    """At most three suggestions: what stops the draft by the checks, then the model's whose words are in the draft.

    Where the model's can all not be used, the built-in engine's stand in their place.
    """
    plain = critique(task)
    stops = [one for one in plain.suggestions if one.rule in STOPPING]
    told: list[Suggestion] = []
    remarks: list[Remark] = []
    for change in answer.suggestions:
        line = _line(change.words, task)
        if line is None:
            remarks.append(not_found(change.words))
            continue
        strange = ground.strangers([change.instead]) if change.instead else ()
        remarks += strange
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
        return Made(plain, tuple(remarks))
    chosen = tuple([*stops, *told][:MOST_SUGGESTIONS])
    return Made(Suggestions(suggestions=chosen, questions=questions_of(answer.questions, ground)), tuple(remarks))


def faults(task: Critique, answer: CritiqueAnswer, _ground: Ground) -> tuple[str, ...]:
    missing = (change.words for change in answer.suggestions if _line(change.words, task) is None)
    return tuple(f"“{words}” is not in the draft; copy its words exactly" for words in missing)


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

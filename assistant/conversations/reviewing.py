"""What the checks are given for a draft under review: what its dialogue told them, and what was answered on the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import JsonValue

from assistant.conversations.advance import Exchange, Step
from assistant.dialogues.turns import Ask, Choose, Review, Several


def context_of(step: Step, review: Review) -> dict[str, Any]:
    """The checks' context as JSON. The person's answers of this conversation are sources like their notes."""
    told = review.context if isinstance(review.context, dict) else {}
    sources = told.get("sources")
    known = sources if isinstance(sources, list) else []
    answered = [words for said in step.said if isinstance(said, Exchange) for words in _answered(said)]
    return {**told, "sources": [*known, *answered]}


def _answered(said: Exchange) -> Iterator[str]:
    if not isinstance(said.turn, Ask) or said.answer.skipped:
        return
    yield from _words(said.answer.value)
    if isinstance(said.turn, Choose | Several):
        given = set(_words(said.answer.value))
        yield from (option.label for option in said.turn.options if option.value in given)


def _words(value: JsonValue) -> Iterator[str]:
    match value:
        case str():
            yield value
        case bool() | None:
            return
        case int() | float():
            yield str(value)
        case list():
            for part in value:
                yield from _words(part)
        case dict():
            for part in value.values():
                yield from _words(part)

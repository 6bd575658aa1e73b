"""Answers to the pieces of one text, merged by code: a model that merges drops and invents, at a cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel

from assistant.checks.facts.index import folded_words

A = TypeVar("A", bound=BaseModel)
_OF_ITSELF = ("text", "what", "name", "words", "when")
"""Fields that tell what an item of a list says."""
_NOTHING = (None, "", (), "unknown", "not-raised")
"""What a piece says in which nothing is said of a thing."""


def merged(answers: Sequence[A]) -> A:
    """One answer of several, of one or more, in the order of their pieces.

    Lists are joined, an item that says the same in the same words kept once, with the lines of all; of a single value
    the last that says something counts, as the end of a talk settles what its beginning left open.
    """
    first, *others = answers
    if not others:
        return first
    values = {name: [getattr(answer, name) for answer in answers] for name in type(first).model_fields}
    return first.model_copy(update={name: _one(found) for name, found in values.items()})


def _one(values: list[Any]) -> Any:
    if any(isinstance(value, tuple) and value and isinstance(value[0], BaseModel) for value in values):
        return _joined(item for value in values for item in value)
    said = [value for value in values if value not in _NOTHING]
    return said[-1] if said else values[0]


def _joined(items: Iterable[BaseModel]) -> tuple[BaseModel, ...]:
    found: dict[tuple[str, ...], BaseModel] = {}
    for item in items:
        own = next(str(getattr(item, name)) for name in _OF_ITSELF if name in type(item).model_fields)
        key = tuple(folded_words(own)) or (own,)
        if key not in found:
            found[key] = item
        elif "lines" in type(item).model_fields:
            lines = dict.fromkeys((*_lines(found[key]), *_lines(item)))
            found[key] = found[key].model_copy(update={"lines": tuple(lines)})
    return tuple(found.values())


def _lines(item: BaseModel) -> tuple[int, ...]:
    lines: tuple[int, ...] = getattr(item, "lines", ())
    return lines

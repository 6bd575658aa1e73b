"""An answer in a given shape: by schema, else as a JSON object, else in words; asked again at most once.

A status 200 proves nothing (three servers accept a schema and ignore it), so every answer is validated here. A rung
that the server rejects is left for the next one and costs no second asking; an answer in the wrong shape is asked for
once more, with its faults listed and the schema in the prompt. Only what a model wrote leads to a second asking: an
error of the server never does.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from assistant.engines.model.calling import Reply
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.errors import FormRejectedError, trouble
from assistant.engines.model.request import RUNGS, Form, Message, Request, Rung
from assistant.engines.model.schemas import schema_of
from assistant.engines.model.streams import Usage

T = TypeVar("T", bound=BaseModel)
Ask = Callable[[Request], Awaitable[Reply]]
FindJson = Callable[[str, Collection[str]], Any | None]
"""A text and the keys that are looked for -> the JSON in the text, or None: `finding.find_json`."""
Check = Callable[[T], Sequence[str]]

IN_WORDS = "Answer with one JSON object and nothing else: no fence, no words before or after it. Its JSON schema:"
AGAIN = "That answer cannot be used:\n{faults}\nAnswer again with the whole JSON object, corrected, and nothing else."
FAULTS_LISTED = 12
"""Faults named when asking again: more are one misunderstanding."""
OWN_WORDS = 4000
"""Characters of a model's answer that it is shown again."""
OF_SHAPE = ("missing", "extra_forbidden", "literal_error", "json")
"""Kinds of pydantic faults that a server which enforces a schema cannot let through; so are those ending in `_type`."""


@dataclass(frozen=True)
class Answer(Generic[T]):
    """A result in the right shape, and what it took."""

    value: T
    rung: Rung
    """Where to begin next time: the highest rung known to work."""
    replies: tuple[Reply, ...]
    asked_again: tuple[str, ...] = ()
    """The faults with which it was asked again; empty where the first answer was good."""
    faults: tuple[str, ...] = ()
    """What the check still finds after the second answer."""

    @property
    def attempts(self) -> int:
        """Requests sent, with those that were repeated."""
        return sum(reply.attempts for reply in self.replies)

    @property
    def usage(self) -> Usage:
        return reduce(Usage.plus, (reply.usage for reply in self.replies))


async def answer_in_shape(
    ask: Ask,
    request: Request,
    result: type[T],
    *,
    endpoint: Endpoint,
    find_json: FindJson,
    rung: Rung = "schema",
    check: Check[T] | None = None,
    on_again: Callable[[tuple[str, ...]], None] | None = None,
) -> Answer[T]:
    """Ask for `result`, beginning at `rung`. `check` names faults that a schema cannot see, one line each.

    Faults of the check are asked about once and then handed over; an answer that is still in the wrong shape raises
    NotUnderstoodError, one without room CutShortError; every error of `ask` passes through.
    """
    schema = schema_of(result)
    first, rung = await _first(ask, request, result, schema, rung)
    value, faults, ignored = _judged(first, result, endpoint, find_json, check, rung)
    if not faults and value is not None:
        return Answer(value, rung, (first,))
    if on_again:
        on_again(faults)
    second = await ask(_again(asked(request, result, schema, rung, in_words=True), first, faults))
    better, left, _ = _judged(second, result, endpoint, find_json, check, rung)
    worked: Rung = "plain" if ignored else rung
    if better is not None:
        return Answer(better, worked, (first, second), faults, left)
    if value is not None:  # the first answer had the right shape; its faults stay known
        return Answer(value, worked, (first, second), faults, faults)
    raise trouble("wrong shape", endpoint, said=second.text, text=second.text)


async def _first(
    ask: Ask, request: Request, result: type[BaseModel], schema: dict[str, Any], rung: Rung
) -> tuple[Reply, Rung]:
    """The first answer that comes, and the rung it came on."""
    for lower in RUNGS[RUNGS.index(rung) : -1]:
        try:
            return await ask(asked(request, result, schema, lower, in_words=lower != "schema")), lower
        except FormRejectedError:
            continue
    return await ask(asked(request, result, schema, "plain", in_words=True)), "plain"


def asked(request: Request, result: type[BaseModel], schema: dict[str, Any], rung: Rung, *, in_words: bool) -> Request:
    """The request on a rung. The schema in words goes to the rules, which come first and stay the same."""
    messages = request.messages
    if in_words:
        words = f"{IN_WORDS}\n{json.dumps(schema, ensure_ascii=False, separators=(',', ':'))}"
        if messages and messages[0].role == "system":
            messages = (Message(role="system", content=f"{messages[0].content}\n\n{words}"), *messages[1:])
        else:
            messages = (Message(role="system", content=words), *messages)
    form = Form(rung=rung, name=result.__name__.strip("_"), schema_=schema)
    return request.model_copy(update={"messages": messages, "form": form})


def _again(request: Request, reply: Reply, faults: Sequence[str]) -> Request:
    words = AGAIN.format(faults="\n".join(f"- {fault}" for fault in faults[:FAULTS_LISTED]))
    own = Message(role="assistant", content=reply.text[:OWN_WORDS])
    return request.model_copy(update={"messages": (*request.messages, own, Message(role="user", content=words))})


def _judged(
    reply: Reply, result: type[T], endpoint: Endpoint, find_json: FindJson, check: Check[T] | None, rung: Rung
) -> tuple[T | None, tuple[str, ...], bool]:
    """The value where the shape is right, the faults, and whether the rung was plainly ignored by the server."""
    if reply.finish == "length":
        raise trouble("no room", endpoint, text=reply.text)
    found = find_json(reply.text, result.model_fields)
    if found is None:
        return None, ("there is no whole JSON object in it",), rung != "plain"
    try:
        value = result.model_validate(found)
    except ValidationError as error:
        kinds = error.errors(include_url=False, include_context=False, include_input=False)
        lines = tuple(f"{'.'.join(map(str, one['loc'])) or 'the whole'}: {one['msg']}" for one in kinds)
        of_shape = any(one["type"] in OF_SHAPE or one["type"].endswith("_type") for one in kinds)
        return None, lines, rung == "schema" and of_shape
    return value, tuple(check(value)) if check else (), False

"""What an endpoint can do, found out with a few small requests that hold nothing of anybody's notes.

A server that accepts a schema may still ignore it, so the probe asks for something that nobody would answer by chance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.engines.model.calling import Caller
from assistant.engines.model.contexts import known_context
from assistant.engines.model.errors import (
    CutShortError,
    EngineError,
    FormRejectedError,
    NotUnderstoodError,
    RefusedError,
)
from assistant.engines.model.finding import find_json
from assistant.engines.model.ladder import asked
from assistant.engines.model.request import RUNGS, Message, Quirks, Request, Rung
from assistant.engines.model.schemas import schema_of
from assistant.model.base import Frozen

Ability = Literal["yes", "ignored", "rejected", "unclear"]
"""`ignored`: taken without a word and not kept to. `unclear`: the request failed for another reason."""
CONTEXT_KEYS = (
    "n_ctx",
    "loaded_context_length",
    "max_model_len",
    "context_length",
    "context_window",
    "max_context_length",
)
"""How servers tell the context in /models, the size in force first: llama.cpp's (in `meta`), LM Studio, vLLM,
OpenRouter, Groq. `n_ctx_train` is what a model was trained for and not what the server gives it."""
USES: dict[Rung, str] = {"schema": "a schema", "object": "JSON", "plain": "words"}
HELLO = Request(messages=(Message(role="user", content="Say hello in three words."),), limit=800)
"""Its limit leaves room for a model that thinks first."""


class Marked(BaseModel):
    """An answer that a plain greeting does not lead to."""

    model_config = ConfigDict(extra="forbid")

    colour: Literal["teal", "ochre"]
    lines: list[int]


class Abilities(Frozen):
    """What was found out about an endpoint, to be remembered for it."""

    base_url: str
    model: str
    answered_as: str = ""
    """The model that the server names in its answers."""
    models: tuple[str, ...] = ()
    """What the endpoint lists; empty where it does not."""
    by_schema: Ability = "unclear"
    as_object: Ability = "unclear"
    when_told: Ability = "unclear"
    """The three rungs of the ladder."""
    streaming: bool = False
    usage: bool = False
    """Whether tokens are counted in a streamed answer."""
    context: int | None = None
    """Tokens, where the endpoint or its maker tells."""
    quirks: Quirks = Quirks()

    def in_words(self) -> tuple[str, ...]:
        """A line for each thing, for a person."""
        named = f"; it answers as {self.answered_as}" if self.answered_as not in ("", self.model) else ""
        said = {"yes": "yes", "ignored": "accepted and ignored", "rejected": "no", "unclear": "not clear"}
        works = "yes" in (self.by_schema, self.as_object, self.when_told)
        return (
            f"model: {self.model}{named}",
            f"models listed: {len(self.models) or 'none'}",
            f"answers held to a schema: {said[self.by_schema]}",
            f"answers held to JSON: {said[self.as_object]}",
            f"JSON when told in words: {'no' if self.when_told == 'ignored' else said[self.when_told]}",
            f"used here: {USES[self.quirks.rung] if works else 'not yet; its answers cannot be relied on'}",
            f"streaming: {'yes' if self.streaming else 'no; answers come whole'}",
            f"tokens used: {'told' if self.usage else 'not told; they are estimated'}",
            f"context: {f'{self.context:,} tokens' if self.context else 'not told'}",
        )


async def probe(caller: Caller) -> Abilities:
    """Ask the endpoint for its models, for words, and for JSON in three ways; the caller has learned its quirks then.

    Raises EngineError where it gives no answer at all: then there is nothing to know.
    """
    endpoint = caller.endpoint
    entries = await listed(caller)
    reply = await caller.ask(HELLO)
    shapes = {rung: await _shape(caller, rung) for rung in RUNGS}
    caller.remember(next((rung for rung in RUNGS if shapes[rung] == "yes"), "plain"))
    return Abilities(
        base_url=endpoint.base_url,
        model=endpoint.model,
        answered_as=reply.model,
        models=tuple(str(entry["id"]) for entry in entries),
        by_schema=shapes["schema"],
        as_object=shapes["object"],
        when_told=shapes["plain"],
        streaming=reply.streamed,
        usage=reply.usage.prompt is not None,
        context=context_of(entries, endpoint.model, reply.model) or known_context(endpoint),
        quirks=caller.quirks,
    )


async def listed(caller: Caller) -> tuple[Mapping[str, Any], ...]:
    """The entries of the endpoint's list of models; empty where it has none to give (some answer 404 or 500)."""
    try:
        return await caller.connection.models()
    except EngineError:
        return ()


async def _shape(caller: Caller, rung: Rung) -> Ability:
    request = asked(HELLO, Marked, schema_of(Marked), rung, in_words=rung != "schema")
    try:
        reply = await caller.ask(request)
    except FormRejectedError:
        return "rejected"
    except (NotUnderstoodError, CutShortError, RefusedError):
        return "unclear"
    if reply.finish == "length":
        return "unclear"
    try:
        Marked.model_validate(find_json(reply.text, Marked.model_fields))
    except ValidationError:
        return "ignored"
    return "yes"


def context_of(entries: Sequence[Mapping[str, Any]], *names: str) -> int | None:
    """The context in tokens that the list of models tells for a model of one of these names, or for the only one."""
    named = [entry for entry in entries if entry["id"] in names] or (list(entries) if len(entries) == 1 else [])
    for entry in named:
        told = {**entry, **(entry["meta"] if isinstance(entry.get("meta"), dict) else {})}
        for key in CONTEXT_KEYS:
            size = told.get(key)
            if isinstance(size, int) and size > 0:
                return size
    return None

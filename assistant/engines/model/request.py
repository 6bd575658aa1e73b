"""What is sent: a request as this program means it, and the body that a given endpoint takes.

Pure, so that a person can read before sending exactly what will be sent. What differs between endpoints is in `Quirks`:
learned from what a server rejects, kept per endpoint, never guessed from its name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from assistant.engines.model.errors import EngineError, NotAllowedError, NotUnderstoodError, RefusedError, TooLongError
from assistant.model.base import Frozen

Rung = Literal["schema", "object", "plain"]
"""How JSON is asked for: by schema, as any JSON object, or in words only."""
RUNGS: tuple[Rung, ...] = ("schema", "object", "plain")
JsonSchema = dict[str, Any]


class Message(Frozen):
    role: Literal["system", "user", "assistant"]
    content: str


class Form(Frozen):
    """The JSON that is wanted, and how it is asked for."""

    rung: Rung
    name: str
    """Letters, digits, `_` and `-`; at most 64 (OpenAI's rule)."""
    schema_: JsonSchema


class Request(Frozen):
    """One question to a model."""

    messages: tuple[Message, ...]
    limit: int | None = None
    """The most tokens of the answer."""
    form: Form | None = None
    stream: bool = True


class Quirks(Frozen):
    """How an endpoint differs from what is asked of it at first."""

    rung: Rung = "schema"
    limit_name: Literal["", "max_tokens", "max_completion_tokens"] = ""
    """The name of the limit that it took; empty before any was rejected."""
    most: int | None = None
    """The highest limit that it takes."""
    left_out: tuple[str, ...] = ()
    """Parameters that it does not take."""
    system_role: bool = True
    """False where the rules must stand in the first message of the person."""


LIMIT_NAMES: tuple[Literal["max_tokens", "max_completion_tokens"], ...] = ("max_tokens", "max_completion_tokens")
FORM_WORDS = re.compile(
    r"response_format|json_schema|json_object|json mode|structured output|grammar|guided|invalid schema"
    r"|input should be 'text'|schema",
    re.IGNORECASE,
)
NO_SYSTEM = re.compile(r"system (?:role|message|prompt)|roles? must alternate|developer instruction", re.IGNORECASE)
NO_STREAM = re.compile(
    r"\bstream(?:ing)?\b(?!_).{0,60}\b(?:not|unsupported|disabled|false|unknown|unexpected|extra|cannot)\b"
    r"|\b(?:unsupported|unknown|unexpected|extra|unrecognized)\b.{0,60}\bstream(?:ing)?\b(?!_)",
    re.IGNORECASE,
)
AT_MOST = re.compile(
    r"(?:at most|less than or equal to|<=|maximum (?:value )?(?:is|of)|up to)\s*(\d[\d,]*)", re.IGNORECASE
)
REJECTIONS = frozenset({400, 422, 500, 501})
"""Statuses with which servers answer a parameter they do not know: 500 is llama-cpp-python's."""


SETTLED = (NotAllowedError, RefusedError, TooLongError)
"""Errors that no other way of asking mends."""


def body_of(request: Request, model: str, quirks: Quirks, *, is_openai: bool) -> dict[str, Any]:
    """The JSON body as it is sent. `messages` come in the given order, the stable part first for prompt caches."""
    body: dict[str, Any] = {"model": model, "messages": _messages(request, quirks)}
    if request.limit is not None and (name := limit_name(quirks, is_openai=is_openai)):
        body[name] = min(request.limit, quirks.most or request.limit)
    if request.form is not None and request.form.rung != "plain":
        body["response_format"] = _response_format(request.form, is_openai=is_openai)
    if request.stream and "stream" not in quirks.left_out:
        body["stream"] = True
        body["stream_options"] = {"include_usage": True}
    return {name: value for name, value in body.items() if name not in quirks.left_out}


def limit_name(quirks: Quirks, *, is_openai: bool) -> str:
    """The name under which the limit of the answer is sent; empty where the server takes neither.

    OpenAI's reasoning models take only the new name; llama-cpp-python ignores it and others reject it (measured).
    """
    order = LIMIT_NAMES[::-1] if is_openai else LIMIT_NAMES
    return quirks.limit_name or next((name for name in order if name not in quirks.left_out), "")


def _messages(request: Request, quirks: Quirks) -> list[dict[str, str]]:
    # A stray half of a character, as a damaged file has it, would keep the whole request from being encoded.
    plain: list[dict[str, str]] = [
        {"role": message.role, "content": message.content.encode("utf-8", "replace").decode()}
        for message in request.messages
    ]
    if quirks.system_role:
        return plain
    rules = "\n\n".join(message["content"] for message in plain if message["role"] == "system")
    rest = [message for message in plain if message["role"] != "system"]
    if not rest or rest[0]["role"] != "user":
        return [{"role": "user", "content": rules}, *rest]
    first = {"role": "user", "content": f"{rules}\n\n{rest[0]['content']}"} if rules else rest[0]
    return [first, *rest[1:]]


def _response_format(form: Form, *, is_openai: bool) -> dict[str, Any]:
    if form.rung == "schema":
        return {"type": "json_schema", "json_schema": {"name": form.name, "strict": True, "schema": form.schema_}}
    # llama-cpp-python rejects json_schema and enforces a schema given here; OpenAI knows no such key.
    return {"type": "json_object"} if is_openai else {"type": "json_object", "schema": form.schema_}


def form_rejected(body: Mapping[str, Any], error: EngineError) -> bool:
    """Whether an error is about the way of asking for JSON: named, or the one unusual thing in a bare rejection."""
    if "response_format" not in body or error.status not in REJECTIONS or isinstance(error, SETTLED):
        return False
    return bool(FORM_WORDS.search(error.told)) or isinstance(error, NotUnderstoodError)


def learn(quirks: Quirks, body: Mapping[str, Any], error: EngineError) -> Quirks | None:
    """The quirks with what this rejection teaches, or None where it teaches nothing. Each lesson is learned once."""
    if error.status not in REJECTIONS or isinstance(error, SETTLED):
        return None
    if quirks.system_role and NO_SYSTEM.search(error.told) and any(m["role"] == "system" for m in body["messages"]):
        return quirks.model_copy(update={"system_role": False})
    blamed = _blamed(body, error.told)
    if blamed is None:
        return None
    if blamed in LIMIT_NAMES:
        ceiling = AT_MOST.search(error.told)
        most = int(ceiling[1].replace(",", "")) if ceiling else 0
        if 0 < most < body[blamed]:
            return quirks.model_copy(update={"most": most, "limit_name": blamed})
        quirks = quirks.model_copy(update={"limit_name": ""})
    return quirks.model_copy(update={"left_out": (*quirks.left_out, blamed)})


def _blamed(body: Mapping[str, Any], said: str) -> str | None:
    """The optional parameter that was sent and that a rejection names."""
    for name in ("stream_options", *LIMIT_NAMES):
        if name in body and re.search(rf"\b{name}\b", said):
            return name
    return "stream" if body.get("stream") and NO_STREAM.search(said) else None

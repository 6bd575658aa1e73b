"""What a server puts on the wire, made by hand: pages, refusals, streams, and answers of every shape."""

from __future__ import annotations

import json
from typing import Any

import httpx2

from tests.engines.model.asking import FORM, HELLO

IN_FORM = HELLO.model_copy(update={"form": FORM})
WHOLE = HELLO.model_copy(update={"stream": False})
GOOD: dict[str, Any] = {
    "model": "test",
    "choices": [{"index": 0, "message": {"content": "Hello there"}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 7, "completion_tokens": 2},
}


def sse(*events: object, done: bool = True) -> bytes:
    lines = [event if isinstance(event, str) else json.dumps(event) for event in events]
    return "".join(f"data: {line}\n\n" for line in [*lines, *(["[DONE]"] if done else [])]).encode()


def piece(text: str | None, finish: str | None = None) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": finish}]}


def stream(*events: object, done: bool = True) -> httpx2.Response:
    return httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=sse(*events, done=done))


def page(status: int, text: str) -> httpx2.Response:
    return httpx2.Response(status, headers={"content-type": "text/html; charset=utf-8"}, content=text.encode())


def refusal(status: int, body: object, **headers: str) -> httpx2.Response:
    return httpx2.Response(status, json=body, headers=headers)


def with_choice(**choice: Any) -> dict[str, Any]:
    return {"choices": [{"index": 0, **choice}]}

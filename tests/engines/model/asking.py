"""Asking an endpoint in tests: short limits, no pauses, everything heard kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import httpx2

from assistant.engines.model.calling import Caller, Limits, Reply, Retry
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.request import Form, Message, Quirks, Request

T = TypeVar("T")
ELSEWHERE = Endpoint(base_url="https://models.example/v1", model="test")
HELLO = Request(messages=(Message(role="system", content="Be brief."), Message(role="user", content="Hello")), limit=50)
FORM = Form(rung="schema", name="Any", schema_={"type": "object", "properties": {}, "required": []})
SHORT = Limits(connect=2, silence=5, total=20, gather=0, attempts=3)


class Asked:
    """A caller, and what it told while it asked."""

    def __init__(
        self,
        endpoint: Endpoint = ELSEWHERE,
        *,
        answers: Callable[[httpx2.Request], httpx2.Response] | None = None,
        limits: Limits = SHORT,
        quirks: Quirks | None = None,
    ) -> None:
        self.pauses: list[float] = []
        self.texts: list[str] = []
        self.retries: list[Retry] = []
        self.caller = Caller(
            endpoint,
            quirks=quirks,
            limits=limits,
            transport=httpx2.MockTransport(answers) if answers else None,
            pause=self._pause,
        )

    async def _pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    def ask(self, request: Request = HELLO) -> Reply:
        return self.run(self.caller.ask(request, on_text=self.texts.append, on_retry=self.retries.append))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        async def run() -> T:
            try:
                return await work
            finally:
                await self.caller.connection.close()

        return asyncio.run(run())


def at(base_url: str, **more: Any) -> Endpoint:
    return Endpoint(base_url=base_url, model="test", **more)

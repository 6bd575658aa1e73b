"""One question to an endpoint and one reply: streamed or whole, with limits, retries and cancelling.

Chat Completions only: all servers driven speak it, and what was to follow it is missing or half there on most of them.
Cancelling the task that waits for a reply closes the connection, which frees the server.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.engines.model.connecting import Connection
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.errors import EngineError, FormRejectedError, LostError, Trouble, read_refusal, trouble
from assistant.engines.model.request import Quirks, Request, Rung, body_of, form_rejected, learn
from assistant.engines.model.streams import Accumulator, Preview, Previewing, Turns, Usage
from assistant.model.base import Frozen

if TYPE_CHECKING:
    import httpx2

FIRST_WAIT = 0.5
"""Seconds before the first retry where the server names none; doubled each time."""
RETRIES_OF_CONNECTIONS = 1
"""Further tries after a broken connection: a kept-alive one that the server closed meanwhile needs one (measured)."""


@dataclass(frozen=True)
class Limits:
    """How long and how often; all times in seconds."""

    connect: float = 10
    silence: float = 180
    """Between two signs of life: a model on a small machine may read a long prompt for minutes."""
    total: float = 600
    """For everything: all attempts, their waits and the whole answer."""
    gather: float = 0.05
    """Between two readings of a stream whose words are shown. What comes meanwhile is read at once: half the work of
    an answer that comes token by token (measured)."""
    attempts: int = 3
    longest_wait: float = 60
    """The longest Retry-After that is waited for; a longer one is told to the person instead."""


class Reply(Frozen):
    """What a model answered."""

    text: str
    finish: str
    """`stop`, `length` (there was no room for more), another word of the server, or empty."""
    usage: Usage
    model: str
    """The model that the server says has answered; it may be another than the one asked for."""
    seconds: float
    attempts: int
    """Requests that were sent for it."""
    streamed: bool = True
    """Whether it came in pieces."""


class Retry(Frozen):
    """Another try is coming."""

    attempt: int
    """The number of the request that comes next; 2 for the first retry."""
    seconds: float
    because: str
    """One sentence."""


OnRetry = Callable[[Retry], None]
Pause = Callable[[float], Awaitable[None]]


class Caller:
    """Asks one endpoint. May be used from several event loops one after the other, and by several tasks at once."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        quirks: Quirks | None = None,
        limits: Limits | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        pause: Pause = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.endpoint = endpoint
        self.quirks = quirks or Quirks()
        """What has been learned of the endpoint; grows with what it rejects."""
        self.limits = limits or Limits()
        self.connection = Connection(
            endpoint, connect=self.limits.connect, silence=self.limits.silence, transport=transport
        )
        self._pause = pause
        self._clock = clock

    def body(self, request: Request) -> dict[str, Any]:
        """The JSON that asking this now would send."""
        return body_of(request, self.endpoint.model, self.quirks, is_openai=self.endpoint.is_openai)

    def remember(self, rung: Rung) -> None:
        """Begin at this rung of the ladder from now on."""
        self.quirks = self.quirks.model_copy(update={"rung": rung})

    async def ask(self, request: Request, *, on_text: Preview | None = None, on_retry: OnRetry | None = None) -> Reply:
        """The reply, or an EngineError. `on_text` is told the text so far, `on_retry` every further try."""
        if not self.endpoint.model:
            raise trouble("not chosen", self.endpoint)
        tries: list[Accumulator] = []
        try:
            async with asyncio.timeout(self.limits.total):
                return await self._persist(request, tries, on_text, on_retry)
        except TimeoutError:
            text = tries[-1].text if tries else ""
            raise trouble("out of time", self.endpoint, seconds=self.limits.total, text=text) from None

    async def _persist(
        self, request: Request, tries: list[Accumulator], on_text: Preview | None, on_retry: OnRetry | None
    ) -> Reply:
        began, failures = self._clock(), 0
        while True:
            body = self.body(request)
            heard = Accumulator()
            tries.append(heard)
            try:
                await self._hear(body, heard, on_text)
                self._judge(heard)
            except EngineError as error:
                if self._learned(body, error):
                    continue
                failures += 1
                wait = self._patience(error, failures)
                if wait is None:
                    raise
                if on_retry:
                    on_retry(Retry(attempt=len(tries) + 1, seconds=wait, because=str(error)))
                await self._pause(wait)
            else:
                return Reply(
                    text=heard.text,
                    finish=heard.finish,
                    usage=heard.usage or Usage(),
                    model=heard.model,
                    seconds=self._clock() - began,
                    attempts=len(tries),
                    streamed=not heard.whole,
                )

    def _learned(self, body: Mapping[str, Any], error: EngineError) -> bool:
        """Whether the rejection taught how to ask; raises FormRejectedError where only the ladder can go on."""
        lesson = learn(self.quirks, body, error)
        if lesson is not None:
            self.quirks = lesson
            return True
        if form_rejected(body, error):
            raise FormRejectedError(str(error), said=error.said, told=error.told, status=error.status) from None
        return False

    def _patience(self, error: EngineError, failures: int) -> float | None:
        """Seconds until the next try, or None where there is none."""
        most = 1 + RETRIES_OF_CONNECTIONS if isinstance(error, LostError) else self.limits.attempts
        if not error.passing or failures >= most:
            return None
        wait = FIRST_WAIT * 2 ** (failures - 1) if error.wait is None else error.wait
        return wait if wait <= self.limits.longest_wait else None

    async def _hear(self, body: dict[str, Any], heard: Accumulator, on_text: Preview | None) -> None:
        preview, turns = Previewing(on_text, heard, self._clock), Turns()
        try:
            async with aclosing(self.connection.chunks(body)) as chunks:
                async for chunk in chunks:
                    shown = heard.add(chunk) and preview.more()
                    if turns.passed and on_text and heard.begun:
                        await asyncio.sleep(self.limits.gather)
                    elif shown:
                        await asyncio.sleep(0)  # a fast server fills the buffer: the screen and Esc need their turn
                    turns.begin()
        except EngineError as error:
            if heard.begun:  # words were shown: another try would take them back
                raise trouble("cut", self.endpoint, said=error.said, text=heard.text) from None
            raise
        if on_text and heard.begun:
            on_text(heard.text)

    def _judge(self, heard: Accumulator) -> None:
        """Raise where what was heard is no reply."""
        text = heard.text
        if heard.error is not None:
            error = read_refusal(None, heard.error, self.endpoint)
            raise trouble("cut", self.endpoint, said=error.said, text=text) if text else error
        if heard.refusal:
            raise trouble("declined", self.endpoint, said=heard.refusal, text=text)
        if heard.finish == "content_filter":
            raise trouble("filtered", self.endpoint, text=text)
        if not text.strip():
            raise trouble(_emptiness(heard), self.endpoint)
        if not heard.whole and not heard.finish and heard.usage is None:
            # A cut stream may end politely; a server that counted the tokens had come to its end.
            raise trouble("cut", self.endpoint, text=text)


def _emptiness(heard: Accumulator) -> Trouble:
    if heard.finish in ("tool_calls", "function_call"):
        return "tools"
    if heard.finish == "length":
        return "only thought" if heard.thought else "no room"
    return "no answer" if heard.chunks and not heard.answered else "nothing"

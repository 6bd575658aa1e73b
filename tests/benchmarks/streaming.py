"""A streamed answer of 2,000 tokens: our share against reading the same stream with the bare openai package.

Both ask the same server, a process of its own on loopback, in turn and in one process. Ours accumulates, previews the
words ten times a second as a screen would be told of them, and judges the end. Ratios of the medians: the time to
the first word shown (at most 1.1), and the CPU of this process (at most 1.5).
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import statistics
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection as Pipe

from assistant.engines.model.calling import Caller
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.previews import words_so_far
from assistant.engines.model.request import Message, Request
from tests.servers.speaking import Say, Speaking

TOKENS = 2000
ROUNDS = 15
BEFORE = 0.05
"""Seconds until the first byte: a model that reads the prompt."""
BETWEEN = 0.001
"""Seconds between two tokens at the least: a fast service."""
REQUEST = Request(
    messages=(Message(role="system", content="Be brief."), Message(role="user", content="Write.")), limit=4000
)


def _words() -> tuple[str, ...]:
    text = json.dumps({"paragraphs": [{"text": "so we talked for a good while " * 330, "lines": [1]}]})
    pieces = text.split(" ")
    return tuple(f"{piece} " for piece in pieces[:TOKENS])


def _serve(pipe: Pipe) -> None:
    move = Say(pieces=_words(), before=BEFORE, between=BETWEEN)
    with Speaking(script=lambda _: move) as server:
        pipe.send(server.base_url)
        pipe.recv()


@contextmanager
def served(serve: Callable[[Pipe], None]) -> Iterator[str]:
    """A server in a process of its own, so that its work is nobody's share."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=serve, args=(theirs,))
    process.start()
    try:
        yield str(ours.recv())
    finally:
        ours.send("done")
        process.join()


Taken = tuple[float, float]
"""Seconds to the first word, and CPU seconds of the whole."""


async def _bare(caller: Caller) -> Taken:
    client = await caller.connection.open()
    began, cpu, first = time.perf_counter(), time.process_time(), 0.0
    parts: list[str] = []
    stream = await client.chat.completions.create(**caller.body(REQUEST))
    async for chunk in stream:
        if chunk.choices and (text := chunk.choices[0].delta.content):
            first = first or time.perf_counter() - began
            parts.append(text)
    assert len("".join(parts)) > TOKENS
    return first, time.process_time() - cpu


async def _ours(caller: Caller) -> Taken:
    await caller.connection.open()
    began, cpu, first = time.perf_counter(), time.process_time(), 0.0

    def seen(text: str) -> None:
        nonlocal first
        words_so_far(text)
        first = first or time.perf_counter() - began

    reply = await caller.ask(REQUEST, on_text=seen)
    assert len(reply.text) > TOKENS
    return first, time.process_time() - cpu


async def _measure(url: str) -> tuple[list[Taken], list[Taken]]:
    caller = Caller(Endpoint(base_url=url, model="test"))
    works: tuple[Callable[[Caller], Awaitable[Taken]], ...] = (_bare, _ours)
    taken: tuple[list[Taken], list[Taken]] = ([], [])
    for each in works:
        await each(caller)
    for _ in range(ROUNDS):
        for each, into in zip(works, taken, strict=True):
            into.append(await each(caller))
    await caller.connection.close()
    return taken


def main() -> None:
    with served(_serve) as url:
        bare, ours = asyncio.run(_measure(url))
    for place, (name, most) in enumerate((("time to the first word shown", 1.1), ("CPU of the whole answer", 1.5))):
        theirs, mine = (statistics.median(one[place] for one in taken) * 1000 for taken in (bare, ours))
        ratio = f"{mine / theirs:.2f}  (at most {most})"
        print(f"streaming {TOKENS:,} tokens, {name:30} bare {theirs:7.1f} ms   ours {mine:7.1f} ms   ratio {ratio}")


if __name__ == "__main__":
    main()

"""A transcript of 40,000 words against a server that takes its time: eight requests at once against one by one.

The server is a process of its own on loopback and answers each request after a fixed delay, as many at once as come.
The pieces are the same in both runs. Eight at once are to be at least six times as fast.
"""

from __future__ import annotations

import asyncio
import time
from datetime import date
from multiprocessing.connection import Connection as Pipe
from typing import Any

from assistant.engines.model import model_engine
from assistant.engines.model.calling import Caller, Reply
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.request import Request
from assistant.engines.model.tokens import load
from assistant.engines.tasks import ReadNotes
from assistant.model.evidence import Source
from tests.benchmarks.streaming import served
from tests.servers.speaking import Say, Speaking

WORDS = 40_000
AT_ONCE = 8
DELAY = 3.0
"""Seconds that the server takes for an answer: what a fast service takes for so much to read."""
CONTEXT = 32_000
ANSWER = '{"people": [], "goals": [], "advice": [], "commitments": []}'


def transcript() -> Source:
    """A talk of some hours in which something is said every few lines."""
    lines = [
        f"{'Priya' if number % 2 else 'Ana'}: so about roster number {number} we talked for a good while today"
        for number in range(WORDS // 12)
    ]
    return Source.of("\n".join(lines), title="talk.txt")


def _task(day: int) -> ReadNotes:
    """The same work on another day, so that nothing of it is remembered from the run before."""
    return ReadNotes(sources=(transcript(),), today=date(2026, 11, day))


def _serve(pipe: Pipe) -> None:
    with Speaking(script=lambda _: Say(ANSWER, pieces=(ANSWER,), before=DELAY, usage=(4000, 30))) as server:
        pipe.send(server.base_url)
        pipe.recv()


async def _seconds(url: str, at_once: int, task: ReadNotes) -> tuple[float, int]:
    """The time for the whole task, planning and merging with it, and how many requests it took."""
    caller = Caller(Endpoint(base_url=url, model="test"))
    places = asyncio.Semaphore(at_once)

    async def ask(request: Request, **told: Any) -> Reply:
        async with places:
            return await caller.ask(request, **told)

    engine = model_engine(caller, ask, context=CONTEXT, parallel=AT_ONCE)
    await caller.connection.open()
    began = time.perf_counter()
    await engine.perform(task)
    taken = time.perf_counter() - began
    await caller.connection.close()
    return taken, len(engine.plan(task).parts)


def main() -> None:
    load()
    with served(_serve) as url:
        asyncio.run(
            _seconds(url, 1, ReadNotes(sources=(Source.of("We met.", title="short"),), today=date(2026, 11, 1)))
        )
        (together, pieces), (alone, _) = (asyncio.run(_seconds(url, most, _task(most))) for most in (AT_ONCE, 1))
    print(
        f"{WORDS:,} words in {pieces} requests of {DELAY:g} s: one by one {alone:.1f} s   "
        f"{AT_ONCE} at once {together:.1f} s   {alone / together:.1f} times as fast  (at least 6)"
    )


if __name__ == "__main__":
    main()

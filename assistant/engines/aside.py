"""Work in a thread of its own that nobody has to wait for: who stops waiting, or quits, leaves it behind."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


async def performed_aside(work: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    """What `work` returns or raises. Unlike a thread of asyncio's own, it never holds up the end of the program."""
    made: Future[T] = Future()
    made.set_running_or_notify_cancel()  # from here on, whoever stops waiting changes nothing for the thread

    def run() -> None:
        try:
            made.set_result(work(*args, **named))
        except BaseException as error:
            made.set_exception(error)

    Thread(target=run, daemon=True).start()
    return await asyncio.wrap_future(made)

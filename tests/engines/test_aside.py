"""Long work can be left: neither stopping it nor quitting waits for its end."""

from __future__ import annotations

import asyncio
from threading import Event

import pytest

from assistant.engines.aside import performed_aside

AT_MOST = 10
"""Seconds after which the work ends by itself, so that a test that fails does not hang."""


def test_who_stops_waiting_and_quits_does_not_wait_for_the_work() -> None:
    go_on, finished = Event(), Event()

    def work() -> None:
        go_on.wait(AT_MOST)
        finished.set()

    async def leave() -> None:
        waiting = asyncio.create_task(performed_aside(work))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting

    asyncio.run(leave())
    assert not finished.is_set()
    go_on.set()
    assert finished.wait(AT_MOST)


def test_what_the_work_returns_or_raises_comes_back() -> None:
    assert asyncio.run(performed_aside(divmod, 7, 3)) == (2, 1)
    with pytest.raises(ZeroDivisionError):
        asyncio.run(performed_aside(divmod, 7, 0))

"""Streams that are cut, servers that fall silent, and a person who stops waiting."""

from __future__ import annotations

import asyncio

import pytest

from assistant.engines.model.calling import Caller, Limits
from assistant.engines.model.errors import (
    CutShortError,
    UnreachableError,
)
from tests.engines.model.asking import HELLO, Asked, at
from tests.servers.speaking import Hang, Say, Speaking


def test_a_cut_stream_keeps_what_had_come_and_is_not_tried_again() -> None:
    with Speaking(Say("one two three four", cut_after=2), Say("never")) as server:
        asked = Asked(at(server.base_url))
        with pytest.raises(CutShortError, match="half-way") as caught:
            asked.ask()
    assert caught.value.text == "one two "
    assert len(server.chats) == 1


def test_a_server_killed_in_the_middle_is_a_cut() -> None:
    with Speaking(Say("one two three", hang_after=1)) as server:
        asked = Asked(at(server.base_url))

        async def kill() -> None:
            task = asyncio.create_task(asked.caller.ask(HELLO, on_text=asked.texts.append))
            while not asked.texts:
                await asyncio.sleep(0)
            await asyncio.to_thread(server.close)
            await task

        with pytest.raises(CutShortError):
            asked.run(kill())


def test_a_server_that_says_nothing_is_given_up() -> None:
    with Speaking(Hang()) as server:
        with pytest.raises(UnreachableError, match=r"said nothing for 0\.05 seconds"):
            Asked(at(server.base_url), limits=Limits(silence=0.05)).ask()
        assert server.chats[0].left.wait(5)


def test_a_silence_in_the_middle_is_a_cut() -> None:
    with Speaking(Say("one two three", hang_after=1)) as server:
        with pytest.raises(CutShortError) as caught:
            Asked(at(server.base_url), limits=Limits(silence=2)).ask()  # a busy machine takes its time for a word
        assert caught.value.text == "one "
        assert server.chats[0].left.wait(5)


def test_the_whole_time_is_limited_though_every_word_comes_in_time() -> None:
    with Speaking(Say("word " * 5000, between=0.02)) as server:
        with pytest.raises(CutShortError, match=r"longer than 9 seconds") as caught:
            Asked(at(server.base_url), limits=Limits(total=9)).ask()  # a busy machine needs its time for the first word
        assert caught.value.text.startswith("word ")
        assert server.chats[0].left.wait(5)


@pytest.mark.parametrize("move", [Hang(), Say("one two three", hang_after=1)], ids=["before a word", "in mid-stream"])
def test_cancelling_stops_at_once_and_frees_the_server(move: Hang | Say) -> None:
    with Speaking(move, Say("Hello")) as server:
        asked = Asked(at(server.base_url))

        async def cancel() -> str:
            task = asyncio.create_task(asked.caller.ask(HELLO, on_text=asked.texts.append))
            while not server.chats or (isinstance(move, Say) and not asked.texts):
                await asyncio.sleep(0.001)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.to_thread(server.chats[0].left.wait, 5)
            return (await asked.caller.ask(HELLO)).text

        assert asked.run(cancel()) == "Hello"


def test_an_error_of_whoever_shows_the_text_is_theirs_and_frees_the_server() -> None:
    class ScreenGoneError(Exception):
        pass

    def gone(_text: str) -> None:
        raise ScreenGoneError

    with Speaking(Say("one two three", hang_after=1)) as server:
        asked = Asked(at(server.base_url))

        async def ask() -> bool:
            with pytest.raises(ScreenGoneError):
                await asked.caller.ask(HELLO, on_text=gone)
            return await asyncio.to_thread(server.chats[0].left.wait, 5)

        assert asked.run(ask())


def test_one_caller_serves_many_at_once_and_one_loop_after_another() -> None:
    with Speaking(script=lambda body: Say(body["messages"][-1]["content"], before=0.1)) as server:
        caller = Caller(at(server.base_url))

        async def several() -> list[str]:
            asks = [
                caller.ask(
                    HELLO.model_copy(update={"messages": (HELLO.messages[0].model_copy(update={"content": str(n)}),)})
                )
                for n in range(8)
            ]
            return [reply.text for reply in await asyncio.gather(*asks)]

        assert asyncio.run(several()) == [str(n) for n in range(8)]
        assert asyncio.run(several()) == [str(n) for n in range(8)]
        assert server.most_at_once == 8

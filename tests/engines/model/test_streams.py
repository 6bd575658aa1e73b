"""The accumulator takes what any server streams, and raises nothing."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.model.streams import PREVIEW_EVERY, Accumulator, Previewing, Turns, Usage


def heard(*chunks: object) -> Accumulator:
    accumulator = Accumulator()
    for chunk in chunks:
        accumulator.add(chunk)
    return accumulator


def delta(finish: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"model": "m", "choices": [{"index": 0, "delta": fields, "finish_reason": finish}]}


COUNTED = {"prompt_tokens": 9, "completion_tokens": 4, "prompt_tokens_details": {"cached_tokens": 6}}


def test_text_is_put_together_in_order() -> None:
    answer = heard(
        delta(role="assistant"), delta(content="One"), delta(content=None), delta(content=" two"), delta("stop")
    )
    assert (answer.text, answer.finish, answer.model) == ("One two", "stop", "m")
    assert not answer.whole


@pytest.mark.parametrize(
    "chunks",
    [
        [{"choices": [], "usage": COUNTED}, delta(content="a")],
        [delta(content="a"), {"choices": [], "usage": COUNTED}],
        [delta(content="a") | {"usage": COUNTED}],
        [
            delta(content="a") | {"usage": {"prompt_tokens": 9, "completion_tokens": 1}},
            delta("stop") | {"usage": COUNTED},
        ],
        [delta(content="a") | {"usage": COUNTED}, delta("stop") | {"usage": None}],
        [delta(content="a") | {"usage": COUNTED}, delta("stop") | {"usage": {}}],
    ],
    ids=["early", "last", "with choices", "in every chunk", "then null", "then empty"],
)
def test_usage_is_found_wherever_it_comes(chunks: list[object]) -> None:
    assert heard(*chunks).usage == Usage(prompt=9, answer=4, cached=6)


def test_usage_that_never_comes_is_not_zero() -> None:
    assert heard(delta(content="a"), delta("stop")).usage is None


@pytest.mark.parametrize("field", ["reasoning_content", "reasoning"])
def test_thoughts_are_not_the_answer(field: str) -> None:
    answer = heard(delta(**{field: "Let me think"}), delta(content="Yes"))
    assert (answer.text, answer.thought) == ("Yes", True)


def test_tool_calls_nobody_asked_for_are_passed_over() -> None:
    call = [{"index": 0, "function": {"name": "send_mail", "arguments": "{}"}}]
    answer = heard(delta(tool_calls=call), delta("tool_calls"))
    assert (answer.text, answer.finish) == ("", "tool_calls")


def test_a_refusal_is_kept_apart() -> None:
    answer = heard(delta(refusal="I "), delta(refusal="cannot"), delta("stop"))
    assert (answer.text, answer.refusal) == ("", "I cannot")


@pytest.mark.parametrize("told", [{"error": {"message": "x"}}, {"message": "x"}, {"detail": "x"}])
def test_an_error_in_place_of_a_chunk_is_noticed(told: dict[str, object]) -> None:
    assert heard(delta(content="Half"), told).error == told


@pytest.mark.parametrize(
    ("word", "meant"),
    [("STOP", "stop"), ("eos", "stop"), ("end_turn", "stop"), ("max_tokens", "length"), ("odd", "odd")],
)
def test_finish_reasons_of_other_servers_mean_the_same(word: str, meant: str) -> None:
    assert heard(delta(word, content="a")).finish == meant


def test_parts_and_older_forms_are_text_too() -> None:
    parts = [{"type": "thinking", "thinking": []}, {"type": "text", "text": "One"}, {"type": "text", "text": " two"}]
    assert heard(delta(content=parts)).text == "One two"
    assert heard({"choices": [{"text": "One"}]}).text == "One"
    whole = heard({"choices": [{"message": {"content": "One"}, "finish_reason": "stop"}]})
    assert (whole.text, whole.whole) == ("One", True)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "choices",
                    "delta",
                    "message",
                    "content",
                    "usage",
                    "prompt_tokens",
                    "finish_reason",
                    "text",
                    "error",
                    "model",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(st.lists(ANYTHING, max_size=5))
@settings(max_examples=300)
def test_nothing_a_server_sends_raises(chunks: list[object]) -> None:
    answer = heard(*chunks)
    assert isinstance(answer.text, str)
    assert isinstance(answer.finish, str)
    assert answer.chunks == len(chunks)


@given(st.text(max_size=200), st.lists(st.integers(min_value=1, max_value=9), max_size=30))
@settings(max_examples=100)
def test_however_a_text_is_cut_it_comes_back(text: str, lengths: list[int]) -> None:
    answer = Accumulator()
    rest = text
    for length in [*lengths, len(text)]:
        answer.add(delta(content=rest[:length]))
        rest = rest[length:]
        assert answer.text == text[: len(text) - len(rest)]


def test_a_preview_shows_the_first_words_at_once_and_then_seldom() -> None:
    now = 0.0
    shown: list[str] = []
    answer = Accumulator()
    preview = Previewing(shown.append, answer, lambda: now)
    for number in range(100):
        answer.add(delta(content=f"{number} "))
        preview.more()
        now += PREVIEW_EVERY / 10
    assert shown[0] == "0 "
    assert 9 <= len(shown) <= 11
    assert all(later.startswith(earlier) for earlier, later in pairwise(shown))


def test_it_is_known_whether_what_was_awaited_was_there_already() -> None:
    async def there() -> None:
        pass

    async def passed() -> list[bool]:
        seen, turns = [], Turns()
        for awaited in (there(), asyncio.sleep(0), there(), asyncio.sleep(0)):
            turns.begin()
            await awaited
            seen.append(turns.passed)
        return seen

    assert asyncio.run(passed()) == [False, True, False, True]


def test_usage_adds_up_and_what_was_never_counted_stays_unknown() -> None:
    assert Usage(prompt=3, answer=1).plus(Usage(prompt=4)) == Usage(prompt=7, answer=1)
    assert Usage().plus(Usage()) == Usage()

from __future__ import annotations

import base64
import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.model import vocabulary
from assistant.engines.model.tokens import (
    Estimate,
    count,
    cut_by_server,
    estimate,
    is_english,
    is_exact,
    load,
    loaded,
    margin_of,
    rough,
)

ENGLISH = (
    "I will send Rosa my plan for the spring audit by Friday, and ask her whether the smallest store is the right one."
)
GERMAN = (
    "Gespräch mit Frau Keller am Dienstag: zuerst mit dem Team reden, dann die Liste machen und ihr bis März schicken."
)


def test_the_shipped_vocabulary_is_the_published_one() -> None:
    text = b"".join(
        base64.b64encode(token) + b" " + str(rank).encode() + b"\n" for rank, token in enumerate(vocabulary.tokens())
    )
    assert hashlib.sha256(text).hexdigest() == vocabulary.PUBLISHED_SHA256


def test_texts_become_the_tokens_that_openai_counts() -> None:
    assert load().encode_ordinary("hello world") == [24912, 2375]
    assert count("hello world") == 2
    assert count("") == 0
    assert count("2026") == 2


def test_marks_of_a_chat_are_counted_as_characters_and_stop_nothing() -> None:
    assert count("<|endoftext|>") > 1
    assert count("\ud800 half a character") > 3


def test_a_million_spaces_are_counted() -> None:
    assert count(" " * 1_000_000) > 1000
    assert count("a\n" * 100_000) == 2 * count("a\n" * 50_000)


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_no_text_has_more_tokens_than_bytes(text: str) -> None:
    assert count(text) <= len(text.encode("utf-8", "replace"))


def test_the_rough_count_keeps_enough_room_for_prose_in_any_language() -> None:
    for text in (ENGLISH, GERMAN, "我们下周三再谈预算和招聘计划,她建议先做试点。" * 3):
        assert rough(text) >= count(text) * 0.9


def test_counting_from_many_threads_loads_one_vocabulary() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert len({id(found) for found in pool.map(lambda _: load(), range(8))}) == 1
    assert loaded()


@pytest.mark.parametrize(
    "model",
    ["gpt-4o", "gpt-4o-mini-2024-07-18", "gpt-4.1-nano", "gpt-5", "gpt-5.1", "openai/gpt-5-mini", "o3", "o4-mini",
     "ft:gpt-4o:acme", "chatgpt-4o-latest"],
)  # fmt: skip
def test_openais_models_are_counted_exactly(model: str) -> None:
    assert is_exact(model)
    messages = [{"role": "system", "content": ENGLISH}, {"role": "user", "content": GERMAN}]
    found = estimate(messages, model)
    assert found == Estimate(count(ENGLISH) + count(GERMAN) + 4 + 4 + 3, 0.0)
    assert found.exact
    assert found.at_most == found.tokens


@pytest.mark.parametrize(
    "model", ["gpt-4", "gpt-3.5-turbo", "gpt-oss-20b", "qwen3:8b", "llama-3.3-70b", "o", "", "ogpt-5"]
)
def test_other_models_keep_a_quarter_more_for_english(model: str) -> None:
    found = estimate([{"role": "user", "content": ENGLISH * 5}], model)
    assert found.margin == pytest.approx(0.25)
    assert found.at_most >= found.tokens * 1.25


@pytest.mark.parametrize("model", ["llama-2-7b-chat", "TheBloke/Mistral-7B-Instruct", "mixtral-8x7b", "gemma2:9b"])
def test_small_vocabularies_keep_half_more(model: str) -> None:
    assert margin_of(ENGLISH, model) == 0.5


def test_other_languages_keep_half_more_and_the_margin_is_that_of_each_message() -> None:
    assert margin_of(GERMAN, "qwen3") == 0.5
    both = estimate([{"role": "system", "content": ENGLISH}, {"role": "user", "content": GERMAN}], "qwen3")
    assert 0.25 < both.margin < 0.5


def test_the_language_is_told_by_small_words_and_by_script() -> None:
    assert is_english(ENGLISH)
    assert is_english("OK")
    assert not is_english(GERMAN)
    assert not is_english("我们下周三再谈")
    assert is_english("GOALS\n team lead by the end of 2026\n ask Thuy: which course, and when?\n send her the list")


@pytest.mark.parametrize(
    ("sent", "read", "cut"),
    [(50_000, 16_386, True), (5000, 4100, False), (5000, 3999, True), (5000, None, False), (5000, 0, False),
     (400, 100, False), (5000, 7000, False)],
)  # fmt: skip
def test_a_server_that_reads_plainly_less_than_was_sent_has_cut_it(sent: int, read: int | None, cut: bool) -> None:
    assert cut_by_server(Estimate(sent, 0.25), read) is cut


def test_importing_the_room_costs_no_vocabulary() -> None:
    code = (
        "import sys, assistant.engines.model.tokens as t\n"
        "print([m for m in ('tiktoken', 'openai', 'textual') if m in sys.modules], t.loaded())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] False"
